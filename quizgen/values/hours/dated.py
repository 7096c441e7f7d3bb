"""Days with a time of day: ``23 January 2019, 10:00``, ``10:00 on 23 January 2019``."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial

from quizgen.languages.calendars import calendar_of
from quizgen.machine.pattern import any_of, pattern
from quizgen.values.calendar.days import DAY
from quizgen.values.calendar.wording import Read, Wording
from quizgen.values.hours.clock import Reading, clock_of
from quizgen.values.hours.moment import Moment, other_half

_ISO = pattern(r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}.*)")
_MOST = 12
"""No such text has more words."""


def read_moment(text: str, language: str, read_day: Read) -> Wording | None:
    """Read a day with a time of day; None where a text is none.

    Args:
        text: A text without white space around.
        language: A BCP 47 tag of the language that it is written in.
        read_day: Reads the day alone.
    """
    clock, is_iso = clock_of(language), bool(_ISO.fullmatch(text))
    for day, joint, time, day_first in halves_of(text, language):
        found = clock.read(time, dated=True) or clock.read_as(time)
        date = read_day(day) if found else None
        if found and date and date.precision == "day":
            found = found._replace(either=found.either and not is_iso)
            return _joined(date, joint, found, day_first=day_first)
    return None


def halves_of(text: str, language: str) -> Iterator[tuple[str, str, str, bool]]:
    """Yield all ways to part a text into a day, what is between, and a time of day.

    Each way also tells whether the day comes first.
    """
    iso = _ISO.fullmatch(text)
    if iso:
        yield iso[1], ", ", iso[2], True
        return
    at, on = _joints(language)
    for count, found in enumerate(at.finditer(text)):
        if count > _MOST:
            break
        yield text[: found.start()], found[0], text[found.end() :], True
    for count, found in enumerate(on.finditer(text)):
        if count > _MOST:
            break
        yield text[found.end() :], found[0], text[: found.start()], False


@cache
def _joints(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    calendar = calendar_of(language)
    return _joint(calendar.at), _joint(calendar.on)


def _joint(words: Iterable[str]) -> re.Pattern[str]:
    return pattern(rf",?\s+(?:{any_of(words)}\s+)?|,", re.IGNORECASE)


def _joined(date: Wording, joint: str, time: Reading, *, day_first: bool) -> Wording:
    low = date.low * DAY + time.second - (time.offset or 0)
    apart = DAY if time.midnight else other_half(low) if time.either else 0
    moment = Moment(low, low + time.width - 1, time.offset is not None, apart)
    first, last = (second // DAY for second in moment.hull)
    write = partial(_written, date.text, joint, day_first=day_first)

    def step(steps: int) -> str | None:
        reached = time.step(steps)
        return None if reached is None else write(reached)

    precision = "second" if time.width == 1 else "minute"
    return Wording(write(time.found.string), first, last, precision, step, moment)


def _written(day: str, joint: str, time: str, *, day_first: bool) -> str:
    return f"{day}{joint}{time}" if day_first else f"{time}{joint}{day}"
