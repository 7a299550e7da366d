// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: x = 2.0 assigns nothing; it gives x a value in a call, as in f(x = 2.0)
#include <tapeless/tapeless.hpp>

#pragma GCC diagnostic error "-Wunused-result"  // by default a warning
using namespace tapeless::literals;
constexpr auto x = "x"_var;
constexpr auto f = x * x;
double value() {
#ifdef REJECT
    x = 2.0;
    return 0;
#else
    return f(x = 2.0);
#endif
}
