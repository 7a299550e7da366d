// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: minimize(f, start, method) needs a start of floating numbers, as in std::array{
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/newton.hpp>
#include <tapeless/evaluate/results.hpp>

#include <array>

namespace tl = tapeless;

struct bowl {
    friend constexpr auto value_and_gradient(bowl const&) {
        return [](std::array<double, 2> const& p) {
            return tl::value_with_gradient{p[0] * p[0] + p[1] * p[1], std::array{2 * p[0], 2 * p[1]}};
        };
    }
};

#ifdef REJECT
auto const end = minimize(bowl{}, 3.0, tl::adam{});
#else
auto const end = minimize(bowl{}, std::array{3.0, 2.0}, tl::adam{});
#endif
