"""Key presses, through a pseudo-terminal."""

import os
import pty
import termios
from collections.abc import Iterator
from io import TextIOWrapper

import pytest

from quizgen.shell.terminal.keys import KeyReader, LetterReader


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Make stdin a terminal; return the file that is its keyboard."""
    keyboard, terminal = pty.openpty()
    stream = TextIOWrapper(os.fdopen(terminal, "rb"), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", stream)
    yield keyboard
    stream.close()
    os.close(keyboard)


@pytest.mark.parametrize(
    ("pressed", "keys"),
    [
        (b"a", ["a"]),
        (b"ab", ["a", "b"]),
        ("é界".encode(), ["é", "界"]),
        (b"\x1b[A", ["\x1b[A"]),
        (b"\r", ["\n"]),
        (b"\xffa", ["\ufffd", "a"]),
    ],
)
def test_keys_come_one_at_a_time(keyboard: int, pressed: bytes, keys: list[str]) -> None:
    """Those of several bytes as a whole; the terminal is as it was afterwards."""
    before = termios.tcgetattr(keyboard)
    os.write(keyboard, pressed)
    reader = KeyReader()
    # A terminal that keeps lines shows the first key once its line is ended: not so here.
    assert [reader.read() for _ in keys] == keys
    assert termios.tcgetattr(keyboard) == before


def test_letters_leave_the_return_key_out(keyboard: int) -> None:
    """People press it after a letter out of habit."""
    os.write(keyboard, b"\r\ra")
    assert LetterReader().read() == "a"


@pytest.mark.usefixtures("keyboard")
def test_what_was_pressed_too_early_is_dropped(keyboard: int) -> None:
    """The next key is the first one that counts."""
    os.write(keyboard, b"abc")
    reader = KeyReader()
    reader.forget()
    os.write(keyboard, b"d")
    assert reader.read() == "d"


def test_ctrl_d_ends_the_input(keyboard: int) -> None:
    """As it does where lines are read."""
    os.write(keyboard, b"\x04")
    with pytest.raises(EOFError):
        KeyReader().read()
