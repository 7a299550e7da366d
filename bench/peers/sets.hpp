// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bench/peers/task.hpp>

namespace peers {

// Each compares all methods on some problems.
void more_garbow_hillstrom_1();
void more_garbow_hillstrom_2();
void more_garbow_hillstrom_3();
void more_garbow_hillstrom_4();
void nist_lower();
void nist_average();
void nist_higher();
void hock_schittkowski_equalities();
void hock_schittkowski_inequalities();

// Each appends the methods of a library; which there are CMake decides.
void add_ceres(std::vector<solver>& to);
void add_nlopt(std::vector<solver>& to);
void add_gsl(std::vector<solver>& to);
void add_liblbfgs(std::vector<solver>& to);
void add_dlib(std::vector<solver>& to);

}  // namespace peers
