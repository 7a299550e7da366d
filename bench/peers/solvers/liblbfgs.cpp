// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/sets.hpp>
#include <lbfgs.h>

#include <algorithm>

namespace {

using namespace peers;

struct run_of {
    task const& one;
    long iterations = 0;
};

double evaluate(void* data, double const* x, double* slopes, int, double) {
    return static_cast<run_of*>(data)->one.value(x, slopes);
}
int progress(void* data, double const*, double const*, double, double, double, double, int, int k, int) {
    static_cast<run_of*>(data)->iterations = k;
    return 0;
}

outcome run(task const& one, int search) {
    lbfgs_parameter_t parameters;
    lbfgs_parameter_init(&parameters);
    parameters.epsilon = 1e-14;  // relative to |x|
    parameters.max_iterations = most_iterations;
    parameters.linesearch = search;
    auto const size = static_cast<int>(one.inputs);
    auto* const x = lbfgs_malloc(size);
    std::copy(one.start.begin(), one.start.end(), x);
    run_of data{one};
    double value = 0;
    lbfgs(size, x, &value, evaluate, progress, &data, &parameters);
    outcome end;
    end.iterations = data.iterations;
    std::copy(x, x + size, end.point.begin());
    lbfgs_free(x);
    return end;
}

}  // namespace

void peers::add_liblbfgs(std::vector<solver>& to) {
    to.push_back({"liblbfgs, Moré-Thuente", knowledge::gradient, false, [](task const& one) { return run(one, LBFGS_LINESEARCH_MORETHUENTE); }});
    to.push_back({"liblbfgs, backtracking strong Wolfe", knowledge::gradient, false, [](task const& one) { return run(one, LBFGS_LINESEARCH_BACKTRACKING_STRONG_WOLFE); }});
}
