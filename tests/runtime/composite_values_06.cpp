// SPDX-License-Identifier: BSL-1.0
// Written by scripts/generate_composites.py from tests/data/derivatives/composite_public.tsv.
// clang-format off
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE composite_values_6
#include <boost/test/unit_test.hpp>

#include "composite_values.hpp"

BOOST_AUTO_TEST_CASE(composites_agree_with_the_table) {
    composites::in_variables<"x", "y", "z">::check("C-041",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return tl::atan((tl::sin(1.5) * ((-tl::softplus((y + z))) + x))); });
    composites::in_variables<"x", "y", "z">::check("C-042",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return ((((z * z) / (2.0 * 3.0)) / (tl::log(z) * (5.0 * x))) + tl::max(((y + 0.75) - (y * z)), (tl::pow(z, 2.0) + tl::pow(z, y)))); });
    composites::in_variables<"x", "y", "z">::check("C-043",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return ((1.0 / (tl::cbrt(tl::pow(tl::atan2(z, z), (y * x))) * tl::pow(tl::sin(((-0.5) + 0.75)), 4.0))) * tl::asinh(tl::softplus(tl::cos((tl::cos(x) * (x + x)))))); });
    composites::in_variables<"x", "y">::check("C-044",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return ((1.0 / (tl::asinh(y) - (((y + y) + (x / x)) / tl::sqrt(tl::sigmoid(x))))) + (1.0 / ((tl::sqrt(tl::softplus(y)) + tl::pow(tl::min(y, x), (y + (-1.0)))) * ((1.0 / tl::pow(x, 2.0)) + ((1.0 / x) * tl::tanh(x)))))); });
    composites::in_variables<"x", "y">::check("C-045",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return tl::abs(tl::pow((tl::cos((2.0 * 1.0)) + tl::atan((x - y))), 2.0)); });
    composites::in_variables<"x", "y">::check("C-046",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return tl::atan2((1.0 / tl::log(((4.0 * 0.5) + tl::hypot(y, x)))), (-x)); });
    composites::in_variables<"x", "y", "z">::check("C-047",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return (((tl::hypot(z, y) / (y + x)) + ((y / 3.0) + tl::cos(y))) * 0.5); });
    composites::in_variables<"x", "y", "w">::check("C-048",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto w) { return ((((w * tl::sin(x)) * (tl::pow(3.0, (-1.0)) - (y + y))) * tl::cos(x)) * tl::pow(tl::cos((tl::atan(x) * (2.0 + x))), (-2.0))); });
}
