// SPDX-License-Identifier: BSL-1.0
// Written by scripts/generate_composites.py from tests/data/derivatives/composite_public.tsv.
// clang-format off
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE composite_values_9
#include <boost/test/unit_test.hpp>

#include "composite_values.hpp"

BOOST_AUTO_TEST_CASE(composites_agree_with_the_table) {
    composites::in_variables<"x", "y">::check("C-065",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return (y + (tl::softplus(tl::sinh(x)) * tl::cosh((0.125 + x)))); });
    composites::in_variables<"y", "z">::check("C-066",
        []([[maybe_unused]] auto y, [[maybe_unused]] auto z) { return tl::sin(tl::pow(tl::cbrt(z), (y + tl::min((-y), tl::cos(0.125))))); });
    composites::in_variables<"y", "z">::check("C-067",
        []([[maybe_unused]] auto y, [[maybe_unused]] auto z) { return tl::atan2((tl::tan(z) - (y * 4.0)), tl::softplus((1.0 + 1.5))); });
    composites::in_variables<"x", "y", "z">::check("C-068",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y, [[maybe_unused]] auto z) { return tl::sqrt(((((y * z) + tl::tanh(z)) + tl::log((1.0 / y))) * tl::exp(((3.0 - 0.5) / (x - 2.0))))); });
    composites::in_variables<"z", "w">::check("C-069",
        []([[maybe_unused]] auto z, [[maybe_unused]] auto w) { return tl::sigmoid(tl::log((tl::hypot(0.5, z) / (z - w)))); });
    composites::in_variables<"x", "y">::check("C-070",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return tl::softplus((tl::asinh(y) * tl::pow(tl::min(tl::atan2(tl::tanh(x), tl::sigmoid(1.5)), (tl::log(x) - (x * x))), 2.0))); });
    composites::in_variables<"x", "y">::check("C-071",
        []([[maybe_unused]] auto x, [[maybe_unused]] auto y) { return (tl::atan2(tl::sigmoid(tl::cbrt(y)), tl::sinh((x + 2.0))) / (tl::sigmoid(tl::sigmoid(x)) + (tl::cos(y) * (y * y)))); });
    composites::in_variables<"y", "w">::check("C-072",
        []([[maybe_unused]] auto y, [[maybe_unused]] auto w) { return ((((y * y) / tl::expm1(y)) * tl::tanh(tl::erf(w))) + (tl::softplus(tl::softplus(y)) * y)); });
}
