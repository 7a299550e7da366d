// SPDX-License-Identifier: BSL-1.0
// The main job: logistic regression on real data by descent on the exact gradient and Hessian, then Adam on a function of
// two variables. Usage: breast_cancer [file.csv]; scripts/demo builds and runs it.
#include "breast_cancer.hpp"

#include <cstdio>
#include <fstream>
#include <optional>
#include <string>

namespace tl = tapeless;
using namespace tl::literals;
using tl::wrt;

namespace {

// The loss of one row with one feature shows what the lambda of all 31 weights does.
constexpr auto w = "w"_var;
constexpr auto b = "b"_var;
constexpr auto x = "x"_var;
constexpr auto s = "s"_var;
constexpr auto row_loss = softplus(-s * (w * x + b)) + 0.005 * sq(w);

std::optional<breast_cancer::point> reference_for(std::string const& path) {
    std::ifstream file(path + ".optimum");
    breast_cancer::point optimum{};
    for (double& weight : optimum)
        if (!(file >> weight)) return std::nullopt;
    return optimum;
}

auto table_of_iterations(int every) {
    std::printf("%10s  %22s  %12s\n", "iteration", "J(w)", "|gradient|");
    return [every](auto const& step) {
        if (step.index % every == 0) std::printf("%10d  %22.16g  %12.3e\n", step.index, step.value, step.gradient_norm);
    };
}

template <class Result>
bool report(Result const& fit, tl::data_table const& data, std::optional<breast_cancer::point> const& optimum,
            double allowed) {
    std::printf("%s after %d iterations, %.3f s: %s\n", to_string(fit.status), fit.iterations, fit.seconds,
                fit.message.c_str());
    std::size_t const right = breast_cancer::right_answers(data, fit.point);
    std::printf("J = %.16g, %zu of %zu rows right (%.2f %%)\n", fit.value, right, data.rows(),
                100 * static_cast<double>(right) / static_cast<double>(data.rows()));
    if (!optimum) return fit.ok();
    double const distance = breast_cancer::largest_difference(fit.point, *optimum);
    std::printf("largest difference of a weight from the reference optimum: %.2e (allowed: %.0e)\n", distance, allowed);
    return fit.ok() && distance <= allowed;
}

bool fit(std::string const& path) {
    tl::data_table const data = breast_cancer::read(path);
    if (!data.ok()) {
        std::fprintf(stderr, "%s\n", data.error.c_str());
        return false;
    }
    std::printf("Logistic regression on %s: %zu rows, %zu features\n\n", path.c_str(), data.rows(),
                breast_cancer::features);
    std::printf("Loss of a row (one feature shown): %s\n", to_string(row_loss).c_str());
    std::printf("Its derivative by w:               %s\n\n", to_string(derivative(row_loss, w)).c_str());

    auto const columns = data.columns<breast_cancer::weights>();
    auto const objective = breast_cancer::mean_loss.on(columns);
    auto const optimum = reference_for(path);

    std::printf("Newton on the exact Hessian\n");
    auto const newton = minimize(objective, breast_cancer::point{}, tl::newton{},
                                 tl::stopping{.gradient_tolerance = 1e-12}, table_of_iterations(1));
    bool good = report(newton, data, optimum, 1e-10);

    std::printf("\nAdam on the exact gradient\n");
    auto const adam =
        minimize(objective, breast_cancer::point{}, tl::adam{.learning_rate = 0.02},
                 tl::stopping{.gradient_tolerance = 1e-9, .max_iterations = 100000}, table_of_iterations(250));
    good = report(adam, data, optimum, 1e-6) && good;
    return good;
}

bool himmelblau() {
    constexpr auto y = "y"_var;
    constexpr auto f = sq(x * x + y - 11) + sq(x + y * y - 7);
    std::printf("\nAdam on f(x, y) = %s\n", to_string(f).c_str());
    std::printf("df/dx = %s\n", to_string(derivative(f, x)).c_str());
    std::printf("%10s  %22s\n", "step", "f");
    auto const every_2000 = [](auto const& step) {
        if (step.index % 2000 == 0) std::printf("%10d  %22.15g\n", step.index, step.value);
    };
    auto const run = minimize(tl::function{f, wrt(x, y)}, std::array{-4.0, 0.0}, tl::adam{.learning_rate = 1e-3},
                              tl::stopping{.gradient_tolerance = 0, .max_iterations = 20000}, every_2000);
    std::printf("(%.12f, %.12f) after %d steps, %.4f s\n", run.point[0], run.point[1], run.iterations, run.seconds);
    return run.value < 1e-3;
}

}  // namespace

int main(int count, char** arguments) {
    bool const fitted = fit(count > 1 ? arguments[1] : "examples/data/breast_cancer.csv");
    return fitted && himmelblau() ? 0 : 1;
}
