"""What a student scores who knows nothing but how questions are usually written.

Run ``python -m benchmarks.testwise``. Over the bundled pack and a generated one, and over
20 seeds, strategies that look only at how the options are written answer the
multiple-choice questions: the longest option, the middle number, the option with the
most words of the stem, and so on (the cues of Millman, Bishop and Ebel 1965 that can be
told from wording alone). None should score otherwise than by guessing.

Each question is worth 1 if the strategy picks its key, and a part of 1 where the strategy
cannot tell several options apart; by guessing it is worth 1 over the number of options.
The same question asks about the same fact with every seed, so that its scores are not
independent: the average over the seeds is what counts once, and z is the sum of
these averages less what guessing gives, over its standard error, questions being the
clusters (Liang and Zeger 1986). The last two lines test where the key stands: among the
options as they are listed, and among numbers and dates in their order.

Name difficulties, such as ``python -m benchmarks.testwise easy hard``, to try the questions
that `--difficulty` makes: what is chosen or refused for one must not give the key away either.

The exit code is 1 if a strategy is more than three standard errors from guessing.
"""

import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import erfc, exp, gamma, sqrt
from pathlib import Path

from benchmarks.packs import make_pack
from quizgen.bank import make_bank
from quizgen.folding import fold
from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Item
from quizgen.items.kinds import choice
from quizgen.pack import load_pack
from quizgen.pack.shelf import find_pack

FACTS = 2_000
SEEDS = 20
ALLOWED = 3.0
"""How many standard errors from guessing a strategy may be."""

Strategy = Callable[[Item], Sequence[float]]
"""Gives each option of a question a score; the options with the highest are picked."""


@dataclass(frozen=True, slots=True)
class Score:
    """How a strategy did.

    Attributes:
        questions: How many it answered, the same with other seeds counted once.
        right: How many of them it got right, on average over the seeds.
        chance: How many it would get right by guessing.
        error: The standard error of the difference.
    """

    questions: int
    right: float
    chance: float
    error: float

    @property
    def z(self) -> float:
        """How many standard errors it is from guessing."""
        return (self.right - self.chance) / self.error if self.error else 0.0


@dataclass(frozen=True, slots=True)
class Fit:
    """How evenly keys are spread over places, by Pearson's chi-square.

    Attributes:
        counts: How often the key stands at each place.
        square: The statistic.
        p: How likely a larger one is by chance.
    """

    counts: tuple[float, ...]
    square: float
    p: float


def longest(item: Item) -> Sequence[float]:
    """Prefer long options."""
    return [len(option.text) for option in item.options]


def shortest(item: Item) -> Sequence[float]:
    """Prefer short options."""
    return [-len(option.text) for option in item.options]


def middle(item: Item) -> Sequence[float]:
    """Prefer what lies in the middle of numbers or dates."""
    if not item.ordered:
        return []
    centre = (len(item.options) - 1) / 2
    return [-abs(place - centre) for place in range(len(item.options))]


def overlapping(item: Item) -> Sequence[float]:
    """Prefer options with words of the stem."""
    stem = _words(item.stem)
    return [len(_words(option.text) & stem) for option in item.options]


def first(item: Item) -> Sequence[float]:
    """Prefer what comes first."""
    return [-place for place in range(len(item.options))]


def last(item: Item) -> Sequence[float]:
    """Prefer what comes last."""
    return list(range(len(item.options)))


def odd(item: Item) -> Sequence[float]:
    """Prefer the option whose form is least like that of the others."""
    forms = [_form(option.text) for option in item.options]
    return [
        sum(one != other for form in forms for one, other in zip(mine, form, strict=True))
        for mine in forms
    ]


STRATEGIES: tuple[Strategy, ...] = (
    longest,
    shortest,
    middle,
    overlapping,
    first,
    last,
    odd,
)


def main() -> int:
    """Print a table for each pack."""
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "generated.yaml"
        path.write_text(make_pack(FACTS), encoding="utf-8")
        packs = [find_pack("venezuela-2019"), load_pack(path)]
    aims = tuple(map(Difficulty, sys.argv[1:])) or (None,)
    for pack, aim in product(packs, aims):
        banks = [
            make_bank([pack], seed=seed, kinds=[choice], difficulty=aim).items
            for seed in range(SEEDS)
        ]
        print(f"{pack.id}, {SEEDS} seeds{f', {aim}' if aim else ''}")
        print(f"  {'strategy':<12} {'questions':>9} {'right':>8} {'guessing':>8} {'z':>6}")
        for strategy in STRATEGIES:
            score = score_of(strategy, banks)
            print(
                f"  {strategy.__name__:<12} {score.questions:>9,} {score.right:>8.1f} "
                f"{score.chance:>8.1f} {score.z:>6.2f}"
            )
            if abs(score.z) > ALLOWED:
                failed = True
                for item, excess in telling_items(strategy, banks):
                    print(f"    {excess:+.2f} {item}")
        for name, items in (("place", _unordered), ("rank", _ordered)):
            for options, fit in fits(filter(items, _all(banks))):
                counts = " ".join(f"{count:.0f}" for count in fit.counts)
                print(
                    f"  {name} of the key among {options}: {counts} "
                    f"(chi-square {fit.square:.2f}, p {fit.p:.3f})"
                )
    return int(failed)


