// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/degree.hpp>
#include <tapeless/graph/big_integer.hpp>

#include <cstdint>

namespace tapeless::detail {

constexpr int sign_of(big_integer const& a) { return a.limbs() == 0 ? 0 : a.is_negative() ? -1 : 1; }

// Written out: g++ 12 destroys what ?: makes of class type twice in constant expressions.
constexpr big_integer with_sign(big_integer const& a, int sign) {
    if (sign < 0) return -a;
    return a;
}
constexpr big_integer magnitude(big_integer const& a) { return with_sign(a, sign_of(a)); }

/// n / d, exact but for one rounding, where both are of any size.
constexpr double quotient(big_integer n, big_integer d) {
    std::int64_t a = 0, b = 0;
    double scale = 1;
    for (; !n.fits(a); scale *= 2) n = n.quotient(2);
    for (; !d.fits(b); scale /= 2) d = d.quotient(2);
    return static_cast<double>(a) / static_cast<double>(b) * scale;
}

/// A polynomial with whole coefficients c₀, c₁, …; the last is not 0.
class whole_polynomial {
public:
    constexpr whole_polynomial() = default;
    constexpr explicit whole_polynomial(big_integer const& constant) { push(constant); }
    static constexpr whole_polynomial variable() {
        whole_polynomial x;
        x.coefficients_.push(big_integer(0));
        x.coefficients_.push(big_integer(1));
        return x;
    }

    constexpr int degree() const { return coefficients_.size() - 1; }  // -1 for 0
    constexpr big_integer const& operator[](int i) const { return coefficients_[i]; }
    constexpr big_integer const& leading() const { return coefficients_.last(); }

    friend constexpr whole_polynomial operator+(whole_polynomial const& a, whole_polynomial const& b) {
        whole_polynomial sum;
        for (int i = 0; i <= a.degree() || i <= b.degree(); ++i) {
            if (i > a.degree()) sum.coefficients_.push(b[i]);
            else if (i > b.degree()) sum.coefficients_.push(a[i]);
            else sum.coefficients_.push(a[i] + b[i]);
        }
        return sum.trimmed();
    }
    friend constexpr whole_polynomial operator*(whole_polynomial const& a, whole_polynomial const& b) {
        whole_polynomial product;
        product.coefficients_.fill_up(a.degree() + b.degree() + 1, big_integer(0));
        for (int i = 0; i <= a.degree(); ++i)
            for (int j = 0; j <= b.degree(); ++j) product.coefficients_[i + j] = product[i + j] + a[i] * b[j];
        return product.trimmed();
    }
    constexpr whole_polynomial operator-() const { return *this * whole_polynomial(big_integer(-1)); }

    constexpr whole_polynomial derivative() const {
        whole_polynomial result;
        for (int i = 1; i <= degree(); ++i) result.coefficients_.push(coefficients_[i] * big_integer(i));
        return result;
    }

    /// A positive multiple of the remainder of a / b, without the factors of the leading coefficient of `earlier`.
    friend constexpr whole_polynomial remainder(whole_polynomial a, whole_polynomial const& b) {
        big_integer const lead = magnitude(b.leading());
        while (a.degree() >= b.degree()) {
            int const shift = a.degree() - b.degree();
            big_integer const top = with_sign(a.leading(), -sign_of(b.leading()));
            whole_polynomial next;
            for (int i = 0; i < a.degree(); ++i) {
                if (i < shift) next.coefficients_.push(a[i] * lead);
                else next.coefficients_.push(a[i] * lead + top * b[i - shift]);
            }
            a = next.trimmed();
        }
        return a.without_common_divisor();
    }

    /// dⁿ f(numerator / d) for n = degree().
    constexpr big_integer scaled_value(big_integer const& numerator, big_integer const& d) const {
        if (degree() < 0) return big_integer(0);
        big_integer value = leading();
        big_integer power = d;
        for (int i = degree() - 1; i >= 0; --i) {
            value = value * numerator + coefficients_[i] * power;
            power = power * d;
        }
        return value;
    }

private:
    sequence<big_integer> coefficients_{4};

