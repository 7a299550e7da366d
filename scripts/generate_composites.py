#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes tests/runtime/composite_values_*.cpp: the formulas of tests/data/derivatives/composite_public.tsv as C++.

Only the formulas are translated (every literal becomes a double, every function is called by its qualified name); points and
expected values are read from the table when the tests run. Run it in the folder of the project after the table has changed.
"""
import re

TABLE = "tests/data/derivatives/composite_public.tsv"
FORMULAS_PER_FILE = 8

HEAD = """// SPDX-License-Identifier: BSL-1.0
// Written by scripts/generate_composites.py from tests/data/derivatives/composite_public.tsv.
// clang-format off
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE composite_values_{number}
#include <boost/test/unit_test.hpp>

#include "composite_values.hpp"

BOOST_AUTO_TEST_CASE(composites_agree_with_the_table) {{
"""


def translated(formula):
    formula = re.sub(r"(?<![\w.])(\d+)(?![\w.])", r"\1.0", formula)
    return re.sub(r"\b([a-z]\w*)\(", r"tl::\1(", formula)


def formulas():
    found = {}
    with open(TABLE, encoding="utf-8") as table:
        lines = (line.rstrip("\n").split("\t") for line in table if not line.startswith("#"))
        next(lines)
        for name, _, variables, formula, *_ in lines:
            found.setdefault(name, (variables.split(","), formula))
    return list(found.items())


def main():
    everything = formulas()
    for first in range(0, len(everything), FORMULAS_PER_FILE):
        number = first // FORMULAS_PER_FILE + 1
        with open(f"tests/runtime/composite_values_{number:02}.cpp", "w", encoding="utf-8") as file:
            file.write(HEAD.format(number=number))
            for name, (variables, formula) in everything[first:first + FORMULAS_PER_FILE]:
                names = ", ".join(f'"{variable}"' for variable in variables)
                parameters = ", ".join(f"[[maybe_unused]] auto {variable}" for variable in variables)
                file.write(f'    composites::in_variables<{names}>::check("{name}",\n')
                file.write(f"        []({parameters}) {{ return {translated(formula)}; }});\n")
            file.write("}\n")


main()
