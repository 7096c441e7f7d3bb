"""Formulas in Typst's notation, of which nothing but mathematics is let through.

tex2typst converts LaTeX's notation. What it makes is source text, in which a hostile formula
might have anything: so each sign of it is looked at, and what is none of mathematics is not taken.
"""

import re
from functools import lru_cache
from tempfile import TemporaryDirectory

from quizgen.machine.pattern import pattern

_EMPTY = "\ue000"
"""What stands for an empty base while a formula is converted; no font has it."""

_EMPTY_BASE = pattern(r"(?:\{\}|^)\s*(?=[_^])")
"""Before what is raised or lowered, where it would else belong to what stands before it."""

_CASES = pattern(r"\\begin\{[dr]?cases\}.*?\\end\{[dr]?cases\}", re.DOTALL)
_CONDITION = pattern(r"(?<!\\)&")
"""What parts a case from its condition: LaTeX leaves room there, and Typst does not."""

_REGROUPED = pattern(
    r'(?<!\\)"|'
    r"(?<![A-Za-z}\]_^])\{[^{}]*(?:[_^]|frac)[^{}]*\}\s*[_^']"
    r"|\\[cdt]?frac\s*(?:\{[^{}]*\}|[^{}\s])\s*(?:\{[^{}]*\}|[^{}\s])\s*[_^']"
)
"""What is raised or lowered as a whole, of which tex2typst raises the last part only; and quotation
marks, which it takes for its own."""

_LONE_DIGIT = pattern(r"([_^])([0-9])(?=[0-9])")
"""Of digits, LaTeX raises the first one."""

_MACROS = {
    **dict.fromkeys((r"\big", r"\Big", r"\bigg", r"\Bigg", r"\limits", r"\nolimits"), " "),
    **dict.fromkeys((r"\lvert", r"\rvert"), r"\vert"),
    **dict.fromkeys((r"\lVert", r"\rVert"), r"\Vert"),
    r"\stackrel": r"\overset",
}
"""Commands that tex2typst does not know, in others that all but say the same."""

DEEPEST = 12
"""What has more within each other is not converted: each level takes tex2typst twice as long."""

_LEVEL = pattern(r"\\[A-Za-z]+\s*|\\.|[{(\[]|[)\]}]|.", re.DOTALL)

_TOKEN = pattern(
    r'(?P<text> ?"(?:[^"\\]|\\.)*" ?)'
    r"|(?P<setting>\b(?:delim: #none|augment: #[0-9]+|align: #(?:left|center|right)), )"
    r"|(?P<empty>#none)"
    r"|(?P<bar> (?:\||bar\.v(?:\.double)?(?![.A-Za-z])) ?|(?:\||bar\.v(?:\.double)?(?![.A-Za-z])) )"
    r"|(?P<word>[A-Za-z]{2,}(?:\.[A-Za-z]+)*)"
    r"|(?P<loose> [;:])"
    r"|(?P<sign>\\[^A-Za-z0-9]|[^\"#$\\`@])"
)
"""What a converted formula is made of; strings, comments and code that begin otherwise are none."""

_FUNCTIONS = frozenset(
    [
        *("abs", "accent", "attach", "bb", "binom", "bold", "cal", "cancel", "cases", "ceil"),
        *("class", "display", "floor", "frac", "frak", "inline", "italic", "limits", "lr", "mat"),
        *("mid", "mono", "norm", "op", "overbrace", "overbracket", "overline", "primes", "root"),
        *("round", "sans", "scr", "script", "scripts", "serif", "sqrt", "sscript", "stretch"),
        *("underbrace", "underbracket", "underline", "upright", "vec"),
    ]
)
"""Functions of mathematics, which stand before what they are of; all other words are symbols."""

_REFUSED = frozenset(["equation", "std"])
"""Names in mathematics that lead out of it."""


@lru_cache(maxsize=4096)
def typst_of(latex: str) -> str:
    """Write a formula in Typst's notation.

    Args:
        latex: A formula in LaTeX's notation.

    Returns:
        Mathematics that Typst sets; an empty text where there is none that is certain to be the
        formula, or nothing is installed that converts it.
    """
    if _depth(latex) > DEEPEST or _REGROUPED.search(latex):
        return ""
    try:
        from tex2typst import tex2typst
    except ImportError:  # it is not made for Linux on ARM
        return ""
    latex = _LONE_DIGIT.sub(r"\1{\2}", latex)
    latex = _CASES.sub(lambda cases: _CONDITION.sub(r"&\\quad ", cases[0]), latex)
    based = _EMPTY_BASE.sub(rf"\\text{{{_EMPTY}}}", latex).replace("{,}", r"\text{,}")
    try:
        converted = tex2typst(based, prefer_shorthands=False, custom_tex_macros=_MACROS)
    except ValueError:
        return ""
    checked = _checked(converted.replace(_EMPTY, ""))
    return checked if checked and _is_set(checked) else ""


def _depth(latex: str) -> int:
    """Count how many brackets, and commands in a row before them, are at most in each other."""
    deepest, run, opened = 0, 0, [0]
    for sign in _LEVEL.findall(latex):
        if sign[1:2].isalpha():
            run += 1
        else:
            if sign in "{([":
                opened.append(opened[-1] + run + 1)
            elif sign in ")]}" and opened[1:]:
                opened.pop()
            run = 0
        deepest = max(deepest, opened[-1] + run)
    return deepest


def _checked(source: str) -> str:
    """Return what was converted, with signs that would part arguments escaped.

    Returns:
        It; an empty text where it has in it what is not let through.
    """
    taken, place = "", 0
    while place < len(source):
        found = _TOKEN.match(source, place)
        if found is None or not _is_harmless(found, source[found.end() :]):
            return ""
        place = found.end()
        taken += _written(found)
    return taken if _is_balanced(taken) else ""


def _written(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "empty":
            return '""'
        case "loose":
            return f" \\{found[0][1:]}"
        case "bar":
            return "‖" if "double" in found[0] else r"\|"
        case "text":
            return found[0].strip(" ")  # beside words Typst shows spaces, where LaTeX has none
    return found[0]


def _is_harmless(found: re.Match[str], rest: str) -> bool:
    """Tell whether a sign can be no more than mathematics, before what follows it."""
    sign = found[0]
    if found.lastgroup == "word":
        is_call = rest.startswith("(")
        return sign.partition(".")[0] not in _REFUSED and (sign not in _FUNCTIONS or is_call)
    return sign != "/" or not rest.startswith(("/", "*"))


def _is_balanced(source: str) -> bool:
    """Tell whether parentheses match, of any sort; where none has arguments, they need not."""
    depth = calls = 0
    for found in _TOKEN.finditer(source):
        sign = found[0]
        calls += sign == "(" and source[: found.start()][-1:] in _BEFORE_ARGUMENTS
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(sign, 0)
        if depth < 0:
            break
    return depth == 0 or not calls


_BEFORE_ARGUMENTS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_^/")


def _is_set(source: str) -> bool:
    """Tell whether Typst sets a formula."""
    import typst

    with TemporaryDirectory() as root:
        compiler = typst.Compiler(f"${source}$".encode(), root=root, ignore_system_fonts=True)
        try:
            compiler.compile(format="svg")
        except typst.TypstError:
            return False
    return True
