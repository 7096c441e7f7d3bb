"""How hard a question is predicted to be, and how like the key distractors make it so.

Two things are weighed: how exactly the answer must be known (see `quizgen.items.demand`), and how
like the key the distractors are, which makes it harder to tell them apart (Ascalon, Meyers, Davis
and Smits 2007). No student has answered the question yet, so it is a prediction and is called so.
"""

from collections.abc import Sequence
from enum import StrEnum

from quizgen.machine.frozen import frozen

DEMAND = 0.6
"""The weight of what a question demands; the likeness of the distractors has the rest."""

MEDIUM, HARD = 0.5, 0.61
"""From these scores on, a question is predicted to be medium or hard: in the bundled pack there
are about as many of each as in the ratings that demands were fitted to."""

RECALL = 0.65
"""To recall an answer is as hard as to tell it from distractors that are so like it."""


@frozen
class Demand:
    """How exactly an answer must be known.

    Attributes:
        whole: How exactly, from 0 to 1, where the distractors are as like the key as can be.
        near: The part of it that it takes only because they are like it: a year is told from
            another century's by less than from the year before.
    """

    whole: float
    near: float = 0.0

    def beside(self, like: float) -> float:
        """Return the demand beside distractors that are so like the key, from 0 to 1."""
        return self.whole - self.near * (1 - like)


class Difficulty(StrEnum):
    """How hard a question is predicted to be."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


AIMS = {Difficulty.EASY: MEDIUM / 2, Difficulty.MEDIUM: (MEDIUM + HARD) / 2, Difficulty.HARD: 1.0}
"""The scores that distractors are chosen for."""


def predict(likenesses: Sequence[float], demand: Demand) -> Difficulty:
    """Predict how hard a question is.

    The score is ``DEMAND * demand + (1 - DEMAND) * like``, from 0 to 1, where ``like`` is
    ``(likest + mean) / 2``: the likest distractor's likeness and the mean of all count alike.

    Args:
        likenesses: How like the key each distractor is, from 0 to 1; at least one.
        demand: How exactly the answer must be known.
    """
    like = (max(likenesses) + sum(likenesses) / len(likenesses)) / 2
    score = DEMAND * demand.beside(like) + (1 - DEMAND) * like
    if score >= HARD:
        return Difficulty.HARD
    return Difficulty.MEDIUM if score >= MEDIUM else Difficulty.EASY


def likeness_for(aim: Difficulty, demand: Demand) -> float:
    """Return how like the key distractors are to be, so that a question is this hard, if it can be.

    Args:
        aim: How hard it is to be.
        demand: How exactly its answer must be known.
    """
    fixed, slope = DEMAND * demand.beside(0), DEMAND * demand.near + 1 - DEMAND
    return min(1.0, max(0.0, (AIMS[aim] - fixed) / slope))
