// SPDX-License-Identifier: BSL-1.0
// Options in any order, observers that keep what they saw, no memory from the heap. Expected numbers: worked-examples
// W63.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent_options
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/chain.hpp>
#include <tapeless/descent/gradient_descent.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/newton.hpp>
#include <tapeless/descent/observe.hpp>
#include <tapeless/descent/rmsprop.hpp>
#include <tapeless/descent/stop_early.hpp>

#include <boost/test/unit_test.hpp>

#include "descent_objectives.hpp"

#include <array>
#include <cmath>
#include <cstdlib>
#include <new>
#include <vector>

namespace tl = tapeless;
using by_hand::bowl;

namespace {
int allocations = 0;
}
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    return std::malloc(size);
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

constexpr tl::row_order consecutive = tl::row_order::consecutive;

/// x² + y² as the mean over equal rows, without memory of its own.
struct equal_rows {
    std::size_t count;

    std::size_t rows() const { return count; }
    bowl over_rows(std::size_t const*, std::size_t) const { return {}; }
    bowl over_range(std::size_t, std::size_t) const { return {}; }
    friend auto value_and_gradient(equal_rows const&) { return value_and_gradient(bowl{}); }
};

}  // namespace

BOOST_AUTO_TEST_CASE(options_come_in_any_order_and_observers_keep_what_they_saw) {
    struct path {
        std::vector<double> values{};
        void operator()(tl::iteration<std::array<double, 2>> const& step) { values.push_back(step.value); }
    } seen;
    minimize(bowl{}, std::array{3.0, 2.0}, tl::gradient_descent{.learning_rate = 0.1},
             tl::stopping{.max_iterations = 2}, seen);
    minimize(bowl{}, std::array{3.0, 2.0}, tl::gradient_descent{.learning_rate = 0.1}, seen,
             tl::stopping{.max_iterations = 1});
    BOOST_REQUIRE(seen.values.size() == 5u);
    BOOST_TEST(seen.values[0] == 13);
    BOOST_TEST(std::abs(seen.values[2] - 5.3248) < 1e-14);
    BOOST_TEST(std::abs(seen.values[4] - 8.32) < 1e-14);
}

BOOST_AUTO_TEST_CASE(only_shuffled_rows_need_memory_and_only_once) {
    std::array const start{3.0, 2.0};
    equal_rows const rows{1000};
    auto const allocated_by = [](auto run) {
        int const before = allocations;
        run();
        return allocations - before;
    };
    BOOST_TEST(allocated_by([&] { minimize(bowl{}, start, tl::adam{}, tl::stopping{.max_iterations = 100}); }) == 0);
    BOOST_TEST(allocated_by([&] { minimize(by_hand::himmelblau{}, start, tl::newton{}).brief(); }) == 0);
    BOOST_TEST(allocated_by([&] { minimize(bowl{}, start, tl::adam{.learning_rate = -1}).brief(); }) == 0);
    auto const pipeline = tl::chain(tl::clip_by_norm{}, tl::weight_decay{}, tl::rmsprop{},
                                    tl::cosine_decay{.steps = 50}, tl::reduce_on_plateau{}, tl::average_iterates{});
    BOOST_TEST(allocated_by([&] {
                   minimize(bowl{}, start, pipeline, tl::observe(tl::early_stopping(5), tl::stop_after(9)));
               }) == 0);
    BOOST_TEST(allocated_by([&] {
                   minimize(rows, start, tl::adam{}, tl::mini_batches{.size = 32, .order = consecutive});
               }) == 0);
    int const shuffled = allocated_by([&] {
        minimize(rows, start, tl::adam{}, tl::mini_batches{.size = 32, .seed = 7}, tl::stopping{.max_epochs = 20});
    });
    BOOST_TEST(shuffled == 1);
}
