// SPDX-License-Identifier: BSL-1.0
// Expressions are values: they keep no reference to what they were made of, change nothing when they are called, and many
// threads may call one. The values are worked out by hand; the preset asan-ubsan runs this file, and it is clean under
// -fsanitize=thread.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE objects_and_threads
#include <boost/test/unit_test.hpp>

#include <tapeless/tapeless.hpp>

#include <array>
#include <atomic>
#include <memory>
#include <thread>
#include <type_traits>
#include <vector>

namespace tl = tapeless;
using namespace tl::literals;
using tl::wrt;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

// Made of temporaries and locals that are gone when it is called.
auto made_in_a_function(double a) {
    auto const part = a * x;
    double const b = a + 1;
    auto const sum = sin(part) * b + (x * y + b) / (part + 2.5);
    return derivative(sum, y);
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_expression_outlives_what_it_was_made_of) {
    auto const slope = made_in_a_function(3.0);
    BOOST_TEST(slope(x = 1.0, y = 7.0) == 1 / 5.5);
    auto const kept = std::make_unique<std::remove_const_t<decltype(slope)>>(made_in_a_function(1.0));
    BOOST_TEST((*kept)(x = 1.5, y = 0.0) == 1.5 / 4);
    static_assert(std::is_trivially_copyable_v<std::remove_const_t<decltype(slope)>>);
    // No member is a reference or a pointer: the size is that of the numbers it keeps.
    static_assert(sizeof(x * y) == 1 && sizeof(2.0 * x) == sizeof(tl::detail::number));
    auto const gradient_of_a_temporary = gradient(2.0 * x * y + 1.0, wrt(x, y));
    BOOST_TEST(gradient_of_a_temporary(x = 3.0, y = 4.0)[x] == 8);
}

BOOST_AUTO_TEST_CASE(a_parameter_is_copied_when_the_expression_is_built) {
    double rate = 2;
    auto const f = rate * x;
    auto const g = [&rate](double at) { return rate * at; };
    rate = 100;
    BOOST_TEST(f(x = 1.0) == 2);
    BOOST_TEST(g(1.0) == 100);
    auto const parameter = "rate"_var;  // what shall change is a variable
    BOOST_TEST((parameter * x)(x = 1.0, parameter = rate) == 100);
}

BOOST_AUTO_TEST_CASE(many_threads_call_one_expression) {
    double const a = 0.5;
    auto const f = a * x * x + exp(x * y) - exp(x * y) + y;
    auto const slopes = value_and_gradient(f, wrt(x, y));
    constexpr auto valley = tl::function_of<2>([](auto u, auto v) { return sq(1 - u) + 100 * sq(v - u * u); });
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int thread = 1; thread <= 8; ++thread) {
        threads.emplace_back([&, thread] {
            for (int i = 0; i < 1000; ++i) {
                double const at = thread;
                auto const [value, partials] = slopes(x = at, y = 0.0);
                if (value != 0.5 * at * at || partials[x] != at || partials[y] != 1) ++wrong;
                if (gradient(valley)(at, at * at) != std::array{-2 * (1 - at), 0.0}) ++wrong;
                if (i % 100 == 0 && !minimize(valley, std::array{0.5 + thread, 1.0}, tl::newton{}).ok()) ++wrong;
            }
        });
    }
    for (std::thread& one : threads) one.join();
    BOOST_TEST(wrong == 0);
}