def score_of(strategy: Strategy, banks: Sequence[Sequence[Item]]) -> Score:
    """Let a strategy answer the questions of several banks, and compare it with guessing.

    Args:
        strategy: How it chooses.
        banks: The questions of one pack, with one seed each.
    """
    excess, chance = _excess(strategy, banks)
    total = sum(excess.values())
    mean = total / len(excess) if excess else 0.0
    spread = sum((one - mean) ** 2 for one in excess.values())
    # The variance of a sum over clusters, with the usual correction for their number.
    error = sqrt(spread * len(excess) / (len(excess) - 1)) if len(excess) > 1 else 0.0
    return Score(len(excess), total + chance, chance, error)


def telling_items(
    strategy: Strategy, banks: Sequence[Sequence[Item]], most: int = 20
) -> list[tuple[str, float]]:
    """Return the questions that a strategy gains or loses most at, with how much."""
    excess, _ = _excess(strategy, banks)
    total = sum(excess.values())
    return sorted(excess.items(), key=lambda pair: (-pair[1] if total > 0 else pair[1], pair[0]))[
        :most
    ]


def credit(scores: Sequence[float], key: int) -> float:
    """Return what picking among the options with the highest score is worth."""
    best = max(scores)
    return (scores[key] == best) / sum(score == best for score in scores)


def fits(items: Iterable[Item]) -> Iterator[tuple[int, Fit]]:
    """Test where keys stand, apart for questions with three, four and more options.

    Each place is drawn anew with each seed, so that all of them count.
    """
    places: defaultdict[int, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        places[len(item.options)][item.id].append(item.options.index(item.key))
    for options, by_item in sorted(places.items()):
        yield options, fit_of(by_item.values(), options)


def fit_of(places: Iterable[Sequence[int]], options: int) -> Fit:
    """Test whether all places are equally frequent.

    Args:
        places: For each question, where its key stands with each seed.
        options: How many places there are.
    """
    counts = [0.0] * options
    for seeds in places:
        for place in seeds:
            counts[place] += 1
    expected = sum(counts) / options
    square = sum((count - expected) ** 2 for count in counts) / expected if expected else 0.0
    return Fit(tuple(counts), square, tail(square, options - 1))


def tail(square: float, freedom: int) -> float:
    """Return how likely a chi-square above this one is, in closed form.

    Abramowitz and Stegun 26.4.4 and 26.4.5, by recursion on the degrees of freedom.
    """
    if square <= 0:
        return 1.0
    half = square / 2
    if freedom % 2:
        probability, start = erfc(sqrt(half)), 1
    else:
        probability, start = exp(-half), 2
    for degrees in range(start, freedom, 2):
        probability += half ** (degrees / 2) * exp(-half) / gamma(degrees / 2 + 1)
    return min(1.0, probability)


def _excess(strategy: Strategy, banks: Sequence[Sequence[Item]]) -> tuple[dict[str, float], float]:
    """Return what each question is worth beyond guessing, and what guessing is worth."""
    earned: defaultdict[str, list[float]] = defaultdict(list)
    chances: defaultdict[str, list[float]] = defaultdict(list)
    for item in _all(banks):
        scores = strategy(item)
        if scores:
            earned[item.id].append(credit(scores, item.options.index(item.key)))
            chances[item.id].append(1 / len(item.options))
    chance = {item: sum(each) / len(each) for item, each in chances.items()}
    excess = {item: sum(each) / len(each) - chance[item] for item, each in earned.items()}
    return excess, sum(chance.values())


def _all(banks: Sequence[Sequence[Item]]) -> Iterator[Item]:
    return (item for bank in banks for item in bank)


def _ordered(item: Item) -> bool:
    return item.ordered


def _unordered(item: Item) -> bool:
    return not item.ordered


def _words(text: str) -> set[str]:
    return {word for word in fold(text).split() if len(word) > len("the")}


def _form(text: str) -> tuple[object, ...]:
    """Return what stands out in an option at a glance."""
    words = text.split()
    return (
        len(text) // 8,
        len(words),
        words[0].casefold() if words else "",
        text[:1].isupper(),
        any(character.isdigit() for character in text),
    )


if __name__ == "__main__":
    sys.exit(main())
