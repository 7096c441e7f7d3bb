"""A copy of a form: what is filled in at its top, and its questions."""

from collections.abc import Iterator

from quizgen.exporters.docx.answering import answered
from quizgen.exporters.docx.desk import Desk
from quizgen.exporters.docx.element import Element, tag
from quizgen.exporters.docx.pictures import exhibit
from quizgen.exporters.docx.sections import Bound, Stretch
from quizgen.exporters.docx.texts.flow import Place, flow, kept_together, paragraph, told_in
from quizgen.exporters.docx.texts.runs import PLAIN, STRONG, break_line, plain_runs, tab
from quizgen.forms import Edition
from quizgen.paper.copies.pile import Banner, LaidOut
from quizgen.paper.copies.sheet import Exercise, Heading, Section

BLANK = "_" * 12

TALLEST = 55
"""How high a picture under a stem may be, in millimetres."""

_SHARE = 0.62
"""How much of a line a name or a date has; its neighbour has the rest."""


def bound_copy(desk: Desk, copy: LaidOut, edition: Edition) -> Bound:
    """Write a copy.

    Args:
        desk: What the document is written with.
        copy: The copy.
        edition: What it is a copy of.
    """
    questions = desk.lists.questions()
    stretches = [Stretch(1, tuple(_top(desk, copy.banner, edition)))]
    for section in copy.sheet.sections:
        columns = 1 if section.wide else desk.page.setting.abreast
        stretches.append(Stretch(columns, tuple(_section(desk, section, questions))))
    return Bound(copy.banner.mark, tuple(stretches))


def _top(desk: Desk, banner: Banner, edition: Edition) -> Iterator[Element]:
    if edition.school:
        yield from told_in("School", edition.school, desk)
    yield from told_in("Title", edition.heading, desk)
    yield from told_in("Heading1", banner.mark, desk)
    yield _fields(desk, banner)
    if edition.instructions:
        yield from _kept_lines(desk, edition.instructions)
    if banner.instruction:
        yield from told_in("Instruction", banner.instruction, desk)
    yield paragraph("Rule")


def _fields(desk: Desk, banner: Banner) -> Element:
    """Write what is to be filled in: a line leads to where the next one begins."""
    words, width = desk.words, desk.page.width
    stops = [
        tag("w:tab", {"val": "left", "pos": round(width * _SHARE), "leader": "underscore"}),
        tag("w:tab", {"val": "right", "pos": width, "leader": "underscore"}),
    ]
    named = " · ".join(filter(None, (banner.name, banner.id)))
    runs: list[Element] = [
        *_field(words.gettext("Name"), named, "  "),
        *_field(words.gettext("Class"), banner.group, ""),
        break_line(),
        *_field(words.gettext("Date"), "", "  "),
        *_field(words.gettext("Score"), "", f" / {banner.score}"),
    ]
    return paragraph("Fields", *runs, properties=[tag("w:tabs", None, *stops)])


def _field(label: str, filled: str, behind: str) -> Iterator[Element]:
    yield from plain_runs(f"{label} ")
    if filled:
        yield from plain_runs(filled, STRONG)
        yield from plain_runs(f"{behind}  ")
    else:
        yield tab()
        yield from plain_runs(behind)


def _kept_lines(desk: Desk, text: str) -> Iterator[Element]:
    yield from flow(desk, text, Place("Instructions", "Instructions"), keeps_lines=True)


def _section(desk: Desk, section: Section, questions: int) -> Iterator[Element]:
    if section.heading:
        yield from _part(desk, section.heading)
    if section.instruction:
        for one in told_in("Instruction", section.instruction, desk):
            one[0].append(tag("w:outlineLvl", {"val": section.depth - 1}))
            yield one
    for exercise in section.exercises:
        yield from kept_together(_question(desk, exercise, questions))


def _part(desk: Desk, heading: Heading) -> Iterator[Element]:
    title, instructions = heading.told(desk.words)
    if title:
        yield from told_in("Heading2", title, desk)
    if instructions:
        yield from _kept_lines(desk, instructions)


def _question(desk: Desk, exercise: Exercise, questions: int) -> Iterator[Element]:
    worth = f" ({exercise.worth})" if exercise.worth else ""
    stem = f"{BLANK.join(exercise.stem)}{worth}"
    place = Place("Question", "QuestionText", desk.page.stem, questions)
    yield from flow(desk, stem, place, keeps_lines=True)
    for medium in exercise.exhibits:
        shown = exhibit(desk, medium, TALLEST, desk.page.column - desk.page.stem, PLAIN)
        yield paragraph("Picture", *shown)
    yield from answered(desk, exercise, questions)
