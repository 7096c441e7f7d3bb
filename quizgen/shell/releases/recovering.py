"""Locks that are lost or forked: noticed, and made anew from the deck that was given out last."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from quizgen.decks.rebuilding import rebuild, recall
from quizgen.decks.released import of_deck
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import plain
from quizgen.problem import QuizgenError, RequestError, UsageError, counted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quizgen.decks.deck import Deck
    from quizgen.decks.lock import Lock
    from quizgen.decks.note import Entry, Note
    from quizgen.decks.rebuilding import Fields
    from quizgen.decks.released import Released
    from quizgen.shell.making import Making
    from quizgen.shell.releases.basis import Basis
    from quizgen.shell.releases.releasing import Release

FEWEST, MOST = 3, 6
"""How many options a question may be wished to have."""

_TAGS = pattern(r"<[^<>]*>")


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
    from quizgen.importers.anki import is_preview, read_notes

    if is_preview(earlier):
        message = (
            f"{earlier} is a preview, of which nobody is to have anything: name the deck of this "
            "pack that was given out last"
        )
        raise RequestError(message)
    pack = basis.pack
    released = of_deck(read_notes(earlier), {pack.id, *pack.renamed_from}, basis.tongue)
    if not released:
        message = (
            f"{earlier} has no note of {pack.id} in the language {basis.tongue}: name the deck "
            "of this pack that was given out last"
        )
        raise RequestError(message)
    if "options" not in making.chosen:
        making = replace(making, options=max(map(_count_options, released)) or making.options)
    lock = replace(recall(released, pack.id, basis.tongue), options=making.options)
    # Which kinds were asked is told by the cards, among those of all kinds.
    kinds = _rebuilt(released, basis, lock, replace(making, kinds=("all",))).kinds
    rebuilt = _rebuilt(released, basis, lock, replace(making, kinds=kinds))
    told = {one.guid: one for one in released}
    notes = {
        guid: entry if entry.content and entry.stem else _remembered(entry, told[guid])
        for guid, entry in rebuilt.notes.items()
    }
    return replace(rebuilt, notes=notes)


def demand_known(release: Release, deck: Path) -> None:
    """Make sure that a deck that is about to be replaced is none that the lock knows nothing of.

    Args:
        release: What is released.
        deck: Where its deck is to be written.

    Raises:
        UsageError: If one stands there that was given out later, or before the first.
    """
    from quizgen.importers.anki import is_preview

    made = release.deck
    held = _read(deck)
    if not held or is_preview(deck):
        return
    notes = of_deck(held, {made.pack}, made.tongue)
    if not notes:
        other = held[0]
        message = (
            f"{deck} has the deck of {other.pack} in the language {other.language}: write to "
            "another folder, with -o, or name the pack's file by its language, such as "
            f"{made.pack}.{made.language}.yaml"
        )
        raise UsageError(message)
    later = [note for note in notes if note.changed > _latest(note, release.before)]
    if not later:
        return
    if release.before.release:
        message = (
            f"{deck} has {counted(len(later), 'note')} from a later release than the lock, which "
            "is the older one of two: take the newer lock from version control, or add "
            f"--from {deck}; if it was never given out, delete it"
        )
    else:
        message = (
            f"{deck} was given out already, so that this is not the first release, and its lock is "
            f"lost: take that back from version control, or replace --first by --from {deck}"
        )
    raise UsageError(message)


def _latest(note: Released, lock: Lock) -> int:
    """Return the latest stamp of a note that a lock knows of."""
    entry = lock.notes.get(note.guid)
    return entry.changed if entry else lock.time


def _count_options(one: Released) -> int:
    """Count the options of a question, as far as there can be so many."""
    return min(max(one.fields.get("Options", "").count("<li "), FEWEST), MOST)


def _read(deck: Path) -> tuple[Released, ...]:
    from quizgen.importers.anki import read_notes

    if not deck.is_file():
        return ()
    try:
        return read_notes(deck)
    except (QuizgenError, OSError):  # whatever it is, it is no deck
        return ()


def _remembered(entry: Entry, one: Released) -> Entry:
    """Take from a note what its cards ask and answer, where the pack tells no more of it."""
    from quizgen.exporters.anki.faces import FACES, SLOTS

    said = {
        name: plain(unescape(_TAGS.sub("", field))).strip() for name, field in one.fields.items()
    }
    gates = {slot: FACES[slot].gate or FACES[slot].stem for slot in SLOTS[entry.type]}
    slots = [slot for slot, gate in gates.items() if one.fields.get(gate)]
    return replace(
        entry,
        stem=next((said[FACES[slot].stem] for slot in slots), ""),
        answers={slot: said.get(FACES[slot].answer, "") for slot in slots},
    )


def _rebuilt(released: Iterable[Released], basis: Basis, lock: Lock, making: Making) -> Lock:
    deck = basis.ask(making).plan_release(lock)
    return rebuild(released, deck, {note.guid: _fields(note, deck) for note in deck.notes})


def _fields(note: Note, deck: Deck) -> Fields:
    from quizgen.exporters.anki.note import fields
    from quizgen.exporters.anki.notetype import field_names

    return dict(zip(field_names(note.type), fields(note, deck), strict=True))
