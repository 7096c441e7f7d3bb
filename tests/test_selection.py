"""The draw of items that are not made yet: it asks what a draw from the whole bank would ask."""

from collections import Counter
from collections.abc import Sequence
from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.packs import make_pack
from quizgen.bank import make_bank
from quizgen.draw import draw
from quizgen.folding import fold, mentions
from quizgen.items.difficulty import Difficulty
from quizgen.items.distractors.brief import Wishes
from quizgen.items.item import Item, Response
from quizgen.items.kinds import KINDS, Kind
from quizgen.pack import read_pack
from quizgen.pack.model import Pack
from quizgen.pack.shelf import find_pack
from quizgen.selection import select_made
from quizgen.study.session import begin_making
from quizgen.study.sitting.order import interleaved
from quizgen.workshop import Prospect, Workshop
from tests.items.random_packs import SEEDS, random_pack

BUNDLED = [find_pack(name) for name in ("venezuela-2019", "venezuela-2019.es")]


def made(prospect: Prospect) -> Item | None:
    """Make an item, or nothing."""
    one = prospect.make()
    return one if isinstance(one, Item) else None


def plain_select(items: Sequence[Item], questions: int, seed: int) -> list[Item]:
    """Draw from a whole bank: by turns in a group, then by lots; what gives away is passed over."""
    turns: Counter[tuple[str, str]] = Counter()
    drawn = []
    for item in sorted(items, key=lambda item: draw(seed, item.id, "selection")):
        group = (item.kind, item.topics[0] if item.topics else "")
        turns[group] += 1
        drawn.append((turns[group], draw(seed, item.id, "selection"), item))
    chosen: list[Item] = []
    for _, _, item in sorted(drawn, key=lambda one: one[:2]):
        if len(chosen) < questions and not any(tells(item, other) for other in chosen):
            chosen.append(item)
    return [item for item in items if item in chosen]


def tells(one: Item, other: Item) -> bool:
    """Tell whether two items cannot be asked together."""
    facts = one.pack == other.pack and set(one.facts) & set(other.facts)
    stems = asked(one) == asked(other)
    return bool(facts) or stems or names(one, other) or names(other, one)


def asked(item: Item) -> list[str]:
    """Return all that is asked."""
    placed = item.response is Response.ORDER or item.kind == "chronology"
    options = [option.text for option in item.options] if placed else []
    return [fold(item.stem), *(fold(p.text) for p in item.prompts), *map(fold, sorted(options))]


def names(one: Item, other: Item) -> bool:
    """Tell whether a stem names an answer."""
    return any(mentions(one.stem, answer) for answer in other.answers)


def plain_session(items: Sequence[Item], seed: int, count: int) -> list[Item]:
    """Draw round after round from a whole bank."""
    drawn: list[Item] = []
    left = list(items)
    while left and len(drawn) < count:
        chosen = plain_select(left, count - len(drawn), seed)
        drawn += interleaved(chosen, "session", seed)
        ids = {item.id for item in chosen}
        left = [item for item in left if item.id not in ids]  # in whatever language
    return drawn


def check(packs: Sequence[Pack], kinds: Sequence[Kind], wishes: Wishes, count: int) -> None:
    """Compare a session of what is made on the way with one from the whole bank."""
    bank = make_bank(
        packs,
        seed=wishes.seed,
        distractors=wishes.distractors,
        difficulty=wishes.aim,
        kinds=kinds,
    )
    workshop = Workshop(packs, kinds, wishes)
    session = begin_making(workshop.prospects, made, wishes.seed, count)
    asked = [question.item for question in session.questions]
    assert asked == plain_session(bank.items, wishes.seed, count)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.NAME)
def test_each_kind_is_drawn_as_from_the_whole_bank(kind: Kind) -> None:
    """Few questions, many, and more than there are, of both bundled languages."""
    for pack, (seed, count) in product(BUNDLED, enumerate((1, 10, 40, 500))):
        check([pack], [kind], Wishes(seed), count)


def test_kinds_and_packs_are_drawn_together_as_from_the_whole_bank() -> None:
    """Several packs, all kinds, and questions that are to be easy or hard."""
    for seed, aim in enumerate((None, Difficulty.EASY, Difficulty.HARD)):
        check(BUNDLED, KINDS, Wishes(seed, 2, aim), 25)
        check(BUNDLED[:1], KINDS[::3], Wishes(seed, 4, aim), 60)


@given(SEEDS, st.sets(st.sampled_from(KINDS), min_size=1), st.integers(1, 12))
def test_random_packs_are_drawn_as_from_the_whole_bank(
    seed: int, kinds: set[Kind], count: int
) -> None:
    """Most of what a random pack could ask is refused, and takes no turn."""
    ordered = [kind for kind in KINDS if kind in kinds]
    aim = Random(seed).choice([None, *Difficulty])
    check([random_pack(seed)], ordered, Wishes(seed % 7, aim=aim), count)


def test_what_is_known_before_comes_true() -> None:
    """Made or refused, an item has the id, and a made one the kind and topics, that were told."""
    refused = 0
    packs = [*BUNDLED, *map(random_pack, range(40))]
    for pack in packs:
        for prospect in Workshop([pack], KINDS, Wishes()).prospects:
            one = prospect.make()
            assert one.id == prospect.id
            assert one.kind == prospect.kind
            if isinstance(one, Item):
                assert one.topics == prospect.topics
            else:
                refused += 1
    assert refused > 100


def test_only_what_is_asked_is_made() -> None:
    """Of 300 questions, ten take the making of not many more."""
    pack, problems = read_pack(make_pack(300).encode(), "many.yaml")
    assert pack is not None
    assert problems == ()
    workshop = Workshop([pack], KINDS[:1], Wishes())
    tried: list[str] = []

    def make(prospect: Prospect) -> Item | None:
        tried.append(prospect.id)
        return made(prospect)

    assert len(select_made(workshop.prospects, make, 10, seed=3)) == 10
    assert len(tried) == len(set(tried)) < 20


def test_where_everything_is_refused_nothing_is_asked() -> None:
    """That is no session without end."""
    workshop = Workshop(BUNDLED, KINDS, Wishes())
    assert begin_making(workshop.prospects, lambda _: None, 0, 10).questions == ()
