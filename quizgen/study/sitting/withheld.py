"""A sitting that withholds its verdicts until its end, as an exam does.

Each question has its turn once, in the order planned. The student leafs back and forth, and may
change what was answered; nothing asks what was meant, for that would tell what is right. What is
nearly right counts as wrong, and is told as near in the end: whoever grades may see it otherwise.
"""

from dataclasses import replace

from quizgen.items.item import Response
from quizgen.question import Question
from quizgen.study.session import Session
from quizgen.study.sitting.effects import Ask, Deny, Effect, Note, Record, Remind, Retract
from quizgen.study.sitting.events import (
    Event,
    Next,
    Pick,
    Quit,
    Reply,
    Settle,
    Skip,
    Sure,
    Undo,
)
from quizgen.study.sitting.moves import Step, end
from quizgen.study.sitting.picking import letters_of
from quizgen.study.sitting.states import Asking, Ending, Handing, Leaving
from quizgen.study.turn import Turn


def begin(session: Session) -> Step:
    """Begin, or go on: ask the first question that was not asked yet."""
    question = session.current
    return _ask(
        session, len(session.questions) if question is None else place_of(session, question)
    )


def while_withheld(state: Asking, event: Event) -> Step:  # noqa: PLR0911 -- one for each event
    """Do what an event leads to while a question waits."""
    session, question = state.session, state.question
    place = place_of(session, question)
    match event:
        case Reply(text):
            return _answer(state, text)
        case Pick(options):
            letters = letters_of(question, options)
            return _answer(state, letters) if letters else (state, (Remind(event),))
        case Sure(level):
            return replace(state, confidence=level), ()
        case Skip():
            return _note(state, _turn(state))
        case Next() if before := answer_to(session, question):
            return _note(state, replace(before, confidence=state.confidence))
        case Undo() if place:
            return _ask(session, place - 1)
        case Quit():
            return Leaving(state), ()
        case _:
            return state, (Deny(event),)


def while_handing(state: Handing, event: Event) -> Step:
    """Do what an event leads to once all was asked."""
    session = state.session
    match event:
        case Settle(agreed=True) | Next() | Quit():
            return end(state, Ending.FINISHED)
        case Settle(agreed=False):
            open_ = (turn for turn in paper_of(session) if not turn.reply)
            first = next(open_, None)
            last = session.questions[-1] if session.questions else None
            question = first.question if first else last
            return _ask(session, place_of(session, question)) if question else (state, ())
        case Undo() if session.questions:
            return _ask(session, len(session.questions) - 1)
        case _:
            return state, (Remind(event),)


def paper_of(session: Session) -> tuple[Turn, ...]:
    """Return what is handed in: a turn for each question; one that had none was left out."""
    return tuple(answer_to(session, one) or Turn(one) for one in session.questions)


def answer_to(session: Session, question: Question) -> Turn | None:
    """Return what was answered to a question, or that it was skipped; None if it was not asked."""
    return next((one for one in session.turns if one.question.item.id == question.item.id), None)


def place_of(session: Session, question: Question) -> int:
    """Return the place of a question among those planned, from 0."""
    ids = [one.item.id for one in session.questions]
    return ids.index(question.item.id)


def _ask(session: Session, place: int) -> Step:
    if place >= len(session.questions):
        return Handing(session), ()
    question = session.questions[place]
    before = answer_to(session, question)
    asked = Ask(question, session.asked.get(question.item.id, 0), again=False, shown=True)
    return Asking(session, question, confidence=before.confidence if before else "none"), (asked,)


def _answer(state: Asking, reply: str) -> Step:
    """Take a reply as the answer, or remind of what would be one."""
    from quizgen.marking.mark import NearMiss, mark

    question = state.question
    if question.item.response is Response.WRITE:
        if not reply.strip():
            return state, (Remind(Reply(reply)),)
        return _note(state, replace(_turn(state, reply), shown=True))
    marked = mark(question, reply, state.session.language_of(question))
    if marked is None:
        return state, (Remind(Reply(reply)),)
    if isinstance(marked, NearMiss):
        marked = marked.settle(meant=False)
    return _note(state, replace(_turn(state, reply), mark=marked))


def _turn(state: Asking, reply: str = "") -> Turn:
    repetition = state.session.asked.get(state.question.item.id, 0)
    return Turn(state.question, reply, repetition=repetition, confidence=state.confidence)


def _note(state: Asking, turn: Turn) -> Step:
    """Keep an answer, in the place of an earlier one, and ask what is next."""
    session = state.session
    before = answer_to(session, turn.question)
    effects: list[Effect] = []
    if before != turn:
        language = session.language_of(turn.question)
        if before:
            effects.append(Retract(before.attempt(language)))
        effects.append(Record(turn.attempt(language)))
        turns = tuple(turn if one is before else one for one in session.turns)
        session = replace(session, turns=turns if before else (*turns, turn))
    there, asked = _ask(session, place_of(session, turn.question) + 1)
    return there, (*effects, Note(turn), *asked)
