// SPDX-License-Identifier: BSL-1.0
// Values of a graph in exact fractions or 50 digits, computed by Boost.Multiprecision: none of the library's arithmetic, laws
// or normal forms take part.
#pragma once

#include <tapeless/graph/rebuild.hpp>
#include <tapeless/rules/functions.hpp>

#include <boost/math/constants/constants.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace precise {

namespace td = tapeless::detail;
using fraction = boost::multiprecision::cpp_rational;
using real = boost::multiprecision::cpp_bin_float_50;

/// unsure: so near to a jump or a pole that rounding could decide.
enum class state { undefined, unsure, exact, rounded };

struct value {
    state known = state::undefined;
    fraction exact{};
    real near{};

    bool is_defined() const { return known >= state::exact; }
    bool is_exact() const { return known == state::exact; }
};

inline value of(fraction const& x) { return {state::exact, x, static_cast<real>(x)}; }
inline value of(real const& x) {
    real const largest = 1e8;  // beyond, differences would lose too many digits
    if (!(abs(x) <= largest)) return {state::unsure, {}, {}};
    return {state::rounded, {}, x};
}
inline value no_value(state known) { return {known, {}, {}}; }
inline real const smallest = 1e-15;

/// The sign of a value, if rounding cannot have changed it.
inline bool has_sure_sign(value const& u) { return u.is_exact() || abs(u.near) > smallest; }
inline int sign_of(value const& u) { return u.is_exact() ? u.exact.sign() : u.near.sign(); }

inline value sum(value const& a, value const& b, int sign) {
    if (a.is_exact() && b.is_exact()) return of(fraction(a.exact + sign * b.exact));
    return of(real(a.near + sign * b.near));
}
inline value product(value const& a, value const& b) {
    if (a.is_exact() && b.is_exact()) return of(fraction(a.exact * b.exact));
    return of(real(a.near * b.near));
}
inline value quotient(value const& a, value const& b) {
    if (!has_sure_sign(b)) return no_value(state::unsure);
    if (sign_of(b) == 0) return no_value(state::undefined);
    if (a.is_exact() && b.is_exact()) return of(fraction(a.exact / b.exact));
    return of(real(a.near / b.near));
}
inline value power(value const& a, int exponent) {
    value result = of(fraction(1));
    for (int i = 0; i < (exponent < 0 ? -exponent : exponent); ++i) result = result.is_defined() ? product(result, a) : result;
    if (exponent < 0 && result.is_defined()) return quotient(of(fraction(1)), result);
    return result;
}

inline value real_power(value const& u, value const& v) {
    if (!has_sure_sign(u) || (sign_of(u) == 0 && !has_sure_sign(v))) return no_value(state::unsure);
    if (sign_of(u) > 0) return of(real(exp(v.near * log(u.near))));
    if (sign_of(u) == 0) {  // as IEEE: 0^0 = 1
        if (sign_of(v) < 0) return no_value(state::undefined);
        return of(fraction(sign_of(v) == 0 ? 1 : 0));
    }
    if (!v.is_exact()) return no_value(state::unsure);
    if (denominator(v.exact) != 1) return no_value(state::undefined);
    return of(real((numerator(v.exact) % 2 == 0 ? 1 : -1) * exp(v.near * log(-u.near))));
}

inline value function(std::string const& name, value const& u, value const& v) {
    real const x = u.near;
    bool const needs_sign = name == "sqrt" || name == "log" || name == "abs" || name == "sign" || name == "relu" || name == "cbrt";
    if (needs_sign && !has_sure_sign(u)) return no_value(state::unsure);
    int const sign = sign_of(u);
    if (name == "exp") return x < 100 ? of(real(exp(x))) : no_value(state::unsure);
    if (name == "log") return sign > 0 ? of(real(log(x))) : no_value(state::undefined);
    if (name == "sqrt") return sign >= 0 ? of(real(sqrt(x))) : no_value(state::undefined);
    if (name == "cbrt") return sign == 0 ? u : of(real(sign * exp(log(abs(x)) / 3)));
    if (name == "sin") return of(real(sin(x)));
    if (name == "cos") return of(real(cos(x)));
    if (name == "tan") return of(real(tan(x)));
    if (name == "atan") return of(real(atan(x)));
    if (name == "asin") return abs(x) <= 1 ? of(real(asin(x))) : no_value(abs(x) < real(1) + smallest ? state::unsure : state::undefined);
    if (name == "acos") return abs(x) <= 1 ? of(real(acos(x))) : no_value(abs(x) < real(1) + smallest ? state::unsure : state::undefined);
    if (name == "asinh") return of(real(sign_of(u) * log(abs(x) + sqrt(x * x + 1))));
    if (name == "acosh") return x >= 1 ? of(real(log(x + sqrt(x * x - 1)))) : no_value(x > real(1) - smallest ? state::unsure : state::undefined);
    if (name == "atanh") {
        if (abs(abs(x) - 1) < smallest) return no_value(state::unsure);
        return abs(x) < 1 ? of(real(log((1 + x) / (1 - x)) / 2)) : no_value(state::undefined);
    }
    if (name == "log2" || name == "log10" || name == "log1p") {
        value const operand = name == "log1p" ? sum(u, of(fraction(1)), 1) : u;
        if (!has_sure_sign(operand)) return no_value(state::unsure);
        if (sign_of(operand) <= 0) return no_value(state::undefined);
        return of(real(log(operand.near) / (name == "log2" ? log(real(2)) : name == "log10" ? log(real(10)) : real(1))));
    }
    if (name == "sinh") return of(real((exp(x) - exp(-x)) / 2));
    if (name == "cosh") return of(real((exp(x) + exp(-x)) / 2));
    if (name == "tanh") return of(real(1 - 2 / (exp(2 * x) + 1)));
    if (name == "sigmoid") return of(real(1 / (1 + exp(-x))));
    if (name == "softplus") return of(real(log(1 + exp(x))));
    if (name == "expm1") return of(real(exp(x) - 1));
    if (name == "exp2") return of(real(exp(x * log(real(2)))));
    if (name == "abs") return sign < 0 ? product(of(fraction(-1)), u) : u;
    if (name == "sign") return of(fraction(sign));
    if (name == "relu") return sign > 0 ? u : of(fraction(0));
    if (name == "hypot") return of(real(sqrt(x * x + v.near * v.near)));
    if (name == "pow") return real_power(u, v);
    if (name == "min" || name == "max") {
        value const difference = sum(u, v, -1);
        if (!has_sure_sign(difference)) return no_value(state::unsure);
        return (sign_of(difference) > 0) == (name == "max") ? u : v;
    }
    throw std::logic_error("no multiprecision value of " + name);
}

