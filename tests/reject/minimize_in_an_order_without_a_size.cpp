// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: minimize(..., batch_order{...}) needs the size of a batch, as in mini_batches{.size = 32}
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
constexpr std::array<std::size_t, 2> rows{1, 0};
auto const end = minimize(bowl{}, std::array{3.0, 2.0}, tl::adam{}, tl::batch_order{rows});
#else
constexpr std::array<std::size_t, 2> rows{1, 0};
auto const end = minimize(bowl{}, std::array{3.0, 2.0}, tl::adam{}, tl::mini_batches{.size = 1}, tl::batch_order{rows});
#endif
