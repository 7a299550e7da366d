// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: chain(...) takes filters, then one method that steps on the gradient, with schedules and average_iterates
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/chain.hpp>
#include <tapeless/descent/gradient_descent.hpp>
#include <tapeless/descent/newton.hpp>

namespace tl = tapeless;

#ifdef REJECT
constexpr auto method = tl::chain(tl::adam{}, tl::clip_by_norm{1.0});
#else
constexpr auto method = tl::chain(tl::clip_by_norm{1.0}, tl::adam{}, tl::cosine_decay{.steps = 10});
#endif
