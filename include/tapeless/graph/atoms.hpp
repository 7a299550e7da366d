// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/fraction.hpp>
#include <tapeless/graph/operation.hpp>

namespace tapeless::detail {

/// What polynomials are made of: variables, and functions of fractions.
enum class atom_kind : std::uint8_t {
    variable,
    parameter,
    exponential,  // e^(unit · operand); several, by name, where the factors met have no common unit
    logarithm,
    power,  // operand^unit for operand >= 0, 0 < unit < 1
    square_root,
    cube_root,
    sine,
    cosine,  // cos(unit · operand) and its sine where angles are split, by name as for e
    positive,    // 1 where the operand is > 0, otherwise 0; with name 1: where it is < 0
    comparison,  // 1 where the comparison (a node) holds, otherwise 0
    function     // of which no law is known
};

struct atom {
    atom_kind kind{};
    operation const* what = nullptr;
    int name = 0;
    int arity = 0;
    sequence<fraction> operands{1};  // all forms that were met, each of them equal to each other
    ratio unit{0, 1};
};

/// The atoms of a question and what is known of them.
class atoms : protected fractions {
protected:
    sequence<atom> atoms_{8};
    bool has_indicators_ = false;

    bool restart_ = false;  // a unit became smaller: everything has to be read again

    constexpr void forget_atoms() {
        restart_ = false;
        atoms_.clear();
        may_be_negative_ = {};
        may_vanish_ = {};
        doubtful_ = {};
        has_indicators_ = false;
        forget_laws();
    }
    constexpr fraction one_atom(int i, int exponent = 1) const { return whole_fraction(single(power_of(i, exponent))); }
    /// Equal operands give the same atom. Equality wherever both are defined is not transitive, so an operand has to equal
    /// every form that the atom was met with.
    constexpr int find(atom_kind kind, fraction const* operands, int arity, int name = 0, operation const* what = nullptr) {
        for (int i = 0; i < atoms_.size(); ++i)
            if (is_of(i, kind, name, what) && is_listed(atoms_[i], operands)) return i;
        for (int i = 0; i < atoms_.size(); ++i)
            if (is_of(i, kind, name, what) && equals_all(atoms_[i], operands)) {
                for (int k = 0; k < arity; ++k) atoms_[i].operands.push(operands[k]);
                return i;
            }
        if (atoms_.size() == most_atoms) failed_ = true;
        if (failed_) return 0;
        atom fresh;
        fresh.kind = kind;
        fresh.what = what;
        fresh.name = name;
        fresh.arity = arity;
        for (int k = 0; k < arity; ++k) fresh.operands.push(operands[k]);
        atoms_.push(std::move(fresh));
        note_sign(atoms_.size() - 1);
        return atoms_.size() - 1;
    }
    constexpr int find(atom_kind kind, fraction const& operand, int name = 0) { return find(kind, &operand, 1, name); }
    constexpr int find(atom_kind kind, int name) { return find(kind, nullptr, 0, name); }

    /// An indicator is 0 or 1, so it is its own square.
    constexpr int indicator(atom_kind kind, fraction const* operand, int name) {
        int const known = atoms_.size();
        int const i = find(kind, operand, operand == nullptr ? 0 : 1, name);
        if (i == known && !failed_) rewrite(power_of(i, 2), single(power_of(i, 1)));
        has_indicators_ = true;
        return i;
    }
    constexpr bool is_indicator(int i) const { return atoms_[i].kind == atom_kind::positive || atoms_[i].kind == atom_kind::comparison; }

    constexpr bool may_be_negative(int i) const { return may_be_negative_.exponent(i) != 0; }
    constexpr bool may_vanish(int i) const { return may_vanish_.exponent(i) != 0; }
    /// Is the polynomial >= 0 wherever its atoms are defined, as its terms show one by one?
    constexpr bool is_nonnegative(polynomial const& p) const {
        for (term const& t : p)
            if (is_negative(t.factor) || ((t.powers.high & may_be_negative_.high) | (t.powers.low & may_be_negative_.low)) != 0) return false;
        return true;
    }
    constexpr bool is_positive(polynomial const& p) const {
        for (term const& t : p)
            if (((t.powers.high & may_vanish_.high) | (t.powers.low & may_vanish_.low)) == 0) return is_nonnegative(p);
        return false;
    }
    /// e^(v log u) for u that may be negative: its even powers may be negative, too, since only the whole power that stood
    /// in the formula need be real. So it is never taken out of a root, a logarithm or a sign.
    constexpr void doubt(int i) {
        may_be_negative_ = with_bits(may_be_negative_, power_of(i, 0x7f));
        may_vanish_ = with_bits(may_vanish_, power_of(i, 0x7f));
        doubtful_ = with_bits(doubtful_, power_of(i, 0x7f));
    }
    /// At every point of the question the atom is > 0, or >= 0.
    constexpr void know_sign(int i, bool is_positive) {
        monomial const bits = power_of(i, 0x7f);
        may_be_negative_ = {may_be_negative_.high & ~bits.high, may_be_negative_.low & ~bits.low};
        if (is_positive) may_vanish_ = {may_vanish_.high & ~bits.high, may_vanish_.low & ~bits.low};
    }
    constexpr monomial take_powers(polynomial& p) {
        monomial common = common_powers(p, p[0].powers);
        common = {common.high & ~doubtful_.high, common.low & ~doubtful_.low};
        if (!common.is_one()) divide_by(p, common);
        return common;
    }
    /// Is every form of the atom's operand the first one? Else the first may be undefined where another is defined.
    constexpr bool has_one_operand(int i) const {
        return atoms_[i].operands.size() == 1 || is_number(atoms_[i].operands[0].denominator);
    }

