"""How a form's questions stand on paper: what every format that prints them must lay out.

Questions that are answered in the same way make a section, which says once what to do.
"""

from dataclasses import replace
from itertools import groupby

from quizgen.forms import Form
from quizgen.items.item import BLANK
from quizgen.languages.catalogue import Catalogue
from quizgen.machine.frozen import frozen
from quizgen.markup.cutting import split
from quizgen.media.record import Medium, Picture, Sound
from quizgen.paper.copies.instruction import Place, instruction_of
from quizgen.paper.copies.layout import Layout, layout_of
from quizgen.paper.marks import points, worth
from quizgen.question import Part, Question


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

    @property
    def exhibits(self) -> tuple[Medium, ...]:
        """All that is seen and heard under the stem."""
        return (*self.pictures, *self.sounds)


@frozen
class Heading:
    """What stands above a part of a form.

    Attributes:
        title: What it is called, or an empty text.
        instructions: What the teacher says of it, or an empty text.
        points: What all its questions are worth.
    """

    title: str
    instructions: str
    points: int

    def told(self, words: Catalogue) -> tuple[str, str]:
        """Return title and instructions; how many points there are stands behind either.

        Args:
            words: The words of the form's language.
        """
        worth = f" ({points(self.points, words)})"
        if self.title:
            return f"{self.title}{worth}", self.instructions
        return "", f"{self.instructions}{worth}" if self.instructions else ""


@frozen
class Section:
    """A run of questions that are answered in the same way.

    Attributes:
        instruction: What to do; empty where the sheet tells it once for all.
        exercises: The questions.
        heading: What stands above it, where a part of the form begins with it.
        depth: The level of its instruction as a heading: below the title, or that of its part.
    """

    instruction: str
    exercises: tuple[Exercise, ...]
    heading: Heading | None = None
    depth: int = 2

    @property
    def wide(self) -> bool:
        """Whether its questions take the width of the page."""
        return self.exercises[0].layout is Layout.RULED


@frozen
class Sheet:
    """A form to be laid out.

    Attributes:
        label: The form's label, such as *A*.
        heading: Which form it is, such as *Version A*.
        score: What all its questions are worth: a point each, unless they say more.
        instruction: What to do, where it is the same for all questions; else empty.
        sections: Its questions, in their order.
    """

    label: str
    heading: str
    score: int
    instruction: str
    sections: tuple[Section, ...]

    @property
    def stretches(self) -> tuple[tuple[Section, ...], ...]:
        """Its sections, those together that follow each other in columns, or over the page."""
        return tuple(tuple(run) for _, run in groupby(self.sections, key=lambda run: run.wide))


def sheet_of(form: Form, words: Catalogue, place: Place = Place.FORM) -> Sheet:
    """Lay out a form; its questions stay in their order.

    Args:
        form: What to lay out.
        words: The words of its language.
        place: Where answers go that are letters or one of two words.
    """
    tells_points = any(question.worth != 1 for question in form.questions)
    sections: list[Section] = []
    begun: Part | None = None
    for (part, instruction), run in groupby(
        form.questions,
        key=lambda question: (question.part, instruction_of(question.item, words, place)),
    ):
        exercises = (_exercise(question, words, tells_points=tells_points) for question in run)
        heading = _heading(part, form) if part and part != begun else None
        depth = 3 if part and part.title else 2
        sections.append(Section(instruction, tuple(exercises), heading, depth))
        begun = part
    instruction = sections[0].instruction if len(sections) == 1 else ""
    if instruction:
        sections = [replace(sections[0], instruction="")]
    return Sheet(
        form.label,
        words.gettext("Version {label}", label=form.label),
        form.points,
        instruction,
        tuple(sections),
    )


def _heading(part: Part, form: Form) -> Heading:
    total = sum(question.worth for question in form.questions if question.part == part)
    return Heading(part.title, part.instructions, total)


def _exercise(question: Question, words: Catalogue, *, tells_points: bool) -> Exercise:
    item, layout = question.item, layout_of(question.item)
    offered = tuple(option.shown for option in question.options if option.shown)
    return Exercise(
        number=question.number,
        stem=tuple(split(item.stem, BLANK)) if layout is Layout.BLANK else (item.stem,),
        layout=layout,
        options=tuple("" if offered else option.text for option in question.options),
        prompts=tuple(prompt.text for prompt in item.prompts),
        worth=worth(question, words) if tells_points or layout is Layout.RULED else "",
        lines=item.lines,
        pictures=item.pictures,
        sounds=item.sounds,
        offered=offered,
    )
