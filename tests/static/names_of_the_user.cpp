// SPDX-License-Identifier: BSL-1.0
// A user's names must not meet ours: every letter is a global here (g++ re-reads lambdas of templates after them and would
// warn of shadowing), and common macros are defined before the include.
#define N 3
#define T 1
#define I 2
#define E 3
#define EPS 4
#define min(a, b) ((a) < (b) ? (a) : (b))
#define max(a, b) ((a) > (b) ? (a) : (b))
#include <tapeless/tapeless.hpp>
#undef min
#undef max

#include <array>

namespace tl = tapeless;
using namespace tl::literals;
using tl::wrt;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
inline constexpr int a = 0, b = 0, c = 0, d = 0, e = 0,  k = 0, l = 0, m = 0, n = 0, o = 0, p = 0, q = 0, r = 0, s = 0, t = 0, u = 0, v = 0, w = 0, z = 0;
constexpr auto f = sq(x * x + y - 11) + sigmoid(x) * tanh(y) + where(x > 0, log(x), 0.5 * y);
constexpr auto g = gradient(f, wrt(x, y));
constexpr auto h = tl::function_of_vector<2, 1>([](auto const& weights, auto const& row) { return sq(weights[0] - row[0]) * exp(weights[1]); });

static_assert(proves_equal(derivative(x * y, x), y));
static_assert(g(x = 1.0, y = 2.0).size() == 2);
static_assert(hessian(h)(std::array{1.0, 0.0}, std::array{1.0})[0][0] == 2.0);
static_assert(hessian(f, wrt(x, y))(x = 1.0, y = 2.0)[0][1] == hessian(f, wrt(x, y))(x = 1.0, y = 2.0)[1][0]);
static_assert(value_gradient_and_hessian(h)(std::array{1.0, 0.0}, std::array{1.0}).value == 0.0);
static_assert(sparsity(hessian(h)).nonzeros() == 4);
static_assert(degree_in(x * x * y, x) == 2 && is_linear_in(x * y, x));
static_assert(directional_derivative(x * y, wrt(x, y), std::array{1, 2})(x = 3, y = 4) == 10);
static_assert(hessian_vector_product(x * x * y, wrt(x, y), std::array{1, 0})(x = 3, y = 4)[y] == 6);
static_assert(minimize(tl::function{sq(x - 2) + sq(y), wrt(x, y)}, std::array{0.0, 1.0}, tl::newton{}).ok());
static_assert(to_string(f).size() > 10);
