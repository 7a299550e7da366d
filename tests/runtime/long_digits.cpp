// SPDX-License-Identifier: BSL-1.0
// Softmax regression with 650 weights on 1797 handwritten digits by mini-batch Adam: at least 95 % of a held-out fifth
// are right. Expected: ln 10 and the gradient's length at 0 from tests/data/ml/reference_results.tsv (mpmath); the optimum
// with a penalty from tests/data/ml/more_results.tsv (Newton's method in PyTorch).
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_digits
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/chain.hpp>
#include <tapeless/descent/lbfgs.hpp>
#include <tapeless/descent/minimize.hpp>

#include <boost/test/unit_test.hpp>

#include "descent_data.hpp"

namespace tl = tapeless;

namespace {

using rows = std::vector<std::array<double, 74>>;
struct parts {
    rows training, held_out;
};
/// Every fifth row is held out.
parts in_parts(rows const& all) {
    parts result;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto row = all[i];
        for (std::size_t j = 0; j < 64; ++j) row[j] /= 16;
        (i % 5 == 4 ? result.held_out : result.training).push_back(row);
    }
    return result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(softmax_reads_held_out_digits) {
    auto const table =
        ml::read_results("tests/data/ml/reference_results.tsv").at("softmax_digits (pixels 0..16, no bias)");
    auto const all = ml::rows_of<64, 10>(tl::read_csv("tests/data/ml/digits_8x8.csv"));
    BOOST_REQUIRE(all.size() == 1797u);
    constexpr auto model = tl::mean_of<650, 74>(ml::softmax_loss<64, 10, 0>{});
    auto const at_zero = value_and_gradient(model.on(all))(std::array<double, 650>{});
    double length = 0;
    for (std::size_t i = 0; i < 650; ++i) length += i % 65 == 64 ? 0 : at_zero.gradient[i] * at_zero.gradient[i];
    BOOST_TEST(std::abs(at_zero.value - table.at("objective at W=0").at(0)) < 1e-12);
    BOOST_TEST(std::abs(std::sqrt(length) - table.at("gradient 2-norm at W=0").at(0)) < 1e-10);

    auto const [training, held_out] = in_parts(all);
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

BOOST_AUTO_TEST_CASE(lbfgs_and_mini_batch_adam_reach_the_reference_optimum) {
    auto const table = ml::read_results("tests/data/ml/more_results.tsv").at("softmax_digits_four_fifths");
    double const optimum = table.at("minimum objective").at(0);
    auto const right = static_cast<std::size_t>(table.at("correct on the held-out fifth").at(0));
    auto const [training, held_out] = in_parts(ml::rows_of<64, 10>(tl::read_csv("tests/data/ml/digits_8x8.csv")));
    constexpr auto model = tl::mean_of<650, 74>(ml::softmax_loss<64, 10, 5>{});
    auto const loss = model.on(training);
    auto const by_lbfgs = minimize(loss, std::array<double, 650>{}, tl::lbfgs{});
    BOOST_TEST(by_lbfgs.ok(), by_lbfgs.brief().c_str());
    BOOST_TEST(std::abs(by_lbfgs.value - optimum) < 1e-10, by_lbfgs.brief().c_str());
    BOOST_TEST((ml::right_answers<64, 10>(held_out, by_lbfgs.point)) == right);

    int const epochs = 3000;
    auto const by_adam =
        minimize(loss, std::array<double, 650>{},
                 tl::chain(tl::adam{.learning_rate = 0.05}, tl::exponential_decay{.gamma = 1e-5, .steps = 45 * epochs}),
                 tl::mini_batches{.size = 32, .seed = 1}, tl::stopping{.max_epochs = epochs});
    BOOST_TEST(std::abs(by_adam.value - optimum) < 1e-6, by_adam.brief().c_str());
    BOOST_TEST((ml::right_answers<64, 10>(held_out, by_adam.point)) == right);
}
