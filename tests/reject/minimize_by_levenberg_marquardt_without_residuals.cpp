// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: minimize(f, start, levenberg_marquardt{}) needs a sum of squares
#include <tapeless/data/least_squares.hpp>
#include <tapeless/descent/levenberg_marquardt.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/rules/functions.hpp>

#include <array>

namespace tl = tapeless;

int main() {
#ifdef REJECT
    constexpr auto f = tl::function_of<2>([](auto x, auto y) { return x * x + y * y; });
#else
    constexpr auto f = tl::least_squares<2>([](auto const& p) { return std::array{p[0], p[1]}; });
#endif
    return minimize(f, std::array{1.0, 2.0}, tl::levenberg_marquardt{}).ok() ? 0 : 1;
}
