// SPDX-License-Identifier: BSL-1.0
// Expected values: the textbook sums of logistic and linear regression, written out here row by row in long double.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE data
#include <boost/test/unit_test.hpp>

#include <tapeless/data/mean.hpp>
#include <tapeless/rules/functions.hpp>

#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace tl = tapeless;
using namespace tl::literals;
using tl::over, tl::with, tl::wrt;

namespace {


constexpr auto w = "w"_var;
constexpr auto v = "v"_var;
constexpr auto b = "b"_var;
constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto t = "t"_var;
constexpr auto penalty = "penalty"_var;

constexpr auto logistic = tl::mean(softplus(w * x + v * y + b) - t * (w * x + v * y + b) + penalty * (sq(w) + sq(v)) / 2,
                                   wrt(w, v, b), with(penalty), over(x, y, t));

struct sample {
    std::vector<double> x, y, t;
    std::vector<std::array<double, 3>> rows;
};
sample make_sample(std::size_t count) {
    std::mt19937_64 engine(3);
    std::normal_distribution<double> normal;
    sample all;
    for (std::size_t i = 0; i < count; ++i) {
        all.x.push_back(normal(engine));
        all.y.push_back(2 * normal(engine));
        all.t.push_back(normal(engine) < 0.3 * all.x[i] ? 1 : 0);
        all.rows.push_back({all.x[i], all.y[i], all.t[i]});
    }
    return all;
}

struct answer {
    long double value = 0, gradient[3] = {}, hessian[3][3] = {};
};
// The mean over the listed rows.
answer by_hand(sample const& data, std::vector<std::size_t> const& rows, std::array<double, 3> const& p, double ridge) {
    answer result;
    auto const count = static_cast<long double>(rows.size());
    for (std::size_t const i : rows) {
        long double const features[3] = {data.x[i], data.y[i], 1};
        long double z = 0;
        for (std::size_t k = 0; k < 3; ++k) z += features[k] * p[k];
        long double const s = 1 / (1 + std::exp(-z));
        result.value += (z > 0 ? z + std::log1p(std::exp(-z)) : std::log1p(std::exp(z))) - data.t[i] * z;
        for (std::size_t k = 0; k < 3; ++k) {
            result.gradient[k] += (s - data.t[i]) * features[k];
            for (std::size_t l = 0; l < 3; ++l) result.hessian[k][l] += s * (1 - s) * features[k] * features[l];
        }
    }
    result.value = result.value / count + static_cast<long double>(ridge) * (static_cast<long double>(p[0]) * p[0] + static_cast<long double>(p[1]) * p[1]) / 2;
    for (std::size_t k = 0; k < 3; ++k) {
        result.gradient[k] = result.gradient[k] / count + (k < 2 ? static_cast<long double>(ridge) * p[k] : 0);
        for (std::size_t l = 0; l < 3; ++l) result.hessian[k][l] = result.hessian[k][l] / count + (k == l && k < 2 ? ridge : 0);
    }
    return result;
}
std::vector<std::size_t> first_rows(std::size_t count) {
    std::vector<std::size_t> rows(count);
    for (std::size_t i = 0; i < count; ++i) rows[i] = i;
    return rows;
}
double distance(auto const& got, answer const& want) {
    long double worst = std::fabs(got.value - want.value);
    for (std::size_t k = 0; k < 3; ++k) {
        worst = std::max(worst, std::fabs(got.gradient[k] - want.gradient[k]));
        if constexpr (requires { got.hessian; })
            for (std::size_t l = 0; l < 3; ++l) worst = std::max(worst, std::fabs(got.hessian[k][l] - want.hessian[k][l]));
    }
    return static_cast<double>(worst);
}
template <class Answer>
bool same_bits(Answer const& a, Answer const& c) {
    return std::memcmp(&a, &c, sizeof a) == 0;
}

constexpr std::array<double, 3> point{0.4, -0.3, 0.2};

}  // namespace

BOOST_AUTO_TEST_CASE(rows_and_columns_of_any_number_agree_with_the_sum_by_hand) {
    double worst = 0;
    for (std::size_t count = 1; count <= 700; count += count < 40 ? 1 : 11) {
        sample const data = make_sample(count);
        answer const want = by_hand(data, first_rows(count), point, 0.25);
        auto const by_columns = logistic.on(tl::columns(data.x, data.y, data.t), penalty = 0.25);
        auto const by_rows = logistic.on(std::span<std::array<double, 3> const>(data.rows), penalty = 0.25);
        auto const first = value_and_gradient(by_columns)(point);
        worst = std::max(worst, distance(first, want));
        worst = std::max(worst, distance(value_gradient_and_hessian(by_columns)(point), want));
        worst = std::max(worst, std::fabs(value(by_columns)(point) - first.value));
        BOOST_TEST(same_bits(first, value_and_gradient(by_rows)(point)), "rows and columns differ for " << count << " rows");
        BOOST_TEST(same_bits(first, value_and_gradient(by_columns)(point)), "two runs differ for " << count << " rows");
    }
    BOOST_TEST(worst < 1e-15);
}

