// SPDX-License-Identifier: BSL-1.0
// Stationary points of polynomials. Expected: worked-examples W28 (exact), Chebyshev's polynomials (±1 at cos(k π / n)),
// and factored slopes whose roots can be read off.
#include <tapeless/calculus/stationary_points.hpp>
#include <tapeless/rules/functions.hpp>

using namespace tapeless::literals;
using tapeless::stationary_kind;

namespace {

constexpr auto x = "x"_var;
constexpr bool near(double value, double expected) { return value - expected < 1e-15 && expected - value < 1e-15; }

// W28: y = 3x⁴ - 4x³ - 12x² + 32.
constexpr auto quartic = stationary_points(3 * x * x * x * x - 4 * x * x * x - 12 * x * x + 32);
static_assert(quartic.size() == 3);
static_assert(quartic[0].is_rational && quartic[0].exact == -1 && quartic[0].value == 27 && quartic[0].curvature == 36);
static_assert(quartic[0].kind == stationary_kind::minimum && !quartic[0].is_global);
static_assert(quartic[1].is_rational && quartic[1].exact == 0 && quartic[1].value == 32 && quartic[1].curvature == -24);
static_assert(quartic[1].kind == stationary_kind::maximum && !quartic[1].is_global);
static_assert(quartic[2].is_rational && quartic[2].exact == 2 && quartic[2].value == 0 && quartic[2].curvature == 72);
static_assert(quartic[2].kind == stationary_kind::minimum && quartic[2].is_global);
static_assert(!quartic.intervals[0].rises && quartic.intervals[1].rises && !quartic.intervals[2].rises && quartic.intervals[3].rises);
static_assert(quartic.intervals[0].to == -1 && quartic.intervals[1].from == -1 && quartic.intervals[3].from == 2);

// A slope of 0 is no extremum: x³ at 0, and x⁴ (x - 1)³ from the right.
constexpr auto cubic = stationary_points(x * x * x);
static_assert(cubic.size() == 1 && cubic[0].exact == 0 && cubic[0].kind == stationary_kind::inflection && cubic[0].curvature == 0);
static_assert(cubic.intervals[0].rises && cubic.intervals[1].rises);
constexpr auto flat = stationary_points(pow(x, 4_c) * pow(x - 1, 3_c));  // slope x³ (x - 1)² (7 x - 4)
static_assert(flat.size() == 3 && flat[0].exact == 0 && flat[1].exact == tapeless::rational(4, 7) && flat[2].exact == 1);
static_assert(flat[0].kind == stationary_kind::maximum && flat[1].kind == stationary_kind::minimum && flat[2].kind == stationary_kind::inflection);
static_assert(!flat[0].is_global && !flat[1].is_global);

// Irrational places: T₅ = 16x⁵ - 20x³ + 5x has ±1 at cos(k π / 5) = (±1 ± √5) / 4.
constexpr auto chebyshev = stationary_points(16 * pow(x, 5_c) - 20 * pow(x, 3_c) + 5 * x);
static_assert(chebyshev.size() == 4 && !chebyshev[0].is_rational);
static_assert(near(chebyshev[0].x, -0.80901699437494742) && near(chebyshev[1].x, -0.30901699437494742));
static_assert(near(chebyshev[2].x, 0.30901699437494742) && near(chebyshev[3].x, 0.80901699437494742));
static_assert(near(chebyshev[0].value, 1) && near(chebyshev[1].value, -1) && near(chebyshev[2].value, 1) && near(chebyshev[3].value, -1));

// Two global maxima; fractions as coefficients; nothing to find.
constexpr auto hills = stationary_points(-x * x * x * x + 2 * x * x);
static_assert(hills.size() == 3 && hills[0].is_global && !hills[1].is_global && hills[2].is_global);
constexpr auto parabola = stationary_points(0.5 * x * x - x / 3);
static_assert(parabola.size() == 1 && parabola[0].exact == tapeless::rational(1, 3) && parabola[0].is_global && near(parabola[0].value, -1.0 / 18));
static_assert(stationary_points(2 * x + 1).size() == 0 && stationary_points(2 * x + 1).intervals[0].rises);
static_assert(stationary_points(0 * x + 1).is_constant);
static_assert(stationary_points(tapeless::function_of<1>([](auto u) { return u * u - 6 * u; }))[0].exact == 3);

}  // namespace
