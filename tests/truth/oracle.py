"""The oracle: judges and items against every world that satisfies a pack's declarations.

Run ``python -m tests.truth.oracle`` to judge over 200,000 candidates of packs that are read from
their text, sound or not; a quarter as many of packs that are made of things, and of numbers and
dates; and a tenth as many pairs of events. It prints what is unsound and what is missed.
"""

import sys
from collections import Counter
from collections.abc import Callable
from random import Random

from quizgen.bank import make_bank
from quizgen.pack.fact import Reference, Value
from quizgen.truth import Base, Judgement, Query, judge
from tests.truth.checking import check_item
from tests.truth.counting import count_answers
from tests.truth.hearings import SLIPS, tally_texts
from tests.truth.measuring import tally_measured_items, tally_measures
from tests.truth.reasons import check_reasons
from tests.truth.tallies import tally_counts
from tests.truth.timelines import tally_orders
from tests.truth.worlds import candidates, random_puzzle

Judge = Callable[[Base, Query, Value], Judgement]


def tally(judge: Judge, seed: int, wanted: int) -> Counter[str]:
    """Count what a judge gets right and wrong over random packs.

    Args:
        judge: What is tried.
        seed: Which packs are drawn.
        wanted: How many candidates to judge at the least.
    """
    random, counts = Random(seed), Counter[str]()
    while counts["candidates"] < wanted:
        puzzle = random_puzzle(random)
        for base, query, candidate, (relation, subject, value), instants in candidates(puzzle):
            verdict = judge(base, query, Reference(candidate)).verdict
            possible = puzzle.possible(relation, subject, value, tuple(instants))
            counts["candidates"] += 1
            counts["false in every world"] += not possible
            if verdict == "false":
                counts["certified"] += 1
                counts["unsound"] += possible
            counts["missed"] += verdict != "false" and not possible
            if verdict == "true" and not puzzle.certain(relation, subject, value, tuple(instants)):
                counts["true by mistake"] += 1
    return counts


def tally_items(seed: int, puzzles: int) -> Counter[str]:
    """Count, over the items of random packs, answers that some world makes wrong.

    Args:
        seed: Which packs are drawn.
        puzzles: How many.

    Returns:
        For each kind, ``choice items`` and the like; ``candidates`` that were checked;
        ``unsound`` ones; ``reasons`` that are shown; and those that do not refute.
    """
    random, counts = Random(seed), Counter[str]()
    for _ in range(puzzles):
        puzzle = random_puzzle(random)
        pack = puzzle.pack()
        for item in make_bank([pack], seed=seed).items:
            count_answers(counts, item, check_item(item, puzzle, pack))
            for refuted in check_reasons(item, puzzle, pack):
                counts["reasons"] += 1
                counts["reasons that do not refute"] += not refuted
    return counts


def main() -> int:
    """Judge and make items over random packs, and print the figures."""
    wanted = int(sys.argv[1]) if sys.argv[1:] else 200_000
    texts, said = tally_texts(judge, 0, wanted)
    unsound = _print(texts, said, "candidates of texts") + _print_texts(texts, said)
    unsound += _print(tally(judge, 0, wanted // 4), tally_items(0, wanted // 100), "candidates")
    unsound += _print(
        tally_measures(judge, 0, wanted // 4), tally_measured_items(0, wanted // 400), "measures"
    )
    unsound += _print_counts(tally_counts(0, wanted // 100))
    unsound += _print_orders(tally_orders(0, wanted // 10))
    return int(bool(unsound))


def _print(counts: Counter[str], items: Counter[str], what: str) -> int:
    """Print the figures of some packs, and return how many answers are unsound."""
    missed, false = counts["missed"], counts["false in every world"]
    print(f"{counts['candidates']:,} {what} judged: {counts['unsound']} unsound")
    print(f"{false:,} false in every world: {missed} not certified ({missed / false:.2%})")
    print(f"{items['candidates']:,} answers of items checked: {items['unsound']} unsound")
    print(
        ", ".join(f"{count:,} {kind}" for kind, count in sorted(items.items()) if "items" in kind)
    )
    vain = items["reasons that do not refute"]
    if items["reasons"]:
        print(f"{items['reasons']:,} reasons of wrong answers checked: {vain} do not refute")
    return counts["unsound"] + items["unsound"] + vain


def _print_texts(counts: Counter[str], items: Counter[str]) -> int:
    """Print what else was counted of texts, and return how much of it is wrong."""
    accepted, refused = counts["accepted by mistake"], counts["refused by mistake"]
    print(
        f"{counts['packs']:,} texts, {counts['refused']:,} of which contradict themselves: "
        f"{accepted} accepted and {refused} refused by mistake"
    )
    print(", ".join(f"{items[name]} {name}" for name in SLIPS))
    return accepted + refused + sum(items[name] for name in SLIPS)


def _print_counts(counts: Counter[str]) -> int:
    """Print the figures of what was counted, and return how many numbers are unsound."""
    unsound = counts["unsound"] + counts["unsound items"]
    print(
        f"{counts['made']:,} of {counts['counts']:,} numbers counted, {counts['joined']:,} of them "
        f"on a condition, and {counts['items']:,} items that ask for them: {unsound} unsound"
    )
    return unsound


def _print_orders(counts: Counter[str]) -> int:
    """Print the figures of some timelines, and return how many orders are unsound."""
    unsound = counts["unsound"] + counts["unsound items"] + counts["unsound chronology"]
    unsound += counts["vain reasons"]
    print(
        f"{counts['pairs']:,} pairs of events, {counts['items']:,} ordering items and "
        f"{counts['chronology items']:,} chronology items: "
        f"{unsound} unsound, {counts['missed']} of {counts['in order in every world']:,} "
        "orders not proven"
    )
    return unsound


if __name__ == "__main__":
    sys.exit(main())
