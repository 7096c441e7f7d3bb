"""What events come to, whatever the state: questions asked, answers taken, told and taken back."""

from dataclasses import replace

from quizgen.items.item import Response
from quizgen.study.attempt import Settled
from quizgen.study.session import Session
from quizgen.study.sitting.effects import (
    Ask,
    Assure,
    Compare,
    Deny,
    Effect,
    Record,
    Remind,
    Retract,
    Tell,
)
from quizgen.study.sitting.events import Event, Reply
from quizgen.study.sitting.states import (
    Asking,
    Comparing,
    Confirming,
    Ending,
    Leaving,
    Over,
    State,
    Told,
)
from quizgen.study.turn import Turn

Step = tuple[State, tuple[Effect, ...]]
"""Where a sitting stands then, and what is to be done."""

Waiting = Asking | Confirming | Comparing
"""States in which a question waits."""

HELD_BACK = frozenset({Response.PICK_ONE, Response.PICK_SEVERAL})
"""What can be thought of without its options."""


def start(session: Session) -> Step:
    """Begin a sitting, or go on with one: ask what is next."""
    question = session.current
    if question is None:
        return Over(session, Ending.FINISHED), ()
    item = question.item
    is_shown = not (session.holds_back and item.response in HELD_BACK and not item.is_either_or)
    repetition = session.repetition_of(item)
    again = repetition > session.asked.get(item.id, 0)
    return (
        Asking(session, question, is_shown),
        (Ask(question, repetition, again=again, shown=is_shown),),
    )


def answer(state: Asking, reply: str) -> Step:
    """Take a reply as the answer, ask what was meant, or remind of what would be one."""
    from quizgen.marking.mark import NearMiss, mark

    session, question = state.session, state.question
    if not state.shown:
        return state, (Remind(Reply(reply)),)
    if question.item.response is Response.WRITE:
        return Comparing(session, question, reply, state.confidence), (Compare(question),)
    marked = mark(question, reply, session.language_of(question))
    if marked is None:
        return state, (Remind(Reply(reply)),)
    if isinstance(marked, NearMiss):
        return Confirming(session, question, reply, marked, state.confidence), ()
    return tell(state, replace(turn_of(state, reply), mark=marked))


def turn_of(state: Waiting, reply: str, settled: Settled = "marked") -> Turn:
    """Return a turn in which a waiting question gets a reply."""
    repetition = state.session.repetition_of(state.question.item)
    return Turn(
        state.question,
        reply,
        repetition=repetition,
        settled=settled,
        confidence=state.confidence,
    )


def tell(state: Waiting, turn: Turn) -> Step:
    """Keep a turn, and then tell what it came to."""
    session = state.session.note(turn)
    return Told(session), (_record(session, turn), Tell(turn))


def undo(state: Asking | Told, event: Event) -> Step:
    """Take the last turn back, and ask its question again."""
    if not state.session.turns:
        return state, (Deny(event),)
    back, asked = start(state.session.undone())
    return back, (_retract(state.session), *asked)


def overrule(state: Asking | Told, event: Event) -> Step:
    """Take the student's word on the last answer; then go on from where the sitting stands."""
    session = state.session
    if not session.turns or not session.turns[-1].can_be_overruled:
        return state, (Deny(event),)
    from quizgen.marking.mark import Mark

    turn = replace(session.turns[-1], mark=Mark(right=True, hits=1), settled="own-word")
    mended = session.undone().note(turn)
    told = (_retract(session), _record(mended, turn), Tell(turn))
    if isinstance(state, Told):
        return Told(mended), told
    asking, asked = start(mended)
    return asking, (*told, *asked)


def ease(state: Told, event: Event) -> Step:
    """Call the last answer easy; it was told already."""
    session = state.session
    if not session.turns[-1].can_be_eased:
        return state, (Deny(event),)
    turn = replace(session.turns[-1], confidence="easy")
    eased = session.undone().note(turn)
    return Told(eased), (_retract(session), _record(eased, turn), Assure(turn))


def end(state: Asking | Confirming | Comparing | Told | Leaving, ending: Ending) -> Step:
    """End, and keep what was answered and not settled: a near miss counts as it was marked."""
    back = state.back if isinstance(state, Leaving) else state
    session = state.session
    if isinstance(back, Confirming):
        turn = replace(turn_of(back, back.reply), mark=back.miss.settle(meant=False))
    elif isinstance(back, Comparing):
        turn = replace(turn_of(back, back.reply), shown=True)
    else:
        return Over(session, ending), ()
    session = session.note(turn)
    return Over(session, ending), (_record(session, turn),)


def _record(session: Session, turn: Turn) -> Record:
    return Record(turn.attempt(session.language_of(turn.question)))


def _retract(session: Session) -> Retract:
    turn = session.turns[-1]
    return Retract(turn.attempt(session.language_of(turn.question)))
