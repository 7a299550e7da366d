// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: minimize(f, start, newton_cg{}) needs an f with hessian_vector_product(f)
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/newton_cg.hpp>
#include <tapeless/evaluate/results.hpp>

#include <array>

namespace tl = tapeless;

struct bowl {
    friend constexpr auto value_and_gradient(bowl const&) {
        return [](std::array<double, 1> const& p) { return tl::value_with_gradient{p[0] * p[0], std::array{2 * p[0]}}; };
    }
};

int main() {
#ifdef REJECT
    constexpr bowl f;
#else
    constexpr auto f = tl::function_of<1>([](auto x) { return x * x; });
#endif
    return minimize(f, std::array{1.0}, tl::newton_cg{}).ok() ? 0 : 1;
}
