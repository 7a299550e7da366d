// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: minimize(f, subject_to(g), start, lagrange_newton{}) needs f and g with Hessians at the start
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/descent/minimize_subject_to.hpp>
#include <tapeless/evaluate/results.hpp>

#include <array>

namespace tl = tapeless;

struct line {
    friend constexpr auto value_and_gradient(line const&) {
        return [](std::array<double, 2> const& p) { return tl::value_with_gradient{p[0] + p[1] - 1, std::array{1.0, 1.0}}; };
    }
};

int main() {
    constexpr auto f = tl::function_of<2>([](auto x, auto y) { return x * x + y * y; });
#ifdef REJECT
    constexpr line g;
#else
    constexpr auto g = tl::function_of<2>([](auto x, auto y) { return x + y - 1; });
#endif
    return minimize(f, tl::subject_to(g), std::array{1.0, 2.0}, tl::lagrange_newton{}).ok() ? 0 : 1;
}
