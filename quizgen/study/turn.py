"""A turn of a sitting: a question, and what a student did with it."""

from typing import TYPE_CHECKING, Literal

from quizgen.items.item import Response
from quizgen.machine.frozen import frozen
from quizgen.question import Question

if TYPE_CHECKING:
    from quizgen.marking.mark import Mark

Verdict = Literal["right", "wrong", "skipped", "shown"]


@frozen
class Turn:
    """What a student did with a question.

    Attributes:
        question: The question that was asked.
        reply: What was replied; an empty text where it was skipped.
        mark: What that is worth, or None where it was skipped, or nobody says so.
        shown: Whether a model answer was shown, and nobody said whether the reply is like it.
    """

    question: Question
    reply: str = ""
    mark: "Mark | None" = None
    shown: bool = False

    @property
    def by_own_word(self) -> bool:
        """Whether it is the student who said whether the answer was right."""
        return self.mark is not None and self.question.item.response is Response.WRITE

    @property
    def verdict(self) -> Verdict:
        """Whether the answer was right."""
        if self.mark is None:
            return "shown" if self.shown else "skipped"
        return "right" if self.mark.right else "wrong"
