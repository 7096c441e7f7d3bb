"""How a language writes times that are coarser, or finer, than what CLDR has words for.

Each language has a module of its own in `quizgen.languages.calendars`, with a `CALENDAR`. It is
loaded when a text may be such a time, and not before. What it does not tell is not read.

Templates have places in braces, and what may be left out in brackets: ``[the ]{decade}s``.
"""

from collections.abc import Mapping
from dataclasses import field

from quizgen.machine.frozen import frozen

Prefixes = tuple[str, ...]
"""Words before a date, the usual ones first; those that end in a hyphen touch it."""


@frozen(kw_only=True, eq=False)
class Calendar:
    """The words for times.

    Attributes:
        before: Names of the time before our era beside CLDR's.
        since_then: Names of our era, likewise.
        leads: Those of them that may stand before a year, such as *AD*.
        decades: Templates with ``{decade}``, the year in which it begins.
        centuries: Templates with ``{ordinal}`` (in digits or words), ``{roman}`` or ``{count}``.
        named: Centuries that have a name, by their number; in small letters it is a number.
        millennia: Templates like those of centuries.
        suffix: A pattern of what stands after the digits or numerals of an ordinal.
        seasons: The names of spring, summer, autumn and winter, ``|`` between several.
        seasonal: Templates with ``{season}`` and ``{year}``.
        quarters: The names of the four quarters beside CLDR's, ``|`` between several.
        quarterly: Templates with ``{quarter}`` and ``{year}``.
        thirds: What stands before a time to mean its early, middle or late part.
        about: What stands before a time that is not exact, beside the words for numbers.
        since: What stands before the beginning of a time that has no end.
        until: What stands before the end of a time that has no beginning.
        ranges: How two ends of a time are written, beside dashes: what stands before both, and
            between them.
        between: Likewise, where it is a time between them that is meant.
        noon: Names of noon beside CLDR's.
        midnight: Names of midnight, likewise.
        halves: Words after an hour that tell its half of the day: ``am`` or ``pm``.
        parts_of_day: From which hour to which some of these halves last: evening has no 3 o'clock.
        clock: Words before a time of day, such as *ore*.
        hours: Words after one, such as *Uhr*, with which an hour needs no minutes.
        hour_words: Words after one that may also count hours.
        hour_sign: A letter between hours and minutes, such as the h of *18h30*.
        asked_hours: Words after an hour that tell the time where a time is asked for, and else how
            long something takes: *18 h*.
        which_hour: Words anywhere in a question that asks for a time of day.
        how_long: Words in a question that asks for a duration, or for how many there are.
        spoken: Templates with ``{hour}``, a number up to twelve, and how many minutes from that
            hour they are, such as 30 of *half past*.
        at: What stands between a date and a time of day, beside commas and spaces.
        on: What stands between a time of day and a date, likewise.
        when: Words with which a question begins that asks for a time, such as *when*.
        which: Words anywhere in a question that asks for a year.
    """

    before: tuple[str, ...] = ()
    since_then: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    decades: tuple[str, ...] = ()
    centuries: tuple[str, ...] = ()
    named: Mapping[int, str] = field(default_factory=dict)
    millennia: tuple[str, ...] = ()
    suffix: str = ""
    seasons: tuple[str, ...] = ()
    seasonal: tuple[str, ...] = ()
    quarters: tuple[str, ...] = ()
    quarterly: tuple[str, ...] = ("{quarter} {year}",)
    thirds: Mapping[str, Prefixes] = field(default_factory=dict)
    about: Prefixes = ()
    since: Prefixes = ()
    until: Prefixes = ()
    ranges: tuple[tuple[str, str], ...] = ()
    between: tuple[tuple[str, str], ...] = ()
    noon: tuple[str, ...] = ()
    midnight: tuple[str, ...] = ()
    halves: Mapping[str, str] = field(default_factory=dict)
    parts_of_day: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    clock: Prefixes = ()
    hours: tuple[str, ...] = ()
    hour_words: tuple[str, ...] = ()
    hour_sign: str = ""
    asked_hours: tuple[str, ...] = ()
    which_hour: tuple[str, ...] = ()
    how_long: tuple[str, ...] = ()
    spoken: Mapping[str, int] = field(default_factory=dict)
    at: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    which: tuple[str, ...] = ()
