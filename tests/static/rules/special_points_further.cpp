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

static_assert(derivative(exp(x), x)(x = 710.0) == infinity);  // S118
static_assert(derivative(atan(x), x)(x = infinity) == 0);  // S119
static_assert(derivative(asinh(x), x)(x = infinity) == 0);  // S121
static_assert(near(derivative(asinh(x), x)(x = 1e200), 1e-200));  // S122
static_assert(near(derivative(acosh(x), x)(x = 1e200), 1e-200));  // S123
static_assert(near(derivative(erf(x), x)(x = 0.0), 1.12837916709551257389615890312));  // S124
static_assert(derivative(log(x), x)(x = infinity) == 0);  // S126
static_assert(near(derivative(atanh(2*x), x)(x = 0.1), 2.08333333333333333333333333333));  // S127
static_assert(near(derivative(asinh(tan(x)), x)(x = 1.0), 1.85081571768092561791175324140));  // S128
static_assert(near(derivative(cosh(x), x)(x = 1.0), 1.17520119364380145688238185060));  // S129
static_assert(near(derivative(cbrt(x), x)(x = -8.0), 0.0833333333333333333333333333333));  // S136
static_assert(derivative(fmod(x,y), y)(x = 5.5, y = 2.0) == -2);  // S138
static_assert(derivative(fma(x,y,z), x)(x = 2.0, y = 3.0, z = 4.0) == 3);  // S139
static_assert(derivative(acos(x), x)(x = 0.0) == -1);  // S141
static_assert(near(derivative(asec(x), x)(x = -2.0), 0.288675134594812882254574390251));  // S142
static_assert(near(derivative(acsc(x), x)(x = -2.0), -0.288675134594812882254574390251));  // S143
static_assert(derivative(acot(x), x)(x = 0.0) == -1);  // S145
static_assert(derivative(max(x,x), x)(x = 3.0) == 1);  // S146
static_assert(derivative(sqrt(x), x)(x = 0.0) == infinity);  // S149
static_assert(derivative(cbrt(x), x)(x = 0.0) == infinity);  // S150
static_assert(derivative(log(x), x)(x = 0.0) == infinity);  // S151
static_assert(derivative(log10(x), x)(x = 0.0) == infinity);  // S153
static_assert(derivative(log1p(x), x)(x = -1.0) == infinity);  // S154
static_assert(derivative(asin(x), x)(x = 1.0) == infinity);  // S155
static_assert(derivative(asin(x), x)(x = -1.0) == infinity);  // S156
static_assert(derivative(acos(x), x)(x = 1.0) == -infinity);  // S157
static_assert(derivative(acosh(x), x)(x = 1.0) == infinity);  // S159
static_assert(derivative(atanh(x), x)(x = -1.0) == infinity);  // S161
static_assert(derivative(pow(x,0.5), x)(x = 0.0) == infinity);  // S162
static_assert(derivative(pow(x, -1_c), x)(x = 0.0) == -infinity);  // S163
static_assert(derivative(1/x, x)(x = 0.0) == -infinity);  // S164
static_assert(derivative(pow(x, -2_c), x)(x = -0.0) == infinity);  // S167
static_assert(derivative(1/sqrt(x), x)(x = 0.0) == -infinity);  // S168
static_assert(derivative(asec(x), x)(x = 1.0) == infinity);  // S169
static_assert(derivative(logit(x), x)(x = 0.0) == infinity);  // S172
static_assert(derivative(sqrt(x), x)(x = -0.0) == infinity);  // S179
static_assert(derivative(log(x), x)(x = -0.0) == -infinity);  // S180
static_assert(derivative(sqrt(x), x, x)(x = 0.0) == -infinity);  // S181
static_assert(derivative(abs(x), x)(x = 0.0) == 0);  // S185
static_assert(derivative(relu(x), x)(x = 0.0) == 0);  // S186
static_assert(near(derivative(leaky_relu(x,0.01), x)(x = 0.0), 0.01));  // S187
static_assert(derivative(elu(x), x)(x = 0.0) == 1);  // S188
static_assert(derivative(sign(x), x)(x = 0.0) == 0);  // S189
static_assert(derivative(sign(x), x)(x = 2.0) == 0);  // S190
static_assert(derivative(heaviside(x), x)(x = 0.0) == 0);  // S191
static_assert(derivative(floor(x), x)(x = 2.5) == 0);  // S193
static_assert(derivative(round(x), x)(x = 2.5) == 0);  // S195
static_assert(derivative(max(x,y), x)(x = 1.0, y = 1.0) == 1);  // S197
static_assert(derivative(max(x,y), y)(x = 1.0, y = 1.0) == 0);  // S198
static_assert(derivative(min(x,y), x)(x = 1.0, y = 1.0) == 1);  // S199
static_assert(derivative(min(x,y), y)(x = 1.0, y = 1.0) == 0);  // S200
static_assert(derivative(fdim(x,y), x)(x = 1.0, y = 1.0) == 0);  // S201
static_assert(derivative(fdim(x,y), y)(x = 1.0, y = 1.0) == 0);  // S202
static_assert(derivative(clamp(x,-1,1), x)(x = -1.0) == 1);  // S205
static_assert(derivative(huber(x,1), x)(x = 1.0) == 1);  // S206
static_assert(derivative(huber(x,1), x, x)(x = 1.0) == 1);  // S207
static_assert(derivative(copysign(x,y), x)(x = 2.0, y = -1.0) == -1);  // S208
static_assert(derivative(copysign(x,y), y)(x = 2.0, y = -1.0) == 0);  // S209
static_assert(derivative(where(x<y,x*x,y), x)(x = 1.0, y = 1.0) == 0);  // S210
static_assert(derivative(where(x<y,x*x,y), y)(x = 1.0, y = 1.0) == 1);  // S211
static_assert(derivative(where(x>0,sqrt(x),0), x)(x = 0.0) == 0);  // S212
static_assert(derivative(where(x>0,log(x),0), x)(x = -1.0) == 0);  // S213
static_assert(derivative(where(!is_zero(x),sin(x)/x,1), x)(x = 0.0) == 0);  // S214
static_assert(derivative(where(!is_zero(x),sin(x)/x,1), x, x)(x = 0.0) == 0);  // S215
static_assert(is_nan(derivative(log(x), x)(x = -1.0)));  // S216
static_assert(is_nan(derivative(asin(x), x)(x = 2.0)));  // S218
static_assert(is_nan(derivative(acos(x), x)(x = 2.0)));  // S219
static_assert(is_nan(derivative(acosh(x), x)(x = 0.5)));  // S220
static_assert(is_nan(derivative(acosh(x), x)(x = -2.0)));  // S221
static_assert(is_nan(derivative(log2(x), x)(x = -1.0)));  // S224
static_assert(is_nan(derivative(pow(x,0.5), x)(x = -1.0)));  // S225
static_assert(is_nan(derivative(pow(x,1.5), x)(x = -1.0)));  // S226
static_assert(is_nan(derivative(logit(x), x)(x = 2.0)));  // S227
static_assert(is_nan(derivative(acoth(x), x)(x = 0.5)));  // S228
static_assert(is_nan(derivative(asec(x), x)(x = 0.5)));  // S229
static_assert(is_nan(derivative(sin(x), x)(x = infinity)));  // S232
static_assert(is_nan(derivative(cos(x), x)(x = infinity)));  // S233
static_assert(is_nan(derivative(sin(x), x)(x = nan)));  // S235
static_assert(is_nan(derivative(exp(x), x)(x = nan)));  // S236
static_assert(is_nan(derivative(sqrt(x), x)(x = nan)));  // S237
static_assert(is_nan(derivative(sigmoid(x), x)(x = nan)));  // S238
static_assert(is_nan(derivative(tanh(x), x)(x = nan)));  // S241
static_assert(is_nan(derivative(floor(x), x)(x = nan)));  // S242
static_assert(derivative(x+y, y)(x = nan, y = 1.0) == 1);  // S245
static_assert(derivative(log(x)+y, y)(x = 0.0, y = 1.0) == 1);  // S246
static_assert(derivative(sqrt(x) * 0_c, x)(x = 0.0) == 0);  // S247
static_assert(derivative(x * exp(-y), x)(x = 1.0, y = -1000.0) == infinity);  // S250
static_assert(derivative(x * exp(-y), y)(x = 1.0, y = -1000.0) == -infinity);  // S251
static_assert(derivative(max(log(x),0), x)(x = 0.0) == 0);  // S252

}  // namespace
