"""The rule mixed-units."""

import pytest

from quizgen.rules import mixed_units
from tests.packs import bank_of

RELATION = """
    entities: {river: [Nile, Danube, Rhine, Po]}
    relations:
      length:
        subject: river
        value: quantity
        facts: [[Nile, ONE], [Danube, TWO], [Rhine, THREE]]
"""

LONE = """
    facts:
      f: {question: How long was it?, answer: ONE, wrong: [TWO, THREE]}
"""


def told(body: str, values: str) -> list[tuple[str, str]]:
    """Find the messages and hints for three values."""
    for name, value in zip(("ONE", "TWO", "THREE"), values.split("|"), strict=True):
        body = body.replace(name, value)
    return [(found.message, found.hint) for found in mixed_units.check(bank_of(body))]


OWN = "correct its unit, or state it in a relation of its own"


@pytest.mark.parametrize(
    ("values", "message", "hint"),
    [
        ("6650 km|1230 kg|2850 km", "'1230 kg' is read as mass, and others here as length", OWN),
        ("6650|930|2850 km", "'2850 km' is read as length, and others here as a bare number", OWN),
        (
            "9.81 m/s²|1.62 m/s|3.71 m/s²",
            "'1.62 m/s' is read as speed, and others here as a number of 'm/s²'",
            OWN,
        ),
        (
            "4634 metre high|4478 m|4357 m",
            "'4634 metre high' is read as length with 'high' behind it, and others here as length",
            "write 'high' behind all of them, or behind none",
        ),
        (
            "4.5%|−4 km|3 km",
            "'4.5%' is read as a percentage, and others here as length",
            OWN,
        ),
        (
            "60 W|50 Hz|100 W",
            "'50 Hz' is read as a number of 'Hz', and others here as a number of 'W'",
            OWN,
        ),
        (
            "5 EUR|6 USD|7 EUR",
            "'6 USD' is read as money in USD, and others here as money in EUR",
            OWN,
        ),
        (
            "23 years|23 yaers|4 months",
            "'23 yaers' is read as a number of 'yaer', and others here as time",
            "did you mean '23 years'?",
        ),
        (
            "23 years|23 yeers|4 months",
            "'23 yeers' is read as a number of 'yeer', and others here as time",
            "did you mean '23 years'?",
        ),
        (
            "5 soldiers|7 solders|6 soldiers",
            "'7 solders' is read as a number of 'solder', and others here as a number of 'soldier'",
            "did you mean '7 soldiers'?",
        ),
    ],
)
def test_what_is_unlike_the_others_is_told(values: str, message: str, hint: str) -> None:
    """With what was understood; in a relation, and among wrong answers."""
    assert told(RELATION, values) == [(message, hint)]
    assert told(LONE, values) == [(message, hint)]


def test_a_misspelt_unit_is_told_where_it_stands_alone() -> None:
    """If its letters have changed places."""
    message = "'23 yaers' is read as a number of 'yaer'"
    assert told(LONE, "23 yaers|many|few") == [(message, "did you mean '23 years'?")]


@pytest.mark.parametrize(
    "values",
    ["6650 km|1230 miles|2850 m", "3 men|4 women|5 children", "6|7|8", "3 pears|4 pears|5 pears"],
)
def test_what_can_be_compared_or_counted_passes(values: str) -> None:
    """In whatever units."""
    assert told(RELATION, values) == []
