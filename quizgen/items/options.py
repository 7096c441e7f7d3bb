"""Options in words: the right ones with what makes them right, the others with their reasons."""

from quizgen.items.item import Option
from quizgen.items.reasons import reason_of
from quizgen.items.search import Distractor
from quizgen.items.wording import option_text, sentence_of
from quizgen.pack.model import Assertion, Value
from quizgen.truth import Base, Query

Placed = tuple[Value, Option]
"""An option with the value that it stands for, by which it is placed."""


def right_option(base: Base, query: Query, key: Assertion) -> Placed:
    """Word a right answer; the curator's own reason comes before the true sentence."""
    answer = query.answer(key)
    text, why = option_text(base, answer), key.why or sentence_of(base, key)
    return answer, Option(text, correct=True, why=why)


def wrong_option(base: Base, query: Query, distractor: Distractor, sentence: str) -> Placed:
    """Word a distractor.

    Args:
        base: What is known.
        query: What is asked.
        distractor: What is offered.
        sentence: The true sentence that answers the question.
    """
    option = Option(
        text=option_text(base, distractor.value),
        correct=False,
        why=reason_of(base, query, distractor, sentence),
        certificate=distractor.certificate,
    )
    return distractor.value, option
