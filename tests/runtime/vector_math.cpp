// SPDX-License-Identifier: BSL-1.0
// Accuracy of the functions without branches, for single numbers and for vectors. Expected values: MPFR with 160 bits;
// special values: C17, annex F.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE vector_math
#include <boost/test/unit_test.hpp>

#include <tapeless/evaluate/vector_math.hpp>

#include <cmath>
#include <limits>
#include <mpfr.h>
#include <random>
#include <vector>

namespace tl = tapeless;
namespace vm = tapeless::vector_math;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double tiny = std::numeric_limits<double>::denorm_min();

struct exact {
    mpfr_t value;
    explicit exact(double x) {
        mpfr_init2(value, 160);
        mpfr_set_d(value, x, MPFR_RNDN);
    }
    exact(exact const&) = delete;
    exact& operator=(exact const&) = delete;
    ~exact() { mpfr_clear(value); }
};

// How far `got` is from the exact value, in units of the last place of the exact value.
double ulps(double got, exact const& want) {
    double const nearest = mpfr_get_d(want.value, MPFR_RNDN);
    if (std::isinf(nearest) || std::isnan(nearest) || std::isinf(got) || std::isnan(got)) return got == nearest ? 0 : inf;
    int exponent = mpfr_zero_p(want.value) != 0 ? -1073 : static_cast<int>(mpfr_get_exp(want.value));
    exponent = std::max(exponent, -1021);
    exact difference(got);
    mpfr_sub(difference.value, difference.value, want.value, MPFR_RNDN);
    mpfr_mul_2si(difference.value, difference.value, 53 - exponent, MPFR_RNDN);
    return std::fabs(mpfr_get_d(difference.value, MPFR_RNDN));
}

using one_argument = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
using reference = void (*)(exact&);
template <one_argument Function>
void in_mpfr(exact& x) {
    Function(x.value, x.value, MPFR_RNDN);
}
void exp_of_minus_abs(exact& x) {
    mpfr_abs(x.value, x.value, MPFR_RNDN);
    mpfr_neg(x.value, x.value, MPFR_RNDN);
    mpfr_exp(x.value, x.value, MPFR_RNDN);
}
void sigmoid(exact& x) {
    mpfr_neg(x.value, x.value, MPFR_RNDN);
    mpfr_exp(x.value, x.value, MPFR_RNDN);
    mpfr_add_ui(x.value, x.value, 1, MPFR_RNDN);
    mpfr_ui_div(x.value, 1, x.value, MPFR_RNDN);
}
void sigmoid_slope(exact& x) {  // 1 / (4 cosh(x/2)^2)
    mpfr_div_2ui(x.value, x.value, 1, MPFR_RNDN);
    mpfr_sech(x.value, x.value, MPFR_RNDN);
    mpfr_sqr(x.value, x.value, MPFR_RNDN);
    mpfr_div_2ui(x.value, x.value, 2, MPFR_RNDN);
}
void softplus(exact& x) {
    mpfr_exp(x.value, x.value, MPFR_RNDN);
    mpfr_log1p(x.value, x.value, MPFR_RNDN);
}

// One function at once for numbers, for the narrowest and for the native vectors.
struct subject {
    char const* name;
    double (*number)(double);
    double (*narrow)(double);
    double (*native)(double);
    reference expected;
};
template <std::size_t Bytes, class Function>
double in_a_lane(double x) {
    using vector = typename vm::native_vector<Bytes>::type;
    vector lanes = vm::all<vector>(0.25);
    constexpr std::size_t lane = Bytes / sizeof(double) - 1;
    lanes[lane] = x;
    return Function{}(lanes)[lane];
}
template <class Function>
constexpr subject make(char const* name, Function, reference expected) {
    return {name, [](double x) { return Function{}(x); }, in_a_lane<16, Function>, in_a_lane<tl::native_bytes, Function>, expected};
}

