// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/piecewise.hpp>
#include <tapeless/rules/sigmoid.hpp>
#include <tapeless/rules/x_log_y.hpp>

namespace tapeless {

namespace detail {

/// (p - t) / (p (1 - p)), the slope of bce by p: one difference, which has its digits also near p = t.
struct slope_of_bce_rule {
    static constexpr char const* name = "slope_of_bce";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& p, Number const& t) {
        Number const one = whole<Number>(1);
        Number const q = non_negative_rule::value(Number(one - p));
        if constexpr (math::floating<Number>) {  // at the ends a term without weight is 0
            if (p == 0 || q == 0) return strong_quotient_rule::value(Number(one - t), q) - strong_quotient_rule::value(t, p);
        }
        return (p - t) / non_negative_rule::value(p) / q;
    }
    template <int Which>
    static constexpr auto slope(auto p, auto t, auto) {
        using ratio_term = strong_quotient_rule;
        if constexpr (Which == 0) return apply<ratio_term>(apply<ratio_term>(t, p), p) + apply<ratio_term>(apply<ratio_term>(1 - t, 1 - p), 1 - p);
        else return -(1 / (p * (1 - p)));
    }
    static constexpr auto normal(auto p, auto t) { return (p - t) / (p * (1 - p)); }
    static constexpr auto shown(auto p, auto t) { return normal(p, t); }
};

}  // namespace detail

struct bce_rule {
    static constexpr char const* name = "bce";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& p, Number const& t) {
        return -math::sum(xlogy_rule::value(t, p), xlog1py_rule::value(Number(detail::whole<Number>(1) - t), Number(-p)));
    }
    template <int Which>
    static constexpr auto slope(auto p, auto t, auto) {
        if constexpr (Which == 0) return apply<detail::slope_of_bce_rule>(p, t);
        else return -logit(p);
    }
    static constexpr auto normal(auto p, auto t) { return -(xlogy(t, p) + xlogy(1 - t, 1 - p)); }
    static constexpr auto shown(auto p, auto t) { return -(t * log(p) + (1 - t) * log(1 - p)); }
};
/// Binary cross-entropy -(t log p + (1 - t) log(1 - p)) of a probability p and a target t; a term of weight 0 is 0.
/// Slopes (p - t)/(p (1 - p)) by p, -logit p by t.
///
/// Domain   0 <= p <= 1; NaN with slopes NaN elsewhere
template <operand Probability, operand Target>
constexpr applied<bce_rule, Probability, Target> bce(Probability p, Target t) {
    return apply<bce_rule>(p, t);
}

/// log(1 + e^(-v u)) of a score u and a label v = ±1. Slopes -v σ(-v u) and -u σ(-v u).
template <operand Score, operand Label>
constexpr auto logistic_loss(Score u, Label v) {
    return softplus(-(v * u));
}

struct huber_rule {
    static constexpr char const* name = "huber";
    static constexpr int arity = 2;
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& d) {
        Number const two = detail::whole<Number>(2);
        Number const a = math::abs(u);
        return detail::select(a <= d, Number(a / two * a), Number(d * (a - d / two)));
    }
    template <int Which>
    static constexpr auto slope(auto u, auto d, auto) {
        if constexpr (Which == 0) return clamp(u, -d, d);
        else return relu(abs(u) - d);
    }
    static constexpr auto normal(auto u, auto d) { return where(abs(u) <= d, sq(u) / 2, d * (abs(u) - d / 2)); }
};
/// Huber's loss: u²/2 for |u| <= d, otherwise d (|u| - d/2). Slopes u between -d and d, and max(|u| - d, 0).
///
/// Domain   d >= 0; the second derivative by u is 1 for |u| <= d, otherwise 0
template <operand Residual, operand Threshold>
constexpr applied<huber_rule, Residual, Threshold> huber(Residual u, Threshold d) {
    return apply<huber_rule>(u, d);
}

struct smooth_l1_rule {
    static constexpr char const* name = "smooth_l1";
    static constexpr int arity = 2;
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& d) {
        Number const two = detail::whole<Number>(2);
        Number const a = math::abs(u);
        return detail::select(a <= d, Number(a / two * (a / d)), Number(a - d / two));
    }
    template <int Which>
    static constexpr auto slope(auto u, auto d, auto) {
        if constexpr (Which == 0) return clamp(u / d, -1, 1);
        else return min(sq(u / d), 1) / -2;
    }
    static constexpr auto normal(auto u, auto d) { return where(abs(u) <= d, sq(u) / (2 * d), abs(u) - d / 2); }
};
/// huber(u, d)/d: u²/(2d) for |u| <= d, otherwise |u| - d/2. Slopes u/d between -1 and 1, and -½ of its square.
///
/// Domain   d > 0
template <operand Residual, operand Threshold>
constexpr applied<smooth_l1_rule, Residual, Threshold> smooth_l1(Residual u, Threshold d) {
    return apply<smooth_l1_rule>(u, d);
}

}  // namespace tapeless
