"""A package with learning progress: cards as they stand, and Anki's log of reviews.

Anki takes that up where "Import any learning progress" is ticked, for cards that the collection
does not have yet; those that it has stay as they are.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from quizgen.decks.deck import Deck
from quizgen.decks.released import PREVIEW
from quizgen.exporters.anki.collection import write_collection
from quizgen.exporters.anki.learned.standing import Call, Learned, Standing
from quizgen.exporters.anki.media import files
from quizgen.exporters.anki.package import pack
from quizgen.exporters.anki.rows import note_ids

LEARNING, REVIEW = 0, 1
"""Types of rows of the log: the first time, and each other one."""

EASE = 2_500
"""What Anki's older scheduler calls the ease of a card, in thousandths, where nothing is known."""

DECAY = 0.1542
"""How the model of memory forgets: the last parameter of FSRS 6."""

SCHEDULER = 2
"""The version of Anki's scheduler whose numbers are written; that of today reads these."""

_UNSYNCED = -1

_CARD = """
update cards set type = 2, queue = 2, due = ?, ivl = ?, factor = ?, reps = ?, lapses = ?, data = ?
where id = ?
"""


def write_learned(deck: Deck, learned: Learned) -> bytes:
    """Write a deck with what was learned of it as a package; the same gives the same bytes.

    Args:
        deck: The deck.
        learned: What was learned of it.

    Raises:
        ValueError: If two items have one id.
        PackError: If a picture or a sound is not what it was when its pack was read.
        OSError: If there is no room for what is written meanwhile.
    """
    archive = BytesIO()
    with TemporaryDirectory(prefix="quizgen-") as folder:
        database = Path(folder) / "collection.anki2"
        write_collection(database, deck)
        with closing(sqlite3.connect(database)) as connection, connection:
            _write(connection, deck, learned)
        media = files(item for note in deck.notes for item in note.items)
        pack(archive, database, media, PREVIEW if deck.is_preview else b"")
    return archive.getvalue()


def _write(connection: sqlite3.Connection, deck: Deck, learned: Learned) -> None:
    (known,) = connection.execute("select conf from col").fetchone()
    # To the scheduler of a collection that does not name any, other numbers tell how it went.
    conf = json.dumps(json.loads(known) | {"schedVer": SCHEDULER})
    # Days are counted from the one on which the collection was made.
    connection.execute("update col set crt = ?, conf = ?", (learned.begins, conf))
    taken: set[int] = set()
    for item, card in _cards(deck):
        if standing := learned.standings.get(item):
            connection.execute(_CARD, (*_state(standing, learned.day), card))
            calls = enumerate(standing.calls)
            rows = [(_free(call.at, taken), card, *_row(call, place)) for place, call in calls]
            connection.executemany("insert into revlog values (?,?,?,?,?,?,?,?,?)", rows)


def _cards(deck: Deck) -> Iterator[tuple[str, int]]:
    """Yield the item and the id of each card."""
    notes = (*deck.notes, *deck.retired())
    for note, number in zip(notes, note_ids(note.guid for note in notes), strict=True):
        for card, item in enumerate(note.items, start=number):
            yield item.id, card


def _state(standing: Standing, day: int) -> tuple[object, ...]:
    memory = {
        "s": round(standing.stability, 4),
        "d": round(standing.difficulty, 3),
        "decay": DECAY,
        "lrt": standing.calls[-1].at // 1000,  # when it was called up last
    }
    return (
        *(standing.due - day, max(standing.days, 1), EASE, len(standing.calls), standing.lapses),
        json.dumps(memory, separators=(",", ":")),
    )


def _row(call: Call, place: int) -> tuple[int, ...]:
    type_ = REVIEW if place else LEARNING
    return _UNSYNCED, call.ease, call.days, call.before, EASE, call.took, type_


def _free(at: int, taken: set[int]) -> int:
    """Return a time that no other row has: it is what the log knows them by."""
    while at in taken:
        at += 1
    taken.add(at)
    return at
