// SPDX-License-Identifier: BSL-1.0
// Methods that search reach the reference optima of losses over data: logistic regression on the breast-cancer data and
// softmax on iris and wine. Expected: tests/data/ml/reference_results.tsv (mpmath, 40 digits), for wine more_results.tsv
// (Newton in PyTorch).
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent_ml_searches
#include <tapeless/descent/conjugate_gradient.hpp>
#include <tapeless/descent/lbfgs.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/newton.hpp>
#include <tapeless/descent/newton_cg.hpp>
#include <tapeless/descent/trust_region.hpp>

#include <boost/test/unit_test.hpp>

#include "../../examples/breast_cancer.hpp"
#include "descent_data.hpp"

namespace tl = tapeless;

namespace {

void reaches(auto const& objective, auto const& start, auto const& method, double optimum) {
    auto const end = minimize(objective, start, method);
    BOOST_TEST(end.ok(), end.brief().c_str());
    BOOST_TEST(std::abs(end.value - optimum) < 1e-12 * optimum, end.brief().c_str());
}

}  // namespace

BOOST_AUTO_TEST_CASE(logistic_regression_on_the_breast_cancer_data) {
    tl::data_table const data = breast_cancer::read("examples/data/breast_cancer.csv");
    BOOST_REQUIRE_MESSAGE(data.ok(), data.error);
    auto const columns = data.columns<breast_cancer::weights>();
    auto const objective = breast_cancer::mean_loss.on(columns);
    double const optimum = 0.09959137548470548199502047;
    reaches(objective, breast_cancer::point{}, tl::lbfgs{}, optimum);
    reaches(objective, breast_cancer::point{}, tl::conjugate_gradient{}, optimum);
    reaches(objective, breast_cancer::point{}, tl::newton_cg{}, optimum);
    reaches(objective, breast_cancer::point{}, tl::trust_region{}, optimum);
}

BOOST_AUTO_TEST_CASE(softmax_on_iris) {
    auto const rows = ml::iris();
    auto const loss = ml::mean_softmax<4, 3>.on(rows);
    auto const results = ml::read_results("tests/data/ml/reference_results.tsv");
    auto const& expected = results.at("softmax_iris");
    double const optimum = expected.at("minimum objective").at(0);
    std::array<double, 15> const start{};
    reaches(loss, start, tl::lbfgs{}, optimum);
    reaches(loss, start, tl::newton{}, optimum);
    reaches(loss, start, tl::newton_cg{}, optimum);
    auto const end = minimize(loss, start, tl::lbfgs{}, tl::stopping{.gradient_tolerance = 1e-12});
    for (std::size_t i = 0; i < 15; ++i)
        BOOST_TEST(std::abs(end.point[i] - expected.at("argmin (class-major, bias last)").at(static_cast<int>(i))) <
                   1e-8);
    BOOST_TEST((ml::right_answers<4, 3>(rows, end.point)) == 147u);
}

BOOST_AUTO_TEST_CASE(softmax_on_wine) {
    auto rows =
        ml::rows_of<13, 3>(tl::read_csv("tests/data/ml/wine_data.csv", {.first = tl::first_line::counts_and_classes}));
    ml::standardise<13>(rows);
    auto const loss = ml::mean_softmax<13, 3>.on(rows);
    auto const results = ml::read_results("tests/data/ml/more_results.tsv");
    double const optimum = results.at("softmax_wine").at("minimum objective").at(0);
    reaches(loss, std::array<double, 42>{}, tl::lbfgs{}, optimum);
    reaches(loss, std::array<double, 42>{}, tl::conjugate_gradient{}, optimum);
}
