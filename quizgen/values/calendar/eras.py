"""How a language writes years: ``2019``, ``AD 9``, ``44 BC``, ``0800``."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from quizgen.folding import fold
from quizgen.languages.calendars import calendar_of
from quizgen.languages.conventions import conventions_of
from quizgen.languages.tag import primary
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern

Parts = Mapping[str, str | None]

SHORTEST = 3
"""With fewer digits and no era, nobody takes a number for a year."""

_FOUR = 4
_NOT_DIGIT = pattern("[^0-9]")
_NOT_LETTER = pattern(r"[\W\d_]")
_NONE = "(?!)"


@frozen(eq=False)
class Eras:
    """The names of eras, and years with them.

    Attributes:
        year: A pattern of a year, in the groups ``lead``, ``year`` and ``era``.
        era: A pattern of the name of an era, in the group ``era``.
        lead: A pattern of one that stands before a year.
        before: The names of the time before our era, by their letters.
        names: How both eras are written, that before ours first; empty if nobody knows.
    """

    year: str
    era: str
    lead: str
    before: frozenset[str]
    names: tuple[str, str]

    def year_of(self, parts: Parts) -> int:
        """Return the astronomical year of a text that was matched.

        Raises:
            ValueError: If it is none.
        """
        written = parts["year"] or ""
        number = int(_NOT_DIGIT.sub("", written))
        if self.is_before(parts):
            return 1 - number
        if not number:
            message = "there is no year 0"
            raise ValueError(message)
        return number

    def is_before(self, parts: Parts) -> bool:
        """Tell whether a matched year is one before our era."""
        return _letters(parts.get("era") or "") in self.before

    def is_certain(self, parts: Parts, *, asked: bool) -> bool:
        """Tell whether matched digits are a year, and no count.

        Args:
            parts: What was matched; parts without a year are certain.
            asked: Whether a date is asked for.
        """
        digits = parts.get("year")
        if not digits or parts.get("era") or parts.get("lead"):
            return True
        if not digits.isdigit() or len(digits) > _FOUR:
            return False
        return (asked and len(digits) >= SHORTEST) or (len(digits) == _FOUR and digits[0] != "0")

    def shown(self, year: int) -> str:
        """Write an astronomical year as people do; with its era where it might be no year."""
        before, ours = self.names
        if year <= 0:
            return f"{1 - year} {before}"
        return str(year) if year > 999 or not ours else f"{year} {ours}"  # noqa: PLR2004

    def written(self, year: int, parts: Parts) -> str | None:
        """Write the digits of another year in the style of a matched one.

        Returns:
            They, or None where the year is of the other era.
        """
        digits = parts["year"] or ""
        number = 1 - year if self.is_before(parts) else year
        if number < 1:
            return None
        mark = _NOT_DIGIT.search(digits)
        if mark:
            return f"{number:,}".replace(",", mark[0])
        return str(number).zfill(len(digits) if digits[0] == "0" else 1)


@cache
def eras_of(tag: str) -> Eras:
    """Return the eras of a language.

    Args:
        tag: A BCP 47 tag such as ``en`` or ``en-GB``.
    """
    calendar = calendar_of(tag)
    cldr = [conventions_of(one).eras for one in (tag, primary(tag))]
    before, ours = (
        dict.fromkeys(name for eras in cldr if eras for name in eras[era].split("|") if name)
        for era in (0, 1)
    )
    names = next(iter(before), ""), next(iter(ours), "")
    before |= dict.fromkeys(calendar.before)
    ours |= dict.fromkeys(calendar.since_then)
    lead = _any(calendar.leads)
    era = f"(?P<era>{_any([*before, *ours])})"
    digits = "0[0-9]{3}|[1-9][0-9]?[,.\u00a0\u202f ][0-9]{3}|[1-9][0-9]{0,4}"
    return Eras(
        year=rf"(?:(?P<lead>{lead})\s*)?(?P<year>{digits})(?:\s*{era})?",
        era=era,
        lead=lead,
        before=frozenset(map(_letters, before)),
        names=names,
    )


def _any(names: Iterable[str]) -> str:
    """Write a pattern of names whose stops, spaces and hyphens may be left out."""
    ordered = sorted(dict.fromkeys(names), key=len, reverse=True)
    return f"(?:{'|'.join(map(_loose, ordered))})" if ordered else _NONE


def _loose(name: str) -> str:
    if name.isascii() and name.isalpha() and name.isupper():
        return r"\.?\s?".join(name) + r"\.?"
    return "".join(_LOOSE.get(sign) or re.escape(sign) for sign in name)


_LOOSE = {".": r"\.?", "-": "[-‐‑]?", **dict.fromkeys(" \u00a0\u202f", r"\s*")}


def _letters(name: str) -> str:
    return _NOT_LETTER.sub("", fold(name))
