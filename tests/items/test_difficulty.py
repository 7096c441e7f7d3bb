"""Predicted difficulty, and distractors that are chosen for it."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.packs import make_pack
from quizgen.bank import Bank, make_bank
from quizgen.items.demand import demand
from quizgen.items.difficulty import HARD, MEDIUM, Demand, Difficulty, likeness_for, predict
from quizgen.items.kinds import KINDS, choice
from quizgen.items.wording import option_text
from quizgen.pack import read_pack
from quizgen.pack.model import Pack
from quizgen.pack.shelf import find_pack
from quizgen.truth import Base, queries
from quizgen.values import Date, read
from tests.packs import bank_of, item_of, pack_of, texts

LEVELS = tuple(Difficulty)
SHARES = st.floats(0, 1)

PEOPLE = """
    entities:
      office: {judge: judge, cook: cook, pilot: pilot, baker: baker, maid: maid,
               miner: miner}
      person:
        ann: {name: Ann Lee, traits: {side: red, region: north, age: old}}
        bob: {name: Bob Roe, traits: {side: red, region: north, age: old}}
        cid: {name: Cid Poe, traits: {side: red, region: north, age: young}}
        dan: {name: Dan Low, traits: {side: red, region: south, age: young}}
        eve: {name: Eve Fox, traits: {side: blue, region: south, age: young}}
        fay: {name: Fay Cox, traits: {side: blue, region: south, age: young}}
        gus: {name: Gus Day, traits: {side: blue, region: south, age: young}}
        hal: {name: Hal May, traits: {side: red, region: south, age: young}}
        ida: {name: Ida Ray, traits: {side: red, region: north, age: old}}
        joe: {name: Joe Kay, traits: {side: red, region: north, age: old}}
"""

TWINS = """
    entities:
      office: {judge: judge}
      person:
        ann: {name: Ann Lee, traits: {side: red}}
        bob: {name: Bob Roe, traits: {side: blue}}
        cid: {name: Cid Poe, traits: {side: blue}}
        dan: {name: Dan Low, traits: {side: blue}}
        eve: {name: Eve Fox, traits: {side: green}}
"""

HOLDS = """\
    relations:
      holds:
        subject: person
        value: office
        cardinality: one-to-one
        ask: {subject: "Who is the {value}?"}
        statement: "{subject} is the {value}."
        facts: FACTS
"""


@pytest.fixture(scope="module")
def pack() -> Pack:
    """Return the bundled pack without what its curator rated, so that all is predicted."""
    rated = find_pack("venezuela-2019")
    return replace(
        rated,
        entities={name: replace(one, known=False) for name, one in rated.entities.items()},
        relations={
            name: replace(one, facts=tuple(replace(fact, difficulty="") for fact in one.facts))
            for name, one in rated.relations.items()
        },
        facts={name: replace(fact, difficulty="") for name, fact in rated.facts.items()},
    )


@pytest.fixture(scope="module")
def banks(pack: Pack) -> dict[Difficulty, Bank]:
    """Return the banks of that pack, for each difficulty."""
    return {level: make_bank([pack], difficulty=level) for level in LEVELS}


@pytest.mark.parametrize(
    ("likenesses", "word"),
    [([0.9, 0.7, 0.6], "hard"), ([0.6, 0.4, 0.3], "medium"), ([0.2, 0.1, 0.1], "easy")],
)
def test_difficulty_is_told_by_the_likest_and_all(likenesses: list[float], word: str) -> None:
    """One like distractor among unlike ones does not make a question hard."""
    assert predict(likenesses, Demand(0.6)) == word


@given(st.lists(SHARES, min_size=1, max_size=5), SHARES, SHARES)
def test_what_demands_more_is_not_easier(likenesses: list[float], one: float, other: float) -> None:
    """With the same distractors, what must be known more exactly is as hard, or harder."""
    low, high = sorted((one, other))
    levels = [LEVELS.index(predict(likenesses, Demand(whole))) for whole in (low, high)]
    assert levels == sorted(levels)


@pytest.mark.parametrize("level", LEVELS)
@given(whole=SHARES, near=SHARES)
def test_distractors_that_are_so_like_make_it_so_hard(
    level: Difficulty, whole: float, near: float
) -> None:
    """The likeness that is aimed at reaches the level, if any does."""
    demand = Demand(whole, near * whole)
    like = likeness_for(level, demand)
    assert 0 <= like <= 1
    reachable = {predict([one, one], demand) for one in (0.0, 1.0)}
    assert predict([like, like], demand) == level or level not in reachable


def test_the_scores_are_in_order() -> None:
    """Easy, medium and hard all have room between 0 and 1."""
    assert 0 < MEDIUM < HARD < 1


RATED = """
    entities: {person: {ann: {name: Ann, known: true}, bob: Bob, cid: Cid, dan: Dan}}
    facts:
      one: {question: Who?, answer: ann, wrong: [bob, cid, dan], statement: "It was {answer}."}
      two: {question: Who not?, answer: bob, wrong: [ann, cid, dan], statement: "Not {answer}."}
      three: {question: When?, answer: 1958, single: true, difficulty: easy, statement: "{answer}."}
      four: {question: What?, answer: a walk, wrong: [a run, a row], difficulty: hard,
             statement: "It was {answer}."}
