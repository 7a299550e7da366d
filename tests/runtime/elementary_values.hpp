// SPDX-License-Identifier: BSL-1.0
// Functions against tests/data/derivatives/elementary.tsv (computed with 30 digits by mpmath and SymPy): values and first
// derivatives within 4 ulp, second ones within 16 ulp or 1e-13 of the largest term, through both doors. The functions are
// split by family, so that no file compiles long.
#pragma once

#include "both_doors.hpp"
#include "reference_tables.hpp"

#include <set>
#include <sstream>

namespace elementary {

using namespace both_doors;

/// A function by its name and formula in the table, as in "xlogy: x*log(y)".
using functions = std::map<std::string, function_under_test>;

/// Which file tests which functions; together they are all of the table.
inline std::map<std::string, std::string> const families{
    {"arithmetic", "neg square cube inv mul div fma lerp hypot hypot3 pow_x_2 pow_x_3 pow_x_17 pow_x_m1 pow_x_m2"},
    {"powers", "pow_x_half pow_x_m0p5 pow_x_1p5 pow_x_1p875 pow_2_x pow_half_x exp10 pow_x_x pow sqrt rsqrt cbrt"},
    {"exponential", "exp exp2 expm1 log log2 log10 log1p xlogx xlogy xlog1py gauss_pdf"},
    {"trigonometric", "sin cos tan sec csc cot asin acos atan atan2 asec acsc acot sinc"},
    {"hyperbolic", "sinh cosh tanh sech csch coth asinh acosh atanh asech acsch acoth logcosh"},
    {"normal_distribution", "erf erfc normal_cdf log_normal_cdf gelu"},
    {"sigmoid", "sigmoid logsigmoid softplus logit silu gelu_tanh mish elu softsign"},
    {"piecewise", "relu leaky_relu abs min max fdim huber sel"},
    {"losses", "logistic_loss bce logaddexp logsumexp softmax2 softmax3"},
    {"special",
     "legendre3 hermite4 tgamma lgamma digamma trigamma bessel_j0 bessel_j1 bessel_y0 bessel_y1 bessel_i0 bessel_k0 expint "
     "riemann_zeta ellint_K ellint_E beta cyl_bessel_j"}};

inline std::set<std::string> words_of(std::string const& text) {
    std::istringstream stream(text);
    std::set<std::string> words;
    for (std::string word; stream >> word;) words.insert(word);
    return words;
}

/// The largest of the function, its slopes and second derivatives that the table has for a point: a second derivative may be
/// the difference of terms of that size.
inline std::map<std::string, long double> largest_terms(std::vector<reference::row> const& rows) {
    std::map<std::string, long double> largest;
    for (reference::row const& row : rows) {
        long double& known = largest[row.at("name") + row.at("x_hex") + row.at("y_hex") + row.at("z_hex")];
        known = std::max(known, std::abs(reference::number(row.at("value"))));
    }
    return largest;
}

inline long double allowed(reference::row const& row, long double largest) {
    long double const exact = reference::number(row.at("value"));
    // e^(-x²/2) is written as a formula: where the exponential is subnormal its multiples by x and x² - 1 have its digits.
    if (row.at("name") == "gauss_pdf" && row.at("double_range") == "subnormal")
        return reference::number(row.at("x")) * reference::number(row.at("x")) * reference::ulp(0);
    if (row.at("wrt").size() == 2) return std::max(16 * reference::ulp(exact), 1e-13L * largest);
    // x^x and x log x have their minimum at 1/e: the slope is a difference there.
    bool const has_minimum = row.at("name") == "pow_x_x" || row.at("name") == "xlogx";
    if (has_minimum && row.at("wrt") == "x" && std::abs(exact) < 1e-10L) return 4 * reference::ulp(largest);
    return 4 * reference::ulp(exact);
}

/// Checks all rows of these functions and returns the names that have rows.
inline std::set<std::string> check_rows(functions const& all) {
    std::vector<reference::row> const rows = reference::read("elementary.tsv");
    auto const largest = largest_terms(rows);
    std::set<std::string> checked;
    std::set<std::string> known;
    for (auto const& [name, words] : families)
        for (std::string const& word : words_of(words)) known.insert(word);
    for (reference::row const& row : rows) {
        BOOST_TEST_REQUIRE(known.contains(row.at("name")), row.at("name") << " belongs to no family");
        std::string const name = row.at("name") + ": " + row.at("expr");
        auto const found = all.find(name);
        if (found == all.end()) continue;
        checked.insert(row.at("name"));
        point p{};
        for (std::size_t i = 0; i < 3; ++i)
            if (std::string const& hex = row.at(std::array{"x_hex", "y_hex", "z_hex"}[i]); !hex.empty())
                p[i] = static_cast<double>(reference::number(hex));
        long double const exact = reference::number(row.at("value"));
        long double const bound = allowed(row, largest.at(row.at("name") + row.at("x_hex") + row.at("y_hex") + row.at("z_hex")));
        for (auto const& door : {found->second.by_lambda, found->second.by_expression}) {
            double const computed = entry(door(p), row.at("wrt"));
            BOOST_TEST(reference::error_of(computed, exact) <= bound,
                       "row " << row.at("id") << " " << name << " at " << p[0] << ", " << p[1] << ", " << p[2] << " by \"" << row.at("wrt")
                              << "\": " << computed << " instead of " << row.at("value") << ", "
                              << reference::error_of(computed, exact) / reference::ulp(exact) << " ulp");
        }
    }
    BOOST_TEST(all.size() == checked.size(), "every function listed has rows in the table");
    return checked;
}

/// Checks all rows of a family's functions, and that these are all functions of the family.
inline void check(std::string const& family, functions const& all) {
    std::set<std::string> const checked = check_rows(all);
    BOOST_TEST((checked == words_of(families.at(family))), "the functions tested are not those of the family " << family);
}

}  // namespace elementary
