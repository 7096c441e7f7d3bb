"""What a step wants done, in this order, by the face that shows it and by whoever keeps answers.

A face carries them out one by one, so that what is to be kept is kept before it is told.
"""

from quizgen.machine.frozen import frozen
from quizgen.question import Question
from quizgen.study.attempt import Attempt
from quizgen.study.sitting.events import Event
from quizgen.study.turn import Turn


@frozen
class Ask:
    """Put a question.

    Attributes:
        question: What is asked.
        repetition: How often it was asked before.
        again: Whether that was in this sitting.
        shown: Whether its options are shown with it.
    """

    question: Question
    repetition: int
    again: bool
    shown: bool


@frozen
class Offer:
    """Show the options that were held back."""

    question: Question


@frozen
class Compare:
    """Show the model answer that the student's own can be compared with."""

    question: Question


@frozen
class Tell:
    """Tell what an answer came to, and why."""

    turn: Turn


@frozen
class Assure:
    """Say that an answer counts as easy now."""

    turn: Turn


@frozen
class Record:
    """Keep an attempt."""

    attempt: Attempt


@frozen
class Retract:
    """Keep that an attempt is taken back: the last one that was kept and is not yet."""

    attempt: Attempt


@frozen
class Remind:
    """Say what would have been an answer, after what was none.

    Attributes:
        event: What was none.
    """

    event: Event


@frozen
class Deny:
    """Say that what was asked for cannot be done now.

    Attributes:
        event: What was asked for.
    """

    event: Event


Effect = Ask | Offer | Compare | Tell | Assure | Record | Retract | Remind | Deny
