"""The answer key as a table for other programs: a line for each question of each copy.

Comma-separated values by RFC 4180, in UTF-8 with a mark at the start, by which spreadsheets know
it. What a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV Injection):
also behind a semicolon, a tab or a line break, where one that parts cells by these would begin a
new cell.
"""

import csv
from collections.abc import Iterator
from io import StringIO

from quizgen.forms import Edition
from quizgen.machine.pattern import pattern
from quizgen.paper.document import Document
from quizgen.paper.record import Record, recorded
from quizgen.paper.setting import PLAIN, Setting

NAME = "csv"
SUFFIX = ".csv"
PRINTED = True
USUAL = True
DOCUMENTS: tuple[Document, ...] = (Document.KEY,)
TELLS_CHANGES = False
TELLS_FILES = False
HAS_ANSWER_SHEETS = False

COLUMNS = (
    "copy",
    "student",
    "student_id",
    "group",
    "version",
    "place",
    "item",
    "kind",
    "points",
    "letters",
    "answer",
    "order",
    "options",
)

BETWEEN = " | "
"""What stands between several texts in a cell."""

_FORMULA = pattern(r"^(?=[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])(?=[=+\-@＝＋－＠])")
"""Where a formula would begin; some spreadsheets take full-width signs for others."""


def render(
    edition: Edition,
    document: Document = Document.KEY,  # noqa: ARG001 -- the only one
    setting: Setting = PLAIN,  # noqa: ARG001 -- that of pages
) -> bytes:
    """Write the key; the same edition gives the same bytes.

    Args:
        edition: What the key is for.
        document: The key.
        setting: How pages are set, which a table has none of.
    """
    stream = StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for row in _rows(recorded(edition)):
        writer.writerow(map(inert, row))
    return stream.getvalue().encode("utf-8-sig", "backslashreplace")


def losses(
    edition: Edition,  # noqa: ARG001 -- the protocol's argument
    content: bytes,  # noqa: ARG001 -- the protocol's argument
) -> tuple[str, ...]:
    """Tell of no loss: what is written is no page."""
    return ()


def inert(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return _FORMULA.sub("'", text)


def _rows(record: Record) -> Iterator[tuple[str, ...]]:
    versions = {version.label: version.questions for version in record.versions}
    for copy in record.copies:
        for asked in versions[copy.version]:
            yield (
                str(copy.number),
                copy.name,
                copy.id,
                copy.group,
                copy.version,
                str(asked.place),
                asked.item,
                asked.kind,
                str(asked.points),
                "".join(asked.letters),
                BETWEEN.join(asked.answers),
                " ".join(str(offered.option) for offered in asked.options),
                BETWEEN.join(offered.text for offered in asked.options),
            )
