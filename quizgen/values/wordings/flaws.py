"""What looks like a number of something, but is not read as one."""

from quizgen.machine.pattern import pattern
from quizgen.values.calendar.flaws import Flaw
from quizgen.values.date import Date
from quizgen.values.loose import Measure, meanings
from quizgen.values.notation import Notation, notation_of
from quizgen.values.quantity import Quantity
from quizgen.values.signs import SWAPPED
from quizgen.values.units import DIMENSIONS

MOST_WORDS = 4
"""After a number, more words than these are a sentence or a title."""

LONGEST = 100
"""Nobody takes a longer text for a number of something."""

_SIGN = pattern(r"[+]\s?(?=[0-9.,])")
_POINT = pattern(r"(?<![0-9])[.,](?=[0-9])")
_UNIT = pattern("[^\\W\\d_]|[°%‰'\"′″’”µ±$€£¥]")
_MONEY = pattern(r"[$£€¥]\s?[0-9]")
_CODE = pattern(r"[=<>{}\[\]|\\_+*()#@;?!:]")
_MARK = pattern(r"[A-Z][0-9A-Za-z]?(?![^\W_])")


def number_flaw_of(text: str, language: str = "en") -> Flaw | None:
    """Tell what is wrong with a text that is meant as a quantity.

    Args:
        text: A text that reads as no value.
        language: A BCP 47 tag of the language that it is written in.

    Returns:
        That its number has the signs of another language, that it says more than a value, such as
        *about 6 p.m.*, or that what is counted was not understood; None where nobody would take the
        text for a quantity.
    """
    written = text.strip()
    if not written or len(written) > LONGEST:
        return None
    plain = _with_zero(_SIGN.sub("", written, count=1), language)
    for meant in dict.fromkeys((plain, written.translate(SWAPPED), plain.translate(SWAPPED))):
        if meant != written and Quantity.read(meant, language):
            return Flaw(f"{written!r} is not how a number is written here", f"write {meant}")
    likely = None if written.isdigit() else next(iter(meanings(written, language)), None)
    if likely and not _may_be_a_name(written, likely):
        message = f"{written!r} is not read as it stands, but may be meant for {likely.text}"
        hint = f"write {likely.text}, and the rest in the question or statement"
        return Flaw(message, hint, is_date=not isinstance(likely, Quantity))
    if not _counts_something(plain, notation_of(language)):
        return None
    message = f"{written!r} begins with a number, but reads as no quantity, date or time"
    return Flaw(message, "write a number and what it counts, such as 72 hours or 7,000 people")


def _may_be_a_name(text: str, value: Measure) -> bool:
    """Tell whether a text that may be a number of mere things, or a year, may as well be a name.

    *The one*, *the 39 Steps* and *In the Year 2525* may be; of a day, of an hour and of what is
    measured nobody makes one.
    """
    if isinstance(value, Quantity):
        dimension = value.dimension.partition(" ")[0]
        is_mere = not (dimension in DIMENSIONS or dimension.startswith(("si:", "money:")))
        return is_mere or not any(map(str.isdigit, value.text))
    is_title = text[:1].isupper() or "(" in text
    return isinstance(value, Date) and value.precision == "year" and is_title


def _with_zero(text: str, language: str) -> str:
    """Write the zero of .5, with the sign that the language has before decimals."""
    return _POINT.sub(f"0{notation_of(language).point or '.'}", text, count=1)


def _counts_something(text: str, notation: Notation) -> bool:
    """Whether words or the sign of a unit follow a number in digits: no score, rank or title."""
    if _MONEY.match(text):
        return True
    found = notation.phrase.fullmatch(text)
    if found is None or not found["unit"] or not any(map(str.isdigit, found["low"])):
        return False
    unit, words = found["unit"], found["unit"].split()
    if not _UNIT.match(unit) or _CODE.search(unit) or len(words) > MOST_WORDS:
        return False
    if found["gap"]:
        return len(words) == 1 or not all(word[0].isupper() for word in words)
    suffix, digits = notation.grammar.numbers.suffix, found["low"][-4:]
    if _MARK.match(unit) or (suffix and digits.isdigit() and words[0] == suffix(int(digits))):
        return False  # 5G, 2nd Amendment
    return unit[0] not in "ºª"
