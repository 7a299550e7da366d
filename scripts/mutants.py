# SPDX-License-Identifier: BSL-1.0
"""What scripts/mutate changes: one sign, factor, operand, comparison or name at a time, found in the text of a header."""
import collections, hashlib, re, sys

# So many mutants of a function are run, drawn by their hash; of slopes moreover every change of sign, factor and chain.
drawn = {"value": 3, "normal": 2}
# Files and rules in which nothing can be changed, and why.
nothing_to_change = {"functions.hpp": "includes others", "special/names.hpp": "messages"} | {f"activation.hpp:{name}_rule": "gated_identity of gate.hpp under another name" for name in ("silu", "gelu", "gelu_tanh", "mish")}

opening, closing = "([{", ")]}"
renamed = dict(pair for a, b in [("sin", "cos"), ("sinh", "cosh"), ("tan", "tanh"), ("exp", "expm1"), ("log", "log1p"), ("floor", "ceil"), ("round", "trunc"), ("min", "max"),
               ("exp2", "exp"), ("sq", "cube"), ("erf", "erfc"), ("asin", "acos"), ("asinh", "acosh"), ("atan", "atanh"), ("sqrt", "cbrt"), ("sigmoid", "softplus"),
               ("log2", "log10"), ("add", "multiply"), ("subtract", "divide"), ("less", "less_equal"), ("negate", "square"), ("is_zero", "opposite"),
               ("digamma", "lgamma"), ("trigamma", "digamma")] for pair in ((a, b), (b, a)))
commutative = {"sum", "product", "hypot"}
no_calls = {"if", "for", "while", "requires", "static_assert", "run_time_value", "sizeof", "switch"}
Mutant = collections.namedtuple("Mutant", "file rule function kind line before after text key")


def masked(text):
    """The text with comments and strings blanked, so that positions stay."""
    blank = lambda found: re.sub(r"[^\n]", " ", found.group()) if found.group()[0] == "/" else '"' + "s" * (len(found.group()) - 2) + '"'
    return re.sub(r'//[^\n]*|"(?:\\.|[^"\\\n])*"', blank, text)


def partner(m, i):
    """The position of the bracket that belongs to the one at i."""
    forward = m[i] in opening + "<"
    a, b = ("<", ">") if m[i] in "<>" else next((o, c) for o, c in zip(opening, closing) if m[i] in o + c)
    depth, step = 0, 1 if forward else -1
    while True:
        if m[i] in (a, b) and (a != "<" or m[i - 1] not in "-=" and m[i - 1:i + 2] not in (" < ", " > ")):
            depth += 1 if (m[i] == a) == forward else -1
            if depth == 0: return i
        i += step


def regions(m):
    """(rule, function, head, start, end) of every body and every initialiser of a member."""
    found, scopes, at, boundary = [], [], 0, 0
    while at < len(m):
        c = m[at]
        if c in ";}":
            head = m[boundary:at]
            if scopes and scopes[-1] and "=" in head and not re.search(r"\b(name|slope_name|arity|exact|laws|at_run_time|is_\w+)\s*=|\b(using|concept|operator)\b", head):
                found.append((scopes[-1], re.search(r"(\w+)(\[\d*\])?\s*=", head)[1], "", boundary + head.index("=") + 1, at))
            if c == "}": scopes.pop()
            boundary = at + 1
        elif c == "{":
            head = re.sub(r"\[\[.*?\]\]|template\s*<[^{]*?>\s*(?=\w|\[)|requires\s*\([^)]*\)", " ", m[boundary:at])
            type_name = re.search(r"^\s*(?:struct|enum class|enum)\s+(\w+)", head)
            if "namespace" in head or type_name:
                scopes.append(type_name[1] if type_name else "")
            else:
                name = re.search(r"(operator\S+?|\w+)\s*\(", head)
                end = partner(m, at)
                if name and not re.search(r"\bconcept\b|\bapplied<", head):
                    rule = re.match(r"\s*(?:constexpr int )?(\w+)<?\w*>?::", head)
                    found.append((scopes[-1] if scopes and scopes[-1] else name[1], name[1], head, at + 1, end))
                at = end
                if m[end + 1] in ";)": at = end + 1
            boundary = at + 1
        at += 1
    return found


