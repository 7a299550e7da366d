// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/problem.hpp>
#include <tapeless/descent/whole_number.hpp>

namespace tapeless::detail {

/// Checks the options of one owner, one after the other, and keeps the first problem.
class option_checks {
public:
    constexpr explicit option_checks(char const* of) : owner{of} {}
    constexpr operator problem() const { return found; }

    constexpr option_checks& positive(char const* name, double value) {
        return require(math::is_finite(value) && value > 0, name, value, "positive and finite");
    }
    constexpr option_checks& not_negative(char const* name, double value) {
        return require(math::is_finite(value) && value >= 0, name, value, "0 or positive, and finite");
    }
    constexpr option_checks& fraction(char const* name, double value) {
        return require(math::is_finite(value) && value >= 0 && value < 1, name, value, "at least 0 and below 1");
    }
    /// Between 0 and 1, 1 included.
    constexpr option_checks& share(char const* name, double value) {
        return require(math::is_finite(value) && value >= 0 && value <= 1, name, value, "between 0 and 1");
    }
    constexpr option_checks& at_least(std::int64_t least, char const* name, whole_number number) {
        if (found || (number.value >= least && number.value <= 1'000'000'000)) return *this;
        describe(name).add(number.value).add(", but must be between ").add(least).add(" and 1000000000");
        return *this;
    }
    /// The test for finite numbers is one of bits and comes first: under -ffast-math a comparison cannot see NaN.
    constexpr option_checks& require(bool holds, char const* name, double value, char const* rule) {
        if (!found && !holds) describe(name).add(value).add(", but must be ").add(rule);
        return *this;
    }

private:
    constexpr status_message& describe(char const* name) {
        found.status = status::bad_option;
        return found.message.add(owner).add(": ").add(name).add(" is ");
    }

    char const* owner;
    problem found{};
};

}  // namespace tapeless::detail
