"""Kill sessions while they write answers down, and time what a large store takes.

Run ``python -m benchmarks.store``, with the number of kills behind it if that is to be another
than 500. Each session tells of an answer when it is safe, as a quiz shows its verdict then;
two write at once, and one of them is killed at a random moment. No answer may be missing that
was told of, and the cards must be those that follow from the log.
"""

import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from quizgen.machine.frozen import frozen
from quizgen.shell.store.journal import StoredJournal
from quizgen.shell.store.rows import KEEP, row_of
from quizgen.shell.store.store import Store
from quizgen.study.attempt import Attempt
from quizgen.study.history.cards import Card
from quizgen.study.history.entry import CardName
from quizgen.study.history.recall import Trace

KILLS = 500
CARDS = 100_000
ALLOWED = 0.005
"""Seconds in which what is due is to be counted."""

LONGEST = 0.06
"""Seconds after which a session is killed at the latest."""

PAUSE = 0.003
"""Seconds between two answers: a session that never paused would keep the other one out."""

START = datetime(2026, 3, 2, 12, tzinfo=UTC)


@frozen
class Losses:
    """What became of sessions that were killed.

    Attributes:
        told: How many answers were told to be safe.
        lost: How many of these are not in the store.
        faults: What is wrong with the store.
    """

    told: int
    lost: int
    faults: tuple[str, ...]


def main(kills: int = KILLS) -> int:
    """Print the figures; the exit code is 1 if anything was lost or takes too long."""
    with tempfile.TemporaryDirectory() as folder:
        losses = kill_sessions(Path(folder) / "killed.sqlite", kills)
        print(f"{kills} kills, {losses.told:,} answers told of, {losses.lost} lost")
        print("\n".join(losses.faults) or "the store is sound, its cards are those of its log")
        store = fill(Path(folder) / "large.sqlite", CARDS)
        seconds = [best(partial(store.count_due, day)) for day in (100, 2_000)]
        print(f"due among {CARDS:,} cards, a few: {seconds[0] * 1000:.2f} ms")
        print(f"due among {CARDS:,} cards, all: {seconds[1] * 1000:.2f} ms")
        added = best(lambda: StoredJournal(store).append(attempt(0), START, 1))
        print(f"an answer: {added * 1000:.2f} ms")
        store.close()
    return int(bool(losses.lost or losses.faults or max(seconds) > ALLOWED))


def kill_sessions(path: Path, kills: int, seed: int = 0) -> Losses:
    """Have two sessions write to a store, and kill one after the other.

    Args:
        path: The store.
        kills: How many are killed.
        seed: What the moments are drawn by.
    """
    chance = random.Random(seed)
    with Store(path) as store:  # what follows is loaded before sessions begin
        StoredJournal(store).append(attempt(0), START, 1)
    told: list[str] = []
    sessions = [_Session(path), _Session(path)]
    for number in range(kills):
        if number % 4:  # the others may not be open yet
            sessions[number % 2].wait_for_answer()
        time.sleep(chance.random() * LONGEST)
        told += sessions[number % 2].kill()
        sessions[number % 2] = _Session(path)
    for session in sessions:
        told += session.kill()
    return _losses(path, told)


def attempt(number: int) -> Attempt:
    """Return an attempt at one of a hundred items."""
    return Attempt(
        item=f"test/{number % 100}/choice",
        pack="test",
        language="en",
        facts=(f"fact.{number % 100}",),
        repetition=number,
        options=(0, 1, 2),
        reply="a",
        picks=(0,),
        outcome="wrong" if number % 3 else "right",
        settled="marked",
        confidence="none",
        hinted=False,
        key="",
    )


def fill(path: Path, count: int) -> Store:
    """Make a store with many cards, which are due on a thousand days."""
    store = Store(path)
    connection = sqlite3.connect(path)
    rows = (
        row_of(
            Card(
                CardName("test", "en", f"test/{number}/choice"),
                answers=1,
                first=1,
                due=number % 1000 + 50,
                trace=Trace(1, 9.0, 5.0),
                reviews=1,
            )
        )
        for number in range(count)
    )
    with connection:
        connection.executemany(KEEP, rows)
    connection.close()
    return store


def best(run: Callable[[], object], times: int = 20) -> float:
    """Return the seconds that something takes; what takes longer was disturbed."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        found.append(time.perf_counter() - start)
    return min(found)


class _Session:
    """A process that writes answers down, one after the other, and tells of each."""

    def __init__(self, path: Path) -> None:
        self._told, telling = os.pipe()
        self._read = b""
        self._process = os.fork()
        if not self._process:
            os.close(self._told)
            _answer_for_ever(path, telling)
        os.close(telling)

    def wait_for_answer(self) -> None:
        """Wait until it has told of something, or has ended."""
        self._read += os.read(self._told, 1)

    def kill(self) -> list[str]:
        """Kill it, and return the ids of the answers that it has told of."""
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        with os.fdopen(self._told, "rb") as pipe:
            lines = (self._read + pipe.read()).decode().split("\n")
        return lines[:-1]


def _answer_for_ever(path: Path, telling: int) -> None:
    with suppress(BaseException), Store(path, patience=10) as store:
        journal, number = StoredJournal(store), os.getpid()
        while True:
            number += 1
            at = START + timedelta(minutes=number)
            os.write(telling, journal.append(attempt(number), at, 1).encode() + b"\n")
            time.sleep(PAUSE)
    os._exit(1)


def _losses(path: Path, told: list[str]) -> Losses:
    faults = []
    with Store(path) as store:
        kept = {entry.id for entry in store.entries()}
        if store.cards() != {one.card.name: one.card for one in store.histories()}:
            faults.append("the cards are not those of the log")
    connection = sqlite3.connect(path)
    (found,) = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    if found != "ok":
        faults.append(found)
    return Losses(len(told), len(set(told) - kept), tuple(faults))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
