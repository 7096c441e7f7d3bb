"""What counts in a typed answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.folding import fold
from quizgen.languages.grammars import GRAMMARS
from quizgen.marking.core import core


@pytest.mark.parametrize(
    ("text", "language", "left"),
    [
        ("The Hague", "en", "hague"),
        ("the  HAGUE.", "en-GB", "hague"),
        ("“an apple”", "en", "apple"),
        ("Theodore", "en", "theodore"),
        ("L’Équipe", "fr", "équipe"),
        ("'t Gooi", "nl", "gooi"),
        ("die Linke", "de", "linke"),
        ("die Linke", "en", "die linke"),
        ("the Linke", "de", "the linke"),
        ("Los Ángeles", "es-VE", "ángeles"),
        ("the crown", "xx", "the crown"),
        ("the", "en", "the"),
        ("A", "en", "a"),
        ("a.", "en", "a"),
        ("U.S.", "en", "u.s"),
        ("vice-president", "en", "vice president"),
        ("-5 degrees", "en", "-5 degrees"),
        ("?", "en", "?"),
        ("Ｏｓｌｏ", "nb", "oslo"),
        (" \n", "en", ""),
    ],
)
def test_the_core_of_an_answer(text: str, language: str, left: str) -> None:
    """Case, width, an article, hyphens and the signs around do not count."""
    assert core(text, language) == left


@given(st.text(), st.sampled_from([*GRAMMARS, "xx", ""]))
def test_something_is_always_left(text: str, language: str) -> None:
    """Only an empty text has an empty core."""
    assert bool(core(text, language)) == bool(fold(text))
