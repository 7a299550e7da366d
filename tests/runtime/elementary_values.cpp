// SPDX-License-Identifier: BSL-1.0
// Every function against tests/data/derivatives/elementary.tsv (computed with 30 digits by mpmath and SymPy): values
// and first derivatives within 4 ulp, second ones within 16 ulp or 1e-13 of the largest term, through both doors.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE elementary_values
#include <boost/test/unit_test.hpp>

#include "both_doors.hpp"
#include "reference_tables.hpp"

#include <set>

namespace {

using namespace both_doors;

std::map<std::string, function_under_test> const functions{
    {"neg: -x", of_x([](auto u) { return -u; })},
    {"square: x*x", of_x([](auto u) { return u * u; })},
    {"cube: x*x*x", of_x([](auto u) { return u * u * u; })},
    {"inv: 1/x", of_x([](auto u) { return 1 / u; })},
    {"mul: x*y", of_x_y([](auto u, auto v) { return u * v; })},
    {"div: x/y", of_x_y([](auto u, auto v) { return u / v; })},
    {"fma: fma(x,y,z)", of_x_y_z([](auto u, auto v, auto t) { return fma(u, v, t); })},
    {"pow_x_2: pow(x,2)", of_x([](auto u) { return pow(u, 2); })},
    {"pow_x_3: pow(x,3)", of_x([](auto u) { return pow(u, 3); })},
    {"pow_x_17: pow(x,17)", of_x([](auto u) { return pow(u, 17); })},
    {"pow_x_m1: pow(x,-1)", of_x([](auto u) { return pow(u, -1); })},
    {"pow_x_m2: pow(x,-2)", of_x([](auto u) { return pow(u, -2); })},
    {"pow_x_half: pow(x,0.5)", of_x([](auto u) { return pow(u, 0.5); })},
    {"pow_x_m0p5: pow(x,-0.5)", of_x([](auto u) { return pow(u, -0.5); })},
    {"pow_x_1p5: pow(x,1.5)", of_x([](auto u) { return pow(u, 1.5); })},
    {"pow_x_1p875: pow(x,1.875)", of_x([](auto u) { return pow(u, 1.875); })},
    {"pow_2_x: pow(2,x)", of_x([](auto u) { return pow(2, u); })},
    {"pow_half_x: pow(0.5,x)", of_x([](auto u) { return pow(0.5, u); })},
    {"exp10: pow(10,x)", of_x([](auto u) { return pow(10, u); })},
    {"pow_x_x: pow(x,x)", of_x([](auto u) { return pow(u, u); })},
    {"pow: pow(x,y)", of_x_y([](auto u, auto v) { return pow(u, v); })},
    {"sqrt: sqrt(x)", of_x([](auto u) { return sqrt(u); })},
    {"rsqrt: 1/sqrt(x)", of_x([](auto u) { return 1 / sqrt(u); })},
    {"cbrt: cbrt(x)", of_x([](auto u) { return cbrt(u); })},
    {"exp: exp(x)", of_x([](auto u) { return exp(u); })},
    {"exp2: exp2(x)", of_x([](auto u) { return exp2(u); })},
    {"expm1: expm1(x)", of_x([](auto u) { return expm1(u); })},
    {"log: log(x)", of_x([](auto u) { return log(u); })},
    {"log2: log2(x)", of_x([](auto u) { return log2(u); })},
    {"log10: log10(x)", of_x([](auto u) { return log10(u); })},
    {"log1p: log1p(x)", of_x([](auto u) { return log1p(u); })},
    {"sin: sin(x)", of_x([](auto u) { return sin(u); })},
    {"cos: cos(x)", of_x([](auto u) { return cos(u); })},
    {"tan: tan(x)", of_x([](auto u) { return tan(u); })},
    {"asin: asin(x)", of_x([](auto u) { return asin(u); })},
    {"acos: acos(x)", of_x([](auto u) { return acos(u); })},
    {"atan: atan(x)", of_x([](auto u) { return atan(u); })},
    {"atan2: atan2(y,x)", of_x_y([](auto u, auto v) { return atan2(v, u); })},
    {"sinh: sinh(x)", of_x([](auto u) { return sinh(u); })},
    {"cosh: cosh(x)", of_x([](auto u) { return cosh(u); })},
    {"tanh: tanh(x)", of_x([](auto u) { return tanh(u); })},
    {"asinh: asinh(x)", of_x([](auto u) { return asinh(u); })},
    {"acosh: acosh(x)", of_x([](auto u) { return acosh(u); })},
    {"atanh: atanh(x)", of_x([](auto u) { return atanh(u); })},
    {"sigmoid: sigmoid(x)", of_x([](auto u) { return sigmoid(u); })},
    {"logsigmoid: logsigmoid(x)", of_x([](auto u) { return logsigmoid(u); })},
    {"softplus: softplus(x)", of_x([](auto u) { return softplus(u); })},
    {"relu: relu(x)", of_x([](auto u) { return relu(u); })},
    {"abs: abs(x)", of_x([](auto u) { return abs(u); })},
    {"min: min(x,y)", of_x_y([](auto u, auto v) { return min(u, v); })},
    {"max: max(x,y)", of_x_y([](auto u, auto v) { return max(u, v); })},
    {"sel: x<y ? x*z : y/z", of_x_y_z([](auto u, auto v, auto t) { return where(u < v, u * t, v / t); })},
    {"hypot: hypot(x,y)", of_x_y([](auto u, auto v) { return hypot(u, v); })},
    {"hypot3: hypot(x,y,z)", of_x_y_z([](auto u, auto v, auto t) { return hypot(u, v, t); })},
    {"erf: erf(x)", of_x([](auto u) { return erf(u); })},
    {"erfc: erfc(x)", of_x([](auto u) { return erfc(u); })},
};

// The largest of the function, its slopes and second derivatives that the table has for this point: a second derivative
// may be the difference of terms of that size.
std::map<std::string, long double> largest_terms(std::vector<reference::row> const& rows) {
    std::map<std::string, long double> largest;
    for (reference::row const& row : rows) {
        long double& known = largest[row.at("name") + row.at("x_hex") + row.at("y_hex") + row.at("z_hex")];
        known = std::max(known, std::abs(reference::number(row.at("value"))));
    }
    return largest;
}

long double allowed(reference::row const& row, long double largest) {
    long double const exact = reference::number(row.at("value"));
    if (row.at("wrt").size() == 2) return std::max(16 * reference::ulp(exact), 1e-13L * largest);
    // x^x has its minimum at 1/e: its slope x^x + x^x log x is a difference there.
    if (row.at("name") == "pow_x_x" && row.at("wrt") == "x" && std::abs(exact) < 1e-10L)
        return 4 * reference::ulp(largest);
    return 4 * reference::ulp(exact);
}

}  // namespace

