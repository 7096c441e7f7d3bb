"""Kill quizzes while a student answers, and look whether what was shown is kept.

Run ``python -m benchmarks.kills``, with the number of kills behind it if that is to be another
than 500. Each is a process of its own, ``quizgen quiz`` as a user starts it, with replies that
no other has; several share a store, and one after the other is killed at a random moment. No
answer may be missing whose verdict was on the screen, no store may be damaged, and its cards
must be those that follow from its log.
"""

import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, closing
from pathlib import Path

from quizgen.machine.frozen import frozen
from quizgen.shell.store.store import Store
from quizgen.study.history.entry import Answer

KILLS = 500

AT_ONCE = 4
"""So many quizzes go on at once, in one store."""

EARLY = 5
"""One of so many is killed wherever it is, be it before its first question."""

A_STORE = 50
"""After so many kills, a new store is begun."""

LONGEST = 0.4
"""Seconds after its first verdict by which a quiz is killed."""

EARLIEST = 1.5
"""Seconds by which a quiz is killed that need not have asked anything."""

REPLIES = 2_000
QUESTIONS = 40

PACK = """\
pack: kills
title: Kills
entities:
  town: {{{towns}}}
  land: {{{lands}}}
relations:
  capital:
    subject: land
    value: town
    cardinality: one-to-one
    ask: {{value: "What is the capital of {{subject}}?"}}
    statement: "The capital of {{subject}} is {{value}}."
    facts: {{{facts}}}
"""

VERDICT = re.compile(rb"Wrong: (reply-\d+-\d+)\n")
UNKEPT = b"answers are not kept"


@frozen
class Toll:
    """What became of quizzes that were killed.

    Attributes:
        kills: How many were killed while they ran.
        shown: How many verdicts were on a screen.
        lost: How many of these answers are not in the store.
        faults: What else is wrong.
    """

    kills: int
    shown: int
    lost: int
    faults: tuple[str, ...]


def main(kills: int = KILLS) -> int:
    """Print the figures; the exit code is 1 if anything was lost or damaged."""
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        toll = kill_quizzes(Path(folder), kills)
    seconds = time.monotonic() - start
    print(f"{toll.kills} quizzes killed in {seconds:.0f} s, {AT_ONCE} at once in a store")
    print(f"{toll.shown:,} verdicts shown, {toll.lost} of the answers lost")
    print("\n".join(toll.faults) or "every store is sound, its cards are those of its log")
    return int(bool(toll.lost or toll.faults))


def kill_quizzes(folder: Path, kills: int, seed: int = 0) -> Toll:
    """Let students answer in several quizzes at once, and kill one after the other.

    Args:
        folder: Where the pack, the stores and all that is shown are kept.
        kills: How many are killed.
        seed: What the moments are drawn by.
    """
    (folder / "kills.yaml").write_text(_pack())
    chance = random.Random(seed)
    tolls: list[Toll] = []
    for first in range(0, kills, A_STORE):
        numbers = range(first, min(first + A_STORE, kills))
        tolls.append(_kill_in_a_store(folder, numbers, chance))
    return Toll(
        sum(toll.kills for toll in tolls),
        sum(toll.shown for toll in tolls),
        sum(toll.lost for toll in tolls),
        tuple(fault for toll in tolls for fault in toll.faults),
    )


def _pack() -> str:
    return PACK.format(
        towns=", ".join(f"t{n}: Town {n}" for n in range(QUESTIONS)),
        lands=", ".join(f"l{n}: Land {n}" for n in range(QUESTIONS)),
        facts=", ".join(f"l{n}: t{n}" for n in range(QUESTIONS)),
    )


def _kill_in_a_store(folder: Path, numbers: range, chance: random.Random) -> Toll:
    store = folder / f"store-{numbers.start}.sqlite"
    waiting = [_Quiz(folder, store, number) for number in numbers[:AT_ONCE]]
    to_come = list(numbers[AT_ONCE:])
    shown: list[str] = []
    faults: list[str] = []
    while waiting:
        quiz = waiting.pop(0)
        if chance.randrange(EARLY):
            quiz.wait_for_verdict()
            time.sleep(chance.random() * LONGEST)
        else:
            time.sleep(chance.random() * EARLIEST)
        faults += quiz.kill()
        shown += quiz.shown()
        if to_come:
            waiting.append(_Quiz(folder, store, to_come.pop(0)))
    kept, found = _look_at(store)
    return Toll(len(numbers), len(shown), len(set(shown) - kept), (*faults, *found))


class _Quiz:
    """A quiz in a process of its own; its replies stand in a file, what it shows in another."""

    def __init__(self, folder: Path, store: Path, number: int) -> None:
        replies = folder / f"replies-{number}"
        replies.write_text("".join(f"reply-{number}-{n}\n" for n in range(REPLIES)))
        words = ("quiz", str(folder / "kills.yaml"), "--kind", "short-answer")
        self._number = number
        self._screen = folder / f"screen-{number}"
        self._told = folder / f"told-{number}"
        with ExitStack() as files:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "quizgen", *words, "--questions", str(QUESTIONS)],
                stdin=files.enter_context(replies.open("rb")),
                stdout=files.enter_context(self._screen.open("wb")),
                stderr=files.enter_context(self._told.open("wb")),
                env={**os.environ, "QUIZGEN_STORE": str(store)},
            )

    def wait_for_verdict(self) -> None:
        """Wait until it has shown one, or has ended."""
        while not self.shown() and self._process.poll() is None:
            time.sleep(0.01)

    def kill(self) -> list[str]:
        """Kill it; return what is wrong if it had ended by itself, or could not keep answers."""
        ended = self._process.poll()
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        told = self._told.read_bytes()[:200]
        faults = [f"quiz {self._number} had ended by itself: {told!r}"] if ended is not None else []
        return [*faults, *([f"quiz {self._number}: {told!r}"] if UNKEPT in told else [])]

    def shown(self) -> list[str]:
        """Return the replies whose verdicts it has shown."""
        return [reply.decode() for reply in VERDICT.findall(self._screen.read_bytes())]


def _look_at(path: Path) -> tuple[set[str], list[str]]:
    """Return the replies that a store has, and what is wrong with it."""
    faults = []
    with Store(path) as store:
        kept = {entry.attempt.reply for entry in store.entries() if isinstance(entry, Answer)}
        if store.cards() != {one.card.name: one.card for one in store.histories()}:
            faults.append(f"{path.name}: the cards are not those of the log")
    with closing(sqlite3.connect(path)) as connection:
        (found,) = connection.execute("PRAGMA integrity_check").fetchone()
    if found != "ok":
        faults.append(f"{path.name}: {found}")
    return kept, faults


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
