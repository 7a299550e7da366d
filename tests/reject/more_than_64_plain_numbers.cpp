// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: this expression keeps more than 64 plain numbers; write 3.9_c instead of 3.9, or use function_of
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
template <class Expression>
constexpr auto step(Expression u) {
    return 3.9 * u * (1 - u);
}
#else
template <class Expression>
constexpr auto step(Expression u) {
    return 3.9_c * u * (1_c - u);
}
#endif
constexpr auto f = step(step(step(step(step(step(x))))));
