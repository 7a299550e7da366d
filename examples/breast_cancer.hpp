// SPDX-License-Identifier: BSL-1.0
// Logistic regression on the breast-cancer data: the model that the demonstration fits and the test checks.
#pragma once

#include <tapeless/adapt/csv.hpp>
#include <tapeless/tapeless.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>

namespace breast_cancer {

inline constexpr std::size_t features = 30;
inline constexpr std::size_t weights = features + 1;  // the bias comes last
using point = std::array<double, weights>;

/// The loss of one row: softplus(-s z·w) + 0.005 |w without the bias|², s = +1 for label 1 (benign), -1 for label 0.
inline constexpr auto loss = [](auto const& w, auto const& row) {
    auto score = w[features];
    auto penalty = sq(w[0]);
    for (std::size_t j = 0; j < features; ++j) score += w[j] * row[j];
    for (std::size_t j = 1; j < features; ++j) penalty += sq(w[j]);
    return softplus((1 - 2 * row[features]) * score) + 0.005 * penalty;
};
inline constexpr auto mean_loss = tapeless::mean_of<weights, features + 1>(loss);

/// Reads the file and standardises the features (mean and population standard deviation); at most `rows` rows are used.
inline tapeless::data_table read(std::string const& path, std::size_t rows = std::size_t(-1)) {
    tapeless::data_table const file =
        tapeless::read_csv(path, {.first = tapeless::first_line::counts_and_classes, .classes = 2});
    if (!file.ok()) return file;
    if (file.column_count() != weights) {
        tapeless::data_table wrong;
        wrong.error = path + ": " + std::to_string(features) + " features and a label are needed in every row, not " +
                      std::to_string(file.column_count()) + " numbers";
        return wrong;
    }
    tapeless::data_table data(std::min(rows, file.rows()), weights);
    auto const count = static_cast<double>(data.rows());
    for (std::size_t j = 0; j < weights; ++j) {
        double mean = 0;
        double variance = 0;
        for (std::size_t i = 0; i < data.rows(); ++i) mean += file.column(j)[i] / count;
        for (std::size_t i = 0; i < data.rows(); ++i)
            variance += (file.column(j)[i] - mean) * (file.column(j)[i] - mean) / count;
        bool const is_label = j == features;
        if (variance == 0 && !is_label) {
            tapeless::data_table constant;
            constant.error = path + ": feature " + std::to_string(j + 1) +
                             " is the same number in every row and cannot be standardised";
            return constant;
        }
        for (std::size_t i = 0; i < data.rows(); ++i)
            data.column(j)[i] = is_label ? file.column(j)[i] : (file.column(j)[i] - mean) / std::sqrt(variance);
    }
    return data;
}

/// How many rows lie on their side of the boundary.
inline std::size_t right_answers(tapeless::data_table const& data, point const& w) {
    std::size_t right = 0;
    for (std::size_t i = 0; i < data.rows(); ++i) {
        double score = w[features];
        for (std::size_t j = 0; j < features; ++j) score += w[j] * data.column(j)[i];
        if ((score > 0) == (data.column(features)[i] == 1)) ++right;
    }
    return right;
}

inline double largest_difference(point const& a, point const& b) {
    double largest = 0;
    for (std::size_t j = 0; j < weights; ++j) largest = std::max(largest, std::abs(a[j] - b[j]));
    return largest;
}

}  // namespace breast_cancer
