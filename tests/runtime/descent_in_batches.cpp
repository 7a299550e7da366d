// SPDX-License-Identifier: BSL-1.0
// Mini-batches. Expected numbers: worked-examples W79 and W80 (exact fractions), or
// as stated beside them.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent_in_batches
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/gradient_descent.hpp>
#include <tapeless/descent/minimize.hpp>

#include <boost/test/unit_test.hpp>

#include "descent_objectives.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace tl = tapeless;
using by_hand::line;

namespace {

using point = std::array<double, 1>;
constexpr tl::gradient_descent slow{.learning_rate = 0.01};
constexpr tl::row_order consecutive = tl::row_order::consecutive;

/// W80 goes a fixed number of steps, wherever they lead.
constexpr tl::stopping epochs(int count) { return {.gradient_tolerance = 0, .max_epochs = count}; }
constexpr tl::stopping steps(int count) { return {.gradient_tolerance = 0, .max_iterations = count}; }

bool contains(tl::status_message const& message, char const* part) {
    return std::string(message.c_str()).find(part) != std::string::npos;
}

void refuses(auto const& end, tl::status status, char const* part) {
    BOOST_TEST(end.status == status);
    BOOST_TEST(contains(end.message, part), end.message.c_str());
    BOOST_TEST(end.iterations == 0);
}

}  // namespace

BOOST_AUTO_TEST_CASE(batch_descent_agrees_with_exact_fractions) {
    line const sum;
    for (auto const& [count, expected] : {std::pair{1, 1.102},
                                          {2, 1.5979},
                                          {3, 1.821055},
                                          {5, 1.9666636375},
                                          {10, 2.00295411285336},
                                          {20, 2.00363613132568}})
        BOOST_TEST(std::abs(minimize(sum, point{0}, slow, steps(count)).point[0] - expected) < 1e-13);
    BOOST_TEST(std::abs(minimize(sum, point{0}, slow).point[0] - 551.0 / 275) < 1e-9);
    BOOST_TEST(std::abs(minimize(sum, point{0}, tl::gradient_descent{.learning_rate = 0.037}, steps(100)).point[0] +
                        60.4926029043) < 1e-8);
}

BOOST_AUTO_TEST_CASE(consecutive_rows_agree_with_exact_fractions) {
    line sum;
    tl::mini_batches const single{.size = 1, .order = consecutive};
    for (auto const& [count, expected] :
         {std::pair{1, 0.021}, {2, 0.09816}, {3, 0.2753256}, {4, 0.543273504}, {5, 0.912455128}})
        BOOST_TEST(std::abs(minimize(sum, point{0}, slow, single, steps(count)).point[0] - expected) < 1e-14);
    for (auto const& [count, expected] : {std::pair{2, 1.40961937084823},
                                          {3, 1.68050642795605},
                                          {5, 1.90852329143619},
                                          {10, 2.00017473536315},
                                          {20, 2.00478739735526}}) {
        auto const end = minimize(sum, point{0}, slow, single, epochs(count));
        BOOST_TEST(std::abs(end.point[0] - expected) < 1e-13);
        BOOST_TEST(end.status == tl::status::epoch_limit);
        BOOST_TEST(end.epochs == count);
        BOOST_TEST(end.iterations == 5 * count);
        BOOST_TEST(end.value == value_and_gradient(sum)(end.point).value);
    }
    tl::mini_batches const pairs{.size = 2, .order = consecutive};
    BOOST_TEST(std::abs(minimize(sum, point{0}, slow, pairs, steps(2)).point[0] - 0.57225) < 1e-14);
    BOOST_TEST(std::abs(minimize(sum, point{0}, slow, pairs, epochs(2)).point[0] - 1.4333939453125) < 1e-13);
    BOOST_TEST(std::abs(minimize(sum, point{0}, slow, pairs, epochs(10)).point[0] - 2.0024993028593) < 1e-13);
    sum.mean = true;
    BOOST_TEST(std::abs(minimize(sum, point{0}, slow, pairs, epochs(1)).point[0] - 0.724234375) < 1e-14);
    BOOST_TEST(std::abs(minimize(sum, point{0}, slow, pairs, epochs(10)).point[0] - 1.9877619343015) < 1e-13);
}