auto const exp_ = make("exp", [](auto x) { return vm::exp(x); }, in_mpfr<mpfr_exp>);
auto const expm1_ = make("expm1", [](auto x) { return vm::expm1(x); }, in_mpfr<mpfr_expm1>);
auto const log_ = make("log", [](auto x) { return vm::log(x); }, in_mpfr<mpfr_log>);
auto const log1p_ = make("log1p", [](auto x) { return vm::log1p(x); }, in_mpfr<mpfr_log1p>);
auto const log1p_of_unit_ = make("log1p_of_unit", [](auto x) { return vm::log1p_of_unit(x); }, in_mpfr<mpfr_log1p>);
auto const sin_ = make("sin", [](auto x) { return vm::sin(x); }, in_mpfr<mpfr_sin>);
auto const cos_ = make("cos", [](auto x) { return vm::cos(x); }, in_mpfr<mpfr_cos>);
auto const tan_ = make("tan", [](auto x) { return vm::tan(x); }, in_mpfr<mpfr_tan>);
auto const tanh_ = make("tanh", [](auto x) { return vm::tanh(x); }, in_mpfr<mpfr_tanh>);
auto const exp_of_minus_abs_ = make("exp_of_minus_abs", [](auto x) { return vm::exp_of_minus_abs(x); }, exp_of_minus_abs);
auto const sigmoid_ = make("sigmoid", [](auto x) { return vm::sigmoid(x); }, sigmoid);
auto const sigmoid_slope_ = make("sigmoid_slope", [](auto x) { return vm::sigmoid_slope(x); }, sigmoid_slope);
auto const softplus_ = make("softplus", [](auto x) { return vm::softplus(x); }, softplus);

class worst_error {
public:
    worst_error(subject const& of, double bound) : of_(of), bound_(bound) {}
    void at(double x) {
        exact want(x);
        of_.expected(want);
        for (double got : {of_.number(x), of_.narrow(x), of_.native(x)}) {
            double const error = ulps(got, want);
            if (error > worst_) {
                worst_ = error;
                where_ = x;
            }
        }
    }
    ~worst_error() {
        BOOST_TEST_MESSAGE(of_.name << ": " << worst_ << " ulp at " << where_);
        BOOST_TEST(worst_ <= bound_, of_.name << " is " << worst_ << " ulp off at " << where_ << ", bound " << bound_);
    }

private:
    subject const& of_;
    double bound_, worst_ = 0, where_ = 0;
};

constexpr int points = 50'000;
std::mt19937_64 engine(7);

void evenly(subject const& of, double bound, double low, double high, int count = points) {
    worst_error error(of, bound);
    std::uniform_real_distribution<double> between(low, high);
    for (int i = 0; i < count; ++i) error.at(between(engine));
}
// Evenly in the logarithm; both ends positive or both negative.
void by_size(subject const& of, double bound, double low, double high, int count = points) {
    worst_error error(of, bound);
    std::uniform_real_distribution<double> exponent(std::log2(std::fabs(low)), std::log2(std::fabs(high)));
    for (int i = 0; i < count; ++i) error.at(std::copysign(std::exp2(exponent(engine)), low));
}

