// SPDX-License-Identifier: BSL-1.0
// Written by scripts/generate_composites.py from tests/data/derivatives/composite_public.tsv.
// clang-format off
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE composite_values_4
#include <boost/test/unit_test.hpp>

#include "composite_values.hpp"

BOOST_AUTO_TEST_CASE(composites_agree_with_the_table) {
    composites::in_variables<"x", "y", "z", "w">::check("C-025",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z, [[maybe_unused]] auto w) { return ((0.25 * tl::log((1.0 / tl::sin(y)))) * (tl::atan(tl::max(tl::sin(x), tl::softplus(z))) / (2.0 * ((z + z) / tl::softplus(w))))); });
    composites::in_variables<"x", "y", "z">::check("C-026",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return (tl::atan2(tl::cos((tl::hypot(x, 1.0) + tl::pow(0.25, (-2.0)))), tl::tan((1.0 / tl::sqrt(0.25)))) * (tl::erf(tl::atan((y + z))) / tl::sqrt(tl::log((z * z))))); });
    composites::in_variables<"x", "y", "z">::check("C-027",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return tl::abs((tl::pow((1.0 / tl::sqrt(tl::sinh(z))), 3.0) * ((((y - z) * (x / 5.0)) * tl::softplus(tl::softplus(x))) - ((1.0 / (y * z)) + tl::cos(tl::pow(x, 2.0)))))); });
    composites::in_variables<"y", "w">::check("C-028",
        []([[maybe_unused]] auto y, [[maybe_unused]] auto w) { return tl::sin(tl::atan(((0.25 * (-tl::pow(w, 2.0))) / tl::tanh(tl::sqrt((-y)))))); });
    composites::in_variables<"x", "y">::check("C-029",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return tl::cos(tl::softplus((((x * tl::erf(y)) * tl::fma((-5.0), (y / x), (x + 0.25))) + (1.0 / tl::cos(tl::sin(y)))))); });
    composites::in_variables<"x", "y">::check("C-030",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return tl::sin((y / (tl::atan2(x, (-1.0)) * (0.25 / y)))); });
    composites::in_variables<"x", "y", "z">::check("C-031",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return tl::atan2((tl::pow(tl::sinh(tl::pow(((-1.0) + z), 2.0)), 3.0) + tl::exp(tl::sin(tl::hypot(tl::sigmoid(1.5), tl::softplus(y))))), (tl::pow(((tl::sigmoid(5.0) + tl::tan(z)) * tl::fma(tl::atan(y), tl::exp(y), (0.75 + y))), (((z / z) - tl::softplus(x)) + (z * tl::cos(0.125)))) * z)); });
    composites::in_variables<"x", "y", "z">::check("C-032",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return (((1.0 / ((tl::cos(2.0) / tl::tanh(y)) * tl::hypot(x, (1.0 / z)))) / tl::log((((3.0 * 3.0) * (x * y)) - tl::cbrt((x * z))))) + (((1.0 / tl::expm1(tl::sqrt(z))) + tl::sqrt(tl::expm1(tl::pow(y, y)))) + tl::log(tl::tanh((x - ((-1.0) / x)))))); });
}
