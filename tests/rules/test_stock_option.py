"""The rule stock-option."""

import pytest

from quizgen.rules import stock_option
from tests.packs import bank_of

PACK = """
    facts:
      word:
        question: Which word did the letters form?
        answer: democracy
        wrong: [freedom, OPTION]
        sources: {a: the word democracy}
"""


@pytest.mark.parametrize(
    ("option", "found"),
    [
        ("all of the above", 1),
        ("None of the Above.", 1),
        ("none of these", 1),
        ("Todas las anteriores", 1),
        ("ninguna de las demás.", 1),
        ("todas las repúblicas", 0),
        ("None of the Emperors", 0),
        ("all of the points", 0),
    ],
)
def test_options_that_refer_to_others_are_found(option: str, found: int) -> None:
    """Only whole options count, in whatever language."""
    problems = list(stock_option.check(bank_of(PACK.replace("OPTION", option))))
    assert [problem.location.line for problem in problems] == [6] * found
