// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/error_function.hpp>
#include <tapeless/math/fused_multiply_add.hpp>
#include <tapeless/rules/exponential.hpp>
#include <tapeless/rules/inverse_trigonometric.hpp>
#include <tapeless/rules/powers.hpp>

namespace tapeless {

namespace detail {

/// 2/√π in the type of the evaluation.
template <class Number>
constexpr Number two_over_root_pi() {
    if constexpr (math::floating<Number>) return static_cast<Number>(1.12837916709551257389615890312154517L);
    else if constexpr (std::numeric_limits<Number>::is_specialized && std::numeric_limits<Number>::digits > 53)
        return whole<Number>(2) / math::sqrt(Number(math::acos(whole<Number>(-1))));
    else return number::bits_of(0x1.20dd750429b6dp+0).as<Number>();
}

/// 2/√π e^(-u²), the density that erf integrates. What u² loses in rounding is multiplied back: at u = 26 it would cost
/// 300 ulp.
struct error_density_rule {
    static constexpr char const* name = "error_density";
    template <class Number>
    static constexpr Number value(Number const& u) {
        if constexpr (math::floating<Number>) {
            if (!(u < 128 && u > -128)) return math::is_nan(u) ? u : Number(0);
            Number const square = u * u;
            Number const decay = math::exp(Number(-square));
            return two_over_root_pi<Number>() * (decay - decay * math::fma(u, u, Number(-square)));
        } else {
            return two_over_root_pi<Number>() * math::exp(Number(-(u * u)));
        }
    }
    static constexpr auto slope(auto u, auto self) { return -2 * u * self; }
    static constexpr auto normal(auto u) { return 2 / sqrt(acos(constant_beside(u, -1))) * exp(-(u * u)); }
    static constexpr auto shown(auto u) { return normal(u); }
};

}  // namespace detail

struct erf_rule {
    static constexpr char const* name = "erf";
    static constexpr auto laws = detail::algebra::increasing_and_odd;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::erf(u);
    }
    static constexpr auto slope(auto u, auto) { return apply<detail::error_density_rule>(u); }
};
/// erf u = 2/√π ∫₀ᵘ e^(-t²) dt. Slope 2/√π e^(-u²).
template <operand Operand>
constexpr applied<erf_rule, Operand> erf(Operand u) {
    return apply<erf_rule>(u);
}

struct erfc_rule {
    static constexpr char const* name = "erfc";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::erfc(u);
    }
    static constexpr auto slope(auto u, auto) { return -apply<detail::error_density_rule>(u); }
    static constexpr auto normal(auto u) { return 1 - erf(u); }
};
/// erfc u = 1 - erf u, with the digits of the right tail. Slope -2/√π e^(-u²).
template <operand Operand>
constexpr applied<erfc_rule, Operand> erfc(Operand u) {
    return apply<erfc_rule>(u);
}

}  // namespace tapeless
