// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/objective.hpp>
#include <tapeless/descent/residuals.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <type_traits>
#include <vector>

namespace peers {

/// What a call of the objective asked for.
enum class asked { value, slopes, hessian };

/// Counts, in the same way for everyone, at how many points an objective was asked. Calls at the point of the last call
/// count once: whoever wants the value first and the slopes later pays for one point.
struct ledger {
    bool is_open = false;
    long points = 0, slopes = 0, hessians = 0;
    long until_solved = 0;  ///< points up to the first that is a solution; 0: none was
    std::vector<double> last;
    std::function<bool(double const* x, double value)> is_solution;

    void open(std::function<bool(double const*, double)> const& what_solves) {
        *this = {};
        is_solution = what_solves;
        is_open = true;
    }
    void note(double const* x, std::size_t size, double value, asked what) {
        if (!is_open) return;
        bool const is_new = last.size() != size || !std::equal(last.begin(), last.end(), x);
        if (is_new || what != last_asked) {
            slopes += what != asked::value;
            hessians += what == asked::hessian;
        }
        last_asked = what;
        if (!is_new) return;
        ++points;
        last.assign(x, x + size);
        if (until_solved == 0 && is_solution(x, value)) until_solved = points;
    }

private:
    asked last_asked = asked::value;
};

inline ledger book;

/// An objective whose evaluations are in the book.
template <class Function>
struct counted {
    Function const& function;

    template <asked What>
    static auto noted(auto const& evaluate) {
        return [evaluate](auto const& x) {
            auto answer = evaluate(x);
            book.note(x.data(), x.size(), answer.value, What);
            return answer;
        };
    }
    friend auto value_and_gradient(counted const& f) {
        return noted<asked::slopes>(tapeless::detail::by_argument::first_order(f.function));
    }
    friend auto value_gradient_and_hessian(counted const& f) {
        return noted<asked::hessian>(tapeless::detail::by_argument::second_order(f.function));
    }
    friend std::integral_constant<int, tapeless::detail::by_argument::known_degree<Function>()> degree_along_lines(counted const&) {
        return {};
    }
};

/// The same of a sum of squares, for levenberg_marquardt{}.
template <class Function>
struct counted_squares : counted<Function> {
    friend auto residuals(counted_squares const& f) {
        return counted<Function>::template noted<asked::slopes>(tapeless::detail::by_argument::factored(f.function));
    }
};

}  // namespace peers
