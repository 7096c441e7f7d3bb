"""Pages filled: letters are a little smaller where that keeps a question off a page of its own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from quizgen.exporters.pdf.press import Press, count_pages
from quizgen.machine.frozen import frozen
from quizgen.paper.copies.sheet import Exercise, Sheet

TIGHTER = (0.96, 0.85), (0.92, 0.75)
"""The size of letters and the room between questions that are tried, of what is usual."""

FEW = 2
"""So many questions on a last page are worth the trial."""

_ROUNDING = 1e-6


@frozen
class Measures:
    """How high things are on a page, in points.

    Attributes:
        top: Where the columns of a first page begin, below its margin.
        height: How high a page is between its margins.
        gap: The least room between questions.
        headings: The heights of what stands above runs of questions, with the room around it: at
            the top of a column, and below other questions.
        questions: The heights of the questions.
    """

    top: float
    height: float
    gap: float
    headings: tuple[tuple[float, float], ...]
    questions: tuple[float, ...]


Look = tuple[float, float]
"""The size of letters and the room between questions, of what is usual."""

USUAL: Look = (1.0, 1.0)


def choose(
    sheets: Sequence[Sheet],
    columns: int,
    probe: Callable[[Look, Sequence[Exercise]], str],
    press: Press,
) -> Look:
    """Return how letters and distances are best set where all sheets have questions in columns.

    Each question is measured once, and the columns of each sheet are filled with their heights,
    as Typst fills them.

    Args:
        sheets: All versions.
        columns: How many columns there are.
        probe: Writes a document that measures some questions.
        press: What sets it.
    """
    aim = 0
    for look in (USUAL, *TIGHTER):
        filled = fill(sheets, columns, look, probe, press)
        most = max(map(len, filled))
        if aim and most <= aim:
            return look
        if not aim:
            if most == 1 or not any(len(held) == most and held[-1] <= FEW for held in filled):
                break
            aim = most - 1
    return USUAL


def fill(
    sheets: Sequence[Sheet],
    columns: int,
    look: Look,
    probe: Callable[[Look, Sequence[Exercise]], str],
    press: Press,
) -> list[list[int]]:
    """Return for each sheet how many questions stand on each of its pages.

    Args:
        sheets: Sheets that have all their questions in columns.
        columns: How many columns there are.
        look: The size of letters and the room between questions, of what is usual.
        probe: Writes a document that measures some questions.
        press: What sets it.
    """
    distinct = {_name(asked): asked for sheet in sheets for asked in _asked(sheet)}
    places = {name: place for place, name in enumerate(distinct)}
    measures = _read(press.ask(probe(look, tuple(distinct.values())), "fit"))
    return [list(_fill(sheet, measures, places, columns)) for sheet in sheets]


def try_all(write: Callable[[Look], str], press: Press) -> str:
    """Set pages in each way, and return the document of those that are the fewest.

    Args:
        write: Writes the document.
        press: What sets it.
    """
    usual = write(USUAL)
    best = count_pages(press.print(usual))
    for look in TIGHTER:
        tighter = write(look)
        if count_pages(press.print(tighter)) < best:
            return tighter
    return usual


def is_simple(sheets: Sequence[Sheet]) -> bool:
    """Tell whether all that stands on sheets is in columns, so that heights tell how they fill."""
    return all(len(sheet.stretches) == 1 and not sheet.sections[0].wide for sheet in sheets)


def _asked(sheet: Sheet) -> Iterator[Exercise]:
    for run in sheet.sections:
        yield from run.exercises


Name = tuple[object, ...]
"""What is equal for a question in whatever order its options stand, and under any number."""


def _name(asked: Exercise) -> Name:
    return asked.stem, frozenset(asked.options), asked.prompts, asked.pictures


def _read(told: dict[str, Any]) -> Measures:
    return Measures(
        told["top"],
        told["height"],
        told["gap"],
        tuple((at_top, below) for at_top, below in told["headings"]),
        tuple(told["questions"]),
    )


def _fill(
    sheet: Sheet, measures: Measures, places: Mapping[Name, int], columns: int
) -> Iterator[int]:
    """Yield how many questions stand on each page of a sheet."""
    column, used, held = 0, 0.0, 0
    for number, run in enumerate(sheet.sections):
        at_top, below = measures.headings[number]
        for asked in run.exercises:
            # A heading stays with the question below it, and swallows the room above that.
            high = measures.questions[places[_name(asked)]]
            room = measures.height - (measures.top if column < columns else 0)
            if used and used + (below or measures.gap) + high > room + _ROUNDING:
                column, used = column + 1, 0.0
                if column % columns == 0:
                    yield held
                    held = 0
            used += high + ((below or measures.gap) if used else at_top)
            held += 1
            at_top = below = 0.0
    yield held
