// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/sets.hpp>
#include <dlib/optimization.h>

namespace {

using namespace peers;
using column = dlib::matrix<double, 0, 1>;

// dlib asks for value and slopes of a point separately: one evaluation serves both.
struct remembered {
    task const& one;
    column point, slopes;
    double value = 0;

    void at(column const& x) {
        if (point.size() == x.size() && std::equal(x.begin(), x.end(), point.begin())) return;
        point = x;
        slopes.set_size(x.size());
        value = one.value(&point(0), &slopes(0));
    }
};

// Ends where the gradient is small or nothing moves any more.
struct until_flat {
    long& iterations;
    double last = std::numeric_limits<double>::infinity();
    bool should_continue_search(column const&, double value, column const& slopes) {
        ++iterations;
        bool const moves = value != last;
        last = value;
        return moves && iterations < most_iterations && dlib::max(dlib::abs(slopes)) > gradient_tolerance;
    }
};

// Outside the domain dlib throws; x is the last point then.
void until_it_throws(auto const& run) {
    try {
        run();
    } catch (dlib::error const&) {
    }
}

outcome ended(column const& x, long iterations) {
    outcome end;
    end.iterations = iterations;
    std::copy(x.begin(), x.end(), end.point.begin());
    return end;
}

column start_of(task const& one) {
    column x(static_cast<long>(one.inputs));
    std::copy(one.start.begin(), one.start.end(), x.begin());
    return x;
}

template <class Strategy>
outcome line_search(task const& one, Strategy const& strategy) {
    column x = start_of(one);
    remembered f{one, {}, {}};
    long iterations = 0;
    until_it_throws([&] {
        dlib::find_min(
            strategy, until_flat{iterations}, [&](column const& at) { f.at(at); return f.value; },
            [&](column const& at) { f.at(at); return f.slopes; }, x, -1e300);
    });
    return ended(x, iterations);
}

struct curved_model {
    using column_vector = column;
    using general_matrix = dlib::matrix<double>;
    task const& one;

    double operator()(column const& x) const { return one.value(&x(0), nullptr); }
    void get_derivative_and_hessian(column const& x, column& slopes, general_matrix& hessian) const {
        slopes.set_size(x.size());
        hessian.set_size(x.size(), x.size());
        one.curved(&x(0), &slopes(0), &hessian(0, 0));
    }
};

// |r|² with Gauss and Newton's matrix, as dlib's solve_least_squares makes it.
struct squares_model {
    using column_vector = column;
    using general_matrix = dlib::matrix<double>;
    task const& one;

    double operator()(column const& x) const {
        column r(static_cast<long>(one.residual_count));
        one.residuals(&x(0), &r(0), nullptr);
        return dlib::dot(r, r) / 2;
    }
    void get_derivative_and_hessian(column const& x, column& slopes, general_matrix& hessian) const {
        column r(static_cast<long>(one.residual_count));
        general_matrix jacobian(r.size(), x.size());
        one.residuals(&x(0), &r(0), &jacobian(0, 0));
        slopes = dlib::trans(jacobian) * r;
        hessian = dlib::trans(jacobian) * jacobian;
    }
};

template <class Model>
outcome trust_region(task const& one) {
    column x = start_of(one);
    long iterations = 0;
    until_it_throws([&] { dlib::find_min_trust_region(until_flat{iterations}, Model{one}, x, 1); });
    return ended(x, iterations);
}

}  // namespace

void peers::add_dlib(std::vector<solver>& to) {
    to.push_back({"dlib bfgs", knowledge::gradient, false, [](task const& one) { return line_search(one, dlib::bfgs_search_strategy()); }});
    to.push_back({"dlib lbfgs", knowledge::gradient, false, [](task const& one) { return line_search(one, dlib::lbfgs_search_strategy(10)); }});
    to.push_back({"dlib trust region, Hessian", knowledge::hessian, false, trust_region<curved_model>});
    to.push_back({"dlib trust region, JᵀJ", knowledge::residuals, false, trust_region<squares_model>});
}
