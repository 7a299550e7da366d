// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/formula.hpp>
#include <tapeless/show/text.hpp>
#include <tapeless/show/textbook_form.hpp>
#include <tapeless/show/writer.hpp>

namespace tapeless::detail {

template <class Result>
constexpr int row_length = 0;
template <class Number, std::size_t Rows, std::size_t Columns>
constexpr int row_length<std::array<std::array<Number, Columns>, Rows>> = static_cast<int>(Columns);

/// The length of the rows, if the results of a formula form a matrix; otherwise 0.
template <class Formula>
constexpr int columns_of() {
    if constexpr (requires { typename Formula::body::template result_type<double>; }) return row_length<typename Formula::body::template result_type<double>>;
    else if constexpr (requires { typename Formula::template result_type<double>; }) return row_length<typename Formula::template result_type<double>>;
    else return 0;
}

/// One result as it is, several in braces: {a, b}, a matrix as {{a, b}, {c, d}}.
constexpr void write_all(writer& w, graph const& g, sequence<int> roots, int columns) {
    if (has_unnamed_functions(g, roots)) {
        graph shown;
        put_textbook_form(g, roots, shown);
        return write_all(w, shown, roots, columns);
    }
    if (roots.size() == 1) return w.write(g, roots[0]);
    for (int i = 0; i < roots.size(); ++i) {
        bool const begins_row = columns > 0 && i % columns == 0;
        w.put(i == 0 ? begins_row ? "{{" : "{" : begins_row ? "}, {" : ", ");
        w.write(g, roots[i]);
    }
    w.put(columns > 0 ? "}}" : "}");
}
template <class Formula>
constexpr void write_formula(writer& w, Formula const& f) {
    graph g;
    write_all(w, g, put_formula(g, f), columns_of<Formula>());
}

constexpr int longest_text = 4096;          // of to_string: its object lives on the stack
constexpr int longest_streamed_text = 1 << 20;

/// A bound for the text's length, whatever the values of the kept numbers are.
template <formula Formula>
constexpr std::size_t longest_text_of() {
    graph g;
    writer w(longest_text);
    write_all(w, g, put_source<typename Formula::source>(g), columns_of<Formula>());
    int const size = w.text().size();
    return static_cast<std::size_t>(size < longest_text ? size : longest_text);
}
template <formula Formula>
constexpr std::size_t text_capacity = longest_text_of<Formula>();

}  // namespace tapeless::detail

namespace tapeless {

/// The formula in C++ notation, but x^2 for powers: to_string(sq(x + y) / 2) == "(x + y)^2 / 2".
///
/// It shows what is computed, in its order: parentheses stand only where C++ would read another order without them. Signs
/// and powers of two move to the front of products, where they change no rounding.
/// Numbers   exact fractions 3/10; doubles with the fewest digits that read back the same, 0.1, whatever the locale is
/// Names     variables and named<"…">(u) by name; arguments by position x0, x1, …, as derivative<1> counts them
/// Limits    4096 characters; what is longer is cut and ends in "..."
template <formula Formula>
constexpr auto to_string(Formula const& f) {
    detail::writer w(static_cast<int>(detail::text_capacity<Formula>));
    detail::write_formula(w, f);
    return text<detail::text_capacity<Formula>>(w.text().begin(), static_cast<std::size_t>(w.text().size()));
}

/// The same into a stream: std::cout << derivative(f, x).
template <class Stream, formula Formula>
    requires requires(Stream& stream, char const* characters) { stream << characters; }
Stream& operator<<(Stream& stream, Formula const& f) {
    detail::writer w(detail::longest_streamed_text);
    detail::write_formula(w, f);
    w.end();
    stream << w.text().begin();
    return stream;
}

}  // namespace tapeless
