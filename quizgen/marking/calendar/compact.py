"""Dates in forms that are typed and not written: 23-Jan-2019, 20190123, January 23 of 2019."""

import re
from collections.abc import Iterator

from quizgen.languages.grammars import grammar_of
from quizgen.machine.pattern import any_of, pattern
from quizgen.values.calendar.ordinals import roman_number

_NAMED = pattern(r"([0-9]{1,2})[-./ ]?([^\W\d_]{3,})\.?[-./ ]?'?([0-9]{2}|[0-9]{4})")
"""A day, the name of its month and a year, with or without signs between them."""

_MONTH_FIRST = pattern(r"([^\W\d_]{3,})\.?[-./ ]?([0-9]{1,2})[-./ ]+'?([0-9]{4})")
_YEAR_FIRST = pattern(r"([0-9]{4})[-./ ,]+([^\W\d_]{3,})\.?[-./ ]+([0-9]{1,2})")
_RUN = pattern(r"((?:1[0-9]|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])")
_APART = pattern(r"(?<=[0-9])\s*([-./])\s+(?=[0-9])|(?<=[0-9])\s+([-./])\s*(?=[0-9])")
_ROMAN_MONTH = pattern(r"([0-9]{1,2})[-./ ]+([IVX]{1,4})[-./ ]+'?([0-9]{2}|[0-9]{4})")
_SPACED = pattern(r"([0-9]{4}) ([0-9]{2}) ([0-9]{2})")
_SPAN = pattern(
    r"(?:from |von |de |desde |du )?([0-9]{3,4})\s*(?:till?|'til|thr(?:o)?u(?:gh)?|up ?to|,|\.\.+|"
    r"and|und|et|y|e|bis|hasta|jusqu'en|fino al?|até|[/→]|->)\s*([0-9]{2,4})",
    re.IGNORECASE,
)
"""From one year to another, as it is typed."""

_CENTURY = pattern(
    r"(?:the )?([IVX]+|\w+?|[0-9]{1,2})(th|st|nd|rd|) ?(?:cent\b\.?|c\.?|century)", re.IGNORECASE
)
_ORDINAL = pattern(r"(?<![0-9])([0-9]{1,2})(?:ter|tes|ten|te|stes|ster|sten|ste)\b", re.IGNORECASE)
"""German ordinals with the ending that is said."""

_AS_WRITTEN = (
    (pattern(r"\bs\.\s?(?=[XVI]+\b)", re.IGNORECASE), "siglo "),
    (pattern(r"(?<=[XVI]e) s\.?$|(?<=[0-9]e) s\.?$"), " siècle"),
    (pattern(r"(?<=[0-9])\s?[°º] (?=si[eè]cle)"), "e "),
    (pattern(r"(?<=[0-9XVI])\s?(?:eme|iem?e|ième)(?= )", re.IGNORECASE), "e"),
    (pattern(r"\bsiecle", re.IGNORECASE), "siècle"),
    (pattern(r"\bannees?\b", re.IGNORECASE), "années"),
    (pattern(r"\bfevr", re.IGNORECASE), "févr"),
    (pattern(r"\baout\b", re.IGNORECASE), "août"),
    (pattern(r"\bdecem(?=bre)", re.IGNORECASE), "décem"),
    (pattern(r"\bjuill\.?(?= )", re.IGNORECASE), "juillet"),
    (pattern(r"\bmarz\b|\bmaerz\b", re.IGNORECASE), "März"),
    (pattern(r"\bdecada\b", re.IGNORECASE), "década"),
    (pattern(r"\bseculo\b", re.IGNORECASE), "século"),
    (pattern(r"\b(?:del?|de l['’]|des)\s?(?:año|an|anno|année|ano|Jahres)\s(?=[0-9])"), "de "),
    (pattern(r" im Jahre? (?=[0-9]{4}$)"), " "),
    (pattern(r"(?<=[a-zäöüß]hundert) (?=[a-zäöüß])"), ""),
    (pattern(r"\bd['’](?=[^\W\d_]{3,} )"), "de "),
    (pattern(r"^([12])[., ](?=[0-9]{3}$)"), r"\1"),
)
"""What dates lack of their signs, or have too much, as they are typed."""

_FORMS = (
    (_RUN, "-", (1, 2, 3)),
    (_NAMED, " ", (1, 2, 3)),
    (_MONTH_FIRST, " ", (2, 1, 3)),
    (_YEAR_FIRST, " ", (3, 2, 1)),
    (_SPAN, "-", (1, 2)),
    (_SPACED, "-", (1, 2, 3)),
)
"""Forms of dates, what joins their parts as they are read, and in which order."""

_ROMAN_BEFORE = pattern(r"([IVXL]+)\.? ([^\W\d_].*)")
_DAY_OF = pattern(r"(?<=[0-9](?:st|nd|rd|th)) day (?:of )?|(?<=[0-9]) day of ", re.IGNORECASE)
_MONTHS = 12
_GENITIVES = ("of", "de", "del", "di", "du", "do")


def parted(text: str, language: str) -> Iterator[str]:
    """Yield a typed date with its day, month and year apart, and nothing between them.

    Args:
        text: What was typed, without what does not count around it.
        language: A BCP 47 tag of the language of the question.
    """
    for written in (*_in_order(text), *_in_numerals(text), *_rewritten(text)):
        if written != text:
            yield written
    genitives = any_of((*_GENITIVES, grammar_of(language).counted.genitive or "of"))
    bare = " ".join(pattern(rf"(?<=\s){genitives}\s", re.IGNORECASE).sub("", text).split())
    if bare != text:
        yield bare
        yield from parted(bare, language)


def _in_order(text: str) -> Iterator[str]:
    """Yield a date as the day, the month and the year, whichever came first."""
    for form, joint, order in _FORMS:
        found = form.fullmatch(text)
        if found:
            yield joint.join(found[n] for n in order)


def _in_numerals(text: str) -> Iterator[str]:
    """Yield months and centuries in digits that were typed in Roman numerals."""
    month = _ROMAN_MONTH.fullmatch(text)
    number = roman_number(month[2]) if month else None
    if month and number and number <= _MONTHS:
        yield f"{int(month[1])}.{number}.{month[3]}"
    century = _CENTURY.fullmatch(text)
    if century:
        number = roman_number(century[1]) if century[1].isupper() else None
        yield f"{number or century[1]}{century[2] or 'th'} century"
    before = _ROMAN_BEFORE.fullmatch(text)
    number = roman_number(before[1]) if before else None
    if before and number:
        yield f"{number}. {before[2]}"


def _rewritten(text: str) -> Iterator[str]:
    """Yield a date with the signs that it lacks, and without those that say nothing."""
    said = text
    for old, new in _AS_WRITTEN:
        said = old.sub(new, said)
    yield said
    yield _ORDINAL.sub(r"\1.", text)
    yield _DAY_OF.sub(" ", text)
    yield _APART.sub(lambda found: found[1] or found[2], text)
