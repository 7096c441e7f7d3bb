"""The rule key-in-stem."""

import pytest

from quizgen.rules import key_in_stem
from tests.packs import bank_of

PACK = """
    facts:
      word:
        question: QUESTION
        answer: democracy
        wrong: [freedom, justice]
        sources: {a: the word democracy}
"""


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which word did the letters form?", 0),
        ("Which word, if not Democracy, did they form?", 1),
        ("Who hates “democracy”?", 1),
        ("What did the democracy-minded say?", 1),
        ("Who are the democracyists?", 0),  # whole words only
    ],
)
def test_a_stem_that_holds_its_key_is_found(question: str, found: int) -> None:
    """The key counts as whole words, whatever its case and quotation marks."""
    problems = list(key_in_stem.check(bank_of(PACK.replace("QUESTION", question))))
    assert len(problems) == found
    assert all(problem.location.line == 6 for problem in problems)


def test_code_is_told_by_its_signs() -> None:
    """A question on i, which is to become i++, does not hold i++; one that has it does."""
    body = PACK.replace("answer: democracy", "answer: i++").replace("[freedom, justice]", "[i--]")
    body = body.replace("sources", "options: 2\n        sources")
    assert not list(key_in_stem.check(bank_of(body.replace("QUESTION", "What raises i by one?"))))
    assert list(key_in_stem.check(bank_of(body.replace("QUESTION", "What is i++, if not i += 1?"))))
