"""Formulas as Word has them: Office MathML (ISO/IEC 29500-1, section 22.1), made from MathML."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from quizgen.exporters.docx.element import Element, tag
from quizgen.exporters.docx.texts.letters import letters, run
from quizgen.markup.formula import element_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Mathematics

_SUMS = frozenset("∑∏∐⋀⋁⋂⋃⨀⨁⨂⨄⨆")
_INTEGRALS = frozenset("∫∬∭∮")
_FUNCTIONS = frozenset(
    ["lim", "max", "min", "sup", "inf", "limsup", "liminf", "lim sup", "lim inf"]
)
"""What has what it is limited by below it."""

_ACCENTS = {
    "^": "\u0302",
    "ˆ": "\u0302",
    "~": "\u0303",
    "˜": "\u0303",
    "˙": "\u0307",
    ".": "\u0307",
    "¨": "\u0308",
    "ˇ": "\u030c",
    "˘": "\u0306",
    "´": "\u0301",
    "`": "\u0300",
    "→": "\u20d7",
    "⃗": "\u20d7",
    "←": "\u20d6",
    "↔": "\u20e1",
}
"""Accents of MathML, as the characters that combine with what they stand over."""

_LINES = frozenset("―¯‾_")
_BRACES = frozenset("⏞⏟")
_FENCED = frozenset(["mtable", "mfrac"])
_SCRIPTED = frozenset(["msub", "msup", "msubsup"])
_LIMITED = {"munder": "m:limLow", "mover": "m:limUpp"}

_NOTHING = "\u200b"
"""Stands where there is nothing, which Word would show as a box to be filled in."""


def formula(latex: str) -> Element | None:
    """Write a formula as an element of Word's.

    Args:
        latex: A formula in LaTeX's notation.

    Returns:
        The element ``m:oMath``; None if the formula has a flaw.
    """
    read = element_of(latex)
    return None if read is None else tag("m:oMath", None, *_row(list(read)))


def _row(parts: Sequence["Mathematics"]) -> list[Element]:
    """Write elements that stand beside each other."""
    found: list[Element] = []
    place = 0
    while place < len(parts):
        part, rest = parts[place], parts[place + 1 :]
        place += 1
        if _is_fence(part, "prefix"):
            ends = _is_fence(parts[-1], "postfix")
            inner = rest[:-1] if ends else rest
            found.append(_fenced(part.text or "", inner, (parts[-1].text or "") if ends else ""))
            break
        if part.tag == "mo" and rest[1:] and _is_bracketed(rest[0], rest[1]):
            found.append(_fenced(part.text or "", rest[:1], rest[1].text or ""))
            place += 2
        elif _core(part) in _SUMS | _INTEGRALS:
            found.append(_nary(part, rest[:1]))
            place += 1
        elif rest and part.tag in _SCRIPTED and not _row(list(part[:1])):
            found.append(_before(part, rest[:1]))
            place += 1
        else:
            found += _written(part)
    return found


def _is_fence(part: "Mathematics", form: str) -> bool:
    return part.tag == "mo" and part.get("form") == form and part.get("fence") == "true"


def _is_bracketed(inner: "Mathematics", closing: "Mathematics") -> bool:
    """Tell whether brackets stand around what is high: a table, or a binomial coefficient."""
    is_high = inner.tag == "mtable" or "linethickness" in inner.attrib
    return inner.tag in _FENCED and is_high and closing.tag == "mo"


def _core(part: "Mathematics") -> str:
    """Return the sign that limits belong to; an empty text where it is none."""
    scripted = part.tag in {"msub", "msup", "msubsup", "munder", "mover", "munderover"}
    core = part[0] if scripted and len(part) else part
    return (core.text or "") if core.tag in {"mo", "mi"} else ""


def _written(part: "Mathematics") -> list[Element]:  # noqa: PLR0911 -- a line for each element
    match part.tag:
        case "mi" | "mn" | "mo" | "mtext":
            return [letters(part)] if part.text else []
        case "mspace":
            return [] if part.get("width", "-").startswith("-") else [run(" ", tag("m:nor"))]
        case "mfrac":
            return [_fraction(part)]
        case "msqrt":
            hidden = tag("m:radPr", None, tag("m:degHide", {"val": 1}))
            return [tag("m:rad", None, hidden, tag("m:deg"), _in("m:e", part))]
        case "mroot":
            return [tag("m:rad", None, _in("m:deg", part[1:]), _in("m:e", part[:1]))]
        case "msub" | "msup" | "msubsup" | "munder" | "mover" | "munderover" if len(part) > 1:
            return _scripted(part)
        case "mtable":
            return [_table(part)]
        case "mphantom":
            unseen = tag("m:phantPr", None, tag("m:show", {"val": 0}))
            return [tag("m:phant", None, unseen, _in("m:e", part))]
        case _:
            return _row(list(part))


def _in(name: str, parts: Iterable["Mathematics"]) -> Element:
    return tag(name, None, *(_row(list(parts)) or [run(_NOTHING)]))


def _fraction(part: "Mathematics") -> Element:
    has_bar = "linethickness" not in part.attrib
    look = None if has_bar else tag("m:fPr", None, tag("m:type", {"val": "noBar"}))
    return tag("m:f", None, look, _in("m:num", part[:1]), _in("m:den", part[1:]))


def _scripted(part: "Mathematics") -> list[Element]:  # noqa: PLR0911 -- a line for each element
    if _core(part) in _SUMS | _INTEGRALS:
        return [_nary(part, ())]
    base, first, *others = part
    core = _core(part)
    match part.tag:
        case "msub" if core in _FUNCTIONS:
            return [tag("m:limLow", None, _in("m:e", [base]), _in("m:lim", [first]))]
        case "msub":
            return [tag("m:sSub", None, _in("m:e", [base]), _in("m:sub", [first]))]
        case "msup":
            return [tag("m:sSup", None, _in("m:e", [base]), _in("m:sup", [first]))]
        case "msubsup":
            shifted = _in("m:sub", [first]), _in("m:sup", others)
            return [tag("m:sSubSup", None, _in("m:e", [base]), *shifted)]
        case "munderover":
            below = tag("m:limLow", None, _in("m:e", [base]), _in("m:lim", [first]))
            return [tag("m:limUpp", None, tag("m:e", None, below), _in("m:lim", others))]
    return [_over(part.tag, base, first)]


def _over(name: str, base: "Mathematics", sign: "Mathematics") -> Element:
    """Write what has a sign over or under it: an accent, a line, a brace, or anything."""
    text, place = "".join(sign.itertext()), "top" if name == "mover" else "bot"
    if text in _ACCENTS and name == "mover":
        look = tag("m:accPr", None, tag("m:chr", {"val": _ACCENTS[text]}))
        return tag("m:acc", None, look, _in("m:e", [base]))
    if text in _LINES:
        look = tag("m:barPr", None, tag("m:pos", {"val": place}))
        return tag("m:bar", None, look, _in("m:e", [base]))
    if text in _BRACES:
        side = {"top": "bot", "bot": "top"}[place]
        look = tag(
            "m:groupChrPr",
            None,
            tag("m:chr", {"val": text}),
            tag("m:pos", {"val": place}),
            tag("m:vertJc", {"val": side}),
        )
        return tag("m:groupChr", None, look, _in("m:e", [base]))
    return tag(_LIMITED[name], None, _in("m:e", [base]), _in("m:lim", [sign]))


def _nary(part: "Mathematics", operand: Sequence["Mathematics"]) -> Element:
    """Write a sum or an integral, with what stands behind it."""
    limits = list(part[1:]) if len(part) else []
    has_sub, has_sup = "sub" in part.tag or "under" in part.tag, part.tag.endswith(("sup", "over"))
    below = limits[:1] if has_sub else []
    above = limits[len(below) :]
    place = "undOvr" if _core(part) in _SUMS else "subSup"
    look = tag(
        "m:naryPr",
        None,
        tag("m:chr", {"val": _core(part)}),
        tag("m:limLoc", {"val": place}),
        tag("m:subHide", {"val": not has_sub}),
        tag("m:supHide", {"val": not has_sup}),
    )
    sub, sup = tag("m:sub", None, *_row(below)), tag("m:sup", None, *_row(above))
    return tag("m:nary", None, look, sub, sup, _in("m:e", operand))


def _fenced(opening: str, inner: Sequence["Mathematics"], closing: str) -> Element:
    look = tag("m:dPr", None, tag("m:begChr", {"val": opening}), tag("m:endChr", {"val": closing}))
    return tag("m:d", None, look, _in("m:e", inner))


def _table(table: "Mathematics") -> Element:
    rows = (tag("m:mr", None, *(_in("m:e", cell) for cell in row)) for row in table)
    wide = max((len(row) for row in table), default=1)
    aligned = [cell.get("columnalign", "center") for cell in table[0]] if len(table) else []
    aligned += ["center"] * (wide - len(aligned))
    columns = (
        tag(
            "m:mc",
            None,
            tag("m:mcPr", None, tag("m:count", {"val": 1}), tag("m:mcJc", {"val": side})),
        )
        for side in aligned
    )
    look = tag("m:mPr", None, tag("m:plcHide", {"val": 1}), tag("m:mcs", None, *columns))
    return tag("m:m", None, look, *rows)


def _before(part: "Mathematics", base: Sequence["Mathematics"]) -> Element:
    """Write what has something raised or lowered before it, as isotopes have."""
    scripts = list(part[1:])
    below = scripts[:1] if "sub" in part.tag else []
    above = scripts[len(below) :]
    return tag("m:sPre", None, _in("m:sub", below), _in("m:sup", above), _in("m:e", base))
