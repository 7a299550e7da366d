// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: unknown<"u">(x) has no value
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
constexpr auto x = "x"_var;
constexpr auto product = x * tapeless::unknown<"u">(x);
#ifdef REJECT
double value = product(x = 2.0);
#else
static_assert(derivative(product, x) == tapeless::unknown<"u">(x) + x * tapeless::unknown<"u'">(x));
#endif
