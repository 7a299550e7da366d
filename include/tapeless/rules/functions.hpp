// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/activation.hpp>
#include <tapeless/rules/error_function.hpp>
#include <tapeless/rules/euclidean_norm.hpp>
#include <tapeless/rules/exponential.hpp>
#include <tapeless/rules/fused_multiply_add.hpp>
#include <tapeless/rules/general_power.hpp>
#include <tapeless/rules/hyperbolic.hpp>
#include <tapeless/rules/inverse_hyperbolic.hpp>
#include <tapeless/rules/inverse_trigonometric.hpp>
#include <tapeless/rules/log_sum_exp.hpp>
#include <tapeless/rules/logarithm.hpp>
#include <tapeless/rules/losses.hpp>
#include <tapeless/rules/normal_distribution.hpp>
#include <tapeless/rules/piecewise.hpp>
#include <tapeless/rules/powers.hpp>
#include <tapeless/rules/reciprocal_hyperbolic.hpp>
#include <tapeless/rules/reciprocal_trigonometric.hpp>
#include <tapeless/rules/rounding.hpp>
#include <tapeless/rules/sigmoid.hpp>
#include <tapeless/rules/sinc.hpp>
#include <tapeless/rules/special/names.hpp>
#include <tapeless/rules/trigonometric.hpp>
#include <tapeless/rules/where.hpp>
#include <tapeless/rules/x_log_y.hpp>
