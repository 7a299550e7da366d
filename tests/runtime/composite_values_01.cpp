// SPDX-License-Identifier: BSL-1.0
// Written by scripts/generate_composites.py from tests/data/derivatives/composite_public.tsv.
// clang-format off
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE composite_values_1
#include <boost/test/unit_test.hpp>

#include "composite_values.hpp"

BOOST_AUTO_TEST_CASE(composites_agree_with_the_table) {
    composites::in_variables<"x", "y", "z", "w">::check("C-001",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z, [[maybe_unused]] auto w) { return (y / tl::exp((tl::fma(((5.0 * x) + (z + 1.0)), tl::exp((x + x)), ((1.0 / w) / (1.5 * 0.75))) + tl::atan2(tl::exp(x), (-(z - z)))))); });
    composites::in_variables<"x", "y">::check("C-002",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return ((1.0 / ((-1.0) * x)) + (0.5 * tl::cos(y))); });
    composites::in_variables<"x", "y", "z">::check("C-003",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return (1.0 / (tl::pow(tl::fma(z, x, 5.0), 2.0) + ((1.0 / y) * (x + z)))); });
    composites::in_variables<"x", "y">::check("C-004",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return ((tl::pow(y, 3.0) + (y * x)) - (tl::pow(0.125, (-1.0)) * (y - x))); });
    composites::in_variables<"x", "z">::check("C-005",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto z) { return tl::sqrt((tl::pow((x * 2.0), (-2.0)) * (tl::exp(x) * tl::pow(z, 2.0)))); });
    composites::in_variables<"x", "y">::check("C-006",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return ((tl::pow(tl::abs((y + (-0.5))), 2.0) - tl::softplus(tl::sqrt((1.5 * x)))) - tl::log1p(tl::pow((tl::atan(y) / tl::pow(x, 2.0)), (tl::sin(x) - (y - x))))); });
    composites::in_variables<"y", "z", "w">::check("C-007",
        []([[maybe_unused]] auto y, [[maybe_unused]] auto z, [[maybe_unused]] auto w) { return (tl::softplus(tl::softplus(tl::tanh((tl::erf(y) + (z * y))))) * tl::sqrt(tl::sigmoid(tl::sigmoid(((z * w) * (y * z)))))); });
    composites::in_variables<"x", "y">::check("C-008",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return ((tl::log1p(tl::asinh(tl::tanh(y))) - tl::pow(x, 4.0)) + tl::pow((1.0 / ((y * x) / (x + y))), 3.0)); });
}
