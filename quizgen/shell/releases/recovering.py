"""Locks that are lost or forked: noticed, and made anew from the deck that was given out last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.decks.rebuilding import rebuild, recall
from quizgen.decks.released import of_deck
from quizgen.problem import QuizgenError, RequestError, UsageError, counted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quizgen.decks.deck import Deck
    from quizgen.decks.lock import Lock
    from quizgen.decks.note import Note
    from quizgen.decks.rebuilding import Fields
    from quizgen.decks.released import Released
    from quizgen.shell.making import Making
    from quizgen.shell.releases.basis import Basis


def lock_from(earlier: Path, basis: Basis, making: Making) -> Lock:
    """Make the lock of a pack's deck anew from the deck that was given out last.

    Args:
        earlier: The deck: a package, or a collection that has taken it in.
        basis: What the deck is made from, as it is now.
        making: How many options its questions have, and who makes them.

    Raises:
        RequestError: If the file is no deck, or none of this pack.
        OSError: If it cannot be read.
    """
    from quizgen.importers.anki import read_notes

    pack = basis.pack
    released = of_deck(read_notes(earlier), {pack.id, *pack.renamed_from}, basis.tongue)
    if not released:
        message = (
            f"{earlier} has no note of {pack.id} in the language {basis.tongue}: name the deck "
            "of this pack that was given out last"
        )
        raise RequestError(message)
    lock = replace(recall(released, pack.id, basis.tongue), options=making.options)
    # Which kinds were asked is told by the cards, among those of all kinds.
    kinds = _rebuilt(released, basis, lock, replace(making, kinds=("all",))).kinds
    return _rebuilt(released, basis, lock, replace(making, kinds=kinds))


def demand_latest(lock: Lock, deck: Path) -> None:
    """Make sure that a deck that is about to be replaced is none that the lock knows nothing of.

    Args:
        lock: What was released.
        deck: Where the deck is to be written.

    Raises:
        UsageError: If a later one stands there.
    """
    from quizgen.importers.anki import read_notes

    if not deck.is_file():
        return
    try:
        notes = read_notes(deck)
    except (QuizgenError, OSError):  # whatever it is, it is no deck
        return
    later = [note for note in notes if note.guid in lock.notes and note.changed > lock.time]
    if later:
        message = (
            f"{deck} has {counted(len(later), 'note')} from a later release than the lock, which "
            "is the older one of two: take the newer lock from version control, or add "
            f"--from {deck}; if it was never given out, delete it"
        )
        raise UsageError(message)


def _rebuilt(released: Iterable[Released], basis: Basis, lock: Lock, making: Making) -> Lock:
    deck = basis.ask(making).plan_release(lock)
    return rebuild(released, deck, {note.guid: _fields(note, deck) for note in deck.notes})


def _fields(note: Note, deck: Deck) -> Fields:
    from quizgen.exporters.anki.note import fields
    from quizgen.exporters.anki.notetype import field_names

    return dict(zip(field_names(note.type), fields(note, deck), strict=True))
