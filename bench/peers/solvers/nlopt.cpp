// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/sets.hpp>
#include <nlopt.h>

#include <algorithm>
#include <utility>

namespace {

using namespace peers;

double objective(unsigned, double const* x, double* slopes, void* data) {
    return static_cast<task const*>(data)->value(x, slopes);
}
double equality(unsigned, double const* x, double* slopes, void* data) {
    return static_cast<condition const*>(data)->function(x, slopes);
}
// NLopt's inequalities are h <= 0.
double inequality(unsigned size, double const* x, double* slopes, void* data) {
    double const value = static_cast<condition const*>(data)->function(x, slopes);
    for (unsigned i = 0; slopes != nullptr && i < size; ++i) slopes[i] = -slopes[i];
    return -value;
}

void set_tolerances(nlopt_opt one) {
    nlopt_set_ftol_rel(one, 1e-16);
    nlopt_set_xtol_rel(one, 1e-16);
    nlopt_set_maxeval(one, most_iterations);
}

outcome run(task const& one, nlopt_algorithm algorithm) {
    auto* const optimizer = nlopt_create(algorithm, static_cast<unsigned>(one.inputs));
    nlopt_set_min_objective(optimizer, objective, const_cast<task*>(&one));
    for (condition const& each : one.conditions) {
        auto* const data = const_cast<condition*>(&each);
        if (each.is_inequality) nlopt_add_inequality_constraint(optimizer, inequality, data, 1e-10);
        else nlopt_add_equality_constraint(optimizer, equality, data, 1e-10);
    }
    set_tolerances(optimizer);
    if (algorithm == NLOPT_LD_AUGLAG) {
        auto* const local = nlopt_create(NLOPT_LD_LBFGS, static_cast<unsigned>(one.inputs));
        nlopt_set_ftol_rel(local, 1e-12);
        nlopt_set_xtol_rel(local, 1e-12);
        nlopt_set_maxeval(local, 1000);
        nlopt_set_local_optimizer(optimizer, local);
        nlopt_destroy(local);
    }
    outcome end;
    std::copy(one.start.begin(), one.start.end(), end.point.begin());
    double value = 0;
    nlopt_optimize(optimizer, end.point.data(), &value);
    nlopt_destroy(optimizer);
    return end;
}

}  // namespace

void peers::add_nlopt(std::vector<solver>& to) {
    auto const add = [&](char const* name, knowledge uses, nlopt_algorithm algorithm) {
        to.push_back({name, uses, false, [algorithm](task const& one) { return run(one, algorithm); }});
    };
    add("NLopt LD_LBFGS", knowledge::gradient, NLOPT_LD_LBFGS);
    add("NLopt LD_TNEWTON_PRECOND_RESTART", knowledge::gradient, NLOPT_LD_TNEWTON_PRECOND_RESTART);
    add("NLopt LD_VAR2", knowledge::gradient, NLOPT_LD_VAR2);
    add("NLopt LD_SLSQP", knowledge::gradient, NLOPT_LD_SLSQP);
    add("NLopt LD_SLSQP", knowledge::constraints, NLOPT_LD_SLSQP);
    add("NLopt LD_AUGLAG, LD_LBFGS", knowledge::constraints, NLOPT_LD_AUGLAG);
}