def left_operand(m, i):
    """Where the factor that ends before i starts."""
    i = len(m[:i].rstrip())
    while True:
        if m[i - 1] in ")]}" or m[i - 1] == ">" and m[i - 2] not in " -": i = partner(m, i - 1)
        elif m[i - 1].isalnum() or m[i - 1] in "_.:": i -= 1
        else: break
        if m[i - 1] == " ": break
    if m[i - 1] == "-" and not m[i - 2].isalnum() and m[i - 2] not in ")]": i -= 1
    return i


def right_operand(m, i):
    """Where the factor that starts at or after i ends."""
    while m[i].isspace() or m[i] in "-!": i += 1
    while True:
        if m[i] in "([{" or m[i] == "<" and m[i + 1] not in " =": i = partner(m, i) + 1
        elif m[i].isalnum() or m[i] in "_.:" and m[i:i + 2] != ": ": i += 1
        elif m[i] in "+-" and re.search(r"0x[\da-f.]+p$|\de$", m[:i]): i += 1
        else: return i


def term(m, i, direction):
    """The end of the product beside i."""
    while True:
        i = right_operand(m, i) if direction > 0 else left_operand(m, i)
        rest = re.match(r"\s+[*/]\s", m[i:]) if direction > 0 else re.search(r"\s[*/]\s+$", m[:i])
        if not rest: return i
        i = i + rest.end() if direction > 0 else rest.start()


def arguments(m, start, end):
    """The (start, end) of the arguments between two brackets."""
    found, i, first = [], start, start
    while i < end:
        if m[i] in "([{" or m[i] == "<" and m[i - 1].isalnum() and m[i + 1] not in " =": i = partner(m, i)
        elif m[i] == ",":
            found.append((first, i))
            first = i + 1
        i += 1
    return [(a + len(m[a:b]) - len(m[a:b].lstrip()), b) for a, b in found + [(first, end)]]


def changes(m, t, rule, function, head, start, end):
    """(kind, from, to, new text) of every change in a region."""
    body = m[start:end]
    swap = lambda a, b, c, d: (a, d, t[c:d] + t[b:c] + t[a:b])
    for found in re.finditer(r"(?<=\s)([-+*/])(?=\s)", body):
        i = start + found.start()
        other = {"+": "-", "-": "+", "*": "/", "/": "*"}[m[i]]
        yield "sign" if m[i] in "+-" else "factor", i, i + 1, other
        left, right = left_operand(m, i), right_operand(m, i + 1)
        after = i + 1 + len(m[i + 1:right]) - len(m[i + 1:right].lstrip())
        if m[i] in "*/": yield "chain", len(m[:i].rstrip()), right, ""
        if m[i] == "*": yield "chain", left, after, ""
        if m[i] == "/": yield ("swap", *swap(left, len(m[:i].rstrip()), after, right))
        if m[i] == "-": yield ("swap", *swap(term(m, i, -1), len(m[:i].rstrip()), after, term(m, i + 1, 1)))
    for found in re.finditer(r"(?<=\s)([-+*/])=(?=\s)", body):
        i = start + found.start()
        yield "sign" if m[i] in "+-" else "factor", i, i + 1, {"+": "-", "-": "+", "*": "/", "/": "*"}[m[i]]
    for found in re.finditer(r"(?<![\w)\]>-])-(?=[\w(])", body):
        if re.search(r"([(,=?:&|*/+{]|return|<)\s*$", m[:start + found.start()]): yield "sign", start + found.start(), start + found.end(), ""
    for found in re.finditer(r"(?<![\w.])(0x[\da-f.]+p[-+]?\d+|\d+(\.\d+)?(e[-+]?\d+)?)[FL]?(?![\w.])", body):
        i, j, n = start + found.start(), start + found.end(), found.group()
        if re.search(r"(Which|Order) [!=]= $", m[:i]) or m[i - 1] == "<": continue
        beside = re.search(r"[*/] ?$|\(\s*$", re.sub(r"whole<Number>\($|traced\($|Real\($", "", m[:i])[-3:]) or re.match(r"\)? [*/]", m[j:]) or not head
        new = f"(2 * {n})" if not n.isdigit() else str(int(n) + 1)
        yield "factor" if beside and int(float.fromhex(n.rstrip("FL")) if n.startswith("0x") else float(n.rstrip("FL"))) != 0 else "constant", i, j, new
    mirrored = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&"}
    for found in re.finditer(r"(?<=\s)(<=|>=|<|>|==|!=|&&|\|\|)(?=\s)", body):
        i, j = start + found.start(), start + found.end()
        yield "comparison", i, j, mirrored[found.group()]
        if found.group()[0] in "<>": yield "swap", i, j, found.group().translate(str.maketrans("<>", "><"))
    for found in re.finditer(r"(\w+)(<[\w:<>, +]*>)?\(", body):
        i, name = start + found.end() - 1, found[1]
        call = arguments(m, i + 1, partner(m, i))
        if name in renamed and not m[start + found.start() - 1] == "." or name == "negate": yield "name", start + found.start(1), start + found.end(1), renamed[name]
        if name in no_calls or ";" in m[i:partner(m, i)]: continue
        pairs = list(zip(call, call[1:]))
        if name in commutative: pairs = []
        if name in ("where", "select", "select_below_zero", "select_up_to_zero", "blend"): pairs = pairs[1:]
        for (a, b), (c, d) in pairs:
            if t[a:b] != t[c:d]: yield ("swap", *swap(a, b, c, d))
        if function == "adjoint" and any(m[a:b] == "weight" for a, b in call):
            a, b = next((a, b) for a, b in call if m[a:b] == "weight")
            yield "chain", a, b, "traced(1)"
    for found in re.finditer(r"kind::(less_equal|less|is_zero)", body):
        yield "name", start + found.start(1), start + found.end(1), renamed[found[1]]
    if re.search(r"\b(bool|int|void|char|taylor|concept)\b[^(]*\($", head[:head.find("(") + 1]): return
    for found in re.finditer(r"return\b\s*", body):
        i = start + found.end()
        j = i
        while m[j] != ";": j = partner(m, j) + 1 if m[j] in opening else j + 1
        if m[i] not in "-{": yield "sign", i, j, f"-({t[i:j]})"
        if function in ("slope", "adjoint", "curvature"): yield "factor", i, j, f"2 * ({t[i:j]})"


