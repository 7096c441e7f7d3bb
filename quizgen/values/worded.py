"""What a quantity knows of its wording, which may be read when something is asked of it."""

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from quizgen.values.interval import Interval

if TYPE_CHECKING:
    from quizgen.values.counted import Counted


class Wording(Protocol):
    """How a quantity is worded: what its numbers are, and how it goes on from there."""

    @property
    def amount(self) -> Interval:
        """The numbers that are meant, in the unit as it is written."""

    @property
    def place(self) -> Fraction:
        """The worth of a unit in the last significant digit."""

    @property
    def rounding(self) -> Fraction:
        """How far what is meant may be from the number: half of its last digit, or nothing."""

    @property
    def is_range(self) -> bool:
        """Whether it tells two numbers, from one to the other."""

    @property
    def whole(self) -> Fraction | None:
        """How many are the whole of something, of which it is a share."""

    @property
    def counted(self) -> "Counted":
        """What the number counts."""

    def stepped(self, steps: int) -> str | None:
        """Write it some steps up or down; None where that makes no sense."""


class LateWording:
    """A wording that is read when something is asked of it.

    Args:
        text: A text that is the wording of a quantity.
        language: A BCP 47 tag of the language that it is written in.
    """

    def __init__(self, text: str, language: str) -> None:
        self._text, self._language = text, language

    @cached_property
    def words(self) -> Wording:
        """The wording itself."""
        from quizgen.values.wordings import read_wording

        wording = read_wording(self._text, self._language)
        if wording is None:
            message = f"this is no quantity: {self._text!r}"
            raise ValueError(message)
        return wording

    @property
    def amount(self) -> Interval:
        """The numbers that are meant."""
        return self.words.amount

    @property
    def place(self) -> Fraction:
        """The worth of a unit in the last significant digit."""
        return self.words.place

    @property
    def rounding(self) -> Fraction:
        """How far what is meant may be from the number."""
        return self.words.rounding

    @property
    def is_range(self) -> bool:
        """Whether it tells two numbers, from one to the other."""
        return self.words.is_range

    @property
    def whole(self) -> Fraction | None:
        """How many are the whole of something, of which it is a share."""
        return self.words.whole

    @property
    def counted(self) -> "Counted":
        """What the number counts."""
        return self.words.counted

    def stepped(self, steps: int) -> str | None:
        """Write it some steps up or down."""
        return self.words.stepped(steps)


def words_of(wording: Wording) -> Wording:
    """Return a wording itself, read now if it was to be read late."""
    return wording.words if isinstance(wording, LateWording) else wording
