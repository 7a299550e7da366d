// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <type_traits>
#include <vector>

namespace tapeless {

/// An observer after which a run ends at the best point that it has seen, with its value and gradient, not at the last.
/// With mini-batches only the ends of epochs count, where the whole objective is known. Under constraints it leaves the
/// result alone: the lowest value may violate them.
class keep_best {
public:
    void operator()(auto const& step) {
        if (!step.full || (step.index != 0 && !(step.value < value))) return;
        value = step.value;
        index = step.index;
        point.assign(step.point.size(), 0);
        gradient = point;
        for (std::size_t i = 0; i < point.size(); ++i) {
            point[i] = step.point[i];
            gradient[i] = step.gradient[i];
        }
    }
    void amend(auto& end) const {
        using number = std::remove_cvref_t<decltype(end.value)>;
        if constexpr (requires { end.violation; }) return;
        if (point.empty() || !(value < end.value)) return;
        end.value = static_cast<number>(value);
        end.gradient_norm = 0;
        for (std::size_t i = 0; i < point.size(); ++i) {
            end.point[i] = static_cast<number>(point[i]);
            auto const slope = static_cast<number>(gradient[i]);
            end.gradient[i] = slope;
            auto const magnitude = slope < 0 ? -slope : slope;
            if (magnitude > end.gradient_norm) end.gradient_norm = magnitude;
        }
        end.message.add("; the best point, after ").add(index).add(index == 1 ? " iteration" : " iterations");
    }

private:
    long double value = 0;
    int index = 0;
    std::vector<long double> point, gradient;  // hold every floating type exactly
};

}  // namespace tapeless