BOOST_AUTO_TEST_CASE(an_order_of_ones_own_is_followed) {
    line const sum;
    std::minstd_rand random(1);
    std::vector<std::size_t> indices(100);
    for (auto& index : indices) index = random() % 5;
    tl::mini_batches const single{.size = 1};
    std::span<std::size_t const> const view(indices);
    for (auto const& [count, expected] : {std::pair{1, 0.078},
                                          {2, 0.5635},
                                          {5, 0.797283456},
                                          {10, 1.10327528613509},
                                          {20, 1.84596690968519},
                                          {100, 1.99464619280874}})
        BOOST_TEST(std::abs(minimize(sum, point{0}, slow, tl::batch_order{view}, steps(count), single).point[0] -
                            expected) < 1e-13);

    // A callable that gives the order of each epoch: forwards, then the last two rows only.
    auto const by_epoch = [](int epoch) {
        return epoch == 0 ? std::vector<std::size_t>{0, 1, 2, 3, 4} : std::vector<std::size_t>{3, 4};
    };
    std::vector<std::size_t> seen;
    line watched;
    watched.seen = &seen;
    auto const end =
        minimize(watched, point{0}, slow, tl::batch_order{by_epoch}, epochs(3), tl::mini_batches{.size = 3});
    BOOST_TEST(seen == (std::vector<std::size_t>{0, 1, 2, 3, 4, 3, 4, 3, 4}), boost::test_tools::per_element());
    BOOST_TEST(end.iterations == 4);
}

BOOST_AUTO_TEST_CASE(random_numbers_are_those_of_splitmix64) {
    // The first outputs of Vigna's reference program for the seed 1234567.
    tl::detail::random_numbers numbers(1234567);
    for (std::uint64_t const expected : {6457827717110365317u, 3203168211198807973u, 9817491932198370423u,
                                         4593380528125082431u, 16408922859458223821u})
        BOOST_TEST(numbers.next() == expected);
    tl::detail::random_numbers dice(1);
    std::array<int, 6> counts{};
    for (int i = 0; i < 60000; ++i) ++counts[dice.below(6)];
    for (int const count : counts) BOOST_TEST(std::abs(count - 10000) < 500);
}

BOOST_AUTO_TEST_CASE(shuffled_rows_follow_the_documented_order) {
    std::vector<std::size_t> seen, order{0, 1, 2, 3, 4}, expected;
    std::uint64_t state = 7;
    for (int epoch = 0; epoch < 4; ++epoch) {
        for (std::size_t i = 4; i > 0; --i) {
            state += 0x9e3779b97f4a7c15u;
            std::uint64_t z = state;
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
            z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
            std::swap(order[i], order[(z ^ (z >> 31)) % (i + 1)]);
        }
        expected.insert(expected.end(), order.begin(), order.end());
    }
    line watched;
    watched.seen = &seen;
    auto const run = [&watched](auto seed) {
        return minimize(watched, point{0}, slow, tl::mini_batches{.size = 2, .seed = seed}, epochs(4));
    };
    auto const once = run(7);
    BOOST_TEST(seen == expected, boost::test_tools::per_element());
    BOOST_TEST(once.iterations == 12);
    seen.clear();
    auto const again = run(7u);
    BOOST_TEST(once.point[0] == again.point[0]);
    BOOST_TEST(once.value == again.value);
    BOOST_TEST(once.point[0] != run(8).point[0]);
}

BOOST_AUTO_TEST_CASE(convergence_is_judged_on_all_rows_once_an_epoch) {
    // Without noise every row has the same minimum, so that mini-batches converge.
    line exact;
    exact.y = {2, 4, 6, 8, 10};
    std::vector<int> full;
    auto const end = minimize(exact, point{0}, slow, tl::mini_batches{.size = 2, .seed = 1}, [&](auto const& step) {
        if (step.full) full.push_back(step.index);
        BOOST_TEST((step.full == (step.index == 3 * step.epoch)));
    });
    BOOST_TEST(end.ok(), end.brief().c_str());
    BOOST_TEST(end.iterations == 3 * end.epochs);
    BOOST_TEST(full.size() == static_cast<std::size_t>(end.epochs) + 1);
    BOOST_TEST(end.evaluations == 1 + 4 * end.epochs);
    BOOST_TEST(std::abs(end.point[0] - 2) < 1e-8);
}

