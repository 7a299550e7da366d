// SPDX-License-Identifier: BSL-1.0
// Softmax on iris, start 0, batch b of an epoch holds the rows i with i mod 15 == b: a method's points and values step
// by step against those of tests/data/ml/reference_results.tsv (mpmath) and tests/data/descent/optimiser_traces.tsv
// (PyTorch).
#pragma once

#include <tapeless/descent/minimize.hpp>

#include <boost/test/unit_test.hpp>

#include "descent_data.hpp"

#include <array>
#include <string>
#include <vector>

namespace traces {

namespace tl = tapeless;
using point = std::array<double, 15>;

inline auto const rows = ml::iris();

inline std::vector<std::size_t> const& every_fifteenth() {
    static std::vector<std::size_t> const order = [] {
        std::vector<std::size_t> all;
        for (std::size_t b = 0; b < 15; ++b)
            for (std::size_t i = b; i < 150; i += 15) all.push_back(i);
        return all;
    }();
    return order;
}

inline auto descend(auto const& method, int epochs, auto&& observer) {
    auto const loss = ml::mean_softmax<4, 3>.on(rows);
    std::span<std::size_t const> const order(every_fifteenth());
    return minimize(loss, point{}, method, tl::mini_batches{.size = 10}, tl::batch_order{order},
                    tl::stopping{.gradient_tolerance = 0, .max_epochs = epochs}, observer);
}

/// To 1e-10 at every number that the table has.
inline void agrees(ml::results const& table, std::string const& name, auto const& method, int epochs = 5) {
    BOOST_TEST_CONTEXT(name) {
        BOOST_REQUIRE(table.contains(name));
        auto const& expected = table.at(name);
        std::vector<double> values;
        point first{};
        auto const end = descend(method, epochs, [&](auto const& step) {
            if (step.index == 1) first = step.point;
            if (step.full) values.push_back(step.value);
        });
        BOOST_REQUIRE(end.status == tl::status::epoch_limit);
        BOOST_REQUIRE(values.size() == static_cast<std::size_t>(epochs) + 1);
        for (auto const& [i, w] : expected.at("w after step 1"))
            BOOST_TEST(std::abs(first[static_cast<std::size_t>(i)] - w) < 1e-10);
        for (auto const& [epoch, value] : expected.at("full objective after epoch"))
            BOOST_TEST(std::abs(values[static_cast<std::size_t>(epoch)] - value) < 1e-10);
        for (auto const& [i, w] : expected.at("w after epoch " + std::to_string(epochs)))
            BOOST_TEST(std::abs(end.point[static_cast<std::size_t>(i)] - w) < 1e-10);
    }
}

}  // namespace traces
