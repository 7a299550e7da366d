// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace tapeless::detail {

class graph;

/// What the engine itself knows of an operation. Everything else is a function: an open set, one rule each.
enum class kind : std::uint8_t {
    constant,
    variable,
    parameter,  // a plain number that is kept in an expression object
    add,
    subtract,
    multiply,
    divide,
    negate,
    square,
    power,  // a constant whole exponent
    mark,   // named<"e6">(u): u itself, but derivatives may be taken by it
    where,
    less,
    less_equal,
    is_zero,
    both,
    either,
    opposite,
    multiply_add,       // a b + c: of programs only, made by lowering
    multiply_subtract,  // a b - c
    subtract_multiply,  // c - a b
    function
};

constexpr bool is_leaf(kind what) { return what <= kind::parameter; }
constexpr bool is_condition(kind what) { return what >= kind::less && what <= kind::opposite; }

/// How the normal form reads a function: by its laws, by its own `normal` form, or as an atom without laws. That a function
/// is increasing on its whole domain tells proofs by intervals how to enclose it; the normal form makes no use of it.
enum class algebra : std::uint8_t {
    none,
    exponential,
    logarithm,
    square_root,
    cube_root,
    sine,
    cosine,
    absolute_value,
    sign,
    real_power,
    increasing,
    increasing_and_odd,
    scaled_logarithm,  // to another base: read by its form
    arc_sine,
    arc_cosine,
    arc_tangent
};

/// What the engine knows of an operation; a node points at one.
struct operation {
    char const* name = "";
    kind what = kind::function;
    int arity = 0;
    bool exact = true;  // rational operands give a rational
    algebra laws = algebra::none;
    bool is_guard = false;  // its operand, or NaN
    unsigned hash = 0;
    /// weight times the slope by operand `which`, appended to the graph; null: the slope is 0.
    int (*adjoint)(graph&, int weight, int self, int which) = nullptr;
    /// The function written in simpler ones, for the normal form; null: it is an atom or has laws.
    int (*normal)(graph&, int self) = nullptr;
    /// The rule's value in double; null: it cannot be evaluated there.
    double (*evaluate)(double const* operands) = nullptr;
    /// The function written in parts that its relatives share, for the program; null: evaluated by the rule's value.
    int (*lowered)(graph&, int self) = nullptr;
    /// What formulas show instead of a function without a public name; null: name(operands).
    int (*shown)(graph&, int self) = nullptr;
};

constexpr int arity_of(kind what) {
    switch (what) {
        case kind::constant:
        case kind::variable:
        case kind::parameter: return 0;
        case kind::negate:
        case kind::square:
        case kind::power:
        case kind::mark:
        case kind::is_zero:
        case kind::opposite: return 1;
        case kind::where:
        case kind::multiply_add:
        case kind::multiply_subtract:
        case kind::subtract_multiply: return 3;
        default: return 2;
    }
}

/// The operations of the engine itself: &builtin<kind::add>.
template <kind What>
inline constexpr operation builtin{.what = What, .arity = arity_of(What), .hash = static_cast<unsigned>(What) * 0x9e3779b1U};

constexpr unsigned hash_of(char const* text) {
    unsigned hash = 2166136261U;
    for (; *text != '\0'; ++text) hash = (hash ^ static_cast<unsigned char>(*text)) * 16777619U;
    return hash;
}

}  // namespace tapeless::detail
