"""Replies: where they come from and what they stand for."""

import io

import pytest

from quizgen.study.reply import LineReader, place_of, plain


@pytest.mark.parametrize(
    ("reply", "place"),
    [
        ("a\n", 0),
        ("D", 3),
        (" b \r\n", 1),
        ("1", 0),
        ("4", 3),
        ("ｃ", 2),
        ("e", None),
        ("5", None),
        ("0", None),
        ("", None),
        ("\n", None),
        ("ab", None),
        ("12", None),
        ("²", 1),
        ("\x1b[A", None),
        ("�", None),
    ],
)
def test_a_letter_or_its_number_stands_for_an_option(reply: str, place: int | None) -> None:
    """Case, width and spaces do not matter; what is not offered stands for nothing."""
    assert place_of(plain(reply), 4) == place


def test_lines_end_with_the_input() -> None:
    """The last line counts without a line end; after it there is no more."""
    reader = LineReader(io.StringIO("a\n\nb"))
    assert [reader.read() for _ in range(3)] == ["a\n", "\n", "b"]
    with pytest.raises(EOFError):
        reader.read()
