"""The bundled packs bring what was released of their decks, so that corrections reach students."""

import pytest

from quizgen.pack.shelf import askable, find_pack
from quizgen.shell.making import Making
from quizgen.shell.releases.basis import Basis
from quizgen.shell.releases.locks import find_place
from quizgen.shell.releases.planning import as_released, count_changes, deck_of


@pytest.mark.parametrize("name", askable())
def test_what_a_bundled_pack_asks_is_released(name: str) -> None:
    """If this fails, a pack or its questions have changed: run `make releases`."""
    deck = deck_of(Basis(find_pack(name)), Making())
    assert deck.lock.release > 0
    assert not any(count_changes(deck).values())
    assert not deck.is_preview


def test_no_deck_of_a_bundled_pack_is_a_preview() -> None:
    """It is made as it was released."""
    place = find_place(find_pack("venezuela-2019"))
    assert place.is_bundled
    assert as_released(Making(), place.read()) == Making()
