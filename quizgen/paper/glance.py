"""The right answers alone, for who marks a pile: a line for each form, a column for each number."""

from collections.abc import Iterator, Sequence

from quizgen.forms import Form
from quizgen.items.item import Response
from quizgen.languages.catalogue import Catalogue
from quizgen.machine.frozen import frozen
from quizgen.markup.plain import plain
from quizgen.paper.marks import mark, place
from quizgen.question import Question

COLUMNS = 20
"""So many questions stand on one line at the most, where all answers are short."""

WIDEST = 5
"""So many characters of an answer have room in a cell, and then on half as many columns."""

SHORT = 2

ELSEWHERE = "…"
"""What stands in a cell instead of an answer that has no room there: it is listed below."""


@frozen
class Row:
    """The answers of a form: its label, and a cell for each number."""

    label: str
    cells: tuple[str, ...]


@frozen
class Grid:
    """The answers to some questions that follow each other, form below form.

    Attributes:
        numbers: The questions' numbers.
        rows: A line for each form.
        columns: Over how many columns its lines reach; the last ones may be empty.
    """

    numbers: tuple[int, ...]
    rows: tuple[Row, ...]
    columns: int


@frozen
class Written:
    """An answer that is written, and where it is, such as ``A 7``."""

    text: str
    places: tuple[str, ...]


@frozen
class Glance:
    """The right answers alone.

    Attributes:
        grids: Letters and short words, as many questions abreast as have room.
        written: What has no room there, each answer once.
    """

    grids: tuple[Grid, ...]
    written: tuple[Written, ...]


def glance(forms: Sequence[Form], words: Catalogue) -> Glance:
    """Gather the right answers of forms.

    Args:
        forms: The forms, in their order.
        words: The words of their language.
    """
    most = max((len(form.questions) for form in forms), default=0)
    marks = {form.label: [_cell(question) for question in form.questions] for form in forms}
    widest = max((len(plain(cell)) for cells in marks.values() for cell in cells), default=0)
    abreast = COLUMNS if widest <= SHORT else COLUMNS // 2
    grids = tuple(
        Grid(
            tuple(range(start + 1, min(most, start + abreast) + 1)),
            tuple(
                Row(label, _padded(cells[start : start + abreast], min(most - start, abreast)))
                for label, cells in marks.items()
            ),
            min(most, abreast),
        )
        for start in range(0, most, abreast)
    )
    return Glance(grids, tuple(_written(forms, words)))


def _padded(cells: Sequence[str], count: int) -> tuple[str, ...]:
    return (*cells, *[""] * (count - len(cells)))


def _cell(question: Question) -> str:
    item = question.item
    if item.response in {Response.WRITE, Response.TYPE}:
        return ELSEWHERE
    text = mark(question) if item.is_either_or else "".join(question.key_letters)
    return text if len(plain(text)) <= WIDEST else ELSEWHERE


def _written(forms: Sequence[Form], words: Catalogue) -> Iterator[Written]:
    places: dict[str, list[str]] = {}
    for form in forms:
        for question in form.questions:
            if _cell(question) == ELSEWHERE:
                is_read = question.item.response is Response.WRITE
                # Translators: stands for an answer of several sentences, which a person reads.
                text = words.gettext("a person reads it") if is_read else mark(question)
                places.setdefault(text, []).append(place(form.label, question.number))
    for text, found in places.items():
        yield Written(text, tuple(found))
