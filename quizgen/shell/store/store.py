"""The store: a log that is only added to, and the cards that follow from it."""

import errno
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from quizgen.problem import RequestError
from quizgen.shell.store.faults import CLOCK, CORRUPT, fault, faults_told
from quizgen.shell.store.opening import PATIENCE, connect, transaction
from quizgen.shell.store.rows import COLUMNS, DROP, KEEP, card_of, row_of
from quizgen.study.history.cards import Card, History, replay
from quizgen.study.history.entry import Answer, CardName, Entry, Moment, Retraction
from quizgen.study.history.journal import standing_backwards
from quizgen.study.history.lines import LATEST, LineError, entry_of, line_of
from quizgen.study.history.recall import TARGET, Recall
from quizgen.study.history.schedule import Done
from quizgen.study.printable import clean

RULES = f"1, {TARGET}"
"""By which rules cards follow from the log; others make all of them anew."""

_ADD = "INSERT INTO log (id, at, pack, language, item, line) VALUES (?, ?, ?, ?, ?, ?)"
_OF_CARD = "SELECT line FROM log WHERE pack = ? AND language = ? AND item = ? ORDER BY number"


class LogError(RequestError):
    """Entries that fit into no log; its text says why."""


class Store:
    """A store that is open; every answer is safe as soon as it was added.

    Args:
        path: Its file, which is made if there is none.
        patience: Seconds to wait for another session that writes.

    Raises:
        StoreError: If it cannot be used; then it stays as it was.
    """

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        self.path = path
        self._connection = connect(path, patience)
        try:
            with faults_told(path):
                stale = self._rules() != RULES
            if stale:
                self.rebuild()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close it."""
        self._connection.close()

    def add(self, entries: Iterable[Entry]) -> int:
        """Write down entries, all of them or none; those that are there already are passed over.

        Args:
            entries: A retraction stands behind what it takes back.

        Returns:
            How many were not there.

        Raises:
            LogError: If a retraction takes back what is not there, or another entry has the id
                of one of them.
            StoreError: If they cannot be written.
        """
        with transaction(self._connection, self.path):
            added = [entry for entry in entries if self._add(entry)]
            for card in dict.fromkeys(entry.card for entry in added):
                self._work_out(card)
        return len(added)

    def find(self, entry: str) -> Entry:
        """Return an entry by its id.

        Raises:
            KeyError: If there is none.
        """
        for found in self._entries("SELECT line FROM log WHERE id = ?", entry):
            return found
        raise KeyError(entry)

    def entries(self) -> Iterator[Entry]:
        """Yield all entries in the order in which they were written down."""
        yield from self._entries("SELECT line FROM log ORDER BY number")

    def count(self) -> int:
        """Return how many entries were written down."""
        ((count,),) = self._rows("SELECT coalesce(max(number), 0) FROM log")
        return int(count)

    def sitting(self, sitting: str, since: int) -> Iterator[Entry]:
        """Yield what belongs to a sitting, and all that was taken back meanwhile.

        Args:
            sitting: Its id.
            since: How many entries there were when it began.
        """
        for entry in self._entries("SELECT line FROM log WHERE number > ? ORDER BY number", since):
            if not isinstance(entry, Answer) or entry.sitting == sitting:
                yield entry

    def standing_backwards(self) -> Iterator[Entry]:
        """Yield what still stands, what was written down last before all else: to be undone."""
        return standing_backwards(self._entries("SELECT line FROM log ORDER BY number DESC"))

    def latest(self) -> Moment | None:
        """Return when the latest entry was made, by its own clock."""
        query = "SELECT line FROM log ORDER BY at DESC, number DESC LIMIT 1"
        return next((entry.moment for entry in self._entries(query)), None)

    def card(self, name: CardName) -> Card | None:
        """Return how a card stands; None where it was never asked."""
        query = f"SELECT {COLUMNS} FROM cards WHERE pack = ? AND language = ? AND item = ?"  # noqa: S608 -- no text of a user's
        rows = self._rows(query, name.pack, name.language, name.item)
        return next(map(card_of, rows), None)

    def cards(self, pack: str = "", language: str = "") -> dict[CardName, Card]:
        """Return how cards stand: those of a pack in a language, or all."""
        query = f"SELECT {COLUMNS} FROM cards"  # noqa: S608 -- no text of a user's
        where = " WHERE pack = ? AND language = ?" if pack else ""
        rows = self._rows(query + where, *([pack, language] if pack else []))
        return {card.name: card for card in map(card_of, rows)}

    def histories(self) -> Iterator[History]:
        """Yield what became of each card, worked out from the log."""
        query = "SELECT line FROM log ORDER BY pack, language, item, number"
        for name, entries in groupby(self._entries(query), key=_card):
            history = replay(name, entries, self._recall)
            if history is not None:
                yield history

    def count_due(self, today: int) -> int:
        """Count the cards that are due on a day, or were before."""
        ((count,),) = self._rows("SELECT total(cards) FROM days WHERE due <= ?", today)
        return int(count)

    def done_on(self, today: int) -> Done:
        """Count what was done on a day."""
        query = "SELECT total(first = last), total(first <> last) FROM cards WHERE last = ?"
        ((new, due),) = self._rows(query, today)
        return Done(int(new), int(due))

    def rebuild(self) -> None:
        """Work all cards out anew from the log.

        Raises:
            StoreError: If they cannot be written; then they stay as they were.
        """
        with transaction(self._connection, self.path):
            self._connection.execute("DELETE FROM cards")
            rows = (row_of(history.card) for history in self.histories())
            self._connection.executemany(KEEP, rows)
            self._connection.execute("UPDATE cache SET rules = ?", (RULES,))

    @cached_property
    def _recall(self) -> Recall:
        return Recall()

    def _rules(self) -> str:
        ((rules,),) = self._rows("SELECT rules FROM cache")
        return str(rules)

    def _add(self, entry: Entry) -> bool:
        """Write down an entry; tell whether it was not there."""
        if not 0 <= entry.moment.at <= LATEST:
            raise fault(self.path, errno.EINVAL, CLOCK)
        line, card = line_of(entry), entry.card
        for (known,) in self._rows("SELECT line FROM log WHERE id = ?", entry.id):
            if known != line:
                message = f"another entry is called {clean(entry.id[:40])!r}"
                raise LogError(message)
            return False
        if isinstance(entry, Retraction):
            self._check(entry)
        parts = (entry.id, entry.moment.at, card.pack, card.language, card.item, line)
        self._connection.execute(_ADD, parts)
        return True

    def _check(self, entry: Retraction) -> None:
        query = "SELECT 1 FROM log WHERE id = ? AND pack = ? AND language = ? AND item = ?"
        card = entry.card
        if not list(self._rows(query, entry.of, card.pack, card.language, card.item)):
            message = f"{clean(entry.id[:40])!r} takes back what is not there"
            raise LogError(message)

    def _work_out(self, name: CardName) -> None:
        entries = self._entries(_OF_CARD, name.pack, name.language, name.item)
        history = replay(name, entries, self._recall)
        if history is None:
            self._connection.execute(DROP, (name.pack, name.language, name.item))
        else:
            self._connection.execute(KEEP, row_of(history.card))

    def _entries(self, query: str, *values: object) -> Iterator[Entry]:
        for (line,) in self._rows(query, *values):
            try:
                yield entry_of(line)
            except LineError as error:
                raise fault(self.path, errno.EIO, CORRUPT) from error

    def _rows(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        with faults_told(self.path):
            yield from self._connection.execute(query, values)


def _card(entry: Entry) -> CardName:
    return entry.card
