"""Text for terminals: made safe, made writable."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.printable import MARKS_MOST, clean, fold
from quizgen.wrapping import measure


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
