// SPDX-License-Identifier: BSL-1.0
// How formulas are printed. Expected texts are written by hand: C++ precedence for the parentheses, the formulas of
// worked-examples for the derivatives, IEEE 754 for the shortest decimals.
#include <tapeless/tapeless.hpp>

#include <tapeless/show/infix.hpp>

#include "reads.hpp"

#include <string_view>

namespace tl = tapeless;
using namespace tl::literals;
using tl::wrt;

struct sink {
    friend sink& operator<<(sink& left, char const*) { return left; }
};

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto z = "z"_var;
constexpr auto w = "w"_var;
constexpr auto speed = "speed"_var;

// Parentheses only where C++ would read another order without them.
static_assert(reads(x * x + y - 11, "x^2 + y - 11"));
static_assert(reads(x - y - z, "x - y - z"));
static_assert(reads(x - (y - z), "x - (y - z)"));
static_assert(reads(x - (y + z), "x - (y + z)"));
static_assert(reads(x + (y + z), "x + (y + z)"));
static_assert(reads(x * y / z, "x * y / z"));
static_assert(reads(x * (y / z), "x * (y / z)"));
static_assert(reads(x / (y * z), "x / (y * z)"));
static_assert(reads(x / y / z, "x / y / z"));
static_assert(reads(x / (y / z), "x / (y / z)"));
static_assert(reads((x + y) * (x - y), "(x + y) * (x - y)"));
static_assert(reads(2 * (x + y) / 3, "2 * (x + y) / 3"));
static_assert(reads(speed * x, "speed * x"));

// Minus signs.
static_assert(reads(-x, "-x"));
static_assert(reads(-(x + y), "-(x + y)"));
static_assert(reads(-x * y, "-x * y"));
static_assert(reads(x / -y, "-x / y"));
static_assert(reads(x + -3, "x - 3"));
static_assert(reads(x - -3, "x + 3"));
static_assert(reads(x * -3, "-3 * x"));
static_assert(reads(z - (-x) * y, "z + x * y"));
static_assert(reads(z + -2 * x, "z - 2 * x"));
static_assert(reads(y - -2 * x * z, "y + 2 * x * z"));
static_assert(reads(x - -(y + z), "x + (y + z)"));
static_assert(reads(sin(-x), "sin(-x)"));
static_assert(reads(-sq(x), "-x^2"));
static_assert(reads(1 - sq(tanh(x)), "1 - tanh(x)^2"));

// Powers.
static_assert(reads(sq(x + y), "(x + y)^2"));
static_assert(reads(sq(-x), "x^2"));
static_assert(reads(sq(2 * x), "(2 * x)^2"));
static_assert(reads(cube(x * y), "(x * y)^3"));
static_assert(reads(pow<5>(x), "x^5"));
static_assert(reads(pow<-3>(x), "x^-3"));
static_assert(reads(pow<5>(-x), "(-x)^5"));
static_assert(reads(sq(pow<3>(x)), "(x^3)^2"));
static_assert(reads(sq(sin(x)) + sq(cos(x)), "sin(x)^2 + cos(x)^2"));
static_assert(reads(pow(x, y), "pow(x, y)"));
static_assert(reads(pow(x, 1.5), "pow(x, 1.5)"));

// Numbers move to the front of a product, where they change no rounding.
static_assert(reads((x + y) * 0.1, "0.1 * (x + y)"));
static_assert(reads(x * y * 0.1, "x * y * 0.1"));
static_assert(reads(x * y * 4, "4 * x * y"));
static_assert(reads(2 * (x * (y + 1)), "2 * x * (y + 1)"));
static_assert(reads(x * (2 * y), "2 * x * y"));
static_assert(reads(3 * x * (-2 * y), "-6 * x * y"));
static_assert(reads(x * (3 * y), "x * (3 * y)"));
static_assert(reads(2 * x / (2 * y), "x / y"));
static_assert(reads(2 * x / (4 * y), "x / (2 * y)"));
static_assert(reads(x / (2 * y), "x / (2 * y)"));

