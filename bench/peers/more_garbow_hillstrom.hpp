// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bench/peers/unconstrained.hpp>
#include <tests/problems/more_garbow_hillstrom.hpp>

namespace peers {

/// From the standard start to the certified minimum.
struct compare_from_standard_start {
    template <std::size_t size>
    void operator()(char const* id, auto const& f) const {
        auto const expected = more_garbow_hillstrom::read(id);
        task one = task_of<size>(id, f, expected.start);
        add_general_methods<size>(one, f);
        one.is_solved = [value = expected.value](double const*, double found) { return more_garbow_hillstrom::is_minimum(found, value); };
        compare("Moré, Garbow & Hillstrom", one);
    }
};

}  // namespace peers
