// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/run.hpp>
#include <tapeless/evaluate/vector_math.hpp>

namespace tapeless::detail {

/// What a loop computes in: packs where the translation unit has wide vectors, otherwise plain numbers, since two lanes
/// gain nothing over libm.
template <std::size_t Bytes>
struct rows_at_once {
    using number = pack<Bytes>;
};
template <>
struct rows_at_once<16> {
    using number = double;
};
template <class Number>
constexpr std::size_t rows_in = sizeof(Number) / sizeof(double);

template <class Number>
[[gnu::always_inline]] constexpr Number load_rows(double const* from) {
    if constexpr (std::same_as<Number, double>) return *from;
    else return Number::load(from);
}
template <class Number>
[[gnu::always_inline]] constexpr void store_rows(double* to, Number const& from) {
    if constexpr (std::same_as<Number, double>) *to = from;
    else from.store(to);
}

/// Calls each(0), …, each(Count - 1) with constants of the compiler: one run-time index of a sum would force all sums into
/// memory. In parts, as clang limits a fold.
template <std::size_t First, std::size_t Count, class Each>
[[gnu::always_inline]] constexpr void for_each_index(Each each) {
    if constexpr (First < Count) {
        constexpr std::size_t here = Count - First < 64 ? Count - First : 64;
        [&]<std::size_t... Index>(std::index_sequence<Index...>) __attribute__((always_inline)) {
            (each(std::integral_constant<std::size_t, First + Index>{}), ...);
        }(std::make_index_sequence<here>{});
        for_each_index<First + here, Count>(each);
    }
}

/// Adds up the loop's sums over steps · lanes rows of the columns; its factors are written down, a line for each.
template <class Loop, emission Emission = default_emission, class Number>
[[gnu::noinline]] constexpr void accumulate(Number const* hoisted, double const* const* columns, std::size_t steps, Number* sums,
                                            [[maybe_unused]] Number* factors, [[maybe_unused]] std::size_t line) {
    constexpr std::size_t width = extent(Loop::size.arguments), outputs = extent(Loop::size.outputs);
    Number total[Loop::sums + 1]{};
    for_each_index<0, Loop::sums>([&](auto k) __attribute__((always_inline)) { total[k] = Number(0.0); });
    for (std::size_t step = 0; step < steps; ++step) {
        Number row[width + 1]{};
        Number here[outputs + 1]{};
        for_each_index<0, width>([&](auto j) __attribute__((always_inline)) { row[j] = load_rows<Number>(columns[j] + step * rows_in<Number>); });
        run<Loop, Emission>(row, hoisted, here);
        for_each_index<0, Loop::sums>([&](auto k) __attribute__((always_inline)) { total[k] = total[k] + here[k]; });
        for_each_index<Loop::sums, outputs>([&](auto k) __attribute__((always_inline)) { factors[(k - Loop::sums) * line + step] = here[k]; });
    }
    for_each_index<0, Loop::sums>([&](auto k) __attribute__((always_inline)) { sums[k] = total[k]; });
}

/// Adds up the products of pairs of factors; short code for very many sums.
template <class Loop, class Number>
[[gnu::noinline]] constexpr void accumulate_products(Number const* factors, std::size_t line, std::size_t steps, Number* sums) {
    for (std::size_t k = 0; k < Loop::pairs.size(); ++k) {
        Number const* const a = factors + static_cast<std::size_t>(Loop::pairs[k][0]) * line;
        Number const* const b = factors + static_cast<std::size_t>(Loop::pairs[k][1]) * line;
        Number even(0.0), odd(0.0);  // two chains wait half as long
        std::size_t step = 0;
        for (; step + 2 <= steps; step += 2) {
            even = even + a[step] * b[step];
            odd = odd + a[step + 1] * b[step + 1];
        }
        if (step < steps) even = even + a[step] * b[step];
        sums[k] = even + odd;
    }
}

/// The sum of all lanes, halves first: the same order for every number of lanes that a machine has.
template <std::size_t Lanes>
constexpr double folded(double const* lanes) {
    if constexpr (Lanes == 1) return lanes[0];
    else {
        double halves[Lanes / 2]{};
        for (std::size_t i = 0; i < Lanes / 2; ++i) halves[i] = lanes[i] + lanes[i + Lanes / 2];
        return folded<Lanes / 2>(halves);
    }
}

}  // namespace tapeless::detail
