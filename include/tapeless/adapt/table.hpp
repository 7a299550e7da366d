// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/adapt/number_format.hpp>
#include <tapeless/descent/option_checks.hpp>

#include <cstddef>
#include <ostream>
#include <string>

namespace tapeless {

/// An observer that writes a line for every so many epochs, and the last one: iteration, value, gradient_norm, the
/// first components of the point; at the end the result's brief line. Without mini-batches every iteration is an epoch.
///
/// Errors   every below 1: status bad_option; numbers are written the same in every locale
class table {
public:
    explicit table(std::ostream& stream, int every = 1) : out{&stream}, period{every} {}

    void operator()(auto const& step) {
        if (!step.full) return;
        if (step.index == 0) write_head(step.point.size());
        last = {};
        std::string const line = line_of(step);
        if (step.epoch % period == 0) *out << line;
        else last = line;
    }
    tapeless::problem problem() const { return detail::option_checks{"table"}.at_least(1, "every", period); }
    void finish(auto const& end) {
        *out << last << end.brief().c_str() << '\n' << std::flush;
        last = {};
    }

private:
    static constexpr std::size_t shown = 4;

    void write_head(std::size_t size) {
        std::string head = detail::right_aligned("iteration", 10) + detail::right_aligned("value", 20) +
                           detail::right_aligned("gradient", 12);
        for (std::size_t i = 0; i < size && i < shown; ++i) head += detail::right_aligned("x" + std::to_string(i), 18);
        *out << head << (size > shown ? "  ...\n" : "\n");
    }
    static std::string line_of(auto const& step) {
        auto const number = [](auto x, int digits, std::size_t width) {
            return detail::right_aligned(detail::formatted(static_cast<double>(x), digits), width);
        };
        std::string line = detail::right_aligned(std::to_string(step.index), 10) + number(step.value, 12, 20) +
                           number(step.gradient_norm, 4, 12);
        for (std::size_t i = 0; i < step.point.size() && i < shown; ++i) line += number(step.point[i], 10, 18);
        return line + '\n';
    }

    std::ostream* out;
    int period;
    std::string last;  // not yet written
};

}  // namespace tapeless
