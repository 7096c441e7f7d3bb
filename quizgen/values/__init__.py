"""Values: the plain texts of a pack, read into quantities, dates, times of day or text.

Values compare by meaning: 72 hours is 3 days, and January 2019 contains 23 January
2019. What a value is called in the pack's file does not count.
"""

from quizgen.values.date import Date
from quizgen.values.hours.time import Time
from quizgen.values.quantity import Quantity
from quizgen.values.text import Text

__all__ = ["Date", "Quantity", "Text", "Time", "read"]


def read(text: str, language: str = "en") -> Quantity | Date | Time | Text:
    """Read a text for what it is; what is no date, no time of day and no quantity is text.

    Args:
        text: Any text whatever; none makes it fail.
        language: A BCP 47 tag of the language that it is written in.
    """
    return (
        Date.read(text, language)
        or Time.read(text, language)
        or Quantity.read(text, language)
        or Text.read(text)
    )
