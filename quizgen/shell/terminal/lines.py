"""Lines that are typed at a terminal: edited with arrow keys and the like, where that can be."""

import sys
from importlib.util import find_spec

from quizgen.shell.streams import STDIN_FILE, STDOUT_FILE
from quizgen.shell.terminal.keys import forget_typed
from quizgen.shell.terminal.stopping import stoppable
from quizgen.study.faces.readers import LineReader

SETTINGS = (
    # Pasted text gets no codes around it, and Tab is no request for the names of files.
    "set enable-bracketed-paste off",
    "set disable-completion on",
    "set bell-style none",
)


class TypedReader(LineReader):
    """Replies that are typed at a terminal, which shows them itself."""

    def read(self, prompt: str = "") -> str:
        """Read the next line.

        Raises:
            Resumed: If the program was stopped, and goes on.
        """
        with stoppable():
            return super().read(prompt)

    def forget(self) -> None:
        """Drop what was typed before it was asked for."""
        forget_typed()


class EditedReader:
    """Replies that are typed at a terminal, and can be edited anywhere: by GNU readline."""

    shows_replies = True
    draws_prompt = True

    def __init__(self) -> None:
        self._is_ready = False
        self._begun = ""

    def read(self, prompt: str = "") -> str:
        """Read the next line; what was begun before the program was stopped stands in it.

        Raises:
            EOFError: If the terminal is gone, or Ctrl-D was pressed in an empty line.
            KeyboardInterrupt: If Ctrl-C was pressed.
            Resumed: If the program was stopped, and goes on.
        """
        import readline
        import termios

        if not self._is_ready:
            self._is_ready = True
            for setting in SETTINGS:
                readline.parse_and_bind(setting)
            readline.set_auto_history(False)
        file = sys.stdin.fileno()
        before = termios.tcgetattr(file)
        begun, self._begun = self._begun, ""

        def leave() -> None:
            self._begun = readline.get_line_buffer()
            termios.tcsetattr(file, termios.TCSADRAIN, before)

        readline.set_startup_hook(lambda: readline.insert_text(begun))
        with stoppable(leave):
            try:
                return f"{input(prompt)}\n"
            finally:
                termios.tcsetattr(file, termios.TCSADRAIN, before)

    def forget(self) -> None:
        """Drop what was typed before it was asked for."""
        forget_typed()


def can_edit() -> bool:
    """Tell whether lines can be edited: both streams are the terminal, and readline is there."""
    is_there = all(map(find_spec, ("readline", "termios")))
    return is_there and (sys.stdin.fileno(), sys.stdout.fileno()) == (STDIN_FILE, STDOUT_FILE)
