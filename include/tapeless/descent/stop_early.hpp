// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/clock.hpp>
#include <tapeless/descent/option_checks.hpp>

namespace tapeless {

/// An observer that ends the run when the objective has not fallen by more than `min_delta` below its best value for
/// `patience` epochs; without mini-batches every step is one. Names and rule are those of Keras.
///
/// Units    min_delta: of f
/// Errors   patience below 1, min_delta negative: status bad_option
/// Source   Prechelt, Early Stopping - But When?, 1998
struct early_stopping {
    int patience = 10;
    double min_delta = 0;
    double best = math::fixed::infinity;  ///< the best value so far
    int waited = 0;                       ///< epochs since

    constexpr bool operator()(auto const& step) {
        if (!step.full) return true;
        if (step.index == 0) best = math::fixed::infinity;
        auto const value = static_cast<double>(step.value);
        bool const is_better = step.index == 0 || value < best - min_delta;
        waited = is_better ? 0 : waited + 1;
        if (is_better) best = value;
        return waited < patience;
    }
    constexpr tapeless::problem problem() const {
        return detail::option_checks{"early_stopping"}
            .at_least(1, "patience", patience)
            .not_negative("min_delta", min_delta);
    }
    /// Says so in the message.
    constexpr void amend(auto& end) const {
        if (end.status != status::stopped_by_observer || waited < patience) return;
        end.message.add("; early_stopping: no value below ").add(best).add(" for ").add(waited);
        end.message.add(waited == 1 ? " epoch" : " epochs");
    }
};

/// An observer that ends the run after so many seconds of wall time; never in a constant expression.
///
/// Errors   seconds not positive: status bad_option
struct stop_after {
    double seconds = 0;
    double passed = 0;  ///< since the first step
    double began = 0;

    constexpr bool operator()(auto const& step) {
        if (step.index == 0) began = detail::seconds_now();
        passed = detail::seconds_now() - began;
        return passed < seconds;
    }
    constexpr tapeless::problem problem() const {
        return detail::option_checks{"stop_after"}.positive("seconds", seconds);
    }
    /// Says so in the message.
    constexpr void amend(auto& end) const {
        if (end.status != status::stopped_by_observer || passed < seconds) return;
        end.message.add("; stop_after: ").add(seconds).add(" s have passed");
    }
};

}  // namespace tapeless
