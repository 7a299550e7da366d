// SPDX-License-Identifier: BSL-1.0
// Logistic regression on the breast-cancer data by mini-batch Adam. Expected: the optimum of
// tests/data/ml/reference_results.tsv (40 digits).
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent_breast_cancer
#include <boost/test/unit_test.hpp>

#include "../../examples/breast_cancer.hpp"
#include "descent_data.hpp"

namespace tl = tapeless;

BOOST_AUTO_TEST_CASE(mini_batch_adam_reaches_the_reference_optimum) {
    auto const data = breast_cancer::read("examples/data/breast_cancer.csv");
    BOOST_REQUIRE(data.ok());
    auto const columns = data.columns<breast_cancer::weights>();
    auto const objective = breast_cancer::mean_loss.on(columns);
    // The rate falls to a thousandth, so that the noise of the batches does, too.
    int const epochs = 6000;
    auto const method =
        tl::chain(tl::adam{.learning_rate = 0.02}, tl::exponential_decay{.gamma = 1e-3, .steps = 16 * epochs});
    auto const end = minimize(objective, breast_cancer::point{}, method, tl::mini_batches{.size = 37, .seed = 1},
                              tl::stopping{.max_epochs = epochs});
    auto const expected = ml::read_results("tests/data/ml/reference_results.tsv").at("logreg_breast_cancer");
    BOOST_TEST(std::abs(end.value - expected.at("minimum objective").at(0)) < 1e-6, end.brief().c_str());
    for (int i = 0; i < 31; ++i)
        BOOST_TEST(std::abs(end.point[static_cast<std::size_t>(i)] - expected.at("argmin").at(i)) < 5e-3);
    BOOST_TEST(breast_cancer::right_answers(data, end.point) == 561u);
}
