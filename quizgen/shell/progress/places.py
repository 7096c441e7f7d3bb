"""Where the facts stand that cards ask for, and what they are about."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from quizgen.machine.frozen import frozen
from quizgen.problem import PackError
from quizgen.shell.making import Making

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizgen.problem import Location
    from quizgen.study.history.entry import CardName
    from quizgen.workshop import Prospect, Workshop


@frozen
class Place:
    """What a pack has now of a card.

    Attributes:
        location: Where the fact stands.
        stem: What is asked, in plain words; an empty text where it can be asked no more.
        topics: What it is about.
    """

    location: Location
    stem: str = ""
    topics: tuple[str, ...] = ()


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


def places_of(cards: Iterable[CardName], shops: Iterable[Workshop]) -> dict[CardName, Place]:
    """Find what packs have now of cards; of a card that nothing asks any more, nothing.

    Args:
        cards: The cards.
        shops: The packs, each in a workshop of its own.
    """
    wanted = set(cards)
    found: dict[CardName, Place] = {}
    for shop in shops:
        (pack,) = shop.packs
        named = {card.item: card for card in wanted if _is_of(card, pack.id, pack.language)}
        if named:
            for prospect in shop.prospects:
                if card := named.get(prospect.id):
                    found[card] = _place(prospect)
    return found


def _place(prospect: Prospect) -> Place:
    from quizgen.items.item import Item
    from quizgen.markup.plain import plain

    made = prospect.make()
    stem = plain(made.stem) if isinstance(made, Item) else ""
    return Place(made.location, stem, prospect.topics)


def _is_of(card: CardName, pack: str, language: str) -> bool:
    return (card.pack, card.language) == (pack, language)
