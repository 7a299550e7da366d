// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/problem.hpp>
#include <tapeless/descent/whole_number.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>

namespace tapeless {

/// In which order an epoch visits the rows.
enum class row_order {
    shuffled,    ///< anew for each epoch, fixed by the seed
    consecutive  ///< 0, 1, 2, …
};

/// Steps on parts of the data: each epoch visits every row once, `size` rows a step; the last part may be smaller.
///
/// Domain   1 <= size <= rows; shuffled rows need a seed. Each epoch shuffles the order of the one before as Fisher
///          and Yates do: from the last place i down to 1, place i is exchanged with place (number mod (i + 1)). The
///          numbers are those of SplitMix64, started once at the seed, but for the few highest that would make some
///          place more likely
/// Errors   a size out of its range, no seed: status bad_option
/// Source   Steele, Lea & Flood, Fast Splittable Pseudorandom Number Generators, 2014; Knuth, TAOCP 2, 3.4.2
struct mini_batches {
    whole_number size{};
    whole_number seed{};
    row_order order = row_order::shuffled;
};

/// The rows of each epoch in an order of your own, cut into parts of mini_batches' size: a std::size_t sequence in one
/// piece (std::span; std::vector and std::array are copied), the same for every epoch, or a callable that returns one
/// for the number of the epoch, 0 for the first. Rows may be missing or repeated.
///
/// Errors   no rows, or one that the data have not: status bad_option
template <class Rows>
struct batch_order {
    Rows rows;

    constexpr decltype(auto) of_epoch(int epoch) const {
        if constexpr (requires { rows(epoch); }) return rows(epoch);
        else return (rows);
    }
};

template <class Rows>
batch_order(Rows) -> batch_order<Rows>;

namespace detail {

template <class Rows>
concept row_sequence = requires(Rows const& rows) {
    { rows.data() } -> std::convertible_to<std::size_t const*>;
    { rows.size() } -> std::convertible_to<std::size_t>;
};

template <class Rows>
concept rows_of_epochs = row_sequence<Rows> || requires(Rows const& rows) {
    { rows(0) } -> row_sequence;
};

/// SplitMix64.
class random_numbers {
public:
    constexpr explicit random_numbers(std::uint64_t seed) : state{seed} {}

    constexpr std::uint64_t next() {
        state += 0x9e3779b97f4a7c15u;
        std::uint64_t number = state;
        number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9u;
        number = (number ^ (number >> 27)) * 0x94d049bb133111ebu;
        return number ^ (number >> 31);
    }

    /// 0 to bound - 1, all equally likely: the incomplete last run of the 2^64 numbers is left out.
    constexpr std::uint64_t below(std::uint64_t bound) {
        std::uint64_t const incomplete = (0 - bound) % bound;
        std::uint64_t number = next();
        while (number > ~std::uint64_t{0} - incomplete) number = next();
        return number % bound;
    }

private:
    std::uint64_t state;
};

/// The library's own orders. Only shuffled rows need memory: an array of indices, the only allocation of a run.
class built_in_order {
public:
    /// data() is null where the rows are 0, 1, 2, …
    struct sequence {
        std::size_t const* indices;
        std::size_t count;

        constexpr std::size_t const* data() const { return indices; }
        constexpr std::size_t size() const { return count; }
    };

    constexpr built_in_order(mini_batches const& batches, std::size_t rows)
        : numbers{static_cast<std::uint64_t>(batches.seed.value)}, count{rows} {
        if (batches.order == row_order::consecutive) return;
        indices = new std::size_t[count];
        for (std::size_t i = 0; i < count; ++i) indices[i] = i;
    }
    built_in_order(built_in_order const&) = delete;
    built_in_order& operator=(built_in_order const&) = delete;
    constexpr ~built_in_order() { delete[] indices; }

    constexpr sequence of_epoch(int) {
        for (std::size_t i = count; indices != nullptr && i-- > 1;) {
            auto const other = static_cast<std::size_t>(numbers.below(i + 1));
            std::size_t const row = indices[i];
            indices[i] = indices[other];
            indices[other] = row;
        }
        return {indices, count};
    }

private:
    random_numbers numbers;
    std::size_t count;
    std::size_t* indices = nullptr;
};

constexpr problem check_batches(mini_batches const& batches, std::size_t rows, bool has_own_order) {
    auto const size = batches.size.value;
    if (size < 1) return bad_option("mini_batches: size", size, "at least 1");
    if (static_cast<std::uint64_t>(size) > rows) {
        auto found = bad_option("mini_batches: size", size, "at most the number of rows, ");
        found.message.add(rows);
        return found;
    }
    if (batches.order == row_order::shuffled && !batches.seed.given && !has_own_order) {
        problem found{status::bad_option, {}};
        found.message.add("mini_batches: shuffled rows need a seed, as in {.size = ").add(size).add(", .seed = 1}");
        return found;
    }
    return {};
}

template <class Rows>
constexpr problem check_rows(Rows const& rows, std::size_t available, int epoch) {
    if constexpr (std::same_as<Rows, built_in_order::sequence>) return {};
    problem found{status::bad_option, {}};
    if (rows.size() == 0) {
        found.message.add("batch_order: epoch ").add(epoch).add(" has no rows");
        return found;
    }
    std::size_t const* const indices = rows.data();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (indices[i] < available) continue;
        found.message.add("batch_order: epoch ").add(epoch).add(" asks for row ").add(indices[i]);
        found.message.add(", but the data have rows 0 to ").add(available - 1);
        return found;
    }
    return {};
}

}  // namespace detail
}  // namespace tapeless
