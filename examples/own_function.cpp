// SPDX-License-Identifier: BSL-1.0
// A function of one's own: what it is worth, and what its slope is. The chain rule, Hessians, proofs and both ways of writing
// formulas follow; nothing inside the library is touched.
#include <tapeless/tapeless.hpp>

#include <cmath>
#include <cstdio>

namespace tl = tapeless;
using namespace tl::literals;

namespace {

/// The bell curve e^(-u²). Slope -2u e^(-u²); `normal` tells == what it is made of.
struct bell_rule {
    static constexpr char const* name = "bell";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return tl::math::exp(Number(-u * u));
    }
    static constexpr auto slope(auto u, auto self) { return -2 * u * self; }
    static constexpr auto normal(auto u) { return exp(-u * u); }
};
template <tl::operand Operand>
constexpr tl::applied<bell_rule, Operand> bell(Operand u) {
    return tl::apply<bell_rule>(u);
}

/// log(e^u + e^v) without overflow: two operands, a slope for each.
struct log_sum_rule {
    static constexpr char const* name = "log_sum";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        return tl::math::max(u, v) + tl::math::log1p(tl::math::exp(Number(-tl::math::abs(Number(u - v)))));
    }
    template <int Which>
    static constexpr auto slope(auto u, auto v, auto) {
        if constexpr (Which == 0) return sigmoid(u - v);
        else return sigmoid(v - u);
    }
    static constexpr auto normal(auto u, auto v) { return log(exp(u) + exp(v)); }
};
template <tl::operand Left, tl::operand Right>
constexpr tl::applied<log_sum_rule, Left, Right> log_sum(Left u, Right v) {
    return tl::apply<log_sum_rule>(u, v);
}

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

static_assert(proves_equal(derivative(bell(3 * x), x), -18 * x * exp(-9 * x * x)));
static_assert(proves_equal(derivative(bell(x * y), x, y), derivative(bell(x* y), y, x)));
static_assert(proves_equal(derivative(log_sum(2 * x, y), x) + 2 * derivative(log_sum(2 * x, y), y), 2 + 0_c * x));
static_assert(bell(0.0) == 1.0);

constexpr auto f = tl::function_of<2>([](auto u, auto v) { return bell(u - v) + log_sum(u, 3 * v); });

}  // namespace

int main() {
    // By hand: at (1, 1) the bell is flat, and log(e + e³) has the slopes 1/(1 + e²) and 3/(1 + e^-2).
    auto const [value, slopes] = value_and_gradient(f)(1.0, 1.0);
    bool const good = std::abs(value - (1 + std::log(std::exp(1.0) + std::exp(3.0)))) < 1e-14 &&
                      std::abs(slopes[0] - 1 / (1 + std::exp(2.0))) < 1e-15 &&
                      std::abs(slopes[1] - 3 / (1 + std::exp(-2.0))) < 1e-14;
    std::printf("f(1, 1) = %.6f, slopes %.6f and %.6f\n", value, slopes[0], slopes[1]);
    return good && derivative<0>(f)(1000.0, 0.0) == 1 ? 0 : 1;
}
