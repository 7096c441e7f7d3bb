"""Times of day in words and digits: ``18:00``, ``6 p.m.``, ``18h30``, ``noon``, ``18:00 UTC``."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from quizgen.folding import fold
from quizgen.languages.calendar import Calendar
from quizgen.languages.calendars import calendar_of
from quizgen.languages.conventions import conventions_of
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import any_of, pattern
from quizgen.values.calendar.days import DAY
from quizgen.values.calendar.template import replaced
from quizgen.values.hours.spoken import Said, read_said, said_in
from quizgen.values.hours.zones import ZONE, offset_of

HOUR, MINUTE = 3600, 60

_LETTERS = pattern(r"[\W\d_]")
_WORD = pattern(r"[^\W\d_]+")
_PLACES = pattern(r"\{\w+\}|\[[^]]*\]")
_NOON = 12


class Reading(NamedTuple):
    """A time of day as it was read.

    Attributes:
        found: How it was matched.
        clock: By what.
        second: The first second that it can be, where it was told; all of a day at its end.
        width: How many seconds there are.
        offset: By how many seconds its zone is before universal time; None where it tells none.
        either: Whether it may as well be 12 hours later.
        midnight: Whether it is so called, and may be at either end of a day.
    """

    found: re.Match[str]
    clock: "Clock"
    second: int
    width: int
    offset: int | None
    either: bool
    midnight: bool = False

    @property
    def universal(self) -> tuple[int, int]:
        """The first and last second in universal time, or where it was told."""
        low = (self.second - (self.offset or 0)) % DAY
        return low, low + self.width - 1

    @property
    def pace(self) -> int:
        """How many seconds a step has: as round as the time itself."""
        if self.width == 1:
            return 10 if self.second % 10 == 0 else 1
        rounds = (HOUR, 15 * MINUTE, 5 * MINUTE, MINUTE)
        return next(pace for pace in rounds if self.second % pace == 0)

    def step(self, steps: int) -> str | None:
        """Write it some steps on or back on its day; None where that makes none."""
        second = self.second + steps * self.pace
        if not 0 <= second < DAY or not self.found.groupdict().get("hour"):
            return None
        return self.clock.rewrite(self.found, second)


@frozen(eq=False)
class Clock:
    """How a language writes times of day.

    Attributes:
        digits: Matches a time in digits.
        hours: Matches hours that are a time where one is asked for: ``18 h 30``.
        words: Matches a time in words.
        names: The times that have names, in hours, by these.
        halves: The words for halves of a day, folded, and whether they are ``am`` or ``pm``.
        parts_of_day: From which hour to which some of these last, by the words, folded.
        alone: Words after an hour that needs no minutes then, folded.
        marks: Words of which such a time without a colon has one, in small letters.
        said: What the language says of an hour.
        tag: The language's.
    """

    digits: re.Pattern[str]
    hours: re.Pattern[str]
    words: re.Pattern[str]
    names: Mapping[str, int]
    halves: Mapping[str, str]
    parts_of_day: Mapping[str, tuple[int, int]]
    alone: frozenset[str]
    marks: frozenset[str]
    said: Said
    tag: str

    def read_as(self, text: str) -> Reading | None:
        """Read a text that is asked to be a time of day: ``18 h 30`` is no duration then."""
        found = self.hours.fullmatch(text)
        return self._read(found, dated=True, sure=True) if found else self.read(text)

    def read(self, text: str, *, dated: bool = False) -> Reading | None:
        """Read a time of day; None where a text is none.

        Args:
            text: A text without white space around.
            dated: Whether it stands beside a date: then ``10:15:30`` is no duration.
        """
        if ":" not in text and self.marks.isdisjoint(_WORD.findall(text.lower())):
            return None
        named = self.words.fullmatch(text)
        if named:
            hour, offset = self.names[fold(named["name"])], offset_of(named["zone"])
            return Reading(
                named, self, hour * HOUR, MINUTE, offset, either=False, midnight=not hour
            )
        found = self.digits.fullmatch(text)
        return self._read(found, dated=dated, sure=False) if found else self._said(text)

    def _said(self, text: str) -> Reading | None:
        """Read a time as people say it, in either half of the day unless they tell which."""
        said = read_said(text, self.said, self.tag) if self.said else None
        if said is None:
            return None
        found, second = said
        half = self._half(found["half"])
        second += _NOON * HOUR * (half == "pm" or (not half and second < HOUR))
        return Reading(found, self, second, MINUTE, None, either=not half)

    def _read(self, found: re.Match[str], *, dated: bool, sure: bool) -> Reading | None:
        parts = found.groupdict()
        half, alone = self._half(parts["half"]), fold(parts["suffix"] or "") in self.alone
        sure = sure or bool(half or alone or parts["opening"])
        if parts["minute"] is None and not sure:
            return None  # 18, or 18 hours
        if parts["sign"] == "." and not (sure or parts["suffix"]):
            return None
        if parts["second"] and not (sure or parts["zone"] or dated):
            return None  # 2:01:39 may be a duration
        hour, minute, second = (int(parts[name] or 0) for name in ("hour", "minute", "second"))
        if half:
            if not 1 <= hour <= _NOON:
                return None
            hour = hour % _NOON + _NOON * (half == "pm")
        total = hour * HOUR + minute * MINUTE + second
        if minute >= 60 or second >= 60 or total > DAY:  # noqa: PLR2004 - 60 are the next one
            return None
        offset = offset_of(parts["zone"])
        short = parts["hour"][0] != "0"
        either = not half and offset is None and short and 1 <= hour <= _NOON
        width = 1 if parts["second"] else MINUTE
        # Some call midnight 12 a.m., at whichever end of a day.
        return Reading(found, self, total, width, offset, either, midnight=bool(half) and not total)

    def rewrite(self, found: re.Match[str], second: int) -> str | None:
        """Write another time in the style of one that was matched."""
        hour, minute = second // HOUR, second // MINUTE % 60
        parts = {}
        half = self._half(found["half"])
        first, last = self.parts_of_day.get(fold(found["half"] or ""), (0, _NOON * 2))
        if not first <= hour <= last:
            return None  # 3 in the evening
        if half:
            other = "pm" if hour >= _NOON else "am"
            if half != other:
                if _letters(found["half"]) != half:
                    return None  # in the morning
                parts["half"] = found["half"].translate(_OTHER_HALF)
            hour = hour % _NOON or _NOON
        written = found["hour"]
        full = (written[0] == "0" and written != "0") or (found["zone"] and not half)
        parts["hour"] = f"{hour:02}" if full else str(hour)
        if found["minute"]:
            parts["minute"] = f"{minute:02}"
        elif minute:
            return None
        if found["second"]:
            parts["second"] = f"{second % 60:02}"
        return replaced(found, parts)

    def _half(self, written: str | None) -> str | None:
        if not written:
            return None
        return self.halves.get(fold(written)) or self.halves.get(_letters(written))


@cache
def clock_of(tag: str) -> Clock:
    """Return how a language writes times of day.

    Args:
        tag: A BCP 47 tag such as ``en`` or ``en-GB``.
    """
    calendar, periods = calendar_of(tag), conventions_of(tag).day_periods
    named = {
        12: [*periods.get("noon", "").split("|"), *calendar.noon],
        0: [*periods.get("midnight", "").split("|"), *calendar.midnight],
    }
    names = {fold(name): hour for hour, several in named.items() for name in several if name}
    halves = {fold(word): half for word, half in calendar.halves.items()}
    usual: dict[str, str] = {}
    for half in ("am", "pm"):
        usual |= dict.fromkeys([half, *map(_letters, periods.get(half, half).split("|"))], half)
    after = any_of([*calendar.hours, *calendar.hour_words])
    between = "|".join(rf"\s?{re.escape(word)}\s?" for word in calendar.hours)
    sign = "|".join(filter(None, ("[:.]", calendar.hour_sign, between)))
    lettered = "|".join(r"\.?\s?".join(word) + r"\.?" for word in usual)
    digits = (
        rf"(?:(?P<opening>{any_of(calendar.clock)})\s+)?(?P<hour>[0-9]{{1,2}})"
        rf"(?:(?P<sign>{sign})(?P<minute>[0-9]{{2}})(?::(?P<second>[0-9]{{2}})(?:[.,][0-9]+)?)?)?"
        rf"(?:\s*(?P<suffix>{after}))?(?:\s*(?P<half>{any_of(halves)}|{lettered}))?(?:\s*{ZONE})?"
    )
    hours = (
        rf"(?:(?P<opening>{any_of(calendar.clock)})\s+)?(?P<hour>[0-9]{{1,2}})\s?"
        rf"(?P<suffix>{any_of(calendar.asked_hours)})(?:\s?(?P<minute>[0-9]{{2}}))?"
        rf"(?P<sign>(?!))?(?P<second>(?!))?(?P<half>(?!))?(?:\s*{ZONE})?"
    )
    words = rf"(?P<name>{any_of(names)})(?:\s+{ZONE})?"
    return Clock(
        digits=pattern(digits, re.IGNORECASE),
        hours=pattern(hours, re.IGNORECASE),
        words=pattern(words, re.IGNORECASE),
        names=names,
        halves=halves | usual,
        parts_of_day={fold(word): hours for word, hours in calendar.parts_of_day.items()},
        alone=frozenset(map(fold, calendar.hours)),
        marks=_marks(calendar, [*names, *usual]),
        said=said_in(calendar, tag),
        tag=tag,
    )


def _marks(calendar: Calendar, names: Iterable[str]) -> frozenset[str]:
    """Return the longest word of all that may stand in a time, and the m of p.m."""
    several = [*names, *calendar.halves, *calendar.hours, *calendar.clock, calendar.hour_sign, "m"]
    several += calendar.asked_hours
    several += [_PLACES.sub(" ", template) for template in calendar.spoken]
    words = (_WORD.findall(text.lower()) for text in several)
    return frozenset(max(found, key=len) for found in words if found)


_OTHER_HALF = str.maketrans("apAP", "paPA")


def _letters(written: str) -> str:
    return _LETTERS.sub("", fold(written))
