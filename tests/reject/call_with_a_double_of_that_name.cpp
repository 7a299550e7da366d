// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: f(...) needs bindings, as in f(x = 2.0, y = 1.0)
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
constexpr auto x = "x"_var;
constexpr auto f = x * x;
double at(double number) {
#ifdef REJECT
    double x = number;
    return f(x = 2.0);
#else
    return f(x = number);
#endif
}
