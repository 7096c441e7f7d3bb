"""What an answer tells about memory, on the scale that FSRS takes.

How long it took is kept and not rated: slow is who reads the options well, too.
"""

from enum import IntEnum

from quizgen.study.attempt import Attempt


class Grade(IntEnum):
    """How well something was remembered; the numbers are those of FSRS."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


_BY_CONFIDENCE: dict[str, Grade] = {
    "guess": Grade.AGAIN,
    "unsure": Grade.HARD,
    "easy": Grade.EASY,
}
"""What a right answer is worth; it is good where nothing was said, or that it was sure."""


def grade_of(attempt: Attempt) -> Grade | None:
    """Return how well something was remembered; None where an attempt does not tell.

    What was right by luck was not remembered; what was right with help, or less exact than the
    answer, was remembered with an effort. Easy is only what the student calls so.
    """
    if attempt.outcome == "wrong":
        return Grade.AGAIN
    if attempt.outcome not in ("right", "inexact"):
        return None
    grade = _BY_CONFIDENCE.get(attempt.confidence, Grade.GOOD)
    if attempt.hinted or attempt.outcome == "inexact":
        return min(grade, Grade.HARD)
    return grade
