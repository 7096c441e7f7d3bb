"""The words for times: a language a module, each with its `CALENDAR`.

A new one is a module and a line here.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from quizgen.languages.calendar import Calendar
from quizgen.languages.tag import module_of

CALENDARS: Mapping[str, str] = MappingProxyType(
    {
        "de": "german",
        "en": "english",
        "es": "spanish",
        "fr": "french",
        "it": "italian",
        "pt": "portuguese",
    }
)
"""The modules here, by the tag of their language; a module is loaded when it is needed."""

PLAIN = Calendar()
"""The calendar of a language without a module."""


@cache
def calendar_of(tag: str) -> Calendar:
    """Return the words for times of a language.

    Args:
        tag: A BCP 47 tag; of ``es-VE``, only ``es`` counts.
    """
    module = module_of(__name__, CALENDARS, tag)
    calendar: Calendar = module.CALENDAR if module else PLAIN
    return calendar
