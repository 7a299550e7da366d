// SPDX-License-Identifier: BSL-1.0
// The rules of differentiation as theorems about all functions, as any textbook states them.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;
using tl::unknown;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto c = "c"_var;
constexpr auto u = unknown<"u">(x);
constexpr auto v = unknown<"v">(x);
constexpr auto w = unknown<"w">(x);
constexpr auto du = unknown<"u'">(x);
constexpr auto dv = unknown<"v'">(x);
constexpr auto dw = unknown<"w'">(x);
constexpr auto ddu = unknown<"u''">(x);
constexpr auto ddv = unknown<"v''">(x);

// Sum, product, quotient, reciprocal, chain.
static_assert(proves_equal(derivative(u + v, x), du + dv));
static_assert(proves_equal(derivative(c * u, x), c * du));
static_assert(proves_equal(derivative(u * v, x), du * v + u * dv));
static_assert(proves_equal(derivative(u * v * w, x), du * v * w + u * dv * w + u * v * dw));
static_assert(proves_equal(derivative(u / v, x), (du * v - u * dv) / sq(v)));
static_assert(proves_equal(derivative(1 / u, x), -du / sq(u)));
static_assert(proves_equal(derivative(unknown<"f">(v), x), unknown<"f'">(v) * dv));
static_assert(proves_equal(derivative(unknown<"f">(unknown<"g">(v)), x), unknown<"f'">(unknown<"g">(v)) * unknown<"g'">(v) * dv));
static_assert(proves_equal(derivative(unknown<"f">(c * x), x), c * unknown<"f'">(c * x)));

// Powers, exponentials, logarithms of any function.
static_assert(proves_equal(derivative(pow<5>(u), x), 5 * pow<4>(u) * du));
static_assert(proves_equal(derivative(sqrt(u), x), du / (2 * sqrt(u))));
static_assert(proves_equal(derivative(exp(u), x), exp(u) * du));
static_assert(proves_equal(derivative(log(u), x), du / u));
static_assert(proves_equal(derivative(pow(u, v), x), pow(u, v) * (dv * log(u) + v * du / u)));
static_assert(proves_equal(derivative(atan(u), x), du / (1 + sq(u))));
static_assert(proves_equal(derivative(sigmoid(u), x), sigmoid(u) * (1 - sigmoid(u)) * du));

// Second derivatives: Leibniz, Faà di Bruno.
static_assert(proves_equal(derivative(u * v, x, x), ddu * v + 2 * du * dv + u * ddv));
static_assert(proves_equal(derivative(u * v, x, x, x), unknown<"u'''">(x) * v + 3 * ddu * dv + 3 * du * ddv + u * unknown<"v'''">(x)));
static_assert(proves_equal(derivative(unknown<"f">(u), x, x), unknown<"f''">(u) * sq(du) + unknown<"f'">(u) * ddu));
static_assert(proves_equal(derivative(u * dv - du * v, x), u * ddv - ddu * v));  // Wronskian

// Several arguments: total derivative, symmetry, plane waves, Euler's theorem of homogeneous functions.
constexpr auto z = unknown<"z">(x, y);
static_assert(proves_equal(derivative(z, x), unknown<"z", 1, 0>(x, y)) && proves_equal(derivative(z, y), unknown<"z", 0, 1>(x, y)));
static_assert(proves_equal(derivative(z, x, y), derivative(z, y, x)));
static_assert(proves_equal(derivative(unknown<"z">(u, v), x), unknown<"z", 1, 0>(u, v) * du + unknown<"z", 0, 1>(u, v) * dv));
static_assert(proves_equal(derivative(unknown<"t">(u, v, w), x), unknown<"t", 1, 0, 0>(u, v, w) * du + unknown<"t", 0, 1, 0>(u, v, w) * dv + unknown<"t", 0, 0, 1>(u, v, w) * dw));
constexpr auto wave = unknown<"f">(x - c * y) + unknown<"g">(x + c * y);
static_assert(proves_equal(derivative(wave, y, y), sq(c) * derivative(wave, x, x)));
constexpr auto homogeneous = sq(x) * unknown<"f">(y / x);
static_assert(proves_equal(x * derivative(homogeneous, x) + y * derivative(homogeneous, y), 2 * homogeneous));

// The same through lambdas, and equal operands give equal values.
constexpr auto product = tl::function_of<1>([](auto t) { return unknown<"u">(t) * unknown<"v">(t); });
constexpr auto slope = tl::function_of<1>([](auto t) { return unknown<"u'">(t) * unknown<"v">(t) + unknown<"u">(t) * unknown<"v'">(t); });
static_assert(proves_equal(derivative<0>(product), slope));
static_assert(proves_equal(unknown<"u">(sq(x) - 1), unknown<"u">((x - 1) * (x + 1))));

// Of u and v nothing else is known.
static_assert(!(u == v) && !(u == du) && !(u == unknown<"u">(y)) && !(unknown<"z">(x, y) == unknown<"z">(y, x)));
static_assert(!(derivative(u * v, x) == du * dv) && !(derivative(1 / u, x) == 1 / du) && !(derivative(unknown<"f">(v), x) == unknown<"f'">(v)));
static_assert(compare(u, v) == tl::comparison::undecided && !proves_different(u, v));

// How they are shown.
static_assert(to_string(derivative(unknown<"f">(3 * x), x)) == "3 * f'(3 * x)");
static_assert(to_string(derivative(z, x, y)) == "z_12(x, y)");

}  // namespace
