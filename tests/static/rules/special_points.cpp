// SPDX-License-Identifier: BSL-1.0
// The rows of tests/data/derivatives/special_points.tsv in constant expressions (written out from it line by line), but for
// S147 and S234, see tests/runtime/special_points.cpp, and for functions of Boost.Math, which have no value there.
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/math/floating.hpp>
#include <tapeless/rules/functions.hpp>

#include <limits>

namespace tl = tapeless;
using namespace tl::literals;
using tl::math::is_nan;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto z = "z"_var;
constexpr double infinity = std::numeric_limits<double>::infinity();
[[maybe_unused]] constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr bool near(double a, double b) { return tl::abs(a - b) <= 9e-16 * tl::abs(b); }

static_assert(derivative(pow(x, 2_c), x)(x = 0.0) == 0);  // S001
static_assert(derivative(pow(x, 3_c), x)(x = 0.0) == 0);  // S002
static_assert(derivative(pow(x, 0_c), x)(x = 0.0) == 0);  // S004
static_assert(derivative(pow(x, 3_c), x, x, x)(x = 0.0) == 6);  // S007
static_assert(derivative(pow(x, 4_c), x, x, x, x, x)(x = 0.0) == 0);  // S008
static_assert(derivative(pow(x, 2_c), x)(x = -3.0) == -6);  // S009
static_assert(derivative(pow(x, 3_c), x)(x = -2.0) == 12);  // S010
static_assert(derivative(pow(x, 2_c), x)(x = -infinity) == -infinity);  // S012
static_assert(derivative(pow(x,1.875), x)(x = 0.0) == 0);  // S013
static_assert(derivative(pow(x,1.5), x)(x = 0.0) == 0);  // S014
static_assert(derivative(x*(1-pow(x,1.1)), x)(x = 0.0) == 1);  // S015
static_assert(derivative(pow(x,y), x)(x = 0.0, y = 2.0) == 0);  // S016
static_assert(derivative(pow(x,y), y)(x = 0.0, y = 2.0) == 0);  // S017
static_assert(derivative(pow(x,y), x)(x = 0.0, y = 1.0) == 1);  // S018
static_assert(derivative(pow(x,y), y)(x = 0.0, y = 1.0) == 0);  // S019
static_assert(derivative(pow(x,y), x)(x = 0.0, y = 0.5) == infinity);  // S021
static_assert(derivative(pow(x,y), x)(x = 0.0, y = 0.0) == 0);  // S022
static_assert(is_nan(derivative(pow(x,y), y)(x = 0.0, y = 0.0)));  // S023
static_assert(is_nan(derivative(pow(x,y), y)(x = 0.0, y = -1.0)));  // S025
static_assert(derivative(pow(x,y), x)(x = -2.0, y = 2.0) == -4);  // S026
static_assert(is_nan(derivative(pow(x,y), y)(x = -2.0, y = 2.0)));  // S027
static_assert(derivative(pow(x,y), y)(x = 1.0, y = infinity) == 0);  // S028
static_assert(is_nan(derivative(pow(-2_c, y), y)(y = 1.0)));  // S032
static_assert(derivative(pow(x,x), x)(x = 1.0) == 1);  // S033
static_assert(derivative(x*x, x)(x = 0.0) == 0);  // S034
static_assert(derivative(x*abs(x), x)(x = 0.0) == 0);  // S035
static_assert(derivative(x*abs(x), x, x)(x = 0.0) == 0);  // S036
static_assert(derivative(abs(x)*abs(x), x)(x = 0.0) == 0);  // S037
static_assert(is_nan(derivative(sin(x)/x, x)(x = 0.0)));  // S038
static_assert(near(derivative(sinc(x), x, x)(x = 0.0), -0.333333333333333333333333333333));  // S040
static_assert((sinc(x))(x = 0.0) == 1);  // S041
static_assert(near(derivative(sigmoid(x), x)(x = 0.0), 0.25));  // S042
static_assert(derivative(sigmoid(x), x)(x = 1000.0) == 0);  // S043
static_assert(derivative(sigmoid(x), x)(x = -1000.0) == 0);  // S044
static_assert(derivative(sigmoid(x), x, x)(x = -1000.0) == 0);  // S045
static_assert(derivative(sigmoid(x), x)(x = infinity) == 0);  // S046
static_assert(derivative(sigmoid(x), x)(x = -infinity) == 0);  // S047
static_assert(near(derivative(sigmoid(x), x)(x = -740.0), 4.18873988004804893945754000158e-322));  // S048
static_assert(near(derivative(softplus(x), x)(x = 0.0), 0.5));  // S049
static_assert(derivative(softplus(x), x)(x = 1000.0) == 1);  // S050
static_assert(derivative(softplus(x), x)(x = -1000.0) == 0);  // S051
static_assert((softplus(x))(x = 1000.0) == 1000);  // S052
static_assert(derivative(softplus(x), x, x)(x = 1000.0) == 0);  // S053
static_assert(derivative(tanh(x), x)(x = 800.0) == 0);  // S054
static_assert(derivative(tanh(x), x)(x = 0.0) == 1);  // S055
static_assert(is_nan(derivative(log(cosh(x)), x)(x = 800.0)));  // S057
static_assert(derivative(silu(x), x)(x = 1000.0) == 1);  // S059
static_assert(derivative(gelu(x), x)(x = -40.0) == 0);  // S061
static_assert(derivative(mish(x), x)(x = 1000.0) == 1);  // S062
static_assert(derivative(mish(x), x)(x = -1000.0) == 0);  // S063
static_assert(near(derivative(logaddexp(x,y), x)(x = 0.0, y = 0.0), 0.5));  // S064
static_assert(near(derivative(logaddexp(x,y), x)(x = 1000.0, y = 1000.0), 0.5));  // S065
static_assert(derivative(logaddexp(x,y), y)(x = -infinity, y = 0.0) == 1);  // S067
static_assert(is_nan(derivative(logaddexp(x,y), x)(x = -infinity, y = -infinity)));  // S068
static_assert(derivative(tl::softmax<0>(x, y), x)(x = 1000.0, y = 0.0) == 0);  // S070
static_assert(near(derivative(tl::softmax<0>(x, y), x)(x = 1000.0, y = 1000.0), 0.25));  // S071
static_assert(derivative(xlogy(x,y), x)(x = 0.0, y = 0.0) == -infinity);  // S072
static_assert(derivative(x*log(x), x)(x = 0.0) == -infinity);  // S075
static_assert(is_nan((x*log(x))(x = 0.0)));  // S076
static_assert(derivative(bce(x,y), x)(x = 0.0, y = 0.0) == 1);  // S077
static_assert(derivative(bce(x,y), x)(x = 0.0, y = 1.0) == -infinity);  // S079
static_assert(derivative(hypot(x,y), y)(x = 3.0, y = 0.0) == 0);  // S080
static_assert(derivative(hypot(x,y), x)(x = infinity, y = 1.0) == 1);  // S084
static_assert(derivative(hypot(x,y), y)(x = infinity, y = 1.0) == 0);  // S085
static_assert(derivative(hypot(x,y), x)(x = 0.0, y = 0.0) == 0);  // S086
static_assert(derivative(norm(x, y, z), x)(x = 0.0, y = 0.0, z = 0.0) == 0);  // S088
static_assert(derivative(sq(hypot(x, y)), x)(x = 0.0, y = 0.0) == 0);  // S089
static_assert(is_nan(derivative(sqrt(x*x), x)(x = 0.0)));  // S090
static_assert(is_nan(derivative(sqrt(x*x+y*y), x)(x = 0.0, y = 0.0)));  // S091
static_assert(is_nan(derivative(sq(sqrt(x)), x)(x = 0.0)));  // S092
static_assert(is_nan(derivative(sqrt(x)*sqrt(x), x)(x = 0.0)));  // S093
static_assert(derivative(atan2(y, x), y)(y = 0.0, x = 1.0) == 1);  // S094
static_assert(derivative(atan2(y, x), x)(y = 0.0, x = 1.0) == 0);  // S095
static_assert(derivative(atan2(y, x), y)(y = 1.0, x = 0.0) == 0);  // S097
static_assert(derivative(atan2(y, x), y)(y = 0.0, x = -1.0) == -1);  // S098
static_assert(derivative(atan2(y, x), y)(y = -0.0, x = -1.0) == -1);  // S099
static_assert(near(derivative(atan2(y, x), y)(y = 1e-200, x = 1e-200), 5e199));  // S100
static_assert(near(derivative(atan2(y, x), y)(y = 1e200, x = 1e200), 5e-201));  // S101
static_assert(is_nan(derivative(atan2(y, x), y)(y = 0.0, x = 0.0)));  // S102
static_assert(derivative(sin(x), x)(x = 0.0) == 1);  // S104
static_assert(derivative(tan(x), x)(x = 0.0) == 1);  // S105
static_assert(derivative(sinh(x), x)(x = 0.0) == 1);  // S106
static_assert(derivative(asinh(x), x)(x = 0.0) == 1);  // S107
static_assert(derivative(tanh(x), x)(x = 0.0) == 1);  // S109
static_assert(derivative(atanh(x), x)(x = 0.0) == 1);  // S111
static_assert(derivative(expm1(x), x)(x = 0.0) == 1);  // S112
static_assert(derivative(log1p(x), x)(x = 0.0) == 1);  // S113
static_assert(derivative(cos(x), x)(x = 0.0) == 0);  // S114
static_assert(derivative(exp(x), x)(x = infinity) == infinity);  // S117

}  // namespace
