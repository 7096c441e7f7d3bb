"""Where the facts stand that cards ask for."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from quizgen.problem import PackError
from quizgen.shell.making import Making

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizgen.problem import Location
    from quizgen.study.history.entry import CardName
    from quizgen.workshop import Workshop


def open_shops(names: Sequence[str]) -> list[Workshop]:
    """Read packs, and find all that can be asked of each.

    Args:
        names: Paths or names.

    Raises:
        PackError: If a pack cannot be read.
    """
    from quizgen.shell.packs import open_workshop

    return [open_workshop([name], Making(("all",))) for name in dict.fromkeys(names)]


def bundled_shops(cards: Iterable[CardName]) -> list[Workshop]:
    """Read the packs of some cards, as far as they come with quizgen."""
    from quizgen.pack.shelf import bundled

    known = set(bundled())
    asked = dict.fromkeys((card.pack, card.language) for card in cards)
    names = (name for pack, tag in asked for name in (pack, f"{pack}.{tag}") if name in known)
    shops: list[Workshop] = []
    with suppress(PackError):
        shops += open_shops(list(names))
    return shops


def places_of(cards: Iterable[CardName], shops: Iterable[Workshop]) -> dict[CardName, Location]:
    """Find where the facts of cards stand now; of a card that nothing asks any more, nowhere.

    Args:
        cards: The cards.
        shops: The packs, each in a workshop of its own.
    """
    wanted = set(cards)
    found: dict[CardName, Location] = {}
    for shop in shops:
        (pack,) = shop.packs
        named = {card.item: card for card in wanted if _is_of(card, pack.id, pack.language)}
        if named:
            for prospect in shop.prospects:
                if card := named.get(prospect.id):
                    found[card] = prospect.make().location
    return found


def _is_of(card: CardName, pack: str, language: str) -> bool:
    return (card.pack, card.language) == (pack, language)
