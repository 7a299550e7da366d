// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bench/peers/ledger.hpp>
#include <bench/peers/task.hpp>
#include <tapeless/data/least_squares.hpp>
#include <tapeless/descent/bfgs.hpp>
#include <tapeless/descent/conjugate_gradient.hpp>
#include <tapeless/descent/lbfgs.hpp>
#include <tapeless/descent/levenberg_marquardt.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/newton.hpp>
#include <tapeless/descent/trust_region_newton.hpp>

namespace peers {

/// Takes residuals and their slopes as levenberg_marquardt{} would, and writes them out.
template <std::size_t size>
struct written_residuals {
    double* residuals;
    double* jacobian;
    std::size_t count = 0;
    double value = 0;

    void append(double residual, double const* slopes) {
        value += residual * residual;
        residuals[count] = residual;
        if (jacobian != nullptr) std::copy(slopes, slopes + size, jacobian + count * size);
        ++count;
    }
};

// The same programs that our evaluators run.
template <class Body, std::size_t size>
void write_body(double const* arguments, double const* kept, auto& to) {
    std::array<double, Body::outputs*(1 + size)> all{};
    tapeless::detail::run<typename tapeless::detail::slopes_of_outputs<Body, size>::compiled>(arguments, kept, all.data());
    for (std::size_t i = 0; i < Body::outputs; ++i) to.append(all[i * (1 + size)], all.data() + i * (1 + size) + 1);
}
template <std::size_t size, class Loss, std::size_t Bytes>
void write(tapeless::data_terms<tapeless::detail::squared_loss<Loss>, Bytes> const& f, double const* x, auto& to) {
    double at[Loss::body::arity + 1]{};
    for (std::size_t i = 0; i < size; ++i) at[i] = x[i];
    auto const& data = f.selected.data;
    for (std::size_t i = 0; i < f.rows(); ++i) {
        for (std::size_t j = 0; j < f.columns; ++j) at[size + j] = data.column[j][f.selected.row(i) * data.stride];
        write_body<typename Loss::body, size>(at, f.kept.data(), to);
    }
}
template <std::size_t size, class Body>
void write(tapeless::detail::residual_function<Body> const& f, double const* x, auto& to) {
    auto const kept = tapeless::detail::kept_values<double, Body::kinds>(f.kept_data(), std::make_index_sequence<Body::kept>{});
    write_body<Body, size>(x, kept.data(), to);
}
template <std::size_t size>
std::array<double, size> point_at(double const* x) {
    std::array<double, size> point;
    std::copy(x, x + size, point.begin());
    return point;
}

/// One of our methods on the function object itself.
template <std::size_t size>
solver own(char const* name, knowledge uses, auto const& f, auto const& method) {
    return {name, uses, true, [&f, method](task const& one) {
                tapeless::stopping when{.max_iterations = most_iterations};
                if constexpr (!tapeless::detail::needs_residuals<std::remove_cvref_t<decltype(method)>>) when.gradient_tolerance = gradient_tolerance;
                auto const end = minimize(counted_squares<std::remove_cvref_t<decltype(f)>>{{f}}, point_at<size>(one.start.data()), method, when);
                outcome result;
                std::copy(end.point.begin(), end.point.end(), result.point.begin());
                result.iterations = end.iterations;
                return result;
            }};
}

/// A sum of squares as a problem for everyone; f outlives it.
template <std::size_t size>
task task_of(char const* name, auto const& f, std::vector<double> const& start) {
    task one;
    one.name = name;
    one.inputs = size;
    one.start = start;
    one.value = [&f](double const* x, double* slopes) {
        auto const answer = value_and_gradient(f)(point_at<size>(x));
        book.note(x, size, answer.value, slopes == nullptr ? asked::value : asked::slopes);
        if (slopes != nullptr) std::copy(answer.gradient.begin(), answer.gradient.end(), slopes);
        return static_cast<double>(answer.value);
    };
    one.residuals = [&f](double const* x, double* residuals, double* jacobian) {
        written_residuals<size> to{residuals, jacobian};
        write<size>(f, x, to);
        book.note(x, size, to.value, jacobian == nullptr ? asked::value : asked::slopes);
    };
    std::array<double, 1000> all;
    written_residuals<size> counter{all.data(), nullptr};
    write<size>(f, start.data(), counter);
    one.residual_count = counter.count;
    one.own = {own<size>("levenberg_marquardt", knowledge::residuals, f, tapeless::levenberg_marquardt{})};
    one.kinds = {knowledge::residuals};
    return one;
}

/// The same for methods that know nothing of residuals.
template <std::size_t size>
void add_general_methods(task& one, auto const& f) {
    one.curved = [&f](double const* x, double* slopes, double* hessian) {
        auto const answer = value_gradient_and_hessian(f)(point_at<size>(x));
        book.note(x, size, answer.value, asked::hessian);
        for (std::size_t i = 0; i < size; ++i) {
            slopes[i] = answer.gradient[i];
            for (std::size_t j = 0; j < size; ++j) hessian[i * size + j] = answer.hessian[i][j];
        }
        return static_cast<double>(answer.value);
    };
    one.own.push_back(own<size>("bfgs", knowledge::gradient, f, tapeless::bfgs{}));
    one.own.push_back(own<size>("lbfgs", knowledge::gradient, f, tapeless::lbfgs{}));
    one.own.push_back(own<size>("conjugate_gradient", knowledge::gradient, f, tapeless::conjugate_gradient{}));
    one.own.push_back(own<size>("newton", knowledge::hessian, f, tapeless::newton{}));
    one.own.push_back(own<size>("trust_region_newton", knowledge::hessian, f, tapeless::trust_region_newton{}));
    one.kinds = {knowledge::gradient, knowledge::hessian, knowledge::residuals};
}

}  // namespace peers
