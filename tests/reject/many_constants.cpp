// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: this function has more than 16384 constants
#include <tapeless/tapeless.hpp>

#ifdef REJECT
constexpr int count = 17000;
#else
constexpr int count = 170;
#endif
constexpr auto f = tapeless::function_of<1>([](auto x) {
    for (int i = 2; i < count; ++i) x = x * i + i;
    return x;
});
double value(double x) { return f(x); }