    /// factor · operand as so many steps of a unit, which belongs to the atom and divides all factors met; atom -1: failed, or
    /// everything has to be read again with a smaller unit.
    struct unit_steps {
        int atom = -1;
        int steps = 0;
        bool is_new = false;
    };
    constexpr unit_steps steps_of_unit(atom_kind kind, fraction const& operand, ratio factor, int most_steps) {
        for (int name = 0; !failed_; ++name) {
            int const known = atoms_.size();
            int const i = find(kind, operand, name);
            if (failed_) break;
            ratio& unit = units_[place_of_unit(i)];
            ratio steps;
            bool fits = unit.numerator != 0 && detail::divide(factor, unit, steps) && is_small(steps, most_steps);
            if (!fits && i == known) {
                unit = {kind == atom_kind::power && factor.denominator <= largest_exponent ? 1 : factor.numerator, factor.denominator};
                if (unit.numerator < 0) unit.numerator = -unit.numerator;
                fits = detail::divide(factor, unit, steps) && is_small(steps, most_steps);
            }
            if (!fits) continue;
            if (steps.denominator != 1) {
                restart_ = failed_ = true;
                if (!detail::divide(unit, {steps.denominator, 1}, unit)) unit = factor;
                break;
            }
            atoms_[i].unit = unit;
            return {i, static_cast<int>(steps.numerator), i == known};
        }
        return {};
    }
    /// e^(factor · operand), or operand^factor, as a power of an atom whose unit divides all factors met.
    constexpr fraction unit_power(atom_kind kind, fraction const& operand, ratio factor, bool in_doubt = false) {
        auto const [i, exponent, is_new] = steps_of_unit(kind, operand, factor, largest_exponent);
        if (i < 0) return number_fraction(1);
        ratio const unit = atoms_[i].unit;
        if (is_new && kind == atom_kind::power && unit.numerator == 1 && unit.denominator <= largest_exponent && is_one(operand.denominator))
            rewrite(power_of(i, static_cast<int>(unit.denominator)), operand.numerator);
        if (in_doubt) doubt(i);
        if (exponent >= 0) return one_atom(i, exponent);
        return {constant(1), single(power_of(i, -exponent))};
    }
    constexpr void forget_units() { units_.clear(); }

private:
    sequence<ratio> units_{4};  // of the atoms that have one, in their order; kept when everything is read again
    monomial may_be_negative_{};  // the lowest bit of each such atom, since odd powers may be negative
    monomial may_vanish_{};       // all bits of each such atom
    monomial doubtful_{};         // all bits of each such atom

    static constexpr bool is_small(ratio steps, int most) {
        return steps.numerator <= most && steps.numerator >= -most && steps.denominator <= most;
    }
    static constexpr bool has_unit(atom_kind kind) { return kind == atom_kind::exponential || kind == atom_kind::power || kind == atom_kind::cosine; }
    constexpr int place_of_unit(int i) {
        int place = 0;
        for (int k = 0; k < i; ++k)
            if (has_unit(atoms_[k].kind)) ++place;
        while (units_.size() <= place) units_.push({0, 1});
        return place;
    }
    static constexpr monomial with_bits(monomial const& a, monomial const& b) { return {a.high | b.high, a.low | b.low}; }
    constexpr void note_sign(int i) {
        switch (atoms_[i].kind) {
            case atom_kind::exponential: break;
            case atom_kind::square_root:
            case atom_kind::power:
            case atom_kind::positive:
            case atom_kind::comparison: may_vanish_ = with_bits(may_vanish_, power_of(i, 0x7f)); break;
            default:
                may_be_negative_ = with_bits(may_be_negative_, power_of(i, 1));
                may_vanish_ = with_bits(may_vanish_, power_of(i, 0x7f));
        }
    }
    constexpr bool is_of(int i, atom_kind kind, int name, operation const* what) const {
        atom const& a = atoms_[i];
        return a.kind == kind && a.name == name && a.what == what;
    }
    constexpr bool is_listed(atom const& a, fraction const* operands) const {
        if (a.arity == 0) return true;
        for (int form = 0; form < a.operands.size(); form += a.arity) {
            bool same = true;
            for (int k = 0; k < a.arity && same; ++k)
                same = is_same(a.operands[form + k].numerator, operands[k].numerator) && is_same(a.operands[form + k].denominator, operands[k].denominator);
            if (same) return true;
        }
        return false;
    }
    constexpr bool equals_all(atom const& a, fraction const* operands) {
        for (int k = 0; k < a.operands.size(); ++k)
            if (!are_equal(a.operands[k], operands[k % a.arity])) return false;
        return true;
    }
};

}  // namespace tapeless::detail
