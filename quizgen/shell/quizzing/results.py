"""The results of an exam as a file: for spreadsheets as CSV, for other programs as JSON.

The same answers give the same bytes, but for the seconds that they took. The CSV is written by the
rules of the answer key's: no cell of it is taken for a formula.
"""

from __future__ import annotations

import csv
import errno
import json
import os
from io import StringIO
from typing import TYPE_CHECKING, Any

from quizgen import __version__
from quizgen.exporters.table import BETWEEN, inert
from quizgen.markup.plain import plain
from quizgen.study.exam.marksheet import letters_given, marksheet, parts_of
from quizgen.study.history.lines import keepable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from quizgen.forms import Edition
    from quizgen.shell.quizzing.timing import Stopwatch
    from quizgen.shell.wishes import Exam
    from quizgen.study.exam.marksheet import Marked
    from quizgen.study.session import Session
    from quizgen.study.sitting.states import Ending

FORMAT = "quizgen-exam-results/1"
"""What the file is; the number is another one where old readers would misread it."""

COLUMNS = (
    *("pack", "seed", "form", "number", "item", "kind", "reply", "letters", "right_letters"),
    *("answer", "verdict", "meant", "hits", "parts", "points", "of", "seconds"),
)


def demand_place(path: Path) -> None:
    """Make sure, before an exam begins, that its results can be written.

    Args:
        path: Where to.

    Raises:
        OSError: If they cannot.
    """
    folder = path.parent
    while not os.path.lexists(folder) and folder != folder.parent:
        folder = folder.parent
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path))
    if not os.access(folder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


def results_of(
    session: Session, edition: Edition, exam: Exam, watch: Stopwatch, ending: Ending
) -> dict[str, object]:
    """Return what is written of an exam.

    Args:
        session: The exam, at its end.
        edition: What was printed of it.
        exam: What it was to be.
        watch: Tells how long the answers took.
        ending: How it ended.
    """
    sheet = marksheet(session)
    worth = [one.turn.question.worth for one in sheet]
    return {
        "format": FORMAT,
        "program": f"quizgen {__version__}",
        "pack": edition.name,
        "title": edition.heading,
        "language": edition.language,
        "seed": edition.seed,
        "form": exam.form.upper(),
        "minutes": exam.minutes,
        "ending": ending.name.lower().replace("_", "-"),
        "seconds": watch.total,
        "points": sum(one.points or 0 for one in sheet),
        "of": sum(worth),
        "ungraded": sum(of for one, of in zip(sheet, worth, strict=True) if one.points is None),
        "questions": [_question(one, session, watch) for one in sheet],
    }


def render(results: Mapping[str, Any], suffix: str) -> bytes:
    """Write results.

    Args:
        results: What is written.
        suffix: What the file's name ends with: ``.csv`` or ``.json``.
    """
    if suffix.casefold() == ".json":
        return f"{json.dumps(results, indent=1)}\n".encode()
    stream = StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for row in _rows(results):
        writer.writerow(map(inert, row))
    return stream.getvalue().encode("utf-8-sig", "backslashreplace")


def _question(one: Marked, session: Session, watch: Stopwatch) -> dict[str, object]:
    turn, question = one.turn, one.turn.question
    item = question.item
    return {
        "number": question.number,
        "item": item.id,
        "kind": item.kind,
        "reply": keepable(turn.attempt(session.language_of(question))).reply,
        "letters": list(letters_given(turn)),
        "right_letters": list(question.key_letters),
        "answer": [plain(answer) for answer in item.answers],
        "verdict": one.finding,
        "meant": plain(one.meant) or None,
        "hits": turn.mark.hits if turn.mark else 0,
        "parts": parts_of(item) if turn.mark is None else turn.mark.parts,
        "points": one.points,
        "of": question.worth,
        "seconds": watch.seconds(item.id),
    }


def _rows(results: Mapping[str, Any]) -> Iterator[list[str]]:
    """Yield a row for each question; what is nothing is an empty cell."""
    for question in results["questions"]:
        told = {**results, **question, "pack": results["pack"]}
        told["letters"] = "".join(question["letters"])
        told["right_letters"] = "".join(question["right_letters"])
        told["answer"] = BETWEEN.join(question["answer"])
        yield ["" if told[column] is None else str(told[column]) for column in COLUMNS]
