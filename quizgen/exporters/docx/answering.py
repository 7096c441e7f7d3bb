"""What a question is answered on."""

from collections.abc import Iterator

from quizgen.exporters.docx.desk import Desk
from quizgen.exporters.docx.element import Element
from quizgen.exporters.docx.pictures import exhibit
from quizgen.exporters.docx.texts.flow import Place, flow, paragraph
from quizgen.exporters.docx.texts.runs import PLAIN, inline, plain_runs, tab
from quizgen.paper.copies.layout import Layout
from quizgen.paper.copies.sheet import Exercise

BOX = "☐"
GAP = "_" * 5
APART = "\u2003\u2003"
"""What stands between words to circle."""

TALLEST = 32
"""How high a picture to choose may be, in millimetres."""


def answered(desk: Desk, exercise: Exercise, questions: int) -> Iterator[Element]:
    """Yield what a question is answered on.

    Args:
        desk: What the document is written with.
        exercise: The question.
        questions: The number of the list that it is an entry of.
    """
    if exercise.offered:
        yield from _offered(desk, exercise, questions)
        return
    match exercise.layout:
        case Layout.LETTERS:
            yield from _lettered(desk, exercise, questions)
        case Layout.WORDS:
            yield paragraph("Words", *_words(desk, exercise))
        case Layout.LINE:
            yield paragraph("AnswerLine", tab())
        case Layout.RULED:
            yield from (paragraph("RuledLine", tab()) for _ in range(exercise.lines))
        case Layout.MATCH:
            yield from _prompts(desk, exercise)
            yield from _lettered(desk, exercise, questions)
        case Layout.ORDER:
            yield from _lettered(desk, exercise, questions)
            yield paragraph("Boxes", *plain_runs(" ".join([BOX] * len(exercise.options))))
        case Layout.BLANK:
            return


def _prompts(desk: Desk, exercise: Exercise) -> Iterator[Element]:
    for prompt in exercise.prompts:
        gap = [*plain_runs(GAP), tab()]
        yield from flow(desk, prompt, Place("Prompt", "OptionText", desk.page.option), before=gap)


def _lettered(desk: Desk, exercise: Exercise, questions: int) -> Iterator[Element]:
    for option in exercise.options:
        yield from flow(desk, option, _option(desk, questions))


def _offered(desk: Desk, exercise: Exercise, questions: int) -> Iterator[Element]:
    for medium in exercise.offered:
        shown = exhibit(desk, medium, TALLEST, desk.page.column - desk.page.option, PLAIN)
        place = _option(desk, questions, "PictureOption")
        yield from flow(desk, "", place, before=shown)


def _words(desk: Desk, exercise: Exercise) -> Iterator[Element]:
    for number, option in enumerate(exercise.options):
        if number:
            yield from plain_runs(APART)
        yield from inline(desk, option)


def _option(desk: Desk, questions: int, style: str = "Option") -> Place:
    return Place(style, "OptionText", desk.page.option, questions, level=1)
