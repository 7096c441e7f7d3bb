"""All that is found wrong while a pack is read, collected instead of raised."""

from collections.abc import Iterator
from typing import Protocol

from quizgen.pack.rule import Rule
from quizgen.problem import Location, Problem, Severity

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


class Report:
    """The problems of one file.

    Attributes:
        file: The file's name, as the user gave it.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self._problems: list[Problem] = []
        self._untold = 0

    def at(self, place: Placed) -> Location:
        """Return the place in this file."""
        return Location(self.file, place.line, place.column)

    @property
    def full(self) -> bool:
        """Whether further problems are only counted, so that their hints need no search."""
        return len(self._problems) >= LIMIT

    def add(
        self,
        rule: Rule,
        place: Placed | None,
        message: str,
        hint: str = "",
        severity: Severity = "error",
    ) -> None:
        """Add a problem.

        Args:
            rule: The rule that found it.
            place: Where it stands; None means the file as a whole.
            message: What was found, and what was expected.
            hint: What to do next.
            severity: ``error`` keeps the pack from being used.
        """
        if self.full:
            self._untold += 1
            return
        location = Location(self.file) if place is None else self.at(place)
        self._problems.append(Problem(location, rule.value, message, hint, severity))

    def problems(self) -> tuple[Problem, ...]:
        """Return what was found, in the order of the file."""
        return tuple(sorted(self._all()))

    @property
    def failed(self) -> bool:
        """Whether there is an error, so that the pack cannot be used."""
        return self._untold > 0 or any(p.severity == "error" for p in self._problems)

    def _all(self) -> Iterator[Problem]:
        yield from self._problems
        if self._untold:
            yield Problem(
                Location(self.file),
                Rule.TOO_MANY_PROBLEMS.value,
                f"{self._untold:,} more problems are not shown",
                "mend the first ones: later ones often follow from them",
            )


def shown(text: str, longest: int = 60) -> str:
    """Quote a text from the file in a message, cut short where it is long."""
    flat = " ".join(text[: 2 * longest].split())
    return repr(flat if len(flat) <= longest else f"{flat[: longest - 1]}…")
