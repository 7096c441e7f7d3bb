"""Where replies come from."""

import io

import pytest

from quizgen.study.faces.readers import LineReader


def test_lines_end_with_the_input() -> None:
    """The last line counts without a line end; after it there is no more."""
    reader = LineReader(io.StringIO("a\n\nb"))
    assert [reader.read() for _ in range(3)] == ["a\n", "\n", "b"]
    with pytest.raises(EOFError):
        reader.read()
