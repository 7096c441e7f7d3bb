"""What a student does, or what happens to the input: all that moves a sitting on."""

from quizgen.machine.frozen import frozen
from quizgen.study.attempt import Confidence


@frozen
class Reply:
    """The student typed an answer.

    Attributes:
        text: Any text whatever.
    """

    text: str


@frozen
class Pick:
    """The student picked options, by whatever a face has for that.

    Attributes:
        options: Each by its index in the item: the one picked, all that were picked, those in
            the student's order, or prompt by prompt, where None leaves one out.
    """

    options: tuple[int | None, ...]


@frozen
class Reveal:
    """The student has thought of an answer, and wants to see the options."""


@frozen
class Sure:
    """The student says how sure the answer is that will be given.

    Attributes:
        level: How sure.
    """

    level: Confidence


@frozen
class Settle:
    """The student says yes or no to what was asked.

    Attributes:
        agreed: Whether it was yes.
    """

    agreed: bool


@frozen
class Skip:
    """The student gives no answer; where their own was to be judged, no judgement."""


@frozen
class Undo:
    """The student takes back the last answer."""


@frozen
class Overrule:
    """The student says that the last answer was right, though it was marked wrong."""


@frozen
class Ease:
    """The student says that the last answer, which was right, was easy: it may stay away longer."""


@frozen
class Next:
    """The student has read what was told."""


@frozen
class Quit:
    """The student wants to end the sitting."""


@frozen
class InputEnded:
    """Nothing more will be typed."""


@frozen
class Interrupted:
    """Ctrl-C."""


Event = (
    Reply
    | Pick
    | Reveal
    | Sure
    | Settle
    | Skip
    | Undo
    | Overrule
    | Ease
    | Next
    | Quit
    | InputEnded
    | Interrupted
)
