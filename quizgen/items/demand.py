"""What a question demands: how exactly its answer must be known.

A number or a date is right or wrong by a digit, and words that were said are forgotten sooner
than what they meant (Sachs 1967); a thing that has a name is told from others of its kind more
easily, and what two sources tell has been read twice. The weights were fitted to the ratings of
an assessment editor, of 51 questions (see docs/difficulty.md).
"""

from collections.abc import Iterable

from quizgen.items.difficulty import Demand
from quizgen.pack.fact import Assertion, Reference
from quizgen.truth import Query
from quizgen.values import Date, Quantity, Time

GIST = 0.25
"""What it takes to know what somebody did or meant."""

EXACT, VERBATIM, TERM, NAME, TWICE = 0.75, 0.5, 0.25, 0.25, 0.25
"""What more it takes where a number or a date is the answer, where words are quoted, where the
answers are single words of no names, or things; and how much less, where two sources tell it."""

NEAR = 0.5
"""The part of what a number or a date takes that it takes beside near ones alone."""

QUOTES = frozenset("“”„«»「」『』")


def demand(query: Query, fact: Assertion, words: Iterable[str]) -> Demand:
    """Measure how exactly an answer must be known.

    Args:
        query: What is asked.
        fact: The fact that answers it.
        words: The question, then the answers that are offered or asked for.
    """
    answer = query.answer(fact)
    question, *answers = words
    total, near = GIST, 0.0
    if isinstance(answer, Quantity | Date | Time):
        total, near = total + EXACT, NEAR * EXACT
    elif isinstance(answer, Reference):
        total += NAME
    elif all(" " not in text for text in answers):
        total += TERM
    if not QUOTES.isdisjoint("".join((question, *answers))):
        total += VERBATIM
    if len({evidence.source for evidence in fact.evidence}) > 1:
        total -= TWICE
    return Demand(min(1.0, max(near, total)), near)
