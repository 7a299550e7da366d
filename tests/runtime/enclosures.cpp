// SPDX-License-Identifier: BSL-1.0
// No enclosure is too narrow: random formulas over random boxes against values of Boost.Multiprecision at points of the box.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE enclosures
#include <boost/test/unit_test.hpp>

#include "precise_values.hpp"
#include "random_formulas.hpp"

#include <tapeless/proof/enclosed_values.hpp>

#include <vector>

namespace {

using namespace random_formulas;

struct box {
    std::vector<td::enclosure> sides{};
    std::vector<std::vector<precise::fraction>> points{};
};
/// Sides of all widths down to 0, with ends in sixteenths, and points in them.
box random_box(source& random) {
    box result;
    int const width = 1 << random.below(6);
    std::vector<std::pair<int, int>> ends;
    for (std::size_t k = 0; k < variables; ++k) {
        int const low = random.below(97) - 48;
        int const high = low + random.below(width);
        ends.emplace_back(low, high);
        result.sides.push_back(td::enclosure::between(low / 16.0, high / 16.0));
    }
    for (int i = 0; i < 8; ++i) {
        std::vector<precise::fraction> point;
        for (auto const& [low, high] : ends) {
            precise::fraction const share(i < 2 ? i : random.below(101), i < 2 ? 1 : 100);
            point.push_back(precise::fraction(low, 16) + share * precise::fraction(high - low, 16));
        }
        result.points.push_back(std::move(point));
    }
    return result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(values_lie_in_their_enclosures) {
    constexpr int rounds = 4000;
    source random(3);
    int checked = 0;
    int enclosed = 0;
    for (int round = 0; round < rounds; ++round) {
        workshop shop;
        int const f = random_formula(random, shop, 1 + random.below(3)).index_in(shop.g);
        td::expansion const nodes(shop.g, f, f, td::expansion::replaced_functions::keep);
        td::enclosed_values values(shop.g, nodes, td::trust::known_laws_only);
        box const one = random_box(random);
        values.read([&](td::node const& variable) { return one.sides[static_cast<std::size_t>(variable.a)]; });
        td::enclosure const& found = values.of(f);
        if (!found.is_known()) continue;
        ++enclosed;
        for (auto const& point : one.points) {
            precise::value const exact = precise::value_at(shop.g, f, point);
            if (!exact.is_defined()) continue;
            ++checked;
            precise::real const slack = exact.is_exact() ? precise::real(0) : precise::real(1e-40) * (1 + abs(exact.near));
            BOOST_TEST((precise::real(found.low) <= exact.near + slack && exact.near - slack <= precise::real(found.high)),
                       "round " << round << ": " << exact.near << " is not in [" << found.low << ", " << found.high << "]");
        }
    }
    BOOST_TEST_MESSAGE(enclosed << " formulas enclosed, " << checked << " values checked");
    BOOST_TEST(enclosed > rounds / 4);
    BOOST_TEST(checked > rounds);
}
