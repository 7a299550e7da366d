// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/sets.hpp>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_multifit_nlinear.h>
#include <gsl/gsl_multimin.h>

#include <algorithm>

namespace {

using namespace peers;

// GSL asks for value and slopes of a point separately, too: one evaluation serves both.
struct remembered {
    task const& one;
    std::vector<double> point, slopes;
    double value = 0;

    void at(gsl_vector const* x) {
        std::vector<double> here(one.inputs);
        for (std::size_t i = 0; i < one.inputs; ++i) here[i] = gsl_vector_get(x, i);
        if (here == point) return;
        point = here;
        slopes.resize(one.inputs);
        value = one.value(point.data(), slopes.data());
    }
};

double value(gsl_vector const* x, void* data) {
    auto& f = *static_cast<remembered*>(data);
    f.at(x);
    return f.value;
}
void slopes(gsl_vector const* x, void* data, gsl_vector* to) {
    auto& f = *static_cast<remembered*>(data);
    f.at(x);
    for (std::size_t i = 0; i < f.slopes.size(); ++i) gsl_vector_set(to, i, f.slopes[i]);
}
void both(gsl_vector const* x, void* data, double* at, gsl_vector* to) {
    slopes(x, data, to);
    *at = static_cast<remembered*>(data)->value;
}

outcome multimin(task const& one, gsl_multimin_fdfminimizer_type const* type) {
    remembered f{one, {}, {}};
    gsl_multimin_function_fdf function{value, slopes, both, one.inputs, &f};
    gsl_vector_const_view const start = gsl_vector_const_view_array(one.start.data(), one.inputs);
    auto* const minimizer = gsl_multimin_fdfminimizer_alloc(type, one.inputs);
    gsl_multimin_fdfminimizer_set(minimizer, &function, &start.vector, 0.01, 0.1);  // the manual's
    outcome end;
    for (end.iterations = 0; end.iterations < most_iterations;) {
        ++end.iterations;
        if (gsl_multimin_fdfminimizer_iterate(minimizer) != GSL_SUCCESS) break;
        if (gsl_multimin_test_gradient(minimizer->gradient, gradient_tolerance) == GSL_SUCCESS) break;
    }
    for (std::size_t i = 0; i < one.inputs; ++i) end.point[i] = gsl_vector_get(minimizer->x, i);
    gsl_multimin_fdfminimizer_free(minimizer);
    return end;
}

int residuals(gsl_vector const* x, void* data, gsl_vector* to) {
    auto const& one = *static_cast<task const*>(data);
    one.residuals(x->data, to->data, nullptr);
    return GSL_SUCCESS;
}
int jacobian(gsl_vector const* x, void* data, gsl_matrix* to) {
    auto const& one = *static_cast<task const*>(data);
    std::vector<double> values(one.residual_count);
    one.residuals(x->data, values.data(), to->data);
    return GSL_SUCCESS;
}

outcome multifit(task const& one, gsl_multifit_nlinear_trs const* region) {
    auto parameters = gsl_multifit_nlinear_default_parameters();
    parameters.trs = region;
    gsl_multifit_nlinear_fdf function{residuals, jacobian, nullptr, one.residual_count, one.inputs, const_cast<task*>(&one), 0, 0, 0};
    gsl_vector_const_view const start = gsl_vector_const_view_array(one.start.data(), one.inputs);
    auto* const fit = gsl_multifit_nlinear_alloc(gsl_multifit_nlinear_trust, &parameters, one.residual_count, one.inputs);
    gsl_multifit_nlinear_init(&start.vector, &function, fit);
    int info = 0;
    gsl_multifit_nlinear_driver(most_iterations, 1e-15, 1e-15, 0, nullptr, nullptr, &info, fit);
    outcome end;
    end.iterations = static_cast<long>(gsl_multifit_nlinear_niter(fit));
    for (std::size_t i = 0; i < one.inputs; ++i) end.point[i] = gsl_vector_get(fit->x, i);
    gsl_multifit_nlinear_free(fit);
    return end;
}

}  // namespace

void peers::add_gsl(std::vector<solver>& to) {
    gsl_set_error_handler_off();
    to.push_back({"GSL multimin bfgs2", knowledge::gradient, false, [](task const& one) { return multimin(one, gsl_multimin_fdfminimizer_vector_bfgs2); }});
    to.push_back({"GSL multimin conjugate_pr", knowledge::gradient, false, [](task const& one) { return multimin(one, gsl_multimin_fdfminimizer_conjugate_pr); }});
    to.push_back({"GSL multifit_nlinear lm", knowledge::residuals, false, [](task const& one) { return multifit(one, gsl_multifit_nlinear_trs_lm); }});
    to.push_back({"GSL multifit_nlinear lmaccel", knowledge::residuals, false, [](task const& one) { return multifit(one, gsl_multifit_nlinear_trs_lmaccel); }});
    to.push_back({"GSL multifit_nlinear dogleg", knowledge::residuals, false, [](task const& one) { return multifit(one, gsl_multifit_nlinear_trs_dogleg); }});
}
