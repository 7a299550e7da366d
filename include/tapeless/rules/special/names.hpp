// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/traced.hpp>

// The names of the special functions, whose rules and values take seconds to compile and are not in the umbrella. Any
// other function of the name is preferred; where there is none, one line says which header is missing. Declarations
// cost nothing.
namespace tapeless {

namespace detail {
template <class... Operands>
concept of_formulas = (symbolic<Operands> || ...);

template <class... Operands>
struct without_its_header {
    static_assert(always_false<Operands...>,
                  "tapeless: a special function needs its header, as in #include <tapeless/adapt/boost_math.hpp>");
};
}  // namespace detail

template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> tgamma(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> lgamma(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> digamma(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> trigamma(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> polygamma(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> beta(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> bessel_j0(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> bessel_j1(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> cyl_bessel_j(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> bessel_y0(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> bessel_y1(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> cyl_neumann(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> bessel_i0(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> bessel_i1(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> cyl_bessel_i(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> bessel_k0(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> bessel_k1(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> cyl_bessel_k(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> expint(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> comp_ellint_1(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> comp_ellint_2(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> legendre(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> hermite(Operands const&...);
template <class... Operands>
requires detail::of_formulas<Operands...> detail::without_its_header<Operands...> riemann_zeta(Operands const&...);

}  // namespace tapeless
