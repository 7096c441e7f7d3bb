"""What students' collections tell of a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.problem import RequestError
from quizgen.shell.packs import open_packs
from quizgen.shell.releases.locks import find_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from quizgen.decks.learning.experience import Experience
    from quizgen.decks.learning.statistics import Line
    from quizgen.items.item import Item
    from quizgen.pack.model import Pack


def read_experiences(collections: Sequence[Path]) -> tuple[Experience, ...]:
    """Read how students did with notes of all packs.

    Args:
        collections: Their collections, or what was exported of them.

    Raises:
        RequestError: If one of them is no such file, or is damaged.
    """
    from quizgen.importers.anki import read_experience

    return tuple(one for path in collections for one in read_experience(path))


def lines_of(
    pack: Pack, items: Iterable[Item], experiences: Iterable[Experience]
) -> tuple[Line, ...]:
    """Sum up how students did with the notes of a pack.

    Args:
        pack: The pack.
        items: All that can be asked of it.
        experiences: What was read of their collections.

    Raises:
        PackError: If the lock of its deck cannot be used.
    """
    from quizgen.decks.asked import asked_by_notes
    from quizgen.decks.learning.statistics import summarise

    asked = asked_by_notes(pack, items, find_place(pack).read())
    return summarise(experiences, asked)


def sum_up(name: str, collections: Sequence[Path]) -> tuple[Pack, tuple[Line, ...]]:
    """Read a pack, and how students did with the notes of its deck.

    Args:
        name: The pack's path or name.
        collections: Their collections, or what was exported of them.

    Raises:
        PackError: If the pack, or the lock of its deck, has problems.
        RequestError: If a file is no collection, or has no answers to notes of the pack.
    """
    from quizgen.bank import make_bank

    experiences = read_experiences(collections)
    (pack,) = open_packs([name])
    lines = lines_of(pack, make_bank([pack]).items, experiences)
    if not lines:
        files = ", ".join(map(str, collections))
        message = (
            f"no card of {pack.name} was answered in {files}: export with “include scheduling "
            "information”, after the deck was studied"
        )
        raise RequestError(message)
    return pack, lines
