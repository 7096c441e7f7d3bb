"""An answer key: all answers at a glance, who has which version, and why answers are right."""

from collections.abc import Iterator, Sequence

from quizgen.exporters.docx.desk import Desk
from quizgen.exporters.docx.element import Element
from quizgen.exporters.docx.entries import entry_elements
from quizgen.exporters.docx.page import USUAL
from quizgen.exporters.docx.sections import Bound, Stretch
from quizgen.exporters.docx.tables import Cell, table
from quizgen.exporters.docx.texts.flow import Place, flow, kept_together, paragraph, told_in
from quizgen.exporters.docx.texts.runs import PLAIN, STRONG, Look, inline, plain_runs
from quizgen.forms import Edition
from quizgen.paper.answer_key import AnswerKey
from quizgen.paper.glance import Grid, Written
from quizgen.paper.notes import credited, imprint, looked_up
from quizgen.paper.owners import Owner, rows_of
from quizgen.wrapping import NO_BREAK

LABEL = 680
"""How wide the column of versions is, in twentieths of a point."""

_NARROW = 15
"""What is left free at either side of a number, which has no room to break."""

_COPY, _VERSION = 0.12, 0.14
"""What part of the page the first and the last column have of those that tell who has what."""


def bound_key(desk: Desk, key: AnswerKey, edition: Edition, *, is_of_class: bool) -> Bound:
    """Write a key.

    Args:
        desk: What the document is written with.
        key: The key.
        edition: What it is the key of.
        is_of_class: Whether it tells the answers at a glance, and who has which form.
    """
    elements = [*told_in("Title", edition.heading, desk), *told_in("Heading1", key.heading, desk)]
    if key.students:
        elements.append(paragraph("Note", *plain_runs(key.students, STRONG)))
    if is_of_class:
        elements += _class(desk, key)
    elements += told_in("Heading2", desk.words.gettext("Answers and reasons"), desk)
    if key.legend:
        elements += told_in("Note", key.legend, desk)
    for entry in key.entries:
        elements += kept_together(entry_elements(desk, entry))
    elements += _end(desk, key, edition)
    return Bound(key.heading, (Stretch(1, tuple(elements)),))


def _class(desk: Desk, key: AnswerKey) -> Iterator[Element]:
    """Yield what serves to mark a pile."""
    words = desk.words
    yield from told_in("Heading2", words.gettext("At a glance"), desk)
    for grid in key.glance.grids:
        yield _grid(desk, grid)
        # Word makes one of two tables between which nothing stands.
        yield paragraph("Cell")
    for written in key.glance.written:
        yield _written(desk, written)
    if key.owners:
        yield from told_in("Heading2", words.gettext("Who has which version"), desk)
        yield _owners(desk, key.owners)


def _grid(desk: Desk, grid: Grid) -> Element:
    label = desk.page.scaled(LABEL)
    wide = (desk.page.width - label) // grid.columns
    rest = [""] * (grid.columns - len(grid.numbers))

    def cells(label: str, texts: Sequence[str], look: Look) -> list[Cell]:
        lead = paragraph("Glance", *plain_runs(label, STRONG))
        told = (paragraph("Glance", *inline(desk, text, look)) for text in (*texts, *rest))
        return [Cell((one,)) for one in (lead, *told)]

    numbers = cells("", [str(number) for number in grid.numbers], PLAIN)
    rows = [cells(row.label, row.cells, STRONG) for row in grid.rows]
    return table(desk, (label, *[wide] * grid.columns), numbers, rows, side=_NARROW)


def _written(desk: Desk, written: Written) -> Element:
    places = " · ".join(place.replace(" ", NO_BREAK) for place in written.places)
    runs = [*plain_runs(f"{places}: "), *inline(desk, written.text, STRONG)]
    return paragraph("Note", *runs)


def _owners(desk: Desk, owners: Sequence[Owner]) -> Element:
    head, *rows = rows_of(owners, desk.words)
    larger = desk.page.points / USUAL
    copy, version = _COPY * larger, _VERSION * larger
    # A name has twice the room of an id or a class.
    inner = (1 - copy - version) / (len(head) - 1)
    shares = (copy, 2 * inner, *[inner] * (len(head) - 3), version)

    def cells(texts: Sequence[str], style: str) -> list[Cell]:
        return [Cell((paragraph(style, *plain_runs(text)),)) for text in texts]

    widths = [round(desk.page.width * share) for share in shares]
    return table(desk, widths, cells(head, "AskedCell"), [cells(row, "Cell") for row in rows])


def _end(desk: Desk, key: AnswerKey, edition: Edition) -> Iterator[Element]:
    """Yield where all can be looked up, and who made what is shown."""
    words = desk.words
    sources = [looked_up(source, words) for source in key.sources if source.url]
    credits_ = [credited(credit, words) for credit in key.credits]
    for heading, notes in (
        (words.gettext("Sources"), sources),
        (words.gettext("Pictures and sounds"), credits_),
    ):
        if notes:
            yield from told_in("Heading2", heading, desk)
        for note in notes:
            yield from flow(desk, note, Place("Source", "Source", list=desk.lists.bullets))
    yield paragraph("Imprint", *plain_runs(imprint(edition.license, words)))
