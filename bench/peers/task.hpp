// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

/// Our methods and those of other libraries on problems whose solutions are certified.
namespace peers {

inline constexpr std::size_t most_inputs = 12;
inline constexpr int most_iterations = 5000;
/// Of the gradient. Nobody shall stop early, so that the points up to the solution compare.
inline constexpr double gradient_tolerance = 1e-13;

/// Where a run ended.
struct outcome {
    std::array<double, most_inputs> point{};
    long iterations = -1;  ///< -1: the library does not tell
};

/// What a method uses of a problem, by which methods are compared.
enum class knowledge { gradient, hessian, residuals, constraints };

struct task;

/// A method of ours, or of another library.
struct solver {
    std::string name;
    knowledge uses = knowledge::gradient;
    bool is_ours = false;
    std::function<outcome(task const&)> run;
};

/// A condition g(x) = 0 or h(x) >= 0.
struct condition {
    std::function<double(double const* x, double* slopes)> function;
    bool is_inequality = false;
};

/// A problem, its derivatives (ours, for everyone) and what a solution is. Slopes and matrices are not asked for where
/// their place is null.
struct task {
    std::string name;
    std::size_t inputs = 0, residual_count = 0;
    std::vector<double> start;
    std::function<double(double const* x, double* slopes)> value;
    std::function<double(double const* x, double* slopes, double* hessian)> curved;
    std::function<void(double const* x, double* residuals, double* jacobian)> residuals;  ///< the Jacobian by rows
    std::vector<condition> conditions;
    std::function<bool(double const* x, double value)> is_solved;
    std::vector<solver> own;  ///< our methods, on the function object itself
    std::vector<knowledge> kinds;  ///< which methods are compared
};

/// Runs all methods on a problem and keeps what they did.
void compare(char const* set, task const& one);

}  // namespace peers
