// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>

namespace tapeless::detail {

/// How many numbers a result holds: 1 for a number, n for an array, 1 + n for a value with its gradient, ….
template <class Result>
constexpr std::size_t entries_of = [] {
    if constexpr (requires(Result& all) { all.hessian; }) return 1 + entries_of<decltype(Result::gradient)> + entries_of<decltype(Result::hessian)>;
    else if constexpr (requires(Result& all) { all.gradient; }) return 1 + entries_of<decltype(Result::gradient)>;
    else if constexpr (requires(Result& all) { all.values; }) return entries_of<decltype(Result::values)>;
    else return std::size_t{1};
}();
template <class Item, std::size_t Size>
constexpr std::size_t entries_of<std::array<Item, Size>> = Size * entries_of<Item>;

/// The number at that place of a result: value, then gradient, then matrices row by row. Programs write straight into the
/// results: copied from an array they would be read in wide loads from narrow stores, which stalls.
template <std::size_t Place, class Number>
[[gnu::always_inline]] constexpr Number& entry(Number* numbers) {
    return numbers[Place];
}
template <std::size_t Place, class Item, std::size_t Size>
[[gnu::always_inline]] constexpr auto& entry(std::array<Item, Size>& result);
template <std::size_t Place, class Result>
[[gnu::always_inline]] constexpr auto& entry(Result& result) {
    if constexpr (requires { result.gradient; }) {
        constexpr std::size_t slopes = entries_of<decltype(Result::gradient)>;
        if constexpr (Place == 0) return result.value;
        else if constexpr (Place <= slopes) return entry<Place - 1>(result.gradient);
        else return entry<Place - 1 - slopes>(result.hessian);
    } else if constexpr (requires { result.values; }) {
        return entry<Place>(result.values);
    } else {
        return result;
    }
}
template <std::size_t Place, class Item, std::size_t Size>
constexpr auto& entry(std::array<Item, Size>& result) {
    constexpr std::size_t inside = entries_of<Item>;
    return entry<Place % inside>(result[Place / inside]);
}

/// Arrays of arguments one after the other, without copying them together.
template <class Number, std::size_t... Sizes>
struct joined_arguments {
    std::array<Number const*, sizeof...(Sizes)> parts;
    [[gnu::always_inline]] constexpr Number const& operator[](int i) const { return at<0, Sizes...>(i); }

private:
    // Every i is a constant where this is inlined, and so is the outcome of the test; a loop would stay a loop.
    template <std::size_t Part, std::size_t Size, std::size_t... Others>
    [[gnu::always_inline]] constexpr Number const& at(int i) const {
        if constexpr (sizeof...(Others) > 0)
            if (i >= static_cast<int>(Size)) return at<Part + 1, Others...>(i - static_cast<int>(Size));
        return parts[Part][i];
    }
};

}  // namespace tapeless::detail
