// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: this function needs more than 65536 operations
#include <tapeless/tapeless.hpp>

#ifdef REJECT
constexpr int count = 70000;
#else
constexpr int count = 700;
#endif
constexpr auto f = tapeless::function_of<1>([](auto x) {
    for (int i = 0; i < count; ++i) x = sin(x);
    return x;
});
double value(double x) { return f(x); }
