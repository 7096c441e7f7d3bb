"""Texts isolated from what stands around them, where that is written the other way.

On a Hebrew page, ``++i`` would be read as ``i++``, and on an English one the last sign of a Hebrew
name would stand before it. Isolates (Unicode Standard Annex #9) give a text the direction of its
own first letter, as ``<bdi>`` does in HTML, or that of its page; nobody sees them.
"""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar, cast
from unicodedata import bidirectional

from quizgen.forms import Edition
from quizgen.languages.conventions import conventions_of
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import is_marked, plain
from quizgen.media.record import Picture, Sound
from quizgen.paper.directions.given import given

T = TypeVar("T")

FIRST_STRONG, END = "\u2068", "\u2069"
OPENING = {"": FIRST_STRONG, "ltr": "\u2066", "rtl": "\u2067"}
"""What begins an isolate, by the direction that its text is given."""

_LEFTWARD = frozenset(["R", "AL", "AN"])
_STRONG = _LEFTWARD | {"L"}

_MAY_BE_LEFTWARD = pattern("[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufefc\U00010800-\U0001efff]")
"""Blocks of scripts that are written from right to left (Unicode 15.0, section 3.4)."""

_TEXTS = frozenset(
    [
        *("stem", "options", "prompts", "text", "prompt", "also", "why", "model", "cells"),
        *("title", "about", "at", "instructions", "name", "id", "group"),
    ]
)
"""What of the records of paper is written by people: all else quizgen says itself."""


class Around(Enum):
    """How a text is written that another one stands in."""

    RIGHTWARD = "ltr"
    LEFTWARD = "rtl"
    EITHER = ""
    """As its first letter is, which may be a Latin letter before a Hebrew option."""


class Isolation:
    """Isolates what is written the other way.

    Args:
        language: The language of the page, a BCP 47 tag.
        has_pages: Whether all of a page is written in the direction of its language; else each
            line has that of its first letter.
    """

    def __init__(self, language: str, *, has_pages: bool = True) -> None:
        self._direction = conventions_of(language).direction
        self._around = Around(self._direction)
        if self._around is Around.LEFTWARD and not has_pages:
            self._around = Around.EITHER

    def text(self, text: str) -> str:
        """Return a text, isolated if what stands around it could tear it apart.

        Args:
            text: A text, marked or not; each of its lines is isolated by itself.
        """
        if is_marked(text):
            from quizgen.markup.isolating import isolated

            return isolated(text, self._signs, END) if self._may_be_torn(text) else text
        if not self._is_torn(text):
            return text
        return "\n".join(f"{self._opening(line)}{line}{END}" for line in text.split("\n"))

    def _signs(self, line: str) -> tuple[str, str]:
        """Return what begins an isolate of a marked line, and of code in it, as far as it needs."""
        code = OPENING["ltr"] if _MAY_BE_LEFTWARD.search(line) else ""
        return self._opening(line) if self._is_torn(line) else "", code

    def _may_be_torn(self, text: str) -> bool:
        is_rightward = self._around is Around.RIGHTWARD
        return not is_rightward or _MAY_BE_LEFTWARD.search(text) is not None

    def edition(self, edition: Edition) -> Edition:
        """Return an edition with what stands above and below its questions isolated."""
        return replace(
            edition,
            title=self.text(edition.heading),
            school=self.text(edition.school),
            instructions=self.text(edition.instructions),
            license=self.text(edition.license),
        )

    def of(self, record: T) -> T:
        """Return a record of what is printed with its texts isolated, and those of its parts.

        Args:
            record: A record, or a tuple of such.
        """
        return cast("T", self._of(record, {}))

    def _of(self, value: Any, known: dict[int, Any]) -> Any:  # noqa: ANN401 -- records of any sort
        if isinstance(value, tuple):
            return tuple(self._of(part, known) for part in value)
        if not is_dataclass(value) or isinstance(value, Picture | Sound):
            return value
        # Copies share their sheets.
        if id(value) not in known:
            known[id(value)] = self._of_record(value, known)
        return known[id(value)]

    def _of_record(self, value: Any, known: dict[int, Any]) -> Any:  # noqa: ANN401 -- likewise
        old = {field.name: getattr(value, field.name) for field in fields(value)}
        new = {
            name: self._said(name, part) if name in _TEXTS else self._of(part, known)
            for name, part in old.items()
        }
        changed = {name: part for name, part in new.items() if part != old[name]}
        return replace(value, **changed) if changed else value

    def _said(self, name: str, value: Any) -> Any:  # noqa: ANN401 -- a text, or several
        if isinstance(value, str):
            return self.text(value)
        if name == "stem":
            return self._parts(value)
        return tuple(map(self.text, value))

    def _parts(self, parts: tuple[str, ...]) -> tuple[str, ...]:
        """Isolate a stem as a whole, whatever stands between its parts."""
        if len(parts) == 1:
            return (self.text(parts[0]),)
        if not self._is_torn(" ".join(parts)):
            return parts
        first, *between, last = parts
        return (f"{self._opening(*parts)}{first}", *between, f"{last}{END}")

    def _opening(self, *texts: str) -> str:
        """Return what begins an isolate of a text, as its parts are read."""
        return OPENING[given(texts, self._direction)]

    def _is_torn(self, text: str) -> bool:
        """Tell whether what stands around a text could change in which order it is read."""
        if self._around is Around.RIGHTWARD:
            return not text.isascii() and _MAY_BE_LEFTWARD.search(text) is not None
        said = plain(text)
        sorts = [sort for sort in map(bidirectional, said) if sort in _STRONG]
        if not sorts:
            return not said.isalnum() and bool(said)
        if self._around is Around.LEFTWARD:
            return "L" in {sorts[0], sorts[-1]}
        if set(sorts) == {"L"}:
            return bidirectional(said[0]) != "L" or bidirectional(said[-1]) != "L"
        return "L" in sorts or not {bidirectional(said[0]), bidirectional(said[-1])} <= _LEFTWARD
