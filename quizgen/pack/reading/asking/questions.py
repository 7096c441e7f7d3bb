"""What a question asks for, by its words: when something was, at which hour, how long it took."""

from quizgen.folding import mentions
from quizgen.languages.calendars import calendar_of

_FIRST = 2
"""The word that asks for a time is among the first words: *When*, *Since when*."""


def asks_when(question: str, language: str = "en") -> bool:
    """Tell whether a question asks when something was, or for a year.

    Args:
        question: Any text.
        language: A BCP 47 tag of the language that it is written in.
    """
    calendar = calendar_of(language)
    first = " ".join(question.split()[:_FIRST])
    return any(mentions(first, words) for words in calendar.when) or any(
        mentions(question, words) for words in calendar.which
    )


def asks_hour(question: str, language: str = "en") -> bool:
    """Tell whether a question asks for a time of day.

    Args:
        question: Any text.
        language: A BCP 47 tag of the language that it is written in.
    """
    return any(mentions(question, words) for words in calendar_of(language).which_hour)


def asks_how_long(question: str, language: str = "en") -> bool:
    """Tell whether a question asks for a duration, or for a number; see `asks_hour`."""
    return any(mentions(question, words) for words in calendar_of(language).how_long)
