"""Cards as rows of the cache."""

import json
from typing import Any

from quizgen.study.history.cards import Card
from quizgen.study.history.entry import CardName
from quizgen.study.history.recall import Trace

Row = tuple[Any, ...]

COLUMNS = (
    "pack, language, item, keys, answers, touched, missed, first, due, last, stability, "
    "difficulty, reviews, lapses"
)
"""The columns of a row, in its order."""

_NAMES = COLUMNS.split(", ")

# To replace a row would call no trigger for the one that was there.
KEEP = (
    f"INSERT INTO cards ({COLUMNS}) VALUES ({', '.join('?' * len(_NAMES))}) "  # noqa: S608 -- no text of a user's
    "ON CONFLICT DO UPDATE SET " + ", ".join(f"{name} = excluded.{name}" for name in _NAMES[3:])
)
DROP = "DELETE FROM cards WHERE pack = ? AND language = ? AND item = ?"


def row_of(card: Card) -> Row:
    """Return a card as a row."""
    trace = card.trace
    left = (trace.day, trace.stability, trace.difficulty) if trace else (None, None, None)
    return (
        *(card.name.pack, card.name.language, card.name.item),
        *(
            json.dumps(card.keys),
            card.answers,
            card.touched,
            int(card.missed),
            card.first,
            card.due,
        ),
        *left,
        *(card.reviews, card.lapses),
    )


def card_of(row: Row) -> Card:
    """Return the card of a row."""
    pack, language, item, keys, answers, touched, missed, first, due, *rest = row
    last, stability, difficulty, reviews, lapses = rest
    trace = None
    if last is not None:
        trace = Trace(last, stability, difficulty)
    return Card(
        name=CardName(pack, language, item),
        keys=tuple((tuple(facts), key) for facts, key in json.loads(keys)),
        answers=answers,
        touched=touched,
        missed=bool(missed),
        first=first,
        due=due,
        trace=trace,
        reviews=reviews,
        lapses=lapses,
    )
