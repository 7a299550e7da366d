// SPDX-License-Identifier: BSL-1.0
// Shortest decimals against std::to_chars. Streams with another locale, widths, Boost.Test.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE printing
#include <tapeless/tapeless.hpp>

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

namespace engine = tl::detail;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

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
