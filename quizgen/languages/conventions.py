"""How languages write numbers, units and dates: the conventions of CLDR.

The Unicode Common Locale Data Repository knows some seven hundred locales, and Babel brings
it along. What is used of it for the languages that have a catalogue is kept in `locales`,
since to load Babel takes as long as to read a pack; for all others Babel is asked.
"""

import json
from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import Any, Literal

from quizgen.machine.data import folder_of
from quizgen.machine.frozen import frozen

LOCALES = folder_of("quizgen.languages") / "locales"
"""Where the conventions of languages with a catalogue are kept, as JSON."""


@frozen(eq=False)
class Conventions:
    """How a language writes numbers, units and dates; nothing where that is not known.

    Attributes:
        direction: In which direction its script runs.
        grouping: The sign between thousands.
        point: The sign before decimals.
        months: The names of the twelve months within a date.
        months_alone: Their names where they stand without a day.
        short_months: Their short names, without full stops.
        weekdays: The names of the seven days, Monday first.
        day: How a day is written, with ``{day}``, ``{month}`` (or ``{number}``, the month in
            digits, or ``{alone}``, the month's name without a day) and ``{year}``.
        month: How a month is written, likewise.
        eras: The names of the time before our era and of our era, ``|`` between several.
        quarters: The names of the four quarters of a year, likewise.
        day_periods: The names of ``am``, ``pm``, ``noon`` and ``midnight``, likewise.
        units: The names of quizgen's units, after 1 and after other numbers: ``hour|hours``.
        per: The word between two units of which one is divided by the other.
        signs: The signs of currencies, and the units that they stand for.
    """

    direction: Literal["ltr", "rtl"] = "ltr"
    grouping: str = ""
    point: str = ""
    months: tuple[str, ...] = ()
    months_alone: tuple[str, ...] = ()
    short_months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    day: str = ""
    month: str = ""
    eras: tuple[str, ...] = ()
    quarters: tuple[str, ...] = ()
    day_periods: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    per: str = ""
    signs: Mapping[str, str] = field(default_factory=dict)


@cache
def conventions_of(tag: str) -> Conventions:
    """Return the conventions of a language, in a region if the tag names one.

    Args:
        tag: A BCP 47 tag such as ``de`` or ``de-CH``.
    """
    kept = {entry.name: entry for entry in LOCALES.iterdir()}.get(f"{tag.lower()}.json")
    parts: dict[str, Any]
    if kept:
        parts = json.loads(kept.read_text(encoding="utf-8"))
    else:
        from quizgen.languages.cldr import look_up

        parts = look_up(tag)
    for name, part in parts.items():
        parts[name] = tuple(part) if isinstance(part, list) else part
    return Conventions(**parts)
