"""Where what happens is written down, and which of it still stands."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Protocol

from quizgen.study.attempt import Attempt
from quizgen.study.history.entry import (
    STUDY,
    Answer,
    CardName,
    Entry,
    Restart,
    Retraction,
    moment_of,
)
from quizgen.study.history.lines import MOST_TIME, keepable


class Journal(Protocol):
    """Where a session writes down what happens, each answer before its verdict is shown."""

    def append(self, attempt: Attempt, at: datetime, took: int) -> str:
        """Write down an answer; when this returns, it is safe.

        Args:
            attempt: The answer.
            at: When it was given, in the local time with its zone.
            took: Milliseconds from the question to the answer.

        Returns:
            The id of the entry.
        """

    def retract(self, entry: str) -> str:
        """Take back an entry; to take back the retraction brings it back.

        Returns:
            The id of the retraction.

        Raises:
            KeyError: If there is no such entry.
        """

    def restart(self, card: CardName, facts: tuple[str, ...], key: str) -> str:
        """Make a card new again, whose right answer is another now.

        Args:
            card: The card.
            facts: The ids of the facts that the answer stands on.
            key: The digest of the answer.

        Returns:
            The id of the entry.
        """

    def entries(self) -> Iterable[Entry]:
        """Yield all that was written down, in the order in which it was."""


class Notebook:
    """A journal in memory: it lasts as long as the session.

    Args:
        clock: What tells the local time.
        occasion: What answers are given for.
        sitting: The id of the sitting that they belong to.
    """

    def __init__(
        self, clock: Callable[[], datetime], occasion: str = STUDY, sitting: str = ""
    ) -> None:
        self._clock = clock
        self._occasion = occasion
        self._sitting = sitting
        self._entries: dict[str, Entry] = {}

    def append(self, attempt: Attempt, at: datetime, took: int) -> str:
        """Write down an answer."""
        kept, spent = keepable(attempt), min(max(took, 0), MOST_TIME)
        moment = moment_of(at)
        return self._keep(Answer(self._next(), moment, spent, self._occasion, kept, self._sitting))

    def retract(self, entry: str) -> str:
        """Take back an entry."""
        taken = self._entries[entry]
        return self._keep(Retraction(self._next(), moment_of(self._clock()), taken.card, entry))

    def restart(self, card: CardName, facts: tuple[str, ...], key: str) -> str:
        """Make a card new again."""
        return self._keep(Restart(self._next(), moment_of(self._clock()), card, facts, key))

    def entries(self) -> Iterator[Entry]:
        """Yield all entries."""
        yield from tuple(self._entries.values())

    def _next(self) -> str:
        return str(len(self._entries) + 1)

    def _keep(self, entry: Entry) -> str:
        self._entries[entry.id] = entry
        return entry.id


def standing(entries: Iterable[Entry]) -> list[Answer | Restart]:
    """Return what still stands of some entries, in the order of its time.

    The clock may have been put back, and logs of several machines may have become one: so
    what was written down first need not have happened first. Entries of one time go by id.

    Args:
        entries: In the order in which they were written down; a retraction stands after what
            it takes back.
    """
    written = tuple(entries)
    left = list(standing_backwards(reversed(written)))
    return sorted(left, key=lambda entry: (entry.moment.at, entry.id))


def standing_backwards(entries: Iterable[Entry]) -> Iterator[Answer | Restart]:
    """Yield what still stands, the entry that was written down last before all others.

    Args:
        entries: In that order.
    """
    void: set[str] = set()
    for entry in entries:
        if entry.id in void:
            continue
        if isinstance(entry, Retraction):
            void.add(entry.of)
        else:
            yield entry
