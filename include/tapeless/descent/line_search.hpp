// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>
#include <tapeless/descent/oracle.hpp>
#include <tapeless/descent/problem.hpp>
#include <tapeless/math/powers.hpp>

#include <cstddef>
#include <limits>

namespace tapeless {

/// What a step along a line must achieve.
enum class line_rule {
    automatic,    ///< the exact minimum where the objective is known to be quadratic along lines, else strong_wolfe
    armijo,       ///< f decreases enough; the step is cut back from the first one
    strong_wolfe  ///< f decreases enough, and its slope along the line has lost enough of its size
};

/// How far to go along a direction d with slope s = ∇f·d < 0: to an α with f(x + α d) <= f(x) + c₁ α s and, by
/// strong_wolfe, |∇f(x + α d)·d| <= c₂ |s|. Where differences of f are rounding error, slopes alone decide.
///
/// Units    sufficient_decrease c₁ and curvature c₂: of the slope, 0 <= c₁ < c₂ < 1
/// Domain   an objective is known to be quadratic where its degree is 2, as that of a function or of a loss over rows
/// Source   Nocedal & Wright, Numerical Optimization, 2nd ed., algorithms 3.1, 3.5 and 3.6; Hager & Zhang 2005, (4.1)
struct line_search {
    line_rule rule = line_rule::automatic;
    double sufficient_decrease = 1e-4;
    double curvature = 0.9;
    int max_evaluations = 50;

    constexpr tapeless::problem problem() const {
        if (auto const bad = detail::must_be_a_fraction("line_search: sufficient_decrease", sufficient_decrease))
            return bad;
        if (auto const bad = detail::must_be_a_fraction("line_search: curvature", curvature)) return bad;
        if (curvature <= sufficient_decrease)
            return detail::bad_option("line_search: curvature", curvature, "above sufficient_decrease");
        if (max_evaluations < 1)
            return detail::bad_option("line_search: max_evaluations", max_evaluations, "at least 1");
        return detail::must_be_a_count("line_search: max_evaluations", max_evaluations);
    }
};

namespace detail {

template <class Point>
constexpr number_of<Point> inner_product(Point const& a, auto const& b) {
    number_of<Point> sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * static_cast<number_of<Point>>(b[i]);
    return sum;
}
/// a + t b.
template <class Point>
constexpr Point combined(Point a, number_of<Point> t, Point const& b) {
    for (std::size_t i = 0; i < a.size(); ++i) a[i] += t * b[i];
    return a;
}

/// A first step along -∇f, as long as a hundredth of x, at least 1.
template <class Point>
constexpr number_of<Point> first_length(Point const& point, Point const& gradient) {
    using scalar = number_of<Point>;
    scalar const reach = math::sqrt(inner_product(point, point)) / 100;
    return (reach > 1 ? reach : scalar{1}) / math::sqrt(inner_product(gradient, gradient));
}

/// Values of an objective along a line.
template <class Oracle, class Sample, class Point>
class line {
public:
    using scalar = number_of<Point>;
    struct place {
        scalar length;
        Sample at;
        scalar slope;
    };

    constexpr line(line_search const& with, Oracle& ask, Sample const& from, Point const& along)
        : options{with}, oracle{ask}, start{0, from, inner_product(along, from.gradient)}, direction{along},
          noise{64 * std::numeric_limits<scalar>::epsilon() * (from.value < 0 ? -from.value : from.value)} {}

    /// The length of the step, 0 if none was found; then `end` is void.
    constexpr scalar search(scalar first, Sample& end) {
        if (!(start.slope < 0) || !math::is_finite(start.slope)) return 0;
        place last = start;
        if constexpr (requires { oracle.line_degree; }) {
            if (options.rule == line_rule::automatic && (oracle.line_degree == 1 || oracle.line_degree == 2))
                return finish(exact(first, last), last, end);
        }
        if (options.rule == line_rule::armijo) return finish(backtrack(first, last), last, end);
        return finish(bracket(first, last), last, end);
    }

private:
    line_search const& options;
    Oracle& oracle;
    place start;
    Point const& direction;
    scalar noise;
    int evaluations = 0;

    static constexpr scalar finish(bool found, place const& last, Sample& end) {
        if (!found) return 0;
        end = last.at;
        return last.length;
    }

    /// Evaluates at a length; false outside the domain.
    constexpr bool look(scalar length, place& there) {
        ++evaluations;
        there.length = length;
        there.at.point = combined(start.at.point, length, direction);
        if (oracle.update(there.at) != reading::finite) return false;
        there.slope = inner_product(direction, there.at.gradient);
        return true;
    }
    constexpr bool has_budget() const { return evaluations < options.max_evaluations; }