BOOST_AUTO_TEST_CASE(gradients_are_read_by_position_and_by_variable) {
    sample const data = make_sample(20);
    auto const answer = value_and_gradient(logistic.on(data.rows, penalty = 1))(point);
    BOOST_TEST(answer.gradient[v] == answer.gradient[1]);
    BOOST_TEST(answer.gradient.size() == 3u);
}

BOOST_AUTO_TEST_CASE(parts_of_the_data_are_means_over_those_rows) {
    sample const data = make_sample(600);
    std::vector<std::size_t> const listed{599, 3, 3, 17, 256, 255, 1, 0, 42};
    std::vector<std::size_t> range;
    for (std::size_t i = 250; i < 350; ++i) range.push_back(i);
    auto const by_columns = logistic.on(tl::columns(data.x, data.y, data.t), penalty = 0.1);
    auto const by_rows = logistic.on(data.rows, penalty = 0.1);
    BOOST_TEST(by_rows.rows() == 600u);
    BOOST_TEST(by_rows.over_range(250, 100).rows() == 100u);
    answer const in_list = by_hand(data, listed, point, 0.1), in_range = by_hand(data, range, point, 0.1);
    BOOST_TEST(distance(value_and_gradient(by_columns.over_rows(listed.data(), listed.size()))(point), in_list) < 1e-15);
    BOOST_TEST(distance(value_and_gradient(by_rows.over_rows(listed.data(), listed.size()))(point), in_list) < 1e-15);
    BOOST_TEST(distance(value_and_gradient(by_columns.over_range(250, 100))(point), in_range) < 1e-15);
    BOOST_TEST(distance(value_gradient_and_hessian(by_rows.over_range(250, 100))(point), in_range) < 1e-15);
}

BOOST_AUTO_TEST_CASE(a_sum_is_the_mean_times_the_number_of_rows) {
    sample const data = make_sample(77);
    constexpr auto total = sum(softplus(w * x + v * y + b) - t * (w * x + v * y + b) + penalty * (sq(w) + sq(v)) / 2,
                                   over(x, y, t), wrt(w, v, b), with(penalty));
    auto const got = value_gradient_and_hessian(total.on(data.rows, penalty = 0.25))(point);
    answer const want = by_hand(data, first_rows(77), point, 0.25);
    BOOST_TEST(std::fabs(got.value - static_cast<double>(77 * want.value)) < 1e-13);
    for (std::size_t k = 0; k < 3; ++k) {
        BOOST_TEST(std::fabs(got.gradient[k] - static_cast<double>(77 * want.gradient[k])) < 1e-13);
        BOOST_TEST(std::fabs(got.hessian[k][k] - static_cast<double>(77 * want.hessian[k][k])) < 1e-13);
    }
}

BOOST_AUTO_TEST_CASE(lambdas_and_expressions_are_the_same_loss) {
    sample const data = make_sample(333);
    auto const lambda = tl::mean_of<3, 3>([](auto const& p, auto const& row) {
        auto const z = p[0] * row[0] + p[1] * row[1] + p[2];
        return softplus(z) - row[2] * z + 0.125 * (sq(p[0]) + sq(p[1]));
    });
    answer const want = by_hand(data, first_rows(333), point, 0.25);
    BOOST_TEST(distance(value_gradient_and_hessian(lambda.on(data.rows))(point), want) < 1e-15);
    std::array<std::span<double const>, 3> const columns{data.x, data.y, data.t};
    BOOST_TEST(distance(value_and_gradient(lambda.on(columns))(point), want) < 1e-15);
    auto const total = tl::sum_of<3, 3>([](auto const& p, auto const& row) { return p[0] * row[0] + p[1]; });
    BOOST_TEST(value_and_gradient(total.on(data.rows))(point).gradient[1] == 333.0);
}

BOOST_AUTO_TEST_CASE(plain_numbers_conditions_and_large_angles_work_in_every_lane) {
    std::vector<double> at;
    for (int i = -30; i <= 30; ++i) at.push_back(i * 0.37);
    at.push_back(3e7);
    auto const objective = tl::mean(where(x > 0.5, sq(w * x - 1.5), 0.25 * w * sin(x)) + max(w * x, 2) / (1 + abs(x)) + exp(w * log(1 + sq(x) * 1e-9)), over(x), wrt(w)).on(tl::columns(at));
    auto const got = value_and_gradient(objective)(std::array{0.7});
    long double value = 0, slope = 0;
    for (double const one : at) {
        long double const u = one, z = 0.7L + (static_cast<long double>(0.7) - 0.7L), base = 1 + u * u * static_cast<long double>(1e-9);
        value += u > 0.5L ? (z * u - 1.5L) * (z * u - 1.5L) : z * std::sin(u) / 4;
        slope += u > 0.5L ? 2 * (z * u - 1.5L) * u : std::sin(u) / 4;
        value += std::fmax(z * u, 2.0L) / (1 + std::fabs(u)) + std::pow(base, z);
        slope += (z * u >= 2 ? u / (1 + std::fabs(u)) : 0) + std::pow(base, z) * std::log(base);
    }
    auto const count = static_cast<long double>(at.size());
    BOOST_TEST(std::fabs(got.value / static_cast<double>(value / count) - 1) < 1e-14);
    BOOST_TEST(std::fabs(got.gradient[0] / static_cast<double>(slope / count) - 1) < 1e-14);
}

