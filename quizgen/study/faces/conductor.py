"""A sitting as every face goes through it: events in, and what is to be told out.

What is to be kept is kept before what stands behind it is handed out to be told.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from quizgen.study.faces.readers import Elapsed
from quizgen.study.session import Session
from quizgen.study.sitting.effects import Ask, Effect, Record, Retract
from quizgen.study.sitting.events import Event, InputEnded, Interrupted, TimeUp
from quizgen.study.sitting.moves import start
from quizgen.study.sitting.states import Ending, Over, State
from quizgen.study.sitting.step import step

Keep = Callable[[Record | Retract], object]
"""Keeps what is to be kept, before it returns."""


class Conductor:
    """Carries out what a sitting wants done, but for what is to be told.

    Args:
        session: What is asked.
        keep: Keeps each answer, before its verdict is told.
        asked: Is told when a question is put.

    Attributes:
        state: Where the sitting stands.
    """

    def __init__(self, session: Session, keep: Keep, asked: Callable[[], object]) -> None:
        self._keep = keep
        self._asked = asked
        self.state: State
        self.state, self._effects = start(session)

    @property
    def session(self) -> Session:
        """What has happened so far."""
        return self.state.session

    @property
    def ending(self) -> Ending:
        """How the sitting ended; if it did not, it is about to be interrupted."""
        return self.state.ending if isinstance(self.state, Over) else Ending.INTERRUPTED

    @property
    def is_over(self) -> bool:
        """Whether nothing will be asked any more."""
        return isinstance(self.state, Over)

    def begin(self) -> Iterator[Effect]:
        """Yield what is to be done first."""
        return self._carry_out()

    def do(self, event: Event) -> Iterator[Effect]:
        """Do what an event leads to; yield each effect, once what comes before it is kept."""
        # The state comes first: whatever interrupts what follows, nothing is forgotten.
        self.state, self._effects = step(self.state, event)
        return self._carry_out()

    @contextmanager
    def ended_by_input(self, leave: Callable[[], object]) -> Iterator[None]:
        """End the sitting by what ends its input: its end, Ctrl-C, an alarm, or a signal.

        What was answered is still kept then, but not told.

        Args:
            leave: What is done last where the program itself is asked to end.

        Raises:
            SystemExit: If the program is asked to end.
        """
        try:
            yield
        except EOFError:
            self._end(InputEnded())
        except KeyboardInterrupt:
            self._end(Interrupted())
        except Elapsed:
            self._end(TimeUp())
        except SystemExit:
            self._end(Interrupted())
            with suppress(OSError):
                leave()
            raise

    def _end(self, event: InputEnded | Interrupted | TimeUp) -> None:
        pending = self._effects
        self.state, self._effects = step(self.state, event)
        for effect in (*pending, *self._effects):
            if isinstance(effect, Record | Retract):
                self._keep(effect)

    def _carry_out(self) -> Iterator[Effect]:
        while self._effects:
            effect, *rest = self._effects
            if isinstance(effect, Record | Retract):
                self._keep(effect)
                self._effects = tuple(rest)
            else:
                self._effects = tuple(rest)
                if isinstance(effect, Ask):
                    self._asked()
            yield effect
