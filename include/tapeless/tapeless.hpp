// SPDX-License-Identifier: BSL-1.0
#pragma once

// First, from the ground up, the headers that speak to the user: so a message of the compiler begins with two lines of
// includes, not with twelve.
// clang-format off
#include <tapeless/math/rational.hpp>
#include <tapeless/graph/fault.hpp>
#include <tapeless/graph/traced.hpp>
#include <tapeless/graph/rule.hpp>
#include <tapeless/rules/where.hpp>
#include <tapeless/graph/lower.hpp>
#include <tapeless/expression/named_call.hpp>
#include <tapeless/expression/packed.hpp>
#include <tapeless/expression/term.hpp>
#include <tapeless/expression/variable.hpp>
#include <tapeless/expression/substitute.hpp>
#include <tapeless/expression/positional_call.hpp>
#include <tapeless/expression/function.hpp>
#include <tapeless/expression/formula.hpp>
#include <tapeless/calculus/wrt.hpp>
#include <tapeless/calculus/derivative.hpp>
#include <tapeless/calculus/results.hpp>
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/data/rows.hpp>
#include <tapeless/data/roles.hpp>
#include <tapeless/data/loop_programs.hpp>
#include <tapeless/data/objective.hpp>
#include <tapeless/data/mean.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/proof/slopes_at_a_point.hpp>
#include <tapeless/proof/shown_pair.hpp>
// clang-format on

// Every core floor. Headers of adapt/ (one for each neighbour library) are included on their own.
#include <tapeless/calculus/degree.hpp>
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/hana.hpp>
#include <tapeless/calculus/lagrangian.hpp>
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/calculus/structure.hpp>
#include <tapeless/data/least_squares.hpp>
#include <tapeless/data/mean.hpp>
#include <tapeless/descent/adadelta.hpp>
#include <tapeless/descent/adagrad.hpp>
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/bfgs.hpp>
#include <tapeless/descent/conjugate_gradient.hpp>
#include <tapeless/descent/adamax.hpp>
#include <tapeless/descent/adamw.hpp>
#include <tapeless/descent/amsgrad.hpp>
#include <tapeless/descent/chain.hpp>
#include <tapeless/descent/gradient_descent.hpp>
#include <tapeless/descent/lagrange_newton.hpp>
#include <tapeless/descent/lbfgs.hpp>
#include <tapeless/descent/levenberg_marquardt.hpp>
#include <tapeless/descent/lion.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/nadam.hpp>
#include <tapeless/descent/minimize_subject_to.hpp>
#include <tapeless/descent/newton.hpp>
#include <tapeless/descent/rmsprop.hpp>
#include <tapeless/descent/standard_errors.hpp>
#include <tapeless/descent/subject_to.hpp>
#include <tapeless/descent/trust_region_newton.hpp>
#include <tapeless/expression/component.hpp>
#include <tapeless/proof/agrees_at_random_points.hpp>
#include <tapeless/proof/agrees_with_differences.hpp>
#include <tapeless/proof/agrees_with_dual_numbers.hpp>
#include <tapeless/proof/compare.hpp>
#include <tapeless/proof/identical.hpp>
#include <tapeless/proof/numerical_derivative.hpp>
#include <tapeless/proof/proves_equal.hpp>
#include <tapeless/proof/sign_on.hpp>
#include <tapeless/proof/unknown.hpp>
#include <tapeless/rules/functions.hpp>
#include <tapeless/show/infix.hpp>
