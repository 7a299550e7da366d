// SPDX-License-Identifier: BSL-1.0
// The demonstration's fit on the first 400 rows. Expected: Newton's method written here with plain loops and formulas by
// hand; and for all rows the reference optimum of tests/data/ml/reference_results.tsv (40 digits).
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE main_job
#include "../../examples/breast_cancer.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <vector>

namespace tl = tapeless;
using breast_cancer::point;
using breast_cancer::weights;

namespace {

char const* const path = "examples/data/breast_cancer.csv";

struct by_hand {
    std::vector<std::array<double, weights>> z;  // features, then a column of ones
    std::vector<double> sign;

    explicit by_hand(tl::data_table const& data) {
        for (std::size_t i = 0; i < data.rows(); ++i) {
            std::array<double, weights> row{};
            for (std::size_t j = 0; j + 1 < weights; ++j) row[j] = data.column(j)[i];
            row[weights - 1] = 1;
            z.push_back(row);
            sign.push_back(data.column(weights - 1)[i] == 1 ? 1 : -1);
        }
    }
    double score(point const& w, std::size_t i) const {
        double sum = 0;
        for (std::size_t j = 0; j < weights; ++j) sum += w[j] * z[i][j];
        return sign[i] * sum;
    }
    double value(point const& w) const {
        double sum = 0;
        for (std::size_t i = 0; i < z.size(); ++i) sum += std::log1p(std::exp(-score(w, i)));
        sum /= static_cast<double>(z.size());
        for (std::size_t j = 0; j + 1 < weights; ++j) sum += 0.005 * w[j] * w[j];
        return sum;
    }
    // One step of Newton's method: solve H d = g by elimination with pivots.
    void step(point& w) const {
        double const n = static_cast<double>(z.size());
        std::array<std::array<double, weights + 1>, weights> a{};
        for (std::size_t i = 0; i < z.size(); ++i) {
            double const p = 1 / (1 + std::exp(score(w, i)));
            for (std::size_t j = 0; j < weights; ++j) {
                a[j][weights] -= sign[i] * p * z[i][j] / n;
                for (std::size_t k = 0; k < weights; ++k) a[j][k] += p * (1 - p) * z[i][j] * z[i][k] / n;
            }
        }
        for (std::size_t j = 0; j + 1 < weights; ++j) {
            a[j][weights] += 0.01 * w[j];
            a[j][j] += 0.01;
        }
        for (std::size_t j = 0; j < weights; ++j) {
            std::size_t pivot = j;
            for (std::size_t i = j; i < weights; ++i)
                if (std::abs(a[i][j]) > std::abs(a[pivot][j])) pivot = i;
            std::swap(a[j], a[pivot]);
            for (std::size_t i = 0; i < weights; ++i) {
                if (i == j) continue;
                double const factor = a[i][j] / a[j][j];
                for (std::size_t k = j; k <= weights; ++k) a[i][k] -= factor * a[j][k];
            }
        }
        for (std::size_t j = 0; j < weights; ++j) w[j] -= a[j][weights] / a[j][j];
    }
};

BOOST_AUTO_TEST_CASE(newton_on_400_rows_agrees_with_plain_loops) {
    tl::data_table const data = breast_cancer::read(path, 400);
    BOOST_REQUIRE_MESSAGE(data.ok(), data.error);
    BOOST_REQUIRE(data.rows() == 400u);
    by_hand const hand(data);
    point expected{};
    for (int i = 0; i < 25; ++i) hand.step(expected);

    auto const columns = data.columns<weights>();
    auto const objective = breast_cancer::mean_loss.on(columns);
    auto const fit = minimize(objective, point{}, tl::newton{}, tl::stopping{.gradient_tolerance = 1e-12});
    BOOST_TEST(fit.ok());
    BOOST_TEST(breast_cancer::largest_difference(fit.point, expected) < 1e-10);
    BOOST_TEST(fit.value == hand.value(expected), boost::test_tools::tolerance(1e-13));
    BOOST_TEST(value_and_gradient(objective)(point{}).value == std::log(2.0), boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(newton_and_adam_reach_the_reference_optimum) {
    tl::data_table const data = breast_cancer::read(path);
    BOOST_REQUIRE_MESSAGE(data.ok(), data.error);
    point optimum{};
    std::ifstream file("examples/data/breast_cancer.csv.optimum");
    for (double& weight : optimum) BOOST_REQUIRE(file >> weight);

    auto const columns = data.columns<weights>();
    auto const objective = breast_cancer::mean_loss.on(columns);
    auto const newton = minimize(objective, point{}, tl::newton{}, tl::stopping{.gradient_tolerance = 1e-12});
    BOOST_TEST(newton.ok());
    BOOST_TEST(breast_cancer::largest_difference(newton.point, optimum) < 1e-10);
    BOOST_TEST(newton.value == 0.09959137548470548199502047, boost::test_tools::tolerance(1e-14));
    BOOST_TEST(breast_cancer::right_answers(data, newton.point) == 561u);

    auto const adam = minimize(objective, point{}, tl::adam{.learning_rate = 0.02}, tl::stopping{.gradient_tolerance = 1e-9, .max_iterations = 100000});
    BOOST_TEST(adam.ok());
    BOOST_TEST(breast_cancer::largest_difference(adam.point, optimum) < 1e-6);
}

}  // namespace
