// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/graph.hpp>
#include <tapeless/show/number_text.hpp>

namespace tapeless::detail {

/// Writes functions of a graph as C++ would read them (but x^2 for powers), with as few parentheses as keep their value.
///
/// Numbers, signs and powers of two move to the front of a product where they do not change its rounding: 2 * (2 * x * y)
/// is 4 * x * y, a + b * -2 is a - 2 * b, 2 * a / (2 * b) is a / b. Everything else stands in the order of computation.
/// Text beyond the limit is cut and ends in "...".
class writer {
public:
    constexpr explicit writer(int limit) : limit_(limit) {}

    constexpr sequence<char> const& text() const { return text_; }
    /// Makes the text a C string.
    constexpr void end() { text_.push('\0'); }
    constexpr void put(char const* characters) { tapeless::detail::put(text_, characters); }

    constexpr void write(graph const& g, int root) {
        // A work list instead of recursion: a sum of 1000 terms is 1000 levels deep.
        push(part{g.type(root) == kind::mark ? g.at(root).a : root}, level::lowest);
        while (!pending_.empty()) {
            item const next = pending_.last();
            pending_.pop();
            if (next.text != nullptr) put(next.text);
            else write(g, simplified(g, next.what), next.least);
            if (next.text != nullptr && next.what.exponent != 0) put_whole(text_, next.what.exponent);
            if (text_.size() > limit_) return cut();
        }
    }

private:
    enum class level : unsigned char { lowest, either, both, comparison, sum, product, sign, power, atom };
    /// ±2^exponent times a node.
    struct part {
        int node;
        int exponent = 0;
        bool is_minus = false;
    };
    struct item {
        char const* text;  // or null: a part is to be written; after a text: its exponent
        part what;
        level least;  // parentheses around anything looser
    };
    int limit_;
    sequence<char> text_{256};
    sequence<item> pending_{64};

    constexpr void push(part const& what, level least) { pending_.push({nullptr, what, least}); }
    constexpr void push(char const* characters, int exponent = 0) { pending_.push({characters, {0, exponent}, level::lowest}); }
    constexpr void cut() {
        pending_.clear();
        while (text_.size() > limit_) text_.pop();
        for (int i = 0; i < 3 && i < limit_; ++i) text_[limit_ - 1 - i] = '.';
    }

    static constexpr bool is_product(graph const& g, int i) { return g.type(i) == kind::multiply || g.type(i) == kind::divide; }
    /// A node as it is written: numbers stand before what they multiply, unless that took parentheses.
    static constexpr node ordered(graph const& g, int i) {
        node k = g.at(i);
        if (k.type() == kind::multiply && g.is_constant(k.b) && !g.is_constant(k.a) && (!is_product(g, k.a) || power_of_two(g.value(k.b)) != not_a_power))
            return {k.what, k.b, k.a};
        return k;
    }
    /// What a product begins with: a node, whether a minus stands before it, and the exponent of a factor ±2^k.
    static constexpr part front(graph const& g, int i) {
        part result{i, not_a_power};
        bool is_factor = false;
        for (; is_product(g, result.node) || g.type(result.node) == kind::negate; result.node = ordered(g, result.node).a) {
            if (g.type(result.node) == kind::negate) result.is_minus = !result.is_minus;
            is_factor = g.type(result.node) == kind::multiply;
        }
        if (g.is_constant(result.node)) {
            if (is_negative(g.value(result.node))) result.is_minus = !result.is_minus;
            if (is_factor) result.exponent = power_of_two(g.value(result.node));
        }
        return result;
    }
    /// Can the node be written with a power of two at its front?
    static constexpr bool takes(graph const& g, int i, int exponent) {
        int const first = front(g, i).node;
        number ignored;
        return g.is_constant(first) ? scale(g.value(first), exponent, ignored) : exponent >= -largest_shift && exponent <= largest_shift;
    }
    /// The same without minus signs and factors that only join what follows.
    static constexpr part simplified(graph const& g, part what) {
        while (true) {
            node const k = ordered(g, what.node);
            if (k.type() == kind::negate) {
                what.is_minus = !what.is_minus;
                what.node = k.a;
            } else if (k.type() == kind::multiply && g.is_constant(k.a)) {
                int const exponent = power_of_two(g.value(k.a));
                bool const joins = exponent != not_a_power && is_product(g, k.b) && takes(g, k.b, what.exponent + exponent);
                if (!joins && (exponent == not_a_power || exponent + what.exponent != 0)) return what;
                if (is_negative(g.value(k.a))) what.is_minus = !what.is_minus;
                what.exponent += exponent;
                what.node = k.b;
            } else {
                return what;
            }
        }
    }