"""


def test_the_curators_rating_wins() -> None:
    """What is common knowledge is easy to name; what the curator rates is as it is rated."""
    levels = {item.facts[0]: item.difficulty for item in bank_of(RATED).items}
    assert levels["one"] is levels["three"] is Difficulty.EASY
    assert levels["four"] is Difficulty.HARD
    rated = {
        level: {item.facts[0] for item in make_bank([pack_of(RATED)], difficulty=level).items}
        for level in LEVELS
    }
    assert {"one", "three"} <= rated[Difficulty.EASY]
    assert "four" in rated[Difficulty.HARD]
    assert not {"one", "three"} & (rated[Difficulty.MEDIUM] | rated[Difficulty.HARD])


DEMANDS = """
    entities: {person: {ann: Ann, bob: Bob, cid: Cid}}
    facts:
      did: {question: What did he do?, answer: he left the house, wrong: [he came in, he sat down]}
      word: {question: Which word?, answer: usurpation, wrong: [freedom, dignity]}
      who: {question: Who?, answer: ann, wrong: [bob, cid]}
      said: {question: What was said?, answer: “to the end”, wrong: [“or else”, “at once”]}
      year: {question: When?, answer: 1958, single: true}
      told: {question: What?, answer: they left it, wrong: [they ate it, they sold it],
             sources: {a: one, b: other}}
