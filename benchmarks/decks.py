"""Write a deck of 100,000 notes beside plain genanki, which writes the same fields.

Run ``python -m benchmarks.decks``, with the number of notes behind it if that is to be another
one. Each is written by a process of its own, whose CPU time and largest memory are told. Both get
the fields ready, from the bundled pack's notes in turn: what is compared is the writing. The
questions themselves, and their fields, are timed by benchmarks/scale.py.
"""

import hashlib
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

import genanki  # type: ignore[import-untyped]  # it has no types

from quizgen.bank import make_bank
from quizgen.decks.deck import Deck, plan_deck
from quizgen.exporters.anki.collection import decks_of, write_rows
from quizgen.exporters.anki.notetype import notetypes
from quizgen.exporters.anki.package import pack
from quizgen.exporters.anki.rows import CARDS, Row, rows
from quizgen.items.kinds import choice
from quizgen.pack.shelf import find_pack

NOTES = 100_000
PACK = "venezuela-2019"

TIMES, MEGABYTES, SHARE = 1.1, 80, 0.5
"""What it may cost: of genanki's CPU time, in memory, and of genanki's file."""


def main(notes: int = NOTES) -> int:
    """Print the figures; the exit code is 1 if it costs more than it may."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, again, peer = (
            measured(write, folder / file, notes)
            for write, file in (
                (write_ours, "ours.apkg"),
                (write_ours, "again.apkg"),
                (write_peer, "peer.apkg"),
            )
        )
        is_same = digest(folder / "ours.apkg") == digest(folder / "again.apkg")
    print(f"{notes:,} notes           CPU s   MB peak   MB file")
    for name, (seconds, memory, size) in (("quizgen", ours), ("again", again), ("genanki", peer)):
        print(f"{name:<20} {seconds:7.2f} {memory:9.0f} {size:9.1f}")
    print("the same bytes" if is_same else "OTHER BYTES")
    seconds = min(ours[0], again[0])
    is_cheap = seconds <= TIMES * peer[0] and ours[1] <= MEGABYTES and ours[2] <= SHARE * peer[2]
    return int(not (is_same and is_cheap))


def measured(
    write: Callable[[Path, int], None], path: Path, notes: int
) -> tuple[float, float, float]:
    """Write a package in a process of its own, and return its seconds, its memory and its size."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        seconds, memory = pool.apply(_cost, (write, path, notes))
    return seconds, memory, path.stat().st_size / 1e6


def _cost(write: Callable[[Path, int], None], path: Path, notes: int) -> tuple[float, float]:
    write(path.with_suffix(".warm"), 10)
    start = time.process_time()
    write(path, notes)
    return time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def deck() -> Deck:
    """Plan the deck whose notes are written over and over."""
    pack_ = find_pack(PACK)
    return plan_deck(pack_, make_bank([pack_], kinds=[choice]).items)


def many(notes: int) -> Iterator[Row]:
    """Yield so many notes, which differ in their ids."""
    some = list(rows(deck()))

    def each() -> Iterator[Row]:
        for number in count():
            row = some[number % len(some)]
            fields = [f"{row.fields[0]}-{number}", *row.fields[1:]]
            yield replace(row, number=1 + number * CARDS, guid=f"{number:x}", fields=fields)

    return islice(each(), notes)


def write_ours(path: Path, notes: int) -> None:
    """Write notes as quizgen does."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "collection.anki2"
        models = notetypes()
        decks = decks_of(deck(), models)
        write_rows(database, decks, models, many(notes))
        with path.open("wb") as stream:
            pack(stream, database)


def write_peer(path: Path, notes: int) -> None:
    """Write the same fields with genanki alone, as its documentation has it."""
    models = notetypes()
    peer = genanki.Deck(1, "Peer")
    for row in many(notes):
        note = genanki.Note(models[row.type], row.fields, tags=row.tags, guid=row.guid)
        peer.add_note(note)
    genanki.Package(peer).write_to_file(path, timestamp=1767225600)


def digest(path: Path) -> str:
    """Return the digest of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
