// SPDX-License-Identifier: BSL-1.0
// Mini-batch Adam on data sets reaches the optimum of the whole objective, and depends on the seed alone. Expected:
// tests/data/ml/reference_results.tsv (mpmath) for iris, tests/data/ml/more_results.tsv (Newton's method in PyTorch)
// for wine.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent_ml
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/chain.hpp>
#include <tapeless/descent/minimize.hpp>

#include <boost/test/unit_test.hpp>

#include "descent_data.hpp"

namespace tl = tapeless;

namespace {

/// The whole way on the same data: a rate that falls to nothing, so that the noise of the batches does, too.
auto fit(auto const& loss, auto const& start, double rate, int rows, int size, int seed) {
    int const epochs = 6000;
    int const steps = (rows + size - 1) / size * epochs;
    return minimize(loss, start,
                    tl::chain(tl::adam{.learning_rate = rate}, tl::exponential_decay{.gamma = 1e-5, .steps = steps}),
                    tl::mini_batches{.size = size, .seed = seed}, tl::stopping{.max_epochs = epochs});
}

void reaches(auto const& end, ml::results const& table, char const* name, std::size_t size) {
    auto const& expected = table.at(name);
    double const value = expected.at("minimum objective").at(0);
    BOOST_TEST(std::abs(end.value - value) < 1e-6, end.brief().c_str());
    for (std::size_t i = 0; i < size; ++i)
        BOOST_TEST(std::abs(end.point[i] - expected.at("argmin (class-major, bias last)").at(static_cast<int>(i))) <
                   5e-3);
}

}  // namespace

BOOST_AUTO_TEST_CASE(softmax_on_iris_reaches_the_reference_optimum) {
    auto const rows = ml::iris();
    auto const loss = ml::mean_softmax<4, 3>.on(rows);
    auto const run = [&](int seed) { return fit(loss, std::array<double, 15>{}, 0.1, 150, 10, seed); };
    auto const end = run(1);
    reaches(end, ml::read_results("tests/data/ml/reference_results.tsv"), "softmax_iris", 15);
    BOOST_TEST((ml::right_answers<4, 3>(rows, end.point)) == 147u);
    BOOST_TEST((run(1).point == end.point));
    BOOST_TEST((run(2).point != end.point));
}

BOOST_AUTO_TEST_CASE(softmax_on_wine_reaches_the_reference_optimum) {
    auto rows =
        ml::rows_of<13, 3>(tl::read_csv("tests/data/ml/wine_data.csv", {.first = tl::first_line::counts_and_classes}));
    BOOST_TEST(rows.size() == 178u);
    ml::standardise<13>(rows);
    auto const loss = ml::mean_softmax<13, 3>.on(rows);
    auto const end = fit(loss, std::array<double, 42>{}, 0.02, 178, 11, 1);
    reaches(end, ml::read_results("tests/data/ml/more_results.tsv"), "softmax_wine", 42);
    BOOST_TEST((ml::right_answers<13, 3>(rows, end.point)) == rows.size());
}
