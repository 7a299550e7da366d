// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/sinc.hpp, inside other functions, against the textbook.
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/proof/compare.hpp>
#include <tapeless/proof/proves_equal.hpp>
#include <tapeless/rules/functions.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;

static_assert(proves_equal(derivative(sinc(2 * x), x), where(is_zero(2 * x), 0, 2 * (cos(2 * x) - sin(2 * x) / (2 * x)) / (2 * x))));
static_assert(derivative(sinc(2 * x), x, x)(x = 0.0) == -4.0 / 3);
static_assert(derivative(sinc(x), x, x, x, x)(x = 0.0) == 0.2);
static_assert(derivative(sinc(x), x)(x = 0.0) == 0 && sinc(x)(x = 0.0) == 1);

// Near 0 and far from it, by mpmath.
constexpr bool near(double a, double b) { return tl::abs(a - b) <= 4e-15 * tl::abs(b); }
static_assert(near(sinc(x)(x = 0.5), 0.958851077208406000547) && near(sinc(x)(x = -1.75), 0.562277683927963942132) && near(sinc(x)(x = 2.5), 0.239388857641582597621));
static_assert(near(derivative(sinc(x), x)(x = 0.5), -0.162537030636066568861) && near(derivative(sinc(x), x)(x = -1.75), 0.423156422615689161437) && near(derivative(sinc(x), x)(x = 2.5), -0.416212989275406524982));
static_assert(near(derivative(sinc(x), x, x)(x = 0.5), -0.308702954664139725104) && near(derivative(sinc(x), x, x)(x = -1.75), -0.0786703437957477576328) && near(derivative(sinc(x), x, x)(x = 2.5), 0.0935815337787426223646));
static_assert(near(derivative(sinc(x), x, x, x)(x = 0.5), 0.0970526042040929183928) && near(derivative(sinc(x), x, x, x)(x = -1.75), -0.236718335449563064732) && near(derivative(sinc(x), x, x, x)(x = 2.5), 0.208159605684282339096));
static_assert(near(derivative(sinc(x), x, x, x, x)(x = 0.5), 0.182430243575662653404) && near(derivative(sinc(x), x, x, x, x)(x = -1.75), 0.021207202900391222745) && near(derivative(sinc(x), x, x, x, x)(x = 2.5), -0.0936665114532691449326));
static_assert(near(derivative(sinc(x), x, x, x, x, x)(x = 1.75), -0.162446897229398973776) && near(derivative(sinc(x), x, x, x, x, x)(x = -2.5), 0.133124423312235196068));

}  // namespace
