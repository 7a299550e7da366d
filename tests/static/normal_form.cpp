// SPDX-License-Identifier: BSL-1.0
// What == decides. Which pairs are one function and which are not is school algebra and analysis; that no yes is false is tested
// against multiprecision values in tests/runtime/normal_form_soundness.cpp.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_different;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto z = "z"_var;
constexpr auto w = "w"_var;

// Rational functions: complete.
static_assert(proves_equal((x + y) * (x - y), x * x - y * y));
static_assert(proves_equal((x * x - y * y) / (x - y), x + y));
static_assert(proves_equal(1 / x + 1 / y, (x + y) / (x * y)));
static_assert(proves_equal(1 / (x + 1 / (y + 1 / z)), (y * z + 1) / (x * (y * z + 1) + z)));
static_assert(proves_equal(pow<-2>(x), 1 / (x * x)));
static_assert(proves_equal(pow<12>(x + y + z), pow<6>(sq(x + y + z))));
static_assert(proves_equal(1 / (x + 1) + 1 / (y + 1) + 1 / (z + 1) + 1 / (w + 1), 1 / (w + 1) + 1 / (z + 1) + 1 / (y + 1) + 1 / (x + 1)));
static_assert(proves_different(1 / x, x));
static_assert(proves_different(x / (x + 1), (x + 1) / (x + 2)));

// A double is the fraction that it is: 0.1 = n/2^55, whose square needs 107 bits.
static_assert(proves_equal(x * 0.5, x / 2));
static_assert(proves_equal((0.1 * x + y) * (0.1 * x - y), sq(0.1 * x) - y * y));
static_assert(proves_equal(pow<8>(0.1 * x + 0.7 * y), pow<4>(sq(0.7 * y + 0.1 * x))));
static_assert(proves_equal((1e-300 * x) * (1e300 * y), (1e300 * x) * (1e-300 * y)));
static_assert(proves_different(x * 0.1, x / 10));
static_assert(proves_different(x * 0.1 * 3, 3 * 0.1 * x));  // C++ rounds 3 * 0.1 first

// Functions without laws: equal operands give equal values.
static_assert(proves_equal(atan(x * x - y * y), atan((x - y) * (x + y))));
static_assert(proves_different(atan(x), atan(y)));

// Defined nowhere.
static_assert(!(1 / (x - x) == 1 / (x - x)));
static_assert(!(1 / (x - x) == 1 / (x - x) + 1));
static_assert(!(log(-1 - x * x) == log(-1 - x * x)));
static_assert(!(sqrt(-1 - x * x) == sqrt(-1 - x * x)));

// What is not decided within the budget is false, never an error; so are more than 32 atoms.
static_assert(!(pow<24>(x + y + z + w) == pow<12>(sq(x + y + z + w))));
static_assert(!(pow<100>(x + y + 1) == pow<50>(sq(x + y + 1))));
constexpr auto sum_of_quotients = 1 / (x + 1_c) + 1 / (y + 1_c) + 1 / (z + 1_c) + 1 / (w + 1_c);
static_assert(!(pow<4>(sum_of_quotients) == pow<5>(sum_of_quotients)));
constexpr auto sum_of_sines = tl::function_of_vector<20>([](auto const& p) {
    auto sum = sin(p[0]);
    for (std::size_t i = 1; i < p.size(); ++i) sum = sum + sin(p[i]);
    return sum;
});
constexpr auto sum_of_sines_backwards = tl::function_of_vector<20>([](auto const& p) {
    auto sum = sin(p[19]);
    for (std::size_t i = 1; i < p.size(); ++i) sum = sum + sin(p[19 - i]);
    return sum;
});
static_assert(!(sum_of_sines == sum_of_sines_backwards) && sum_of_sines == sum_of_sines);

}  // namespace
