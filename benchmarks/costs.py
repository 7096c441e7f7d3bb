"""What packs of awkward shapes cost, and whether twice as large ones cost twice as much.

Run ``python -m benchmarks.costs``. Each shape is read and made into questions of all kinds, and a
long word is printed, too, at a size and at twice that size, in turns; the least CPU time of each
counts. A ratio above 2.3 fails.
"""

import sys
from collections.abc import Callable
from time import process_time

from quizgen.bank import make_bank
from quizgen.exporters import pdf
from quizgen.forms import make_edition
from quizgen.pack import read_pack

MOST = 2.3
"""A ratio of 2 is linear; a little more is noise."""

ROUNDS = 3

RELATION = """\
relations:
  r:
    subject: s
    value: k
    CARDINALITY
    ask: {value: "What of {subject}?", subject: "Who has {value}?", match: Match them.}
    statement: "{subject} has {value}."
    facts:
"""


def chain(size: int) -> str:
    """Write things each of which lies in the next."""
    things = [f"    e{at}: {{name: E{at}, in: e{at + 1}}}" for at in range(size)]
    return _related([*things, f"    e{size}: E{size}"], "one-to-one", _pairs(size))


def dense(size: int) -> str:
    """Write things half of which lie in many others: the size is that of all links."""
    width = int(size**0.5)
    things = [f"    e{at}: E{at}" for at in range(width)]
    for at in range(width, 2 * width):
        outer = ", ".join(f"e{other}" for other in range(width))
        things.append(f"    e{at}: {{name: E{at}, in: [{outer}]}}")
    return _related(things, "one-to-one", _pairs(2 * width))


def namesakes(size: int) -> str:
    """Write things that all share a name."""
    things = [f"    e{at}: {{name: E{at}, also: [Same]}}" for at in range(size)]
    return _related(things, "one-to-one", _pairs(size))


def complete(size: int) -> str:
    """Write one subject with many values, all of them."""
    values = ", ".join(f"e{at}" for at in range(size))
    things = [f"    e{at}: E{at}" for at in range(size * 3 // 2)]
    return _related(things, "many-to-many\n    complete: true", [f"      s0: [{values}]"])


def denied(size: int) -> str:
    """Write one subject that has many values and is denied as many."""
    values = ", ".join(f"e{at}" for at in range(size))
    others = ", ".join(f"e{at}" for at in range(size, 2 * size))
    things = [f"    e{at}: E{at}" for at in range(2 * size)]
    facts = [f"      s0: [{values}, {{not: [{others}]}}]"]
    return _related(things, "many-to-many", facts)


def word(size: int) -> str:
    """Write a question with a word of many letters."""
    asked = f"    question: Who is {'ab' * (size // 2)}?"
    answers = "    answer: Ada\n    wrong: [Bob, Cleo, Dan]\n    single: true"
    return f"pack: costs\ntitle: Costs\nfacts:\n  who:\n{asked}\n{answers}\n"


SHAPES: dict[Callable[[int], str], int] = {
    chain: 4000,
    dense: 160_000,
    namesakes: 2000,
    complete: 2000,
    denied: 1000,
    word: 24_500,
}
"""The shapes, and their sizes."""


def main() -> int:
    """Time all shapes, print them, and tell whether any grows too fast."""
    slow = 0
    for shape, size in SHAPES.items():
        once, twice = [], []
        for _ in range(ROUNDS):
            once.append(_time(shape(size), printed=shape is word))
            twice.append(_time(shape(2 * size), printed=shape is word))
        ratio = min(twice) / min(once)
        slow += ratio > MOST
        print(
            f"{shape.__name__:10} {size:7,}: {min(once):6.2f} s, twice: {min(twice):6.2f} s, "
            f"ratio {ratio:.2f}{' too much' if ratio > MOST else ''}"
        )
    return int(slow > 0)


def _time(text: str, *, printed: bool) -> float:
    """Return the seconds of CPU time that it takes to read a pack and make its questions.

    Args:
        text: The pack.
        printed: Whether the questions are printed, too.
    """
    start = process_time()
    pack, problems = read_pack(text.encode(), "costs.yaml")
    if pack is None:
        raise SystemExit(str(problems[0]))
    bank = make_bank([pack])
    if printed:
        pdf.render(make_edition(pack, bank.items, labels="AB", questions=20, seed=0))
    return process_time() - start


def _related(things: list[str], cardinality: str, facts: list[str]) -> str:
    """Write a pack of things and one relation from a few subjects, or from things, to them."""
    subject = "s" if facts[0].lstrip().startswith("s") else "k"
    relation = RELATION.replace("CARDINALITY", f"cardinality: {cardinality}")
    entities = ["entities:", "  s: {s0: S0, s1: S1}", "  k:", *things]
    body = [*entities, relation.replace("subject: s", f"subject: {subject}").rstrip("\n"), *facts]
    return "pack: costs\ntitle: Costs\n" + "\n".join(body) + "\n"


def _pairs(count: int) -> list[str]:
    """Give every seventh thing the value three places on."""
    return [f"      e{at}: e{(at + 3) % count}" for at in range(0, count, 7)]


if __name__ == "__main__":
    sys.exit(main())
