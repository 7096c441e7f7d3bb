"""The rule no-evidence."""

from quizgen.rules import no_evidence
from tests.packs import bank_of

PACK = """
    entities: {country: {usa: the US, cuba: Cuba}, side: {one: one, two: two}}
    relations:
      took:
        subject: country
        value: side
        facts:
          usa: {value: one, sources: {a: its words}}
          cuba: two
    facts:
      year: {question: When was it?, answer: 1958}
      day: {question: On which day?, answer: 1958-01-23, sources: {a: on that day}}
"""


def test_facts_without_sources_are_named_with_their_place() -> None:
    """Each fact that quotes no source gets a warning where it stands."""
    problems = list(no_evidence.check(bank_of(PACK)))
    assert [(problem.message, problem.location.line) for problem in problems] == [
        ("fact took.cuba.two has no evidence", 12),
        ("fact year has no evidence", 14),
    ]
    assert {problem.severity for problem in problems} == {"warning"}
