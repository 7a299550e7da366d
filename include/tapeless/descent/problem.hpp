// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/status.hpp>
#include <tapeless/show/text.hpp>

#include <concepts>
#include <cstdint>

namespace tapeless {

/// The text that goes with a status.
using status_message = text<200>;

/// What keeps a descent from starting: an option, an objective or its data may say so in a member `problem()`.
/// The default, false in a condition, is no problem at all.
struct problem {
    tapeless::status status = tapeless::status::converged;
    status_message message{};

    constexpr explicit operator bool() const { return status != tapeless::status::converged; }
};

namespace detail {

template <class Object>
concept has_problem = requires(Object const& object) {
    { object.problem() } -> std::convertible_to<problem>;
};

template <class Object>
constexpr problem problem_of(Object const& object) {
    if constexpr (has_problem<Object>) return object.problem();
    else return {};
}

template <class Number>
constexpr problem bad_option(char const* name, Number value, char const* rule) {
    problem found{status::bad_option, {}};
    found.message.add(name).add(" is ").add(value).add(", but must be ").add(rule);
    return found;
}

// The test for finite numbers is one of bits and comes first: under -ffast-math a comparison cannot see NaN.
constexpr problem must_be_positive(char const* name, double value) {
    return math::is_finite(value) && value > 0 ? problem{} : bad_option(name, value, "positive and finite");
}
constexpr problem must_not_be_negative(char const* name, double value) {
    return math::is_finite(value) && value >= 0 ? problem{} : bad_option(name, value, "0 or positive, and finite");
}
constexpr problem must_be_a_fraction(char const* name, double value) {
    return math::is_finite(value) && value >= 0 && value < 1 ? problem{}
                                                             : bad_option(name, value, "at least 0 and below 1");
}
constexpr problem must_be_a_count(char const* name, std::int64_t value) {
    return value >= 0 && value <= 1'000'000'000 ? problem{} : bad_option(name, value, "between 0 and 1000000000");
}

}  // namespace detail
}  // namespace tapeless
