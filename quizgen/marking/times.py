"""What a typed time of day means, beside the one that is right."""

from collections.abc import Iterator

from quizgen.languages.calendars import calendar_of
from quizgen.machine.pattern import pattern
from quizgen.marking.spelled import in_digits
from quizgen.marking.verdict import Meaning
from quizgen.values import Date, Quantity, Time, read

_HOUR = pattern("([0-9]{1,2})(?:[.: ]?([0-9]{2}))?")
_HOURS = pattern(r"(?i:([0-9]{1,2})\s?(?:h|hrs?|hours|horas|heures|uur|ore)\s?([0-9]{2})?)")
_SAID = pattern(r"(.*?\b)([0-9]{1,2}) (?:oh ([0-9])|([0-9]{2}))(?![0-9])(.*)")
"""Hours and minutes said one after the other: twelve thirty, six oh five."""


def weigh_time(text: str, expected: Time) -> Meaning:
    """Compare times of day; what tells no half of the day, or no zone, may mean those.

    Args:
        text: What was typed, without what does not count around it.
        expected: The right time.
    """
    meaning = _weigh(text, expected)
    if meaning in {Meaning.RIGHT, Meaning.UNSURE}:
        return meaning
    for written in _respelled(text, expected.language):
        other = _weigh(written, expected)
        if other in {Meaning.RIGHT, Meaning.UNSURE}:
            return other
        meaning = other if meaning is Meaning.NONE else meaning
    return meaning


def _respelled(text: str, language: str) -> Iterator[str]:
    """Yield a time with its numbers in digits, and behind the word that it has lost."""
    digits = in_digits(text, language)
    said = _SAID.fullmatch(digits) if digits != text else None
    clock = f"{said[1]}{said[2]}:{said[4] or f'0{said[3]}'}{said[5]}" if said else ""
    several = [clock, digits] if clock else [digits]
    before = calendar_of(language).clock[:2]  # seis y media, for las seis y media
    several += [f"{word} {one}" for one in (text, *several) for word in before]
    yield from (one for one in dict.fromkeys(several) if one != text)


def _weigh(text: str, expected: Time) -> Meaning:
    language = expected.language
    hours = _HOURS.fullmatch(text)  # 18h
    given = Time.read(f"{hours[1]}:{hours[2] or '00'}" if hours else text, language)
    if given is None:
        hour = _HOUR.fullmatch(text)
        bare = Time.read(f"{hour[1]}:{hour[2] or '00'}", language) if hour else None
        other = read(text, language) if bare is None else None
        if isinstance(other, Quantity) and other.dimension == "time":
            bare = _on_a_clock(other)
        if bare is None:
            return Meaning.OTHER if isinstance(other, Quantity | Date) else Meaning.NONE
        return Meaning.UNSURE if _may_be(bare, expected) else Meaning.OTHER
    within = expected.low <= given.low and given.high <= expected.high
    if expected.zoned == given.zoned and within and (expected.either or not given.either):
        return Meaning.RIGHT
    return Meaning.UNSURE if _may_be(given, expected) else Meaning.OTHER


def _on_a_clock(amount: Quantity) -> Time | None:
    """Read a number of hours as the time that it may be meant for: six heures et demie."""
    seconds = amount.low
    if seconds is None or seconds != amount.high or seconds % 60:
        return None
    hour, minute = divmod(int(seconds) // 60, 60)
    return Time.read(f"{hour}:{minute:02}", amount.language)


def _may_be(given: Time, expected: Time) -> bool:
    """Tell whether a time is the right one but for its half of the day, or its zone."""
    if given.zoned == expected.zoned:
        return given.compatible(expected)
    return given.local.compatible(expected.local)
