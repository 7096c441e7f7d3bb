"""How hard a question is predicted to be, and how like the key distractors make it so.

Two things are weighed. The more like the key the distractors are, the harder it is to
tell them apart (Ascalon, Meyers, Davis and Smits 2007). And the less specific a stem is,
the more a student must know: it leaves open all of a kind that a pack tells of, and what
the pack tells of the thing that the stem names is there to be confused with the answer
(the fan effect, Anderson 1974). No student has answered the question yet, so it is a
prediction and is called so.
"""

from collections.abc import Sequence
from enum import StrEnum
from math import log2

VAGUE = 0.2
"""The weight of how vague the stem is; the likeness of the distractors has the rest."""

BITS = 8
"""With so many bits left open, which are 256 possibilities, a stem is as vague as can be."""

MEDIUM, HARD = 0.48, 0.55
"""From these scores on, a question is predicted to be medium or hard: about the terciles
of the multiple-choice questions of the bundled pack."""

RECALL = 0.65
"""To recall an answer is as hard as to tell it from distractors that are so like it."""


class Difficulty(StrEnum):
    """How hard a question is predicted to be."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


AIMS = {Difficulty.EASY: MEDIUM / 2, Difficulty.MEDIUM: (MEDIUM + HARD) / 2, Difficulty.HARD: 1.0}
"""The scores that distractors are chosen for."""


def vagueness(choices: int, told: int) -> float:
    """Measure how vague a stem is, from 0 to 1: ``log2(choices * told) / BITS``, at most 1.

    Args:
        choices: How many things of the answer's kind the pack tells of; at least 1.
        told: How many facts the pack tells of the thing that the stem names; at least 1.
    """
    return min(1.0, log2(choices * told) / BITS)


def predict(likenesses: Sequence[float], vague: float) -> Difficulty:
    """Predict how hard a question is.

    The score is ``(1 - VAGUE) * (likest + mean) / 2 + VAGUE * vague``, from 0 to 1: the
    likest distractor's likeness and the mean of all count alike.

    Args:
        likenesses: How like the key each distractor is, from 0 to 1; at least one.
        vague: How vague the stem is, from 0 to 1.
    """
    like = (max(likenesses) + sum(likenesses) / len(likenesses)) / 2
    score = (1 - VAGUE) * like + VAGUE * vague
    if score >= HARD:
        return Difficulty.HARD
    return Difficulty.MEDIUM if score >= MEDIUM else Difficulty.EASY


def likeness_for(aim: Difficulty, vague: float) -> float:
    """Return how like the key distractors are to be, so that a question is this hard.

    Args:
        aim: How hard it is to be.
        vague: How vague its stem is, from 0 to 1.
    """
    return min(1.0, max(0.0, (AIMS[aim] - VAGUE * vague) / (1 - VAGUE)))