// Numbers: exact ones as fractions, doubles with the fewest digits that read back the same.
static_assert(reads(2_c, "2"));
static_assert(reads(3_c / 10_c * x, "3/10 * x"));
static_assert(reads(x * tl::rational(3, 10), "3/10 * x"));
static_assert(reads(x - tl::rational(1, 2), "x - 1/2"));
static_assert(reads(x / 3, "x / 3"));
static_assert(reads(tl::rational(1, 2) * x, "1/2 * x"));
static_assert(reads(0.5 * x, "0.5 * x"));
static_assert(reads(0.1 * x, "0.1 * x"));
static_assert(reads(0.1 * x + tl::rational(1, 3) * y, "0.1 * x + 1/3 * y"));
static_assert(reads(-0.1 * x - -0.1 * y, "-0.1 * x + 0.1 * y"));
static_assert(reads(x + 0.30000000000000004, "x + 0.30000000000000004"));
static_assert(reads(x + 3.141592653589793, "x + 3.141592653589793"));
static_assert(reads(x + 0.0001, "x + 0.0001"));
static_assert(reads(x + 0.00001, "x + 1e-5"));
static_assert(reads(x + 123456.789, "x + 123456.789"));
static_assert(reads(x + 1e22, "x + 1e22"));
static_assert(reads(x + 1e23, "x + 1e23"));  // half-way between two doubles in binary
static_assert(reads(x + 1.7976931348623157e308, "x + 1.7976931348623157e308"));
static_assert(reads(x + 2.2250738585072014e-308, "x + 2.2250738585072014e-308"));
static_assert(reads(x + 5e-324, "x + 5e-324"));  // the smallest subnormal number has one digit
static_assert(reads(x + 9007199254740993, "x + 9007199254740993"));
static_assert(reads(where(x > 0, x, std::numeric_limits<double>::infinity()), "where(x > 0, x, inf)"));
static_assert(reads(where(x > 0, x, std::numeric_limits<double>::quiet_NaN()), "where(x > 0, x, nan)"));

// Conditions.
static_assert(reads(where(x > 0, x, x / 100), "where(x > 0, x, x / 100)"));
static_assert(reads(where(x <= y, x + y, y), "where(x <= y, x + y, y)"));
static_assert(reads(where(is_zero(x), 1, sin(x) / x), "where(is_zero(x), 1, sin(x) / x)"));
static_assert(reads(where(!is_zero(x), x, y), "where(!is_zero(x), x, y)"));
static_assert(reads(where(!(x >= 1), x, y), "where(!(x >= 1), x, y)"));
static_assert(reads(where(x < 0 && y < 0 && z < 0, x, y), "where(x < 0 && y < 0 && z < 0, x, y)"));
static_assert(reads(where(x < 0 || (y <= x && x >= 2), x, y), "where(x < 0 || (y <= x && x >= 2), x, y)"));
static_assert(reads(where((x < 0 || y < 0) && z < 0, x, y), "where((x < 0 || y < 0) && z < 0, x, y)"));

// Marked subexpressions by name.
static_assert(reads(3 * tl::named<"e6">(x * y) + x, "3 * e6 + x"));
static_assert(reads(tl::named<"e6">(x * y), "x * y"));

