"""Whose word a fact is, its question and its sentence must say: a claim is not its content."""

import pytest

from quizgen.bank import make_bank
from tests.packs import pack_of

LONE = """
    entities: {group: {who: {name: WHO, also: [US, the army]}}}
    facts:
      claim:
        question: QUESTION
        answer: rain
        single: true
        statement: STATEMENT
        wrong: [snow, hail, sleet]
        VOICE
        sources: {a: words}
"""

TAKEN = "According to {claimed_by}, it was {answer}."


@pytest.mark.parametrize(
    ("question", "voice"),
    [
        # The claimant's name is a part of a word, a word of its own, or another's.
        ("How many people who fell ill died?", "claimed_by: who"),
        ("What was in the houses?", "claimed_by: who"),
        ("What happened in the army’s raid?", "claimed_by: who"),
        ("How many died when it happened?", "claimed_by: AP"),
        ("What did WHO deny?", "claimed_by: who"),
        ("What did Article A report sometimes?", "disputed: true"),
        # The source of a claim is not the one who claims it, nor the other way round.
        ("What was it, according to {source}?", "claimed_by: who"),
    ],
)
def test_a_name_in_a_question_attributes_nothing(question: str, voice: str) -> None:
    """Wherever it occurs; a placeholder does, or the curator's own word."""
    placeholder = "{source}" if "disputed" in voice else "{claimed_by}"
    taken = TAKEN.replace("{claimed_by}", placeholder)

    def kinds(question: str, voice: str, statement: str = taken) -> tuple[set[str], set[str]]:
        """Return the kinds that ask, and those that refuse to for want of attribution."""
        body = LONE.replace("QUESTION", f'"{question}"').replace("STATEMENT", f'"{statement}"')
        bank = make_bank([pack_of(body.replace("VOICE", voice))])
        voiceless = [refusal for refusal in bank.refusals if "whose word it is" in refusal.reason]
        return {item.kind for item in bank.items}, {refusal.kind for refusal in voiceless}

    # What asks with the statement alone may ask.
    assert kinds(question, voice) == ({"true-false", "cloze"}, {"choice", "short-answer"})
    attributed = question.replace("{source}", "it").rstrip("?") + f", according to {placeholder}?"
    everything = {"choice", "short-answer", "true-false", "cloze"}
    assert kinds(attributed, voice) == (everything, set())
    assert kinds(question, f"{voice}\n        attributed: true") == (everything, set())
    # What is told behind the question must say so, too.
    assert kinds(attributed, voice, "It was {answer}.") == (set(), everything)


def test_the_refusal_tells_what_to_write() -> None:
    """The placeholder that is missing, or the flag."""
    body = LONE.replace("QUESTION", "What?").replace("STATEMENT", '"It was {answer}."')
    for voice, placeholder in (("claimed_by: who", "{claimed_by}"), ("disputed: true", "{source}")):
        refusals = make_bank([pack_of(body.replace("VOICE", voice))]).refusals
        (unlock,) = {refusal.unlock for refusal in refusals}
        assert unlock.startswith(f"write {placeholder} in the question and the statement; or, if ")
        assert unlock.endswith("`attributed: true` on claim")
        assert {refusal.location.line for refusal in refusals} == {7}
