// SPDX-License-Identifier: BSL-1.0
// Softmax regression with 650 weights on 1797 handwritten digits by mini-batch Adam: at least 95 % of a held-out fifth
// are right. Expected: ln 10 and the gradient's length at 0 from tests/data/ml/reference_results.tsv (mpmath).
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_digits
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/minimize.hpp>

#include <boost/test/unit_test.hpp>

#include "descent_data.hpp"

namespace tl = tapeless;

BOOST_AUTO_TEST_CASE(softmax_reads_held_out_digits) {
    auto const table =
        ml::read_results("tests/data/ml/reference_results.tsv").at("softmax_digits (pixels 0..16, no bias)");
    auto rows = ml::rows_of<64, 10>(tl::read_csv("tests/data/ml/digits_8x8.csv"));
    BOOST_REQUIRE(rows.size() == 1797u);
    constexpr auto model = tl::mean_of<650, 74>(ml::softmax_loss<64, 10, 0>{});
    auto const at_zero = value_and_gradient(model.on(rows))(std::array<double, 650>{});
    double length = 0;
    for (std::size_t i = 0; i < 650; ++i) length += i % 65 == 64 ? 0 : at_zero.gradient[i] * at_zero.gradient[i];
    BOOST_TEST(std::abs(at_zero.value - table.at("objective at W=0").at(0)) < 1e-12);
    BOOST_TEST(std::abs(std::sqrt(length) - table.at("gradient 2-norm at W=0").at(0)) < 1e-10);

    decltype(rows) training, held_out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < 64; ++j) rows[i][j] /= 16;
        (i % 5 == 4 ? held_out : training).push_back(rows[i]);
    }
    auto const loss = model.on(training);
    auto const run = [&loss](int seed) {
        return minimize(loss, std::array<double, 650>{}, tl::adam{.learning_rate = 0.01},
                        tl::mini_batches{.size = 32, .seed = seed}, tl::stopping{.max_epochs = 30});
    };
    auto const end = run(1);
    auto const right = ml::right_answers<64, 10>(held_out, end.point);
    BOOST_TEST(static_cast<double>(right) >= 0.95 * static_cast<double>(held_out.size()),
               right << " of " << held_out.size());
    BOOST_TEST((run(1).point == end.point));
    BOOST_TEST((run(2).point != end.point));
}
