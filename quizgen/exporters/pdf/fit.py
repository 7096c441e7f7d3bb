"""Pages filled: letters are a little smaller where that keeps a question off a page of its own."""

from collections.abc import Callable, Sequence

from quizgen.exporters.pdf.filling import Columns, name_of, read_measures
from quizgen.exporters.pdf.press import Press, UnmeasuredError, count_pages
from quizgen.paper.copies.sheet import Exercise, Sheet

TIGHTER = (0.96, 0.85), (0.92, 0.75)
"""The size of letters and the room between questions that are tried, of what is usual."""

FEW = 2
"""So many questions on a last page are worth the trial."""

Look = tuple[float, float]
"""The size of letters and the room between questions, of what is usual."""

LABEL = "fit"
"""Under this label a probe tells its measures."""

USUAL: Look = (1.0, 1.0)


def choose(
    sheets: Sequence[Sheet],
    columns: int,
    probe: Callable[[Look, Sequence[Exercise]], str],
    press: Press,
) -> tuple[Look, Columns]:
    """Choose how letters and distances are set where all sheets have questions in columns.

    Each question is measured once, and the columns of each sheet are filled with their heights,
    as Typst fills them. Nobody gets more pages than others if that can be avoided.

    Args:
        sheets: All versions.
        columns: How many columns there are.
        probe: Writes a document that measures some questions.
        press: What sets it.

    Returns:
        How they are best set, and how columns fill then.
    """
    aim = 0
    usual = reckon(sheets, columns, USUAL, probe, press)
    for look in (USUAL, *TIGHTER):
        reckoned = usual if look == USUAL else reckon(sheets, columns, look, probe, press)
        filled = [reckoned.fill(sheet) for sheet in sheets]
        most = max(map(len, filled))
        if aim and most <= aim:
            return look, reckoned
        if not aim:
            fewest = min(map(len, filled))
            if fewest == most and not _is_wasteful(filled):
                break
            aim = min(fewest, most - 1)
    return USUAL, usual


def _is_wasteful(filled: Sequence[Sequence[int]]) -> bool:
    """Tell whether the last page of one of the sheets holds hardly any question."""
    return any(len(held) > 1 and held[-1] <= FEW for held in filled)


def reckon(
    sheets: Sequence[Sheet],
    columns: int,
    look: Look,
    probe: Callable[[Look, Sequence[Exercise]], str],
    press: Press,
) -> Columns:
    """Measure all questions of sheets, to tell how their columns fill.

    Args:
        sheets: Sheets that have all their questions in columns.
        columns: How many columns there are.
        look: The size of letters and the room between questions, of what is usual.
        probe: Writes a document that measures some questions.
        press: What sets it.

    Raises:
        UnmeasuredError: If a template of the user's own tells no measures of them.
    """
    distinct = {
        name_of(asked): asked
        for sheet in sheets
        for run in sheet.sections
        for asked in run.exercises
    }
    places = {name: place for place, name in enumerate(distinct)}
    told = press.ask(probe(look, tuple(distinct.values())), LABEL)
    measures = read_measures(told, max(len(sheet.sections) for sheet in sheets), len(places))
    if measures is None:
        raise UnmeasuredError(LABEL)
    return Columns(measures, places, columns)


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
