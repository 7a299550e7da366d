// SPDX-License-Identifier: BSL-1.0
// The data sets of tests/data/ml as the tests of descent use them, and tables of four columns with expected numbers.
#pragma once

#include <tapeless/adapt/csv.hpp>
#include <tapeless/data/mean.hpp>
#include <tapeless/rules/functions.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace ml {

namespace tl = tapeless;

/// Mean cross-entropy of a linear model with bias (last) for each class, class-major, and λ |w|² beside it. A row: the
/// features, then 1 in the column of its class.
template <std::size_t Features, std::size_t Classes, int LambdaTimes10000 = 50>
struct softmax_loss {
    static constexpr std::size_t weights = Classes * (Features + 1), columns = Features + Classes;

    constexpr auto operator()(auto const& w, auto const& row) const {
        auto const score = [&](std::size_t k) {
            auto sum = w[k * (Features + 1)] * row[0];
            for (std::size_t j = 1; j < Features; ++j) sum += w[k * (Features + 1) + j] * row[j];
            return sum + w[k * (Features + 1) + Features];
        };
        auto z = score(0);
        auto powers = exp(z);
        auto right = row[Features] * z;
        for (std::size_t k = 1; k < Classes; ++k) {
            z = score(k);
            powers += exp(z);
            right += row[Features + k] * z;
        }
        auto squares = sq(w[0]);
        for (std::size_t i = 1; i < weights; ++i) squares += sq(w[i]);
        return log(powers) - right + LambdaTimes10000 / 10000.0 * squares;
    }
};

template <std::size_t Features, std::size_t Classes, int LambdaTimes10000 = 50>
constexpr auto mean_softmax = tl::mean_of<softmax_loss<Features, Classes>::weights, Features + Classes>(
    softmax_loss<Features, Classes, LambdaTimes10000>{});

/// Rows whose last number is a class, with a column for each class in its place.
template <std::size_t Features, std::size_t Classes>
std::vector<std::array<double, Features + Classes>> rows_of(tl::data_table const& table) {
    if (!table.ok()) throw std::runtime_error(table.error);
    std::vector<std::array<double, Features + Classes>> rows(table.rows());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < Features; ++j) rows[i][j] = table.column(j)[i];
        rows[i][Features + static_cast<std::size_t>(table.column(Features)[i])] = 1;
    }
    return rows;
}

inline std::vector<std::array<double, 7>> iris() {
    return rows_of<4, 3>(tl::read_csv("tests/data/ml/iris.csv", {.first = tl::first_line::counts_and_classes}));
}

/// Features by their mean and population standard deviation.
template <std::size_t Features, std::size_t Width>
void standardise(std::vector<std::array<double, Width>>& rows) {
    auto const n = static_cast<double>(rows.size());
    for (std::size_t j = 0; j < Features; ++j) {
        double mean = 0, variance = 0;
        for (auto const& row : rows) mean += row[j] / n;
        for (auto const& row : rows) variance += (row[j] - mean) * (row[j] - mean) / n;
        for (auto& row : rows) row[j] = variance == 0 ? 0 : (row[j] - mean) / std::sqrt(variance);
    }
}

/// How many rows get their own class from the largest score.
template <std::size_t Features, std::size_t Classes>
std::size_t right_answers(std::vector<std::array<double, Features + Classes>> const& rows,
                          std::array<double, Classes*(Features + 1)> const& w) {
    std::size_t right = 0;
    for (auto const& row : rows) {
        std::array<double, Classes> scores{};
        for (std::size_t k = 0; k < Classes; ++k) {
            scores[k] = w[k * (Features + 1) + Features];
            for (std::size_t j = 0; j < Features; ++j) scores[k] += w[k * (Features + 1) + j] * row[j];
        }
        std::size_t best = 0;
        for (std::size_t k = 1; k < Classes; ++k) best = scores[k] > scores[best] ? k : best;
        if (row[Features + best] == 1) ++right;
    }
    return right;
}

/// experiment -> quantity -> numbers by index (0 where the index is empty).
using results = std::map<std::string, std::map<std::string, std::map<int, double>>>;

inline results read_results(std::string const& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error(path + " is missing; tests run in the folder of the project");
    results all;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#' || line.starts_with("experiment\t")) continue;
        std::size_t const one = line.find('\t'), two = line.find('\t', one + 1), three = line.find('\t', two + 1);
        int const index = three == two + 1 ? 0 : std::atoi(line.c_str() + two + 1);
        all[line.substr(0, one)][line.substr(one + 1, two - one - 1)][index] =
            std::strtod(line.c_str() + three + 1, nullptr);
    }
    return all;
}

}  // namespace ml
