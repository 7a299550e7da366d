// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: minimize(..., mini_batches{...}) needs a method that steps on the gradient alone
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/newton.hpp>
#include <tapeless/evaluate/results.hpp>

#include <array>
#include <cstddef>

namespace tl = tapeless;

struct bowl {
    constexpr std::size_t rows() const { return 2; }
    constexpr bowl over_rows(std::size_t const*, std::size_t) const { return {}; }
    constexpr bowl over_range(std::size_t, std::size_t) const { return {}; }
    friend constexpr auto value_and_gradient(bowl const&) {
        return [](std::array<double, 2> const& p) {
            return tl::value_with_gradient{p[0] * p[0] + p[1] * p[1], std::array{2 * p[0], 2 * p[1]}};
        };
    }
    friend constexpr auto value_gradient_and_hessian(bowl const&) {
        return [](std::array<double, 2> const& p) {
            return tl::value_gradient_hessian{p[0] * p[0] + p[1] * p[1], std::array{2 * p[0], 2 * p[1]},
                                              std::array{std::array{2.0, 0.0}, std::array{0.0, 2.0}}};
        };
    }
};

#ifdef REJECT
auto const end = minimize(bowl{}, std::array{3.0, 2.0}, tl::newton{}, tl::mini_batches{.size = 2, .seed = 1});
#else
auto const end = minimize(bowl{}, std::array{3.0, 2.0}, tl::newton{});
#endif
