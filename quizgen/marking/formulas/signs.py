"""What counts in formulas and chemical signs, in whichever notation they are typed.

They are compared in one notation: what is raised or lowered stands in parentheses behind ^ or _,
as in SO_(4)^(2-); a fraction of numbers has parentheses where it is a factor; what a function is
taken of has none where it is a single product.
"""

import re
from collections.abc import Iterator

from quizgen.folding import look
from quizgen.machine.pattern import pattern
from quizgen.markup.line import LOWERED, RAISED
from quizgen.markup.plain import is_marked
from quizgen.values.signs import GLYPHS

_SIGNS = str.maketrans({"*": "·", "×": "·", "⋅": "·", "∗": "·", "−": "-", "–": "-", "⁄": "/"})


def _run_of(shifted: dict[str, str]) -> str:
    """Write a pattern of what Unicode has shifted, but for what looks like something else."""
    return f"([{re.escape(''.join(sorted(set(shifted.values()) - set('*°′'))))}]+)"


_SHIFTED = pattern(f"{_run_of(RAISED)}|{_run_of(LOWERED)}")
_ON_THE_LINE = {sign: on_line for each in (RAISED, LOWERED) for on_line, sign in each.items()}
_GLYPH = pattern(rf"([0-9]\s?)?([{''.join(GLYPHS)}])")

_END = r"(?=\s*(?:$|[-+=→⇌⇄,;:.)\]}]|[^\W\d_]{3}))"
"""What may follow a charge; behind the sign of a sum stands what is added."""

_BRACED = pattern(r"([\^_])\{([^{}()]*)\}")
_CHARGED = pattern(rf"\^([0-9]*[-+]){_END}")
_BARE_SCRIPT = pattern(r"([\^_])([-+]?[0-9]+|[^\W\d_])")
_CHARGES = tuple(pattern(rf"(?<=[A-Za-z0-9)\]])\s?({count}[-+]){_END}") for count in ("", "[0-9]"))
"""Charges as a keyboard has them: of Ca2+, the 2 is one's share; of NO3-, the 3 is none."""

_DIGITS = pattern(r"(?<=[A-Za-z)\]])([0-9]+)")

_ROOT = pattern(r"(?<![A-Za-z\\])sqrt(?![A-Za-z])")
_UNDER = pattern(r"√\(([^\W\d_]|[0-9]+)\)")
_MIXED = pattern(r"(?<=[0-9])\s+(?=[0-9]+/[0-9])")
_GROUPED = pattern(r"(?<![\w)^_])\(([0-9]+/[0-9]+)\)")
_FACTOR = pattern(r"(?<![\w.,/^(&])([0-9]+/[0-9]+)(?=\s*(?:[·√(]|[^\W\d_]))")
_NAMES = "(?:arc)?(?:sin|cos|tan|cot)h?|sec|csc|exp|log|ln|lg|lb|det"
_FUNCTION = pattern(
    rf"(?<![^\W\d_])({_NAMES})(\^\([^()]*\))?\s*\((?!\w*(?:{_NAMES}))([\w·]+)\)(?![\w(^])"
)


def has_signs(name: str) -> bool:
    """Tell whether anything in a name is marked, raised or lowered, as in H₂O."""
    return not name.isascii() and (is_marked(name) or _SHIFTED.search(name) is not None)


def in_signs(text: str, *, keeps_spaces: bool = False) -> str:
    """Reduce a plain text to what counts in it, in the one notation.

    Args:
        text: What was typed, or what is right.
        keeps_spaces: Whether it has words, which spaces part.
    """
    signs = _SHIFTED.sub(_script, text.strip().translate(_SIGNS).replace("··", "^"))
    signs = _GLYPH.sub(_fraction, signs)
    signs = _BARE_SCRIPT.sub(r"\1(\2)", _CHARGED.sub(r"^(\1)", _BRACED.sub(r"\1(\2)", signs)))
    signs = _UNDER.sub(r"√\1", _ROOT.sub("√", signs))
    signs = _FACTOR.sub(r"(\1)", _GROUPED.sub(r"\1", _MIXED.sub("&", signs)))
    reduced = look(_FUNCTION.sub(r"\1\2 \3", signs))
    return reduced if keeps_spaces else "".join(reduced.split())


def ways_of_typing(text: str) -> Iterator[str]:
    """Yield what may be meant by signs that a keyboard has only on the line: H2O, NO3-, Ca2+.

    A power is never typed so: x2 is no x².

    Args:
        text: What was typed.
    """
    for way in dict.fromkeys((text, *(charge.sub(r"^(\1)", text) for charge in _CHARGES))):
        yield way
        yield _DIGITS.sub(r"_(\1)", way)


def _script(run: re.Match[str]) -> str:
    inner = "".join(_ON_THE_LINE[sign] for sign in run[0]).replace("−", "-")
    return f"{'^' if run[1] else '_'}({inner})"


def _fraction(glyph: re.Match[str]) -> str:
    value = GLYPHS[glyph[2]]
    whole = f"{glyph[1].strip()}&" if glyph[1] else ""
    return f"{whole}{value.numerator}/{value.denominator}"
