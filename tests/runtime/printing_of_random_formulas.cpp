// SPDX-License-Identifier: BSL-1.0
// Printed formulas read back as C++: a parser of its own evaluates the text of random formulas to the same bits as the
// graph.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE printing_of_random_formulas
#include <tapeless/tapeless.hpp>

#include <boost/test/unit_test.hpp>

#include <bit>
#include <charconv>
#include <cmath>
#include <random>
#include <string_view>
#include <vector>

namespace tl = tapeless;

namespace {

int is_true(double value) { return value != 0 ? 1 : 0; }

/// Reads C++ (with ^ for powers) and evaluates it; conditions are 0 or 1.
class reader {
public:
    reader(std::string_view text, double const* arguments) : rest_(text), arguments_(arguments) {}
    double value() {
        double const result = disjunction();
        if (!rest_.empty()) throw std::runtime_error("cannot read: " + std::string(rest_));
        return result;
    }

private:
    std::string_view rest_;
    double const* arguments_;

    bool take(std::string_view token) {
        if (!rest_.starts_with(token)) return false;
        rest_.remove_prefix(token.size());
        return true;
    }
    void expect(std::string_view token) {
        if (!take(token)) throw std::runtime_error("expected " + std::string(token) + " before " + std::string(rest_));
    }
    double disjunction() {
        double result = conjunction();
        while (take(" || ")) result = is_true(conjunction()) + is_true(result) > 0;
        return result;
    }
    double conjunction() {
        double result = comparison();
        while (take(" && ")) result = is_true(comparison()) + is_true(result) == 2;
        return result;
    }
    double comparison() {
        double const left = sum();
        if (take(" < ")) return left < sum();
        if (take(" > ")) return left > sum();
        if (take(" <= ")) return left <= sum();
        if (take(" >= ")) return left >= sum();
        return left;
    }
    double sum() {
        double result = product();
        while (true) {
            if (take(" + ")) result = result + product();
            else if (take(" - ")) result = result - product();
            else return result;
        }
    }
    double product() {
        double result = signed_power();
        while (true) {
            if (take(" * ")) result = result * signed_power();
            else if (take(" / ") || take("/")) result = result / signed_power();
            else return result;
        }
    }
    double signed_power() {
        if (take("-")) return -signed_power();
        if (take("!")) return signed_power() == 0;
        double const base = primary();
        if (!take("^")) return base;
        bool const is_negative = take("-");
        int exponent = 0;
        auto const [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), exponent);
        BOOST_TEST_REQUIRE((error == std::errc()));
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return exponent == 2 && !is_negative ? base * base : tl::math::power(base, is_negative ? -exponent : exponent);
    }
    double primary() {
        if (take("(")) {
            double const result = disjunction();
            expect(")");
            return result;
        }
        if (take("where(")) {
            double const condition = disjunction();
            expect(", ");
            double const then = disjunction();
            expect(", ");
            double const otherwise = disjunction();
            expect(")");
            return condition != 0 ? then : otherwise;
        }
        if (take("is_zero(")) return argument() == 0;
        if (take("sin(")) return tl::math::sin(argument());
        if (take("exp(")) return tl::math::exp(argument());
        if (take("x")) {
            double const result = arguments_[rest_.front() - '0'];
            rest_.remove_prefix(1);
            return result;
        }
        double result = 0;
        auto const [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), result);
        if (error != std::errc()) throw std::runtime_error("no number: " + std::string(rest_));
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return result;
    }
    double argument() {
        double const result = disjunction();
        expect(")");
        return result;
    }
};

namespace engine = tl::detail;
using engine::kind;

