// SPDX-License-Identifier: BSL-1.0
// Monotonicity, convexity and bounds proved on whole boxes. The claims are school analysis; that no enclosure is too narrow is
// tested against multiprecision values in tests/runtime/enclosures.cpp.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::within;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

// Increasing, decreasing, convex.
constexpr auto cubic = x * x * x + x;
static_assert(is_positive_on(derivative(cubic, x), within(x, 0, 1)));
static_assert(is_positive_on(derivative(cubic, x), within(x, -100, 100)));
static_assert(is_positive_on(derivative(exp(x * x), x, x), within(x, -2, 2)));
static_assert(is_positive_on(derivative(x * log(x), x, x), within(x, 0.001, 100)));
static_assert(is_positive_on(derivative(sqrt(1 + x * x), x, x), within(x, -3, 3)));
static_assert(is_positive_on(derivative(softplus(x), x, x), within(x, -10, 10)));
static_assert(is_positive_on(derivative(sigmoid(x), x), within(x, -20, 20)));
static_assert(is_positive_on(derivative(sigmoid(x), x, x), within(x, -10, -0.01)) && is_negative_on(derivative(sigmoid(x), x, x), within(x, 0.01, 10)));
static_assert(is_positive_on(derivative(tanh(x), x), within(x, -5, 5)));
static_assert(is_positive_on(derivative(tan(x), x), within(x, -1.5, 1.5)));
static_assert(is_positive_on(derivative(atan(x), x), within(x, -10, 10)) && is_positive_on(derivative(asin(x), x), within(x, -0.9, 0.9)));
static_assert(is_negative_on(derivative(acos(x), x), within(x, -0.9, 0.9)) && is_positive_on(derivative(erf(x), x), within(x, -2, 2)));
static_assert(is_positive_on(derivative(pow(x, y), x), within(x, 0.1, 5), within(y, 0.1, 2)));

// W28: 36x² - 24x - 24 changes sign at (1 ± √7)/3.
constexpr auto curvature = derivative(3 * pow<4>(x) - 4 * pow<3>(x) - 12 * x * x + 2, x, x);
static_assert(is_positive_on(curvature, within(x, tl::rational(122, 100), 10)) && is_positive_on(curvature, within(x, -10, -0.55)));
static_assert(is_negative_on(curvature, within(x, -0.54, 1.21)));
static_assert(!is_positive_on(curvature, within(x, -1, 10)) && !is_negative_on(curvature, within(x, 0, 2)));

// The cosine is positive up to π/2 = 1.5707963…
static_assert(is_positive_on(derivative(sin(x), x), within(x, 0, 1.5707)) && !is_positive_on(derivative(sin(x), x), within(x, 0, 1.5708)));

// Several variables, functions, gradients: each result counts.
constexpr auto log_sum_exp = log(exp(x) + exp(y));
static_assert(is_positive_on(derivative(log_sum_exp, x, x), within(x, -1, 1), within(y, -1, 1)));
constexpr auto rosenbrock = tl::function_of<2>([](auto u, auto v) { return sq(1 - u) + 100 * sq(v - u * u); });
static_assert(is_nonnegative_on(rosenbrock, within(-2, 2), within(-2, 2)) && !is_positive_on(rosenbrock, within(0, 2), within(0, 2)));
static_assert(is_negative_on(derivative<0>(rosenbrock), within(0.5, 0.9), within(1, 2)));
constexpr auto both = tl::function_of<1>([](auto t) { return std::array{1 + t, 1 - t}; });
static_assert(is_positive_on(both, within(-0.5, 0.5)) && !is_positive_on(both, within(-0.5, 1.5)));

// Branches and signs.
static_assert(is_positive_on(where(x < 0, 1 - x, 1 + x), within(x, -3, 3)) && is_positive_on(1 + abs(x) + sign(x), within(x, 0.5, 3)));
static_assert(is_nonnegative_on(relu(x), within(x, -1, 1)) && is_positive_on(2 + max(x, sin(x)), within(x, -1, 3)));
static_assert(!is_positive_on(abs(x), within(x, -1, 1)) && is_nonnegative_on(abs(x), within(x, -1, 1)));

// A range without width, ranges that name more than the formula contains, rational ends.
static_assert(is_positive_on(x - 1, within(x, 2, 2)) && !is_positive_on(x - 2, within(x, 2, 2)));
static_assert(is_positive_on(x, within(x, 1, 2), within(y, 0, 1)) && is_positive_on(x, within(x, tl::rational(1, 3), 1)));

// Poles, functions without an enclosure, what only touches 0: no yes.
static_assert(!is_positive_on(1 / x, within(x, -1, 1)) && !is_positive_on(1 / sq(x), within(x, -1, 1)));
static_assert(!is_positive_on(sq(x), within(x, -1, 1)) && !is_positive_on(2 + log(x), within(x, 0, 1)));
struct user_rule {
    static constexpr char const* name = "user";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return u * u + 1;
    }
    static constexpr auto slope(auto u, auto) { return 2 * u; }
};
constexpr auto user = tl::apply<user_rule>(x);
static_assert(!is_positive_on(user, within(x, 0, 1)) && !is_positive_on(user, within(x, 1, 1)) && is_positive_on(derivative(user, x), within(x, 1, 2)));
static_assert(!is_positive_on(tl::unknown<"u">(x), within(x, 0, 1)));

}  // namespace
