"""Words within texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.folding import fold, mentions


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
