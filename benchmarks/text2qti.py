"""Questions a second, beside text2qti: making 100,000 against converting 1,000.

Run ``python -m benchmarks.text2qti``, with text2qti installed beside quizgen
(``pip install text2qti``; quizgen itself does not need it). Both run in turn in one
process on the same machine:

- quizgen reads a generated pack of 100,000 facts and makes its multiple-choice questions,
  with their proofs and reasons, in two processes;
- text2qti converts 1,000 of these, written out in its own format, to a QTI package.

The seconds of quizgen's making count the start of the processes and what it takes to
bring the questions back; reading the pack is told apart. The exit code is 1 if quizgen
makes fewer than five times as many questions a second as text2qti converts, and 2 if
text2qti is not there.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks.packs import make_pack
from quizgen.bank import make_bank
from quizgen.items.item import Item
from quizgen.items.kinds import choice
from quizgen.pack import load_pack

FACTS = 100_000
JOBS = 2
QUESTIONS = 1_000
"""How many questions text2qti converts."""

RUNS = 3
"""text2qti's best run counts."""

WANTED = 5
"""How many times as fast quizgen is to be."""


@dataclass(frozen=True, slots=True)
class Making:
    """What quizgen did, and how long it took.

    Attributes:
        items: The questions.
        load: Seconds for reading the pack.
        make: Seconds for making its questions.
    """

    items: tuple[Item, ...]
    load: float
    make: float


def main() -> int:
    """Print both rates and their ratio."""
    if find_spec("text2qti") is None:
        print("text2qti is not installed: pip install text2qti", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pack.yaml"
        path.write_text(make_pack(FACTS), encoding="utf-8")
        making = make_questions(path, JOBS)
        # Questions from all over the pack, so that every sort of fact is among them.
        some = making.items[:: max(1, len(making.items) // QUESTIONS)][:QUESTIONS]
        seconds = min(convert(quiz_text(some)) for _ in range(RUNS))
    ours, theirs = len(making.items) / making.make, len(some) / seconds
    total = making.load + making.make
    print(
        f"quizgen   {len(making.items):>8,} questions made in {making.make:.1f} s by {JOBS} "
        f"processes: {ours:,.0f} a second"
    )
    print(
        f"          {total:.1f} s in all, with {making.load:.1f} s for reading the pack: "
        f"{len(making.items) / total:,.0f} a second"
    )
    print(
        f"text2qti  {len(some):>8,} questions converted in {seconds:.2f} s: {theirs:,.0f} a second"
    )
    print(f"quizgen makes {ours / theirs:.1f} times as many a second (wanted: {WANTED})")
    return int(ours < WANTED * theirs)


def make_questions(path: Path, jobs: int) -> Making:
    """Read a pack and make its multiple-choice questions.

    Args:
        path: The pack.
        jobs: How many processes make them.
    """
    start = time.perf_counter()
    pack = load_pack(path)
    loaded = time.perf_counter()
    with ProcessPoolExecutor(jobs) as executor:
        bank = make_bank([pack], kinds=[choice], executor=executor)
    return Making(bank.items, loaded - start, time.perf_counter() - loaded)


def quiz_text(items: Sequence[Item]) -> str:
    """Write questions in text2qti's format."""
    lines = ["Quiz title: Towns", ""]
    for number, item in enumerate(items, start=1):
        lines.append(f"{number}. {item.stem}")
        lines += [
            f"{'*' if option.correct else ''}{letter}) {option.text}"
            for letter, option in zip("abcdef", item.options, strict=False)
        ]
        lines.append("")
    return "\n".join(lines)


def convert(text: str) -> float:
    """Convert questions to a QTI package as text2qti's command does; return the seconds."""
    from text2qti.config import Config
    from text2qti.qti import QTI
    from text2qti.quiz import Quiz

    start = time.perf_counter()
    package = QTI(Quiz(text, config=Config(), source_name="quiz.txt")).zip_bytes()
    seconds = time.perf_counter() - start
    if not package:
        message = "text2qti has made nothing"
        raise RuntimeError(message)
    return seconds


if __name__ == "__main__":
    sys.exit(main())