double evaluated(engine::graph const& g, int root, double const* arguments) {
    std::vector<double> value(static_cast<std::size_t>(root) + 1);
    for (int i = 0; i <= root; ++i) {
        engine::node const& k = g.at(i);
        auto const operand = [&](int which) { return value[static_cast<std::size_t>(k.operand(which))]; };
        double& result = value[static_cast<std::size_t>(i)];
        switch (k.type()) {
            case kind::constant: result = g.value(i).approximate(); break;
            case kind::variable: result = arguments[g.symbol_of(i).position]; break;
            case kind::add: result = operand(0) + operand(1); break;
            case kind::subtract: result = operand(0) - operand(1); break;
            case kind::multiply: result = operand(0) * operand(1); break;
            case kind::divide: result = operand(0) / operand(1); break;
            case kind::negate: result = -operand(0); break;
            case kind::square: result = operand(0) * operand(0); break;
            case kind::power: result = tl::math::power(operand(0), k.b); break;
            case kind::where: result = operand(0) != 0 ? operand(1) : operand(2); break;
            case kind::less: result = operand(0) < operand(1); break;
            case kind::less_equal: result = operand(0) <= operand(1); break;
            case kind::is_zero: result = operand(0) == 0; break;
            case kind::both: result = is_true(operand(0)) + is_true(operand(1)) == 2; break;
            case kind::either: result = is_true(operand(0)) + is_true(operand(1)) > 0; break;
            case kind::opposite: result = operand(0) == 0; break;
            default: result = k.what->name == std::string_view("sin") ? tl::math::sin(operand(0)) : tl::math::exp(operand(0));
        }
    }
    return value[static_cast<std::size_t>(root)];
}

/// A formula with about as many operations as asked for, in arguments x0, x1, x2 and numbers of all kinds.
class random_formula {
public:
    explicit random_formula(unsigned seed) : random_(seed) {}

    int put(engine::graph& g, int operations) {
        g.is_floating = pick(2) == 0;
        std::vector<int> known;
        for (std::size_t i = 0; i < 3; ++i) known.push_back(g.variable(engine::argument(i)));
        for (engine::number const value : {engine::number(2), engine::number(-2), engine::number(3), engine::number(0.1), engine::number(-0.5),
                                           engine::number(tl::rational(1, 3)), engine::number(4), engine::number(-0.75), engine::number(1e-3)})
            known.push_back(g.constant(value));
        std::vector<int> conditions;
        for (int i = 0; i < operations; ++i) {
            int const a = known[pick(known.size())];
            int const b = known[pick(known.size())];
            switch (pick(20)) {
                case 0:
                case 1: known.push_back(g.add(a, b)); break;
                case 2:
                case 3: known.push_back(g.subtract(a, b)); break;
                case 4:
                case 5:
                case 6:
                case 7:
                case 8: known.push_back(g.multiply(a, b)); break;
                case 9:
                case 10:
                case 11: known.push_back(g.divide(a, b)); break;
                case 12:
                case 13: known.push_back(g.negate(a)); break;
                case 14: known.push_back(g.square(a)); break;
                case 15: known.push_back(g.power(a, static_cast<int>(pick(8)) - 3)); break;
                case 16: known.push_back(g.make(engine::registered<tl::sin_rule>(), a)); break;
                case 17: conditions.push_back(g.make(pick(2) == 0 ? &engine::builtin<kind::less> : &engine::builtin<kind::less_equal>, a, b)); break;
                case 18:
                    if (conditions.size() < 2) break;
                    conditions.push_back(pick(3) == 0 ? g.opposite(conditions.back())
                                                      : g.make(pick(2) == 0 ? &engine::builtin<kind::both> : &engine::builtin<kind::either>,
                                                               conditions[pick(conditions.size())], conditions[pick(conditions.size())]));
                    break;
                default:
                    if (!conditions.empty()) known.push_back(g.where(conditions[pick(conditions.size())], a, b));
            }
        }
        return known.back();
    }
    double number() { return std::uniform_real_distribution<double>(-3, 3)(random_); }

private:
    std::mt19937 random_;
    std::size_t pick(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_); }
};

bool are_one(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (std::isnan(a) && std::isnan(b)); }

BOOST_AUTO_TEST_CASE(the_text_of_a_random_formula_has_its_value_bit_for_bit) {
    int read = 0;
    for (unsigned seed = 0; seed < 20000; ++seed) {
        random_formula random(seed);
        engine::graph g;
        int const root = random.put(g, 4 + static_cast<int>(seed % 16));
        engine::writer writer(1 << 16);
        writer.write(g, root);
        std::string const text(writer.text().begin(), static_cast<std::size_t>(writer.text().size()));
        double const point[] = {random.number(), random.number(), random.number()};
        double const expected = evaluated(g, root, point);
        double const magnitude = std::abs(expected);
        if (magnitude > 0 && (magnitude < 1e-200 || magnitude > 1e200)) continue;  // where factors of two may round
        ++read;
        BOOST_TEST_CONTEXT(text) BOOST_TEST(are_one(reader(text, point).value(), expected));
    }
    BOOST_TEST(read > 15000);
}

}  // namespace
