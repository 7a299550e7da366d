// SPDX-License-Identifier: BSL-1.0
// Written by scripts/generate_composites.py from tests/data/derivatives/composite_public.tsv.
// clang-format off
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE composite_values_8
#include <boost/test/unit_test.hpp>

#include "composite_values.hpp"

BOOST_AUTO_TEST_CASE(composites_agree_with_the_table) {
    composites::in_variables<"x", "y">::check("C-057",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return (tl::cos(tl::pow((tl::pow(y, 2.0) - (x + x)), 2.0)) / (tl::pow((1.0 / y), (-2.0)) / tl::exp(tl::cbrt((y + y))))); });
    composites::in_variables<"z", "w">::check("C-058",
        []([[maybe_unused]] auto z, [[maybe_unused]] auto w) { return tl::sin((tl::hypot((1.5 * tl::sin(1.0)), ((w / z) - (5.0 / 0.5))) * tl::atan(tl::cos(tl::cos(z))))); });
    composites::in_variables<"y", "z">::check("C-059",
        []([[maybe_unused]] auto y, [[maybe_unused]] auto z) { return (1.0 / (tl::sin((tl::log(3.0) + tl::atan2(1.0, y))) + ((z * tl::pow(z, 2.0)) / tl::tanh(tl::sqrt(1.0))))); });
    composites::in_variables<"x", "y">::check("C-060",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return (((tl::sinh((tl::pow(0.75, x) * (y + y))) * tl::sqrt((tl::cos(y) / tl::atan(1.5)))) + (tl::pow(tl::exp(tl::softplus(2.0)), 3.0) * tl::cosh(y))) + (tl::asinh(0.5) + tl::atan2((tl::pow((y + y), 2.0) - tl::pow((x / x), 2.0)), (tl::cos((x - y)) - (0.5 + tl::expm1(y)))))); });
    composites::in_variables<"x", "y">::check("C-061",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return tl::sigmoid(tl::sinh(((tl::pow(x, y) * tl::tanh(x)) + tl::cos((-1.0))))); });
    composites::in_variables<"x", "y", "z">::check("C-062",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return ((tl::cbrt((tl::min(tl::tanh((-0.5)), ((-0.5) + z)) - tl::sigmoid(tl::asinh(2.0)))) + tl::exp(tl::cos(tl::min(((-1.0) + y), tl::pow(y, 2.0))))) * ((tl::log(tl::exp((1.5 - y))) + tl::pow(tl::exp(tl::erf(x)), tl::sinh(tl::cos(z)))) * (1.0 / ((tl::pow(z, 2.0) * (5.0 - z)) * y)))); });
    composites::in_variables<"x", "z">::check("C-063",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto z) { return ((tl::pow(tl::atan2(tl::atan(z), tl::sin(x)), 2.0) * tl::pow((tl::pow(z, 2.0) + tl::sqrt(z)), 2.0)) / tl::sigmoid(tl::expm1(tl::atan(tl::softplus(x))))); });
    composites::in_variables<"x", "y">::check("C-064",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return tl::atan((tl::atan((y / tl::sigmoid(tl::sin(y)))) - x)); });
}
