"""All that is found wrong while a pack is read, collected instead of raised."""

from collections.abc import Iterable
from typing import Protocol

from quizgen.markup.plain import plain
from quizgen.pack.rule import Rule
from quizgen.problem import Location, Problem

PACK_START = "a pack begins with `pack: its-id` and `title: …`; `quizgen new` writes a starter"

LIMIT = 1000
"""How many problems are told; a file with more is not a pack with mistakes."""


class Placed(Protocol):
    """Anything that knows its line and column."""

    @property
    def line(self) -> int:
        """The line, from 1."""

    @property
    def column(self) -> int:
        """The column, from 1."""


class TooManyProblems(Exception):  # noqa: N818 -- no error of its own: all is reported already
    """A file has so many errors that reading on tells nothing new."""


class Report:
    """The problems of one file.

    Attributes:
        file: The file's name, as the user gave it.
        start: How a file of its sort begins, for who has begun otherwise.
    """

    def __init__(self, file: str, start: str = PACK_START) -> None:
        self.file = file
        self.start = start
        self._errors: list[Problem] = []
        self._warnings: list[Problem] = []

    @property
    def failed(self) -> bool:
        """Whether there is an error, so that the pack cannot be used."""
        return bool(self._errors)

    @property
    def errors(self) -> int:
        """How many errors there are so far."""
        return len(self._errors)

    def at(self, place: Placed) -> Location:
        """Return the place in this file."""
        return Location(self.file, place.line, place.column)

    def add(self, rule: Rule, place: Placed | None, message: str, hint: str) -> None:
        """Add an error.

        Args:
            rule: The rule that found it.
            place: Where it stands; None means the file as a whole.
            message: What was found, and what was expected.
            hint: What to do next.

        Raises:
            TooManyProblems: If there are more than anyone reads.
        """
        location = Location(self.file) if place is None else self.at(place)
        if len(self._errors) >= LIMIT:
            location, rule = Location(self.file), Rule.TOO_MANY_PROBLEMS
            message = f"there are more problems than the first {LIMIT:,} that were found"
            hint = "mend these first: others often follow from them"
        self._errors.append(Problem(location, rule.value, message, hint))
        if rule is Rule.TOO_MANY_PROBLEMS:
            raise TooManyProblems

    def warn(self, rule: Rule, place: Placed, message: str, hint: str) -> None:
        """Add a warning, with which the pack can be used all the same.

        Args:
            rule: The rule that found it.
            place: Where it stands.
            message: What was found.
            hint: What to do next, if it was not meant so.
        """
        self._warnings.append(Problem(self.at(place), rule.value, message, hint, "warning"))

    def note(self, rule: Rule, place: Placed | None, message: str, hint: str = "") -> None:
        """Tell how something was read that can be read in several ways.

        Args:
            rule: What tells it.
            place: Where it stands; None means the file as a whole.
            message: What was found, and what it was taken for.
            hint: What to do next, if it was not meant so.
        """
        location = Location(self.file) if place is None else self.at(place)
        self._warnings.append(Problem(location, rule.value, message, hint, "note"))

    def adopt(self, problems: Iterable[Problem]) -> None:
        """Add the problems of another file that this one cannot do without."""
        for problem in problems:
            (self._errors if problem.severity == "error" else self._warnings).append(problem)

    def seen(self, place: Location) -> str:
        """Name a place that a message tells of: its line, and its file if that is another."""
        line = f"line {place.line}"
        return line if place.file == self.file else f"{line} of {place.file}"

    def problems(self) -> tuple[Problem, ...]:
        """Return what was found, in the order of the file."""
        return tuple(sorted((*self._errors, *self._warnings)))


def shown(text: str, longest: int = 60) -> str:
    """Quote a text from the file in a message, cut short where it is long."""
    flat = " ".join(plain(text)[: 2 * longest].split())
    quoted = repr(flat if len(flat) <= longest else f"{flat[: longest - 1]}…")
    return quoted.replace(r"\\", "\\")  # as it was written
