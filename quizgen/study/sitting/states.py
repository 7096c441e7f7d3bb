"""Where a sitting can stand. Each state holds the session; none has a past of its own."""

from enum import Enum
from typing import TYPE_CHECKING

from quizgen.machine.frozen import frozen
from quizgen.question import Question
from quizgen.study.attempt import Confidence
from quizgen.study.session import Session
from quizgen.study.turn import Turn

if TYPE_CHECKING:
    from quizgen.marking.mark import NearMiss


class Ending(Enum):
    """How a sitting ended."""

    FINISHED = "every question was asked, or the student quit"
    INPUT_ENDED = "no more input"
    INTERRUPTED = "Ctrl-C"
    TIME_UP = "the time was over"


@frozen
class Asking:
    """A question waits for an answer.

    Attributes:
        session: What has happened so far.
        question: What is asked.
        shown: Whether its options are to be seen.
        confidence: How sure the student says to be.
    """

    session: Session
    question: Question
    shown: bool = True
    confidence: Confidence = "none"


@frozen
class Confirming:
    """A typed answer is nearly right: was it meant to be?

    Attributes:
        session: What has happened so far.
        question: What is asked.
        reply: What was typed.
        miss: What it is like.
        confidence: How sure the student said to be.
    """

    session: Session
    question: Question
    reply: str
    miss: "NearMiss"
    confidence: Confidence = "none"


@frozen
class Comparing:
    """A model answer is shown: is the student's own like it?

    Attributes:
        session: What has happened so far.
        question: What is asked.
        reply: What was written.
        confidence: How sure the student said to be.
    """

    session: Session
    question: Question
    reply: str
    confidence: Confidence = "none"


@frozen
class Told:
    """A verdict is being read.

    Attributes:
        session: What has happened, the turn that is told being the last.
    """

    session: Session

    @property
    def turn(self) -> Turn:
        """What is told."""
        return self.session.turns[-1]


@frozen
class Handing:
    """All was asked, and verdicts are withheld: is it handed in?

    Attributes:
        session: What has happened so far.
    """

    session: Session


@frozen
class Leaving:
    """The student wants to quit while questions are left: really?

    Attributes:
        back: Where the sitting stands if not.
    """

    back: Asking | Confirming | Comparing | Told

    @property
    def session(self) -> Session:
        """What has happened so far."""
        return self.back.session


@frozen
class Over:
    """Nothing will be asked any more.

    Attributes:
        session: All that has happened.
        ending: How it ended.
    """

    session: Session
    ending: Ending


State = Asking | Confirming | Comparing | Told | Handing | Leaving | Over
