// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>  // brings libstdc++'s throwing functions, so that <stdexcept> (and <string> with it) stays out

#ifndef __cpp_exceptions
#include <cstdio>
#include <cstdlib>
#endif

namespace tapeless::detail {

// Not constexpr on purpose: reaching one of these calls in a constant expression is the compile error, and the
// compiler quotes the name and the text.
#ifdef __cpp_exceptions
[[noreturn]] inline void overflow_error(char const* text) { std::__throw_overflow_error(text); }
[[noreturn]] inline void domain_error(char const* text) { std::__throw_domain_error(text); }
#else
[[noreturn]] inline void overflow_error(char const* text) {
    std::fprintf(stderr, "%s\n", text);
    std::abort();
}
[[noreturn]] inline void domain_error(char const* text) { overflow_error(text); }
#endif

}  // namespace tapeless::detail
