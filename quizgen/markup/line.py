"""Formulas on a line of text, where that says the same: *x² + 1*, *H₂O*, *(a + b)/2*.

Fractions and roots are written as UnicodeMath has them (Sargent, Unicode Technical Note 28), with
parentheses where they are needed. What has no such line is left in LaTeX's notation.
"""

from collections.abc import Collection, Iterable, Sequence
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quizgen.machine.pattern import pattern
from quizgen.markup.formula import element_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

RAISED = dict(
    zip(
        "0123456789+−-=()abcdefghijklmnoprstuvwxyz∘′*",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ°′*",
        strict=True,
    )
)
"""What Unicode has raised, by what it raises."""

LOWERED = dict(
    zip("0123456789+−-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True)
)
"""What Unicode has lowered."""

_SPACED = frozenset("=≠<>≤≥≈≡∼≃∝→←↔⇒⇐⇔⇌↦∈∉⊂⊆⊃∪∩∖⧵∧∨+−±∓×÷⋅·∗∥⊥")
_OPENING, _BRACKETS = frozenset("([{⟨"), frozenset(")]}⟩")
_CLOSING = _BRACKETS | set("!,;")
_NUMBERS = pattern(r"[0-9]+/[0-9]+")
_ROOTS = {"3": "∛", "4": "∜"}


class _Sort(Enum):
    """What a part of a line is to its neighbours."""

    PLAIN = "x"
    SHIFTED = "x²"
    FRACTION = "a/b"
    FUNCTION = "sin"
    OPERATOR = "="
    OPENING = "("
    CLOSING = ")"
    SPACE = " "


_FACTORS = {_Sort.PLAIN, _Sort.SHIFTED, _Sort.FRACTION, _Sort.FUNCTION, _Sort.OPENING}
"""What a fraction before it would seem to go on with."""

_DIVISORS, _RADICANDS = {_Sort.PLAIN, _Sort.SHIFTED}, {_Sort.PLAIN}
_BASES = {_Sort.PLAIN, _Sort.FUNCTION, _Sort.CLOSING}
"""What needs no parentheses: behind a stroke, under a root, before what is raised or lowered."""


class _Part(NamedTuple):
    text: str
    sort: _Sort = _Sort.PLAIN


class _NoLineError(ValueError):
    """A formula that no line says."""


@lru_cache(maxsize=1024)
def line_of(latex: str) -> str:
    """Write a formula on a line.

    Args:
        latex: A formula in LaTeX's notation.

    Returns:
        A line that says the same; an empty text if there is none.
    """
    # A comma in braces stands within a number, and not between two.
    element = element_of(latex.replace("{,}", r"\text{,}"))
    if element is None:
        return ""
    try:
        return _row(element)
    except _NoLineError:
        return ""


def raised(text: str) -> str:
    """Write a text raised, in characters that Unicode has so; an empty text if it lacks one."""
    return _shifted(text, RAISED)


def lowered(text: str) -> str:
    """Write a text lowered, likewise."""
    return _shifted(text, LOWERED)


def _shifted(text: str, signs: dict[str, str]) -> str:
    shifted = [signs.get(sign, "") for sign in text if not sign.isspace()]
    return "".join(shifted) if all(shifted) else ""


def _row(elements: Iterable["Element"]) -> str:
    """Write elements beside each other, with spaces where a line has them."""
    return _joined(_all_parts(elements))


def _all_parts(elements: Iterable["Element"]) -> list[_Part]:
    return [part for element in elements for part in _parts(element)]


def _joined(parts: Sequence[_Part]) -> str:
    line, last = "", _Sort.OPENING
    for place, (text, sort) in enumerate(parts):
        following = parts[place + 1].sort if place + 1 < len(parts) else _Sort.CLOSING
        if sort is _Sort.OPERATOR and last in {_Sort.OPERATOR, _Sort.OPENING}:
            sort = _Sort.OPENING  # noqa: PLW2901 -- a sign before its number
        if sort is _Sort.FRACTION:
            is_mixed = line[-1:].isdecimal() and _NUMBERS.fullmatch(text) is not None
            is_factor = following in _FACTORS or (line[-1:].isdecimal() and not is_mixed)
            text = f"({text})" if is_factor or last is _Sort.FUNCTION else text  # noqa: PLW2901
            line += " " * is_mixed
        line = f"{line.rstrip()} " if _are_parted(line, last, sort) else line
        line += text
        last = sort
    return " ".join(line.split())


def _are_parted(line: str, last: _Sort, sort: _Sort) -> bool:
    """Tell whether a space stands between two parts."""
    if not line or sort is _Sort.CLOSING or last is _Sort.OPENING:
        return False
    if line[-1] in ",;" and last is _Sort.CLOSING:
        return True
    if last is _Sort.FUNCTION:
        return sort is not _Sort.OPENING
    return _Sort.OPERATOR in {last, sort} or sort is _Sort.FUNCTION


def _parts(element: "Element") -> Iterable[_Part]:  # noqa: C901 -- a case for each element
    text = element.text or ""
    match element.tag:
        case "math" | "mrow" | "mstyle":
            for child in element:
                yield from _parts(child)
        case "mi" | "mn" if text not in _SPACED and _is_plain(element):
            is_function = len(text) > 1 and text.isascii() and text.isalpha()
            yield _Part(text, _Sort.FUNCTION if is_function else _Sort.PLAIN)
        case "mi" | "mo" if _is_plain(element):
            yield _operator(text)
        case "mtext":
            yield _Part(text.replace("\u00a0", " "))
        case "mspace":
            yield _Part(" ", _Sort.SPACE)
        case "msub" | "msup" | "msubsup":
            yield _scripted(element)
        case "mfrac" if "linethickness" not in element.attrib:
            under = _grouped(_parts(element[1]), _DIVISORS)
            yield _Part(f"{_dividend(element[0])}/{under}", _Sort.FRACTION)
        case "msqrt":
            yield _Part(f"√{_grouped(_all_parts(element), _RADICANDS)}")
        case "mroot":
            root = _ROOTS.get(_row([element[1]]))
            if root is None:
                raise _NoLineError
            yield _Part(f"{root}{_grouped(_parts(element[0]), _RADICANDS)}")
        case _:
            raise _NoLineError


def _is_plain(element: "Element") -> bool:
    """Tell whether the style of a letter tells it from no other: ℝ is no R."""
    return element.get("mathvariant", "normal") in {"normal", "italic"}


def _dividend(element: "Element") -> str:
    """Write what stands before a stroke: a product as it is, all else but a single part grouped."""
    parts = list(_parts(element))
    line = _joined(parts)
    is_sum = any(part.sort in {_Sort.OPERATOR, _Sort.FRACTION} for part in parts)
    return f"({line})" if is_sum or " " in line else line


def _operator(text: str) -> _Part:
    if text in _SPACED:
        return _Part(text, _Sort.OPERATOR)
    if text in _OPENING:
        return _Part(text, _Sort.OPENING)
    if text in _CLOSING:
        return _Part(text, _Sort.CLOSING)
    is_name = len(text) > 1 and text.isalpha()
    return _Part(text, _Sort.FUNCTION if is_name else _Sort.PLAIN)


def _scripted(element: "Element") -> _Part:
    base, *scripts = element
    parts = list(_parts(base))
    line = _grouped(parts, _BASES)
    below = scripts[0] if element.tag != "msup" else None
    above = scripts[-1] if element.tag != "msub" else None
    scripts_of = [(below, lowered), (above, raised)]
    for script, shift in scripts_of if line else reversed(scripts_of):
        if script is not None:
            shifted = shift(_row([script]))
            if not shifted:
                raise _NoLineError
            line += shifted
    is_function = bool(parts) and parts[0].sort is _Sort.FUNCTION
    return _Part(line, _Sort.FUNCTION if is_function else _Sort.SHIFTED)


def _grouped(parts: Iterable[_Part], whole: Collection[_Sort]) -> str:
    """Write parts in parentheses, but for a single one of a sort that needs none."""
    parts = list(parts)
    line = _joined(parts)
    is_single = len(parts) == 1 and parts[0].sort in whole and " " not in line
    return line if not parts or is_single or _is_enclosed(parts) else f"({line})"


def _is_enclosed(parts: Sequence[_Part]) -> bool:
    """Tell whether parentheses stand around all parts already."""
    depth = 0
    for place, part in enumerate(parts):
        depth += (part.text in _OPENING) - (part.text in _BRACKETS)
        if depth == 0:
            return 0 < place == len(parts) - 1
    return False
