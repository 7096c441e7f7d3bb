"""How a form's questions stand on paper: what every format that prints them must lay out.

Questions that are answered in the same way make a section, which says once what to do.
"""

from dataclasses import replace
from enum import StrEnum
from itertools import groupby

from quizgen.forms import Form
from quizgen.items.item import BLANK, Item, Response
from quizgen.languages.catalogue import Catalogue
from quizgen.machine.frozen import frozen
from quizgen.markup.cutting import split
from quizgen.media.record import Medium, Picture, Sound
from quizgen.paper.marks import is_either_or, worth
from quizgen.question import Question
from quizgen.values import Quantity


class Layout(StrEnum):
    """What stands below a stem, or in it, to answer on."""

    LETTERS = "letters"
    """Options with letters to circle."""

    WORDS = "words"
    """Options to circle as they are, on one line."""

    BLANK = "blank"
    """The blank in the stem alone."""

    LINE = "line"
    """A line to write on."""

    MATCH = "match"
    """Prompts with a line each, and options with letters to write there."""

    ORDER = "order"
    """Options with letters, and a box to write in for each."""

    RULED = "ruled"
    """As many lines as the question asks for, over the width of the page."""


@frozen
class Exercise:
    """A question to be laid out.

    Attributes:
        number: Its number on the form.
        stem: The question; where it has several parts, a blank stands between them.
        layout: What it is answered on.
        options: What is offered, in the form's order.
        prompts: What options are to be matched with.
        worth: How many points it is worth, in words; empty where that is not told.
        lines: How many lines there are to write on.
        pictures: What is seen under the stem.
        sounds: What is heard with it.
        offered: What is seen or heard instead of options, in the form's order: these are empty
            texts then, for their names would tell the answer.
    """

    number: int
    stem: tuple[str, ...]
    layout: Layout
    options: tuple[str, ...]
    prompts: tuple[str, ...]
    worth: str = ""
    lines: int = 0
    pictures: tuple[Picture, ...] = ()
    sounds: tuple[Sound, ...] = ()
    offered: tuple[Medium, ...] = ()


@frozen
class Section:
    """A run of questions that are answered in the same way.

    Attributes:
        instruction: What to do; empty where the sheet tells it once for all.
        exercises: The questions.
    """

    instruction: str
    exercises: tuple[Exercise, ...]

    @property
    def wide(self) -> bool:
        """Whether its questions take the width of the page; those come last."""
        return self.exercises[0].layout is Layout.RULED


@frozen
class Sheet:
    """A form to be laid out.

    Attributes:
        heading: Which form it is, such as *Version A*.
        score: What all its questions are worth: a point each, unless they say more.
        instruction: What to do, where it is the same for all questions; else empty.
        sections: Its questions, in their order.
    """

    heading: str
    score: int
    instruction: str
    sections: tuple[Section, ...]


def sheet_of(form: Form, words: Catalogue) -> Sheet:
    """Lay out a form; its questions stay in their order.

    Args:
        form: What to lay out.
        words: The words of its language.
    """
    runs = groupby(form.questions, key=lambda question: _instruction(question.item, words))
    sections = tuple(
        Section(instruction, tuple(_exercise(question, words) for question in questions))
        for instruction, questions in runs
    )
    instruction = sections[0].instruction if len(sections) == 1 else ""
    if instruction:
        sections = (replace(sections[0], instruction=""),)
    return Sheet(
        words.gettext("Version {label}", label=form.label),
        sum(question.item.points for question in form.questions),
        instruction,
        sections,
    )


def _exercise(question: Question, words: Catalogue) -> Exercise:
    item, layout = question.item, _layout(question.item)
    offered = tuple(option.shown for option in question.options if option.shown)
    return Exercise(
        number=question.number,
        stem=tuple(split(item.stem, BLANK)) if layout is Layout.BLANK else (item.stem,),
        layout=layout,
        options=tuple("" if offered else option.text for option in question.options),
        prompts=tuple(prompt.text for prompt in item.prompts),
        worth=worth(item, words) if layout is Layout.RULED else "",
        lines=item.lines,
        pictures=item.pictures,
        sounds=item.sounds,
        offered=offered,
    )


def _layout(item: Item) -> Layout:
    match item.response:
        case Response.PICK_ONE:
            return Layout.WORDS if is_either_or(item) else Layout.LETTERS
        case Response.PICK_SEVERAL:
            return Layout.LETTERS
        case Response.TYPE:
            return Layout.BLANK if BLANK in item.stem else Layout.LINE
        case Response.MATCH:
            return Layout.MATCH
        case Response.ORDER:
            return Layout.ORDER
        case Response.WRITE:
            return Layout.RULED


def _instruction(item: Item, words: Catalogue) -> str:
    match _layout(item):
        case Layout.LETTERS if item.response is Response.PICK_ONE:
            told = words.gettext("Circle the letter of the one right answer.")
        case Layout.LETTERS:
            told = words.gettext("Circle the letter of every right answer.")
        case Layout.WORDS:
            this, that = (option.text for option in item.options)
            told = words.gettext("Circle {this} or {that}.", this=this, that=that)
        case Layout.BLANK:
            told = words.gettext("Fill in the blank.")
        case Layout.LINE if isinstance(item.expected, Quantity):
            told = words.gettext("Write the number, with its unit if it has one.")
        case Layout.LINE:
            told = words.gettext("Write the answer.")
        case Layout.MATCH:
            told = words.gettext(
                "Write on each line the letter of what goes with it. Not all letters are used."
            )
        case Layout.ORDER:
            told = words.gettext("Write the letters in order, the earliest first.")
        case Layout.RULED:
            told = words.gettext("Answer in your own words.")
    return told
