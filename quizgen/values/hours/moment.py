"""The time of day that belongs to a date, as an interval of seconds."""

from quizgen.machine.frozen import frozen

_DAY = 24 * 60 * 60
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
        either: Whether it may as well be in the other half of the day.
    """

    low: int
    high: int
    zoned: bool
    either: bool = False

    @property
    def hull(self) -> tuple[int, int]:
        """From which to which second it can be by a clock of any place."""
        if self.zoned:
            return self.low - _BEHIND, self.high + _AHEAD
        return min(self.ranges)[0], max(self.ranges)[1]

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """From which to which second it can be, in one half of the day or in both."""
        if not self.either:
            return ((self.low, self.high),)
        shift = _DAY // 2 if self.low % _DAY < _DAY // 2 else -_DAY // 2
        return (self.low, self.high), (self.low + shift, self.high + shift)

    def meets(self, other: "Moment") -> bool:
        """Whether both could be one; of unlike zones, wherever they are told."""
        mine, others = self.ranges, other.ranges
        if self.zoned != other.zoned:
            mine, others = (self.hull,), (other.hull,)
        return any(low <= end and start <= high for low, high in mine for start, end in others)

    def covers(self, other: "Moment") -> bool:
        """Whether every second that the other can be is certain to be one of this one."""
        if self.either or self.zoned != other.zoned:
            return self == other  # only one half of the day is meant
        return all(self.low <= start and end <= self.high for start, end in other.ranges)
