"""Decks that are made without a release: as they were released, with what has come since."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.decks.revising import differs
from quizgen.shell.packs import DEFAULT_KIND, demand_questions
from quizgen.shell.releases.basis import Basis, Questions
from quizgen.shell.releases.locks import find_place
from quizgen.shell.streams import remark

CHOICES = ("kinds", "options", "difficulty", "seed")
"""What makes a deck another one than was released, if the user chooses it."""

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizgen.bank import Bank
    from quizgen.decks.deck import Deck
    from quizgen.decks.lock import Lock
    from quizgen.forms import Edition
    from quizgen.shell.making import Making


def with_decks(
    editions: Sequence[Edition], banks: Sequence[Bank], making: Making
) -> tuple[Edition, ...]:
    """Give editions their decks.

    Args:
        editions: Editions of packs.
        banks: The bank of each.
        making: How those were made.

    Raises:
        PackError: If the lock of a deck cannot be used.
    """
    return tuple(
        replace(edition, deck=_deck_beside(bank, making))
        for edition, bank in zip(editions, banks, strict=True)
    )


def _deck_beside(bank: Bank, making: Making) -> Deck:
    """Plan the deck of a bank's only pack, by its questions if they are those of the deck."""
    basis = Basis(bank.packs[0])
    lock = find_place(basis.pack).read()
    wanted = as_released(making, lock)
    questions = Questions(basis, bank.items) if wanted == making else basis.ask(wanted)
    return _told(questions.plan(lock), basis, wanted)


def deck_of(basis: Basis, making: Making, blanks: str = "") -> Deck:
    """Plan a deck that is not released; no stamp of what was released moves.

    In all that the user has not chosen it is made as it was released, whatever is usual.

    Args:
        basis: What it is made from.
        making: How its questions are to be made.
        blanks: How blanks are filled; empty where that is as it was released.

    Raises:
        PackError: If the lock of the deck cannot be used.
        RequestError: If there is nothing to ask.
    """
    lock = find_place(basis.pack, basis.mark).read()
    wanted = as_released(making, lock)
    questions = basis.ask(wanted)
    demand_questions(questions.items, (basis.pack,), wanted)
    return _told(questions.plan(lock, blanks), basis, wanted)


def _told(deck: Deck, basis: Basis, making: Making) -> Deck:
    """Tell how a deck differs from what was released, which makes it a preview."""
    notes = [replace(note, is_ahead=differs(note, deck.lock, deck.reports)) for note in deck.notes]
    deck = replace(deck, notes=tuple(notes))
    changes = count_changes(deck)
    if deck.lock.release and any(changes.values()):
        is_other = any(name in making.chosen for name in CHOICES)
        told = variance(deck, changes) if is_other else news(deck, changes)
        remark(f"{basis.pack.name}: {told}")
    return replace(deck, is_preview=not deck.lock.release or any(changes.values()))


def edition_of(basis: Basis, deck: Deck) -> Edition:
    """Make an edition that has a deck and no forms.

    Args:
        basis: What the deck is made from.
        deck: The deck.
    """
    from quizgen.forms import Edition

    pack = basis.pack
    return Edition(
        name=f"{pack.name}{basis.mark}",
        title=deck.title,
        language=pack.language,
        license=pack.license,
        items=tuple(item for note in deck.notes for item in note.items),
        forms=(),
        deck=deck,
    )


def as_released(making: Making, lock: Lock) -> Making:
    """Return how a deck is made where the user leaves it to how it was released.

    Args:
        making: What the user said.
        lock: What was released.
    """
    kinds = making.kinds or lock.kinds
    if kinds == (DEFAULT_KIND,):
        kinds = making.kinds
    options = making.options if "options" in making.chosen or not lock.release else lock.options
    return replace(making, kinds=kinds, options=options)


def count_changes(deck: Deck) -> dict[str, int]:
    """Count the notes that are not as they were released, those that never were, and the missing.

    Args:
        deck: A deck that is not released.
    """
    present = {note.guid for note in deck.notes}
    return {
        "changed": sum(note.is_ahead for note in deck.notes),
        "new": sum(note.entry is None or note.entry.is_retired for note in deck.notes),
        "gone": sum(
            not entry.is_retired and guid not in present for guid, entry in deck.lock.notes.items()
        ),
    }


def news(deck: Deck, changes: Mapping[str, int]) -> str:
    """Tell what of a deck students do not get, who have its last release.

    Args:
        deck: A deck that is made as it was released.
        changes: How many of its notes are changed, new and gone.
    """
    return (
        f"a preview; since release {deck.lock.release} of the deck: {_counted(changes)}; {KEPT}, "
        "until it is given out with --release"
    )


def variance(deck: Deck, changes: Mapping[str, int]) -> str:
    """Tell how a deck differs that is made in another way than it was released.

    Args:
        deck: A deck of other kinds, options, difficulty or seed.
        changes: How many of its notes are changed, new and gone.
    """
    return (
        f"a preview of another deck than release {deck.lock.release}: {_counted(changes)}; {KEPT}"
    )


KEPT = "whoever has the notes keeps them as they were released"


def _counted(changes: Mapping[str, int]) -> str:
    return ", ".join(f"{count:,} {what}" for what, count in changes.items() if count)
