"""Bounds as curators write them: what is beyond them is told, with its place."""

from textwrap import dedent

import pytest

from quizgen.pack import read_pack
from quizgen.pack.keeping.kept import pack_from, plain
from tests.packs import HEADER, pack_of

FACTS = """
    facts:
      ruling:
        question: When, before the oath, did the court rule?
        answer: ANSWER
        wrong: [WRONG]
        bounds: {BOUNDS}
      oath-date: {question: When was the oath?, answer: 23 January 2019}
      length: {question: How long was it?, answer: 3 hours}
"""


def _problems(bounds: str, answer: str = "21 January 2019", wrong: str = "a day") -> list[str]:
    body = FACTS.replace("BOUNDS", bounds).replace("ANSWER", answer).replace("WRONG", wrong)
    _, problems = read_pack((HEADER + dedent(body)).encode(), "test.yaml")
    return [f"{problem.location.line} {problem.rule} {problem.hint}" for problem in problems]


@pytest.mark.parametrize(
    ("bounds", "answer", "wrong", "problem"),
    [
        ("before: oath-date", "23 January 2019", "a day", "6 out-of-bounds correct the answer"),
        ("before: oath-date", "January 2019", "a day", "6 out-of-bounds"),
        ("after: 2019", "21 January 2019", "a day", "6 out-of-bounds"),
        ("before: oath-date", "21 January 2019", "26 January 2019", "9 out-of-bounds take it away"),
        (
            "before: oath-dat",
            "21 January 2019",
            "a day",
            "10 unknown-fact did you mean 'oath-date'",
        ),
        ("before: length", "21 January 2019", "a day", "10 unknown-fact"),
        ("at_most: 5 hours", "21 January 2019", "a day", "6 out-of-bounds bounds are of the sort"),
        ("before: 23 Januray 2019", "21 January 2019", "a day", "10 not-a-date"),
        ("at_most: many", "3 hours", "1 hour", "10 unknown-fact"),
        ("at_most: length", "4 hours", "1 hour", "6 out-of-bounds"),
        ("at_most: length", "3 hours", "200 minutes", "9 out-of-bounds"),
        ("at_least: 2 days", "3 hours", "1 hour", "6 out-of-bounds"),
        ("befor: oath-date", "21 January 2019", "a day", "10 unknown-key did you mean 'before'"),
    ],
)
def test_what_is_beyond_its_bounds_is_told(
    bounds: str, answer: str, wrong: str, problem: str
) -> None:
    """The answer, a wrong one, or a bound that is none."""
    assert any(found.startswith(problem) for found in _problems(bounds, answer, wrong))


@pytest.mark.parametrize(
    ("bounds", "answer", "wrong"),
    [
        ("before: oath-date", "21 January 2019", "20 January 2019"),
        ("before: oath-date, after: 2018", "21 January 2019", "17 January 2019"),
        ("at_least: 180 minutes, at_most: length", "3 hours", "180 days of talks"),
        ("at_least: 2 hours", "3 hours", "2 hours"),
    ],
)
def test_what_lies_within_passes(bounds: str, answer: str, wrong: str) -> None:
    """A number may be the bound itself; what is of another sort cannot be compared."""
    assert _problems(bounds, answer, wrong) == []


RELATION = """
    entities: {city: {lima: Lima, cali: Cali}}
    relations:
      founded:
        subject: city
        value: date
        single: true
        bounds: {after: "1500", before: founded.cali}
        ask: When, after 1500, was {subject} founded?
        statement: "{subject} was founded in {value}."
        facts: {lima: {value: "1535", not: "1499"}, cali: "1536"}
"""


def test_facts_of_a_relation_are_within_its_bounds() -> None:
    """Values and denials, also where another fact of it is the bound."""
    _, problems = read_pack((HEADER + dedent(RELATION)).encode(), "test.yaml")
    assert [problem.rule for problem in problems] == ["out-of-bounds"] * 2
    body = RELATION.replace(", not: ", ", why: ").replace("founded.cali", "1600")
    assert pack_of(body).relations["founded"].bounds is not None


def test_bounds_are_kept() -> None:
    """A pack that is read from its kept form has them, too."""
    body = RELATION.replace(", not: ", ", why: ").replace("founded.cali", "1600")
    pack = pack_of(
        body
        + FACTS.replace("ANSWER", "2 January 2019")
        .replace("WRONG", "x")
        .replace("BOUNDS", "before: oath-date")
    )
    assert pack_from(plain(pack)) == pack
