"""A sitting that was interrupted, brought back to where it stood by what was kept of it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.question import Question
from quizgen.study.attempt import Attempt
from quizgen.study.session import Session
from quizgen.study.turn import Turn, key_digest

if TYPE_CHECKING:
    from quizgen.marking.mark import Mark


def resume(session: Session, attempts: Iterable[Attempt]) -> Session | None:
    """Take all turns of a session once more.

    Args:
        session: The session as it began.
        attempts: What was kept of its turns, in their order, without what was taken back.

    Returns:
        The session after these turns; None where they are none of its own, for a pack has
        changed meanwhile.
    """
    for attempt in attempts:
        question = session.current
        if question is None or not _is_asked(attempt, question):
            return None
        session = session.note(_turn_of(attempt, question))
    return session


def _is_asked(attempt: Attempt, question: Question) -> bool:
    """Tell whether an attempt answers a question: this one, with these options, and this key."""
    item = question.item
    options = tuple(map(item.options.index, question.options))
    return (attempt.item, attempt.key, attempt.options) == (item.id, key_digest(item), options)


def _turn_of(attempt: Attempt, question: Question) -> Turn:
    turn = Turn(
        question,
        attempt.reply,
        repetition=attempt.repetition,
        settled=attempt.settled,
        confidence=attempt.confidence,
    )
    match attempt.outcome:
        case "skipped":
            return turn
        case "ungraded":
            return replace(turn, shown=True)
        case _:
            return replace(turn, mark=_mark_of(attempt, question))


def _mark_of(attempt: Attempt, question: Question) -> "Mark":
    """Return what a reply was worth, whatever other rules of marking would make of it now."""
    from quizgen.marking.mark import Mark, mark

    is_right, is_inexact = attempt.outcome == "right", attempt.outcome == "inexact"
    if attempt.settled == "marked":
        marked = mark(question, attempt.reply, attempt.language)
        if isinstance(marked, Mark) and (marked.right, not marked.right and marked.inexact) == (
            is_right,
            is_inexact,
        ):
            return marked
    return Mark(is_right, hits=int(is_right), inexact=is_inexact)
