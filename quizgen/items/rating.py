"""How hard a question is by the word of its curator, which wins over every prediction."""

from quizgen.items.difficulty import Difficulty
from quizgen.pack.fact import Assertion, Reference
from quizgen.truth import Base, Query


def rating_of(base: Base, query: Query, fact: Assertion) -> Difficulty | None:
    """Return how hard the curator says that a question is; None where that is left open.

    What is common knowledge is easy to name, whatever it is asked by.

    Args:
        base: What is known.
        query: What is asked.
        fact: The fact that answers it.
    """
    if fact.difficulty:
        return Difficulty(fact.difficulty)
    answer = query.answer(fact)
    if isinstance(answer, Reference) and base.pack.entities[answer.entity].known:
        return Difficulty.EASY
    return None
