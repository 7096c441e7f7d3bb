"""A quiz that is kept: each answer is in the store before its verdict is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.shell.streams import remark
from quizgen.study.sitting.effects import Record, Retract

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.shell.store.scribe import Scribe


class Keeper:
    """Keeps what a sitting wants to be kept.

    The store is opened when the first answer comes, so that nobody waits for it before the first
    question. If it cannot be used, that is told once, and the quiz goes on.

    Args:
        wished: Where the store is, if the user says so.
        occasion: What answers are given for.
    """

    def __init__(self, wished: Path | None, occasion: str) -> None:
        self._wished = wished
        self._occasion = occasion
        self._scribe: Scribe | None = None
        self._is_lost = False

    def start(self) -> None:
        """Note that a question is put now."""
        if self._scribe:
            self._scribe.start()

    def __call__(self, effect: Record | Retract) -> None:
        """Keep an attempt, or take one back; when this returns, that is safe."""
        if self._is_lost:
            return
        try:
            self._keep(effect)
        except OSError as error:
            self._is_lost = True
            reason = error.strerror or str(error)
            remark(f"warning: from now on, answers are not kept: {error.filename}: {reason}")

    def _keep(self, effect: Record | Retract) -> None:
        scribe = self._scribe or self._open()
        if isinstance(effect, Record):
            scribe.record(effect.attempt)
        else:
            scribe.retract(effect.attempt)

    def _open(self) -> Scribe:
        from quizgen.shell.store.clock import behind, local_time
        from quizgen.shell.store.journal import StoredJournal
        from quizgen.shell.store.place import find_store
        from quizgen.shell.store.scribe import Scribe
        from quizgen.shell.store.store import Store

        store = Store(find_store(self._wished))
        if told := behind(store.latest(), local_time()):
            remark(f"warning: {told}")
        self._scribe = Scribe(StoredJournal(store, occasion=self._occasion), local_time)
        return self._scribe
