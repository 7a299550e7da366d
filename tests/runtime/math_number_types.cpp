// SPDX-License-Identifier: BSL-1.0
// needs: Eigen3
// The expected values are those of the standard library and of each number type's own functions.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE math_number_types
#include <tapeless/math/functions.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/test/unit_test.hpp>

#include <Eigen/Core>
#include <experimental/simd>

#include <cmath>
#include <complex>
#include <type_traits>

namespace math = tapeless::math;

namespace other {

/// A type that converts to double and has its own functions: those must be found, not double's.
struct number {
    double value;
    operator double() const { return value; }
    friend number exp(number x) { return {x.value + 1000}; }
    friend number atan2(number y, number x) { return {y.value + 10 * x.value}; }
    friend number abs(number x) { return {x.value + 2000}; }
};

}  // namespace other

BOOST_AUTO_TEST_CASE(floating_types_call_the_standard_library_at_run_time) {
    double const volatile hidden = 0.7;
    double const x = hidden;
    auto const u = static_cast<float>(x);
    auto const v = static_cast<long double>(x);
    BOOST_TEST(math::exp(x) == std::exp(x));
    BOOST_TEST(math::exp(u) == std::exp(u));
    BOOST_TEST(math::exp(v) == std::exp(v));
    BOOST_TEST(math::log(v) == std::log(v));
    BOOST_TEST(math::sin(u) == std::sin(u));
    BOOST_TEST(math::tanh(x) == std::tanh(x));
    BOOST_TEST(math::pow(x, 3.3) == std::pow(x, 3.3));
    BOOST_TEST(math::atan2(x, -x) == std::atan2(x, -x));
    BOOST_TEST(math::hypot(v, 2 * v) == std::hypot(v, 2 * v));
    BOOST_TEST(math::fma(u, u, u) == std::fma(u, u, u));
    BOOST_TEST(math::abs(-v) == v);
    BOOST_TEST(math::erfc(x) == std::erfc(x));
    static_assert(std::is_same_v<decltype(math::cbrt(u)), float> &&
                  std::is_same_v<decltype(math::cbrt(v)), long double>);
}

BOOST_AUTO_TEST_CASE(the_tails_of_sigmoid_and_softplus_are_right_at_run_time) {
    for (double const x : {-745.0, -700.0, -40.0, -1.0, 0.0, 1.0, 40.0, 800.0}) {
        double const volatile hidden = x;
        double const computed = math::sigmoid(double{hidden});
        double const rest = math::softplus(double{hidden});
        auto const wide = static_cast<long double>(x);
        auto const expected = static_cast<double>(1 / (1 + std::exp(-wide)));
        auto const expected_rest = static_cast<double>(std::log1p(std::exp(wide)));
        BOOST_TEST(computed == expected, boost::test_tools::tolerance(4e-16));
        BOOST_TEST(rest == expected_rest, boost::test_tools::tolerance(4e-16));
    }
}

BOOST_AUTO_TEST_CASE(a_type_that_converts_to_double_keeps_its_own_functions) {
    BOOST_TEST(math::exp(other::number{1}).value == 1001);
    BOOST_TEST(math::atan2(other::number{1}, other::number{2}).value == 21);
    BOOST_TEST(math::abs(other::number{1}).value == 2001);
    BOOST_TEST(math::min(other::number{1}, other::number{2}).value == 1);
}

BOOST_AUTO_TEST_CASE(complex_numbers_find_their_functions) {
    using complex = std::complex<double>;
    complex const z(0.3, -0.4);
    BOOST_TEST(math::exp(z) == std::exp(z));
    BOOST_TEST(math::pow(z, z) == std::pow(z, z));
    BOOST_TEST(math::abs(z) == complex(0.5));
    BOOST_TEST(math::power(z, 3) == z * z * z);
    BOOST_TEST(std::abs(math::power(z, -2) - 1.0 / (z * z)) < 1e-14);
    BOOST_TEST(math::sigmoid(z) == 1.0 / (1.0 + std::exp(-z)));
    BOOST_TEST(math::softplus(z) == std::log(1.0 + std::exp(z)));
    BOOST_TEST(math::sigmoid(std::complex<float>(0)) == std::complex<float>(0.5f));
    BOOST_TEST(math::is_nan(complex(0, NAN)));
    BOOST_TEST(!math::is_finite(complex(0, INFINITY)));
    BOOST_TEST(math::is_finite(z));
}

BOOST_AUTO_TEST_CASE(packs_find_their_functions) {
    using pack = std::experimental::native_simd<double>;
    pack const x([](auto i) { return 0.5 * static_cast<double>(i) - 0.75; });
    for (std::size_t i = 0; i < pack::size(); ++i) {
        auto const at = [=](pack const& values) { return static_cast<double>(values[i]); };
        double const u = at(x);
        BOOST_TEST(at(math::exp(x)) == std::exp(u), boost::test_tools::tolerance(1e-15));
        BOOST_TEST(at(math::sigmoid(x)) == 1 / (1 + std::exp(-u)), boost::test_tools::tolerance(1e-15));
        BOOST_TEST(at(math::softplus(x)) == std::log1p(std::exp(u)), boost::test_tools::tolerance(1e-15));
        BOOST_TEST(at(math::softplus(pack(800.0))) == 800);
        BOOST_TEST(at(math::min(x, pack(0.0))) == std::min(u, 0.0));
        BOOST_TEST(at(math::max(x, pack(0.0))) == std::max(u, 0.0));
        BOOST_TEST(at(math::abs(x)) == std::abs(u));
        BOOST_TEST(at(math::power(x, 2)) == u * u);
    }
}

BOOST_AUTO_TEST_CASE(arrays_find_their_functions) {
    using array = Eigen::Array<double, 3, 1>;
    array const x(-0.5, 0.25, 2.0);
    BOOST_TEST((math::exp(x) == x.exp()).all());
    BOOST_TEST((math::tanh(x) == x.tanh()).all());
    BOOST_TEST((math::power(x, 3) == x * x * x).all());
    BOOST_TEST(math::power(x, -1).isApprox(x.inverse()));
    BOOST_TEST(math::sigmoid(x).isApprox(1 / (1 + (-x).exp())));
    BOOST_TEST(math::softplus(x).isApprox(x.exp().log1p()));
    BOOST_TEST(math::softplus(array(-800, 0, 800)).isApprox(array(0, std::log(2.0), 800)));
    BOOST_TEST((math::abs(x) == x.abs()).all());
    BOOST_TEST((math::min(x, array(0, 0, 0)) == array(-0.5, 0, 0)).all());
    BOOST_TEST((math::max(x, array(0, 0, 0)) == array(0, 0.25, 2)).all());
}

BOOST_AUTO_TEST_CASE(multiprecision_numbers_find_their_functions) {
    using boost::multiprecision::cpp_bin_float_50;
    cpp_bin_float_50 const x("0.7");
    BOOST_TEST(math::exp(x) == exp(x));
    BOOST_TEST(math::max(x, cpp_bin_float_50(1)) == 1);
    BOOST_TEST(math::abs(cpp_bin_float_50(-x)) == x);
    BOOST_TEST(math::sigmoid(x) + math::sigmoid(cpp_bin_float_50(-x)) == 1,
               boost::test_tools::tolerance(cpp_bin_float_50("1e-48")));
    BOOST_TEST(math::softplus(x) - math::softplus(cpp_bin_float_50(-x)) == x,
               boost::test_tools::tolerance(cpp_bin_float_50("1e-48")));
    BOOST_TEST(math::power(x, -2) == 1 / cpp_bin_float_50(x * x));
}
