"""The rule refused."""

from quizgen.rules import refused
from tests.packs import bank_of

PACK = """
    facts:
      word: {question: Which word?, answer: democracy, sources: {a: democracy}}
      hours: {question: How long?, answer: 72 hours, single: true, sources: {a: 72 hours}}
"""


def test_a_refused_question_is_a_note_with_its_unlock() -> None:
    """The note stands at the fact, says why, and hints at what would unlock it."""
    (problem,) = refused.check(bank_of(PACK))
    assert (problem.location.line, problem.severity) == (6, "note")
    assert problem.message.startswith("no question test/word/choice: ")
    assert "declare `single: true` on word" in problem.hint
