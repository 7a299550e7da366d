// SPDX-License-Identifier: BSL-1.0
// What the methods must do on the problems of Moré, Garbow & Hillstrom.
#pragma once

#include "../problems/more_garbow_hillstrom.hpp"

#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/gradient_descent.hpp>
#include <tapeless/descent/levenberg_marquardt.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/newton.hpp>
#include <tapeless/descent/trust_region_newton.hpp>

#include <boost/test/unit_test.hpp>

namespace more_garbow_hillstrom {

/// A method that ends at the certified minimum. `also` is a further stationary value that counts.
template <std::size_t size>
void reaches(problem const& expected, auto const& f, char const* name, auto const& method, double also = -1) {
    auto const end = minimize(f, start_of<size>(expected), method, tl::stopping{.gradient_tolerance = 1e-13});
    BOOST_TEST((is_minimum(end.value, expected.value) || (also >= 0 && is_minimum(end.value, also))), name << ": " << end.brief());
    BOOST_TEST((end.ok() || end.status == tl::status::no_descent), name << ": " << end.brief());
}

/// First-order methods may stay far away, but must say so.
template <std::size_t size>
void says_what_it_did(problem const& expected, auto const& f, auto const& method) {
    auto const end = minimize(f, start_of<size>(expected), method, tl::stopping{.max_iterations = 1000});
    BOOST_TEST(end.ok() == (end.gradient_norm <= 1e-8), end.brief());
    if (end.ok()) return;
    bool const rose = end.value > 1e6 * (1 + expected.value_at_start);
    bool const is_right = end.status == tl::status::iteration_limit ? end.iterations == 1000 && !rose
                                                                     : end.status == tl::status::diverged || end.status == tl::status::not_finite;
    BOOST_TEST(is_right, end.brief());
}

template <std::size_t size>
void check(problem const& expected, auto const& f, double also = -1) {
    BOOST_TEST(std::abs(value_and_gradient(f)(start_of<size>(expected)).value - expected.value_at_start) <= 1e-12 * expected.value_at_start);
    auto const end = minimize(f, start_of<size>(expected), tl::levenberg_marquardt{});
    BOOST_TEST(end.ok(), end.brief());
    BOOST_TEST((is_minimum(end.value, expected.value) || (also >= 0 && is_minimum(end.value, also))), end.brief());
    reaches<size>(expected, f, "newton", tl::newton{}, also);
    reaches<size>(expected, f, "trust_region_newton", tl::trust_region_newton{}, also);
    says_what_it_did<size>(expected, f, tl::gradient_descent{});
    says_what_it_did<size>(expected, f, tl::adam{});
}

struct to_check {
    template <std::size_t size>
    void operator()(char const* id, auto const& f) const {
        check<size>(read(id), f);
    }
};

}  // namespace more_garbow_hillstrom
