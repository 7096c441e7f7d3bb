"""A sitting as the full screen goes through it: events in, and what is to be shown out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.study.sitting.effects import (
    Ask,
    Assure,
    Compare,
    Deny,
    Note,
    Offer,
    Record,
    Remind,
    Retract,
    Tell,
)
from quizgen.study.sitting.moves import start
from quizgen.study.sitting.states import Ending, Over, State
from quizgen.study.sitting.step import step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from quizgen.study.session import Session
    from quizgen.study.sitting.effects import Effect
    from quizgen.study.sitting.events import Event

Shown = Ask | Offer | Compare | Tell | Assure | Remind | Deny
"""What of a step is to be seen."""


class Conductor:
    """Carries out what a sitting wants done, but for what is to be shown.

    Args:
        session: What is asked.
        keep: Keeps each answer, before its verdict is told.
        asked: Is told when a question is put.

    Attributes:
        state: Where the sitting stands.
    """

    def __init__(
        self,
        session: Session,
        keep: Callable[[Record | Retract], object],
        asked: Callable[[], object],
    ) -> None:
        self._keep = keep
        self._asked = asked
        self.state: State
        self.state, self._first = start(session)

    @property
    def ending(self) -> Ending:
        """How the sitting ended; as finished, where it has not."""
        return self.state.ending if isinstance(self.state, Over) else Ending.FINISHED

    def begin(self) -> Iterator[Shown]:
        """Yield what is to be shown first."""
        return self._carry_out(self._first)

    def do(self, event: Event) -> Iterator[Shown]:
        """Do what an event leads to; yield what is to be shown, once what comes before is kept."""
        # The state comes first: whatever interrupts what follows, nothing is forgotten.
        self.state, effects = step(self.state, event)
        return self._carry_out(effects)

    def _carry_out(self, effects: Iterable[Effect]) -> Iterator[Shown]:
        for effect in effects:
            if isinstance(effect, Record | Retract):
                self._keep(effect)
                continue
            if isinstance(effect, Note):  # of an exam, which is taken in lines
                continue
            if isinstance(effect, Ask):
                self._asked()
            yield effect
