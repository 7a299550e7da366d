// SPDX-License-Identifier: BSL-1.0
// Worst errors against MPFR: see long_accuracy.hpp. The oracle's formulas are those of the textbook.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_accuracy_losses
#include <boost/test/unit_test.hpp>

#include "long_accuracy.hpp"

#include <mpfr.h>

namespace {

using namespace accuracy;

struct threshold {
    static constexpr interval range{0.01, 10, 0.01, 10};
};
// The rounding of the shift m and of log s counts against m + log s.
constexpr promise near_root{.value = 1e5};
struct moderate {
    static constexpr interval range{-650, 650};
};
struct one {
    static constexpr interval range{1, 1};
};
// Sums of exponentials, each of them rounded.
constexpr promise sums{.slope = 5};

}  // namespace

BOOST_AUTO_TEST_CASE(logarithms_of_sums) {
    measure<wide, wide>("logaddexp(x, y)", [](auto u, auto v) { return logaddexp(u, v); }, [](jet const& u, jet const& v) { return log(exp(u) + exp(v)); });
    measure<near_zero, near_zero, near_zero>("logsumexp(x, y, z)", [](auto u, auto v, auto t) { return logsumexp(u, v, t); },
                                             [](jet const& u, jet const& v, jet const& t) { return log(exp(u) + exp(v) + exp(t)); }, near_root);
    measure<wide, wide>("softmax<0>(x, y)", [](auto u, auto v) { return tl::softmax<0>(u, v); }, [](jet const& u, jet const& v) { return exp(u) / (exp(u) + exp(v)); });
    measure<near_zero, near_zero, near_zero>("softmax<0>(x, y, z)", [](auto u, auto v, auto t) { return tl::softmax<0>(u, v, t); },
                                             [](jet const& u, jet const& v, jet const& t) { return exp(u) / (exp(u) + exp(v) + exp(t)); }, sums);
}

BOOST_AUTO_TEST_CASE(losses) {
    measure<moderate, one>("logistic_loss(x, 1)", [](auto u, auto v) { return logistic_loss(u, v); }, [](jet const& u, jet const& v) { return log1p(exp(-(u * v))); });
    measure<unit_interval, unit_interval>("bce(x, y)", [](auto u, auto v) { return bce(u, v); },
                                          [](jet const& u, jet const& v) { return -(v * log(u) + (jet(1) - v) * log(jet(1) - u)); });
    measure<near_zero, positive>("xlogy(x, y)", [](auto u, auto v) { return xlogy(u, v); }, [](jet const& u, jet const& v) { return u * log(v); });
    measure<near_zero, positive>("xlog1py(x, y)", [](auto u, auto v) { return xlog1py(u, v); }, [](jet const& u, jet const& v) { return u * log1p(v); });
    measure<near_zero, threshold>("huber(x, y)", [](auto u, auto v) { return huber(u, v); }, [](jet const& u, jet const& v) {
        return abs(u).value <= v.value ? u * u / jet(2) : v * (abs(u) - v / jet(2));
    });
    measure<near_zero, threshold>("smooth_l1(x, y)", [](auto u, auto v) { return smooth_l1(u, v); }, [](jet const& u, jet const& v) {
        return abs(u).value <= v.value ? u * u / (jet(2) * v) : abs(u) - v / jet(2);
    });
}
