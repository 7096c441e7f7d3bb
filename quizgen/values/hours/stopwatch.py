"""Durations as a clock shows them: ``2:01:39``, ``3:43.13``.

Three parts may be a time of day as well: they are a duration where the hours have one digit,
which nobody gives a time to the second without a.m. or p.m., or where no day has so many.
"""

from fractions import Fraction

from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.values.counted import Counted
from quizgen.values.interval import Interval
from quizgen.values.units import UNITS

_HOURS = pattern(r"([1-9]|0|[1-9][0-9]{1,2}):([0-5][0-9]):([0-5][0-9])(?:([.,])([0-9]{1,3}))?")
_MINUTES = pattern(r"()([0-9]{1,2}):([0-5][0-9])([.,])([0-9]{1,3})")
_ROUNDS = (60, 30, 10, 5)
_DAY, _LONG = 24, 10


@frozen
class Stopwatch:
    """A duration in hours, minutes and seconds.

    Attributes:
        seconds: How long it is.
        hours: Whether it has hours, or begins with the minutes.
        point: The sign before decimals, if there are any.
        decimals: How many there are.
        width: How many digits its first part has at the least.
    """

    seconds: Fraction
    hours: bool
    point: str
    decimals: int
    width: int

    whole = None
    is_range = False

    @property
    def amount(self) -> Interval:
        """The one duration that is meant."""
        return Interval(self.seconds, self.seconds)

    @property
    def place(self) -> Fraction:
        """The worth of a unit in the last digit."""
        return Fraction(1, 10**self.decimals)

    @property
    def rounding(self) -> Fraction:
        """How far what is meant may be from the number, where it has decimals."""
        return self.place / 2 if self.decimals else Fraction(0)

    @property
    def counted(self) -> Counted:
        """Seconds."""
        unit = UNITS["second"]
        return Counted(unit, unit.measure.dimension, "s")

    def stepped(self, steps: int) -> str | None:
        """Write one some steps longer or shorter, which are as round as the last part."""
        pace = Fraction(next((n for n in _ROUNDS if self.seconds % n == 0), 1)) * self.place
        reached = self.seconds + steps * pace
        return self._written(reached) if reached > 0 else None

    def _written(self, seconds: Fraction) -> str:
        whole, rest = divmod(seconds, 1)
        minutes, second = divmod(int(whole), 60)
        parts = [minutes, second]
        if self.hours:
            parts[:1] = divmod(minutes, 60)
        first, *others = parts
        text = ":".join([f"{first:0{self.width}}", *(f"{part:02}" for part in others)])
        if not self.decimals:
            return text
        return f"{text}{self.point}{int(rest * 10**self.decimals):0{self.decimals}}"


def read_stopwatch(text: str, point: str) -> Stopwatch | None:
    """Read a duration; None where a text is none, or may be a time of day or a scale.

    Args:
        text: A text without white space around.
        point: The sign before decimals in its language; where there is none, 1:50,000 is a scale.
    """
    found = _HOURS.fullmatch(text) or _MINUTES.fullmatch(text)
    if found is None:
        return None
    hours, minutes, seconds, sign, decimals = found.groups()
    if sign and (sign != (point or ".") or decimals == "000"):
        return None
    if hours and _LONG <= int(hours) < _DAY:
        return None
    value = Fraction(int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds))
    if decimals:
        value += Fraction(int(decimals), 10 ** len(decimals))
    width = 1 if hours else len(minutes)
    return Stopwatch(value, bool(hours), sign or "", len(decimals or ""), width)
