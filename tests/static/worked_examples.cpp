// SPDX-License-Identifier: BSL-1.0
// The identities and exact values of the worked examples W09 to W60, of one and of several variables; recomputed there with SymPy.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_different;
using tl::proves_equal;
using tl::rational;
using tl::wrt;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto z = "z"_var;
constexpr auto h = "h"_var;
constexpr auto square = x * x;

// W09, W16, W30: difference quotients and the increment of an area.
static_assert(proves_equal(((3 + h) * (3 + h) - 9) / h, 6 + h));
static_assert(proves_equal(((x + h) * (x + h) - square) / h, 2 * x + h) && proves_equal((sq(x + h) - sq(x - h)) / (2 * h), derivative(square, x)));
static_assert(proves_equal(sq(x + h) - sq(x) - derivative(sq(x), x) * h, h * h));
// W11: speed and acceleration.
constexpr auto g = "g"_var;
constexpr auto t = "t"_var;
static_assert(proves_equal(derivative(g * t * t / 2, t), g * t) && proves_equal(derivative(g * t * t / 2, t, t), g));
// W12, W13, W19, W20.
static_assert(derivative(square, x)(x = 3) == 6 && proves_equal(derivative(x * x * x, x, x, x), 6));
static_assert(gradient(tl::function_of_vector<4>([](auto const& p) { return 2 * (p[0] * p[0] + p[1] * p[1] + p[2] * p[2] + p[3] * p[3]); }))(0, 1, 2, 3)[3] == 12);
// W21: e^x cos x and its fourth derivative.
constexpr auto wave = exp(x) * cos(x);
static_assert(proves_equal(derivative(wave, x), exp(x) * (cos(x) - sin(x))) && proves_equal(derivative(wave, x, x), -2 * exp(x) * sin(x)));
static_assert(proves_equal(derivative(wave, x, x, x, x), -4 * wave));
// W22: the quotient, and the two misprints.
constexpr auto quotient = (x + 1) / log(x);
static_assert(proves_equal(derivative(quotient, x), (x * log(x) - (x + 1)) / (x * sq(log(x)))));
static_assert(proves_different(derivative(quotient, x), (log(x) - (x + 1) * log(x)) / sq(log(x))));
static_assert(proves_different(derivative(quotient, x), (log(x) - pow(x + 1, 1 / x)) / sq(log(x))));
static_assert(proves_equal(derivative(sin(x) / cos(x), x), 1 + sq(tan(x))));  // W23
// W24, W25, W26.
static_assert(proves_equal(derivative(exp(sin(x * x)), x), 2 * x * cos(x * x) * exp(sin(x * x))));
static_assert(proves_equal(derivative(exp(2 * x), x, x), 4 * exp(2 * x)) && proves_different(derivative(exp(2 * x), x), 2 * exp(exp(1 + 0 * x) * x)));
static_assert(proves_equal(derivative(1 / cos(x), x), sin(x) / sq(cos(x))) && derivative(1 / x, x)(x = 3) == rational(-1, 9));
// W27: the sigmoid.
constexpr auto s = sigmoid(x);
static_assert(proves_equal(derivative(s, x), exp(-x) / sq(1 + exp(-x))) && proves_equal(derivative(s, x, x, x), s * (1 - s) * (1 - 6 * s + 6 * s * s)));
static_assert(proves_equal(derivative(s, x), derivative(s, x)(x = -x)));
// W28: the quartic, its slope in factors, zeros and curvatures.
constexpr auto quartic = 3 * pow<4>(x) - 4 * pow<3>(x) - 12 * square + 32;
static_assert(proves_equal(quartic, sq(x - 2) * (3 * square + 8 * x + 8)) && proves_equal(derivative(quartic, x), 12 * x * (x + 1) * (x - 2)));
static_assert(derivative(quartic, x)(x = -1) == 0 && derivative(quartic, x)(x = 2) == 0 && derivative(quartic, x, x)(x = 0) == -24 && quartic(x = -1) == 27);
static_assert(is_nonnegative_on(sq(x - 2) * (3 * square + 8 * x + 8), tl::within(x, -2, 10)));
// W31, W33, W35, W36, W37.
static_assert((pow<3>(x) - 1)(x = rational(101, 100)) == rational(30301, 1'000'000));
static_assert(proves_equal(derivative(pow<4>(x) / 4 + 1 - (pow<4>(x) / 4 + 666), x), 0));
constexpr auto antiderivative = square + 3 * x - pow<3>(x) / 3;
static_assert(proves_equal(derivative(antiderivative, x), 2 * x + 3 - square) && antiderivative(x = 3) - antiderivative(x = -1) == rational(32, 3));

