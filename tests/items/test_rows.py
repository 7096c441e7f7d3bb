"""Values of every sort as options: what is made up beside them, and what never is."""

import pytest

from quizgen.values import Date, Quantity, Time, read
from tests.pack.marks import problems_of
from tests.packs import bank_of, item_of, texts

EQUAL = {
    "en": [
        ("2½ hours", "150 minutes"),
        ("100 °C", "212 °F"),
        ("two thirds", "4/6"),
        ("6 p.m.", "18:00"),
        ("44 BC", "44 BCE"),
        ("an hour and a half", "90 minutes"),
        ("a quarter of an hour", "15 minutes"),
        ("3 hours 20 minutes", "200 minutes"),
        ("1,234,567", "1 234 567"),
        ("4.05e-7 m", "405 nm"),
        ("2 GiB", "2048 MiB"),
    ],
    "es": [
        ("dos horas y media", "150 minutos"),
        ("tres cuartas partes", "0,75"),
        ("6 p. m.", "18:00"),
        ("44 a. C.", "44 antes de Cristo"),
    ],
    "de": [
        ("zweieinhalb Stunden", "150 Minuten"),
        ("18 Uhr", "18:00"),
        ("100 Grad Celsius", "212 °F"),
    ],
}


def lone(answer: str, more: str = "") -> str:
    """Write a fact on its own, of which nothing else is true."""
    return f'facts: {{f: {{question: "Which?", answer: "{answer}", single: true{more}}}}}'


@pytest.mark.parametrize(
    ("language", "answer", "other"), [(tag, *row) for tag, rows in EQUAL.items() for row in rows]
)
def test_the_answer_in_other_words_is_no_wrong_one(language: str, answer: str, other: str) -> None:
    """It is reported, in whatever unit it is."""
    body = f"language: {language}\n" + lone(answer, f', wrong: "{other}"')
    assert [problem.rule for problem in problems_of(body)] == ["right-wrong"]


@pytest.mark.parametrize(
    "answer",
    [
        "-39 °C",
        "-1",
        "98.6 °F",
        "9.8 m/s²",
        "16 GB",
        "CHF 12",
        "3 hours 20 minutes",
        "two thirds",
        "99.5%",
        "10–15 km",
        "44 BC",
        "19th century",
        "the 1920s",
        "1914–1918",
        "12:30",
        "6 p.m.",
        "2:01:39",
        "three quarters of an hour",
    ],
)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_is_made_up_is_provably_another_value(answer: str, seed: int) -> None:
    """Of the same sort, each another one; and no share is more than the whole."""
    options = [read(text) for text in texts(item_of(bank_of(lone(answer), seed=seed), "f"))]
    key = read(answer)
    others = [value for value in options if value != key]
    assert len(options) == len(others) + 1 >= 3
    for value in others:
        assert isinstance(value, Quantity | Date | Time)
        assert type(value) is type(key)
        assert all(value is other or not value.compatible(other) for other in options)
        if isinstance(value, Quantity) and value.dimension == "percent":
            assert value.exact.high is not None
            assert value.exact.high <= 100
