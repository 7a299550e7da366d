// SPDX-License-Identifier: BSL-1.0
// The identities of sine, cosine and tangent of a textbook's table (Bronstein & Semendjajew, ch. 2.7): sums, multiples, halves,
// products, inverse functions. Those that look like them and are wrong are not proved.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_different;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto z = "z"_var;

// Sums and differences.
static_assert(proves_equal(sin(x + y), sin(x) * cos(y) + cos(x) * sin(y)));
static_assert(proves_equal(cos(x + y), cos(x) * cos(y) - sin(x) * sin(y)));
static_assert(proves_equal(sin(x - y), sin(x) * cos(y) - cos(x) * sin(y)));
static_assert(proves_equal(cos(x - y), cos(x) * cos(y) + sin(x) * sin(y)));
static_assert(proves_equal(tan(x + y), (tan(x) + tan(y)) / (1 - tan(x) * tan(y))));
static_assert(proves_equal(sin(x + y + z), sin(x + y) * cos(z) + cos(x + y) * sin(z)));
static_assert(proves_equal(sin(1 / x + 1 / (x + 1)), sin(1 / x) * cos(1 / (x + 1)) + cos(1 / x) * sin(1 / (x + 1))));
static_assert(proves_equal(sin(x + 1), sin(x) * cos(1 + 0 * x) + cos(x) * sin(1 + 0 * x)));

// Multiples and halves.
static_assert(proves_equal(sin(2 * x), 2 * sin(x) * cos(x)) && proves_equal(sin(2 * x), 2 * tan(x) / (1 + sq(tan(x)))));
static_assert(proves_equal(cos(2 * x), sq(cos(x)) - sq(sin(x))) && proves_equal(cos(2 * x), 1 - 2 * sq(sin(x))));
static_assert(proves_equal(tan(2 * x), 2 * tan(x) / (1 - sq(tan(x)))));
static_assert(proves_equal(sin(3 * x), 3 * sin(x) - 4 * pow<3>(sin(x))) && proves_equal(cos(3 * x), 4 * pow<3>(cos(x)) - 3 * cos(x)));
static_assert(proves_equal(cos(4 * x), 8 * pow<4>(cos(x)) - 8 * sq(cos(x)) + 1));
static_assert(proves_equal(sq(sin(x / 2)), (1 - cos(x)) / 2) && proves_equal(sq(cos(x / 2)), (1 + cos(x)) / 2));
static_assert(proves_equal(tan(x / 2), sin(x) / (1 + cos(x))) && proves_equal(tan(x / 2), (1 - cos(x)) / sin(x)));
static_assert(proves_equal(pow<3>(sin(x)), (3 * sin(x) - sin(3 * x)) / 4) && proves_equal(pow<4>(cos(x)), (cos(4 * x) + 4 * cos(2 * x) + 3) / 8));

// Sums into products and back.
static_assert(proves_equal(sin(x) + sin(y), 2 * sin((x + y) / 2) * cos((x - y) / 2)));
static_assert(proves_equal(cos(x) - cos(y), -2 * sin((x + y) / 2) * sin((x - y) / 2)));
static_assert(proves_equal(sin(x) * sin(y), (cos(x - y) - cos(x + y)) / 2) && proves_equal(sin(x) * cos(y), (sin(x + y) + sin(x - y)) / 2));
static_assert(proves_equal(sin(x + y) * sin(x - y), sq(sin(x)) - sq(sin(y))));

// Inverse functions, where they are defined.
static_assert(proves_equal(sin(asin(x)), x) && proves_equal(cos(acos(x)), x) && proves_equal(tan(atan(x)), x));
static_assert(proves_equal(cos(asin(x)), sqrt(1 - x * x)) && proves_equal(sin(acos(x)), sqrt(1 - x * x)));
static_assert(proves_equal(tan(asin(x)), x / sqrt(1 - x * x)) && proves_equal(cos(atan(x)), 1 / sqrt(1 + x * x)) && proves_equal(sin(atan(x)), x / sqrt(1 + x * x)));
static_assert(proves_equal(sin(2 * asin(x)), 2 * x * sqrt(1 - x * x)) && proves_equal(cos(3 * acos(x)), 4 * pow<3>(x) - 3 * x));
static_assert(proves_equal(asin(-x), -asin(x)) && proves_equal(atan(y - x), -atan(x - y)));
static_assert(proves_equal(sin(x + acos(0 * x - 1)), -sin(x)));  // arccos(-1) is π

// Slopes.
static_assert(proves_equal(derivative(sq(sin(x)), x), sin(2 * x)) && proves_equal(derivative(sin(x) * cos(x), x), cos(2 * x)));
static_assert(proves_equal(derivative(sin(x + y), x), cos(x) * cos(y) - sin(x) * sin(y)));

// Wrong ones.
static_assert(proves_different(sin(2 * x), 2 * sin(x)) && proves_different(cos(x + y), cos(x) * cos(y) + sin(x) * sin(y)));
static_assert(!(asin(sin(x)) == x) && !(sqrt(1 - sq(sin(x))) == cos(x)) && !(sin(17 * x) == sin(x)));
static_assert(proves_equal(sqrt(1 - sq(sin(x))), abs(cos(x))));

}  // namespace
