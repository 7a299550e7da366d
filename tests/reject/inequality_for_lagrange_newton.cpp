// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: lagrange_newton{} needs equality constraints; for not_negative{h} write augmented_lagrangian{}
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/descent/augmented_lagrangian.hpp>

#include <array>

namespace tl = tapeless;

int main() {
    constexpr auto f = tl::function_of<2>([](auto x, auto y) { return x * x + y * y; });
    constexpr auto h = tl::function_of<2>([](auto x, auto y) { return x + y - 1; });
#ifdef REJECT
    return minimize(f, tl::subject_to(tl::not_negative{h}), std::array{1.0, 2.0}, tl::lagrange_newton{}).ok() ? 0 : 1;
#else
    return minimize(f, tl::subject_to(tl::not_negative{h}), std::array{1.0, 2.0}, tl::augmented_lagrangian{}).ok() ? 0 : 1;
#endif
}
