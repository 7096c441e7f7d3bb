"""How the program ends: what its exit codes mean, and what signals do to it."""

import os
import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from quizgen.problem import Problem

PROBLEM = 1
"""A pack has problems, or something cannot be made of it."""

REFUSED = 2
"""What was asked for is not to be had: wrong usage, or no such question."""

SYSTEM = 3
"""The system does not let it: a full disk, a folder that may not be written to."""

SIGNALLED = 128
"""To this a signal's number is added, as shells do it."""

INTERRUPTED = SIGNALLED + signal.SIGINT
"""After Ctrl-C."""

UNREAD = SIGNALLED + getattr(signal, "SIGPIPE", 13)
"""Nobody reads what is written to stdout any more."""

POLITE = ("SIGTERM", "SIGHUP")
"""Signals that ask a program to end, as far as the system has them."""


def code_of(problems: Iterable[Problem]) -> int:
    """Return the exit code that tells of problems: that there are some, or no such pack."""
    errors = [problem for problem in problems if problem.severity == "error"]
    if not errors:
        return 0
    return REFUSED if all(map(_is_not_there, errors)) else PROBLEM


def _is_not_there(problem: Problem) -> bool:
    """Tell whether nothing, or no more than a folder, stands where a pack was looked for."""
    file = problem.location.file
    if (problem.rule, problem.location.line) != ("no-file", 0) or file == "-":
        return False
    try:
        return not os.path.lexists(file) or Path(file).is_dir()
    except ValueError:  # no path has a NUL in it
        return True


@contextmanager
def heed_signals() -> Iterator[None]:
    """Let signals that would kill this process end it in order, with all cleaned up.

    A signal that the caller has switched off, as ``nohup`` does, stays so.
    """
    numbers = [getattr(signal, name) for name in POLITE if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():
        numbers = []
    heeded = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    for number in heeded:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in heeded:
            signal.signal(number, signal.SIG_DFL)


def follow_the_first_process() -> None:
    """Make a worker deaf to Ctrl-C, of which the first process tells, and easy to kill."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in POLITE:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)


def _end(number: int, _frame: FrameType | None) -> None:
    sys.exit(SIGNALLED + number)
