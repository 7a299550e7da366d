// SPDX-License-Identifier: BSL-1.0
// Worst errors against MPFR: see long_accuracy.hpp. The oracle's formulas are those of the textbook.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_accuracy_exponential
#include <boost/test/unit_test.hpp>

#include "long_accuracy.hpp"

#include <mpfr.h>

namespace {

using namespace accuracy;

struct decimal {
    static constexpr interval range{-330, 310};
};
// Where x^y is subnormal its product with log x has few digits.
constexpr promise sum{.slope = 64, .second = 64};
// (1 - t) u + t v may be the difference of larger terms.
constexpr promise difference{.value = 1e6, .compile_time = 1e6};

}  // namespace

BOOST_AUTO_TEST_CASE(exponentials) {
    measure<wide>("exp(x)", [](auto u) { return exp(u); }, [](jet const& u) { return exp(u); });
    measure<wide>("expm1(x)", [](auto u) { return expm1(u); }, [](jet const& u) { return expm1(u); });
    measure<wide>("exp2(x)", [](auto u) { return exp2(u); }, [](jet const& u) { return exp(u * jet(log(real(2.0)))); });
    measure<decimal>("exp10(x)", [](auto u) { return exp10(u); }, [](jet const& u) { return exp(u * jet(log(real(10.0)))); });
}

BOOST_AUTO_TEST_CASE(logarithms) {
    measure<positive>("log(x)", [](auto u) { return log(u); }, [](jet const& u) { return log(u); });
    measure<positive>("log1p(x)", [](auto u) { return log1p(u); }, [](jet const& u) { return log1p(u); });
    measure<positive>("log2(x)", [](auto u) { return log2(u); }, [](jet const& u) { return log(u) / jet(log(real(2.0))); });
    measure<positive>("log10(x)", [](auto u) { return log10(u); }, [](jet const& u) { return log(u) / jet(log(real(10.0))); });
}

BOOST_AUTO_TEST_CASE(roots_and_powers) {
    measure<positive>("sqrt(x)", [](auto u) { return sqrt(u); }, [](jet const& u) { return sqrt(u); });
    measure<positive>("rsqrt(x)", [](auto u) { return rsqrt(u); }, [](jet const& u) { return jet(1) / sqrt(u); });
    measure<positive>("cbrt(x)", [](auto u) { return cbrt(u); }, [](jet const& u) { return cbrt(u); });
    measure<positive>("pow(x, 1.5)", [](auto u) { return pow(u, 1.5); }, [](jet const& u) { return pow(u, 1.5); });
    measure<positive, near_zero>("pow(x, y)", [](auto u, auto v) { return pow(u, v); }, [](jet const& u, jet const& v) { return pow(u, v); }, sum);
}

BOOST_AUTO_TEST_CASE(lengths) {
    measure<any_number, any_number>("hypot(x, y)", [](auto u, auto v) { return hypot(u, v); }, [](jet const& u, jet const& v) { return sqrt(u * u + v * v); });
    measure<any_number, any_number, any_number>("norm(x, y, z)", [](auto u, auto v, auto t) { return norm(u, v, t); },
                                                [](jet const& u, jet const& v, jet const& t) { return sqrt(u * u + v * v + t * t); });
    measure<near_zero, near_zero, near_zero>("lerp(x, y, z)", [](auto u, auto v, auto t) { return lerp(u, v, t); },
                                             [](jet const& u, jet const& v, jet const& t) { return u + t * (v - u); }, difference);
}
