"""Texts that attack are read as what a reader sees of them."""

import pytest

from quizgen.markup.plain import plain
from quizgen.markup.reading import read
from tests.markup.hostile import HOSTILE


@pytest.mark.parametrize(("text", "seen"), HOSTILE)
def test_what_is_seen_of_texts_that_attack(text: str, seen: str) -> None:
    """Marks that nothing closes, HTML, foreign mathematics: all are text."""
    assert plain(read(text, has_blocks=False)[0]) == seen


def test_there_are_enough() -> None:
    """Each kind of attack has several."""
    assert len(HOSTILE) == len({text for text, _ in HOSTILE}) >= 60
