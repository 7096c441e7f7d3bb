"""How a form's questions stand on paper: what every format that prints them must lay out.

Questions that are answered in the same way make a section, which says once what to do.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from quizgen.answer_key import is_either_or
from quizgen.exporters.captions import Captions
from quizgen.forms import Form, Question
from quizgen.items.item import Item, Response
from quizgen.items.phrases import BLANK
from quizgen.values import Quantity

COLUMNS = 10
"""Of the answers at a glance."""

SPANS = ((5, 1), (12, 2), (40, 5))
"""How many characters of an answer have room in how many of these columns."""


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


@dataclass(frozen=True, slots=True)
class Exercise:
    """A question to be laid out.

    Attributes:
        number: Its number on the form.
        stem: The question; where it has several parts, a blank stands between them.
        layout: What it is answered on.
        options: What is offered, in the form's order.
        prompts: What options are to be matched with.
    """

    number: int
    stem: tuple[str, ...]
    layout: Layout
    options: tuple[str, ...]
    prompts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A run of questions that are answered in the same way."""

    instruction: str
    exercises: tuple[Exercise, ...]


def sections(form: Form, words: Captions) -> tuple[Section, ...]:
    """Divide a form into its sections; its questions stay in their order.

    Args:
        form: What to lay out.
        words: The captions of its language.
    """
    runs = groupby(form.questions, key=lambda question: _instruction(question.item, words))
    return tuple(
        Section(instruction, tuple(_exercise(question) for question in questions))
        for instruction, questions in runs
    )


def span(text: str) -> int:
    """Tell over how many columns an answer at a glance reaches."""
    return next((columns for most, columns in SPANS if len(text) <= most), COLUMNS)


def _exercise(question: Question) -> Exercise:
    item, layout = question.item, _layout(question.item)
    return Exercise(
        number=question.number,
        stem=tuple(item.stem.split(BLANK)) if layout is Layout.BLANK else (item.stem,),
        layout=layout,
        options=tuple(option.text for option in question.options),
        prompts=tuple(prompt.text for prompt in item.prompts),
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


def _instruction(item: Item, words: Captions) -> str:
    match _layout(item):
        case Layout.LETTERS:
            one = item.response is Response.PICK_ONE
            return words.pick_one if one else words.pick_several
        case Layout.WORDS:
            this, that = (option.text for option in item.options)
            return words.pick_word.format(this=this, that=that)
        case Layout.BLANK:
            return words.fill_in
        case Layout.LINE:
            return words.write_number if isinstance(item.expected, Quantity) else words.write
        case Layout.MATCH:
            return words.match
        case Layout.ORDER:
            return words.order
