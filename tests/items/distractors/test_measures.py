"""Distractors that are numbers: of the key's sort, on both sides of it, spelled as it is."""

import json
from collections.abc import Iterator

import pytest

from quizgen.bank import make_bank
from quizgen.items.difficulty import Difficulty
from quizgen.items.kinds import choice
from quizgen.values import Quantity, read
from tests import packs
from tests.packs import bank_of, item_of, pack_of


def options(answer: str, *others: str, wrong: str = "") -> Iterator[list[str]]:
    """Yield the options of a question by several seeds, asked beside other facts."""
    facts = "".join(
        f"  other-{place}: {{question: 'How much is no. {place}?', answer: '{text}'}}\n"
        for place, text in enumerate(others)
    )
    listed = f", wrong: [{wrong}]" if wrong else ""
    asked = f"{{question: How much is it?, answer: '{answer}', single: true{listed}}}"
    pack = pack_of(f"facts:\n  asked: {asked}\n{facts}")
    for seed in range(20):
        bank = make_bank([pack], seed=seed, kinds=[choice])
        yield from (
            [option.text for option in item.options]
            for item in bank.items
            if item.id.endswith("asked/choice")
        )


def test_no_share_of_a_whole_is_offered_beside_more_than_the_whole() -> None:
    """Neither another fact's number nor one that is made up around that; a curator may."""
    for texts in options("99.5%", "120%", "150%"):
        assert all(float(text.rstrip("%")) <= 100 for text in texts), texts
    for texts in options("⅔", "3/2"):
        assert all(number(text) < 1 for text in texts), texts
    assert any("150%" in texts for texts in options("99.5%", wrong="150%"))


@pytest.mark.parametrize(
    ("answer", "other", "gap"),
    [("5 %", "4%", " %"), ("5%", "4 per cent", "%"), ("-5 °C", "4°C", " °C"), ("€5", "4 €", "€")],
)
def test_an_item_spells_its_unit_in_one_way(answer: str, other: str, gap: str) -> None:
    """A space must not tell the key from what is wrong."""
    met = set[str]()
    for texts in options(answer, other):
        assert all(gap in text and gap.strip() + " " not in text for text in texts), texts
        met.update(texts)
    assert len(met) > 4


def test_temperatures_lie_on_both_sides_of_zero() -> None:
    """Where people count on both; never below the absolute zero, and no length is negative."""
    met = {text for texts in options("1 °C") for text in texts}
    assert {"0 °C", "2 °C"} <= met
    assert any(text.startswith("−") for text in met)
    for texts in options("2 m", "3 m"):
        assert all(number(text) > 0 for text in texts)


def number(text: str) -> float:
    """Return the number of an option."""
    value = read(text)
    assert isinstance(value, Quantity)
    assert value.amount.low is not None
    return float(value.amount.low)


@pytest.mark.parametrize("seed", range(8))
def test_the_curators_own_numbers_are_offered_where_they_suffice(seed: int) -> None:
    """None is made up then, whatever ranks that leaves to the key."""
    body = """
    facts:
      cells:
        question: How many chromosomes has a human cell?
        answer: 46
        single: true
        wrong: [23, 48, 92]
    """
    assert set(packs.texts(item_of(bank_of(body, seed=seed), "cells"))) == {"23", "46", "48", "92"}
    two = item_of(bank_of(body, seed=seed, distractors=2), "cells")
    assert set(packs.texts(two)) == {"23", "46", "48"}


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("aim", [None, *Difficulty])
@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        ("7 judges", ["9 judges", "5 judges", "12 judges", "3 judges", "6 judges"]),
        ("7 judges", ["9 judges", "12 judges", "5 judges", "3 judges"]),
        ("1954", ["1896", "1973", "1988", "1803", "1857"]),
        ("1954", ["1803", "1896", "1973"]),
        ("10:00", ["noon", "11:00"]),
        ("14:00", ["22:00", "23:00", "18:00", "17:00"]),
        ("23 January 2019", ["21 January 2019", "24 January 2019"]),
        ("about 7,000 people", ["about 12,000 people", "about 4,000 people", "about 9 people"]),
    ],
)
def test_the_curators_first_two_numbers_are_always_offered(
    answer: str, wrong: list[str], aim: Difficulty | None, seed: int
) -> None:
    """Whatever is drawn, and however hard it is to be."""
    body = f"""
    facts:
      f: {{question: What is it?, answer: "{answer}", single: true, wrong: {json.dumps(wrong)}}}
    """
    for wanted in (2, 3, 4):
        bank = make_bank(
            [pack_of(body)], seed=seed, distractors=wanted, difficulty=aim, kinds=[choice]
        )
        assert bank.items or aim
        for item in bank.items:
            assert set(wrong[:2]) < set(packs.texts(item))
