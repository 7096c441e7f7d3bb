"""What a sitting wants to be kept, kept as it goes."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from quizgen.study.attempt import Attempt
from quizgen.study.history.entry import CardName
from quizgen.study.history.journal import Journal


class Scribe:
    """Writes a sitting down, and knows which entry is to be taken back.

    Args:
        journal: Where to.
        clock: What tells the local time.
        written: The ids of the entries that the sitting has already, in order.
    """

    def __init__(
        self, journal: Journal, clock: Callable[[], datetime], written: Iterable[str] = ()
    ) -> None:
        self._journal = journal
        self._clock = clock
        self._since = clock()
        self._written = list(written)

    def start(self) -> None:
        """Note that a question is asked now."""
        self._since = self._clock()

    def record(self, attempt: Attempt) -> None:
        """Write down an attempt; when this returns, it is safe, and its verdict may be shown.

        Raises:
            StoreError: If it cannot be written.
        """
        now = self._clock()
        took = (now - self._since) // timedelta(milliseconds=1)
        self._written.append(self._journal.append(attempt, now, took))

    def restart(self, card: CardName, facts: tuple[str, ...], key: str) -> None:
        """Write down that a card is new again, whose right answer is another now.

        Raises:
            StoreError: If it cannot be written.
        """
        self._journal.restart(card, facts, key)

    def retract(self) -> None:
        """Take back the attempt that was written down last and is not taken back yet.

        Raises:
            IndexError: If there is none.
            StoreError: If that cannot be written.
        """
        # It is forgotten only when that is safe.
        self._journal.retract(self._written[-1])
        self._written.pop()
