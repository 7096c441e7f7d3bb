"""What else a number, a date or a time may be typed as, for where nobody can read it.

The terminal knows what a typed value means. A card has no more than a list to compare it with:
this makes the list of the usual spellings, each of which the terminal takes for right.
"""

from collections.abc import Iterator
from functools import lru_cache

from quizgen.machine.pattern import pattern
from quizgen.marking.core import STOPS, core, is_written_as
from quizgen.marking.meaning import Meaning, weigh
from quizgen.values import Date, Quantity, Time

_SYMBOL = pattern(r"(?<![^\W\d_])([^\W\d_]{1,2})$")

MOST = 40
"""No value has more spellings than that on its card."""

MOST_TRIED = 120
"""Nor are more looked at: most of what is tried is right."""


def spellings_of(value: Quantity | Date | Time) -> tuple[str, ...]:
    """Return usual ways of typing a value beside its own, the likeliest first.

    Args:
        value: What is right.

    Returns:
        `MOST` at the most, none of which `is_written_as` another one; always the same ones.
    """
    return _spelled(value, value.text, value.language)


def is_spelled_as(reply: str, spelling: str, language: str) -> bool:
    """Tell whether a reply is a spelling, but for what does not count: Mm is no mm here.

    Case counts in a last word as short as the symbol of a unit, even after longer ones.

    Args:
        reply: What was typed.
        spelling: One of `spellings_of` a value.
        language: A BCP 47 tag of the language of the question.
    """
    if core(reply, language) != core(spelling, language) or not is_written_as(reply, spelling):
        return False
    one, other = (_SYMBOL.search(text.rstrip(STOPS)) for text in (reply, spelling))
    return (one and one[1]) == (other and other[1])


@lru_cache(maxsize=4096)
def _spelled(value: Quantity | Date | Time, text: str, language: str) -> tuple[str, ...]:
    """Spell a value; text and language, which do not count where values are compared, do here."""
    kept: dict[str, list[str]] = {core(text, language): [text]}
    found: list[str] = []
    for tried, spelling in enumerate(_ways_of(value)):
        if tried == MOST_TRIED or len(found) == MOST:
            break
        alike = kept.setdefault(core(spelling, language), [])
        if any(is_written_as(spelling, other) for other in alike):
            continue
        if weigh(spelling, value) is Meaning.RIGHT:
            alike.append(spelling)
            found.append(spelling)
    return tuple(found)


def _ways_of(value: Quantity | Date | Time) -> Iterator[str]:
    # Loaded by what is to be spelled, as values themselves are.
    if isinstance(value, Quantity):
        from quizgen.marking.spellings.amounts import ways_of_amount

        return ways_of_amount(value)
    if isinstance(value, Date):
        from quizgen.marking.spellings.dates import ways_of_date

        return ways_of_date(value)
    from quizgen.marking.spellings.times import ways_of_time

    return ways_of_time(value)
