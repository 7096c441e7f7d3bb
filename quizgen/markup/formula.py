"""Formulas: LaTeX's notation read into MathML, of which only what is harmless is let through.

latex2mathml reads the notation. Of what it makes, only elements and attributes of MathML Core
(W3C, 2025) go on, so that nothing in a formula can do anything.
"""

from collections.abc import Iterator
from functools import lru_cache
from html import escape, unescape
from typing import TYPE_CHECKING

from quizgen.machine.pattern import pattern

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LONGEST = 1000
"""No formula has more characters."""

_REFUSED = pattern(
    r"\\(?:[gex]?def|let|(?:re|provide)?(?:new)?command|(?:re)?newenvironment|require|input|include"
    r"|href|url|class|style|cssId|html[A-Za-z]*|data|unicode|mmlToken)(?![A-Za-z])"
)
"""Commands that define others, or lead out of a formula."""

_UNKNOWN = pattern(r"\\(?:[A-Za-z]+|.?)")
_ESCAPED = pattern(r"\\([$%&_#{}])")
_BRACE = pattern(r"\\.|[{}]")

_ELEMENTS = frozenset(
    [
        *("math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mstyle", "mpadded", "mphantom"),
        *("msub", "msup", "msubsup", "mover", "munder", "munderover", "mfrac", "msqrt", "mroot"),
        *("mtable", "mtr", "mtd", "mmultiscripts", "mprescripts", "none"),
    ]
)
_ATTRIBUTES = frozenset(
    [
        *("display", "mathvariant", "stretchy", "fence", "form", "separator", "accent"),
        *("accentunder", "linethickness", "width", "height", "depth", "lspace", "rspace"),
        *("columnalign", "rowspacing", "columnspacing", "columnlines", "rowlines"),
        *("displaystyle", "scriptlevel", "largeop", "movablelimits", "symmetric", "minsize"),
        *("maxsize", "mathcolor", "mathsize"),
    ]
)
_SIMPLE = pattern(r"[#A-Za-z0-9 .%+-]*")
"""What an attribute may say: a word, a measure, a colour."""


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


def mathml(latex: str, *, is_block: bool = False) -> str:
    """Write a formula as MathML, which is safe to put into HTML.

    Args:
        latex: A formula in LaTeX's notation.
        is_block: Whether it has a line of its own.

    Returns:
        The element ``math``; an empty text if the formula has a flaw.
    """
    element = element_of(latex)
    if element is None:
        return ""
    display = "block" if is_block else "inline"
    inner = "".join(map(_written, element))
    return f'<math display="{display}" aria-label="{escape(latex)}">{inner}</math>'


@lru_cache(maxsize=1024)
def _read(latex: str) -> "tuple[Element | None, str]":
    """Read a formula: into an element, or into what is wrong with it."""
    if not latex.strip():
        return None, "it is empty"
    if len(latex) > LONGEST:
        return None, f"it has more than {LONGEST} characters"
    if refused := _REFUSED.search(latex):
        return None, f"{refused[0]} is not for formulas"
    if not _is_balanced(latex):
        return None, "its braces do not match"
    from latex2mathml.converter import convert_to_element

    try:
        element = convert_to_element(latex)
        _mend(element)
        flaw = next(_flaws(element), "")
    except Exception as error:  # noqa: BLE001 -- its exceptions have no common class but this
        return None, _REASONS.get(type(error).__name__, "its commands and braces do not match")
    return (None, flaw) if flaw else (element, "")


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
    """Write characters as themselves, which latex2mathml writes as references or commands."""
    for part in element.iter():
        part.text = unescape(part.text or "")
        if part.tag == "mtext":
            part.text = _ESCAPED.sub(r"\1", part.text)


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


def _is_balanced(latex: str) -> bool:
    depth = 0
    for brace in _BRACE.findall(latex):
        depth += {"{": 1, "}": -1}.get(brace, 0)
        if depth < 0:
            return False
    return depth == 0


def _written(element: "Element") -> str:
    attributes = "".join(
        f' {name}="{escape(value)}"'
        for name, value in element.attrib.items()
        if name in _ATTRIBUTES and _SIMPLE.fullmatch(value)
    )
    inner = escape(element.text or "") + "".join(map(_written, element))
    return f"<{element.tag}{attributes}>{inner}</{element.tag}>"
