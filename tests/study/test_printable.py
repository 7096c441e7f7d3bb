"""Text for terminals: made safe, made writable, measured and wrapped."""

import re
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.printable import MARKS_MOST, clean, fold, measure, wrap

WIDTHS = st.integers(min_value=2, max_value=60)


@pytest.mark.parametrize(
    ("hostile", "safe"),
    [
        ("\x1b[31mred\x1b[0m", "�[31mred�[0m"),
        ("\x1b]0;title\x07", "�]0;title�"),
        ("\x9b2Jgone", "�2Jgone"),
        ("over\bwrite\x7f", "over�write�"),
        ("line\r\nnext\u2028last\x85end", "line next last end"),
        ("\t lots \n of   space \n", "lots of space"),
        ("\u202eabc\u202c \u2066x\u2069\u200f", "abc x"),
        ("soft\u00adhyphen\ufeff\u2060\U000e0041", "softhyphen"),
        ("a \u202e b", "a b"),
        ("no\u00a0break", "no\u00a0break"),
        ("\u0301lone", "◌\u0301lone"),
        ("word \u0301", "word ◌\u0301"),
        ("lone \ud800 surrogate", "lone � surrogate"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("e\u0301", "é"),
        ("Z" + "\u0335" * 50 + "a", "Z" + "\u0335" * MARKS_MOST + "a"),
    ],
)
def test_hostile_text_is_made_safe(hostile: str, safe: str) -> None:
    """Escapes, overrides, line ends and heaps of marks lose their power."""
    assert clean(hostile) == safe


@given(st.text(st.characters()))
def test_clean_text_has_no_power_over_the_terminal(text: str) -> None:
    """Nothing that moves, turns or hides is left, and cleaning again changes nothing."""
    safe = clean(text)
    kinds = {category(character) for character in safe if character not in "\u200c\u200d"}
    assert not kinds & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert "  " not in safe
    assert safe == safe.strip(" ")
    assert clean(safe) == safe
    assert not safe or measure(safe[0]) > 0


@pytest.mark.parametrize(
    ("text", "encoding", "written"),
    [
        ("✓ Guaidó — “no”…", "utf-8", "✓ Guaidó — “no”…"),
        ("✓ Guaidó — “no”…", "latin-1", '+ Guaidó - "no"...'),
        ("✗ Guaidó — “no”…", "ascii", 'x Guaido - "no"...'),
        ("3½ × 10²", "ascii", "3? ? 10?"),
        ("東京 �", "ascii", "?? ?"),
        ("◌\u0301x", "ascii", "x"),
        ("q\u0301\u200d", "ascii", "q"),
    ],
)
def test_what_cannot_be_written_is_replaced(text: str, encoding: str, written: str) -> None:
    """A plainer character stands in, a question mark where there is none."""
    assert fold(text, encoding) == written


@given(st.text(st.characters()), st.sampled_from(["ascii", "latin-1", "cp1252", "utf-8"]))
def test_folded_text_can_be_written(text: str, encoding: str) -> None:
    """Whatever the text and the encoding, writing cannot fail."""
    folded = fold(clean(text), encoding)
    assert folded.encode(encoding).decode(encoding) == folded


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
