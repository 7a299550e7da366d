// SPDX-License-Identifier: BSL-1.0
// What a run shows. Expected numbers: worked-examples W63 (x = 3 · 0.8^k, y = 2 · 0.8^k, z = 13 · 0.64^k), or by hand.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent_observers
#include <tapeless/adapt/observers.hpp>
#include <tapeless/tapeless.hpp>

#include <boost/test/unit_test.hpp>

#include "descent_objectives.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace tl = tapeless;
using by_hand::bowl, by_hand::line;

namespace {

constexpr tl::gradient_descent tenth{.learning_rate = 0.1};
constexpr std::array start{3.0, 2.0};

auto run(int steps, auto&& observer) {
    return minimize(bowl{}, start, tenth, tl::stopping{.gradient_tolerance = 0, .max_iterations = steps}, observer);
}
std::vector<std::string> lines_of(std::string const& text) {
    std::istringstream in(text);
    std::vector<std::string> lines;
    for (std::string one; std::getline(in, one);) lines.push_back(one);
    return lines;
}
bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

/// x to and fro: the value falls to 1 at step 2 and rises again.
struct valley {
    friend auto value_and_gradient(valley const&) {
        return [](std::array<double, 1> const& p) {
            return tl::value_with_gradient{1 + (p[0] - 2) * (p[0] - 2), std::array{-1.0}};
        };
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_table_shows_the_rows_asked_for_and_the_last) {
    std::ostringstream out;
    run(12, tl::table(out, 5));
    auto const lines = lines_of(out.str());
    BOOST_REQUIRE(lines.size() == 6u);  // head; 0, 5, 10, 12; the result
    BOOST_TEST(contains(lines[0], "iteration"));
    BOOST_TEST(contains(lines[1], " 0                  13           6                 3                 2"), lines[1]);
    BOOST_TEST(contains(lines[2], "1.3958643712"), lines[2]);
    BOOST_TEST(contains(lines[2], "0.98304"), lines[2]);
    BOOST_TEST(contains(lines[3], "0.149879795599"), lines[3]);
    BOOST_TEST(contains(lines[4], "        12"), lines[4]);
    BOOST_TEST(contains(lines[5], "iteration_limit after 12 iterations"), lines[5]);
    // With mini-batches the ends of epochs are rows.
    std::ostringstream batches;
    minimize(line{}, std::array{0.0}, tl::sgd{}, tl::mini_batches{.size = 2, .seed = 1}, tl::stopping{.max_epochs = 4},
             tl::table(batches, 2));
    BOOST_TEST(lines_of(batches.str()).size() == 5u);  // head; epochs 0, 2, 4; the result
    BOOST_TEST(contains(batches.str(), "        12 "), batches.str());
    std::ostringstream nothing;
    BOOST_TEST(run(1, tl::table(nothing, 0)).status == tl::status::bad_option);
    BOOST_TEST(nothing.str().empty());
}

BOOST_AUTO_TEST_CASE(progress_is_silent_unless_it_stands_on_a_terminal) {
    std::ostringstream file, terminal;
    run(50, tl::progress(file));
    BOOST_TEST(file.str().empty());
    run(50, tl::progress(terminal, true));
    BOOST_TEST(contains(terminal.str(), "[........................]   0 %  value 13  gradient 6"), terminal.str());
    BOOST_TEST(contains(terminal.str(), "iteration_limit after 50 iterations"), terminal.str());
    std::ostringstream quarter;
    tl::progress slow(quarter, true);
    slow(tl::iteration<std::array<double, 2>>{0, 0, start, 13, start, 6, true, 1'000'000'000, 40});
    timespec const pause{0, 120'000'000};
    nanosleep(&pause, nullptr);
    slow(tl::iteration<std::array<double, 2>>{70, 10, start, 2.5, start, 1, true, 1'000'000'000, 40});
    BOOST_TEST(contains(quarter.str(), "[######..................]  25 %  value 2.5  gradient 1  0.3"), quarter.str());
    BOOST_TEST(contains(quarter.str(), " s left"));
}

BOOST_AUTO_TEST_CASE(a_history_keeps_what_happened_and_writes_it) {
    tl::history seen;
    run(3, tl::record(seen));
    run(3, tl::record(seen));  // anew
    BOOST_REQUIRE(seen.size() == 4u);
    BOOST_TEST(seen[2].index == 2);
    BOOST_TEST(std::abs(seen[2].value - 5.3248) < 1e-14);
    BOOST_TEST(std::abs(seen[2].gradient_norm - 3.84) < 1e-14);
    BOOST_TEST(std::abs(seen[2].point[1] - 1.28) < 1e-15);
    BOOST_TEST(std::abs(seen.back().value - 3.407872) < 1e-14);
    BOOST_TEST(std::abs(seen.coordinate(0)[1] - 2.4) < 1e-15);
    std::ostringstream out;
    seen.to_csv(out);
    auto const lines = lines_of(out.str());
    BOOST_REQUIRE(lines.size() == 5u);
    BOOST_TEST(lines[0] == "iteration,epoch,full,value,gradient_norm,x0,x1");
    BOOST_TEST(lines[1] == "0,0,1,13,6,3,2");
    BOOST_TEST(std::stod(lines[4].substr(lines[4].rfind(',') + 1)) == seen.back().point[1]);
    run(20, tl::record(seen, 10));
    BOOST_TEST(seen.indices == (std::vector<int>{0, 10, 20}), boost::test_tools::per_element());
    BOOST_TEST(!seen.to_csv("no/such/folder/file.csv"));
    BOOST_TEST(run(1, tl::record(seen, 0)).status == tl::status::bad_option);
}

BOOST_AUTO_TEST_CASE(a_trace_is_the_same_in_a_file) {
    std::string const path = "/tmp/tapeless_trace_" + std::to_string(getpid()) + ".csv";
    tl::history seen;
    auto const end = run(3, tl::observe(tl::trace(path), tl::record(seen)));
    BOOST_TEST(end.iterations == 3);
    std::ostringstream out;
    seen.to_csv(out);
    std::ifstream file(path);
    std::string const text{std::istreambuf_iterator<char>(file), {}};
    BOOST_TEST(text == out.str());
    std::remove(path.c_str());
    auto const nowhere = run(3, tl::observe(tl::record(seen), tl::trace("no/such/folder/file.csv")));
    BOOST_TEST(nowhere.status == tl::status::bad_option);
    BOOST_TEST(contains(nowhere.message.c_str(), "trace: no/such/folder/file.csv cannot be opened"));
    auto const full = run(3, tl::trace("/dev/full"));
    BOOST_TEST(contains(full.message.c_str(), "trace: /dev/full could not be written"), full.message.c_str());
}

BOOST_AUTO_TEST_CASE(early_stopping_waits_as_long_as_it_is_told) {
    // From 0 in steps of 1 the valley's value is 5, 2, 1, 2, 5, …: the best at step 2, patience 3 ends at step 5.
    tl::sgd const walk{.learning_rate = 1};
    auto const descend = [&](auto&& observer) {
        return minimize(valley{}, std::array{0.0}, walk, tl::stopping{.max_iterations = 9}, observer);
    };
    auto const end = descend(tl::early_stopping(3));
    BOOST_TEST(end.status == tl::status::stopped_by_observer);
    BOOST_TEST(end.iterations == 5);
    BOOST_TEST(end.message == "the observer returned false; early_stopping: no value below 1 for 3 epochs",
               end.message.c_str());
    BOOST_TEST(descend(tl::early_stopping{.patience = 1, .min_delta = 2}).iterations == 2);
    tl::early_stopping again(2);
    BOOST_TEST(descend(again).iterations == 4);
    BOOST_TEST(again.best == 1);
    BOOST_TEST(descend(again).iterations == 4);  // a run begins anew
    BOOST_TEST(descend(tl::early_stopping(0)).status == tl::status::bad_option);
    BOOST_TEST(descend(tl::early_stopping{.min_delta = -1}).status == tl::status::bad_option);
    std::ostringstream out;
    auto const best = descend(tl::observe(tl::table(out), tl::keep_best(), tl::early_stopping(3)));
    BOOST_TEST(contains(out.str(), std::string(best.brief().c_str()) + '\n'));  // a table shows what others made of it
    BOOST_TEST(best.point[0] == 2);
    BOOST_TEST(best.value == 1);
    BOOST_TEST(best.gradient[0] == -1);
    BOOST_TEST(best.gradient_norm == 1);
    BOOST_TEST(best.iterations == 5);
    BOOST_TEST(contains(best.message.c_str(), "; the best point, after 2 iterations"), best.message.c_str());
    BOOST_TEST(descend(tl::keep_best()).point[0] == 2);
}

BOOST_AUTO_TEST_CASE(a_run_ends_when_its_time_is_up) {
    auto const end = minimize(bowl{}, start, tl::adam{.learning_rate = 1e-9},
                              tl::stopping{.max_iterations = 1'000'000'000}, tl::stop_after(0.02));
    BOOST_TEST(end.status == tl::status::stopped_by_observer);
    BOOST_TEST(end.message == "the observer returned false; stop_after: 0.02 s have passed", end.message.c_str());
    BOOST_TEST(end.seconds >= 0.02);
    BOOST_TEST(end.seconds < 2);
    BOOST_TEST(run(1, tl::stop_after(-1)).status == tl::status::bad_option);
}

BOOST_AUTO_TEST_CASE(observers_are_joined_and_named_ones_are_referred_to) {
    tl::history seen;
    tl::record keeper(seen);
    int calls = 0;
    auto const counter = [&calls](auto const&) { ++calls; };
    auto const until_the_fourth = [](auto const& step) { return step.index < 4; };
    auto const end = run(100, tl::observe(keeper, counter, until_the_fourth, tl::keep_best()));
    BOOST_TEST(end.status == tl::status::stopped_by_observer);
    BOOST_TEST(end.iterations == 4);
    BOOST_TEST(calls == 5);
    BOOST_TEST(seen.size() == 5u);
}

BOOST_AUTO_TEST_CASE(what_an_observer_throws_comes_out_and_nothing_is_lost) {
    tl::history seen;
    std::ostringstream out;
    auto const throws = [](auto const& step) {
        if (step.index == 3) throw std::runtime_error("enough");
    };
    BOOST_CHECK_EXCEPTION(run(9, tl::observe(tl::record(seen), tl::table(out), throws)), std::runtime_error,
                          [](std::exception const& e) { return e.what() == std::string("enough"); });
    BOOST_TEST(seen.size() == 4u);
    BOOST_TEST(lines_of(out.str()).size() == 5u);
    // In the middle of an epoch of shuffled rows, whose order is on the heap.
    line const sum;
    BOOST_CHECK_THROW(minimize(sum, std::array{0.0}, tl::sgd{}, tl::mini_batches{.size = 2, .seed = 1},
                               tl::stopping{.max_epochs = 9}, throws),
                      std::runtime_error);
    BOOST_TEST(run(3, tl::record(seen)).iterations == 3);
    BOOST_TEST(seen.size() == 4u);
}

BOOST_AUTO_TEST_CASE(a_result_prints_one_line_or_a_full_report) {
    auto const end = run(1, [](auto const&) {});
    std::ostringstream out;
    out << end;
    BOOST_TEST(out.str() == end.brief().c_str());
    std::string const text = report(end, {"width", "height"});
    auto const lines = lines_of(text);
    BOOST_REQUIRE(lines.size() == 7u);
    BOOST_TEST(lines[0] == "status       iteration_limit: max_iterations 1 reached");
    BOOST_TEST(contains(lines[1], "iterations   1, epochs 1, evaluations 2, "));
    BOOST_TEST(lines[2].starts_with("value        8.32"), lines[2]);
    BOOST_TEST(lines[3] == "gradient     4.8 at most");
    BOOST_TEST(lines[5].starts_with("     width"), lines[5]);
    BOOST_TEST(contains(lines[5], "2.3999999999999999"), lines[5]);
    BOOST_TEST(contains(lines[6], "3.2"), lines[6]);
}

BOOST_AUTO_TEST_CASE(constrained_runs_show_themselves_as_well) {
    // 1/a + 4/b with a + b = 1: 9 at (1/3, 2/3), multiplier -9 (contract 5).
    using tl::wrt;
    using namespace tl::literals;
    constexpr auto a = "a"_var;
    constexpr auto b = "b"_var;
    constexpr tl::function cost{1 / a + 4 / b, wrt(a, b)};
    constexpr tl::function budget{a + b - 1, wrt(a, b)};
    std::ostringstream out;
    tl::history seen;
    auto const end = minimize(cost, tl::subject_to(budget), std::array{0.5, 0.5}, tl::lagrange_newton{},
                              tl::observe(tl::table(out), tl::record(seen), tl::keep_best()));
    BOOST_TEST(end.ok());
    BOOST_TEST(std::abs(end.value - 9) < 1e-10);
    BOOST_TEST(contains(out.str(), end.brief().c_str()));
    BOOST_TEST(seen.size() == static_cast<std::size_t>(end.iterations) + 1);
    auto const lines = lines_of(report(end));
    BOOST_TEST(lines.size() == 9u);
    BOOST_TEST(lines.back().starts_with("multiplier   -"), lines.back());
    auto const refused =
        minimize(cost, tl::subject_to(budget), std::array{0.5, 0.5}, tl::lagrange_newton{}, tl::trace("no/such/file"));
    BOOST_TEST(refused.status == tl::status::bad_option);
}
