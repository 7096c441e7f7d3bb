"""What a deck is made from: a pack, and the one in another language that stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.decks.deck import plan_deck
from quizgen.decks.lock import NEVER
from quizgen.decks.translation import Translation
from quizgen.machine.frozen import frozen
from quizgen.problem import UsageError
from quizgen.shell.crew import hire
from quizgen.shell.packs import bank_of, open_packs

if TYPE_CHECKING:
    from quizgen.decks.deck import Deck
    from quizgen.decks.lock import Lock
    from quizgen.items.item import Item
    from quizgen.pack.model import Pack
    from quizgen.shell.making import Making


@frozen
class Basis:
    """What a deck is made from.

    Attributes:
        pack: The pack.
        other: The pack in another language, whose questions stand beside; mostly None.
    """

    pack: Pack
    other: Pack | None = None

    @property
    def tongue(self) -> str:
        """What stands for its languages in identities, such as ``en`` or ``en+es``."""
        other = f"+{self.other.language}" if self.other else ""
        return f"{self.pack.language}{other}"

    @property
    def mark(self) -> str:
        """What the names of its files have behind the pack's name."""
        return f"+{self.other.language}" if self.other else ""

    def ask(self, making: Making) -> Questions:
        """Make its questions.

        Args:
            making: How they are to be made, and by whom.
        """
        with hire(making) as workers:
            items = bank_of((self.pack,), making, workers).items
            if self.other is None:
                return Questions(self, items)
            others = bank_of((self.other,), making, workers).items
        beside = {item.id: item for item in others}
        translation = Translation(self.other.language, self.other.title, beside)
        return Questions(self, items, translation)


@frozen
class Questions:
    """What is asked of a basis.

    Attributes:
        basis: What they are made from.
        items: The pack's questions.
        translation: What stands beside them in another language, if anything does.
    """

    basis: Basis
    items: tuple[Item, ...]
    translation: Translation | None = None

    def plan(self, lock: Lock = NEVER, blanks: str = "") -> Deck:
        """Plan a deck that is not released.

        Args:
            lock: What was released of it.
            blanks: How blanks are filled; empty where that is as it was released.
        """
        return plan_deck(
            self.basis.pack,
            self.items,
            lock,
            blanks=blanks or lock.blanks,
            translation=self.translation,
        )

    def plan_release(self, lock: Lock) -> Deck:
        """Plan a deck that is released.

        Args:
            lock: What was released of it, and how blanks are filled.
        """
        return plan_deck(
            self.basis.pack,
            self.items,
            lock,
            blanks=lock.blanks,
            is_release=True,
            translation=self.translation,
        )


def open_basis(name: str, other: str = "") -> Basis:
    """Read what a deck is made from.

    Args:
        name: The pack's path or name.
        other: That of the one in another language; empty where none stands beside it.

    Raises:
        PackError: If a pack has problems.
        UsageError: If the other one is no translation of the pack.
    """
    if not other:
        (pack,) = open_packs([name])
        return Basis(pack)
    (pack,), (beside,) = open_packs([name]), open_packs([other])
    if pack.id != beside.id or pack.language == beside.language:
        message = (
            f"{other} is no translation of {name}: it would have the same id, {pack.id}, and "
            f"another language than {pack.language}; it has {beside.id} and {beside.language}"
        )
        raise UsageError(message)
    return Basis(pack, beside)
