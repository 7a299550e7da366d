// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/sets.hpp>
#include <ceres/ceres.h>
#include <ceres/tiny_solver.h>

namespace {

using namespace peers;

struct tiny_function {
    using Scalar = double;
    enum { NUM_RESIDUALS = Eigen::Dynamic, NUM_PARAMETERS = Eigen::Dynamic };
    task const& one;
    int NumResiduals() const { return static_cast<int>(one.residual_count); }
    int NumParameters() const { return static_cast<int>(one.inputs); }
    bool operator()(double const* x, double* residuals, double* jacobian) const {
        if (jacobian == nullptr) return one.residuals(x, residuals, nullptr), true;
        Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> rows(NumResiduals(), NumParameters());
        one.residuals(x, residuals, rows.data());
        Eigen::Map<Eigen::MatrixXd>(jacobian, NumResiduals(), NumParameters()) = rows;
        return true;
    }
};

outcome tiny_solver(task const& one) {
    ceres::TinySolver<tiny_function> solver;
    solver.options.max_num_iterations = most_iterations;
    solver.options.gradient_tolerance = gradient_tolerance;
    solver.options.parameter_tolerance = 1e-16;
    solver.options.function_tolerance = 0;
    solver.options.cost_threshold = 1e-32;
    Eigen::VectorXd x = Eigen::Map<Eigen::VectorXd const>(one.start.data(), static_cast<long>(one.inputs));
    outcome end;
    end.iterations = solver.Solve(tiny_function{one}, &x).iterations;
    std::copy(x.begin(), x.end(), end.point.begin());
    return end;
}

class residual_block : public ceres::CostFunction {
public:
    explicit residual_block(task const& given) : one(given) {
        set_num_residuals(static_cast<int>(one.residual_count));
        mutable_parameter_block_sizes()->push_back(static_cast<int>(one.inputs));
    }
    bool Evaluate(double const* const* x, double* residuals, double** jacobians) const override {
        one.residuals(x[0], residuals, jacobians == nullptr ? nullptr : jacobians[0]);
        return true;
    }

private:
    task const& one;
};

outcome full_solver(task const& one) {
    outcome end;
    std::copy(one.start.begin(), one.start.end(), end.point.begin());
    ceres::Problem problem;
    problem.AddResidualBlock(new residual_block(one), nullptr, end.point.data());
    ceres::Solver::Options options;
    options.linear_solver_type = ceres::DENSE_QR;
    options.max_num_iterations = most_iterations;
    options.gradient_tolerance = gradient_tolerance;
    options.parameter_tolerance = 1e-16;
    options.function_tolerance = 1e-20;
    options.logging_type = ceres::SILENT;
    ceres::Solver::Summary summary;
    ceres::Solve(options, &problem, &summary);
    end.iterations = static_cast<long>(summary.iterations.size()) - 1;
    return end;
}

class first_order : public ceres::FirstOrderFunction {
public:
    explicit first_order(task const& given) : one(given) {}
    bool Evaluate(double const* x, double* cost, double* gradient) const override {
        *cost = one.value(x, gradient);
        return true;
    }
    int NumParameters() const override { return static_cast<int>(one.inputs); }

private:
    task const& one;
};

outcome gradient_problem(task const& one, ceres::LineSearchDirectionType direction) {
    outcome end;
    std::copy(one.start.begin(), one.start.end(), end.point.begin());
    ceres::GradientProblem problem(new first_order(one));
    ceres::GradientProblemSolver::Options options;
    options.line_search_direction_type = direction;
    options.max_num_iterations = most_iterations;
    options.gradient_tolerance = gradient_tolerance;
    options.parameter_tolerance = 1e-16;
    options.function_tolerance = 1e-20;
    options.logging_type = ceres::SILENT;
    ceres::GradientProblemSolver::Summary summary;
    ceres::Solve(options, problem, end.point.data(), &summary);
    end.iterations = static_cast<long>(summary.iterations.size()) - 1;
    return end;
}

}  // namespace

void peers::add_ceres(std::vector<solver>& to) {
    to.push_back({"Ceres TinySolver", knowledge::residuals, false, tiny_solver});
    to.push_back({"Ceres Solver, DENSE_QR", knowledge::residuals, false, full_solver});
    to.push_back({"Ceres GradientProblem, BFGS", knowledge::gradient, false, [](task const& one) { return gradient_problem(one, ceres::BFGS); }});
    to.push_back({"Ceres GradientProblem, LBFGS", knowledge::gradient, false, [](task const& one) { return gradient_problem(one, ceres::LBFGS); }});
}
