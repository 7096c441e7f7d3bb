"""Amounts in several units: ``3 hours 20 minutes``, ``5 ft 3 in``, ``1 m 75``."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise

from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import any_of, pattern
from quizgen.values.counted import Counted, read_unit
from quizgen.values.interval import ZERO, Interval
from quizgen.values.notation import Notation
from quizgen.values.numerals import Numeral, read_numeral, write_numeral
from quizgen.values.steps import step_of
from quizgen.values.units import UNITS

SMALLER = {"metre": "centimetre", "foot": "inch", "hour": "minute", "stone": "pound"}
"""What is meant after a unit where none is written: 1 m 75, 5 ft 3, 2 h 30, 11 stone 6."""

PADDED = frozenset({"centimetre", "minute"})
"""Where none is written, these have two digits."""

MOST_PARTS = 4

_PADDED = pattern("0[1-9](?![0-9])")
_WORD = pattern(r"(\s*)([^\W\d_]+\.?)")


@frozen
class Part:
    """A number with its unit, and what stands around them."""

    number: Numeral
    gap: str
    counted: Counted
    joint: str


@frozen
class Compound:
    """An amount in several units of one measure, each smaller than the one before it.

    Attributes:
        parts: The numbers with their units; the last may have an unwritten one.
        notation: The language's.
    """

    parts: tuple[Part, ...]
    notation: Notation

    whole = None
    is_range = False
    rounding = ZERO

    @property
    def amount(self) -> Interval:
        """The number that is meant, in the last unit."""
        total = self._total
        return Interval(total, total)

    @property
    def place(self) -> Fraction:
        """The worth of a unit in the last significant digit."""
        return self.parts[-1].number.place

    @property
    def counted(self) -> Counted:
        """What the last number counts."""
        return self.parts[-1].counted

    def stepped(self, steps: int) -> str | None:
        """Write the amount some steps up or down; None where a part would be nothing."""
        last = self.parts[-1]
        rest = self._total + steps * step_of(last.number.value, last.counted.unit.rounds)
        text = ""
        for part in self.parts:
            worth = _worth(part, last)
            number = rest if part is last else Fraction(rest // worth)
            rest -= number * worth
            written = self._part(part, number) if number > 0 else None
            if written is None:
                return None
            text += written
        return text

    @property
    def _total(self) -> Fraction:
        last = self.parts[-1]
        return sum((p.number.value * _worth(p, last) for p in self.parts), Fraction(0))

    def _part(self, part: Part, number: Fraction) -> str | None:
        is_one = self.notation.grammar.counted.is_one
        written = write_numeral(part.number, number, self.notation)
        unit: str | None = part.counted.text
        if unit and is_one(number, 0) != is_one(part.number.value, part.number.decimals):
            unit = part.counted.after(one=is_one(number, 0))
        if written is None or unit is None:
            return None
        if not unit:
            written = written.zfill(len(part.number.head))
        return f"{written}{part.gap}{unit}{part.joint}"


def read_compound(text: str, notation: Notation) -> Compound | None:
    """Read an amount in several units; None where the text is none.

    Args:
        text: A text without white space around.
        notation: The language's.
    """
    parts = tuple(_parts(text, notation))
    if not 1 < len(parts) <= MOST_PARTS or not _descends(parts):
        return None
    return Compound(parts, notation)


def _parts(text: str, notation: Notation) -> Iterator[Part]:
    """Yield numbers with their units, none where something else stands there."""
    place, previous = 0, ""
    found: list[Part] = []
    while place < len(text) and len(found) <= MOST_PARTS:
        number, end = _number(text, place, notation)
        if number is None:
            return
        part, name = _with_unit(text, end, number, previous, notation)
        if part is None:
            return
        found.append(part)
        place = end + len(part.gap + part.counted.text + part.joint)
        previous = name
    yield from found


def _number(text: str, place: int, notation: Notation) -> tuple[Numeral | None, int]:
    padded = _PADDED.match(text, place)
    if padded:
        return Numeral(Fraction(int(padded[0])), padded[0]), padded.end()
    found = notation.number.match(text, place)
    number = read_numeral(found[0], notation) if found else None
    if found is None or number is None or number.article or number.value < 0:
        return None, place
    return number, found.end()


def _with_unit(
    text: str, place: int, number: Numeral, previous: str, notation: Notation
) -> tuple[Part | None, str]:
    """Read the unit of a number: the rest of the text, a word, or what follows the last unit."""
    rest = text[place:]
    if not rest:
        smaller = SMALLER.get(previous, "")
        fits = smaller and not number.decimals and number.head.isdigit()
        if not fits or (smaller in PADDED) != (len(number.head) == 2):  # noqa: PLR2004 - 1 m 75
            return None, ""
        unit = UNITS[smaller]
        return Part(number, "", Counted(unit, unit.measure.dimension, ""), ""), smaller
    gap = rest[: len(rest) - len(rest.lstrip())]
    last = _unit(rest[len(gap) :], notation)
    if last is not None:
        return Part(number, gap, last, ""), ""
    word = _WORD.match(rest)
    counted = _unit(word[2], notation) if word else None
    if word is None or counted is None:
        return None, ""
    joint = _joint(notation).match(rest, word.end())
    form = notation.forms.get(word[2]) or notation.forms.get(word[2].casefold())
    between = joint[0] if joint else ""
    return Part(number, word[1], counted, between), form.unit if form else ""


def _unit(text: str, notation: Notation) -> Counted | None:
    """Read the name of a unit, also one that is certain only beside others: *pounds*."""
    form = notation.among.get(text) or notation.among.get(text.casefold())
    if form is None:
        return read_unit(text, notation)
    unit = UNITS[form.unit]
    return Counted(unit, unit.measure.dimension, text, form.one, form.many)


@cache
def _joint(notation: Notation) -> re.Pattern[str]:
    """Make the pattern of what stands between the parts: a space, a comma, *and*."""
    words = [joint for opening, joint in notation.grammar.amounts.ranges[-1:] if opening]
    return pattern(rf"\s*(?:,\s*)?(?:{any_of(words)}\s+)?")


def _worth(part: Part, last: Part) -> Fraction:
    """Return how many of the last unit one of a part's is."""
    return part.counted.unit.scale / last.counted.unit.scale


def _descends(parts: Sequence[Part]) -> bool:
    """Whether each unit is a part of the one before it, and each number fewer than make it up."""
    for one, other in pairwise(parts):
        first, second = one.counted.unit, other.counted.unit
        ratio = first.scale / second.scale
        whole = one.number.value.denominator == 1 and ratio.denominator == 1
        if first.measure.symbol != second.measure.symbol or first.zero or not whole:
            return False
        if not (ratio > 1 and other.number.value < ratio):
            return False
    return True
