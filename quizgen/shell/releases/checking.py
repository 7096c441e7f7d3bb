"""What ``check`` tells of a pack whose deck was released: its lock, and ids that have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.problem import PackError
from quizgen.shell.releases.locks import find_place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizgen.items.item import Item
    from quizgen.pack.model import Pack
    from quizgen.problem import Problem


def check_release(pack: Pack, items: Iterable[Item]) -> tuple[Problem, ...]:
    """Return what is wrong with the lock of a pack's deck, or with the pack by what it says.

    Args:
        pack: The pack.
        items: All that can be asked of it.
    """
    from quizgen.decks.vanished import propose_renames

    try:
        lock = find_place(pack).read()
    except PackError as error:
        return error.problems
    return propose_renames(pack, items, lock)
