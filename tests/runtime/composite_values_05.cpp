// SPDX-License-Identifier: BSL-1.0
// Written by scripts/generate_composites.py from tests/data/derivatives/composite_public.tsv.
// clang-format off
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE composite_values_5
#include <boost/test/unit_test.hpp>

#include "composite_values.hpp"

BOOST_AUTO_TEST_CASE(composites_agree_with_the_table) {
    composites::in_variables<"x", "y">::check("C-033",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return tl::sqrt(tl::pow(tl::exp(tl::sqrt(x)), tl::min(tl::log(x), y))); });
    composites::in_variables<"x", "y">::check("C-034",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return tl::tanh(tl::atan(((x * 3.0) - tl::sin(y)))); });
    composites::in_variables<"x", "y">::check("C-035",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return tl::fma((((-0.5) * x) * (x + 0.75)), (tl::sin(y) * (0.25 + x)), tl::pow((3.0 - y), (-1.0))); });
    composites::in_variables<"x", "y", "z">::check("C-036",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return ((tl::pow(tl::cos(tl::expm1(x)), (tl::pow(y, x) * (y * 1.5))) + (tl::sin((y / z)) / ((y * z) - tl::pow(0.5, x)))) - tl::cos(x)); });
    composites::in_variables<"y", "z", "w">::check("C-037",
        []([[maybe_unused]] auto y, [[maybe_unused]] auto z, [[maybe_unused]] auto w) { return ((tl::exp(tl::exp(y)) / (tl::log1p(3.0) * tl::pow(2.0, w))) / ((tl::asinh(y) * tl::sin(z)) - tl::pow((1.0 / y), (-2.0)))); });
    composites::in_variables<"x", "w">::check("C-038",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto w) { return tl::pow((tl::erf((tl::abs(tl::pow(w, 3.0)) + ((-x) * (1.0 / (-1.0))))) * tl::atan(tl::sin((1.0 / (x + w))))), 2.0); });
    composites::in_variables<"x", "y">::check("C-039",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return tl::exp(tl::sin(tl::sinh((-tl::hypot(x, y))))); });
    composites::in_variables<"x", "y", "z">::check("C-040",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return (y / (tl::pow(tl::cosh(tl::pow((z * z), 4.0)), 2.0) - (tl::atan2(((y + 0.25) * tl::tan(z)), ((x - x) * tl::pow(z, 2.0))) * (1.0 / (tl::sigmoid(x) - (x + y)))))); });
}
