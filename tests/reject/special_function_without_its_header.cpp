// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: a special function needs its header, as in #include <tapeless/adapt/boost_math.hpp>
#include <tapeless/tapeless.hpp>
#ifndef REJECT
#include <tapeless/rules/special/gamma.hpp>
#endif

using namespace tapeless::literals;

constexpr auto x = "x"_var;
constexpr auto f = derivative(lgamma(x * x), x);
