// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/error_function.hpp>
#include <tapeless/math/exponential.hpp>
#include <tapeless/math/fused_multiply_add.hpp>
#include <tapeless/math/hyperbolic.hpp>
#include <tapeless/math/inverse_hyperbolic.hpp>
#include <tapeless/math/inverse_trigonometric.hpp>
#include <tapeless/math/logarithm.hpp>
#include <tapeless/math/powers.hpp>
#include <tapeless/math/rounding.hpp>
#include <tapeless/math/trigonometric.hpp>
