"""What is printed: forms, the copies that are handed out, and all that an exporter needs."""

from dataclasses import field

from quizgen.decks.deck import Deck
from quizgen.items.item import Item
from quizgen.machine.frozen import frozen
from quizgen.question import Question


@frozen
class Form:
    """One version of a handout, such as form A."""

    label: str
    questions: tuple[Question, ...]

    @property
    def points(self) -> int:
        """What all its questions are worth."""
        return sum(question.worth for question in self.questions)


@frozen
class Student:
    """Who gets a copy.

    Attributes:
        name: As it is printed.
        id: What else the school knows them by, such as a number; may be empty.
        group: The class they are in; may be empty.
    """

    name: str
    id: str = ""
    group: str = ""


@frozen
class Copy:
    """What one student gets: a form, with a number of its own in the pile.

    Attributes:
        number: From 1, in the order of the pile.
        form: Which form it is.
        student: Whose it is; None where the name is to be written.
    """

    number: int
    form: Form
    student: Student | None = None


@frozen
class Edition:
    """All that an exporter needs of a pack: its items, and the forms made of them.

    Attributes:
        name: The pack's name, which file names, decks and the identity of notes are made of.
        title: What people read at the top.
        language: A BCP 47 tag such as ``en``.
        license: The pack's license, or an empty text.
        items: The bank's items of this pack, in its order.
        forms: Printed versions with their questions.
        deck: Its notes and what was released of them; None where none of it is known: then all
            its items make notes that were never released.
        copies: What is handed out; empty where each form is printed once, without a name.
        is_part: Whether its copies are only some of those of a class.
        school: Who asks, such as a school and a course; may be empty.
        instructions: What is said before the first question; may be empty.
        blueprint: The name of what the forms were made by; may be empty.
        seed: What all draws depended on.
        files: For each file that was written of it before, its SHA-256 digest, in hexadecimal.
    """

    name: str
    title: str
    language: str
    license: str
    items: tuple[Item, ...]
    forms: tuple[Form, ...]
    deck: Deck | None = None
    copies: tuple[Copy, ...] = ()
    school: str = ""
    instructions: str = ""
    blueprint: str = ""
    seed: int = 0
    files: dict[str, str] = field(default_factory=dict)
    is_part: bool = False

    @property
    def heading(self) -> str:
        """What people read at the top: the title, or the name where that is blank."""
        return self.title.strip() or self.name

    @property
    def asked(self) -> tuple[Item, ...]:
        """The items that its forms ask, each once, in the order in which they stand there."""
        questions = (question for form in self.forms for question in form.questions)
        return tuple({question.item.id: question.item for question in questions}.values())

    @property
    def pile(self) -> tuple[Copy, ...]:
        """All that is handed out, in the order in which it is printed."""
        return self.copies or tuple(Copy(*numbered) for numbered in enumerate(self.forms, 1))

    @property
    def is_of_items_apart(self) -> bool:
        """Whether its forms ask different questions."""
        asked = [{question.item.id for question in form.questions} for form in self.forms]
        return any(ids != asked[0] for ids in asked)
