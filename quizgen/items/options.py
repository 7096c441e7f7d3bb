"""Options in words: the right ones with what makes them right, the others with their reasons."""

from quizgen.items.distractors.search import Distractor
from quizgen.items.item import Option
from quizgen.items.reasons import reason_of
from quizgen.items.wording import option_text
from quizgen.pack.fact import Assertion, Value
from quizgen.truth import Base, Query

Placed = tuple[Value, Option]
"""An option with the value that it stands for, by which it is placed."""


def right_option(base: Base, query: Query, key: Assertion, sentence: str) -> Placed:
    """Word a right answer.

    Args:
        base: What is known.
        query: What is asked.
        key: The fact that answers it.
        sentence: Its true sentence; the curator's own reason comes before it.
    """
    answer = query.answer(key)
    return answer, Option(option_text(base, answer), correct=True, why=key.why or sentence)


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
