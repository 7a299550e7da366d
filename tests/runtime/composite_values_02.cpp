// SPDX-License-Identifier: BSL-1.0
// Written by scripts/generate_composites.py from tests/data/derivatives/composite_public.tsv.
// clang-format off
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE composite_values_2
#include <boost/test/unit_test.hpp>

#include "composite_values.hpp"

BOOST_AUTO_TEST_CASE(composites_agree_with_the_table) {
    composites::in_variables<"x", "y", "z">::check("C-009",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return (tl::min((x * z), (3.0 * z)) - ((x / 4.0) + (y + 5.0))); });
    composites::in_variables<"x", "y", "w">::check("C-010",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto w) { return (((y - (-1.0)) - (x * w)) + tl::asinh(tl::sin(y))); });
    composites::in_variables<"x", "y", "z">::check("C-011",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return tl::atan2(((tl::sin(tl::tanh((z * x))) / tl::cos(tl::min((1.5 * y), (x + x)))) * tl::atan(tl::pow((tl::cbrt(y) + (x - (-1.0))), (tl::exp(x) + (z * (-1.0)))))), tl::softplus((((tl::tan(z) - y) + tl::exp(tl::pow(x, z))) * tl::min(tl::abs(tl::sin(z)), tl::tan(tl::sqrt(z)))))); });
    composites::in_variables<"x", "y">::check("C-012",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return (tl::pow(tl::fma(x, y, x), 2.0) + tl::tan(tl::softplus(y))); });
    composites::in_variables<"x", "y">::check("C-013",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return (tl::exp(tl::softplus(tl::log1p((y + (-1.0))))) - tl::expm1(tl::cosh((4.0 - tl::hypot(x, 2.0))))); });
    composites::in_variables<"x", "y">::check("C-014",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return (-(-(tl::max(tl::sin(x), (1.0 / y)) * tl::tanh((x * y))))); });
    composites::in_variables<"x", "y">::check("C-015",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return (((y + 1.5) * (x / y)) * 0.25); });
    composites::in_variables<"x", "y", "z">::check("C-016",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return (tl::sin(tl::pow(tl::atan2(y, z), (-1.0))) - (tl::tanh((x - z)) * tl::tanh(4.0))); });
}
