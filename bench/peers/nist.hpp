// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bench/peers/unconstrained.hpp>
#include <tests/problems/nist.hpp>

namespace peers {

/// From both starts to the certified parameters: 6 digits of each from the far one and 8 from the near one.
struct compare_from_both_starts {
    template <std::size_t size>
    void operator()(char const* name, nist::dataset const& data, auto const& f) const {
        for (int which = 0; which < 2; ++which) {
            task one = task_of<size>(name, f, data.start[which]);
            one.name += which == 0 ? " from start 1" : " from start 2";
            double const enough = which == 0 ? 6 : 8;
            one.is_solved = [certified = data.certified, enough](double const* x, double) {
                for (std::size_t i = 0; i < size; ++i)
                    if (!(nist::digits(x[i], certified[i]) >= enough)) return false;
                return true;
            };
            compare("NIST", one);
        }
    }
};

}  // namespace peers