BOOST_AUTO_TEST_CASE(values_and_derivatives_agree_with_the_table) {
    std::vector<reference::row> const rows = reference::read("elementary.tsv");
    auto const largest = largest_terms(rows);
    std::set<std::string> skipped;
    std::set<std::string> checked;
    for (reference::row const& row : rows) {
        std::string const name = row.at("name") + ": " + row.at("expr");
        auto const found = functions.find(name);
        if (found == functions.end()) {
            skipped.insert(row.at("name"));
            continue;
        }
        checked.insert(name);
        point p{};
        for (std::size_t i = 0; i < 3; ++i)
            if (std::string const& hex = row.at(std::array{"x_hex", "y_hex", "z_hex"}[i]); !hex.empty())
                p[i] = static_cast<double>(reference::number(hex));
        long double const exact = reference::number(row.at("value"));
        long double const bound =
            allowed(row, largest.at(row.at("name") + row.at("x_hex") + row.at("y_hex") + row.at("z_hex")));
        for (auto const& door : {found->second.by_lambda, found->second.by_expression}) {
            double const computed = entry(door(p), row.at("wrt"));
            BOOST_TEST(reference::error_of(computed, exact) <= bound,
                       "row " << row.at("id") << " " << name << " at " << p[0] << ", " << p[1] << ", " << p[2]
                              << " by \"" << row.at("wrt") << "\": " << computed << " instead of " << row.at("value")
                              << ", " << reference::error_of(computed, exact) / reference::ulp(exact) << " ulp");
        }
    }
    BOOST_TEST(checked.size() == functions.size(), "every function listed above has rows in the table");
    std::string names;
    for (std::string const& name : skipped) names += " " + name;
    BOOST_TEST_MESSAGE(checked.size() << " functions checked, " << skipped.size() << " skipped:" << names);
    BOOST_TEST(skipped.size() == 55u, "the list of functions that are not checked has changed:" << names);
}
