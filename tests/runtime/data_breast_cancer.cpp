// SPDX-License-Identifier: BSL-1.0
// Expected values: the optimum of the breast-cancer data from tests/data/ml/reference_results.tsv (30-digit arithmetic).
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE data_breast_cancer
#include <boost/test/unit_test.hpp>

#include <tapeless/adapt/csv.hpp>
#include <tapeless/data/mean.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/newton.hpp>
#include <tapeless/rules/functions.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace tl = tapeless;

namespace {

std::vector<double> reference(std::string const& experiment, std::string const& quantity) {
    std::ifstream file("tests/data/ml/reference_results.tsv");
    std::vector<double> found;
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        std::string name, what, index, number;
        std::getline(fields, name, '\t');
        std::getline(fields, what, '\t');
        std::getline(fields, index, '\t');
        std::getline(fields, number, '\t');
        if (name == experiment && what == quantity) found.push_back(std::stod(number));
    }
    return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(newton_fits_the_breast_cancer_data_with_31_parameters) {
    auto data = tl::read_csv("examples/data/breast_cancer.csv", {.first = tl::first_line::counts_and_classes});
    BOOST_TEST_REQUIRE(data.ok(), data.error);
    auto const count = static_cast<double>(data.rows());
    for (std::size_t j = 0; j < 30; ++j) {
        double mean = 0, square = 0;
        for (double const u : data.column(j)) mean += u / count;
        for (double const u : data.column(j)) square += (u - mean) * (u - mean) / count;
        for (double& u : data.column(j)) u = (u - mean) / std::sqrt(square);
    }
    data.insert_column(30, 1.0);
    // s = +1 for class 1, -1 for class 0: log(1 + e^-sz) = softplus(z) - class z.
    auto const objective = tl::mean_of<31, 32>([](auto const& weights, auto const& row) {
                               auto z = weights[0] * row[0];
                               auto squares = sq(weights[0]);
                               for (std::size_t j = 1; j < 31; ++j) z += weights[j] * row[j];
                               for (std::size_t j = 1; j < 30; ++j) squares += sq(weights[j]);
                               return softplus(z) - row[31] * z + squares / 200;
                           }).on(data.columns<32>());
    auto const best = reference("logreg_breast_cancer", "argmin");
    auto const least = reference("logreg_breast_cancer", "minimum objective");
    BOOST_TEST_REQUIRE(best.size() == 31u);
    BOOST_TEST_REQUIRE(least.size() == 1u);
    std::array<double, 31> start{};
    for (std::size_t i = 0; i < 31; ++i) start[i] = best[i];
    auto const there = value_gradient_and_hessian(objective)(start);
    BOOST_TEST(std::fabs(there.value - least[0]) < 1e-15);
    double steepest = 0, largest_gap = 0;
    for (std::size_t i = 0; i < 31; ++i) steepest = std::max(steepest, std::fabs(there.gradient[i]));
    BOOST_TEST(steepest < 1e-15);
    // The Hessian against central differences of the gradient.
    auto const slopes = value_and_gradient(objective);
    for (std::size_t i = 0; i < 31; ++i) {
        auto up = start, down = start;
        up[i] += 1e-4;
        down[i] -= 1e-4;
        auto const above = slopes(up).gradient, below = slopes(down).gradient;
        for (std::size_t j = 0; j < 31; ++j) largest_gap = std::max(largest_gap, std::fabs((above[j] - below[j]) / 2e-4 - there.hessian[i][j]));
    }
    BOOST_TEST(largest_gap < 1e-8);

    start.fill(0);
    auto const fit = tl::minimize(objective, start, tl::newton{});
    BOOST_TEST(fit.ok(), fit.brief().c_str());
    BOOST_TEST(fit.iterations <= 9);
    double farthest = 0;
    for (std::size_t i = 0; i < 31; ++i) farthest = std::max(farthest, std::fabs(fit.point[i] - best[i]));
    BOOST_TEST(farthest < 1e-8);
}
