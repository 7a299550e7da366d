// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/errors.hpp>
#include <tapeless/rules/selection.hpp>

#include <boost/math/policies/policy.hpp>

#include <cmath>
#include <type_traits>

// What the values of all special functions have in common: they are computed by Boost.Math, at run time.
namespace tapeless::detail {

/// Boost.Math answers with infinities and NaN, throws nothing, leaves errno alone, and computes in the type it is
/// given.
using quiet = boost::math::policies::policy<
    boost::math::policies::domain_error<boost::math::policies::ignore_error>,
    boost::math::policies::pole_error<boost::math::policies::ignore_error>,
    boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::underflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::denorm_error<boost::math::policies::ignore_error>,
    boost::math::policies::rounding_error<boost::math::policies::ignore_error>,
    boost::math::policies::evaluation_error<boost::math::policies::ignore_error>,
    boost::math::policies::indeterminate_result_error<boost::math::policies::ignore_error>,
    boost::math::policies::promote_float<false>, boost::math::policies::promote_double<false>>;

/// The type that a value is computed in. The 11 bits of long double beyond double take what Boost.Math loses (9 ulp for
/// Γ, 75 for B, 1200 for ζ of negative numbers), and its range what leaves that of double on the way.
template <class Number>
struct wider {
    using type = Number;
};
template <>
struct wider<float> {
    using type = double;
};
template <>
struct wider<double> {
    using type = long double;
};

template <class Number>
concept real_number = std::numeric_limits<Number>::is_specialized && !std::numeric_limits<Number>::is_integer;

/// function(u, …) in the wider type, lane by lane for packs. In a constant expression this call is the compile error,
/// and the compiler quotes the message.
template <class Function, class Number, class... Others>
constexpr Number run_time_value(char const* message, Function function, Number const& u, Others const&... others) {
    if (std::is_constant_evaluated()) domain_error(message);
    if constexpr (requires { u.lanes[0]; }) {
        Number result = u;
        for (std::size_t lane = 0; lane < Number::size; ++lane)
            result.lanes[lane] =
                run_time_value(message, function, double(u.lanes[lane]), double(others.lanes[lane])...);
        return result;
    } else {
        static_assert(real_number<Number>, "tapeless: a special function needs real numbers, as in f(x = 2.0): float, "
                                           "double, long double or a multiprecision type");
        using working = typename wider<Number>::type;
        return static_cast<Number>(function(static_cast<working>(u), static_cast<working>(others)...));
    }
}

template <class Real>
constexpr Real infinite() {
    return std::numeric_limits<Real>::infinity();
}
/// ∞ with the sign of x, which may be a zero.
template <class Real>
Real infinite_as(Real const& x) {
    using std::signbit;
    return signbit(x) ? Real(-infinite<Real>()) : infinite<Real>();
}
template <class Real>
bool is_whole(Real const& x) {
    using std::floor;
    return floor(x) == x;
}

/// The whole number that a constant operand is, such as an order or a degree; or `otherwise`.
constexpr int whole_constant(traced const& n, int otherwise) {
    graph const& g = *n.graph();
    int const i = n.index_in(*n.graph());
    if (!g.is_constant(i)) return otherwise;
    ratio exact;
    if (!g.value(i).is_exact(exact) || exact.denominator != 1) return otherwise;
    if (exact.numerator > 1000 || exact.numerator < -1000) return otherwise;
    return static_cast<int>(exact.numerator);
}

/// A number in a type, as 2_c.
template <class Type>
concept typed_constant = symbolic<Type> && requires {
    { Type::value } -> std::convertible_to<rational>;
};
/// What may be the order of a function: a plain number, or one in a type.
template <class Type>
concept constant_order = plain_number<Type> || typed_constant<Type>;
/// The same for whole numbers.
template <class Type>
constexpr bool is_whole_order = std::integral<Type>;
template <typed_constant Type>
constexpr bool is_whole_order<Type> = rational(Type::value).denominator() == 1;
template <class Type>
concept whole_order = constant_order<Type> && is_whole_order<Type>;

/// A plain negative number met while compiling is the compile error; the compiler quotes the message.
template <class Order>
constexpr void expect_not_negative(Order const& n, char const* message) {
    if constexpr (std::integral<Order>) {
        if (std::is_constant_evaluated() && n < Order(0)) domain_error(message);
    } else {
        static_cast<void>(n);
        static_cast<void>(message);
    }
}

}  // namespace tapeless::detail