/// The value of a node where the variables have these values. A comparison with something undefined is false, as in C++.
inline value value_at(td::graph const& g, int root, std::vector<fraction> const& point) {
    td::sequence<bool> const needed = td::ancestors_of(g, root);
    std::vector<value> all(static_cast<std::size_t>(root) + 1);
    auto const at = [&](int i) -> value& { return all[static_cast<std::size_t>(i)]; };
    auto const truth = [](bool holds) { return of(fraction(holds ? 1 : 0)); };
    for (int i = 0; i <= root; ++i) {
        if (!needed[i]) continue;
        td::node const& k = g.at(i);
        int const arity = k.what->arity;
        if (k.type() == td::kind::where) {
            at(i) = at(k.a).known == state::unsure ? no_value(state::unsure) : at(k.a).exact == 1 ? at(k.b) : at(k.c);
            continue;
        }
        state worst = state::exact;
        for (int which = 0; which < arity; ++which)
            if (at(k.operand(which)).known < worst) worst = at(k.operand(which)).known;
        bool const is_comparison = k.type() == td::kind::less || k.type() == td::kind::less_equal || k.type() == td::kind::is_zero;
        if (worst == state::undefined && is_comparison) {
            at(i) = truth(false);
            continue;
        }
        if (worst < state::exact) {
            at(i) = no_value(worst);
            continue;
        }
        switch (k.type()) {
            case td::kind::constant: {
                td::number const& c = g.value(i);
                at(i) = of(c.is_fraction() ? fraction(c.numerator, c.denominator) : fraction(c.approximate()));
                break;
            }
            case td::kind::variable: at(i) = of(point[static_cast<std::size_t>(k.a)]); break;
            case td::kind::add: at(i) = sum(at(k.a), at(k.b), 1); break;
            case td::kind::subtract: at(i) = sum(at(k.a), at(k.b), -1); break;
            case td::kind::negate: at(i) = product(of(fraction(-1)), at(k.a)); break;
            case td::kind::multiply: at(i) = product(at(k.a), at(k.b)); break;
            case td::kind::divide: at(i) = quotient(at(k.a), at(k.b)); break;
            case td::kind::square: at(i) = power(at(k.a), 2); break;
            case td::kind::power: at(i) = power(at(k.a), k.b); break;
            case td::kind::both: at(i) = truth(at(k.a).exact == 1 && at(k.b).exact == 1); break;
            case td::kind::either: at(i) = truth(at(k.a).exact == 1 || at(k.b).exact == 1); break;
            case td::kind::opposite: at(i) = truth(at(k.a).exact == 0); break;
            case td::kind::less:
            case td::kind::less_equal:
            case td::kind::is_zero: {
                value const difference = k.type() == td::kind::is_zero ? at(k.a) : sum(at(k.b), at(k.a), -1);
                if (!difference.is_defined() || !has_sure_sign(difference)) at(i) = no_value(state::unsure);
                else at(i) = truth(k.type() == td::kind::is_zero ? sign_of(difference) == 0 : k.type() == td::kind::less ? sign_of(difference) > 0 : sign_of(difference) >= 0);
                break;
            }
            case td::kind::function: at(i) = function(k.what->name, at(k.a), arity > 1 ? at(k.b) : value{}); break;
            default: throw std::logic_error("no value of this kind of node");
        }
    }
    return at(root);
}

/// Do two values agree, as far as the digits go? Exact ones have to be the same.
inline bool agree(value const& a, value const& b) {
    if (a.is_exact() && b.is_exact()) return a.exact == b.exact;
    real const tolerance = real(1e-22) * (1 + abs(a.near) + abs(b.near));
    return abs(a.near - b.near) <= tolerance;
}

}  // namespace precise
