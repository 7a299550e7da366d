// SPDX-License-Identifier: BSL-1.0
//     peers            prints the tables
//     peers each       prints a line for each run as soon as it is done, without timing it
// in the folder of the project, where the data are.
#include <bench/peers/ledger.hpp>
#include <bench/peers/sets.hpp>
#include <bench/peers/table.hpp>

#include <algorithm>
#include <chrono>
#include <cstring>

namespace {

using namespace peers;

constexpr int rounds = 9;
constexpr double seconds_of_a_round = 100e-6;

std::vector<solver> others() {
    std::vector<solver> result;
#ifdef PEERS_HAVE_CERES
    add_ceres(result);
#endif
#ifdef PEERS_HAVE_NLOPT
    add_nlopt(result);
#endif
#ifdef PEERS_HAVE_GSL
    add_gsl(result);
#endif
#ifdef PEERS_HAVE_LIBLBFGS
    add_liblbfgs(result);
#endif
#ifdef PEERS_HAVE_DLIB
    add_dlib(result);
#endif
    return result;
}

std::vector<record> records;
bool is_timed = true;

double seconds_of(solver const& method, task const& one, long passes) {
    auto const start = std::chrono::steady_clock::now();
    for (long pass = 0; pass < passes; ++pass) method.run(one);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() / static_cast<double>(passes);
}

record counted_run(char const* set, task const& one, solver const& method) {
    book.open(one.is_solved);
    outcome const end = method.run(one);
    book.is_open = false;
    bool const is_solved = one.is_solved(end.point.data(), one.value(end.point.data(), nullptr));
    return {set, one.name, method.name, method.uses, method.is_ours, is_solved && book.until_solved > 0, book.until_solved, book.points, book.slopes, book.hessians, end.iterations, 0, 0};
}

}  // namespace

void peers::compare(char const* set, task const& one) {
    static std::vector<solver> const peers_of_all = others();
    std::vector<solver> methods = one.own;
    for (solver const& each : peers_of_all)
        if (std::find(one.kinds.begin(), one.kinds.end(), each.uses) != one.kinds.end()) methods.push_back(each);
    std::vector<record> rows;
    for (solver const& method : methods) rows.push_back(counted_run(set, one, method));
    if (!is_timed) return print_each(rows);
    std::vector<long> passes;
    std::vector<std::vector<double>> seconds(methods.size());
    for (solver const& method : methods) {
        passes.push_back(1 + static_cast<long>(seconds_of_a_round / seconds_of(method, one, 1)));
    }
    // All in turn, so that whatever else the machine does meets all of them.
    for (int round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < methods.size(); ++i) {
            std::size_t const k = (i + static_cast<std::size_t>(round)) % methods.size();
            seconds[k].push_back(seconds_of(methods[k], one, passes[k]));
        }
    for (std::size_t k = 0; k < methods.size(); ++k) {
        std::sort(seconds[k].begin(), seconds[k].end());
        rows[k].least_seconds = seconds[k].front();
        rows[k].median_seconds = seconds[k][seconds[k].size() / 2];
        records.push_back(rows[k]);
    }
}

int main(int count, char** arguments) {
    is_timed = count < 2 || std::strcmp(arguments[1], "each") != 0;
    peers::more_garbow_hillstrom_1();
    peers::more_garbow_hillstrom_2();
    peers::more_garbow_hillstrom_3();
    peers::more_garbow_hillstrom_4();
    peers::nist_lower();
    peers::nist_average();
    peers::nist_higher();
    peers::hock_schittkowski_equalities();
    peers::hock_schittkowski_inequalities();
    if (is_timed) print(records);
}
