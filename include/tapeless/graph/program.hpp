// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/graph.hpp>

#include <array>
#include <cstddef>

namespace tapeless::detail {

/// Where an operand of a step lies: an argument, a kept number, a constant, the result of an earlier step.
enum class place : int { argument, kept, constant, local };

/// An operand: its place in the low two bits, its offset there above them.
constexpr int operand_at(place where, int offset) { return offset << 2 | static_cast<int>(where); }
constexpr place place_of(int operand) { return static_cast<place>(operand & 3); }
constexpr int offset_of(int operand) { return operand >> 2; }

/// One operation of straight-line code. Operands that the operation does not have repeat the first, which costs nothing.
struct step {  // without member initialisers: clang would fill the tail of an untrimmed program element by element
    operation const* what;
    int a;
    int b;
    int c;
    int exponent;
    int guard;
};

/// Steps behind a guard run only when the condition (and those of the guard's parents) came out as wanted. Guard 0: always.
struct guard {
    int parent;
    int condition;  // the step that computes it
    bool wanted;
    friend constexpr bool operator==(guard const&, guard const&) = default;
};

struct program_size {
    int arguments = 0;
    int kept = 0;
    int constants = 0;
    int steps = 0;
    int outputs = 0;
    int guards = 1;
    bool exact = true;  // rational arguments give rational results
    fault met;
    friend constexpr bool operator==(program_size const&, program_size const&) = default;
};

constexpr std::size_t extent(int size) { return static_cast<std::size_t>(size); }

/// A function as a list of steps: what is evaluated.
template <program_size Size>
struct program {
    static constexpr program_size size = Size;
    std::array<step, extent(Size.steps)> steps{};
    std::array<number, extent(Size.constants)> constants{};
    std::array<int, extent(Size.outputs)> outputs{};
    std::array<guard, extent(Size.guards)> guards{};
};

constexpr int largest_program = 65536;

/// A number without a constructor, for the reason given at step.
struct ratio_bits {
    std::int64_t numerator;
    std::int64_t denominator;
    constexpr operator number() const {
        number result;
        result.numerator = numerator;
        result.denominator = denominator;
        return result;
    }
};

/// A program before its size is known. Trimming a copy is cheaper than building twice: the zero tail costs nothing.
template <int Outputs>
struct untrimmed_program {
    program_size size;
    step steps[largest_program];
    ratio_bits constants[largest_program / 4];
    int outputs[extent(Outputs > 0 ? Outputs : 1)];
    guard guards[1024];
};

}  // namespace tapeless::detail
