"""What a sitting wants to be kept, kept as it goes."""

from collections.abc import Callable
from datetime import datetime, timedelta

from quizgen.study.attempt import Attempt
from quizgen.study.history.journal import Journal


class Scribe:
    """Writes a sitting down, and knows which entry is to be taken back.

    Args:
        journal: Where to.
        clock: What tells the local time.
    """

    def __init__(self, journal: Journal, clock: Callable[[], datetime]) -> None:
        self._journal = journal
        self._clock = clock
        self._since = clock()
        self._written: list[tuple[Attempt, str]] = []

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
        self._written.append((attempt, self._journal.append(attempt, now, took)))

    def retract(self, attempt: Attempt) -> None:
        """Take back an attempt that is not taken back yet: the last such one, or else the last.

        Raises:
            IndexError: If there is none.
            StoreError: If that cannot be written.
        """
        such = (place for place, (one, _) in enumerate(self._written) if one == attempt)
        place = max(such, default=-1)
        # It is forgotten only when that is safe.
        self._journal.retract(self._written[place][1])
        del self._written[place]
