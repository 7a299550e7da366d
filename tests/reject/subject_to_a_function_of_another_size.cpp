// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: minimize(f, subject_to(g), start, method) needs f and g of as many numbers as the start has, as in
#include <tapeless/tapeless.hpp>

#include <array>

namespace tl = tapeless;

int main() {
    constexpr auto f = tl::function_of<2>([](auto x, auto y) { return x * x + y * y; });
#ifdef REJECT
    constexpr auto g = tl::function_of<3>([](auto x, auto y, auto z) { return x + y + z - 1; });
#else
    constexpr auto g = tl::function_of<2>([](auto x, auto y) { return x + y - 1; });
#endif
    return minimize(f, tl::subject_to(g), std::array{1.0, 2.0}, tl::lagrange_newton{}).ok() ? 0 : 1;
}
