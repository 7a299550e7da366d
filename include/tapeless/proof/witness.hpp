// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/proof/enclosed_values.hpp>

namespace tapeless::detail {

/// Points of small sixteenths: between 0 and 1, above 1, of mixed signs, and where all variables are equal.
constexpr ratio coordinate(int point, int variable) {
    std::int64_t const fraction = 2 * (variable * 5 % 8) + 1;
    bool const is_odd = variable % 2 == 1;
    std::int64_t sixteenths = 0;
    switch (point) {
        case 0: sixteenths = fraction; break;
        case 1: sixteenths = 16 + fraction; break;
        case 2: sixteenths = is_odd ? -fraction : 32 - fraction; break;
        case 3: break;
        case 4: sixteenths = 16; break;
        case 5: sixteenths = -fraction; break;
        case 6: sixteenths = is_odd ? 48 + fraction : -16 - fraction; break;
        case 7: sixteenths = 8 * (3 + variable % 5); break;
        case 8: sixteenths = -16; break;
        case 9: sixteenths = is_odd ? 16 : 0; break;
        default: sixteenths = is_odd ? 0 : 16;
    }
    ratio result;
    reduce(sixteenths, 16, result);
    return result;
}

/// Is there a point where both functions are defined and certainly differ? false says only that none of the few points tried
/// is one. May append nodes to g.
constexpr bool differs_at_a_point(graph& g, int f, int h) {
    constexpr int points = 11;
    constexpr int budget = 4000;  // operations, about fifty evaluation steps each
    constexpr int price_of_a_function = 5;
    if (f == h) return false;
    expansion const nodes(g, f, h, expansion::replaced_functions::keep);
    int price = 0;
    for (int const i : nodes.order()) price += g.type(i) == kind::function ? price_of_a_function : 1;
    if (!nodes.is_complete() || price > budget) return false;
    enclosed_values values(g, nodes, trust::values_of_all_rules);
    for (int point = 0; point < points && (point + 1) * price <= budget; ++point) {
        values.read([&](node const& variable) { return enclosure::of(coordinate(point, variable.a)); });
        if (values.of(f).is_apart_from(values.of(h))) return true;
    }
    return false;
}

}  // namespace tapeless::detail
