"""How students did with the notes of decks, in counts; when they studied is not read."""

import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from quizgen.decks.learning.experience import CardExperience, Experience
from quizgen.importers.anki.opening import open_collection
from quizgen.importers.anki.released import note_of, said_by, slots_of
from quizgen.importers.anki.types import Type, find_types

LEECH = "leech"
"""The tag that Anki gives to what is forgotten again and again."""

HARDEST = 10
"""The most difficult that a card can be to FSRS, whose scale begins with 1."""

ANSWERED = """
select cid, count(*), sum(ease = 1) from revlog
where ease between 1 and 4 and type < 4 group by cid
"""
"""What students answered: what was set by hand, or rescheduled, is no answer."""


def read_experience(path: Path) -> tuple[Experience, ...]:
    """Read how a student did with quizgen's notes, of all decks; those never answered are none.

    Args:
        path: A package with scheduling information, or a collection; it is left as it is.

    Raises:
        RequestError: If it is no such file, or damaged.
        OSError: If it cannot be read.
    """
    with open_collection(path) as connection:
        types = find_types(connection)
        cards = _cards(connection)
        rows = connection.execute("select id, guid, mid, tags, flds from notes order by id")
        found = (
            Experience(
                guid=str(guid),
                note=note_of(said_by(types[number], fields)),
                type=types[number].type,
                is_leech=LEECH in str(tags).casefold().split(),
                cards=_experienced(types[number], cards.get(note, {})),
            )
            for note, guid, number, tags, fields in rows
            if number in types
        )
        return tuple(one for one in found if one.cards)


_Numbers = tuple[int, int, int, int, object]
"""Reviews, those with "Again", lapses, the factor in thousandths, and what else is kept."""


def _cards(connection: sqlite3.Connection) -> dict[int, dict[int, _Numbers]]:
    """Return the cards of each note that were answered, by their places."""
    answered = {card: counts for card, *counts in connection.execute(ANSWERED)}
    found: dict[int, dict[int, _Numbers]] = {}
    rows = connection.execute("select id, nid, ord, reps, lapses, factor, data from cards")
    for card, note, place, repeated, lapses, factor, data in rows:
        # Where the log was left behind, the card itself knows how often it was answered.
        reviews, again = answered.get(card, (_number(repeated), _number(lapses)))
        if reviews and isinstance(place, int):
            numbers = (reviews, min(_number(again), reviews), _number(lapses))
            found.setdefault(note, {})[place] = (*numbers, _number(factor), data)
    return found


def _experienced(type_: Type, cards: Mapping[int, _Numbers]) -> tuple[CardExperience, ...]:
    found = []
    for place, (reviews, again, lapses, factor, data) in sorted(cards.items()):
        for slot in slots_of(type_, (place,)):
            memory = _memory(data)
            found.append(
                CardExperience(
                    slot=slot,
                    reviews=reviews,
                    again=again,
                    lapses=lapses,
                    # By FSRS, the factor is a number of its own.
                    ease=factor / 1000 if factor and "d" not in memory else None,
                    difficulty=memory.get("d"),
                    stability=memory.get("s"),
                )
            )
    return tuple(found)


def _memory(data: object) -> dict[str, float]:
    """Read what FSRS keeps of a card: its difficulty and its stability, if they make sense."""
    try:
        told = json.loads(str(data)) if data else {}
        found = {key: float(told[key]) for key in "ds" if type(told[key]) in {int, float}}
    except (ValueError, TypeError, LookupError, OverflowError, RecursionError):
        return {}
    sane = 1 <= found.get("d", 0) <= HARDEST and 0 < found.get("s", 0) < float("inf")
    return found if sane else {}


def _number(value: object) -> int:
    return max(value, 0) if isinstance(value, int) else 0