BOOST_AUTO_TEST_CASE(what_is_free_of_the_row_leaves_the_loop_unchanged) {
    std::vector<double> const at{0.5, -1.25, 3, 2.5, 7};
    constexpr auto loss = tl::mean(-(b * exp(-sq(x))) / w - (w * b - where(penalty > 0.5, w * x, sq(x)) * penalty), over(x), wrt(w, b), with(penalty));
    constexpr auto total = sum(-(b * exp(-sq(x))) / w - (w * b - where(penalty > 0.5, w * x, sq(x)) * penalty), over(x), wrt(w, b), with(penalty));
    for (double const ridge : {0.75, 0.25}) {
        double const weight = 1.5, bias = -0.7;
        double value = 0, by_weight = 0, by_bias = 0;
        for (double const u : at) {
            value += -bias * std::exp(-u * u) / weight - weight * bias + (ridge > 0.5 ? weight * u : u * u) * ridge;
            by_weight += bias * std::exp(-u * u) / (weight * weight) - bias + (ridge > 0.5 ? u * ridge : 0);
            by_bias += -std::exp(-u * u) / weight - weight;
        }
        auto const mean_of_it = value_and_gradient(loss.on(tl::columns(at), penalty = ridge))(std::array{weight, bias});
        auto const sum_of_it = value_and_gradient(total.on(tl::columns(at), penalty = ridge))(std::array{weight, bias});
        BOOST_TEST(std::fabs(sum_of_it.value - value) < 1e-13);
        BOOST_TEST(std::fabs(sum_of_it.gradient[0] - by_weight) < 1e-13);
        BOOST_TEST(std::fabs(sum_of_it.gradient[1] - by_bias) < 1e-13);
        BOOST_TEST(std::fabs(mean_of_it.value - value / 5) < 1e-13);
        BOOST_TEST(std::fabs(mean_of_it.gradient[0] - by_weight / 5) < 1e-13);
        BOOST_TEST(std::fabs(mean_of_it.gradient[1] - by_bias / 5) < 1e-13);
    }
}

BOOST_AUTO_TEST_CASE(factors_free_of_the_row_are_applied_to_the_finished_sum) {
    std::vector<double> const at{0.5, -1.25, 3, 2.5, 7};
    auto const objective = tl::mean(-(b * sin(x)) / w - (w * b - penalty), over(x), wrt(w, b), with(penalty)).on(tl::columns(at), penalty = 0.75);
    double mean_of_sines = 0;
    for (double const u : at) mean_of_sines += std::sin(u) / 5;
    auto const got = value_gradient_and_hessian(objective)(std::array{1.5, -0.7});
    BOOST_TEST(std::fabs(got.value - (0.7 * mean_of_sines / 1.5 + 1.5 * 0.7 + 0.75)) < 1e-14);
    BOOST_TEST(std::fabs(got.gradient[0] - (-0.7 * mean_of_sines / 2.25 + 0.7)) < 1e-14);
    BOOST_TEST(std::fabs(got.gradient[1] - (-mean_of_sines / 1.5 - 1.5)) < 1e-14);
    BOOST_TEST(std::fabs(got.hessian[0][1] - (mean_of_sines / 2.25 - 1)) < 1e-14);
    BOOST_TEST(std::fabs(got.hessian[0][0] - 2 * 0.7 * mean_of_sines / 3.375) < 1e-14);
    BOOST_TEST(got.hessian[1][1] == 0.0);
}

BOOST_AUTO_TEST_CASE(saturated_logits_keep_their_digits) {
    std::vector<std::array<double, 2>> const rows{{800, 1}, {-800, 0}, {40, 0}, {-40, 1}};
    constexpr auto loss = tl::mean(softplus((1 - 2 * t) * w * x), over(x, t), wrt(w));
    // e^-40 beside 40: only the two rows on the wrong side count.
    auto const all = value_and_gradient(loss.on(rows))(std::array{1.0});
    BOOST_TEST(std::fabs(all.value - 20) < 1e-14);
    BOOST_TEST(std::fabs(all.gradient[0] - 20) < 1e-14);
    // log(1 + e^-40) = e^-40 to all digits, and so is its slope by w = 0.05 but for the factor -800.
    auto const right = value_and_gradient(loss.on(std::span(rows).subspan(0, 2)))(std::array{0.05});
    BOOST_TEST(std::fabs(right.value / std::exp(-40.0) - 1) < 1e-14);
    BOOST_TEST(std::fabs(right.gradient[0] / (-800 * std::exp(-40.0)) - 1) < 1e-14);
}