def mutants_of(folder, name):
    """All mutants of a file; refuses a rule that yields none."""
    text = (folder / name).read_text()
    m, found, seen = masked(text), [], set()
    counts = collections.Counter(dict.fromkeys(re.findall(r"struct (\w+)[^;{()]*\{", m), 0))
    for rule, function, head, start, end in regions(m):
        unit = text[start:end]
        for kind, a, b, new in changes(m, text, rule, function, head, start, end):
            mutated = text[:a] + new + text[b:]
            if mutated in seen or mutated == text: continue
            seen.add(mutated)
            counts[rule] += 1
            line = text.count("\n", 0, a) + 1
            first, last = text.rfind("\n", 0, a) + 1, text.find("\n", b)
            shown = lambda s: re.sub(r"\s+", " ", s).strip()
            key = hashlib.sha1("|".join([name, rule, function, unit, mutated[start:end + len(new) - b + a]]).encode()).hexdigest()[:12]
            found.append(Mutant(name, rule, function, kind, line, shown(text[first:last]), shown(text[first:a] + new + text[b:last]), mutated, key))
    if not found: sys.exit(f"{name} yields no mutant")
    for rule, count in counts.items():
        is_rule = rule.endswith("_rule") or rule in {mutant.rule for mutant in found}
        if count == 0 and is_rule and f"{name}:{rule}" not in nothing_to_change: sys.exit(f"{name}: {rule} yields no mutant")
    return found


def is_drawn_always(mutant):
    return mutant.function in ("slope", "adjoint", "curvature", "make") and mutant.kind in ("sign", "factor", "chain")


def draw(mutants, times):
    """The mutants that are run: few of every function, so that the run takes an hour and not a day."""
    by_function = collections.defaultdict(list)
    for mutant in mutants: by_function[mutant.rule, mutant.function].append(mutant)
    return [x for (_, function), group in by_function.items() for i, x in enumerate(sorted(group, key=lambda x: (is_drawn_always(x), x.key)))
            if i < drawn.get(function, 1) * times or is_drawn_always(x)]
