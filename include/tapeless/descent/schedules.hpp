// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/option_checks.hpp>
#include <tapeless/math/powers.hpp>
#include <tapeless/math/trigonometric.hpp>

namespace tapeless {

// Schedules, parts of a chain: factor_at(t) multiplies the method's learning rate in step t, 0 for the first. Several
// of them multiply: chain(adam{}, warm_up{.steps = 100}, cosine_decay{.steps = 1000}). A schedule of your own is any
// object with factor_at(int).

/// One factor for all steps.
///
/// Errors   a factor that is not positive: status bad_option
struct constant_rate {
    double factor = 1;

    constexpr double factor_at(int) const { return factor; }
    constexpr tapeless::problem problem() const {
        return detail::option_checks{"constant_rate"}.positive("factor", factor);
    }
};

/// γ^⌊t / every⌋: the rate falls every so many steps, as PyTorch's StepLR.
///
/// Errors   every not positive, γ not positive: status bad_option
struct step_decay {
    whole_number every{};
    double gamma = 0.1;

    constexpr double factor_at(int step) const { return math::pow(gamma, static_cast<double>(step / every.value)); }
    constexpr tapeless::problem problem() const {
        return detail::option_checks{"step_decay"}.at_least(1, "every", every).positive("gamma", gamma);
    }
};

/// γ^(t / steps), as Optax' exponential_decay; with steps = 1 as PyTorch's ExponentialLR.
///
/// Errors   steps not positive, γ not positive: status bad_option
struct exponential_decay {
    double gamma = 0;
    whole_number steps = 1;

    constexpr double factor_at(int step) const {
        return math::pow(gamma, static_cast<double>(step) / static_cast<double>(steps.value));
    }
    constexpr tapeless::problem problem() const {
        return detail::option_checks{"exponential_decay"}.positive("gamma", gamma).at_least(1, "steps", steps);
    }
};

namespace detail {

/// How much of a way of so many steps is behind, at most 1.
constexpr double share_of(int step, double steps) { return step < steps ? static_cast<double>(step) / steps : 1; }

/// From one number to another on half a wave of the cosine.
constexpr double on_a_cosine(double from, double to, double share) {
    return to + (from - to) * (1 + math::cos(math::fixed::pi * share)) / 2;
}

}  // namespace detail

/// From 1 to `last` on half a wave of the cosine, (1 + cos(π t / steps)) / 2 for last = 0; then it stays. As Optax'
/// cosine_decay_schedule (alpha is `last`) and PyTorch's CosineAnnealingLR.
///
/// Errors   steps not positive, last outside [0, 1]: status bad_option
/// Source   Loshchilov & Hutter, SGDR: Stochastic Gradient Descent with Warm Restarts, 2017
struct cosine_decay {
    whole_number steps{};
    double last = 0;

    constexpr double factor_at(int step) const {
        return detail::on_a_cosine(1, last, detail::share_of(step, static_cast<double>(steps.value)));
    }
    constexpr tapeless::problem problem() const {
        return detail::option_checks{"cosine_decay"}.at_least(1, "steps", steps).share("last", last);
    }
};

/// From `first` to 1 on a straight line, then 1: with first = 0 the first step has no length, as in Optax. As PyTorch's
/// LinearLR (start_factor is `first`).
///
/// Errors   steps not positive, first outside [0, 1]: status bad_option
struct warm_up {
    whole_number steps{};
    double first = 0;

    constexpr double factor_at(int step) const {
        return first + (1 - first) * detail::share_of(step, static_cast<double>(steps.value));
    }
    constexpr tapeless::problem problem() const {
        return detail::option_checks{"warm_up"}.at_least(1, "steps", steps).share("first", first);
    }
};

/// Up to the method's learning rate in the first part of the steps and down again to next to nothing, both on half a
/// wave of the cosine: from 1 / div_factor to 1 to 1 / (div_factor final_div_factor). Names and numbers are PyTorch's
/// (OneCycleLR, with a constant momentum).
///
/// Errors   steps not positive, pct_start outside [0, 1], a factor not positive: status bad_option
/// Source   Smith & Topin, Super-Convergence, 2018
struct one_cycle {
    whole_number steps{};
    double pct_start = 0.3;
    double div_factor = 25;
    double final_div_factor = 1e4;

