"""The rule maybe-version."""

import pytest

from quizgen.rules import maybe_version
from tests.packs import bank_of

PACK = """
    facts:
      release:
        question: Which release was it?
        answer: "ANSWER"
        wrong: [first, second]
        sources: {a: the release}
"""


@pytest.mark.parametrize(
    ("answer", "number"), [("3.10", "3.1"), ("2.0", "2"), ("12.50", "12.5"), ("10.00", "10")]
)
def test_a_number_with_a_zero_at_its_end_may_be_a_version(answer: str, number: str) -> None:
    """As a number it has no such zero."""
    (problem,) = maybe_version.check(bank_of(PACK.replace("ANSWER", answer)))
    assert problem.location.line == 6
    assert problem.severity == "warning"
    assert f"{answer!r} is read as the number {number}" in problem.message


@pytest.mark.parametrize(
    "answer",
    ["3.1", "3.10 metres", "$2.50", "20", "1,000", "version 3.10", "192.168.0.1", "2.05", "50%"],
)
def test_what_has_a_unit_or_no_such_zero_passes(answer: str) -> None:
    """It is a number, or no number at all."""
    assert not list(maybe_version.check(bank_of(PACK.replace("ANSWER", answer))))
