"""A release: notes get their stamps, and the lock beside the pack tells of them from now on."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.decks.lock import NEVER
from quizgen.decks.revising import revise
from quizgen.machine.frozen import frozen
from quizgen.problem import PackError, RequestError, UsageError, counted
from quizgen.shell.packs import DEFAULT_KIND, demand_questions
from quizgen.shell.releases.locks import Place, find_place, find_stray

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.decks.deck import Deck
    from quizgen.decks.lock import Lock
    from quizgen.pack.model import Pack
    from quizgen.shell.making import Making
    from quizgen.shell.releases.basis import Basis

PAPER = ("seed", "difficulty")
"""What a release has none of: it is one edition for all."""


@frozen
class Release:
    """A release that is to be given out.

    Attributes:
        deck: Its deck.
        place: Where its lock is kept.
        before: What was released before it.
        is_kept: Whether that stands in the place of the lock.
    """

    deck: Deck
    place: Place
    before: Lock
    is_kept: bool = True

    def keep(self) -> None:
        """Write its lock beside the pack, if it says something new.

        Raises:
            OSError: If it cannot be written; it names the file.
        """
        if self.deck.lock is not self.before or not self.is_kept:
            self.place.keep(self.deck.lock)

    @property
    def told(self) -> str:
        """What is new in it, in words."""
        lock, before = self.deck.lock, self.before.notes
        if lock is self.before:
            return f"nothing has changed since release {lock.release}"
        now = {guid: entry for guid, entry in lock.notes.items() if entry.changed == lock.time}
        retired = sum(entry.is_retired for entry in now.values())
        new = sum(guid not in before for guid in now)
        counts = {
            "new": new,
            "changed": len(now) - new - retired,
            "retired": retired,
            "unchanged": sum(not entry.is_retired for entry in lock.notes.values())
            - len(now)
            + retired,
        }
        told = ", ".join(f"{count:,} {what}" for what, count in counts.items() if count)
        return f"release {lock.release} of {counted(len(self.deck.notes), 'note')}: {told}"


def release_from(earlier: Path, basis: Basis, making: Making, blanks: str = "") -> Release:
    """Make a release of a pack's deck, whose lock is lost, from the one that was given out last.

    Args:
        earlier: The deck that was given out last.
        basis: What the deck is made from.
        making: See `release`.
        blanks: See `release`.

    Raises:
        PackError: If something else stands in the place of the lock.
        RequestError: If the pack cannot be released, or the deck is none of it.
        UsageError: If what is wanted cannot be had of a release.
        OSError: If the deck cannot be read.
    """
    from quizgen.shell.releases.recovering import lock_from

    place = find_place(basis.pack, basis.mark)
    _demand_file(basis.pack, place)
    _demand_one_edition(making)
    before = lock_from(earlier, basis, making)
    _demand_later(before, place, earlier)
    released = _release_after(basis, making, place, before, blanks)
    return replace(released, is_kept=False)


def release(basis: Basis, making: Making, *, is_first: bool, blanks: str = "") -> Release:
    """Make a release of a pack's deck.

    Args:
        basis: What the deck is made from.
        making: Which kinds are to be asked besides those of earlier releases, by whom they are
            made, and how many options there are in all releases, if it is the first.
        is_first: Whether nothing was released before.
        blanks: How blanks are filled, if it is the first release; empty for what is usual.

    Raises:
        PackError: If the lock cannot be used.
        RequestError: If the pack cannot be released, or has no question.
        UsageError: If what is wanted cannot be had of a release, or it is not told whether it is
            the first.
    """
    place = find_place(basis.pack, basis.mark)
    _demand_file(basis.pack, place)
    before = place.read()
    if is_first and place.text is not None:
        message = f"{place.file} tells of release {before.release}: leave --first out"
        raise UsageError(message)
    if not is_first and place.text is None:
        message = f"{place.file} is not there, which tells what was released before: {{}}"
        if stray := find_stray(basis, place):
            raise UsageError(message.format(f"{stray} is the lock of this pack: rename it so"))
        remedies = (
            "take it back from version control; or add --from DECK.apkg, with the deck that was "
            "given out last; or, if none ever was, --first"
        )
        raise UsageError(message.format(remedies))
    _demand_one_edition(making)
    return _release_after(basis, making, place, before, blanks)


def _release_after(
    basis: Basis, making: Making, place: Place, before: Lock, blanks: str
) -> Release:
    """Make a release of a pack's deck that follows what was released."""
    if before.release:
        _demand_same(basis, making, before, blanks, place)
    wanted = _wanted(making, before)
    questions = basis.ask(wanted)
    demand_questions(questions.items, (basis.pack,), wanted)
    settings = replace(
        before if before.release else NEVER,
        pack=basis.pack.id,
        language=basis.tongue,
        kinds=wanted.kinds,
        options=wanted.options,
        blanks=blanks or before.blanks,
    )
    planned = questions.plan_release(settings)
    lock = revise(planned.notes, settings, int(time.time()), planned.reports)
    if lock is settings and settings == before:
        lock = before
    deck = replace(questions.plan_release(lock), is_preview=False)
    return Release(deck, place, before)


def _wanted(making: Making, before: Lock) -> Making:
    from quizgen.items.kinds import NAMES

    asked = {*(making.kinds or (DEFAULT_KIND,) if not before.release else making.kinds)}
    kinds = tuple(name for name in NAMES if name in asked or "all" in asked or name in before.kinds)
    options = before.options if before.release else making.options
    return replace(making, kinds=kinds, options=options)


def _demand_later(before: Lock, place: Place, earlier: Path) -> None:
    """Make sure that a lock that is whole gives way only to what it knows nothing of."""
    try:
        lock = place.read()
    except PackError:
        return
    if lock.release and all(
        guid in lock.notes and lock.notes[guid].changed >= entry.changed
        for guid, entry in before.notes.items()
    ):
        message = (
            f"{place.file} is whole, and knows of all that {earlier} has: leave --from out; if it "
            "is to be made anew all the same, delete it"
        )
        raise UsageError(message)


def _demand_file(pack: Pack, place: Place) -> None:
    if not place.is_bundled:
        return
    message = (
        f"{pack.name} is in no file of yours, beside which a lock could be kept: save it as a "
        "file to release decks of it"
    )
    raise RequestError(message)


def _demand_one_edition(making: Making) -> None:
    wanted = [f"--{name}" for name in PAPER if name in making.chosen]
    if wanted:
        message = (
            f"--release and {' and '.join(wanted)} cannot go together: a release is one edition "
            "for all students"
        )
        raise UsageError(message)


def _demand_same(basis: Basis, making: Making, before: Lock, blanks: str, place: Place) -> None:
    pack = basis.pack
    if before.language != basis.tongue:
        message = (
            f"{place.file} is the lock of a deck in the language {before.language}, and this is "
            f"{basis.tongue}: a translation is a deck of its own, from a file that is named by its "
            f"language, such as {pack.id}.{pack.language}.yaml"
        )
        raise RequestError(message)
    if before.pack != pack.id and before.pack not in pack.renamed_from:
        message = (
            f"{place.file} is the lock of the pack {before.pack}: if that is the former id of "
            f"{pack.id}, add `renamed_from: {before.pack}` to the pack"
        )
        raise RequestError(message)
    if "options" in making.chosen and making.options != before.options:
        message = (
            f"all questions have up to {before.options} options since the first release: "
            "leave --options out"
        )
        raise UsageError(message)
    if blanks and blanks != before.blanks:
        message = f"blanks are {before.blanks} since the first release: leave --blanks out"
        raise UsageError(message)
