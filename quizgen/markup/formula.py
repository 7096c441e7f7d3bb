"""Formulas: LaTeX's notation read into MathML, of which only what is harmless is let through.

latex2mathml reads the notation. Of what it makes, only elements of MathML Core (W3C, 2025) go on,
so that nothing in a formula can do anything.
"""

from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from itertools import accumulate
from typing import TYPE_CHECKING
from unicodedata import category

from quizgen.machine.pattern import pattern

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LONGEST = 1000
"""No formula has more characters."""

DEEPEST = 20
"""Nor has any more braces within each other."""

_REFUSED = pattern(
    r"\\(?:[gex]?def|let|(?:re|provide)?(?:new)?command|(?:re)?newenvironment|require|input|include"
    r"|href|url|class|style|cssId|html[A-Za-z]*|data|unicode|mmlToken)(?![A-Za-z])"
)
"""Commands that define others, or lead out of a formula."""

_UNKNOWN = pattern(r"\\(?:[A-Za-z]+|.?)")
_ESCAPED = pattern(r"\\([$%&_#{}])")
_UPRIGHT = pattern(r"\\math(?:rm|up)\s*\{\s*([A-Za-z])\s*\}")
_ALIGNED = pattern(r"\\(begin|end)\{(?:aligned|split)\}")
"""What latex2mathml sets rightly when it is written in another way."""

_NESTED = pattern(r"\\(?:text|mbox)[a-z]*\s*\{(?:\\.|[^}\\])*\$")

_BRACE = pattern(r"\\.|[{}]")

_ELEMENTS = frozenset(
    [
        *("math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mstyle", "mpadded", "mphantom"),
        *("msub", "msup", "msubsup", "mover", "munder", "munderover", "mfrac", "msqrt", "mroot"),
        *("mtable", "mtr", "mtd", "mmultiscripts", "mprescripts", "none"),
    ]
)


def flaw_of(latex: str) -> str:
    """Tell what keeps a formula from being set; an empty text if nothing does.

    Args:
        latex: A formula in LaTeX's notation, without delimiters.
    """
    return _read(latex)[1]


def element_of(latex: str) -> "Element | None":
    """Return a formula as an element of MathML, without attributes on the outermost.

    Args:
        latex: A formula in LaTeX's notation.

    Returns:
        The element ``math``; None if the formula has a flaw.
    """
    return _read(latex)[0]


@lru_cache(maxsize=1024)
def _read(latex: str) -> "tuple[Element | None, str]":
    """Read a formula: into an element, or into what is wrong with it."""
    if refused := _refused(latex):
        return None, refused
    from latex2mathml.converter import convert_to_element

    try:
        element = convert_to_element(
            _ALIGNED.sub(r"\\\1{align*}", _UPRIGHT.sub(r"{\\rm \1}", latex))
        )
        _mend(element)
        flaw = next(_flaws(element), "")
    except Exception as error:  # noqa: BLE001 -- its exceptions have no common class but this
        return None, _REASONS.get(type(error).__name__, "its commands and braces do not match")
    return (None, flaw) if flaw else (element, "")


def _refused(latex: str) -> str:
    """Tell why a formula is not even read; an empty text if it is."""
    if not latex.strip():
        return "it is empty"
    if len(latex) > LONGEST:
        return f"it has more than {LONGEST} characters"
    if refused := _REFUSED.search(latex):
        return f"{refused[0]} is not for formulas"
    if flaw := _misgrouped(latex):
        return flaw
    if _NESTED.search(latex):
        return r"a formula stands in its \text; close that before it and open another behind"
    return ""


_REASONS = {
    "MissingSuperScriptOrSubscriptError": "nothing stands behind its last _ or ^",
    "DoubleSubscriptsError": "something in it is lowered twice; group it with braces",
    "DoubleSuperscriptsError": "something in it is raised twice; group it with braces",
    "NoAvailableTokensError": "a brace is open at its end, or a command lacks its argument",
    "ExtraLeftOrMissingRightError": r"a \left has no \right, or the other way round",
    "MissingEndError": r"a \begin has no \end",
}
"""What is wrong, by the names of latex2mathml's exceptions."""


def _mend(element: "Element") -> None:
    """Write characters as themselves, which latex2mathml writes as references or commands.

    Operators that it takes for names become operators, and the other way round.
    """
    for part in element.iter():
        part.text = unescape(part.text or "")
        if part.tag == "mtext":
            part.text = _ESCAPED.sub(r"\1", part.text)
        elif part.tag == "mo" and part.text in _NAMES:
            part.tag = "mi"
        elif part.tag == "mi" and len(part.text) == 1 and part.text not in _NAMES:
            sort = category(part.text)
            if sort in {"Sm", "Ps", "Pe"} or part.text in _OPERATORS:
                part.tag = "mo"
            if sort in {"Ps", "Pe"} or part.text in _BARS:
                part.set("stretchy", "false")


_NAMES = frozenset("∞∅⊤⊥¬℘\u03bf")
"""What is no operator, whatever it looks like; an omicron is among them."""

_BARS = frozenset("|‖")
_OPERATORS = frozenset(":‖·")


def _flaws(element: "Element") -> Iterator[str]:
    """Yield what an element has in it that is not let through."""
    for part in element.iter():
        if unknown := _UNKNOWN.search(part.text or ""):
            lone = "a backslash stands before no command, or a brace within \\text"
            yield lone if unknown[0] == "\\" else f"{unknown[0]} is not known"
        if part.tag not in _ELEMENTS:
            yield "it has what browsers do not show, such as a box or a line through it"
        if part.tag == "mi" and part.text == "&":
            yield "& stands outside of a table"


def _misgrouped(latex: str) -> str:
    """Tell what is wrong with the braces of a formula, if anything is."""
    signs = ({"{": 1, "}": -1}.get(brace, 0) for brace in _BRACE.findall(latex))
    depths = list(accumulate(signs, initial=0))
    if min(depths) < 0 or depths[-1]:
        return "its braces do not match"
    return f"more than {DEEPEST} braces stand in each other" if max(depths) > DEEPEST else ""
