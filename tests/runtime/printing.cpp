// SPDX-License-Identifier: BSL-1.0
// Printed formulas read back as C++: a parser of its own evaluates the text of random formulas to the same bits as the
// graph. Shortest decimals against std::to_chars. Streams with another locale, widths, Boost.Test.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE printing
#include <tapeless/tapeless.hpp>

#include <tapeless/show/infix.hpp>

#include <boost/test/unit_test.hpp>

#include <bit>
#include <charconv>
#include <cmath>
#include <iomanip>
#include <locale>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace tl = tapeless;
using namespace tl::literals;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

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

BOOST_AUTO_TEST_CASE(decimals_have_the_digits_of_to_chars) {
    std::mt19937_64 random(1);
    auto const digits_of = [](double value) {
        engine::decimal const shortest = engine::shortest_decimal(value);
        std::string text(1, shortest.digits[0]);
        if (shortest.size > 1) text += '.' + std::string(shortest.digits + 1, static_cast<std::size_t>(shortest.size - 1));
        int const magnitude = std::abs(shortest.exponent);
        return text + (shortest.exponent < 0 ? "e-" : "e+") + (magnitude < 10 ? "0" : "") + std::to_string(magnitude);
    };
    auto const expected = [](double value) {
        char text[64];
        return std::string(text, std::to_chars(text, text + 64, value, std::chars_format::scientific).ptr);
    };
    std::vector<double> values{5e-324, 1e23, 9.5e-323, std::numeric_limits<double>::max(), std::numeric_limits<double>::min()};
    for (int exponent = -1074; exponent < 1024; ++exponent) values.push_back(std::ldexp(1.0, exponent));
    for (int i = 0; i < 50000; ++i) {
        double const any = std::bit_cast<double>(random() >> 1);
        if (std::isfinite(any) && any != 0) values.push_back(any);
        values.push_back(static_cast<double>(random() % 100000 + 1) / 1000);
        values.push_back(static_cast<double>(random() % 100000 + 1) / 3 * 1e-7);
    }
    int wrong = 0;
    for (double const value : values) wrong += digits_of(value) != expected(value);
    BOOST_TEST(wrong == 0);
}

struct decimal_comma : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

BOOST_AUTO_TEST_CASE(the_locale_changes_nothing) {
    std::locale const before = std::locale::global(std::locale(std::locale::classic(), new decimal_comma));
    std::ostringstream stream;
    stream << 0.25 * x + 12345 * y;
    BOOST_TEST(stream.str() == "0.25 * x + 12345 * y");
    BOOST_TEST(std::string(to_string(x + 1234.5)) == "x + 1234.5");
    std::locale::global(before);
}

BOOST_AUTO_TEST_CASE(formulas_go_into_any_stream) {
    std::ostringstream stream;
    stream << std::setw(8) << std::left << x + y << '|' << tl::function_of<1>([](auto u) { return 2 * u; }) << '|' << to_string(x - y);
    BOOST_TEST(stream.str() == "x + y   |2 * x0|x - y");
    std::wostringstream wide;
    wide << derivative(sin(x), x);
    BOOST_TEST((wide.str() == L"cos(x)"));
}

BOOST_AUTO_TEST_CASE(texts_become_strings) {
    std::string const string = to_string(x * y);
    BOOST_TEST(string == "x * y");
    auto const text = to_string(x * y);
    std::string_view const view = text;
    BOOST_TEST(view == "x * y");
    BOOST_TEST(std::string(text.c_str()) == "x * y");
}

BOOST_AUTO_TEST_CASE(kept_numbers_are_printed_by_their_values_at_run_time) {
    double volatile rate = 0.1;
    double const read = rate;
    BOOST_TEST(std::string(to_string(read * x)) == "0.1 * x");
    BOOST_TEST(std::string(to_string(-read * x + 1e300)) == "-0.1 * x + 1e300");
    BOOST_TEST(std::string(to_string(y - tl::rational(-9223372036854775807, 9223372036854775806) * sq(x))) ==
               "y + 9223372036854775807/9223372036854775806 * x^2");
}

BOOST_AUTO_TEST_CASE(boost_test_prints_formulas) {
    std::ostringstream log;
    boost::test_tools::tt_detail::print_log_value<std::remove_const_t<decltype(x)>>()(log, x);
    log << ' ';
    auto const slope = derivative(x * x, x);
    boost::test_tools::tt_detail::print_log_value<std::remove_const_t<decltype(slope)>>()(log, slope);
    BOOST_TEST(log.str() == "x 2 * x");
}

BOOST_AUTO_TEST_CASE(a_long_formula_is_streamed_whole) {
    static constexpr auto sum = tl::function_of_vector<2000>([](auto const& p) {
        auto total = p[0];
        for (std::size_t i = 1; i < p.size(); ++i) total += p[i];
        return total;
    });
    std::ostringstream stream;
    stream << sum;
    BOOST_TEST(stream.str().ends_with(" + x1998 + x1999"));
}

}  // namespace