    static constexpr level level_of(graph const& g, part const& what) {
        switch (g.type(what.node)) {
            case kind::constant: {
                number const value = number_of(g, what);
                if (is_quotient(value, g.is_floating)) return level::product;
                return is_negative(value) ? level::sign : level::atom;
            }
            case kind::multiply:
            case kind::divide: return level::product;
            default: return what.exponent != 0 ? level::product : what.is_minus ? level::sign : level_of(g.type(what.node));
        }
    }
    static constexpr level level_of(kind what) {
        switch (what) {
            case kind::add:
            case kind::subtract: return level::sum;
            case kind::square:
            case kind::power: return level::power;
            case kind::opposite: return level::sign;
            case kind::less:
            case kind::less_equal: return level::comparison;
            case kind::both: return level::both;
            case kind::either: return level::either;
            default: return level::atom;
        }
    }
    static constexpr number number_of(graph const& g, part const& what) {
        number result;
        scale(g.value(what.node), what.exponent, result);
        return what.is_minus ? negated(result) : result;
    }

    constexpr void write(graph const& g, part const& what, level least) {
        if (level_of(g, what) < least) {
            text_.push('(');
            push(")");
        }
        node const k = ordered(g, what.node);
        if (k.type() == kind::constant) {
            put_number(text_, number_of(g, what), g.is_floating);
        } else if (is_product(g, what.node)) {
            write_product(g, k, what);
        } else if (what.exponent != 0) {
            put_number(text_, power_of_two(what.exponent, what.is_minus), g.is_floating);
            put(" * ");
            push(part{what.node}, level::sign);
        } else if (what.is_minus) {
            text_.push('-');
            push(part{what.node}, level::power);
        } else {
            write_node(g, what.node, k);
        }
    }
    constexpr void write_product(graph const& g, node const& k, part const& what) {
        part left{k.a, what.exponent, what.is_minus};
        part right{k.b};
        if (is_product(g, k.b)) {
            part const first = front(g, k.b);
            right.is_minus = first.is_minus;
            left.is_minus = left.is_minus != first.is_minus;
            int const moved = first.exponent == not_a_power ? 0 : k.type() == kind::multiply ? first.exponent : common_exponent(g, left, first.exponent);
            int const gained = k.type() == kind::multiply ? moved : -moved;
            if (takes(g, k.a, left.exponent + gained)) {
                left.exponent += gained;
                right.exponent -= moved;
            }
        }
        push(right, level::sign);
        push(k.type() == kind::multiply ? " * " : " / ");
        push(left, level::product);
    }
    /// 2^k cancels in 4 * a / (2 * b).
    static constexpr int common_exponent(graph const& g, part const& numerator, int exponent) {
        int const first = front(g, numerator.node).node;
        int own = numerator.exponent;
        if (g.is_constant(first)) own = power_of_two(g.value(first)) == not_a_power ? 0 : own + power_of_two(g.value(first));
        int const smaller = own < exponent ? own : exponent;
        return smaller > 0 ? smaller : 0;
    }
    constexpr void write_node(graph const& g, int i, node const& k) {
        switch (k.type()) {
            case kind::variable:
            case kind::mark: put_symbol(text_, g.symbol_of(i)); break;
            case kind::parameter:
                for (int width = 0; width < widest_number; ++width) text_.push('#');
                break;
            case kind::add:
            case kind::subtract: {
                bool const is_minus = front(g, k.b).is_minus;
                push(part{k.b, 0, is_minus}, level::product);
                push((k.type() == kind::add) == is_minus ? " - " : " + ");
                push(part{k.a}, level::sum);
                break;
            }
            case kind::square: write_power(k.a, 2); break;
            case kind::power: write_power(k.a, k.b); break;
            case kind::less: write_comparison(g, k, " < ", " > "); break;
            case kind::less_equal: write_comparison(g, k, " <= ", " >= "); break;
            case kind::both: write_condition(g, k, " && "); break;
            case kind::either: write_condition(g, k, " || "); break;
            case kind::opposite:
                text_.push('!');
                push(part{k.a}, level::atom);
                break;
            case kind::where: write_call(k, "where"); break;
            case kind::is_zero: write_call(k, "is_zero"); break;
            default: write_call(k, k.what->name);
        }
    }
    constexpr void write_power(int base, int exponent) {
        push("^", exponent);
        push(part{base}, level::atom);
    }
    constexpr void write_comparison(graph const& g, node const& k, char const* as_is, char const* turned) {
        bool const is_turned = g.is_constant(k.a) && !g.is_constant(k.b);  // x > 0 is kept as 0 < x
        push(part{is_turned ? k.a : k.b}, level::sum);
        push(is_turned ? turned : as_is);
        push(part{is_turned ? k.b : k.a}, level::sum);
    }
    constexpr void write_condition(graph const& g, node const& k, char const* joined) {
        push(part{k.b}, level::comparison);
        push(joined);
        push(part{k.a}, g.type(k.a) == k.type() ? level::lowest : level::comparison);
    }
    constexpr void write_call(node const& k, char const* name) {
        put(name);
        text_.push('(');
        push(")");
        for (int which = k.what->arity - 1; which >= 0; --which) {
            push(part{k.operand(which)}, level::lowest);
            if (which > 0) push(", ");
        }
    }
};

}  // namespace tapeless::detail
