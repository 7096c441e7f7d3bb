"""Formulas in MathML Core (W3C, 2025), as browsers show them.

Core has left much of MathML to CSS and to Unicode: how cells are aligned and ruled, and letters of
other styles. Only its own attributes go on, and styles that are written here.
"""

from copy import deepcopy
from functools import cache
from html import escape
from typing import TYPE_CHECKING
from unicodedata import name

from quizgen.machine.pattern import pattern
from quizgen.markup.alone import told
from quizgen.markup.formula import element_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ATTRIBUTES = frozenset(
    [
        *("mathvariant", "stretchy", "fence", "form", "separator", "accent", "accentunder"),
        *("linethickness", "width", "height", "depth", "lspace", "rspace", "displaystyle"),
        *("scriptlevel", "largeop", "movablelimits", "symmetric", "minsize", "maxsize"),
        *("mathcolor", "mathsize"),
    ]
)
_SIMPLE = pattern(r"[#A-Za-z0-9 .%+-]*")
"""What an attribute may say: a word, a measure, a colour."""

_LIMITED = frozenset("∑∏∐⋀⋁⋂⋃⨀⨁⨂⨄⨆") | {
    *("lim", "max", "min", "sup", "inf", "limsup", "liminf", "lim sup", "lim inf")
}
"""What has its limits above and below where there is room."""

_LIMITS = {"msub": "munder", "msup": "mover", "msubsup": "munderover"}
_CAPITALS = frozenset("ΓΔΘΛΞΠΣΥΦΨΩ")
"""Capitals that LaTeX sets upright, and MathML would not."""

_BARS = frozenset("|‖")
_ACCENTS = frozenset("→←↔^ˆ~˜¯―‾˙¨.ˇ˘´`⏞⏟⃗")

_SCRIPTED = frozenset(["msub", "msup", "msubsup", "munder", "mover", "munderover"])
_ROWS = frozenset(["math", "mrow", "mstyle", "mpadded", "mphantom", "msqrt", "mtd"])
_LINE = "―"
_PRIMES = pattern("[′″‴]+")
_THIN = "0.167em"

_ALPHABETS = {
    "bold": "BOLD",
    "italic": "ITALIC",
    "bold-italic": "BOLD ITALIC",
    "double-struck": "DOUBLE-STRUCK",
    "script": "SCRIPT",
    "bold-script": "BOLD SCRIPT",
    "fraktur": "FRAKTUR",
    "bold-fraktur": "BOLD FRAKTUR",
    "sans-serif": "SANS-SERIF",
    "bold-sans-serif": "SANS-SERIF BOLD",
    "sans-serif-italic": "SANS-SERIF ITALIC",
    "sans-serif-bold-italic": "SANS-SERIF BOLD ITALIC",
    "monospace": "MONOSPACE",
}
"""The styles of letters, by MathML's names for them and Unicode's."""

_TEXT_STYLES = {
    "bold": "font-weight:bold",
    "italic": "font-style:italic",
    "bold-italic": "font-weight:bold;font-style:italic",
    "sans-serif": "font-family:sans-serif",
    "monospace": "font-family:monospace",
}


def mathml(latex: str, *, is_block: bool = False) -> str:
    """Write a formula as MathML, which is safe to put into HTML.

    Args:
        latex: A formula in LaTeX's notation.
        is_block: Whether it has a line of its own.

    Returns:
        The element ``math``; an empty text if the formula has a flaw.
    """
    read = element_of(latex)
    if read is None:
        return ""
    element = deepcopy(read)
    parts = list(element.iter())
    for part in parts:
        part.attrib.pop("style", None)
    for part in parts:
        if part.tag not in _SCRIPTED or len(part) > 1:
            _fit(part)
    for part in parts:
        if part.tag in _ROWS:
            _space(part)
    display = "block" if is_block else "inline"
    inner = "".join(map(_written, element))
    return f'<math display="{display}" aria-label="{escape(told(latex))}">{inner}</math>'


def _fit(part: "Element") -> None:
    """Change what Core has no attribute for into what it has."""
    match part.tag:
        case "msub" | "msup" | "msubsup" if part[0].text in _LIMITED:
            part.tag = _LIMITS[part.tag]
            part[0].tag = "mo"
            part[0].set("movablelimits", "true")
        case "msup" if _PRIMES.fullmatch("".join(part[1].itertext())):
            # The sign is raised and small as it is.
            part.tag, part[1].tag, part[1].text = "mrow", "mo", "".join(part[1].itertext())
            part[1][:] = []
            part[1].attrib = {"lspace": "0em", "rspace": "0em"}
        case "munder" | "mover" | "munderover" if part[0].text in _LIMITED:
            part[0].set("movablelimits", "false")
        case "mover" | "munder" if part[1].tag == "mo" and part[1].text in _ACCENTS:
            _fit_accent(part, part[1])
        case "mo" if part.text in _BARS and "form" not in part.attrib:
            part.attrib |= {"lspace": "0em", "rspace": "0em"}
        case "mi" | "mn":
            _write_letters(part)
        case "mtext" if style := _TEXT_STYLES.get(part.attrib.pop("mathvariant", "")):
            part.set("style", style)
        case "mtable" if len(part):
            _lay_out(part)


