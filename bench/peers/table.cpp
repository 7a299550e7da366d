// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/table.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace {

using namespace peers;
constexpr double never = std::numeric_limits<double>::infinity();

/// The value below which a part of them is; infinity where that one did not solve its problem.
double quantile(std::vector<double> values, double part) {
    if (values.empty()) return never;
    std::sort(values.begin(), values.end());
    double const place = part * static_cast<double>(values.size() - 1);
    auto const below = static_cast<std::size_t>(place);
    if (below + 1 >= values.size() || place == static_cast<double>(below)) return values[below];
    return values[below] + (place - static_cast<double>(below)) * (values[below + 1] - values[below]);
}

std::string number(double value, int decimals) {
    if (!std::isfinite(value)) return "–";
    char text[40];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

/// All that a method did in a set.
struct summary {
    std::string name;
    bool is_ours = false;
    std::size_t problems = 0, solved = 0;
    std::vector<double> until, points, slopes, hessians, iterations, of_iteration, of_run, of_run_in_the_median;
    std::string unsolved;

    double median() const { return quantile(until, 0.5); }
};

std::vector<summary> summaries(std::vector<record> const& all, std::string const& set, knowledge uses) {
    std::vector<summary> result;
    for (record const& one : all) {
        if (one.set != set || one.uses != uses) continue;
        auto row = std::find_if(result.begin(), result.end(), [&](summary const& each) { return each.name == one.method; });
        if (row == result.end()) row = result.insert(result.end(), {one.method, one.is_ours});
        ++row->problems;
        row->solved += one.is_solved;
        if (!one.is_solved) row->unsolved += (row->unsolved.empty() ? "" : ", ") + one.problem;
        row->until.push_back(one.is_solved ? static_cast<double>(one.until_solved) : never);
        row->points.push_back(static_cast<double>(one.points));
        row->slopes.push_back(static_cast<double>(one.slopes));
        row->hessians.push_back(static_cast<double>(one.hessians));
        row->of_run.push_back(one.least_seconds * 1e6);
        row->of_run_in_the_median.push_back(one.median_seconds * 1e6);
        if (one.iterations > 0) {
            row->iterations.push_back(static_cast<double>(one.iterations));
            row->of_iteration.push_back(one.least_seconds * 1e6 / static_cast<double>(one.iterations));
        }
    }
    return result;
}

void print_row(summary const& row) {
    std::printf("| %s%s%s | %zu of %zu | %s | %s–%s | %s | %s | %s | %s | %s | %s | %s |\n", row.is_ours ? "**" : "", row.name.c_str(), row.is_ours ? "**" : "",
                row.solved, row.problems, number(row.median(), 1).c_str(), number(quantile(row.until, 0.25), 0).c_str(),
                number(quantile(row.until, 0.75), 0).c_str(), number(quantile(row.points, 0.5), 1).c_str(), number(quantile(row.slopes, 0.5), 1).c_str(),
                number(quantile(row.hessians, 0.5), 1).c_str(), number(quantile(row.iterations, 0.5), 1).c_str(),
                number(quantile(row.of_iteration, 0.5), 2).c_str(), number(quantile(row.of_run, 0.5), 1).c_str(),
                number(quantile(row.of_run_in_the_median, 0.5), 1).c_str());
}

/// How the best of ours compares with the best of the others: by the median of the points up to the solution.
void print_verdict(std::vector<summary> const& rows) {
    summary const *ours = nullptr, *theirs = nullptr, *fastest = nullptr;
    for (summary const& row : rows) {
        summary const*& best = row.is_ours ? ours : theirs;
        if (best == nullptr || row.median() < best->median()) best = &row;
        // Who solves little is no measure of time.
        bool const counts = !row.is_ours && row.solved * 10 >= row.problems * 9;
        if (counts && (fastest == nullptr || quantile(row.of_run, 0.5) < quantile(fastest->of_run, 0.5))) fastest = &row;
    }
    if (ours == nullptr || theirs == nullptr) return;
    std::vector<double> ratios;
    for (std::size_t i = 0; i < ours->until.size() && i < theirs->until.size(); ++i)
        if (std::isfinite(ours->until[i]) && std::isfinite(theirs->until[i])) ratios.push_back(ours->until[i] / theirs->until[i]);
    std::printf("\n%s solves %.0f %% and needs %s evaluations in the median; the best other, %s, solves %.0f %% and needs %s. "
                "Where both solve, the ratio is %s in the median.",
                ours->name.c_str(), 100.0 * static_cast<double>(ours->solved) / static_cast<double>(ours->problems), number(ours->median(), 1).c_str(),
                theirs->name.c_str(), 100.0 * static_cast<double>(theirs->solved) / static_cast<double>(theirs->problems), number(theirs->median(), 1).c_str(),
                number(quantile(ratios, 0.5), 2).c_str());
    if (fastest != nullptr)
        std::printf(" A whole run takes %s µs; the fastest other that solves 90 %%, %s, takes %s µs.", number(quantile(ours->of_run, 0.5), 1).c_str(),
                    fastest->name.c_str(), number(quantile(fastest->of_run, 0.5), 1).c_str());
    std::printf("\n");
}

char const* title(knowledge uses) {
    switch (uses) {
        case knowledge::gradient: return "methods that use the gradient";
        case knowledge::hessian: return "methods that use the Hessian";
        case knowledge::residuals: return "methods for sums of squares";
        default: return "methods for constraints";
    }
}

}  // namespace

void peers::print(std::vector<record> const& all) {
    std::vector<std::string> sets;
    for (record const& one : all)
        if (std::find(sets.begin(), sets.end(), one.set) == sets.end()) sets.push_back(one.set);
    for (std::string const& set : sets) {
        for (knowledge const uses : {knowledge::gradient, knowledge::hessian, knowledge::residuals, knowledge::constraints}) {
            auto const rows = summaries(all, set, uses);
            if (rows.empty()) continue;
            std::printf("\n## %s: %s\n\n", set.c_str(), title(uses));
            std::printf("| method | solved | evaluations | quartiles | in all | with slopes | with Hessian | iterations | µs per iteration | µs per run | … median |\n");
            std::printf("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
            for (summary const& row : rows) print_row(row);
            print_verdict(rows);
            for (summary const& row : rows)
                if (!row.unsolved.empty()) std::printf("- %s did not solve %s.\n", row.name.c_str(), row.unsolved.c_str());
        }
    }
}

void peers::print_each(std::vector<record> const& all) {
    for (record const& one : all)
        std::printf("%s\t%s\t%s\t%s\t%ld\t%ld\t%ld\t%ld\n", one.set.c_str(), one.problem.c_str(), one.method.c_str(), one.is_solved ? "solved" : "-",
                    one.until_solved, one.points, one.slopes, one.iterations);
    std::fflush(stdout);
}
