"""The time of day that belongs to a date, as an interval of seconds."""

from quizgen.machine.frozen import frozen
from quizgen.values.calendar.days import DAY

_BEHIND, _AHEAD = 12 * 60 * 60, 14 * 60 * 60
"""How far places are behind universal time, and ahead of it, at the most (IANA, tz database:
Etc/GMT+12, Pacific/Kiritimati)."""


@frozen
class Moment:
    """The time of day that belongs to a date.

    Attributes:
        low: The first second that it can be, since the midnight of day 0.
        high: The last one.
        zoned: Whether these are of universal time; else of a place that is not told.
        apart: How many seconds later it may be as well: in the other half of the day, or where its
            day ends; zero where it may not.
    """

    low: int
    high: int
    zoned: bool
    apart: int = 0

    @property
    def either(self) -> bool:
        """Whether it may be at two times."""
        return self.apart != 0

    @property
    def has_halves(self) -> bool:
        """Whether nobody knows in which half of the day it is."""
        return abs(self.apart) == DAY // 2

    @property
    def hull(self) -> tuple[int, int]:
        """From which to which second it can be by a clock of any place."""
        low, high = min(self.ranges)[0], max(self.ranges)[1]
        return (low - _BEHIND, high + _AHEAD) if self.zoned else (low, high)

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """From which to which second it can be, at one time or at both."""
        if not self.apart:
            return ((self.low, self.high),)
        return (self.low, self.high), (self.low + self.apart, self.high + self.apart)

    @property
    def begins_a_day(self) -> bool:
        """Whether it is a midnight, which the day before may count as its own."""
        return self.low % DAY == 0

    def meets(self, other: "Moment") -> bool:
        """Whether both could be one; of unlike zones, wherever they are told."""
        mine, others = self.ranges, other.ranges
        if self.zoned != other.zoned:
            mine, others = (self.hull,), (other.hull,)
        return any(low <= end and start <= high for low, high in mine for start, end in others)

    def covers(self, other: "Moment") -> bool:
        """Whether every second that the other can be is certain to be one of this one."""
        if self.either or self.zoned != other.zoned:
            return self == other  # only one of two times is meant
        return all(self.low <= start and end <= self.high for start, end in other.ranges)


def other_half(low: int) -> int:
    """Return how many seconds later the same hour of the other half of the day is."""
    return DAY // 2 if low % DAY < DAY // 2 else -DAY // 2
