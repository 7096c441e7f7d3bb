"""A pack's deck for Anki, with what was learned of it in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.exporters.anki.learned.standing import Call, Learned, Standing
from quizgen.problem import RequestError, counted
from quizgen.shell.making import Making
from quizgen.shell.progress.places import open_shops
from quizgen.shell.releases.basis import open_basis
from quizgen.shell.releases.locks import find_place
from quizgen.shell.releases.planning import as_released, deck_of
from quizgen.shell.store.clock import local_time
from quizgen.shell.store.store import Store
from quizgen.shell.streams import remark
from quizgen.study.history.entry import ROLLOVER, moment_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from quizgen.shell.releases.basis import Basis
    from quizgen.study.history.cards import History

MINUTE = 60
DAY = 24 * 60 * MINUTE


def deck_learned(path: Path, name: str) -> bytes:
    """Make the deck of a pack, with the cards as they stand in a store.

    It asks what was asked in the terminal, and what was released of it.

    Args:
        path: The store.
        name: The pack's path or name.

    Raises:
        PackError: If the pack cannot be read, or the lock of its deck.
        RequestError: If nothing was learned of the pack.
        StoreError: If the store cannot be used.
    """
    from quizgen.exporters.anki.learned.package import write_learned

    basis = open_basis(name)
    standings = dict(_standings(path, basis))
    if not standings:
        message = f"no answers are kept of {name} that were given to study it: {path}"
        raise RequestError(message)
    deck = deck_of(basis, _making(name, basis, standings))
    asked = {item.id for note in deck.notes for item in note.items}
    if left := len(standings.keys() - asked):
        remark(f"{counted(left, 'card')} left out: the pack asks no such question any more")
    return write_learned(deck, _since_the_first(standings))


def _standings(path: Path, basis: Basis) -> Iterator[tuple[str, Standing]]:
    if not path.exists():
        return
    name = basis.pack.id, basis.pack.language
    with Store(path) as store:
        for history in store.histories():
            card = history.card.name
            if (card.pack, card.language) == name and (found := _standing(history)):
                yield card.item, found


def _standing(history: History) -> Standing | None:
    """Return how a student stands with a card; None while it is new."""
    card, reviews = history.card, list(history.reviews)
    if card.trace is None or card.due is None:
        return None
    # A card that was made new again begins there.
    first = max(place for place, review in enumerate(reviews) if review.expected is None)
    answers = {answer.id: answer for answer in history.answers}
    calls: list[Call] = []
    for review in reviews[first:]:
        answer = answers[review.answer]
        before = calls[-1].days if calls else 0
        calls.append(Call(answer.moment.at, review.grade, review.days, before, answer.took))
    return Standing(
        due=card.due,
        days=calls[-1].days,
        lapses=card.lapses,
        stability=card.trace.stability,
        difficulty=card.trace.difficulty,
        calls=tuple(calls),
    )


def _making(name: str, basis: Basis, standings: Mapping[str, Standing]) -> Making:
    """Tell which kinds of question the deck asks."""
    from quizgen.items.kinds import NAMES

    (shop,) = open_shops([name])
    kinds = {prospect.kind for prospect in shop.prospects if prospect.id in standings}
    lock = find_place(basis.pack, basis.mark).read()
    if lock.release:
        kinds.update(as_released(Making(), lock).kinds or ("choice",))
    return Making(tuple(kind for kind in NAMES if kind in kinds))


def _since_the_first(standings: Mapping[str, Standing]) -> Learned:
    """Count the days from that of the first answer, by the clock on the wall here and now."""
    offset = moment_of(local_time()).offset
    first = min(standing.calls[0].at for standing in standings.values())
    day = (first // 1000 + (offset - ROLLOVER) * MINUTE) // DAY
    return Learned(standings, day, day * DAY + (ROLLOVER - offset) * MINUTE)
