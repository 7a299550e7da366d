// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/rebuild.hpp>

namespace tapeless::detail {

constexpr bool has_unnamed_functions(graph const& g, sequence<int> const& roots) {
    sequence<bool> const needed = ancestors_of(g, roots);
    for (int i = 0; i < needed.size(); ++i)
        if (needed[i] && g.at(i).what->shown != nullptr) return true;
    return false;
}

/// The functions at these roots in public names: σ'(u), which has a rule of its own, as sigmoid(u) * (1 - sigmoid(u)).
/// What must be shown may be longer than what is computed, so this is for reading only.
constexpr void put_textbook_form(graph const& from, sequence<int>& roots, graph& to) {
    rebuild(from, roots, to, [&](int i, sequence<int> const& here) {
        int const made = same(from, i, to, here);
        operation const* const what = to.at(made).what;
        return what->shown != nullptr ? what->shown(to, made) : made;
    });
}

}  // namespace tapeless::detail
