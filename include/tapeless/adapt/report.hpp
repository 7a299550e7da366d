// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/adapt/number_format.hpp>
#include <tapeless/descent/result.hpp>

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

namespace tapeless {

/// A result in full, a line for each number: status and message, counts, value, every component with its slope. Names
/// of the components, if given, stand before them. Under constraints the multipliers follow.
template <class Result>
    requires requires(Result const& end) { end.brief(), end.gradient_norm; }
std::string report(Result const& end, std::vector<std::string> const& names = {}) {
    auto const number = [](auto x, int digits, std::size_t width) {
        return detail::right_aligned(detail::formatted(static_cast<double>(x), digits), width);
    };
    std::string text = std::string("status       ") + to_string(end.status) + ": " + end.message.c_str() + '\n';
    text += "iterations   " + std::to_string(end.iterations) + ", epochs " + std::to_string(end.epochs) +
            ", evaluations " + std::to_string(end.evaluations) + ", " + detail::formatted(end.seconds, 3) + " s\n";
    text += "value        " + detail::shortest(static_cast<double>(end.value)) + '\n';
    text += "gradient     " + detail::formatted(static_cast<double>(end.gradient_norm), 3) + " at most\n";
    std::size_t width = 10;
    for (auto const& name : names) width = name.size() > width ? name.size() : width;
    text += std::string(width, ' ') + detail::right_aligned("point", 24) + detail::right_aligned("gradient", 14) + '\n';
    for (std::size_t i = 0; i < end.point.size(); ++i) {
        text += detail::right_aligned(i < names.size() ? names[i] : "x" + std::to_string(i), width);
        text += number(end.point[i], 17, 24) + number(end.gradient[i], 3, 14) + '\n';
    }
    if constexpr (requires { end.multipliers; }) {
        text += "violation    " + detail::formatted(static_cast<double>(end.violation), 3) + '\n';
        for (auto const multiplier : end.multipliers) text += "multiplier   " + number(multiplier, 17, 0) + '\n';
    }
    return text;
}

/// The brief line.
template <coordinates Point>
std::ostream& operator<<(std::ostream& stream, result<Point> const& end) {
    return stream << end.brief().c_str();
}

}  // namespace tapeless
