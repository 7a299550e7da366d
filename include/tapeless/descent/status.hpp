// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace tapeless {

/// How a descent ended.
enum class status {
    converged,            ///< a criterion of `stopping` holds at the point
    iteration_limit,      ///< max_iterations reached
    epoch_limit,          ///< max_epochs reached
    stopped_by_observer,  ///< an observer returned false
    diverged,             ///< the run left every bound: it overflowed, or ended above 10⁶ (1 + |value at the start|)
    not_finite,           ///< the run stepped out of the domain: value or gradient is NaN or infinite
    no_descent,           ///< no step along the method's direction lowers the value
    bad_option,           ///< an option out of its range; nothing was evaluated
    bad_start,            ///< the start, or the objective there, is not finite
    empty_data,           ///< an objective over no rows
    bad_data              ///< ragged columns, NaN in a row
};

/// The enumerator's name.
constexpr char const* to_string(status which) {
    switch (which) {
    case status::converged:
        return "converged";
    case status::iteration_limit:
        return "iteration_limit";
    case status::epoch_limit:
        return "epoch_limit";
    case status::stopped_by_observer:
        return "stopped_by_observer";
    case status::diverged:
        return "diverged";
    case status::not_finite:
        return "not_finite";
    case status::no_descent:
        return "no_descent";
    case status::bad_option:
        return "bad_option";
    case status::bad_start:
        return "bad_start";
    case status::empty_data:
        return "empty_data";
    case status::bad_data:
        return "bad_data";
    }
    return "unknown";
}

/// Writes the name into any stream that takes a char const*.
template <class Stream>
Stream& operator<<(Stream& stream, status which) {
    stream << to_string(which);
    return stream;
}

}  // namespace tapeless