    constexpr bool is_low(place const& there) const {
        scalar const promised = static_cast<scalar>(options.sufficient_decrease) * there.length * start.slope;
        return there.at.value <= start.at.value + promised || is_low_by_slopes(there);
    }
    // The parabola through both slopes decreases enough: the same condition, without a difference of values.
    constexpr bool is_low_by_slopes(place const& there) const {
        scalar const factor = 2 * static_cast<scalar>(options.sufficient_decrease) - 1;
        return there.at.value <= start.at.value + noise && there.slope <= factor * start.slope;
    }
    constexpr bool is_flat(place const& there) const {
        scalar const bound = -static_cast<scalar>(options.curvature) * start.slope;
        return there.slope <= bound && -there.slope <= bound;
    }
    constexpr bool moves(place const& there) const { return there.at.point != start.at.point; }

    constexpr bool backtrack(scalar first, place& there) {
        for (scalar length = first; has_budget();) {
            bool const inside = look(length, there);
            if (!moves(there)) return false;
            if (inside && is_low(there)) return true;
            // Where the parabola through value and slope at the start and the value here is least.
            scalar const bend = there.at.value - start.at.value - length * start.slope;
            scalar const least = inside && bend > 0 ? -length * length * start.slope / (2 * bend) : length / 2;
            length = least < length / 10 ? length / 10 : least > length / 2 ? length / 2 : least;
        }
        return false;
    }

    /// f is quadratic: the slope is linear, and two of them tell where it is 0.
    constexpr bool exact(scalar first, place& there) {
        while (!look(first, there)) {
            first /= 2;
            if (!has_budget() || !moves(there)) return false;
        }
        scalar const bend = there.slope - start.slope;
        if (!(bend > 0)) return moves(there) && there.at.value < start.at.value;  // no minimum: go on down
        scalar const length = -first * start.slope / bend;
        scalar const rest = length - first;
        if (rest <= 8 * std::numeric_limits<scalar>::epsilon() * first &&
            -rest <= 8 * std::numeric_limits<scalar>::epsilon() * first)
            return moves(there);
        return look(length, there) && moves(there) && there.at.value <= start.at.value + noise;
    }

    constexpr bool bracket(scalar first, place& there) {
        place before = start;
        scalar outside = 0;  // a length that is known to leave the domain
        for (scalar length = first; has_budget();) {
            if (!look(length, there)) {
                if (!moves(there)) return false;
                outside = length;
                length = (before.length + length) / 2;
                if (!(length > before.length)) return accept_if_low(before, there);
                continue;
            }
            if (!moves(there)) return false;
            if (!is_low(there) || (before.length > 0 && there.at.value >= before.at.value + noise))
                return narrow(before, there, there);
            if (is_flat(there)) return true;
            if (there.slope >= 0) return narrow(there, before, there);
            scalar const farther = minimum_of_cubic(before, there);
            scalar next = farther > 2 * length ? farther : 2 * length;
            if (next > 10 * length) next = 10 * length;
            if (outside > 0 && next >= outside) next = (length + outside) / 2;
            before = there;
            length = next;
        }
        return accept_if_low(there, there);
    }

    constexpr bool accept_if_low(place const& lowest, place& there) const {
        if (!(lowest.length > 0) || !is_low(lowest)) return false;
        there = lowest;
        return true;
    }

    /// Between a low place and one on the other side of a minimum.
    constexpr bool narrow(place low, place high, place& there) {
        while (has_budget()) {
            scalar const width = high.length - low.length;
            scalar length = minimum_of_cubic(low, high);
            scalar const part = (length - low.length) / width;
            if (!(part > scalar{0.1})) length = low.length + width / 10;
            if (part > scalar{0.9}) length = low.length + width * 9 / 10;
            if (length == low.length || length == high.length) break;
            if (!look(length, there)) {
                high.length = length;  // its value and slope only steer the next guess
                continue;
            }
            if (!is_low(there) || there.at.value > low.at.value + noise) {
                high = there;
                continue;
            }
            if (is_flat(there)) return true;
            if (there.slope * width >= 0) high = low;
            low = there;
        }
        return accept_if_low(low, there);
    }

    /// Where the cubic through the values and slopes of two places has its minimum; NaN where it has none.
    static constexpr scalar minimum_of_cubic(place const& a, place const& b) {
        scalar const width = b.length - a.length;
        scalar const mean = 3 * (a.at.value - b.at.value) / width + a.slope + b.slope;
        scalar const radicand = mean * mean - a.slope * b.slope;
        if (!(radicand >= 0)) return a.length + width / 2;
        scalar const root = width < 0 ? -math::sqrt(radicand) : math::sqrt(radicand);
        scalar const below = b.slope - a.slope + 2 * root;
        if (below == 0) return a.length + width / 2;
        return b.length - width * (b.slope + root - mean) / below;
    }
};

/// Goes along a direction; the sample stays as it is unless the result, the length of the step, is positive.
template <class Oracle, class Sample, class Point>
constexpr number_of<Point> search_along(line_search const& options, Oracle& oracle, Sample& at, Point const& direction,
                                        number_of<Point> first) {
    Sample const from = at;
    return line<Oracle, Sample, Point>{options, oracle, from, direction}.search(first, at);
}

}  // namespace detail
}  // namespace tapeless
