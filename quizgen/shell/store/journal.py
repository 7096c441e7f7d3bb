"""A session's journal, kept in a store."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime

from quizgen.shell.store.clock import local_time
from quizgen.shell.store.store import Store
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


class StoredJournal:
    """A journal whose entries are safe as soon as they were written down.

    Args:
        store: Where they are kept.
        clock: What tells the local time.
        occasion: What answers are given for.
        sitting: The id of the sitting that they belong to.
    """

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime] = local_time,
        occasion: str = STUDY,
        sitting: str = "",
    ) -> None:
        self._store = store
        self._clock = clock
        self._occasion = occasion
        self._sitting = sitting

    def append(self, attempt: Attempt, at: datetime, took: int) -> str:
        """Write down an answer.

        Raises:
            StoreError: If it cannot be written.
        """
        kept, spent = keepable(attempt), min(max(took, 0), MOST_TIME)
        moment = moment_of(at)
        return self._keep(Answer(fresh_id(), moment, spent, self._occasion, kept, self._sitting))

    def retract(self, entry: str) -> str:
        """Take back an entry.

        Raises:
            KeyError: If there is no such entry.
            StoreError: If that cannot be written.
        """
        taken = self._store.find(entry)
        return self._keep(Retraction(fresh_id(), moment_of(self._clock()), taken.card, entry))

    def restart(self, card: CardName, facts: tuple[str, ...], key: str) -> str:
        """Make a card new again, whose right answer is another now.

        Raises:
            StoreError: If that cannot be written.
        """
        return self._keep(Restart(fresh_id(), moment_of(self._clock()), card, facts, key))

    def entries(self) -> Iterator[Entry]:
        """Yield all that the store holds."""
        return self._store.entries()

    def _keep(self, entry: Entry) -> str:
        self._store.add([entry])
        return entry.id


def fresh_id() -> str:
    """Return an id that no other entry has, on whatever machine."""
    return os.urandom(12).hex()
