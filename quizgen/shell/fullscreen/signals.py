"""Signals while the full screen is shown: they end the quiz in order, and leave no trace."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ENDING = ("SIGINT", "SIGTERM", "SIGHUP")
LEFT_BEHIND = ("SIGTSTP", "SIGCONT", "SIGWINCH")
"""What Textual listens to, also when it is over."""


@contextmanager
def told_of_signals(tell: Callable[[int], object]) -> Iterator[None]:
    """Let signals that end the program be told instead; afterwards all is as before.

    A signal that the caller has switched off, as ``nohup`` does, stays so.

    Args:
        tell: Takes a signal's number.
    """
    names = [name for name in (*ENDING, *LEFT_BEHIND) if hasattr(signal, name)]
    before = {getattr(signal, name): signal.getsignal(getattr(signal, name)) for name in names}
    for number, handler in before.items():
        if signal.Signals(number).name in ENDING and handler is not signal.SIG_IGN:
            signal.signal(number, lambda caught, _: tell(caught))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
