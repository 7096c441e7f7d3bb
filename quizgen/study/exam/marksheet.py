"""What is handed in, marked: a line for each question, in their order."""

from typing import Literal

from quizgen.items.item import Item, Response
from quizgen.machine.frozen import frozen
from quizgen.study.session import Session
from quizgen.study.sitting.withheld import paper_of
from quizgen.study.turn import Turn

Finding = Literal["right", "inexact", "near", "wrong", "skipped", "shown"]
"""What an answer comes to. Near is what is typed almost like the right answer, and inexact what is
true and says too little: both count as wrong until whoever grades sees it otherwise. Shown is
what only a person can judge."""


@frozen
class Marked:
    """An answer, marked.

    Attributes:
        turn: The answer, or the lack of one.
        finding: What it comes to.
        meant: The right wording that it is near; else empty.
    """

    turn: Turn
    finding: Finding
    meant: str = ""

    @property
    def points(self) -> int | None:
        """How many points it gets; None where a person must say so."""
        if self.finding == "shown":
            return None
        return self.turn.question.worth if self.finding == "right" else 0


def marksheet(session: Session) -> tuple[Marked, ...]:
    """Mark all that was asked, and what was not."""
    return tuple(marked(turn, session) for turn in paper_of(session))


def marked(turn: Turn, session: Session) -> Marked:
    """Mark a turn.

    Args:
        turn: A question, and what a student did with it.
        session: Where it was asked.
    """
    if turn.mark and turn.mark.inexact and not turn.mark.right:
        return Marked(turn, "inexact")
    if session.withholds and turn.verdict == "wrong" and _is_typed(turn):
        from quizgen.marking.mark import NearMiss, mark

        again = mark(turn.question, turn.reply, session.language_of(turn.question))
        if isinstance(again, NearMiss):
            return Marked(turn, "near", again.meant)
    return Marked(turn, turn.verdict)


def parts_of(item: Item) -> int:
    """Return how many parts the right answer to an item has."""
    match item.response:
        case Response.PICK_SEVERAL:
            return sum(option.correct for option in item.options)
        case Response.MATCH:
            return len(item.prompts)
        case Response.ORDER:
            return len(item.options)
        case _:
            return 1


def letters_given(turn: Turn) -> tuple[str, ...]:
    """Return the letters of what was picked: a hyphen for a prompt that got none."""
    chosen = turn.mark.chosen if turn.mark else ()
    return tuple("-" if one is None else turn.question.letter(one) for one in chosen)


def _is_typed(turn: Turn) -> bool:
    return turn.question.item.response is Response.TYPE
