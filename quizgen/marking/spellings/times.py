"""Times of day as people type them: 15:00, 3 pm, 3 p.m., 15 h, 15 Uhr."""

from collections.abc import Iterator

from quizgen.languages.calendars import calendar_of
from quizgen.languages.conventions import conventions_of
from quizgen.values import Time

LONGEST_MARK = 4
"""What is longer than a.m. does not touch an hour."""

_NOON = 12


def ways_of_time(time: Time) -> Iterator[str]:
    """Yield the usual ways of typing a time, the likeliest first; some may not be right.

    Args:
        time: What is right.
    """
    if time.zoned:
        return
    yield from _of_the_day(time)
    yield from _of_a_half(time)


def _of_the_day(time: Time) -> Iterator[str]:
    """Yield 15:00, 15.00 Uhr, 15 h, 15h00."""
    calendar = calendar_of(time.language)
    hour, minute, second = time.low // 3600, time.low // 60 % 60, time.low % 60
    exact = f":{second:02}" if time.high == time.low else ""
    for hours in dict.fromkeys((str(hour), f"{hour:02}")):
        yield f"{hours}:{minute:02}{exact}"
        yield f"{hours}.{minute:02}{exact}"
        sign = calendar.hour_sign or "h"
        for after in (*calendar.hours, *calendar.hour_words, "h"):
            yield f"{hours}:{minute:02}{exact} {after}"
            yield f"{hours}.{minute:02} {after}"
            if not minute and not exact:
                yield f"{hours} {after}"
                yield f"{hours}{after}"
            elif not exact:
                yield f"{hours} {after} {minute}"
        yield f"{hours}{sign}{minute:02}"


def _of_a_half(time: Time) -> Iterator[str]:
    """Yield 3 pm, 3 p.m., 3:00 in the afternoon, and noon."""
    calendar, periods = calendar_of(time.language), conventions_of(time.language).day_periods
    hour, minute, second = time.low // 3600, time.low // 60 % 60, time.low % 60
    exact = f":{second:02}" if time.high == time.low else ""
    half = "pm" if hour >= _NOON else "am"
    short = str(hour % _NOON or _NOON)
    names = dict.fromkeys((half, f"{half[0]}.m.", half.upper(), *periods.get(half, "").split("|")))
    words = [word for word, meant in calendar.halves.items() if meant == half and word != "noon"]
    for name in (*filter(None, names), *words):
        spelled = name.replace("\u202f", " ").replace("\u00a0", " ")
        for clock in (short, f"{short}:{minute:02}{exact}"):
            if clock == short and (minute or exact):
                continue
            yield f"{clock} {spelled}"
            if clock == short:
                yield from (f"{clock} {after} {spelled}" for after in calendar.hours)
            if len(spelled) <= LONGEST_MARK:
                yield f"{clock}{spelled}"
    if minute == 0 and hour in {0, _NOON}:
        named = "noon" if hour else "midnight"
        yield from filter(None, periods.get(named, "").split("|"))
        yield from calendar.noon if hour else calendar.midnight
