"""Words within texts."""

import re
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen import folding
from quizgen.folding import fold, look, mentions, readings, spelling


@pytest.mark.parametrize(
    ("text", "words", "mentioned"),
    [
        ("What was in the houses?", "US", False),
        ("What did the US do?", "us", True),
        ("The U.S. and others", "US", False),
        ("People who fell ill", "WHO", True),
        ("In the whole town", "who", False),
        ("It happened in 1999", "199", False),
        ("About 7,000 people", "7,000 people", True),
        ("Maduro’s men", "Maduro", True),
        ("Nicolás Maduro", "nicolas", False),
        ("Two-thirds of them", "two thirds", True),
        ("北京是中国的首都", "北京", True),
        ("서울은 크다", "서울", True),
        ("ประเทศไทย", "ไทย", True),
        ("हिन्दी में", "हिन्द", False),
        ("Anything", "?!", False),
        ("", "a", False),
    ],
)
def test_words_are_found_as_words(text: str, words: str, mentioned: bool) -> None:
    """A part of a longer word is none, but where words stand without spaces."""
    assert mentions(text, words) is mentioned


@given(st.lists(st.text(min_size=1), min_size=1, max_size=6), st.data())
def test_each_word_of_a_text_is_mentioned(words: list[str], data: st.DataObject) -> None:
    """And what is mentioned stands in the folded text."""
    text = " ".join(words)
    word = data.draw(st.sampled_from(words))
    if any(sign.isalnum() for sign in fold(word)):
        assert mentions(text, word)


@pytest.mark.parametrize(
    ("one", "other", "one_spelling", "one_look"),
    [
        ("Red stone", "red stone", True, True),
        ("RED STONE", "red  stone", True, True),
        ("“Red” – stone", "'red' - stone", True, True),
        ("lambda", "Lambda", False, True),
        ("Padrino", "PADRINO", False, True),
        ("CO", "Co", False, False),
        ("Co", "co", False, True),
        ("X", "x", False, False),
        ("pH", "ph", False, False),
        ("iPhone", "iphone", False, False),
        ("McDonald", "Mcdonald", False, True),
        ("5′", "5″", False, False),
        ("5′", "5'", True, True),
        ("5″", '5"', True, True),
        ("5″", "5′′", True, True),
        ("f′", "f″", False, False),
        ("rock ′n′ roll", "rock 'n' roll", True, True),
        ("H₂O", "H²O", False, False),
        ("x²", "x^2", True, True),
        ("x = 2", "X = 2", False, False),
        ("print(x, y)", "print(X, y)", False, True),
        ("A b", "a b", True, True),
        ("im\u00adportant", "important", True, True),
        ("ﬁne", "fine", True, True),
    ],
)
def test_what_tells_texts_apart(one: str, other: str, one_spelling: bool, one_look: bool) -> None:
    """Capitals and signs that mean something; a look is shared by whatever could be one name."""
    assert (spelling(one) == spelling(other)) is one_spelling
    assert (look(one) == look(other)) is one_look


def test_digits_on_the_line_can_be_meant_to_be_raised_or_lowered() -> None:
    """But what is written as one is not the other."""
    plain, lowered, raised = (set(readings(look(text))) for text in ("H2O", "H₂O", "H²O"))
    assert plain & lowered
    assert plain & raised
    assert not lowered & raised


@example("\ue001", "5″")
@given(st.text(), st.text())
def test_texts_of_one_spelling_look_alike_and_fold_alike(one: str, other: str) -> None:
    """Each reduces a text further than the one before."""
    for text in (one, other, one.upper(), f"{one} {other}"):
        assert look(spelling(text)) == look(spelling(spelling(text)))
    if spelling(one) == spelling(other):
        assert look(one) == look(other)


@pytest.mark.parametrize("length", range(1, 6))
def test_plain_words_look_as_all_others_do(length: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """That they are told quickly changes nothing."""
    texts = ["".join(signs) for signs in product("abAB1 ", repeat=length)]
    quickly = [look(text) for text in texts]
    monkeypatch.setattr(folding, "_PLAIN", re.compile("(?!)"))
    assert [look(text) for text in texts] == quickly
