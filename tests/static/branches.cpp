// SPDX-License-Identifier: BSL-1.0
// Slopes in branches. Expected values: worked out by hand.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::wrt;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto z = "z"_var;

// What is undefined in the branch not taken leaves the slopes alone, whatever function stands there.
constexpr auto larger = gradient(where(x > 0, max(log(x), y), z), wrt(x, y, z))(x = -1.0, y = 2.0, z = 3.0);
static_assert(larger[x] == 0 && larger[y] == 0 && larger[z] == 1);
constexpr auto power = gradient(where(x > 0, pow(x, y), z), wrt(x, y, z))(x = -1.0, y = 0.5, z = 3.0);
static_assert(power[x] == 0 && power[y] == 0 && power[z] == 1);
constexpr auto length = gradient(where(x < 0, z, hypot(sqrt(x), atan2(log(x), y))), wrt(x, y, z))(x = -1.0, y = 0.5, z = 3.0);
static_assert(length[x] == 0 && length[y] == 0 && length[z] == 1);
