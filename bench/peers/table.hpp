// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bench/peers/task.hpp>

namespace peers {

/// What a method did on a problem.
struct record {
    std::string set, problem, method;
    knowledge uses;
    bool is_ours, is_solved;
    long until_solved, points, slopes, hessians, iterations;
    double least_seconds, median_seconds;  ///< of a whole run
};

/// A table for each set and each kind of method, and how ours compare with the best of the others.
void print(std::vector<record> const& all);
/// A line for each run.
void print_each(std::vector<record> const& all);

}  // namespace peers
