// SPDX-License-Identifier: BSL-1.0
// Worst errors against MPFR: see long_accuracy.hpp. The oracle's formulas are those of the textbook.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_accuracy_piecewise
#include <boost/test/unit_test.hpp>

#include "long_accuracy.hpp"

#include <mpfr.h>

namespace {

using namespace accuracy;

struct moderate {
    static constexpr interval range{-1e6, 1e6, 1e-3, 1e6};
};
template <class Rounding>
jet whole(Rounding rounding, jet const& u) {
    return real::made(rounding, u.value);
}

}  // namespace

BOOST_AUTO_TEST_CASE(kinks) {
    measure<any_number>("abs(x)", [](auto u) { return abs(u); }, [](jet const& u) { return abs(u); });
    measure<any_number>("relu(x)", [](auto u) { return relu(u); }, [](jet const& u) { return u.value < real(0) ? jet(0) : u; });
    measure<any_number>("leaky_relu(x, 0.125)", [](auto u) { return leaky_relu(u, 0.125); }, [](jet const& u) { return u.value < real(0) ? jet(0.125) * u : u; });
    measure<any_number, any_number>("min(x, y)", [](auto u, auto v) { return min(u, v); }, [](jet const& u, jet const& v) { return v.value < u.value ? v : u; });
    measure<any_number, any_number>("max(x, y)", [](auto u, auto v) { return max(u, v); }, [](jet const& u, jet const& v) { return u.value < v.value ? v : u; });
    measure<near_zero, near_zero>("fdim(x, y)", [](auto u, auto v) { return fdim(u, v); }, [](jet const& u, jet const& v) { return u.value < v.value ? jet(0) : u - v; });
    measure<near_zero>("clamp(x, -1, 1)", [](auto u) { return clamp(u, -1, 1); },
                       [](jet const& u) { return u.value < real(-1) ? jet(-1) : real(1) < u.value ? jet(1) : u; });
}

BOOST_AUTO_TEST_CASE(steps_and_remainders) {
    measure<near_zero>("floor(x)", [](auto u) { return floor(u); }, [](jet const& u) { return whole(mpfr_rint_floor, u); });
    measure<near_zero>("ceil(x)", [](auto u) { return ceil(u); }, [](jet const& u) { return whole(mpfr_rint_ceil, u); });
    measure<near_zero>("round(x)", [](auto u) { return round(u); }, [](jet const& u) { return whole(mpfr_rint_round, u); });
    measure<near_zero>("trunc(x)", [](auto u) { return trunc(u); }, [](jet const& u) { return whole(mpfr_rint_trunc, u); });
    measure<moderate, moderate>("fmod(x, y)", [](auto u, auto v) { return fmod(u, v); },
                                [](jet const& u, jet const& v) { return u - v * whole(mpfr_rint_trunc, u / v); });
    measure<moderate, moderate>("remainder(x, y)", [](auto u, auto v) { return remainder(u, v); },
                                [](jet const& u, jet const& v) { return u - v * whole(mpfr_rint_round, u / v); });
}
