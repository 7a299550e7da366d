// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: this function has more than 1024 branches
#include <tapeless/tapeless.hpp>

#ifdef REJECT
constexpr int count = 1100;
#else
constexpr int count = 110;
#endif
constexpr auto f = tapeless::function_of<1>([](auto x) {
    for (int i = 0; i < count; ++i) x = where(x > i, sin(x), cos(x));
    return x;
});
double value(double x) { return f(x); }
