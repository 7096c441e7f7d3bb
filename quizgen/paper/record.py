"""The answer key as data: what a program must know to grade what students have ticked.

A bubble on a sheet is a letter; the letter is an option of its version; and that is an option of
the item, whose number among the item's options is the same on all versions.
"""

from quizgen.forms import Copy, Edition, Form
from quizgen.machine.frozen import frozen
from quizgen.question import Question
from quizgen.unmarked import unmarked


@frozen
class Offered:
    """An option as a version offers it.

    Attributes:
        letter: Its letter on this version.
        option: Its number among the item's options, from 1, the same on all versions.
        text: What people read, without marks.
        is_right: Whether it belongs to the answer.
    """

    letter: str
    option: int
    text: str
    is_right: bool


@frozen
class Asked:
    """A question as a version asks it.

    Attributes:
        place: Its number on the version, from 1.
        section: The title of its section; may be empty.
        item: The item's id.
        kind: The name of its kind.
        response: What a student does, such as ``pick-one``.
        points: What a whole answer is worth.
        letters: Those that answer it: that of each prompt, where options are matched; those in the
            right order, where they are put in order. None where the answer is typed or written.
        answers: The answer in words; all that is accepted, where it is typed.
        options: What is offered, in the order of the version.
        prompts: What is matched with options.
    """

    place: int
    section: str
    item: str
    kind: str
    response: str
    points: int
    letters: tuple[str, ...]
    answers: tuple[str, ...]
    options: tuple[Offered, ...]
    prompts: tuple[str, ...]


@frozen
class Version:
    """A form: its label, what it is worth, and its questions."""

    label: str
    points: int
    questions: tuple[Asked, ...]


@frozen
class Issued:
    """A copy of the pile.

    Attributes:
        number: Its number, from 1.
        version: The label of its form.
        name: Whose it is; empty where the name is to be written.
        id: What else the school knows them by; may be empty.
        group: The class they are in; may be empty.
    """

    number: int
    version: str
    name: str
    id: str
    group: str


@frozen
class Record:
    """The key to all versions, and who has which."""

    versions: tuple[Version, ...]
    copies: tuple[Issued, ...]


def recorded(edition: Edition) -> Record:
    """Return the answer key of an edition as data.

    Args:
        edition: What the key is for.
    """
    return Record(
        tuple(map(_version, edition.forms)),
        tuple(map(_issued, edition.pile)),
    )


def _version(form: Form) -> Version:
    return Version(form.label, form.points, tuple(map(_asked, form.questions)))


def _asked(question: Question) -> Asked:
    item, plain = question.item, unmarked(question.item)
    numbers = [item.options.index(option) for option in question.options]
    return Asked(
        place=question.number,
        section=question.part.title if question.part else "",
        item=item.id,
        kind=item.kind,
        response=item.response.name.lower().replace("_", "-"),
        points=question.worth,
        letters=question.key_letters,
        answers=plain.accepted or plain.answers,
        options=tuple(
            Offered(
                question.letter(item.options[number]),
                number + 1,
                plain.options[number].text,
                item.options[number].correct,
            )
            for number in numbers
        ),
        prompts=tuple(prompt.text for prompt in plain.prompts),
    )


def _issued(copy: Copy) -> Issued:
    student = copy.student
    return Issued(
        copy.number,
        copy.form.label,
        student.name if student else "",
        student.id if student else "",
        student.group if student else "",
    )
