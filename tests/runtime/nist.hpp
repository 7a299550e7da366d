// SPDX-License-Identifier: BSL-1.0
// What levenberg_marquardt{} must do on the regressions of NIST.
#pragma once

#include "../problems/nist.hpp"

#include <tapeless/descent/levenberg_marquardt.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/standard_errors.hpp>

#include <boost/test/unit_test.hpp>

namespace nist {

/// At least 6 digits of each parameter from the far start and 8 from the near one, the certified sum of squares, and the
/// standard deviations.
template <std::size_t size>
void check(dataset const& expected, auto const& objective) {
    for (int which = 0; which < 2; ++which) {
        std::array<double, size> start{};
        for (std::size_t i = 0; i < size; ++i) start[i] = expected.start[which].at(i);
        auto const fit = minimize(objective, start, tl::levenberg_marquardt{});
        BOOST_TEST_CONTEXT("start " << which + 1 << ": " << fit.brief()) {
            BOOST_TEST(fit.ok());
            for (std::size_t i = 0; i < size; ++i)
                BOOST_TEST(digits(fit.point[i], expected.certified[i]) >= (which == 0 ? 6 : 8), "parameter " << i + 1);
            auto const errors = standard_errors(objective, fit);
            bool const is_exact = expected.sum_of_squares < 1e-20;  // nothing but the rounding of the data
            if (is_exact) continue;
            BOOST_TEST(digits(fit.value, expected.sum_of_squares) >= 8);
            for (std::size_t i = 0; i < size; ++i) BOOST_TEST(digits(errors[i], expected.deviations[i]) >= 6);
        }
    }
}

struct to_check {
    template <std::size_t size>
    void operator()(char const*, dataset const& data, auto const& f) const {
        check<size>(data, f);
    }
};

}  // namespace nist
