"""What is certain of a date: its name for ids, what lies in it, and what it shares a time with."""

from typing import TYPE_CHECKING

from quizgen.values.calendar.days import DAY, Day, day_of, month_of, years_of
from quizgen.values.date import EVER

if TYPE_CHECKING:
    from quizgen.values.date import Date

SEASONS = ("spring", "summer", "autumn", "winter")

_PLAIN = ("day", "month", "year")
_PARTS = frozenset(("early", "mid", "late"))
_DOUBTFUL = ("decade", "century", "millennium")
"""Where these begin and end, people may count in different ways."""

_LOOSE = frozenset((*SEASONS, "about", "between"))
"""Of these no day is certain."""


def name_of(date: "Date") -> str:
    """Name a date for ids, the same for all that are equal."""
    if date.moment:
        day, second = divmod(date.moment.low, DAY)
        clock = f"{second // 3600:02}-{second // 60 % 60:02}-{second % 60:02}"
        marks = "z" * date.moment.zoned + ".or-other-half" * date.moment.either
        return f"{date.precision}.{_plain(day)}.{clock}{marks}"
    if date.precision in _PLAIN:
        return _plain(date.low, 3 - _PLAIN.index(date.precision))
    return f"{date.precision.replace(' ', '-')}.{_plain(date.low)}.{_plain(date.high)}"


def _plain(number: int, parts: int = 3) -> str:
    """Write a day, or its month or year; what has no end is ``ever``."""
    if abs(number) >= EVER:
        return "ever"
    day = day_of(number)
    year = f"{day.year:04}" if day.year > 0 else f"{1 - day.year:04}bc"
    return "-".join([year, f"{day.month:02}", f"{day.day:02}"][:parts])


def covers(outer: "Date", inner: "Date") -> bool:
    """Tell whether all that one date can be is certain to lie in another, not a plain one."""
    kind = outer.precision.partition(" ")[0]
    if kind == "span":
        return _tells_more(inner, outer)
    if kind in {"since", "until"}:
        return inner.precision.partition(" ")[0] == kind and _is_finer(inner, outer)
    if outer.moment:
        return inner.moment is not None and outer.moment.covers(inner.moment)
    core = _core(outer, kind)
    return core is not None and _lies_in((inner.low, inner.high), core)


def overlap(one: "Date", other: "Date") -> bool:
    """Tell whether two times are certain to have some in common, whenever each began and ended.

    Whoever held an office from 1990 to 1995 may have left it before somebody held it from 1995
    to 1999; and of what is about 1992, nobody knows what it shares.
    """
    if any(outer.contains(inner) for outer, inner in ((one, other), (other, one))):
        return not (one.is_vague and other.is_vague)
    mine, others = _lasting(one), _lasting(other)
    if mine is None or others is None:
        return False
    return max(mine[0], others[0]) < min(mine[1], others[1])


def _lasting(date: "Date") -> tuple[int, int] | None:
    """Return the last second in which a time can begin, and the first in which it can end."""
    kind = date.precision.partition(" ")[0]
    if date.moment:
        single = not (date.moment.either or date.moment.zoned)
        return (date.moment.low, date.moment.high) if single else None
    if kind == "span":
        ends = _ends(date)
        return ends and (_seconds(ends[0])[1], _seconds(ends[1])[0])
    if kind == "since":
        start = _end_of(date)
        return start and (_seconds(start)[1], EVER * DAY)
    if kind == "until":
        return None  # nobody knows since when
    core = _core(date, kind)
    return core and _seconds(core)


def _seconds(days: tuple[int, int]) -> tuple[int, int]:
    """Return the first and the last second of some days."""
    return days[0] * DAY, (days[1] + 1) * DAY - 1


def _core(date: "Date", kind: str) -> tuple[int, int] | None:
    """Return the first and last day that are certain to belong to a date; None for none."""
    if kind in _LOOSE:
        return None
    low, high = date.low, date.high
    third = (high - low + 1) // 3
    first, last = day_of(low).year, day_of(high).year
    cores = {
        # Some count from the year 1800, others from 1801.
        "century": (first + 1, last - 1),
        "millennium": (first + 1, last - 1),
        # The 1800s may be ten years or a hundred.
        "decade": (last - 9, last) if last <= 0 else (first, first + 9),
    }
    if kind in cores:
        return years_of(*cores[kind])
    if kind not in _PARTS:
        return low, high
    if date.precision.endswith(_DOUBTFUL):
        return None
    return {
        "early": (low, low + third - 1),
        "mid": (low + third, high - third),
        "late": (high - third + 1, high),
    }[kind]


def _tells_more(inner: "Date", outer: "Date") -> bool:
    """Tell whether both ends of a span lie in those of another, each of a day, month or year."""
    if not inner.precision.startswith("span"):
        return False
    mine, others = _ends(inner), _ends(outer)
    if mine is None or others is None:
        return False
    return _lies_in(mine[0], others[0]) and _lies_in(mine[1], others[1])


def _is_finer(inner: "Date", outer: "Date") -> bool:
    """Tell whether the one end of an open span lies in that of another."""
    mine, others = (_end_of(date) for date in (inner, outer))
    return mine is not None and others is not None and _lies_in(mine, others)


def _end_of(date: "Date") -> tuple[int, int] | None:
    unit = date.precision.partition(" ")[2]
    if unit not in _PLAIN:
        return None
    return _unit_around(date.low if date.high >= EVER else date.high, unit)


def _ends(span: "Date") -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return the days of both ends of a span; None where they are less certain."""
    _, *units = span.precision.split()
    if len(units) != 2 or not set(units) <= set(_PLAIN):  # noqa: PLR2004 - two ends
        return None
    return _unit_around(span.low, units[0]), _unit_around(span.high, units[1])


def _unit_around(number: int, unit: str) -> tuple[int, int]:
    day = day_of(number)
    if unit == "day":
        return number, number
    if unit == "month":
        return month_of(Day(day.year, day.month))
    return years_of(day.year, day.year)


def _lies_in(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
