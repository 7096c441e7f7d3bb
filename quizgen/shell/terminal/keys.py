"""Single key presses, on terminals of every system.

Where the system has them, the terminal keeps its own keys: Ctrl-C interrupts, Ctrl-Z stops.
"""

import os
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from quizgen.shell.terminal.stopping import stoppable

if sys.platform != "win32":
    import termios
    import tty

RETURNS = ("\r", "\n")

INTERRUPT, ESCAPE = "\x03", b"\x1b"

ENDS = ("", "\x04", "\0")
"""A terminal that is gone; Ctrl-D; and what Linux makes of that where it still waits for a line."""

LONGEST = 32
"""So many bytes the longest code of a key has, and some more."""

LEADS, NO_LEAD = (b"\xc2", b"\xe0", b"\xf0"), b"\xf5"
"""From these on, a byte in UTF-8 has one, two or three more behind it; from the last on, none."""

PROMPTLY = 0.02
"""So many seconds later the rest of a key's code has come, even from afar."""


class KeyReader:
    """Replies from the terminal, one a key press."""

    shows_replies = False
    draws_prompt = False

    def read(self, prompt: str = "") -> str:  # noqa: ARG002 -- it stands there already
        """Wait for a key.

        Raises:
            EOFError: If the terminal is gone, or Ctrl-D was pressed.
            KeyboardInterrupt: If Ctrl-C was pressed.
            Resumed: If the program was stopped, and goes on.
        """
        key = _press()
        if key in ENDS:
            raise EOFError
        if INTERRUPT in key:  # where it is no signal; among keys that were pressed at once
            raise KeyboardInterrupt
        return key

    def forget(self) -> None:
        """Drop the keys that were pressed before they were asked for."""
        forget_typed()


class LetterReader(KeyReader):
    """Replies from the terminal, one a key press that means something.

    The Return key does not: people press it after a letter out of habit.
    """

    def read(self, prompt: str = "") -> str:
        """Wait for a key other than Return."""
        while (key := super().read(prompt)) in RETURNS:
            pass
        return key


def forget_typed() -> None:
    """Drop what was typed at the terminal and is not read yet."""
    if sys.platform == "win32":
        import msvcrt

        while msvcrt.kbhit():
            msvcrt.getwch()
    else:
        termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)


def _press() -> str:
    """Wait for one key, and return what it sends."""
    if sys.platform == "win32":
        return click.getchar()
    file = sys.stdin.fileno()
    with _keys(file):
        pressed = os.read(file, 1)
        # Each key at a time: of two that were pressed at once, the second is another reply.
        while _is_begun(pressed) or (pressed[:1] == ESCAPE and _more(file)):
            if len(pressed) > LONGEST or not (more := os.read(file, 1)):
                break
            pressed += more
    return pressed.decode("utf-8", "replace")


def _more(file: int) -> bool:
    return bool(select.select([file], [], [], PROMPTLY)[0])


def _is_begun(pressed: bytes) -> bool:
    """Tell whether bytes are the beginning of a character in UTF-8."""
    lead = pressed[:1]
    more = sum(lead >= least for least in LEADS) if lead < NO_LEAD else 0
    return bool(lead) and len(pressed) <= more


@contextmanager
def _keys(file: int) -> Iterator[None]:
    """Have the terminal tell keys as they are pressed, and show none of them."""
    before = termios.tcgetattr(file)

    def leave() -> None:
        termios.tcsetattr(file, termios.TCSADRAIN, before)

    with stoppable(leave):
        tty.setcbreak(file, termios.TCSADRAIN)
        try:
            yield
        finally:
            leave()
