// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/floating.hpp>

#include <limits>

namespace tapeless::detail {

/// The radius Δ within which a quadratic model is trusted.
template <class Number>
class region {
public:
    constexpr bool is_open() const { return delta > 0; }
    constexpr Number radius() const { return delta; }
    constexpr void open(double part, Number reach) {
        delta = static_cast<Number>(part) * (reach > 0 ? reach : Number{1});
        if (!math::is_finite(delta)) delta = std::numeric_limits<Number>::max();
    }

    /// Judges a step of that length by what the model predicted, and changes Δ.
    template <class Sample>
    constexpr bool accepts(Sample const& at, Sample const& trial, bool inside, Number predicted, Number length,
                           double sufficient_decrease) {
        if (!inside || !(predicted > 0) || !math::is_finite(predicted)) {
            delta = (length < delta ? length : delta) / 4;
            return false;
        }
        // Below this a difference of values is rounding error, and the gradient alone tells progress.
        Number const noise = 64 * std::numeric_limits<Number>::epsilon() * (at.value < 0 ? -at.value : at.value);
        if (predicted <= noise && trial.value <= at.value + noise && trial.gradient_norm < at.gradient_norm)
            return true;
        Number const ratio = (at.value - trial.value) / predicted;
        bool const accepted = ratio >= static_cast<Number>(sufficient_decrease) && trial.value < at.value;
        // Refused, the same step must not come again.
        if (!accepted || !(ratio >= Number{0.25})) delta = (length < delta ? length : delta) / 4;
        else if (ratio >= Number{0.75} && length > delta * Number{0.8}) delta *= 2;
        return accepted;
    }

private:
    Number delta = 0;
};

}  // namespace tapeless::detail
