"""Times of day, as intervals of seconds."""

from dataclasses import field
from functools import cache
from typing import TYPE_CHECKING

from quizgen.machine.frozen import frozen
from quizgen.values.hours.moment import Moment, other_half

if TYPE_CHECKING:
    from quizgen.values.hours.clock import Clock

LONGEST = 40
"""No wording of a time of day is longer."""


@frozen
class Time:
    """A time of day; equal to every other wording of the same seconds.

    Attributes:
        text: What people read.
        low: The first second after midnight that it can be: of universal time where it has
            a zone, else of the place that is meant.
        high: The last one.
        zoned: Whether it tells its zone.
        either: Whether it may as well be 12 hours later, as 9:30 may.
        language: The language that it is written in.
    """

    text: str = field(compare=False)
    low: int
    high: int
    zoned: bool
    either: bool
    language: str = field(compare=False, repr=False)

    @classmethod
    def read(cls, text: str, language: str = "en") -> "Time | None":
        """Read a time of day; None where the whole text is none.

        Args:
            text: Any text.
            language: A BCP 47 tag of the language that it is written in.
        """
        return cls._read(text, language, asked=False)

    @classmethod
    def read_as(cls, text: str, language: str = "en") -> "Time | None":
        """Read a text that is asked to be a time of day: ``18 h 30`` is no duration then.

        Args:
            text: Any text.
            language: A BCP 47 tag of the language that it is written in.
        """
        return cls._read(text, language, asked=True)

    @classmethod
    def _read(cls, text: str, language: str, *, asked: bool) -> "Time | None":
        written = text.strip()
        if not written or len(written) > LONGEST:
            return None
        clock = _clock(language)
        found = clock.read_as(written) if asked else clock.read(written)
        if found is None:
            return None
        low, high = found.universal
        return cls(written, low, high, found.offset is not None, found.either, language)

    @property
    def canonical(self) -> str:
        """A short name for ids: ``time.18-00``, ``time.16-00z``."""
        parts = [self.low // 3600, self.low // 60 % 60]
        if self.high == self.low:
            parts.append(self.low % 60)
        clock = "-".join(f"{part:02}" for part in parts)
        return f"time.{clock}{'z' * self.zoned}{'.or-later' * self.either}"

    @property
    def order(self) -> tuple[int, int]:
        """A sort key among times of one day and zone."""
        return self.low, self.high

    @property
    def precision(self) -> str:
        """Which times it can stand beside: those that are written likewise."""
        words = "".join(filter(str.isalpha, self.text.lower()))
        return f"time {words.replace('am', 'm').replace('pm', 'm')}".rstrip()

    @property
    def is_exact(self) -> bool:
        """Whether all that have it have one and the same."""
        return not self.either

    def compatible(self, other: object) -> bool:
        """Whether both could be the same; only two times of one day may not.

        Where one has no zone, it could be anywhere.
        """
        if not isinstance(other, Time) or other.zoned != self.zoned:
            return True
        return self._moment.meets(other._moment)  # noqa: SLF001 - of its own class

    def contains(self, other: object) -> bool:
        """Whether every second that the other can be is certain to be one of this one."""
        return isinstance(other, Time) and self._moment.covers(other._moment)  # noqa: SLF001

    def stepped(self, steps: int) -> "Time | None":
        """Return the time some steps on or back on the same day, in the same wording.

        A step is as round as the time: 12:30 to 12:45, 18:00 to 19:00, 12:34 to 12:35.
        """
        if not steps:
            return self
        found = _clock(self.language).read_as(self.text)
        text = found and found.step(steps)
        reached = text and Time.read_as(text, self.language)
        if not reached or reached.precision != self.precision:
            return None
        return reached if (reached.order > self.order) == (steps > 0) else None

    def worded_like(self, model: "Time") -> "Time":
        """Return this time in the wording of another one, if there is a way."""
        clock = _clock(self.language)
        found = clock.read_as(model.text)
        if found is None or self.zoned or model.zoned or not found.found.groupdict().get("hour"):
            return self
        text = clock.rewrite(found.found, self.low)
        again = text and Time.read_as(text, self.language)
        return again if again and again == self else self

    @property
    def local(self) -> "Time":
        """The same time without its zone, as it is told where it is."""
        found = _clock(self.language).read_as(self.text)
        if found is None or not self.zoned:
            return self
        last = found.second + self.high - self.low
        return Time(self.text, found.second, last, False, self.either, self.language)  # noqa: FBT003

    @property
    def _moment(self) -> Moment:
        apart = other_half(self.low) if self.either else 0
        return Moment(self.low, self.high, self.zoned, apart)


@cache
def _clock(language: str) -> "Clock":
    """Load what reads times of a language, when there may be one."""
    from quizgen.values.hours.clock import clock_of

    return clock_of(language)
