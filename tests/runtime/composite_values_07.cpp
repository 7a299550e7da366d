// SPDX-License-Identifier: BSL-1.0
// Written by scripts/generate_composites.py from tests/data/derivatives/composite_public.tsv.
// clang-format off
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE composite_values_7
#include <boost/test/unit_test.hpp>

#include "composite_values.hpp"

BOOST_AUTO_TEST_CASE(composites_agree_with_the_table) {
    composites::in_variables<"x", "y">::check("C-049",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return (tl::sigmoid(tl::cbrt(0.75)) * ((y + x) - tl::atan2(y, (-1.0)))); });
    composites::in_variables<"y", "z", "w">::check("C-050",
        []([[maybe_unused]] auto y, [[maybe_unused]] auto z, [[maybe_unused]] auto w) { return ((tl::erf((tl::pow(tl::sin(w), tl::sin(z)) + (z + (w * (-0.5))))) * tl::sqrt(((1.0 / tl::sigmoid(z)) + tl::softplus(tl::cosh(5.0))))) + y); });
    composites::in_variables<"x", "y", "z">::check("C-051",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return tl::max((tl::softplus(tl::tanh(3.0)) * tl::tanh(tl::exp(z))), (1.0 / (tl::min(y, x) - (0.75 + z)))); });
    composites::in_variables<"x", "y", "z">::check("C-052",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return tl::sigmoid(tl::pow(tl::tanh((((z * z) + (1.0 / z)) / (tl::pow(y, 2.0) - (x - x)))), 2.0)); });
    composites::in_variables<"x", "y", "z">::check("C-053",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return ((0.5 - tl::max((z + (0.75 + x)), ((x / z) + (z * z)))) * tl::max(tl::tanh((1.0 / (x + y))), tl::softplus(((x + 0.75) / x)))); });
    composites::in_variables<"x", "y">::check("C-054",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return (x / (tl::sinh(tl::atan2(tl::sigmoid((-0.5)), tl::exp(x))) + tl::log(((1.0 / x) * tl::atan2(x, y))))); });
    composites::in_variables<"x", "z">::check("C-055",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto z) { return tl::sqrt((tl::sigmoid((z - x)) * tl::cos(tl::pow(z, 2.0)))); });
    composites::in_variables<"x", "y", "z">::check("C-056",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return ((z * tl::exp(tl::expm1((tl::asinh(x) * tl::min(y, x))))) * z); });
}