"""


def test_what_must_be_known_more_exactly_demands_more() -> None:
    """Gist less than a name or a word, these less than a quotation, and that less than a year."""
    base = Base(pack_of(DEMANDS))
    scores = {}
    for query in queries(base):
        offered = [query.answer(query.fact), *query.fact.denies]
        words = ["?", *(option_text(base, value) for value in offered)]
        scores[query.relation] = demand(query, query.fact, words).whole
    assert scores["told"] < scores["did"] < scores["word"] == scores["who"]
    assert scores["word"] < scores["said"] < scores["year"]


@pytest.mark.parametrize("seed", range(10))
def test_distractors_are_chosen_for_a_difficulty(seed: int) -> None:
    """A hard question offers those who share most with the key, an easy one the others."""
    facts = "{ann: judge, bob: cook, cid: pilot, dan: baker, ida: maid, joe: miner}"
    pack = pack_of(PEOPLE + HOLDS.replace("FACTS", facts))
    offered = {}
    for level in (Difficulty.EASY, Difficulty.HARD):
        bank = make_bank([pack], seed=seed, difficulty=level, kinds=[choice])
        item = item_of(bank, "holds.subject/judge")
        assert item.difficulty is level
        offered[level] = set(texts(item)) - {"Ann Lee"}
    assert offered[Difficulty.HARD] == {"Bob Roe", "Ida Ray", "Joe Kay"}
    assert offered[Difficulty.EASY] <= {"Eve Fox", "Fay Cox", "Gus Day", "Dan Low", "Hal May"}


@pytest.mark.parametrize("key", ["1958", "April 1961", "12 April 1961"])
def test_dates_are_farther_apart_where_it_is_easy(key: str) -> None:
    """All are in equal steps, longer ones than where it is hard."""
    pack = pack_of(f"""
        facts:
          one: {{question: When?, answer: {key}, single: true, sources: {{a: that one}}}}
    """)
    gaps: dict[str, set[int]] = {level: set() for level in LEVELS}
    for level, seed in product(LEVELS, range(20)):
        for item in make_bank([pack], seed=seed, difficulty=level, kinds=[choice]).items:
            dates = [date for date in map(read, texts(item)) if isinstance(date, Date)]
            assert len(dates) == 4
            gaps[level].add(min(high.low - low.low for low, high in pairwise(dates)))
    assert 0 < max(gaps["hard"]) < min(gaps["easy"])


def test_numbers_have_as_many_digits_as_the_key() -> None:
    """What is far away is not told by its length."""
    body = """
        facts:
          one: {question: How many?, answer: 540 people, single: true, sources: {a: that many}}
    """
    pack, asked = pack_of(body), 0
    for level, seed in product(LEVELS, range(20)):
        for item in make_bank([pack], seed=seed, difficulty=level, kinds=[choice]).items:
            asked += 1
            assert {len(text) for text in texts(item)} == {len("540 people")}
    assert asked


@pytest.mark.parametrize("level", LEVELS)
def test_the_rank_of_a_key_does_not_tell_its_difficulty(level: Difficulty) -> None:
    """Questions that are asked have their keys at every rank about as often."""
    pack, _ = read_pack(make_pack(80).encode(), "generated.yaml")
    assert pack is not None
    ranks = Counter(
        [option.correct for option in item.options].index(True)
        for seed in range(12)
        for item in make_bank([pack], seed=seed, difficulty=level, kinds=[choice]).items
        if item.ordered and len(item.options) == 4
    )
    total = ranks.total()
    assert total > 100
    assert all(abs(ranks[rank] - total / 4) < 3 * (total * 3 / 16) ** 0.5 for rank in range(4))


def test_a_bank_of_a_difficulty_has_no_other(pack: Pack, banks: dict[Difficulty, Bank]) -> None:
    """What cannot be made so hard is refused, and nothing is lost."""
    everything = {item.id for item in make_bank([pack]).items}
    for level, bank in banks.items():
        assert {item.difficulty for item in bank.items} == {level}
        assert everything <= {item.id for item in bank.items} | {one.id for one in bank.refusals}
        off = [one.reason for one in bank.refusals if one.id in everything]
        assert all(f"distractors for {level}" in reason for reason in off)


def test_a_difficulty_makes_more_questions_of_it(pack: Pack, banks: dict[Difficulty, Bank]) -> None:
    """Distractors that are chosen for it make more questions easy than are so anyway."""
    anyway = Counter(item.difficulty for item in make_bank([pack]).items)
    assert len(banks[Difficulty.EASY].items) > anyway[Difficulty.EASY]
    assert len(banks[Difficulty.HARD].items) >= anyway[Difficulty.HARD]
    assert all(len(bank.items) >= 50 for bank in banks.values())


@pytest.mark.parametrize("level", LEVELS)
def test_neither_truth_nor_falsehood_tells_the_difficulty(level: Difficulty, pack: Pack) -> None:
    """True statements and false ones are predicted alike, so that neither is a better guess."""
    kind = next(kind for kind in KINDS if kind.NAME == "true-false")
    keys = Counter(
        item.key.text
        for seed in range(8)
        for item in make_bank([pack], seed=seed, difficulty=level, kinds=[kind]).items
    )
    total = keys.total()
    assert total > 50
    assert abs(keys["True"] - total / 2) < 3 * (total / 4) ** 0.5


def test_of_the_equally_like_those_come_first_that_differ() -> None:
    """Of those who share nothing with the key, not only such are offered as share all else."""
    twins = TWINS + HOLDS.replace("FACTS", "{ann: judge}")
    for seed in range(10):
        item = item_of(bank_of(twins, seed=seed, distractors=2), "holds.subject/judge")
        assert "Eve Fox" in texts(item)
