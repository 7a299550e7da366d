// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/adapt/number_format.hpp>
#include <tapeless/descent/clock.hpp>

#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <iostream>
#include <ostream>
#include <string>

namespace tapeless {

/// An observer that draws a line on a terminal, at most ten times a second: a bar, value, gradient_norm and the time
/// that is left until the nearer limit of `stopping`. Silent when the stream is not a terminal, unless it is told that
/// it is.
class progress {
public:
    explicit progress(std::ostream& stream) : progress(stream, is_terminal(stream)) {}
    progress(std::ostream& stream, bool terminal) : out{&stream}, is_shown{terminal} {}

    void operator()(auto const& step) {
        if (!is_shown || !step.full) return;
        double const now = detail::seconds_now();
        if (step.index == 0) began = now;
        else if (now - drawn < 0.1) return;
        drawn = now;
        double const share =
            std::min(1.0, std::max(part(step.index, step.max_iterations), part(step.epoch, step.max_epochs)));
        *out << "\r" << line(step, share, now - began) << "\x1b[K" << std::flush;
    }
    void finish(auto const& end) {
        if (is_shown) *out << "\r" << end.brief().c_str() << "\x1b[K\n" << std::flush;
    }

private:
    static bool is_terminal(std::ostream const& stream) {
        auto const* const buffer = stream.rdbuf();
        if (buffer == std::cout.rdbuf()) return isatty(STDOUT_FILENO) != 0;
        return (buffer == std::cerr.rdbuf() || buffer == std::clog.rdbuf()) && isatty(STDERR_FILENO) != 0;
    }
    static double part(int done, int limit) {
        return limit > 0 && limit < 1'000'000'000 ? static_cast<double>(done) / static_cast<double>(limit) : 0;
    }
    static std::string line(auto const& step, double share, double seconds) {
        constexpr std::size_t width = 24;
        auto const filled = static_cast<std::size_t>(share * width);
        std::string text = "[" + std::string(filled, '#') + std::string(width - filled, '.') + "] ";
        text += detail::right_aligned(std::to_string(static_cast<int>(100 * share)), 3) + " %  value " +
                detail::formatted(static_cast<double>(step.value), 6) + "  gradient " +
                detail::formatted(static_cast<double>(step.gradient_norm), 3);
        if (share > 0) text += "  " + detail::formatted(seconds * (1 - share) / share, 3) + " s left";
        return text;
    }

    std::ostream* out;
    bool is_shown;
    double began = 0, drawn = 0;
};

}  // namespace tapeless
