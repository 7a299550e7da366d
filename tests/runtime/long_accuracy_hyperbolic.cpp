// SPDX-License-Identifier: BSL-1.0
// Worst errors against MPFR: see long_accuracy.hpp. The oracle's formulas are those of the textbook.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_accuracy_hyperbolic
#include <boost/test/unit_test.hpp>

#include "long_accuracy.hpp"

#include <mpfr.h>

namespace {

using namespace accuracy;

struct symmetric_unit {
    static constexpr interval range{-1, 1, 1e-300, 1};
};
struct beyond_one {
    static constexpr interval range{1, 100, 1, 1e300};
};

}  // namespace

BOOST_AUTO_TEST_CASE(hyperbolic_functions) {
    measure<wide>("sinh(x)", [](auto u) { return sinh(u); }, [](jet const& u) { return sinh(u); });
    measure<wide>("cosh(x)", [](auto u) { return cosh(u); }, [](jet const& u) { return cosh(u); });
    measure<wide>("tanh(x)", [](auto u) { return tanh(u); }, [](jet const& u) { return tanh(u); });
    measure<wide>("sech(x)", [](auto u) { return sech(u); }, [](jet const& u) { return jet(1) / cosh(u); });
    measure<wide>("csch(x)", [](auto u) { return csch(u); }, [](jet const& u) { return jet(1) / sinh(u); });
    measure<wide>("coth(x)", [](auto u) { return coth(u); }, [](jet const& u) { return cosh(u) / sinh(u); });
    measure<wide>("logcosh(x)", [](auto u) { return logcosh(u); }, [](jet const& u) { return log(cosh(u)); });
    measure<near_zero>("sech(x) near 0", [](auto u) { return sech(u); }, [](jet const& u) { return jet(1) / cosh(u); });
    measure<near_zero>("csch(x) near 0", [](auto u) { return csch(u); }, [](jet const& u) { return jet(1) / sinh(u); });
    measure<near_zero>("coth(x) near 0", [](auto u) { return coth(u); }, [](jet const& u) { return cosh(u) / sinh(u); });
    measure<near_zero>("logcosh(x) near 0", [](auto u) { return logcosh(u); }, [](jet const& u) { return log(cosh(u)); });
}

BOOST_AUTO_TEST_CASE(inverse_hyperbolic_functions) {
    measure<any_number>("asinh(x)", [](auto u) { return asinh(u); }, [](jet const& u) { return asinh(u); });
    measure<beyond_one>("acosh(x)", [](auto u) { return acosh(u); }, [](jet const& u) { return acosh(u); });
    measure<symmetric_unit>("atanh(x)", [](auto u) { return atanh(u); }, [](jet const& u) { return atanh(u); });
    measure<unit_interval>("asech(x)", [](auto u) { return asech(u); }, [](jet const& u) { return acosh(jet(1) / u); });
    measure<any_number>("acsch(x)", [](auto u) { return acsch(u); }, [](jet const& u) { return asinh(jet(1) / u); });
    measure<beyond_one>("acoth(x)", [](auto u) { return acoth(u); }, [](jet const& u) { return atanh(jet(1) / u); });
}
