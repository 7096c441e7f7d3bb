"""Which bubbles are right."""

from quizgen.paper.bubbles.page import Bubble, Row
from quizgen.question import Question


def right_bubbles(row: Row, question: Question) -> tuple[Bubble, ...]:
    """Return those bubbles of a row that a whole answer fills in, and no others.

    Args:
        row: A row of the question's answer sheet.
        question: The question as it is asked there.
    """
    letters = question.key_letters
    right = letters[row.part - 1 : row.part] if row.part else letters
    return tuple(bubble for bubble in row.bubbles if bubble.value in right)
