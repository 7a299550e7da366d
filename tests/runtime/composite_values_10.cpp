// SPDX-License-Identifier: BSL-1.0
// Written by scripts/generate_composites.py from tests/data/derivatives/composite_public.tsv.
// clang-format off
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE composite_values_10
#include <boost/test/unit_test.hpp>

#include "composite_values.hpp"

BOOST_AUTO_TEST_CASE(composites_agree_with_the_table) {
    composites::in_variables<"x", "y", "z">::check("C-073",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return (-((tl::min(x, z) + (-4.0)) + tl::log(tl::pow(y, 2.0)))); });
    composites::in_variables<"x", "y", "z">::check("C-074",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return tl::pow(tl::sigmoid(tl::tanh((tl::cos(tl::pow(y, z)) * tl::min((-x), (x * x))))), 2.0); });
    composites::in_variables<"x", "y">::check("C-075",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return tl::pow(((y - 1.0) * (0.75 - x)), 2.0); });
    composites::in_variables<"x", "z", "w">::check("C-076",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto z, [[maybe_unused]] auto w) { return ((1.0 / (tl::asinh(tl::pow(tl::hypot((-1.0), x), (-1.0))) * tl::sin(tl::fma(tl::sigmoid(x), tl::sqrt(w), (0.25 + z))))) - z); });
    composites::in_variables<"x", "y">::check("C-077",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return (tl::log(x) * tl::sin(tl::exp((tl::tan((y - y)) - tl::softplus(tl::tanh(y)))))); });
    composites::in_variables<"x", "y", "z">::check("C-078",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return ((((tl::sqrt(0.5) / (y * z)) / tl::pow((x - 0.25), (-1.0))) * tl::pow(tl::atan2((x + 1.0), (x * y)), (-2.0))) * tl::tanh(tl::sin(z))); });
    composites::in_variables<"x", "z">::check("C-079",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto z) { return tl::pow(tl::pow((tl::atan2(1.0, z) + (x / z)), (-2.0)), (-2.0)); });
    composites::in_variables<"y", "z">::check("C-080",
        []([[maybe_unused]] auto y, [[maybe_unused]] auto z) { return tl::sin(tl::atan2(tl::sin(tl::softplus((5.0 * tl::sin(z)))), y)); });
}