    constexpr double factor_at(int step) const {
        double const peak = pct_start * static_cast<double>(steps.value) - 1;
        double const end = static_cast<double>(steps.value - 1);
        double const low = 1 / div_factor;
        if (step < peak) return detail::on_a_cosine(low, 1, static_cast<double>(step) / peak);
        double const share = step < end ? (static_cast<double>(step) - peak) / (end - peak) : 1;
        return detail::on_a_cosine(1, low / final_div_factor, share);
    }
    constexpr tapeless::problem problem() const {
        return detail::option_checks{"one_cycle"}
            .at_least(1, "steps", steps)
            .share("pct_start", pct_start)
            .positive("div_factor", div_factor)
            .positive("final_div_factor", final_div_factor);
    }
};

template <class Schedule>
struct per_epoch_state;

/// A schedule that counts epochs in place of steps: per_epoch(step_decay{.every = 10}).
template <class Schedule>
struct per_epoch {
    Schedule schedule;

    constexpr per_epoch_state<Schedule> start(auto const&) const { return {schedule}; }
    constexpr tapeless::problem problem() const { return detail::problem_of(schedule); }
};
template <class Schedule>
per_epoch(Schedule) -> per_epoch<Schedule>;

/// The schedule and the epoch.
template <class Schedule>
struct per_epoch_state {
    Schedule schedule;
    int epoch = 0;

    constexpr double factor_at(int) const { return schedule.factor_at(epoch); }
    constexpr void end_epoch(auto const&) { ++epoch; }
};

struct reduce_on_plateau_state;

/// The rate is multiplied by `factor` whenever the objective has not improved by a `threshold` part of itself for more
/// than `patience` epochs; without mini-batches every step is one. As PyTorch's ReduceLROnPlateau, except that the part
/// counts from |value|, so that negative values improve downwards, too.
///
/// Errors   factor outside (0, 1), patience or cooldown negative, threshold or min_factor negative: status bad_option
struct reduce_on_plateau {
    double factor = 0.1;
    whole_number patience = 10;
    double threshold = 1e-4;
    whole_number cooldown = 0;
    double min_factor = 0;

    constexpr reduce_on_plateau_state start(auto const&) const;
    constexpr tapeless::problem problem() const {
        return detail::option_checks{"reduce_on_plateau"}
            .positive("factor", factor)
            .fraction("factor", factor)
            .at_least(0, "patience", patience)
            .not_negative("threshold", threshold)
            .at_least(0, "cooldown", cooldown)
            .share("min_factor", min_factor);
    }
};

/// The best value and the number of epochs since.
struct reduce_on_plateau_state {
    reduce_on_plateau options;
    double current = 1;
    double best = math::fixed::infinity;
    std::int64_t bad_epochs = 0;
    std::int64_t resting = 0;

    constexpr double factor_at(int) const { return current; }
    constexpr void end_epoch(auto const& value) {
        auto const now = static_cast<double>(value);
        bool const is_first = best == math::fixed::infinity;
        if (is_first || now < best - options.threshold * (best < 0 ? -best : best)) {
            best = now;
            bad_epochs = 0;
        } else {
            ++bad_epochs;
        }
        if (resting > 0) {
            --resting;
            bad_epochs = 0;
        }
        if (bad_epochs <= options.patience.value) return;
        double const next = current * options.factor;
        current = next < options.min_factor ? options.min_factor : next;
        resting = options.cooldown.value;
        bad_epochs = 0;
    }
};

constexpr reduce_on_plateau_state reduce_on_plateau::start(auto const&) const { return {*this}; }

}  // namespace tapeless