    constexpr void push(big_integer const& c) {
        if (c.limbs() > 0) coefficients_.push(c);
    }
    constexpr whole_polynomial& trimmed() {
        while (!coefficients_.empty() && coefficients_.last().limbs() == 0) coefficients_.pop();
        return *this;
    }
    // Divides by the greatest common divisor as far as it has 64 bits: remainders grow fast without.
    constexpr whole_polynomial without_common_divisor() const {
        std::uint64_t divisor = 0;
        for (big_integer const& c : coefficients_) {
            std::int64_t small = 0;
            if (c.limbs() == 0) continue;
            if (!c.fits(small)) continue;
            divisor = small < 0 ? 0 - static_cast<std::uint64_t>(small) : static_cast<std::uint64_t>(small);
            break;
        }
        if (divisor == 0) return without_powers_of_two();
        for (big_integer const& c : coefficients_) {
            std::uint64_t a = divisor;
            std::uint64_t b = c.remainder(divisor);
            while (b != 0) {
                std::uint64_t const rest = a % b;
                a = b;
                b = rest;
            }
            divisor = a;
        }
        if (divisor == 1) return *this;
        whole_polynomial result;
        for (big_integer const& c : coefficients_) result.coefficients_.push(c.quotient(divisor));
        return result;
    }
    constexpr whole_polynomial without_powers_of_two() const {
        whole_polynomial result = *this;
        for (std::uint64_t const prime : {2U, 3U, 5U, 7U}) {
            for (;;) {
                bool divides = result.degree() >= 0;
                for (big_integer const& c : result.coefficients_) divides = divides && c.remainder(prime) == 0;
                if (!divides) break;
                for (big_integer& c : result.coefficients_) c = c.quotient(prime);
            }
        }
        return result;
    }
};

/// A polynomial with rational coefficients: numerator / denominator, the latter positive.
class rational_polynomial {
public:
    constexpr rational_polynomial() = default;
    constexpr rational_polynomial(whole_polynomial const& n, big_integer const& d, bool known = true)
        : numerator(n), denominator(d), is_known(known) {}
    constexpr explicit rational_polynomial(number const& constant) {
        ratio exact{};
        is_known = constant.is_exact(exact);
        if (!is_known) return;
        numerator = whole_polynomial(big_integer(exact.numerator));
        denominator = big_integer(exact.denominator);
    }

    whole_polynomial numerator;
    big_integer denominator = big_integer(1);
    bool is_known = true;  // false: not a polynomial, or a coefficient that is no 64-bit fraction

    friend constexpr rational_polynomial operator+(rational_polynomial const& a, rational_polynomial const& b) {
        bool const known = a.is_known && b.is_known;
        if (a.denominator == b.denominator) return rational_polynomial(a.numerator + b.numerator, a.denominator, known);
        whole_polynomial const left = a.numerator * whole_polynomial(b.denominator);
        whole_polynomial const right = b.numerator * whole_polynomial(a.denominator);
        return rational_polynomial(left + right, a.denominator * b.denominator, known);
    }
    friend constexpr rational_polynomial operator*(rational_polynomial const& a, rational_polynomial const& b) {
        return rational_polynomial(a.numerator * b.numerator, a.denominator * b.denominator, a.is_known && b.is_known);
    }
    /// Known for a constant divisor.
    friend constexpr rational_polynomial operator/(rational_polynomial const& a, rational_polynomial const& b) {
        if (b.numerator.degree() != 0) return rational_polynomial(whole_polynomial(), big_integer(1), false);
        big_integer const& divisor = b.numerator.leading();
        whole_polynomial const factor(with_sign(b.denominator, sign_of(divisor)));
        return rational_polynomial(a.numerator * factor, a.denominator * magnitude(divisor), a.is_known && b.is_known);
    }
    constexpr rational_polynomial operator-() const { return rational_polynomial(-numerator, denominator, is_known); }
    constexpr rational_polynomial power(int exponent) const {
        rational_polynomial result(whole_polynomial(big_integer(1)), big_integer(1), is_known && exponent >= 0);
        for (int i = 0; i < exponent; ++i) result = result * *this;
        return result;
    }
};

/// The polynomial of a formula in its only variable.
constexpr rational_polynomial polynomial_of(graph const& g, int root) {
    sequence<bool> const needed = ancestors_of(g, root);
    sequence<rational_polynomial> here(root + 1);
    for (int i = 0; i <= root; ++i) {
        here.push(rational_polynomial());
        if (!needed[i]) continue;
        node const& k = g.at(i);
        switch (k.type()) {
            case kind::constant: here[i] = rational_polynomial(g.value(i)); break;
            case kind::variable: here[i] = rational_polynomial(whole_polynomial::variable(), big_integer(1)); break;
            case kind::add: here[i] = here[k.a] + here[k.b]; break;
            case kind::subtract: here[i] = here[k.a] + -here[k.b]; break;
            case kind::negate: here[i] = -here[k.a]; break;
            case kind::multiply: here[i] = here[k.a] * here[k.b]; break;
            case kind::divide: here[i] = here[k.a] / here[k.b]; break;
            case kind::square: here[i] = here[k.a] * here[k.a]; break;
            case kind::power: here[i] = here[k.a].power(k.b); break;
            case kind::mark: here[i] = here[k.a]; break;
            default: here[i].is_known = false;
        }
    }
    return here[root];
}

}  // namespace tapeless::detail