// Derivatives: the product, quotient and chain rule, and what has no public name in textbook form.
constexpr auto himmelblau = sq(x * x + y - 11) + sq(x + y * y - 7);
static_assert(reads(derivative(himmelblau, x), "4 * x * (x^2 + y - 11) + 2 * (x + y^2 - 7)"));
static_assert(reads(derivative(exp(x) * cos(x), x), "exp(x) * cos(x) - sin(x) * exp(x)"));
static_assert(reads(derivative(exp(2 * x), x, x), "4 * exp(2 * x)"));
static_assert(reads(derivative(log(x * x + y * y), x), "2 * x / (x^2 + y^2)"));
static_assert(reads(derivative(sin(cos(exp(x))), x), "-exp(x) * sin(exp(x)) * cos(cos(exp(x)))"));
static_assert(reads(derivative(exp(-(x * x + y * y) / (2 * sq(w))), x), "-x / w^2 * exp(-(x^2 + y^2) / (2 * w^2))"));
static_assert(reads(derivative(sqrt(1 - x * x - y * y), x), "-x / sqrt(1 - x^2 - y^2)"));
static_assert(reads(derivative(sigmoid(x), x), "sigmoid(x) * (1 - sigmoid(x))"));
static_assert(reads(derivative(tanh(x), x), "1 - tanh(x)^2"));
static_assert(reads(derivative(atan(x), x), "1 / (1 + x^2)"));
static_assert(reads(derivative(asin(x), x), "1 / sqrt(1 - x^2)"));
static_assert(reads(derivative(relu(x), x), "where(x <= 0, 0, 1)"));
static_assert(reads(derivative(max(x, y), x), "where(x < y, 0, 1)"));
static_assert(reads(derivative(abs(x), x), "sign(x)"));
static_assert(reads(derivative(pow<5>(x), x, x), "20 * x^3"));
static_assert(reads(derivative(pow(x, 1.5), x), "1.5 * pow(x, 0.5)"));
static_assert(reads(derivative(pow(x, y), x), "y * pow(x, y - 1)"));
static_assert(reads(derivative(pow(x, y), y), "pow(x, y) * log(x)"));
static_assert(reads(derivative(erf(x), x), "2 / sqrt(acos(-1)) * exp(-x^2)"));
static_assert(reads(derivative(x * y, z), "0"));

// Arguments by position, as derivative<i> counts them.
constexpr auto rosenbrock = tl::function_of<2>([](auto u, auto v) { return sq(1 - u) + 100 * sq(v - u * u); });
static_assert(reads(rosenbrock, "(1 - x0)^2 + 100 * (x1 - x0^2)^2"));
static_assert(reads(derivative<1>(rosenbrock), "200 * (x1 - x0^2)"));
static_assert(reads(derivative<0>(tl::function_of<1>([](auto u) { return 0.1 * sin(u); })), "0.1 * cos(x0)"));

// Several results in braces.
static_assert(reads(gradient(tl::function_of<2>([](auto u, auto v) { return u * u * v; })), "{2 * x1 * x0, x0^2}"));

static_assert(reads(gradient(himmelblau, wrt(y)), "2 * (x^2 + y - 11) + 4 * y * (x + y^2 - 7)"));
static_assert(reads(value_and_gradient(x * y, wrt(x, y)), "{x * y, y, x}"));
static_assert(reads(hessian(x * x * y, wrt(x, y)), "{{2 * y, 2 * x}, {2 * x, 0}}"));
static_assert(reads(jacobian(tl::vector_of(x * x - y, x + y), wrt(x, y)), "{{2 * x, -1}, {1, 1}}"));

// Only formulas, and only into what takes text.
template <class Left, class Right>
constexpr bool can_be_streamed = requires(Left& left, Right right) { left << right; };
static_assert(can_be_streamed<sink, std::remove_const_t<decltype(x)>> && can_be_streamed<sink, std::remove_const_t<decltype(rosenbrock)>>);
static_assert(!can_be_streamed<int, std::remove_const_t<decltype(x)>> && !can_be_streamed<sink, std::nullptr_t*>);

// The text itself.
constexpr auto text = to_string(x + 0.5);
static_assert(text == "x + 0.5" && !(text == "x + 0.") && !(text == "x + 0.50") && text.size() == 7);
static_assert(std::string_view(text) == "x + 0.5");
static_assert(text == to_string(x + 0.5) && !(text == to_string(x + 1)));

// A long sum needs no recursion, a formula of 2^40 terms stops at the limit.
constexpr auto chain = tl::function_of_vector<60>([](auto const& p) {
    auto total = p[0];
    for (std::size_t i = 1; i < p.size(); ++i) total += p[i];
    return total;
});
static_assert(std::string_view(to_string(chain)).substr(0, 12) == "x0 + x1 + x2");
constexpr auto doubled = tl::function_of<1>([](auto u) {
    for (int i = 0; i < 40; ++i) u = sin(u) + u;
    return u;
});
static_assert(to_string(doubled).size() == 4096 && std::string_view(to_string(doubled)).ends_with("..."));

}  // namespace
