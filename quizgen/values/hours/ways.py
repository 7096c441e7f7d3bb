"""Other ways of writing what a date or a time says: ``6 p.m.`` for 18:00, ``44 BCE`` for 44 BC."""

from collections.abc import Iterator

from quizgen.languages.calendars import calendar_of
from quizgen.languages.conventions import conventions_of
from quizgen.machine.pattern import pattern
from quizgen.values.calendar.eras import eras_of
from quizgen.values.calendar.template import replaced
from quizgen.values.date import Date
from quizgen.values.hours.time import Time

_NOON = 12


def ways_of(value: Date | Time) -> tuple[str, ...]:
    """Return other usual ways of writing a time of day, or a year with its era.

    They are for where nobody understands what a student types, as on cards: each means the same.
    """
    found = _times(value) if isinstance(value, Time) else _eras(value)
    read = Time.read if isinstance(value, Time) else Date.read
    same = (text for text in found if text != value.text and read(text, value.language) == value)
    return tuple(dict.fromkeys(same))


def _times(time: Time) -> Iterator[str]:
    if time.zoned or time.either:
        return
    hour, minute = time.low // 3600, time.low // 60 % 60
    yield f"{hour}:{minute:02}"
    yield f"{hour:02}:{minute:02}"
    half = conventions_of(time.language).day_periods.get("pm" if hour >= _NOON else "am", "")
    name = half.partition("|")[0].replace("\u202f", " ")
    if name:
        short = f"{hour % _NOON or _NOON}" + f":{minute:02}" * bool(minute)
        yield f"{short} {name}"
        yield f"{short}{name}"
        if name.isalpha():
            yield f"{short} {'.'.join(name)}."


def _eras(date: Date) -> Iterator[str]:
    eras, calendar = eras_of(date.language), calendar_of(date.language)
    found = pattern(f"(?i:.*?{eras.era})").fullmatch(date.text)
    if found is None or date.precision != "year":
        return
    names = eras.names[0], *calendar.before[:1]
    if not eras.is_before(found.groupdict()):
        names = eras.names[1], *calendar.since_then[:1]
    yield from (replaced(found, {"era": name}) for name in names)
