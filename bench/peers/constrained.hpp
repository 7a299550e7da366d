// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bench/peers/ledger.hpp>
#include <bench/peers/task.hpp>
#include <tests/problems/hock_schittkowski.hpp>

namespace peers {

template <std::size_t size>
std::function<double(double const*, double*)> plain(auto const& f) {
    return [&f](double const* x, double* slopes) {
        std::array<double, size> point;
        std::copy(x, x + size, point.begin());
        auto const answer = value_and_gradient(f)(point);
        if (slopes != nullptr) std::copy(answer.gradient.begin(), answer.gradient.end(), slopes);
        return static_cast<double>(answer.value);
    };
}

template <std::size_t size>
solver own_constrained(char const* name, auto const& f, auto const& constraints, auto const& method) {
    return {name, knowledge::constraints, true, [&f, &constraints, method](task const& one) {
                std::array<double, size> start{};
                std::copy(one.start.begin(), one.start.end(), start.begin());
                auto const end = minimize(counted<std::remove_cvref_t<decltype(f)>>{f}, constraints, start, method);
                outcome result;
                std::copy(end.point.begin(), end.point.end(), result.point.begin());
                result.iterations = end.iterations;
                return result;
            }};
}

/// Solved: value and constraints to 1e-8.
template <std::size_t size>
void compare_constrained(char const* name, hock_schittkowski::problem const& expected, auto const& f, auto const& constraints) {
    task one;
    one.name = name;
    one.inputs = size;
    one.start = expected.start;
    auto const objective = plain<size>(f);
    one.value = [objective](double const* x, double* slopes) {
        double const value = objective(x, slopes);
        book.note(x, size, value, slopes == nullptr ? asked::value : asked::slopes);
        return value;
    };
    constraints.for_each([&](std::size_t, auto const& g, bool is_inequality) { one.conditions.push_back({plain<size>(g), is_inequality}); });
    one.is_solved = [conditions = one.conditions, value = expected.value](double const* x, double found) {
        for (condition const& each : conditions) {
            double const here = each.function(x, nullptr);
            if (!(each.is_inequality ? here > -1e-8 : std::abs(here) < 1e-8)) return false;
        }
        return std::abs(found - value) <= 1e-8 * (1 + std::abs(value));
    };
    if constexpr (!std::remove_cvref_t<decltype(constraints)>::has_inequalities)
        one.own.push_back(own_constrained<size>("lagrange_newton", f, constraints, tapeless::lagrange_newton{}));
    one.own.push_back(own_constrained<size>("augmented_lagrangian", f, constraints, tapeless::augmented_lagrangian{}));
    one.kinds = {knowledge::constraints};
    compare(std::remove_cvref_t<decltype(constraints)>::has_inequalities ? "Hock & Schittkowski, inequalities" : "Hock & Schittkowski, equalities", one);
}

}  // namespace peers
