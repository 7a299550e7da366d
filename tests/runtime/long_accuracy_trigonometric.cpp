// SPDX-License-Identifier: BSL-1.0
// Worst errors against MPFR: see long_accuracy.hpp. The oracle's formulas are those of the textbook.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_accuracy_trigonometric
#include <boost/test/unit_test.hpp>

#include "long_accuracy.hpp"

#include <mpfr.h>

namespace {

using namespace accuracy;

struct angle {
    static constexpr interval range{-100, 100, 1e-300, 1e22};
};
struct symmetric_unit {
    static constexpr interval range{-1, 1, 1e-300, 1};
};
struct beyond_one {
    static constexpr interval range{1, 100, 1, 1e300};
};

}  // namespace

BOOST_AUTO_TEST_CASE(circular_functions) {
    measure<angle>("sin(x)", [](auto u) { return sin(u); }, [](jet const& u) { return sin(u); });
    measure<angle>("cos(x)", [](auto u) { return cos(u); }, [](jet const& u) { return cos(u); });
    measure<angle>("tan(x)", [](auto u) { return tan(u); }, [](jet const& u) { return tan(u); });
    measure<angle>("sec(x)", [](auto u) { return sec(u); }, [](jet const& u) { return jet(1) / cos(u); });
    measure<angle>("csc(x)", [](auto u) { return csc(u); }, [](jet const& u) { return jet(1) / sin(u); });
    measure<angle>("cot(x)", [](auto u) { return cot(u); }, [](jet const& u) { return cos(u) / sin(u); });
    promise waves;
    waves.slope = waves.value = 1e10;  // at the roots, where sin u and cos u cancel, digits are lost: see sinc near 0
    measure<near_zero>("sinc(x) near 0", [](auto u) { return sinc(u); }, [](jet const& u) { return sin(u) / u; }, waves);
}

BOOST_AUTO_TEST_CASE(inverse_circular_functions) {
    measure<symmetric_unit>("asin(x)", [](auto u) { return asin(u); }, [](jet const& u) { return asin(u); });
    measure<symmetric_unit>("acos(x)", [](auto u) { return acos(u); }, [](jet const& u) { return acos(u); });
    measure<any_number>("atan(x)", [](auto u) { return atan(u); }, [](jet const& u) { return atan(u); });
    measure<beyond_one>("asec(x)", [](auto u) { return asec(u); }, [](jet const& u) { return acos(jet(1) / u); });
    measure<beyond_one>("acsc(x)", [](auto u) { return acsc(u); }, [](jet const& u) { return asin(jet(1) / u); });
    measure<any_number>("acot(x)", [](auto u) { return acot(u); }, [](jet const& u) { return exact::pi() / real(2) - atan(u); });
    auto const angle_of = [](jet const& v, jet const& u) {
        jet result = atan(v / u);
        result.value = real::made(mpfr_atan2, v.value, u.value);
        return result;
    };
    measure<near_zero, near_zero>("atan2(x, y)", [](auto u, auto v) { return atan2(u, v); }, angle_of);
}
