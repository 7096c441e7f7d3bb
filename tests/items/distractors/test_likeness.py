"""How like the key a candidate is, and that likeness gives nothing away."""

from collections import Counter

import pytest

from quizgen.bank import make_bank
from quizgen.items.distractors.candidate import Candidate, candidate_of
from quizgen.items.distractors.likeness import closeness, likeness
from quizgen.items.kinds import choice
from quizgen.pack.fact import Reference
from quizgen.truth import Base
from quizgen.values import read
from tests.packs import pack_of

PACK = """
entities:
  country: {chile: Chile, peru: Peru}
  person:
    ann: {name: Ann Lee, in: [chile], traits: {party: red}}
    bob: {name: Bob Roe, in: [chile], traits: {party: red}}
    cid: {name: Cid Roe, in: [peru], traits: {party: red}}
    dan: {name: Maximilian Montgomery-Featherstonehaugh}
"""

MEETING = frozenset({"a", "the-meeting"})
"""A source, and an event that it tells of."""


@pytest.fixture(scope="module")
def people() -> list[Candidate]:
    """Return Ann, Bob, Cid and Dan as candidates."""
    base = Base(pack_of(PACK))
    return [
        candidate_of(base, Reference(entity), MEETING) for entity in ("ann", "bob", "cid", "dan")
    ]


def test_what_shares_more_is_more_alike(people: list[Candidate]) -> None:
    """A party and a country are more than a party alone; an apt candidate is liker still."""
    ann, bob, cid, dan = people
    assert likeness(ann, bob, apt=True) == pytest.approx(1)
    assert likeness(ann, bob, apt=False) > likeness(ann, cid, apt=False)
    assert likeness(ann, cid, apt=False) > likeness(ann, dan, apt=False) > 0
    assert likeness(ann, dan, apt=True) > likeness(ann, dan, apt=False)


def test_who_is_told_of_in_the_same_place_is_more_alike(people: list[Candidate]) -> None:
    """Who was at the meeting too is liker than a namesake elsewhere."""
    ann, *_ = people
    base = Base(pack_of(PACK))
    elsewhere = candidate_of(base, Reference("bob"), frozenset({"b"}))
    here = candidate_of(base, Reference("bob"), MEETING)
    half = candidate_of(base, Reference("bob"), frozenset({"a"}))
    nearness = [likeness(ann, bob, apt=False) for bob in (here, half, elsewhere)]
    assert nearness == sorted(nearness, reverse=True)
    assert len(set(nearness)) == 3


def test_what_is_written_alike_is_more_alike() -> None:
    """A quotation is liker to a quotation, and what has an article to what has one."""
    base = Base(pack_of(PACK))
    key, like, unlike = (
        candidate_of(base, read(text))
        for text in ("“Go home now”", "“Be here now”", "the bus home")
    )
    assert likeness(key, like, apt=False) > likeness(key, unlike, apt=False)


def test_longer_and_shorter_names_are_equally_alike() -> None:
    """Of names about as long as the key, neither the longer nor the shorter are preferred."""
    base = Base(pack_of(PACK))
    key, *others = (candidate_of(base, read("x" * length)) for length in (18, 16, 17, 19, 20))
    assert len({likeness(key, other, apt=False) for other in others}) == 1
    doubled, halved = (candidate_of(base, read("x" * length)) for length in (36, 9))
    assert likeness(key, doubled, apt=False) == likeness(key, halved, apt=False)


@pytest.mark.parametrize(
    ("key", "near", "far"),
    [
        ("72 hours", "80 hours", "10 hours"),
        ("23 January 2019", "25 January 2019", "25 March 2019"),
        ("2019", "2018", "1990"),
    ],
)
def test_nearer_numbers_and_dates_are_closer(key: str, near: str, far: str) -> None:
    """Closeness falls with the distance, and is 1 for the key itself."""
    assert closeness(read(key), read(key)) == 1
    assert 1 > closeness(read(key), read(near)) > closeness(read(key), read(far)) > 0


def test_what_cannot_be_compared_is_not_close() -> None:
    """A number and a date, or two texts, have no distance."""
    assert closeness(read("72 hours"), read("2019")) == 0
    assert closeness(read("hello"), read("hello")) == 0


def test_made_up_dates_lie_around_others_too() -> None:
    """Where the pack has another date nearby, two dates close together need not be the key's."""
    pack = pack_of(
        """
        facts:
          one: {question: When did it begin?, answer: 2019-01-10, single: true, sources: {a: it}}
          two: {question: When did it end?, answer: 2019-03-20, single: true, sources: {a: ended}}
        """
    )
    made_up: Counter[str] = Counter()
    for seed in range(60):
        begin, _ = make_bank([pack], seed=seed, kinds=[choice]).items
        wrong = {option.text for option in begin.options if not option.correct}
        made_up.update(text.split()[1] for text in wrong - {"20 March 2019"})
    assert made_up["March"] > 10
    assert made_up["January"] > 60
