"""No option lies where the question rules it out, and the key's rank gives nothing away."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from quizgen.bank import make_bank
from quizgen.items.difficulty import Difficulty
from quizgen.items.kinds import choice, true_false
from quizgen.values import Date, Quantity, Time, read
from tests.packs import pack_of

RULING = """
    facts:
      ruling:
        question: On which day, shortly before the oath, did the court rule?
        statement: The court ruled on {answer}.
        answer: 21 January 2019
        single: true
        bounds: {BOUNDS}
      oath-date: {question: When was the oath?, answer: 23 January 2019, single: true}
      end: {question: When did it end?, answer: 26 January 2019, single: true}
"""


NUMBERS = """
    entities: {city: {lima: Lima, cali: Cali, quito: Quito, caracas: Caracas}}
    relations:
      crowd:
        subject: city
        value: quantity
        cardinality: many-to-one
        bounds: {at_least: 100 people, at_most: most}
        ask: How many, from 100 to 500, marched in {subject}?
        statement: In {subject} {value} marched.
        facts: {lima: 100 people, cali: 490 people, quito: 300 people, caracas: 500 people}
    facts:
      most: {question: How many were there at the most?, answer: 500 people}
      far: {question: How many were there in Bogotá?, answer: 600 people}
"""


OATH = date(2019, 1, 23).toordinal()


def _ranks(
    body: str, name: str, seeds: int, count: int = 3, aim: Difficulty | None = None
) -> Iterator[tuple[int, list[str]]]:
    """Yield the rank of the key, and the options, by several seeds."""
    pack = pack_of(body)
    for seed in range(seeds):
        bank = make_bank([pack], seed=seed, distractors=count, difficulty=aim, kinds=[choice])
        for item in bank.items:
            if item.id == f"test/{name}/choice":
                texts = [option.text for option in item.options]
                yield texts.index(item.key.text), texts


@pytest.mark.parametrize("bound", ["23 January 2019", "oath-date"])
@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("aim", [None, *Difficulty])
def test_no_option_is_beyond_a_bound(bound: str, count: int, aim: Difficulty | None) -> None:
    """Neither the pack's own dates nor made-up ones, however many and however hard."""
    body = RULING.replace("BOUNDS", f"before: {bound}")
    made = list(_ranks(body, "ruling", 12, count, aim))
    assert made or aim is not None
    for _, texts in made:
        for text in texts:
            value = read(text)
            assert isinstance(value, Date)
            assert value.low < OATH


def test_without_a_bound_there_are_later_days() -> None:
    """Which a bound takes away."""
    later = {
        text
        for _, texts in _ranks(RULING.replace("BOUNDS", "after: 2018"), "ruling", 12)
        for text in texts
    }
    assert later & {"23 January 2019", "24 January 2019", "26 January 2019"}


@pytest.mark.parametrize(
    ("bounds", "count", "possible"),
    [
        ("before: oath-date", 3, {2, 3}),
        ("after: 19 January 2019", 3, {0, 1}),
        ("before: oath-date, after: 19 January 2019", 2, {1}),
        ("before: 22 January 2019", 3, {3}),
        ("before: 25 January 2019", 3, {0, 1, 2, 3}),
    ],
)
def test_the_rank_is_drawn_among_those_that_are_possible(
    bounds: str, count: int, possible: set[int]
) -> None:
    """Each as often as any other."""
    body = RULING.replace("BOUNDS", bounds)
    seeds = 240
    ranks = Counter(rank for rank, _ in _ranks(body, "ruling", seeds, count))
    assert ranks.keys() == possible
    share = seeds / len(possible)
    chi_square = sum((ranks[rank] - share) ** 2 / share for rank in possible)
    assert chi_square < 11.3, ranks  # 1 % of fair draws among four have more


@pytest.mark.parametrize("count", [3, 5])
def test_the_rank_of_a_number_is_drawn_fairly(count: int) -> None:
    """Below 300 there are two numbers as round within the bounds, and above enough."""
    ranks = Counter(rank for rank, _ in _ranks(NUMBERS, "crowd.value/quito", 200, count))
    assert ranks.keys() == {0, 1, 2}
    share = 200 / 3
    assert sum((ranks[rank] - share) ** 2 / share for rank in ranks) < 9.2, ranks


def test_too_little_room_is_a_refusal() -> None:
    """One false answer is not enough."""
    body = RULING.replace("BOUNDS", "before: 22 January 2019, after: 19 January 2019")
    assert list(_ranks(body, "ruling", 1)) == []


@pytest.mark.parametrize("aim", [None, *Difficulty])
def test_numbers_of_a_relation_have_bounds(aim: Difficulty | None) -> None:
    """Both ends are within."""
    for city in ("lima", "cali", "quito", "caracas"):
        made = list(_ranks(NUMBERS, f"crowd.value/{city}", 10, 5, aim))
        assert made or aim is not None
        for _, texts in made:
            for text in texts:
                value = read(text)
                assert isinstance(value, Quantity)
                assert 100 <= value.order[0] <= value.order[1] <= 500


def test_statements_are_false_within_the_bounds() -> None:
    """As options are."""
    pack = pack_of(RULING.replace("BOUNDS", "before: oath-date, after: 19 January 2019"))
    for seed in range(20):
        for item in make_bank([pack], seed=seed, kinds=[true_false]).items:
            days = {"20", "21", "22"} if "ruled" in item.stem else set(map(str, range(40)))
            assert item.stem.split(" on ")[-1].split()[0] in days


def test_times_of_day_have_bounds() -> None:
    """They come after and before each other, too."""
    body = """
        facts:
          speech:
            question: At what time, after 18:00, did she speak?
            answer: "18:30"
            single: true
            bounds: {after: "18:00"}
    """
    for _, texts in _ranks(body, "speech", 20):
        assert all(isinstance(read(text), Time) and text > "18:00" for text in texts)
