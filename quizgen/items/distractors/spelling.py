"""One spelling for the numbers and dates of an item: a wrong option must not differ by a space."""

from quizgen.items.distractors.scales import Measure
from quizgen.machine.pattern import pattern
from quizgen.values import Date, Quantity, Time

_DIGITS = pattern("[0-9.,]+")
_WORDS = pattern(r"[^\W\d_]+")


def alike(key: Measure, value: Measure) -> Measure:
    """Spell a number, or a date, like the key, where there is a way to do so for certain.

    Args:
        key: Whose spelling is taken.
        value: What is to be spelled.
    """
    if isinstance(key, Quantity) and isinstance(value, Quantity):
        if _DIGITS.sub("", key.text) == _DIGITS.sub("", value.text):
            return value
        from quizgen.values.wordings.spelling import spelled_like

        return spelled_like(value, key)
    if _shape_of(key.text) == _shape_of(value.text):
        return value
    if isinstance(key, Date) and isinstance(value, Date) and key.precision == value.precision:
        return value.worded_like(key)
    return value.worded_like(key) if isinstance(key, Time) and isinstance(value, Time) else value


def _shape_of(text: str) -> str:
    """Return how a date is written: its words and numbers, whichever they are."""
    return _WORDS.sub("a", _DIGITS.sub("0", text))
