"""Ctrl-Z: the program stops with the terminal as its shell wants it, and tells when it goes on."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from quizgen.study.faces.readers import Resumed


@contextmanager
def stoppable(leave: Callable[[], object] = lambda: None) -> Iterator[None]:
    """Let Ctrl-Z interrupt what waits for a reply.

    Args:
        leave: Gives the terminal back to the shell, before the program stops.

    Raises:
        Resumed: When the program was stopped, and goes on.
    """
    number = getattr(signal, "SIGTSTP", None)  # Windows has none
    is_main = threading.current_thread() is threading.main_thread()
    if number is None or not is_main or signal.getsignal(number) is not signal.SIG_DFL:
        yield
        return

    def stop(_: int, __: FrameType | None) -> None:
        leave()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)  # here it stops, until the shell lets it go on
        raise Resumed

    signal.signal(number, stop)
    try:
        yield
    finally:
        signal.signal(number, signal.SIG_DFL)
