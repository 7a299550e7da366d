// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace tapeless {

/// f(x) and ∇f(x) of one evaluation; `auto const [value, gradient] = …` takes it apart.
template <class Number, class Gradient>
struct value_with_gradient {
    Number value;
    Gradient gradient;
};

template <class Number, class Gradient>
value_with_gradient(Number, Gradient) -> value_with_gradient<Number, Gradient>;

/// f(x), ∇f(x) and the Hessian (∂²f/∂xᵢ∂xⱼ) of one evaluation.
template <class Number, class Gradient, class Hessian>
struct value_gradient_hessian {
    Number value;
    Gradient gradient;
    Hessian hessian;
};

template <class Number, class Gradient, class Hessian>
value_gradient_hessian(Number, Gradient, Hessian) -> value_gradient_hessian<Number, Gradient, Hessian>;

}  // namespace tapeless
