"""Numbers, dates and times that may be meant by one another: of neither is the other false."""

import pytest

from quizgen.items.kinds import choice, count, short_answer
from tests.packs import bank_of

PACK = """
    entities: {{who: {{ann: Ann, bob: Bob, cyd: Cyd, dee: Dee}}}}
    relations:
      has:
        subject: who
        value: {value}
        cardinality: one-to-one
        ask: {{subject: "Who has {{value}}?"}}
        statement: "{{subject}} has {{value}}."
        facts: {{ann: "{asked}", bob: "{like}", cyd: "{other}", dee: "{another}"}}
"""

ALIKE = [
    ("date", "11 November 1918", "11 November 1918, 11:00", "14 July 1919", "1 May 1920"),
    ("date", "1918", "11 November 1918", "1919", "1920"),
    ("date", "18:00", "18:00 UTC", "19:00", "20:00"),
    ("quantity", "2.7 million people", "2,748,109 people", "9 million people", "8 people"),
    ("quantity", "9.7 s", "9.69 s", "11 s", "12 s"),
    ("quantity", "300,000 km/s", "299,792 km/s", "5 km/s", "6 km/s"),
    ("quantity", "64 kB", "65,536 bytes", "5 kB", "6 kB"),
    ("quantity", "1.6 km", "1 mile", "5 km", "6 km"),
    ("quantity", "6 ft", "1.83 m", "5 m", "7 m"),
    ("quantity", "two thirds", "0.67", "0.1", "0.2"),
    ("quantity", "7,000 people", "7,000 inhabitants", "100 people", "200 people"),
]
EXACT = [row for row in ALIKE if row[1] not in {"1918", "18:00"}]
"""All that have a year need not have one time, and 18:00 UTC is any time somewhere."""


@pytest.mark.parametrize(("value", "asked", "like", "other", "another"), ALIKE)
def test_what_may_be_meant_by_a_number_is_not_offered_beside_it(
    value: str, asked: str, like: str, other: str, another: str
) -> None:
    """Who has 2,748,109 has 2.7 million, and who came at 11:00 came on that day."""
    body = PACK.format(value=value, asked=asked, like=like, other=other, another=another)
    for seed in range(3):
        items = bank_of(body, kind=choice, seed=seed).items
        (item,) = (item for item in items if item.answers == ("Ann",))
        assert {option.text for option in item.options} == {"Ann", "Cyd", "Dee"}


@pytest.mark.parametrize(("value", "asked", "like", "other", "another"), EXACT)
def test_who_has_a_number_that_others_may_have_is_not_typed(
    value: str, asked: str, like: str, other: str, another: str
) -> None:
    """Bob would be marked wrong, and may be right."""
    body = PACK.format(value=value, asked=asked, like=like, other=other, another=another)
    answers = {item.answers for item in bank_of(body, kind=short_answer).items}
    assert ("Ann",) not in answers
    assert ("Cyd",) in answers


def test_what_may_be_counted_is_not_passed_over() -> None:
    """The ceasefire at 11:00 was on that day, too."""
    body = PACK.format(
        value="date",
        asked="11 November 1918",
        like="11 November 1918, 11:00",
        other="14 July 1919",
        another="1 May 1920",
    ).replace(
        "cardinality: one-to-one",
        "cardinality: one-to-one\n        complete: true\n        counts: "
        "{n: {question: How many were on 11 November 1918?, value: 11 November 1918}}",
    )
    bank = bank_of(body, kind=count)
    assert not bank.items
    assert bank.refusals
