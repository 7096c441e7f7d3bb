"""How like the key a distractor is: what makes it plausible, and the question hard."""

from collections.abc import Sequence

from quizgen.items.pools import Measure
from quizgen.items.wording import name_of
from quizgen.pack.model import Assertion, Entity, Reference, Value
from quizgen.truth import Base, Query
from quizgen.values import Date, Quantity

APT, SHARED, LENGTH = 0.4, 0.4, 0.2
"""The weights of a distractor that is known to be apt, of what it shares with the key,
and of its length; they add up to 1."""

MEDIUM, HARD = 0.5, 0.7
"""From these likenesses on, a question is predicted to be medium or hard."""


def likeness(base: Base, query: Query, key: Assertion, candidate: Value) -> float:
    """Measure how like the key a candidate is, from 0 to 1.

    Apt are those that the curator names and those that are true of another subject;
    then count the traits and containers that both have (Jaccard's index), then a similar
    length.
    """
    answer = query.answer(key)
    one, other = len(name_of(base, answer)), len(name_of(base, candidate))
    return (
        APT * _is_apt(base, query, key, candidate)
        + SHARED * _shared(base, answer, candidate)
        + LENGTH * min(one, other) / max(one, other)
    )


def closeness(key: Measure, candidate: Measure) -> float:
    """Measure how near a number or date is to the key, from 0 to 1.

    Numbers are as near as the smaller is a part of the larger; dates by the span
    between them, in their own calendar unit.
    """
    if isinstance(key, Date) and isinstance(candidate, Date):
        unit = (key.high - key.low).days + 1
        return 1 / (1 + abs((candidate.low - key.low).days) / unit / 8)
    if isinstance(key, Quantity) and isinstance(candidate, Quantity):
        one, other = _middle(key), _middle(candidate)
        if one > 0 and other > 0:
            return min(one, other) / max(one, other)
    return 0.0


def difficulty(likenesses: Sequence[float]) -> str:
    """Predict how hard a question is: ``easy``, ``medium`` or ``hard``.

    The mean of the likest distractor's likeness and that of all; see research on
    distractor similarity, such as Ascalon, Meyers, Davis and Smits (2007).
    """
    score = (max(likenesses) + sum(likenesses) / len(likenesses)) / 2
    if score >= HARD:
        return "hard"
    return "medium" if score >= MEDIUM else "easy"


def _is_apt(base: Base, query: Query, key: Assertion, candidate: Value) -> bool:
    if candidate in key.denies:
        return True
    if query.asks == "value":
        return bool(base.holders(query.relation, candidate))
    return isinstance(candidate, Reference) and bool(base.held(query.relation, candidate.entity))


def _shared(base: Base, key: Value, candidate: Value) -> float:
    if not isinstance(key, Reference) or not isinstance(candidate, Reference):
        return 0.0
    one = _marks(base.pack.entities[key.entity])
    other = _marks(base.pack.entities[candidate.entity])
    either = one | other
    return len(one & other) / len(either) if either else 0.0


def _marks(entity: Entity) -> set[tuple[str, str]]:
    return set(entity.traits.items()) | {("in", container) for container in entity.within}


def _middle(quantity: Quantity) -> float:
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return float(low or high or 0)
    return (float(low) + float(high)) / 2
