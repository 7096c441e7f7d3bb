"""A sitting as a pure machine: where it stands, and what that makes of an event.

Whatever happens in whatever state is answered: nothing here raises, and nothing is forgotten
that was answered. A face shows the effects, asks what the new state waits for, and turns what
is typed into the next event.
"""

from dataclasses import replace
from typing import assert_never

from quizgen.study.sitting.effects import Deny, Offer, Remind
from quizgen.study.sitting.events import (
    Ease,
    Event,
    InputEnded,
    Interrupted,
    Next,
    Overrule,
    Pick,
    Quit,
    Reply,
    Reveal,
    Settle,
    Skip,
    Sure,
    Undo,
)
from quizgen.study.sitting.moves import (
    Step,
    answer,
    ease,
    end,
    overrule,
    start,
    tell,
    turn_of,
    undo,
)
from quizgen.study.sitting.picking import letters_of
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


def step(state: State, event: Event) -> Step:  # noqa: PLR0911 -- one for each state
    """Do what an event leads to.

    Args:
        state: Where the sitting stands.
        event: What happens, whatever it is.

    Returns:
        Where it stands then, and what is to be done, in this order.
    """
    if isinstance(state, Over):
        return state, (Deny(event),)
    match event:
        case InputEnded():
            return end(state, Ending.INPUT_ENDED)
        case Interrupted():
            return end(state, Ending.INTERRUPTED)
        case _:
            pass
    match state:
        case Asking():
            return _while_asking(state, event)
        case Confirming():
            return _while_confirming(state, event)
        case Comparing():
            return _while_comparing(state, event)
        case Told():
            return _while_told(state, event)
        case Leaving():
            return _while_leaving(state, event)
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(state)


def _while_asking(state: Asking, event: Event) -> Step:  # noqa: PLR0911 -- one for each event
    match event:
        case Reply(text):
            return answer(state, text)
        case Pick(options):
            letters = letters_of(state.question, options)
            return answer(state, letters) if letters else (state, (Remind(event),))
        case Reveal() if not state.shown:
            return replace(state, shown=True), (Offer(state.question),)
        case Sure(level):
            return replace(state, confidence=level), ()
        case Skip():
            return tell(state, turn_of(state, ""))
        case Undo():
            return undo(state, event)
        case Overrule():
            return overrule(state, event)
        case Quit():
            return Leaving(state), ()
        case _:
            return state, (Deny(event),)


def _while_confirming(state: Confirming, event: Event) -> Step:
    match event:
        case Settle(agreed):
            turn = turn_of(state, state.reply, "confirmed")
            return tell(state, replace(turn, mark=state.miss.settle(meant=agreed)))
        case Skip():
            return tell(state, turn_of(state, ""))
        case Undo():  # to type it again
            return start(state.session)
        case Quit():
            return Leaving(state), ()
        case _:
            return state, (Remind(event),)


def _while_comparing(state: Comparing, event: Event) -> Step:
    match event:
        case Settle(agreed):
            from quizgen.marking.mark import Mark

            turn = turn_of(state, state.reply, "own-word")
            return tell(state, replace(turn, mark=Mark(agreed, hits=int(agreed))))
        case Skip():
            return tell(state, replace(turn_of(state, state.reply), shown=True))
        case Undo():
            return start(state.session)
        case Quit():
            return Leaving(state), ()
        case _:
            return state, (Remind(event),)


def _while_told(state: Told, event: Event) -> Step:
    match event:
        case Next():
            return start(state.session)
        case Undo():
            return undo(state, event)
        case Overrule():
            return overrule(state, event)
        case Ease():
            return ease(state, event)
        case Quit():
            is_last = state.session.current is None
            return start(state.session) if is_last else (Leaving(state), ())
        case _:
            return state, (Deny(event),)


def _while_leaving(state: Leaving, event: Event) -> Step:
    match event:
        case Settle(agreed=True) | Quit():
            return end(state, Ending.FINISHED)
        case Settle(agreed=False):
            return state.back, ()
        case _:
            return state, (Remind(event),)
