// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace bench {

void himmelblau();
void rosenbrock();
void softmax();
void network();
void logistic_map();
void descent();
void rows();

}  // namespace bench
