"""What a state waits for, told to another program: which events lead somewhere."""

from collections.abc import Sequence
from typing import assert_never

from quizgen.items.item import Response
from quizgen.study.sitting.effects import Deny, Remind
from quizgen.study.sitting.events import (
    Ease,
    Event,
    Next,
    Overrule,
    Quit,
    Reveal,
    Settle,
    Skip,
    Sure,
    Undo,
)
from quizgen.study.sitting.states import (
    Asking,
    Comparing,
    Confirming,
    Handing,
    Leaving,
    Over,
    State,
    Told,
)
from quizgen.study.sitting.step import step
from quizgen.study.wire.saying import NAMES

_OTHERS: tuple[Event, ...] = (
    Reveal(),
    Sure("sure"),
    Settle(agreed=True),
    Skip(),
    Undo(),
    Overrule(),
    Ease(),
    Next(),
    Quit(),
)


def waits_record(state: State) -> dict[str, object]:
    """Return what is waited for: in which state, and which events lead on from it."""
    return {"state": _name(state), "events": list(possible(state))}


def possible(state: State) -> Sequence[str]:
    """Return the names of the events that lead somewhere: the machine is asked, which is pure."""
    answers: tuple[str, ...] = ()
    if isinstance(state, Asking) and state.shown:
        is_worded = state.question.item.response in {Response.TYPE, Response.WRITE}
        answers = ("reply",) if is_worded else ("reply", "pick")
    return (*answers, *(NAMES[type(event)] for event in _OTHERS if _leads_on(state, event)))


def _leads_on(state: State, event: Event) -> bool:
    _, effects = step(state, event)
    return not any(isinstance(effect, Deny | Remind) for effect in effects)


def _name(state: State) -> str:  # noqa: PLR0911 -- one for each state
    match state:
        case Asking(shown=False):
            return "hidden"
        case Asking():
            return "asking"
        case Confirming():
            return "confirming"
        case Comparing():
            return "comparing"
        case Told():
            return "told"
        case Handing():
            return "handing"
        case Leaving():
            return "leaving"
        case Over():
            return "over"
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(state)
