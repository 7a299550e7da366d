// SPDX-License-Identifier: BSL-1.0
// Worst errors against MPFR: see long_accuracy.hpp. The oracle's formulas are those of the textbook.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_accuracy_activation
#include <boost/test/unit_test.hpp>

#include "long_accuracy.hpp"

#include <mpfr.h>

namespace {

using namespace accuracy;

jet half(jet const& u) { return u / jet(2); }
jet logistic(jet const& u) { return jet(1) / (jet(1) + exp(-u)); }
jet normal_cdf_of(jet const& u) { return half(erfc(-(u / sqrt(jet(2))))); }
jet tanh_of(jet const& u) {
    jet const growth = expm1(jet(2) * u);
    return growth / (growth + jet(2));
}

}  // namespace

BOOST_AUTO_TEST_CASE(sigmoids) {
    measure<wide>("sigmoid(x)", [](auto u) { return sigmoid(u); }, [](jet const& u) { return logistic(u); });
    measure<wide>("logsigmoid(x)", [](auto u) { return logsigmoid(u); }, [](jet const& u) { return -log1p(exp(-u)); });
    measure<wide>("softplus(x)", [](auto u) { return softplus(u); }, [](jet const& u) { return log1p(exp(u)); });
    measure<unit_interval>("logit(x)", [](auto u) { return logit(u); }, [](jet const& u) { return log(u / (jet(1) - u)); });
}

BOOST_AUTO_TEST_CASE(smoothed_rectifiers) {
    measure<wide>("silu(x)", [](auto u) { return silu(u); }, [](jet const& u) { return u * logistic(u); });
    measure<near_zero>("silu(x) near 0", [](auto u) { return silu(u); }, [](jet const& u) { return u * logistic(u); });
    measure<wide>("gelu(x)", [](auto u) { return gelu(u); }, [](jet const& u) { return u * normal_cdf_of(u); });
    measure<near_zero>("gelu(x) near 0", [](auto u) { return gelu(u); }, [](jet const& u) { return u * normal_cdf_of(u); });
    auto const gelu_tanh_of = [](jet const& u) {
        jet const w = jet(sqrt(real(8) / exact::pi())) * (u + jet(real::decimal("0.044715")) * u * u * u);
        return u * logistic(w);
    };
    measure<wide>("gelu_tanh(x)", [](auto u) { return gelu_tanh(u); }, gelu_tanh_of);
    measure<near_zero>("gelu_tanh(x) near 0", [](auto u) { return gelu_tanh(u); }, gelu_tanh_of);
    auto const mish_of = [](jet const& u) { return u * tanh_of(log1p(exp(u))); };
    measure<wide>("mish(x)", [](auto u) { return mish(u); }, mish_of);
    measure<near_zero>("mish(x) near 0", [](auto u) { return mish(u); }, mish_of);
}

BOOST_AUTO_TEST_CASE(other_activations) {
    measure<wide>("elu(x)", [](auto u) { return elu(u); }, [](jet const& u) { return real(0) < u.value ? u : expm1(u); });
    measure<wide>("selu(x)", [](auto u) { return selu(u); }, [](jet const& u) {
        jet const scale(real::decimal("1.0507009873554804934193349852946"));
        jet const alpha(real::decimal("1.6732632423543772848170429916717"));
        return scale * (real(0) < u.value ? u : alpha * expm1(u));
    });
    measure<any_number>("softsign(x)", [](auto u) { return softsign(u); }, [](jet const& u) { return u / (jet(1) + abs(u)); });
}
