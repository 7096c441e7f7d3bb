"""Lines from another program, read from stdin: never more of one than it may have."""

from io import BytesIO, TextIOWrapper

import pytest

from quizgen.shell.quizzing.speaking import read_line
from quizgen.study.wire.saying import MOST_BYTES


def test_a_line_that_is_too_long_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the next one is read as it is; the last one need not end."""
    whole = b"b" * (MOST_BYTES - 1) + b"\n"
    lines = b"a" * 500_000 + b"\n" + whole + b"c"
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(lines)))
    assert len(read_line()) == MOST_BYTES + 1
    assert read_line() == whole
    assert read_line() == b"c"
    with pytest.raises(EOFError):
        read_line()


def test_where_nothing_can_be_read_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where stdin is closed, or a line never ends."""
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b"a" * (MOST_BYTES + 5))))
    assert len(read_line()) == MOST_BYTES + 1
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(EOFError):
        read_line()
