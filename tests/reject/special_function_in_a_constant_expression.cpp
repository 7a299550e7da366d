// SPDX-License-Identifier: BSL-1.0
// rejects in a note: tapeless: tgamma takes its value from Boost.Math, at run time only
#include <tapeless/rules/special/gamma.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;
constexpr auto slope = derivative(lgamma(x) + tgamma(x), x);  // derivatives, printing and proofs need no values
static_assert(slope == digamma(x) + tgamma(x) * digamma(x));

#ifdef REJECT
constexpr double value = tgamma(x)(x = 2.5);
#else
double const value = tgamma(x)(x = 2.5);
#endif
