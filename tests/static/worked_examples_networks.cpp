// SPDX-License-Identifier: BSL-1.0
// The identities of the worked examples W75 to W89: losses, softmax, Himmelblau's function, a neuron, a network's error signals.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;
using tl::wrt;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto z0 = "z0"_var;
constexpr auto z1 = "z1"_var;
constexpr auto z2 = "z2"_var;

// W75: half a square, cross-entropy of a sigmoid.
static_assert(proves_equal(derivative(sq(y - x) / 2, y), y - x));
constexpr auto target = "t"_var;
static_assert(proves_equal(derivative(-target * log(sigmoid(x)) - (1 - target) * log(1 - sigmoid(x)), x), sigmoid(x) - target));
// W76, W77: L = log Σ e^z - z_t, its slope softmax - t, its curvature diag(y) - y yᵀ.
constexpr auto total = exp(z0) + exp(z1) + exp(z2);
constexpr auto loss = -log(exp(z2) / total);
static_assert(proves_equal(loss, log(total) - z2));
static_assert(proves_equal(derivative(loss, z0), exp(z0) / total) && proves_equal(derivative(loss, z2), exp(z2) / total - 1));
static_assert(proves_equal(derivative(loss, z0, z1), -(exp(z0) / total) * (exp(z1) / total)));
static_assert(proves_equal(derivative(loss, z0, z0), exp(z0) / total * (1 - exp(z0) / total)));
static_assert(proves_equal(derivative(loss, z0) + derivative(loss, z1) + derivative(loss, z2), 0));
constexpr auto shift = "c"_var;
static_assert(proves_equal(exp(z0 + shift) / (exp(z0 + shift) + exp(z1 + shift)), exp(z0) / (exp(z0) + exp(z1))));
// W79: one sample of a linear model.
constexpr auto weight = "w"_var;
static_assert(proves_equal(derivative(sq(weight * x - y) / 2, weight), (weight * x - y) * x));
// W83: Himmelblau's function.
constexpr auto himmelblau = sq(x * x + y - 11) + sq(x + y * y - 7);
static_assert(proves_equal(derivative(himmelblau, x), 4 * x * (x * x + y - 11) + 2 * (x + y * y - 7)));
static_assert(proves_equal(derivative(himmelblau, y), 2 * (x * x + y - 11) + 4 * y * (x + y * y - 7)));
static_assert(proves_equal(derivative(himmelblau, x, x), 12 * x * x + 4 * y - 42) && proves_equal(derivative(himmelblau, x, y), 4 * (x + y)));
static_assert(proves_equal(derivative(himmelblau, y, y), 4 * x + 12 * y * y - 26));
static_assert(himmelblau(x = 3, y = 2) == 0 && himmelblau(x = -4, y = 0) == 146 && gradient(himmelblau, wrt(x, y))(x = 0, y = 0)[y] == -22);
// W88: a neuron.
static_assert(proves_equal(derivative(sigmoid(weight * x), x), weight * sigmoid(weight * x) * (1 - sigmoid(weight * x))));
// W89, for two layers of one neuron: error signals carried back through the slopes.
constexpr auto v = "v"_var;
constexpr auto e1 = weight * x;
constexpr auto y1 = sigmoid(e1);
constexpr auto y2 = sigmoid(v * y1);
constexpr auto energy = sq(target - y2) / 2;
constexpr auto delta2 = (target - y2) * y2 * (1 - y2);
constexpr auto delta1 = y1 * (1 - y1) * v * delta2;
static_assert(proves_equal(derivative(energy, v), -delta2 * y1) && proves_equal(derivative(energy, weight), -delta1 * x));
static_assert(proves_equal(derivative(sq(target - sigmoid(v * tl::named<"y1">(y1))) / 2, tl::named<"y1">(y1)), -v * delta2));

}  // namespace
