"""How like the key a distractor is: what makes it plausible, and the question hard."""

from collections.abc import Sequence

from quizgen.items.candidate import Candidate
from quizgen.pack.model import Value
from quizgen.values import Date, Quantity

APT, SHARED, LENGTH = 0.4, 0.4, 0.2
"""The weights of a distractor that is known to be apt, of what it shares with the key,
and of its length; they add up to 1."""

MEDIUM, HARD = 0.5, 0.7
"""From these likenesses on, a question is predicted to be medium or hard."""


def likeness(key: Candidate, candidate: Candidate, *, apt: bool) -> float:
    """Measure how like the key a candidate is, from 0 to 1.

    What is apt counts first; then the traits and containers that both have (Jaccard's
    index), then a similar length. Lengths count by classes: the nearest length would put
    the key in the middle of the others, neither the longest nor the shortest.

    Args:
        key: The right answer.
        candidate: Another one.
        apt: Whether the curator names it, or it is true of another subject.
    """
    both = len(key.traits & candidate.traits)
    either = len(key.traits) + len(candidate.traits) - both
    return (
        APT * apt
        + SHARED * (both / either if both else 0.0)
        + LENGTH / (1 + abs(key.size - candidate.size) / 4)
    )


def closeness(key: Value, candidate: Value) -> float:
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


def _middle(quantity: Quantity) -> float:
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return float(low or high or 0)
    return float(low) if low is high else (float(low) + float(high)) / 2
