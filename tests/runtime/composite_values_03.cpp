// SPDX-License-Identifier: BSL-1.0
// Written by scripts/generate_composites.py from tests/data/derivatives/composite_public.tsv.
// clang-format off
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE composite_values_3
#include <boost/test/unit_test.hpp>

#include "composite_values.hpp"

BOOST_AUTO_TEST_CASE(composites_agree_with_the_table) {
    composites::in_variables<"y", "z", "w">::check("C-017",
        []([[maybe_unused]] auto y, [[maybe_unused]] auto z, [[maybe_unused]] auto w) { return tl::sinh(tl::abs((tl::sinh(z) / ((tl::fma(z, y, 3.0) * tl::sigmoid(z)) / tl::pow(w, 3.0))))); });
    composites::in_variables<"x", "y">::check("C-018",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return (((1.0 / (tl::softplus(y) + (y * 0.75))) / (tl::sigmoid(tl::log(1.5)) / tl::pow(tl::pow((-1.0), 2.0), (-2.0)))) / (-x)); });
    composites::in_variables<"x", "z">::check("C-019",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto z) { return tl::asinh((-tl::exp((tl::pow(tl::sin(z), (-1.0)) / x)))); });
    composites::in_variables<"x", "y", "z">::check("C-020",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return ((tl::sin((-1.0)) / tl::softplus(y)) / tl::sigmoid((x / z))); });
    composites::in_variables<"x", "y", "z">::check("C-021",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return (tl::softplus(0.25) - ((tl::sin((tl::max(x, z) * (z * y))) * tl::expm1((tl::softplus(y) + tl::expm1(z)))) + (tl::log(tl::sin((y * y))) * (tl::atan(tl::pow(0.25, z)) * tl::max(tl::abs(x), (z * z)))))); });
    composites::in_variables<"y", "z">::check("C-022",
        []([[maybe_unused]] auto y, [[maybe_unused]] auto z) { return (tl::exp(tl::min(tl::pow(tl::erf(z), (-2.0)), (z + tl::expm1(y)))) + tl::pow(tl::asinh(tl::pow((z + 0.125), 2.0)), tl::log((4.0 * (y + 4.0))))); });
    composites::in_variables<"x", "z">::check("C-023",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto z) { return (tl::tan((2.0 - x)) * tl::log((x * z))); });
    composites::in_variables<"x", "y", "z", "w">::check("C-024",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z, [[maybe_unused]] auto w) { return (tl::sigmoid((-tl::expm1(tl::tan(w)))) * (1.0 / (((x + w) / 2.0) * (tl::sigmoid(z) * (y + z))))); });
}
