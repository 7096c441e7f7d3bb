"""Texts where all letters are of one width: measured and wrapped."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.printable import clean
from quizgen.wrapping import measure, wrap

WIDTHS = st.integers(min_value=2, max_value=60)


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("abc", 3), ("漢字", 4), ("q\u0301", 1), ("ｆ", 2), ("🙂", 2)]
)
def test_columns_are_counted(text: str, columns: int) -> None:
    """Wide characters take two columns, marks none."""
    assert measure(text) == columns


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 13, ["one two three"]),
        ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
        ("東京は日本の首都です。", 10, ["東京は日本", "の首都で", "す。"]),
        ("see 東京 now", 8, ["see 東京", "now"]),
        ("見出し「東京」", 8, ["見出し", "「東京」"]),
    ],
)
def test_text_is_wrapped(text: str, width: int, lines: list[str]) -> None:
    """Lines break at spaces and between wide characters, not before closing marks."""
    assert wrap(text, width) == lines


@given(st.text(st.characters()).map(clean), WIDTHS, st.integers(min_value=0, max_value=9))
def test_wrapping_loses_nothing_and_fits(text: str, width: int, hang: int) -> None:
    """No line is too wide, and all characters but spaces are still there, in order."""
    first, *others = lines = wrap(text, width + hang, hang)
    assert measure(first) <= width + hang
    assert all(measure(line) <= width for line in others)
    assert re.sub(" ", "", "".join(lines)) == re.sub(" ", "", text)
