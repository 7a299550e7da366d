// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: an expression is no condition; write where(x > 0, a, b) instead of if, &&, || or ?:
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

#ifdef REJECT
constexpr auto f() {
    if (x * y) return x;
    return x;
}
#else
constexpr auto f() { return where(x * y > 0, x, y); }
#endif