// W39: the value 2/5, its partials.
constexpr auto ratio = x * y / (x * x + y * y);
static_assert(ratio(x = 1, y = 2) == rational(2, 5));
static_assert(proves_equal(derivative(ratio, x), y * (y * y - x * x) / sq(x * x + y * y)) && proves_equal(derivative(ratio, y), x * (x * x - y * y) / sq(x * x + y * y)));
// W38, W55: the half-sphere.
constexpr auto sphere = sqrt(1 - x * x - y * y);
static_assert(proves_equal(derivative(sphere, x), -x / sphere) && proves_equal(derivative(sphere, y), -y / sphere));
// W40 to W44.
static_assert(proves_equal(derivative(x * x + y * x + y * y, y), x + 2 * y) && proves_equal(derivative(3 * x * x + x * y, x), 6 * x + y));
static_assert(proves_equal((3 * sq(x + h) + (x + h) * y - (3 * x * x + x * y)) / h, 6 * x + y + 3 * h));
// W46: mixed partials, also where they jump at the origin.
constexpr auto mixed = x * x * sin(y) + y * exp(x * y);
static_assert(proves_equal(derivative(mixed, x, y), derivative(mixed, y, x)));
static_assert(proves_equal(derivative(mixed, x, y), 2 * x * cos(y) + 2 * y * exp(x * y) + x * y * y * exp(x * y)));
constexpr auto peano = x * y * (x * x - y * y) / (x * x + y * y);
static_assert(proves_equal(derivative(peano, x, y), (x * x - y * y) * (pow<4>(x) + 10 * x * x * y * y + pow<4>(y)) / pow<3>(x * x + y * y)));
// W47, W48, W49.
constexpr auto over = x * x / y;
static_assert(proves_equal(derivative(over, x, x), 2 / y) && proves_equal(derivative(over, x, y), -2 * x / (y * y)) && proves_equal(derivative(over, y, y), 2 * x * x / pow<3>(y)));
constexpr auto plane_wave = exp(2 * x + 3 * y);
static_assert(proves_equal(derivative(plane_wave, y, y), 9 * plane_wave) && proves_equal(derivative(plane_wave, x, y), 6 * plane_wave));
static_assert(over(x = rational(102, 100), y = rational(-201, 100)) - over(x = 1, y = -2) == rational(-59, 3350));
static_assert(gradient(over, wrt(x, y))(x = 1, y = -2)[y] == rational(-1, 4));
// W51: Lagrange's function vanishes at (1/3, 2/3, 9).
constexpr auto lagrange = 1 / x + 4 / y + z * (x + y - 1);
static_assert(proves_equal(derivative(lagrange, x), z - 1 / (x * x)) && proves_equal(derivative(lagrange, z), x + y - 1));
static_assert(gradient(lagrange, wrt(x, y, z))(x = rational(1, 3), y = rational(2, 3), z = 9) == std::array{rational(0), rational(0), rational(0)});
// W52 to W54, W56, W57.
static_assert(proves_equal((sq(1 + 3 * h / 5) + sq(2 + 4 * h / 5) - 5) / h, rational(22, 5) + h));
static_assert(directional_derivative(x * x + y * y, wrt(x, y), std::array{rational(3, 5), rational(4, 5)})(x = 1, y = 2) == rational(22, 5));
constexpr auto potential = log(x * x + y * y);
static_assert(proves_equal(derivative(potential, x), 2 * x / (x * x + y * y)) && proves_equal(derivative(potential, x, x) + derivative(potential, y, y), 0));
static_assert(gradient(x * x + y * y + z * z, wrt(x, y, z))(x = 2, y = 1, z = -1) == std::array{rational(4), rational(2), rational(-2)});

}  // namespace
