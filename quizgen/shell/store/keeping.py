"""A quiz that is kept: each answer is in the store before its verdict is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from quizgen.machine.frozen import frozen
from quizgen.shell.streams import remark
from quizgen.study.sitting.effects import Record, Retract

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from quizgen.items.item import Item
    from quizgen.shell.store.scribe import Scribe
    from quizgen.shell.store.store import Store
    from quizgen.study.attempt import Attempt


TURNS = 24
"""So often the store is waited for, seconds each time: to take in a long log takes a minute."""


def nothing(_: int) -> None:
    """Do nothing."""


@frozen
class Sitting:
    """What answers belong to.

    Attributes:
        id: Its id; empty where nobody will ask for it.
        entries: The ids of the entries that it has already, in order.
        begun: Is told, before its first answer is kept, how many entries the store has.
    """

    id: str = ""
    entries: tuple[str, ...] = ()
    begun: Callable[[int], object] = nothing


class Keeper:
    """Keeps what a sitting wants to be kept.

    The store is opened when the first answer comes, so that nobody waits for it before the first
    question. If it cannot be used, that is told once, and the quiz goes on.

    Args:
        wished: Where the store is, if the user says so.
        occasion: What answers are given for; to study, if nobody says.
        sitting: What they belong to.
    """

    def __init__(
        self, wished: Path | None, occasion: str | None, sitting: Sitting | None = None
    ) -> None:
        self._wished = wished
        self._occasion = occasion
        self._sitting = sitting or Sitting()
        self._scribe: Scribe | None = None
        self._store: Store | None = None
        self._is_lost = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    @property
    def has_kept(self) -> bool:
        """Whether there is something of this sitting in the store."""
        return bool(self._scribe or self._sitting.entries) and not self._is_lost

    def start(self) -> None:
        """Note that a question is put now."""
        if self._scribe:
            self._scribe.start()

    def __call__(self, effect: Record | Retract) -> None:
        """Keep an attempt, or take one back; when this returns, that is safe."""
        self._try(lambda: self._keep(effect))

    def restart(self, items: Sequence[Item], language_of: Callable[[Item], str]) -> None:
        """Keep that cards are new again, for their right answers are others now.

        Args:
            items: What they ask now.
            language_of: Tells the language of an item.
        """

        def keep() -> None:
            from quizgen.study.history.entry import CardName
            from quizgen.study.turn import key_digest

            scribe = self._scribe or self._open()
            for item in items:
                name = CardName(item.pack, language_of(item), item.id)
                scribe.restart(name, item.facts, key_digest(item))

        self._try(keep)

    def close(self) -> None:
        """Close the store."""
        if self._store:
            self._store.close()

    def _try(self, keep: Callable[[], None]) -> None:
        """Keep something; wait for another session that holds the store, however long it writes."""
        if self._is_lost:
            return
        for turn in range(TURNS):
            try:
                keep()
            except OSError as error:
                reason = error.strerror or str(error)
                told = f"{error.filename}: {reason}"
                if not _is_held(error) or turn == TURNS - 1:
                    self._is_lost = True
                    remark(f"warning: from now on, answers are not kept: {told}")
                    return
                if not turn:
                    remark(f"waiting until this answer can be kept: {told}")
            else:
                return

    def _keep(self, effect: Record | Retract) -> None:
        scribe = self._scribe or self._open()
        if isinstance(effect, Record):
            self._tell_of_change(effect.attempt)
            scribe.record(effect.attempt)
        else:
            scribe.retract(effect.attempt)

    def _open(self) -> Scribe:
        from quizgen.shell.store.clock import behind, local_time
        from quizgen.shell.store.journal import StoredJournal
        from quizgen.shell.store.place import find_store
        from quizgen.shell.store.scribe import Scribe
        from quizgen.shell.store.store import Store
        from quizgen.study.history.entry import STUDY

        sitting = self._sitting
        self._store = store = Store(find_store(self._wished))
        if told := behind(store.latest(), local_time()):
            remark(f"warning: {told}")
        if not sitting.entries:
            sitting.begun(store.count())
        journal = StoredJournal(store, occasion=self._occasion or STUDY, sitting=sitting.id)
        self._scribe = Scribe(journal, local_time, sitting.entries)
        return self._scribe

    def _tell_of_change(self, attempt: Attempt) -> None:
        """Tell that the right answer is another one than when the student learned it."""
        from quizgen.study.history.entry import card_asked
        from quizgen.study.history.schedule import has_changed

        card = self._store.card(card_asked(attempt)) if self._store else None
        if card and has_changed(card, attempt.facts, attempt.key):
            remark(f"{attempt.item}: its answer is another one than when you were asked last")


def _is_held(error: OSError) -> bool:
    """Tell whether another session holds the store, which will let it go."""
    from quizgen.shell.store.faults import LOCKED

    return error.strerror == LOCKED
