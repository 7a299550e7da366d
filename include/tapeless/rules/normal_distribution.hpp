// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/normal_distribution.hpp>
#include <tapeless/rules/error_function.hpp>

namespace tapeless {

namespace detail {

/// float and double, for which math/normal_distribution.hpp is written.
template <class Number>
concept short_floating = std::same_as<Number, float> || std::same_as<Number, double>;

constexpr auto root_of_two_pi(auto u) { return sqrt(2 * acos(constant_beside(u, -1))); }

/// √½ in the type of the evaluation.
template <class Number>
constexpr Number root_half() {
    return math::sqrt(Number(whole<Number>(1) / whole<Number>(2)));
}

/// weight · e^(-u²/2)/√(2π). The weight stands inside, since the density alone is subnormal where multiples of it are not.
struct times_normal_density_rule {
    static constexpr char const* name = "times_normal_density";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& weight, Number const& u) {
        if constexpr (short_floating<Number>) return math::fixed::evaluate(math::fixed::times_normal_density, weight, u);
        else return weight * two_over_root_pi<Number>() * root_half<Number>() / whole<Number>(2) * math::exp(Number(-(u * u) / whole<Number>(2)));
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto factor, auto u, auto) {
        if constexpr (Which == 0) return apply<times_normal_density_rule>(weight, u);
        else return -apply<times_normal_density_rule>(weight * (factor * u), u);
    }
    static constexpr auto normal(auto factor, auto u) { return factor * exp(-(u * u) / 2) / root_of_two_pi(u); }
    static constexpr auto shown(auto factor, auto u) { return normal(factor, u); }
};

}  // namespace detail

struct normal_pdf_rule {
    static constexpr char const* name = "normal_pdf";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return detail::times_normal_density_rule::value(detail::whole<Number>(1), u);
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto u, auto) {
        return -apply<detail::times_normal_density_rule>(weight * u, u);
    }
    static constexpr auto normal(auto u) { return exp(-(u * u) / 2) / detail::root_of_two_pi(u); }
};
/// φ(u) = e^(-u²/2)/√(2π), the density of the standard normal distribution. Slope -u φ(u).
template <operand Operand>
constexpr applied<normal_pdf_rule, Operand> normal_pdf(Operand u) {
    return apply<normal_pdf_rule>(u);
}

struct normal_cdf_rule {
    static constexpr char const* name = "normal_cdf";
    template <class Number>
    static constexpr Number value(Number const& u) {
        if constexpr (detail::short_floating<Number>) return math::fixed::evaluate(math::fixed::normal_cdf, u);
        else return math::erfc(Number(-u * detail::root_half<Number>())) / detail::whole<Number>(2);
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto u, auto) {
        return apply<detail::times_normal_density_rule>(weight, u);
    }
    static constexpr auto normal(auto u) { return (1 + erf(u / sqrt(detail::constant_beside(u, 2)))) / 2; }
};
/// Φ(u) = ½ erfc(-u/√2), the distribution function of the standard normal distribution. Slope φ(u).
template <operand Operand>
constexpr applied<normal_cdf_rule, Operand> normal_cdf(Operand u) {
    return apply<normal_cdf_rule>(u);
}

namespace detail {

/// φ(u)/Φ(u), the inverse of Mills' ratio.
struct inverse_mills_ratio_rule {
    static constexpr char const* name = "inverse_mills_ratio";
    template <class Number>
    static constexpr Number value(Number const& u) {
        if constexpr (short_floating<Number>) return math::fixed::evaluate(math::fixed::inverse_mills_ratio, u);
        else return normal_pdf_rule::value(u) / normal_cdf_rule::value(u);
    }
    static constexpr auto slope(auto u, auto self) { return -(self * (u + self)); }
    static constexpr auto normal(auto u) { return normal_pdf(u) / normal_cdf(u); }
    static constexpr auto shown(auto u) { return normal(u); }
};

}  // namespace detail

struct log_normal_cdf_rule {
    static constexpr char const* name = "log_normal_cdf";
    template <class Number>
    static constexpr Number value(Number const& u) {
        if constexpr (detail::short_floating<Number>) return math::fixed::evaluate(math::fixed::log_normal_cdf, u);
        else return math::log(normal_cdf_rule::value(u));
    }
    static constexpr auto slope(auto u, auto) { return apply<detail::inverse_mills_ratio_rule>(u); }
    static constexpr auto normal(auto u) { return log(normal_cdf(u)); }
};
/// log Φ(u), also far left, where Φ(u) is 0 in floating numbers. Slope φ(u)/Φ(u).
template <operand Operand>
constexpr applied<log_normal_cdf_rule, Operand> log_normal_cdf(Operand u) {
    return apply<log_normal_cdf_rule>(u);
}

}  // namespace tapeless
