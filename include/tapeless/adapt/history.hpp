// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/adapt/trace.hpp>

#include <cstddef>
#include <fstream>
#include <ostream>
#include <span>
#include <string>
#include <vector>

namespace tapeless {

/// What a run went through, step by step: filled by record(history), drawn by plot, written by to_csv.
class history {
public:
    /// One step.
    struct entry {
        int index;
        int epoch;
        bool full;  ///< false: value and gradient_norm are a mini-batch's
        double value;
        double gradient_norm;
        std::span<double const> point;
    };

    std::size_t size() const { return values.size(); }
    bool empty() const { return values.empty(); }
    entry operator[](std::size_t i) const {
        std::size_t const width = coordinates_of_all.size() / values.size();
        return {indices[i], epochs[i],         fulls[i] != 0,
                values[i],  gradient_norms[i], std::span(coordinates_of_all).subspan(i * width, width)};
    }
    entry back() const { return (*this)[size() - 1]; }

    /// One coordinate of every point.
    std::vector<double> coordinate(std::size_t j) const {
        std::vector<double> all;
        for (std::size_t i = 0; i < size(); ++i) all.push_back((*this)[i].point[j]);
        return all;
    }

    void clear() { *this = {}; }
    void add(auto const& step) {
        indices.push_back(step.index);
        epochs.push_back(step.epoch);
        fulls.push_back(step.full ? 1 : 0);
        values.push_back(static_cast<double>(step.value));
        gradient_norms.push_back(static_cast<double>(step.gradient_norm));
        for (std::size_t i = 0; i < step.point.size(); ++i)
            coordinates_of_all.push_back(static_cast<double>(step.point[i]));
    }

    /// iteration,epoch,full,value,gradient_norm,x0,x1,…; numbers read back the same.
    void to_csv(std::ostream& out) const {
        detail::write_csv_head(out, empty() ? 0 : back().point.size());
        for (std::size_t i = 0; i < size(); ++i) detail::write_csv_row(out, (*this)[i]);
    }
    /// The same into a file; false if it cannot be written.
    bool to_csv(std::string const& path) const {
        std::ofstream file(path, std::ios::binary);
        to_csv(file);
        file.flush();
        return static_cast<bool>(file);
    }

    std::vector<int> indices, epochs;
    std::vector<char> fulls;
    std::vector<double> values, gradient_norms;
    std::vector<double> coordinates_of_all;  ///< of the points, one after the other
};

/// An observer that keeps every step, or one in so many, in a history of yours. A new run begins it anew.
///
/// Errors   every below 1: status bad_option
class record {
public:
    explicit record(history& into, int every = 1) : kept{&into}, period{every} {}

    void operator()(auto const& step) {
        if (step.index == 0) kept->clear();
        if (step.index % period == 0) kept->add(step);
    }
    tapeless::problem problem() const { return detail::option_checks{"record"}.at_least(1, "every", period); }

private:
    history* kept;
    int period;
};

}  // namespace tapeless
