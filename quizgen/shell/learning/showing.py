"""Statistics on the screen: a table for people, JSON for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.problem import counted
from quizgen.shell.learning.summing import sum_up
from quizgen.shell.streams import remark, tell, tell_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from quizgen.decks.learning.statistics import Line

HEADS = ("reviews", "again", "lapses", "ease", "fsrs", "predicted", "found", "", "note")
"""What stands over the columns of the table."""

NONE = "-"
"""What stands where nothing is known."""


def show_statistics(name: str, collections: Sequence[Path], layout: str = "text") -> None:
    """Show how students did with the deck of a pack, the most troublesome notes first.

    Args:
        name: The pack's path or name.
        collections: Their collections, or what was exported of them.
        layout: ``text`` or ``json``.

    Raises:
        PackError: If the pack, or the lock of its deck, has problems.
        RequestError: If a file is no collection, or has no answers to notes of the pack.
    """
    pack, lines = sum_up(name, collections)
    if layout == "json":
        tell_json({"pack": pack.id, "language": pack.language, "notes": list(map(_record, lines))})
        return
    rows = [HEADS, *map(_row, lines)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        *numbers, note = row
        cells = [cell.rjust(width) for cell, width in zip(numbers, widths, strict=False)]
        tell(f"{'  '.join(cells)}  {note}")
    remark(_summary(lines))


def _row(line: Line) -> tuple[str, ...]:
    return (
        f"{line.reviews:,}",
        f"{line.share:.0%}",
        f"{line.lapses:,}",
        NONE if line.ease is None else f"{line.ease:.2f}",
        NONE if line.difficulty is None else f"{line.difficulty:.1f}",
        line.predicted.value,
        line.found.value if line.found else NONE,
        "leech" if line.is_leech else "",
        line.note,
    )


def _summary(lines: Sequence[Line]) -> str:
    leeches = sum(line.is_leech for line in lines)
    harder = sum(line.is_harder for line in lines)
    reviews = sum(line.reviews for line in lines)
    told = [f"{counted(reviews, 'review')} of {counted(len(lines), 'note')}"]
    if leeches:
        told.append(counted(leeches, "leech", "leeches"))
    if harder:
        told.append(f"{harder:,} harder than predicted")
    return ", ".join(told)


def _record(line: Line) -> dict[str, object]:
    return {
        "note": line.note,
        "facts": list(line.facts),
        "cards": line.cards,
        "reviews": line.reviews,
        "again": line.again,
        "lapses": line.lapses,
        "ease": line.ease and round(line.ease, 3),
        "difficulty": line.difficulty and round(line.difficulty, 3),
        "leech": line.is_leech,
        "predicted": line.predicted.value,
        "found": line.found.value if line.found else None,
    }
