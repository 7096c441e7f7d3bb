"""Decks that are made without a release: as they were released, with what has come since."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.decks.revising import differs
from quizgen.problem import counted
from quizgen.shell.packs import DEFAULT_KIND, demand_questions
from quizgen.shell.releases.basis import Basis, Questions
from quizgen.shell.releases.locks import find_place
from quizgen.shell.streams import remark

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    """Tell how a deck differs from what was released."""
    is_other = any(name in making.chosen for name in ("kinds", "options", "difficulty", "seed"))
    if told := variance(deck) if is_other else news(deck):
        remark(f"{basis.pack.name}: {told}")
    return deck


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


def news(deck: Deck) -> str:
    """Tell what of a deck students do not get, who have its last release; empty where nothing.

    Args:
        deck: A deck that is made as it was released.
    """
    present = {note.guid for note in deck.notes}
    gone = sum(
        not entry.is_retired and guid not in present for guid, entry in deck.lock.notes.items()
    )
    new = sum(note.entry is None for note in deck.notes)
    counts = {"changed": _changed(deck), "new": new, "gone": gone}
    told = ", ".join(f"{count:,} {what}" for what, count in counts.items() if count)
    if not told or not deck.lock.release:
        return ""
    return f"since release {deck.lock.release} of the deck: {told}; {RELEASE}"


def variance(deck: Deck) -> str:
    """Tell how a deck differs that is made in another way than it was released.

    Args:
        deck: A deck of other kinds, options, difficulty or seed.
    """
    changed = _changed(deck)
    if not changed:
        return ""
    told = counted(changed, "note")
    return f"{told} of this deck {'is' if changed == 1 else 'are'} as no release has it; {KEPT}"


KEPT = "whoever has the notes already keeps them as they are"

RELEASE = f"{KEPT}, until `quizgen deck PACK --release`"


def _changed(deck: Deck) -> int:
    return sum(differs(note, deck.lock, deck.reports) for note in deck.notes)
