// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: unknown needs a name and one to three arguments, as in unknown<"u">(x)
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
constexpr auto x = "x"_var;
#ifdef REJECT
constexpr auto f = tapeless::unknown<"2u">(x);
#else
constexpr auto f = tapeless::unknown<"u2">(x);
#endif
