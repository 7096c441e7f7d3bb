"""The time of an exam: how much is left, what rings when it is over, what each question took."""

import math
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from types import FrameType

from quizgen.study.faces.readers import Elapsed, Reader
from quizgen.study.sitting.effects import Record, Retract


class Countdown:
    """The time that there is, from now on.

    Args:
        minutes: How long; None where it is not limited.
        clock: What tells the seconds.
    """

    def __init__(self, minutes: float | None, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._end = None if minutes is None else clock() + 60 * minutes

    def left(self) -> int | None:
        """Return how many seconds are left, the one that has begun among them."""
        return None if self._end is None else max(0, math.ceil(self._end - self._clock()))

    @contextmanager
    def running(self) -> Iterator[None]:
        """Wait for a reply until the time is over.

        Raises:
            Elapsed: Then, where the system has an alarm; else when the reply comes too late.
        """
        if self._end is None:
            yield
            return
        left = self._end - self._clock()
        if left <= 0:
            raise Elapsed
        with _alarm(left):
            yield
        if self._clock() >= self._end:
            raise Elapsed


class TimedReader:
    """Replies that come before the time is over.

    Args:
        reader: Where they come from.
        countdown: The time.
    """

    def __init__(self, reader: Reader, countdown: Countdown) -> None:
        self._reader = reader
        self._countdown = countdown
        self.shows_replies = reader.shows_replies
        self.draws_prompt = reader.draws_prompt

    def read(self, prompt: str = "") -> str:
        """Wait for a reply.

        Raises:
            Elapsed: If the time is over.
        """
        with self._countdown.running():
            return self._reader.read(prompt)

    def forget(self) -> None:
        """Drop what was typed before it was asked for."""
        self._reader.forget()


class Stopwatch:
    """Tells how long questions took, all times together that they were before the student.

    Args:
        keep: Keeps answers meanwhile.
        start: Is told when a question is put.
        clock: What tells the seconds.
    """

    def __init__(
        self,
        keep: Callable[[Record | Retract], object],
        start: Callable[[], object],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._keep, self._start, self._clock = keep, start, clock
        self._begun = self._since = clock()
        self._taken: dict[str, float] = {}

    def start(self) -> None:
        """Note that a question is put now."""
        self._since = self._clock()
        self._start()

    def __call__(self, effect: Record | Retract) -> None:
        """Keep what is to be kept, and note how long the answer took."""
        if isinstance(effect, Record):
            now = self._clock()
            item = effect.attempt.item
            self._taken[item] = self._taken.get(item, 0) + now - self._since
            self._since = now
        self._keep(effect)

    def seconds(self, item: str) -> float | None:
        """Return how many seconds an item took, in tenths; None where it was not answered."""
        return None if item not in self._taken else round(self._taken[item], 1)

    @property
    def total(self) -> float:
        """How many seconds it has been running."""
        return round(self._clock() - self._begun, 1)


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Interrupt what waits after some seconds, where the system can do so.

    Raises:
        Elapsed: Then.
    """
    number = getattr(signal, "SIGALRM", None)  # Windows has none
    if number is None or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_: int, __: FrameType | None) -> None:
        raise Elapsed

    before = signal.signal(number, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(number, before)
