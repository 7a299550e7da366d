// SPDX-License-Identifier: BSL-1.0
#pragma once

// Special functions, whose values come from Boost.Math at run time. Their derivatives, printing and proofs work while
// compiling, as those of all functions. One family costs less to compile than all: include its header.
#include <tapeless/rules/special/bessel.hpp>
#include <tapeless/rules/special/beta.hpp>
#include <tapeless/rules/special/elliptic.hpp>
#include <tapeless/rules/special/exponential_integral.hpp>
#include <tapeless/rules/special/gamma.hpp>
#include <tapeless/rules/special/orthogonal_polynomials.hpp>
#include <tapeless/rules/special/zeta.hpp>