void special(subject const& of, double x, double want) {
    for (double got : {of.number(x), of.narrow(x), of.native(x)}) {
        bool const same = std::isnan(want) ? std::isnan(got) : got == want && std::signbit(got) == std::signbit(want);
        BOOST_TEST(same, of.name << "(" << x << ") is " << got << ", should be " << want);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(exponentials_are_exact_to_three_units) {
    evenly(exp_, 1.2, -708, 709.78);
    evenly(exp_, 1.2, -1, 1);
    evenly(exp_, 1.2, -746, -708);
    evenly(expm1_, 1.7, -50, 709.78);
    evenly(expm1_, 1.7, -1, 1);
    by_size(expm1_, 1.7, 1e-320, 1, 10'000);
    by_size(expm1_, 1.7, -1e-320, -1, 10'000);
    evenly(tanh_, 2.6, -25, 25);
    evenly(tanh_, 2.6, -1, 1);
    by_size(tanh_, 2.6, 1e-320, 1, 10'000);
}

BOOST_AUTO_TEST_CASE(logarithms_are_exact_to_two_units) {
    by_size(log_, 1.0, 1e-320, 1.7e308);
    evenly(log_, 1.0, 0.5, 2);
    evenly(log_, 1.0, 0.999, 1.001);
    evenly(log1p_, 1.0, -0.99999, 1);
    by_size(log1p_, 1.0, 1e-320, 1.7e308);
    by_size(log1p_, 1.0, -1e-320, -0.9999999);
    evenly(log1p_of_unit_, 1.6, 0, 1);
    by_size(log1p_of_unit_, 1.6, 1e-320, 1);
}

BOOST_AUTO_TEST_CASE(sines_and_cosines_are_exact_to_one_unit_and_tangents_to_three) {
    evenly(sin_, 1.0, -4, 4);
    evenly(sin_, 1.0, -1e5, 1e5);
    by_size(sin_, 1.0, 1e-320, 1, 10'000);
    evenly(cos_, 1.0, -4, 4);
    evenly(cos_, 1.0, -1e5, 1e5);
    evenly(tan_, 2.3, -4, 4);
    evenly(tan_, 2.3, -1e5, 1e5);
}

BOOST_AUTO_TEST_CASE(sines_keep_their_digits_next_to_multiples_of_a_right_angle) {
    worst_error sines(sin_, 1.0), cosines(cos_, 1.0);
    for (int turns = 1; turns < 63'000; turns += 5) {
        double const x = turns * 1.5707963267948966;
        for (double near : {x, std::nextafter(x, 0), std::nextafter(x, inf)}) {
            sines.at(near);
            cosines.at(-near);
        }
    }
}

BOOST_AUTO_TEST_CASE(large_angles_are_given_to_libm) {
    by_size(sin_, 1.0, 1e5, 1.7e308, 10'000);
    by_size(cos_, 1.0, -1e5, -1.7e308, 10'000);
    by_size(tan_, 1.0, 1e5, 1.7e308, 10'000);
}

BOOST_AUTO_TEST_CASE(sigmoids_keep_both_tails) {
    evenly(exp_of_minus_abs_, 1.2, -745, 745);
    evenly(sigmoid_, 2.3, -745, 40);
    evenly(sigmoid_, 2.3, -5, 5);
    evenly(sigmoid_slope_, 2.6, -745, 745);
    evenly(sigmoid_slope_, 2.6, -5, 5);
    evenly(softplus_, 2.0, -745, 745);
    evenly(softplus_, 2.0, -5, 5);
}

BOOST_AUTO_TEST_CASE(special_values_of_exponentials) {
    special(exp_, 0.0, 1);
    special(exp_, -0.0, 1);
    special(exp_, tiny, 1);
    special(exp_, inf, inf);
    special(exp_, -inf, 0);
    special(exp_, not_a_number, not_a_number);
    special(exp_, 709.782712893385, inf);
    special(exp_, 1e308, inf);
    special(exp_, -745.133219101941, tiny);
    special(exp_, -745.133219101942, 0);
    special(exp_, -1e308, 0);
    special(expm1_, 0.0, 0);
    special(expm1_, -0.0, -0.0);
    special(expm1_, tiny, tiny);
    special(expm1_, -tiny, -tiny);
    special(expm1_, inf, inf);
    special(expm1_, -inf, -1);
    special(expm1_, not_a_number, not_a_number);
    special(expm1_, 1e308, inf);
    special(expm1_, -1e308, -1);
    special(tanh_, 0.0, 0);
    special(tanh_, -0.0, -0.0);
    special(tanh_, -tiny, -tiny);
    special(tanh_, inf, 1);
    special(tanh_, -inf, -1);
    special(tanh_, 1e308, 1);
    special(tanh_, not_a_number, not_a_number);
}

BOOST_AUTO_TEST_CASE(special_values_of_logarithms) {
    special(log_, 0.0, -inf);
    special(log_, -0.0, -inf);
    special(log_, 1, 0);
    special(log_, inf, inf);
    special(log_, -inf, not_a_number);
    special(log_, -tiny, not_a_number);
    special(log_, not_a_number, not_a_number);
    special(log_, tiny, -744.4400719213812);
    special(log1p_, 0.0, 0);
    special(log1p_, -0.0, -0.0);
    special(log1p_, -tiny, -tiny);
    special(log1p_, -1, -inf);
    special(log1p_, -1.0000000000000002, not_a_number);
    special(log1p_, -inf, not_a_number);
    special(log1p_, inf, inf);
    special(log1p_, not_a_number, not_a_number);
    special(log1p_of_unit_, 0.0, 0);
    special(log1p_of_unit_, not_a_number, not_a_number);
}

BOOST_AUTO_TEST_CASE(special_values_of_angles) {
    for (subject const* odd : {&sin_, &tan_}) {
        special(*odd, 0.0, 0);
        special(*odd, -0.0, -0.0);
        special(*odd, tiny, tiny);
        special(*odd, -tiny, -tiny);
        special(*odd, inf, not_a_number);
        special(*odd, -inf, not_a_number);
        special(*odd, not_a_number, not_a_number);
    }
    special(cos_, -0.0, 1);
    special(cos_, -inf, not_a_number);
    special(cos_, not_a_number, not_a_number);
}

BOOST_AUTO_TEST_CASE(special_values_of_sigmoids) {
    special(sigmoid_, 0.0, 0.5);
    special(sigmoid_, inf, 1);
    special(sigmoid_, -inf, 0);
    special(sigmoid_, not_a_number, not_a_number);
    special(sigmoid_slope_, -0.0, 0.25);
    special(sigmoid_slope_, inf, 0);
    special(sigmoid_slope_, -inf, 0);
    special(sigmoid_slope_, not_a_number, not_a_number);
    special(softplus_, inf, inf);
    special(softplus_, -inf, 0);
    special(softplus_, not_a_number, not_a_number);
    special(softplus_, 1e308, 1e308);
}

BOOST_AUTO_TEST_CASE(packs_act_as_numbers_in_every_lane) {
    using pack = tl::pack<tl::native_bytes>;
    std::vector<double> x(pack::size), y(pack::size), result(pack::size);
    std::uniform_real_distribution<double> between(0.1, 3);
    for (double& v : x) v = between(engine);
    for (double& v : y) v = between(engine);
    auto const a = pack::load(x.data()), b = pack::load(y.data());
    auto const agrees = [&](pack const& got, auto want) {
        got.store(result.data());
        for (std::size_t lane = 0; lane < pack::size; ++lane) BOOST_TEST(result[lane] == want(x[lane], y[lane]));
    };
    agrees(a + 2.0, [](double u, double) { return u + 2; });
    agrees(a - b, [](double u, double v) { return u - v; });
    agrees(3.0 * b, [](double, double v) { return 3 * v; });
    agrees(a / b, [](double u, double v) { return u / v; });
    agrees(-a, [](double u, double) { return -u; });
    agrees(sqrt(a), [](double u, double) { return std::sqrt(u); });
    agrees(abs(-a), [](double u, double) { return u; });
    agrees(cbrt(a), [](double u, double) { return std::cbrt(u); });
    agrees(pow(a, b), [](double u, double v) { return std::pow(u, v); });
    agrees((a < b && !(a == b)).select(a, b), [](double u, double v) { return u < v ? u : v; });
    agrees((a >= b || a != a).select(a, b), [](double u, double v) { return u >= v ? u : v; });
    agrees(pack(-0.0) * a, [](double, double) { return -0.0; });
    pack(-0.0).store(result.data());
    BOOST_TEST(std::signbit(result[0]));
}
