// SPDX-License-Identifier: BSL-1.0
// Boost.Hana at the public face: constants, tuples of variables, maps of values, gradients as sequences.
#include <tapeless/calculus/hana.hpp>
#include <tapeless/tapeless.hpp>
#include <boost/hana.hpp>
namespace tl = tapeless; namespace hana = boost::hana;
using namespace tl::literals;
constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto f = hana::int_c<2> * x * x + y * hana::int_c<3> - hana::int_c<1>;
static_assert(f(x = 3, y = 2) == 23);
static_assert(f(x = hana::int_c<3>, y = 2) == 23);
static_assert(sizeof(f) == 1);
constexpr auto g = gradient(f, tl::wrt(hana::make_tuple(x, y)));
static_assert(hana::length(g) == hana::size_c<2>);
static_assert(hana::at_c<0>(g)(x = 3, y = 1) == 12);
static_assert(g[y](x = 3, y = 1) == 3);
static_assert(hana::length(hana::drop_front(g)) == hana::size_c<1>); static_assert(hana::back(g)(x = 1) == 3);
static_assert(hana::unpack(g, [](auto a, auto b) { return a * b; })(x = 3) == 36);
constexpr auto m = hana::make_map(hana::make_pair(x, 3), hana::make_pair(y, 2));
static_assert(f(m) == 23);
static_assert(g(m)[x] == 12);
