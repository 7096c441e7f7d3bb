"""Characters that nobody sees: what a text of them is, and what they add to one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.folding import fold
from quizgen.invisible import INVISIBLE, SEEN, UNSAFE, is_blank, seen

KNOWN = [
    *("\u00ad", "\u034f", "\u061c", "\u115f", "\u1160", "\u17b4", "\u17b5", "\u180b", "\u180e"),
    *("\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\u2063", "\u2066", "\u2069"),
    *("\u206a", "\u2800", "\u3164", "\ufe00", "\ufe0f", "\uffa0", "\ufff9", "\ufffb"),
    *("\U0001bca0", "\U0001d159", "\U0001d173", "\U000e0001", "\U000e0041", "\U000e007f"),
    *("\U000e0100", "\U000e01ef"),
]
"""One or two of each kind."""


@pytest.mark.parametrize("character", KNOWN, ids=lambda sign: f"U+{ord(sign):04X}")
def test_what_nobody_sees_adds_nothing(character: str) -> None:
    """Neither alone nor within, around or at the end of a text."""
    assert is_blank(character)
    assert is_blank(f" {character}\n{character}\u3000")
    assert not fold(character)
    for text in (f"Li{character}ma", f"{character}Lima", f"Lima{character}", f"Lima {character}"):
        assert not is_blank(text)
        assert fold(text) == fold("Lima")


@pytest.mark.parametrize(
    "text", ["a", "0", ".", "é", "\u0301", "国", "😀", "\U0001f3f4", "¿", "\ufffd", "ᄀ", "\u2801"]
)
def test_what_is_seen_is_a_text(text: str) -> None:
    """Letters, signs, marks and emoji, whatever else stands beside them."""
    assert not is_blank(text)
    assert not is_blank(f"\u200b{text}")
    assert seen(f"\u200b{text}\u00ad") == text


def test_folding_leaves_nothing_of_any_of_them() -> None:
    """Nor does folding make any out of another character."""
    assert not fold("".join(map(chr, INVISIBLE)))
    every = "".join(chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)
    assert not set(fold(every)) & set(map(chr, INVISIBLE))


@given(st.text())
def test_a_text_is_blank_if_nothing_but_space_is_left_of_it(text: str) -> None:
    """The pattern, the folding and the removal tell the same."""
    assert is_blank(text) == (not seen(text).strip()) == (re.search(SEEN, text) is None)
    if not UNSAFE.search(text):
        assert is_blank(text) == (not fold(text))
