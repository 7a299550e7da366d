// SPDX-License-Identifier: BSL-1.0
// Losses over rows of data: generated loops against hand-written scalar loops and AVX-512.
#include <bench/hand/p5.hpp>
#include <bench/hand/p8.hpp>
#if defined(__AVX512F__)
#include <bench/hand/p5_batch.hpp>
#include <bench/hand/p8_simd.hpp>
#endif
#include <bench/harness.hpp>
#include <bench/run_time/problems.hpp>

#include <tapeless/tapeless.hpp>

#include <span>

namespace {

namespace tl = tapeless;

constexpr std::size_t features = data::LR_F;
constexpr std::size_t samples = data::LR_N;
using row = std::array<double, features + 1>;

constexpr auto mean_loss = tl::mean_of<features, features + 1>([](auto const& w, auto const& sample) {
    auto z = w[0] * sample[0];
    for (std::size_t i = 1; i < features; ++i) z += w[i] * sample[i];
    return softplus(z) - sample[features] * z;
});

auto const& logistic_by_columns() {
    static auto const columns = [] {
        std::array<std::span<double const>, features + 1> result;
        for (std::size_t i = 0; i < features; ++i) result[i] = {data::LR_XT + i * samples, samples};
        result[features] = {data::LR_T, samples};
        return result;
    }();
    static auto const loss = mean_loss.on(columns);
    return loss;
}
auto const& logistic_by_rows() {
    static auto const rows = [] {
        std::vector<row> result(samples);
        for (std::size_t k = 0; k < samples; ++k) {
            for (std::size_t i = 0; i < features; ++i) result[k][i] = data::LR_X[k * features + i];
            result[k][features] = data::LR_T[k];
        }
        return result;
    }();
    static auto const loss = mean_loss.on(rows);
    return loss;
}

#if defined(__AVX512F__)
constexpr auto sum_of_errors = tl::sum_of<20, 3>([](auto const& w, auto const& sample) {
    auto const first = [&](std::size_t i) { return sigmoid(w[6 + i] + w[2 * i] * sample[0] + w[2 * i + 1] * sample[1]); };
    std::array const h{first(0), first(1), first(2)};
    auto const second = [&](std::size_t i) { return sigmoid(w[15 + i] + w[9 + 3 * i] * h[0] + w[10 + 3 * i] * h[1] + w[11 + 3 * i] * h[2]); };
    return sq(sigmoid(w[19] + w[17] * second(0) + w[18] * second(1)) - sample[2]);
});
auto const& network_by_columns() {
    static std::array<std::span<double const>, 3> const columns{std::span<double const>{data::NB_X, data::NB},
                                                                std::span<double const>{data::NB_X + data::NB, data::NB},
                                                                std::span<double const>{data::NB_T, data::NB}};
    static auto const loss = sum_of_errors.on(columns);
    return loss;
}
#endif

}  // namespace

void bench::rows() {
    problem<features, features + 1>("logistic regression, 1000 rows of 10, value and gradient", -1, 1, 10)
        .add_hand("hand", [](auto... memory) { return hand::p8(memory...); })
        .add_hand("hand, p8_soa", [](auto... memory) { return hand::p8_soa(memory...); })
#if defined(__AVX512F__)
        .add_hand("hand, p8_avx512", [](auto... memory) { return hand::p8_avx512(memory...); })
#endif
        .add("mean_of, columns", 0.2, [](auto const& w) { return value_and_gradient(logistic_by_columns())(w); })
        .add("mean_of, rows", 0.2, [](auto const& w) { return value_and_gradient(logistic_by_rows())(w); })
        .compare();
#if defined(__AVX512F__)
    problem<20, 21>("net 2-3-2-1 over 1024 rows, value and gradient", -1, 1, 5)
        .add_hand("hand", [](auto... memory) { return hand::p5b(memory...); })
        .add_hand("hand, p5b_avx512", [](auto... memory) { return hand::p5b_avx512(memory...); })
        .add("sum_of, columns", 0, [](auto const& w) { return value_and_gradient(network_by_columns())(w); })
        .compare();
#endif
}
