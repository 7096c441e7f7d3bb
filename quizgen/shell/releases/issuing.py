"""What ``deck`` makes of a pack: a release, or a preview of the next one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.machine.frozen import frozen
from quizgen.problem import UsageError, counted
from quizgen.shell.releases.basis import open_basis
from quizgen.shell.releases.locks import find_place
from quizgen.shell.releases.planning import deck_of, edition_of
from quizgen.shell.releases.releasing import release, release_from
from quizgen.shell.streams import remark

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.decks.deck import Deck
    from quizgen.forms import Edition
    from quizgen.shell.making import Making
    from quizgen.shell.releases.basis import Basis
    from quizgen.shell.releases.releasing import Release


@frozen
class Wish:
    """What deck is wanted, as the command line says it.

    Attributes:
        making: How its questions are to be made.
        blanks: How blanks are filled; empty where that is as it was released.
        is_topical: Whether each topic has a deck of its own within the deck.
        is_release: Whether it is given out as a new edition.
        is_first: Whether none was given out before.
        earlier: The deck that was given out last, where its lock is lost.
        other: The pack in another language that stands beside it; empty where none does.
    """

    making: Making
    blanks: str = ""
    is_topical: bool = False
    is_release: bool = False
    is_first: bool = False
    earlier: Path | None = None
    other: str = ""


def issue(name: str, wish: Wish) -> tuple[Edition, Release | None]:
    """Make the deck of a pack that is wanted, and the release that it is, if it is one.

    Args:
        name: The pack's path or name.
        wish: What is wanted.

    Raises:
        PackError: If the pack or its lock has problems.
        RequestError: If the pack cannot be released, or has no question.
        UsageError: If what is wanted does not go together.
    """
    _demand_release(wish)
    basis = open_basis(name, wish.other)
    edition, released = _issue(name, wish, basis)
    if told := edition.deck and _alone(edition.deck):
        remark(f"{edition.name}: {told}")
    return edition, released


def _alone(deck: Deck) -> str:
    """Tell how many questions have nothing beside them; empty where all have, or none is to."""
    asked = sum(len(note.cards) for note in deck.notes)
    alone = asked - sum(len(note.beside) for note in deck.notes)
    if deck.translation is None or not alone:
        return ""
    return (
        f"{counted(alone, 'question')} of {asked:,} stand alone: in {deck.translation.language}, "
        "they are not asked, or of another fact"
    )


def _issue(name: str, wish: Wish, basis: Basis) -> tuple[Edition, Release | None]:
    if not wish.is_release:
        deck = deck_of(basis, wish.making, wish.blanks)
        if not deck.lock.release and not find_place(basis.pack, basis.mark).is_bundled:
            beside = f" --with {wish.other}" if wish.other else ""
            remark(
                f"{basis.pack.name}: a preview; to give it out, so that later editions update it: "
                f"quizgen deck {name}{beside} --release --first"
            )
        return edition_of(basis, replace(deck, topical=wish.is_topical)), None
    if wish.earlier:
        released = release_from(wish.earlier, basis, wish.making, wish.blanks)
    else:
        released = release(basis, wish.making, is_first=wish.is_first, blanks=wish.blanks)
    return edition_of(basis, replace(released.deck, topical=wish.is_topical)), released


def _demand_release(wish: Wish) -> None:
    if wish.is_release and wish.is_first and wish.earlier:
        message = "--first and --from cannot go together: either there was a deck before, or none"
        raise UsageError(message)
    if not wish.is_release and (wish.is_first or wish.earlier):
        option = "--first" if wish.is_first else "--from"
        message = f"{option} is for releases: add --release"
        raise UsageError(message)
