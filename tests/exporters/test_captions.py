"""The fixed words on paper."""

from dataclasses import asdict

import pytest

from quizgen.exporters.captions import ENGLISH, LANGUAGES, captions
from quizgen.pack.template import placeholders


@pytest.mark.parametrize(("tag", "name"), [("es-VE", "Nombre"), ("ES", "Nombre"), ("tlh", "Name")])
def test_the_words_are_those_of_the_language(tag: str, name: str) -> None:
    """A region does not change them; English stands in where there is no table."""
    assert captions(tag).name == name


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES)
def test_every_language_says_the_same(words: object) -> None:
    """No caption is empty, and each has the placeholders of the English one."""
    for name, text in asdict(ENGLISH).items():
        caption = getattr(words, name)
        assert caption
        assert set(placeholders(caption)) == set(placeholders(text)), name