BOOST_AUTO_TEST_CASE(who_asks_for_epochs_gets_them_unless_a_tolerance_is_given) {
    line exact;
    exact.y = {2, 4, 6, 8, 10};
    tl::mini_batches const pairs{.size = 2, .seed = 1};
    auto const all = minimize(exact, point{0}, slow, pairs, tl::stopping{.max_epochs = 60});
    BOOST_TEST(all.epochs == 60);
    BOOST_TEST(all.ok());
    auto const soon = minimize(exact, point{0}, slow, pairs, tl::stopping{.max_epochs = 3});
    BOOST_TEST(soon.status == tl::status::epoch_limit);
    auto const judged =
        minimize(exact, point{0}, slow, pairs, tl::stopping{.gradient_tolerance = 1e-8, .max_epochs = 60});
    BOOST_TEST(judged.ok());
    BOOST_TEST(judged.epochs < 60);
    BOOST_TEST(minimize(exact, point{0}, slow, tl::stopping{.max_epochs = 60}).epochs < 60);
}

BOOST_AUTO_TEST_CASE(a_run_in_batches_ends_where_it_is_told_to) {
    line const sum;
    tl::mini_batches const pairs{.size = 2, .order = consecutive};
    std::vector<int> seen;
    auto const limited = minimize(sum, point{0}, slow, pairs, steps(4),
                                  [&](auto const& step) { seen.push_back(step.full ? step.index : -step.index); });
    BOOST_TEST(limited.status == tl::status::iteration_limit);
    BOOST_TEST(limited.epochs == 1);
    BOOST_TEST(limited.value == value_and_gradient(sum)(limited.point).value);
    BOOST_TEST(seen == (std::vector<int>{0, -1, -2, 3, 4}), boost::test_tools::per_element());
    auto const until_the_fourth = [](auto const& step) { return step.index < 4; };
    auto const stopped = minimize(sum, point{0}, slow, until_the_fourth, pairs);
    BOOST_TEST(stopped.status == tl::status::stopped_by_observer);
    BOOST_TEST(stopped.iterations == 4);
    BOOST_TEST(stopped.value == value_and_gradient(sum)(stopped.point).value);
    // Both limits given: the first to be reached counts.
    BOOST_TEST(minimize(sum, point{0}, slow, pairs,
                        tl::stopping{.gradient_tolerance = 0, .max_iterations = 5, .max_epochs = 9})
                   .iterations == 5);
    BOOST_TEST(minimize(sum, point{0}, slow, pairs,
                        tl::stopping{.gradient_tolerance = 0, .max_iterations = 99, .max_epochs = 2})
                   .iterations == 6);
    BOOST_TEST(minimize(sum, point{0}, slow, pairs, epochs(5000)).iterations == 15000);
    BOOST_TEST(minimize(sum, point{0}, slow, pairs, epochs(0)).evaluations == 1);
    // A rate that is too large: the last point where all rows are known to be finite.
    auto const wild = minimize(sum, point{0}, tl::gradient_descent{.learning_rate = 10}, pairs);
    BOOST_TEST(wild.status == tl::status::diverged);
    BOOST_TEST(std::isfinite(wild.value));
    BOOST_TEST(wild.value == value_and_gradient(sum)(wild.point).value);
}

BOOST_AUTO_TEST_CASE(bad_batches_and_bad_data_are_named) {
    line data;
    using tl::status;
    auto const with = [&data](auto... options) { return minimize(data, point{0}, tl::adam{}, options...); };
    refuses(with(tl::mini_batches{.seed = 1}), status::bad_option, "mini_batches: size is 0, but must be at least 1");
    refuses(with(tl::mini_batches{.size = -2, .seed = 1}), status::bad_option, "size is -2");
    refuses(with(tl::mini_batches{.size = 6, .seed = 1}), status::bad_option,
            "size is 6, but must be at most the number of rows, 5");
    refuses(with(tl::mini_batches{.size = 2}), status::bad_option, "need a seed, as in {.size = 2, .seed = 1}");
    std::vector<std::size_t> const outside{0, 5};
    refuses(with(tl::mini_batches{.size = 2}, tl::batch_order{outside}), status::bad_option,
            "epoch 0 asks for row 5, but the data have rows 0 to 4");
    refuses(with(tl::mini_batches{.size = 2}, tl::batch_order{std::vector<std::size_t>{}}), status::bad_option,
            "epoch 0 has no rows");
    BOOST_TEST(with(tl::mini_batches{.size = 5, .seed = 0}, tl::stopping{.max_epochs = 1}).epochs == 1);

    data.what_is_wrong.status = status::bad_data;
    data.what_is_wrong.message.add("row 3 holds nan");
    refuses(with(), status::bad_data, "row 3 holds nan");
    data.what_is_wrong = {};
    data.x.clear();
    refuses(with(), status::empty_data, "no rows");
}
