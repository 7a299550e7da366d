// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/observer.hpp>
#include <tapeless/descent/problem.hpp>
#include <tapeless/descent/row.hpp>

namespace tapeless {

template <class... Observers>
class joint_observer;

/// Several observers in one: observe(table(std::cout, 100), early_stopping(10), keep_best()). Each sees every step; the
/// run ends when one of them asks for it. Named observers are referred to, others are kept.
template <class... Observers>
constexpr joint_observer<Observers...> observe(Observers&&... observers) {
    return joint_observer<Observers...>{detail::in_a_row(static_cast<Observers&&>(observers)...)};
}

/// What observe(…) returns.
template <class... Observers>
class joint_observer {
public:
    constexpr explicit joint_observer(detail::row<Observers...>&& of)
        : all{static_cast<detail::row<Observers...>&&>(of)} {}

    constexpr bool operator()(auto const& step) {
        bool goes_on = true;
        all.each([&](auto& one) { goes_on = detail::shown_to(one, step) && goes_on; });
        return goes_on;
    }
    constexpr tapeless::problem problem() const {
        tapeless::problem found;
        all.each([&found](auto const& one) {
            if (!found) found = detail::problem_of(one);
        });
        return found;
    }
    constexpr void amend(auto& end) {
        all.each([&end](auto& one) { detail::amend(one, end); });
    }
    constexpr void finish(auto const& end) {
        all.each([&end](auto& one) { detail::finish(one, end); });
    }

private:
    detail::row<Observers...> all;
};

}  // namespace tapeless
