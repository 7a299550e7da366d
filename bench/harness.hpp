// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <random>
#include <vector>

/// Compares candidates that compute the same numbers: all in one process, in turn, so that whatever else the machine does
/// meets all of them. Only ratios are worth something.
namespace bench {

inline constexpr std::size_t point_count = 64;
inline constexpr int repetitions = 15;
inline constexpr double seconds_of_a_round = 150e-6;

/// Whatever the compiler knows of this memory may have changed, and must have been written.
[[gnu::always_inline]] inline void touch(void* memory) { asm volatile("" : : "r"(memory) : "memory"); }

template <std::size_t Inputs>
using points = std::array<std::array<double, Inputs>, point_count>;

/// What is compared: code that computes all results at a point and leaves them in memory.
template <std::size_t Inputs, std::size_t Outputs>
struct candidate {
    using point = std::array<double, Inputs>;
    using results = std::array<double, Outputs>;
    char const* name = "";
    double goal = 0;  // of the ratio; 0: none
    double (*seconds)(points<Inputs> const& given, long passes) = nullptr;
    results (*at)(point const& x) = nullptr;
};

// The points are a local copy, so that no candidate has to fear that its results overwrite them. What a candidate returns
// is constructed where it stays.
template <class Run, std::size_t Inputs>
[[gnu::noinline]] double timed(points<Inputs> const& given, long passes) {
    using results = decltype(Run{}(given[0]));
    // One alignment for all: where vectors cross cache lines decides much.
    alignas(64) points<Inputs> here = given;
    alignas(64) std::byte out[sizeof(results)];
    touch(&here);
    auto const start = std::chrono::steady_clock::now();
    for (long pass = 0; pass < passes; ++pass) {
        for (std::array<double, Inputs> const& x : here) {
            new (&out) results(Run{}(x));
            touch(&out);
        }
        touch(&here);
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// What the command line asks for: problems whose title contains this.
inline char const* wanted = "";
/// Whether any candidate gave other results than the first.
inline bool has_failed = false;

inline void print_head() {
    std::printf("| problem | candidate | ns | ratio | spread | goal |\n|---|---|---:|---:|---:|---:|\n");
}

inline void print_row(char const* title, char const* name, double nanoseconds, std::vector<double> ratios, double goal) {
    std::sort(ratios.begin(), ratios.end());
    std::printf("| %s | %s | %.1f | %.2f | %.2f–%.2f | ", title, name, nanoseconds, ratios[ratios.size() / 2], ratios.front(), ratios.back());
    if (goal > 0) std::printf("%.2f |\n", goal);
    else std::printf("|\n");
    std::fflush(stdout);
}

/// One problem: the points, and the candidates, of which the first is the limit.
template <std::size_t Inputs, std::size_t Outputs>
class problem {
public:
    /// Points with coordinates in [low, high]. A repetition takes the fastest of `rounds`; results may differ by `tolerance`.
    problem(char const* title, double low, double high, int rounds = 25, double tolerance = 1e-9)
        : title_(title), rounds_(rounds), tolerance_(tolerance) {
        std::mt19937_64 source(7);
        std::uniform_real_distribution<double> anywhere(low, high);
        for (auto& x : points_)
            for (double& coordinate : x) coordinate = anywhere(source);
    }

    /// run: a lambda without captures that takes a point and returns value, gradient, … as numbers one after the other.
    template <class Run>
    problem& add(char const* name, double goal, Run) {
        using results = typename candidate<Inputs, Outputs>::results;
        candidates_.push_back({name, goal, &timed<Run, Inputs>, [](auto const& x) { return std::bit_cast<results>(Run{}(x)); }});
        return *this;
    }
    /// The limit: run(x, slopes) returns the value and writes everything else.
    template <class Run>
    problem& add_hand(char const* name, Run) {
        return add(name, 0, [](auto const& x) {
            typename candidate<Inputs, Outputs>::results out;
            out[0] = Run{}(x.data(), out.data() + 1);
            return out;
        });
    }

    void compare() const {
        if (std::strstr(title_, wanted) == nullptr) return;
        for (auto const& one : candidates_)
            if (!agrees(one)) return;
        std::vector<double> best(candidates_.size(), 1e9);
        std::vector<std::vector<double>> ratios(candidates_.size());
        long const passes = passes_of_a_round();
        for (int repetition = 0; repetition < repetitions; ++repetition) {
            std::vector<double> fastest(candidates_.size(), 1e9);
            for (int round = 0; round < rounds_; ++round)
                for (std::size_t i = 0; i < candidates_.size(); ++i) {
                    std::size_t const k = (i + static_cast<std::size_t>(round)) % candidates_.size();
                    fastest[k] = std::min(fastest[k], candidates_[k].seconds(points_, passes));
                }
            for (std::size_t k = 0; k < candidates_.size(); ++k) {
                ratios[k].push_back(fastest[k] / fastest[0]);
                best[k] = std::min(best[k], fastest[k]);
            }
        }
        for (std::size_t k = 0; k < candidates_.size(); ++k)
            print_row(title_, candidates_[k].name, best[k] / static_cast<double>(passes * static_cast<long>(point_count)) * 1e9, ratios[k],
                      candidates_[k].goal);
    }

private:
    char const* title_;
    int rounds_;
    double tolerance_;
    points<Inputs> points_{};
    std::vector<candidate<Inputs, Outputs>> candidates_;

    long passes_of_a_round() const {
        long passes = 1;
        while (candidates_[0].seconds(points_, passes) < seconds_of_a_round) passes *= 2;
        return passes;
    }
    bool agrees(candidate<Inputs, Outputs> const& one) const {
        for (auto const& x : points_) {
            std::array<double, Outputs> const expected = candidates_[0].at(x);
            std::array<double, Outputs> const found = one.at(x);
            for (std::size_t i = 0; i < Outputs; ++i) {
                if (std::abs(found[i] - expected[i]) <= tolerance_ * std::max(1.0, std::abs(expected[i]))) continue;
                std::printf("%s, %s: result %zu is %.17g and should be %.17g\n", title_, one.name, i, found[i], expected[i]);
                has_failed = true;
                return false;
            }
        }
        return true;
    }
};

}  // namespace bench
