"""What is asked next: a pure policy over what was planned and what has happened.

What was missed comes back in the same sitting, once enough others lie between, until it is
right: to recall a fact again after a while is what makes it stay (Karpicke and Roediger, 2008).
"""

from collections.abc import Sequence

from quizgen.question import Question
from quizgen.study.turn import Turn

OTHERS_LEAST = 3
"""So many other questions lie between a miss and its return."""

TIMES_MOST = 5
"""What was missed so often is given up for this sitting: it wants to be read, not to be asked."""


def next_of(questions: Sequence[Question], turns: Sequence[Turn]) -> Question | None:
    """Return the planned question that is asked next; None where none is left.

    What was missed comes before what is new, the oldest miss first, but not twice running as long
    as there is something new. Where too few others are left to lie between, it does not come back.

    Args:
        questions: What was planned, in its order, each item once.
        turns: What has happened so far.
    """
    last = {turn.question.item.id: place for place, turn in enumerate(turns)}
    new = next((one for one in questions if one.item.id not in last), None)
    if new and turns and times_asked(turns[-1].question.item.id, turns) > 1:
        return new
    waiting = [
        place
        for place in last.values()
        if len(turns) - 1 - place >= OTHERS_LEAST and turns[place].verdict == "wrong"
    ]
    for place in sorted(waiting):
        item = turns[place].question.item.id
        if times_asked(item, turns) < TIMES_MOST:
            return next(one for one in questions if one.item.id == item)
    return new


def first_of(questions: Sequence[Question], turns: Sequence[Turn]) -> Question | None:
    """Return the first planned question that was not asked; None where none is left.

    Args:
        questions: What was planned, in its order, each item once.
        turns: What has happened so far.
    """
    asked = {turn.question.item.id for turn in turns}
    return next((one for one in questions if one.item.id not in asked), None)


def times_asked(item: str, turns: Sequence[Turn]) -> int:
    """Return how often an item was asked, by its id."""
    return sum(turn.question.item.id == item for turn in turns)
