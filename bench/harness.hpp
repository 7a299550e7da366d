// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <vector>

/// Compares candidates that compute the same numbers: all in one process, in turn, so that whatever else the machine does
/// meets all of them. Only ratios are worth something.
namespace bench {

inline constexpr std::size_t point_count = 64;
inline constexpr int repetitions = 15;
inline constexpr int rounds = 25;  // of a repetition; the fastest counts
inline constexpr double seconds_of_a_round = 150e-6;
inline constexpr double tolerance = 1e-9;

/// Whatever the compiler knows of this memory may have changed, and must have been written.
[[gnu::always_inline]] inline void touch(void* memory) { asm volatile("" : : "r"(memory) : "memory"); }

template <std::size_t Inputs>
using points = std::array<std::array<double, Inputs>, point_count>;

/// What is compared: run(x, out) writes all results at x to out.
template <std::size_t Inputs, std::size_t Outputs>
struct candidate {
    using point = std::array<double, Inputs>;
    using results = std::array<double, Outputs>;
    char const* name = "";
    double goal = 0;  // of the ratio; 0: none
    double (*seconds)(points<Inputs> const& given, long passes) = nullptr;
    void (*run)(point const& x, results& out) = nullptr;
};

// The points are a local copy, so that no candidate has to fear that its results overwrite them.
template <class Run, std::size_t Inputs, std::size_t Outputs>
[[gnu::noinline]] double timed(points<Inputs> const& given, long passes) {
    points<Inputs> here = given;
    std::array<double, Outputs> out{};
    touch(&here);
    auto const start = std::chrono::steady_clock::now();
    for (long pass = 0; pass < passes; ++pass) {
        for (std::array<double, Inputs> const& x : here) {
            Run{}(x, out);
            touch(&out);
        }
        touch(&here);
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

template <std::size_t Inputs, std::size_t Outputs, class Run>
candidate<Inputs, Outputs> make(char const* name, double goal, Run) {
    return {name, goal, &timed<Run, Inputs, Outputs>, [](auto const& x, auto& out) { Run{}(x, out); }};
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
    problem(char const* title, double low, double high) : title_(title) {
        std::mt19937_64 source(7);
        std::uniform_real_distribution<double> anywhere(low, high);
        for (auto& x : points_)
            for (double& coordinate : x) coordinate = anywhere(source);
    }

    /// run: a lambda without captures, called with x and out.
    template <class Run>
    problem& add(char const* name, double goal, Run run) {
        candidates_.push_back(make<Inputs, Outputs>(name, goal, run));
        return *this;
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
            for (int round = 0; round < rounds; ++round)
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
    points<Inputs> points_{};
    std::vector<candidate<Inputs, Outputs>> candidates_;

    long passes_of_a_round() const {
        long passes = 1;
        while (candidates_[0].seconds(points_, passes) < seconds_of_a_round) passes *= 2;
        return passes;
    }
    bool agrees(candidate<Inputs, Outputs> const& one) const {
        for (auto const& x : points_) {
            std::array<double, Outputs> expected{};
            std::array<double, Outputs> found{};
            candidates_[0].run(x, expected);
            one.run(x, found);
            for (std::size_t i = 0; i < Outputs; ++i) {
                if (std::abs(found[i] - expected[i]) <= tolerance * std::max(1.0, std::abs(expected[i]))) continue;
                std::printf("%s, %s: result %zu is %.17g and should be %.17g\n", title_, one.name, i, found[i], expected[i]);
                has_failed = true;
                return false;
            }
        }
        return true;
    }
};

/// Writes a value and its gradient, one after the other.
template <class ValueAndGradient, std::size_t Outputs>
[[gnu::always_inline]] inline void write(ValueAndGradient const& from, std::array<double, Outputs>& out) {
    out[0] = from.value;
    for (std::size_t i = 0; i + 1 < Outputs; ++i) out[1 + i] = from.gradient[i];
}
/// The same, and the Hessian row by row.
template <std::size_t Variables, class Everything, std::size_t Outputs>
[[gnu::always_inline]] inline void write_with_hessian(Everything const& from, std::array<double, Outputs>& out) {
    out[0] = from.value;
    for (std::size_t i = 0; i < Variables; ++i) out[1 + i] = from.gradient[i];
    for (std::size_t i = 0; i < Variables; ++i)
        for (std::size_t j = 0; j < Variables; ++j) out[1 + Variables + i * Variables + j] = from.hessian[i][j];
}

}  // namespace bench