def _fit_accent(part: "Element", accent: "Element") -> None:
    if accent.text == _LINE:
        # No font has it as wide as what it stands over.
        side = "top" if part.tag == "mover" else "bottom"
        part.tag, part[:] = "mrow", [part[0]]
        part.set("style", f"border-{side}:.06em solid;padding-{side}:.08em")
        return
    part.set("accent" if part.tag == "mover" else "accentunder", "true")
    if accent.text == "→" and len("".join(part[0].itertext())) == 1:
        accent.attrib = {"stretchy": "false", "style": "font-size:60%"}


def _space(row: "Element") -> None:
    """Part the names of functions from what stands beside them, as TeX does."""
    cores = [_core(part) for part in row]
    for before, core, after in zip([None, *cores], cores, [*cores[1:], None], strict=False):
        if _is_function(core):
            core.tag = "mo"
            core.set("lspace", _THIN if _is_operand(before) else "0em")
            core.set("rspace", _THIN if _is_operand(after) else "0em")


def _core(part: "Element") -> "Element":
    """Return what the scripts of a part belong to."""
    return _core(part[0]) if part.tag in _SCRIPTED and len(part) else part


def _is_function(part: "Element") -> bool:
    text = part.text or ""
    return part.tag in {"mi", "mo"} and len(text) > 1 and text.replace(" ", "").isalpha()


def _is_operand(part: "Element | None") -> bool:
    return part is not None and (part.tag not in {"mo", "mspace"} or _is_function(part))


def _write_letters(part: "Element") -> None:
    text, variant = part.text or "", part.get("mathvariant", "")
    if variant in _ALPHABETS:
        letters = _letters(_ALPHABETS[variant])
        part.text = "".join(letters.get(letter, letter) for letter in text)
    elif not variant and text in _CAPITALS:
        part.set("mathvariant", "normal")
    if part.get("mathvariant") != "normal":
        part.attrib.pop("mathvariant", None)


@cache
def _letters(style: str) -> dict[str, str]:
    """Return the letters and digits of a style, by the plain ones.

    Unicode has them in a block of their own, but for those that were there before it.
    """
    older = {"ITALIC": {"h": "ℎ"}, "DOUBLE-STRUCK": dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True))}
    older["SCRIPT"] = dict(zip("BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ", strict=True))
    older["FRAKTUR"] = dict(zip("CHIRZ", "ℭℌℑℜℨ", strict=True))
    plain = {
        name(chr(code)): chr(code)
        for code in (*range(0x30, 0x7B), *range(0x391, 0x3CA))
        if chr(code).isalnum()
    }
    said = {
        f"MATHEMATICAL {style} {_KIND.sub('', called)}": letter for called, letter in plain.items()
    }
    found = {
        said[called]: chr(code)
        for code in range(0x1D400, 0x1D800)
        if (called := name(chr(code), "")) in said
    }
    return found | older.get(style, {})


_KIND = pattern(r"^(?:LATIN|GREEK) | LETTER")


def _lay_out(table: "Element") -> None:
    """Align and rule the cells of a table."""
    columns = table.get("columnlines", "").split()
    rows = table.get("rowlines", "").split()
    is_aligned = [cell.get("columnalign") for cell in table[0]] == ["right", "left"]
    for number, row in enumerate(table):
        for place, cell in enumerate(row):
            styles = []
            if cell.get("columnalign") in {"left", "right"}:
                styles.append(f"text-align:{cell.get('columnalign')}")
            if is_aligned:
                styles.append("padding-inline:0")
            if place and _is_ruled(columns, place):
                styles.append("border-left:1px solid")
            if number and _is_ruled(rows, number):
                styles.append("border-top:1px solid")
            if styles:
                cell.set("style", ";".join(styles))
    if is_aligned:
        table.set("displaystyle", "true")


def _is_ruled(lines: list[str], place: int) -> bool:
    """Tell whether a line stands before a place; the last one told of goes on."""
    return bool(lines) and lines[min(place, len(lines)) - 1] != "none"


def _written(element: "Element") -> str:
    attributes = "".join(
        f' {key}="{escape(value)}"'
        for key, value in element.attrib.items()
        if key == "style" or (key in _ATTRIBUTES and _SIMPLE.fullmatch(value))
    )
    inner = escape(element.text or "") + "".join(map(_written, element))
    return f"<{element.tag}{attributes}>{inner}</{element.tag}>"
