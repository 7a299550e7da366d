// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: polygamma(n, u) needs a constant whole number as its order n, as in polygamma(2, x)
#include <tapeless/rules/special/gamma.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto n = "n"_var;
constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto f = polygamma(n, x);
#else
constexpr auto f = polygamma(2, x);
#endif
