"""An entry of a key: a question, the answers to it, and why they are right or wrong."""

from collections.abc import Iterable, Iterator, Sequence

from quizgen.exporters.docx.desk import Desk
from quizgen.exporters.docx.element import Element
from quizgen.exporters.docx.pictures import exhibit
from quizgen.exporters.docx.tables import Cell, table
from quizgen.exporters.docx.texts.flow import Place, flow, paragraph, told_in
from quizgen.exporters.docx.texts.runs import PLAIN, STRONG, Look, inline, plain_runs
from quizgen.media.record import Medium
from quizgen.paper.answer_key import Entry
from quizgen.paper.notes import also_right, cited, place_of, points
from quizgen.paper.reasons import Answer, Reason
from quizgen.wrapping import NO_BREAK

LETTER = 794
"""How wide a column of letters is: 14 mm, in twentieths of a point."""

ASKED, SHOWN, REVEALED = 18, 12, 28
"""How high pictures may be in their places, in millimetres."""

_SHARE = 0.35
"""How much of the rest of a line answers have; reasons have what is left."""

_RIGHT = Look(is_bold=True, is_boxed=True)
"""How a right letter looks, also where no colour is seen."""


def entry_elements(desk: Desk, entry: Entry) -> Iterator[Element]:
    """Yield what stands in an entry.

    Args:
        desk: What the document is written with.
        entry: The entry.
    """
    yield from flow(desk, entry.stem, Place("Asked", "AskedText"), look=STRONG, keeps_lines=True)
    if entry.pictures:
        yield paragraph("AskedText", *_exhibits(desk, entry.pictures, ASKED))
    if entry.reasons:
        yield _reasons(desk, entry)
    if entry.revealed:
        yield paragraph("Note", *_exhibits(desk, entry.revealed, REVEALED))
    yield from _notes(desk, entry)


def _exhibits(desk: Desk, media: Sequence[Medium], tallest: int) -> Iterator[Element]:
    for number, medium in enumerate(media):
        if number:
            yield from plain_runs("  ")
        yield from exhibit(desk, medium, tallest, desk.page.width // 2, PLAIN)


def _reasons(desk: Desk, entry: Entry) -> Element:
    """Write a row for each answer, and beside it its reason, once for all that it explains."""
    places = entry.places if entry.lettered else ()
    letter = desk.page.scaled(LETTER)
    rest = desk.page.width - letter * len(places)
    widths = [*[letter] * len(places), round(rest * _SHARE), round(rest * (1 - _SHARE))]
    head = [
        _cell("Letter", plain_runs(one.called.replace(" ", NO_BREAK), STRONG)) for one in places
    ]
    head += [_cell("Reason", ()), _cell("Reason", ())] if places else []
    rows = [
        _row(desk, answer, len(places), reason, number)
        for reason in entry.reasons
        for number, answer in enumerate(reason.answers)
    ]
    return table(desk, widths, head, rows)


def _row(desk: Desk, answer: Answer, count: int, reason: Reason, number: int) -> list[Cell]:
    letters = (
        _cell("Letter", plain_runs(letter, _RIGHT if answer.correct and letter else PLAIN))
        for letter in answer.letters[:count]
    )
    over = len(reason.answers) if number == 0 else 0
    why = told_in("Reason", reason.text if number == 0 else "", desk)
    return [*letters, _cell("Reason", _answer(desk, answer)), Cell(tuple(why), over)]


def _answer(desk: Desk, answer: Answer) -> Iterator[Element]:
    if answer.prompt:
        yield from inline(desk, answer.prompt)
        yield from plain_runs(": ")
    yield from inline(desk, answer.text, STRONG if answer.correct else PLAIN)
    if answer.shown:
        yield from plain_runs(" ")
        yield from exhibit(desk, answer.shown, SHOWN, desk.page.width // 4, PLAIN)


def _notes(desk: Desk, entry: Entry) -> Iterator[Element]:
    words = desk.words
    if entry.worth:
        yield from told_in("Note", points(entry, words), desk)
    for point in entry.model if entry.is_read else ():
        place = Place("Note", "Note", list=desk.lists.bullets)
        yield from flow(desk, point, place)
    if not entry.lettered:
        style = "Places" if entry.flows else "Note"
        yield from told_in(style, " · ".join(map(place_of, entry.places)), desk)
    if entry.why:
        yield from told_in("Note", entry.why, desk)
    if entry.also:
        yield from told_in("Note", also_right(entry, words), desk)
    for source in entry.sources:
        yield from told_in("Source", cited(source, words), desk)


def _cell(style: str, runs: Iterable[Element]) -> Cell:
    return Cell((paragraph(style, *runs),))
