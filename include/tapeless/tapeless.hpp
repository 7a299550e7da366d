// SPDX-License-Identifier: BSL-1.0
#pragma once

// Every core floor. Headers of adapt/ (one for each neighbour library) are included on their own.
#include <tapeless/calculus/degree.hpp>
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/hana.hpp>
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/calculus/structure.hpp>
#include <tapeless/data/least_squares.hpp>
#include <tapeless/data/mean.hpp>
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/gauss_newton.hpp>
#include <tapeless/descent/gradient_descent.hpp>
#include <tapeless/descent/lagrange_newton.hpp>
#include <tapeless/descent/levenberg_marquardt.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/minimize_subject_to.hpp>
#include <tapeless/descent/newton.hpp>
#include <tapeless/descent/standard_errors.hpp>
#include <tapeless/descent/subject_to.hpp>
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
