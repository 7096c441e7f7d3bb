"""Tables in text: cells between commas, semicolons, tabs or bars, which are told apart here.

They are read by RFC 4180, and as spreadsheets write them: a first line ``sep=;`` tells the
delimiter. What delimits them else is found by trying each: what finds the most headings that are
known, and then as many cells in each row, is it.
"""

import re
from collections import Counter
from functools import cache

from quizgen.forms.rosters.headings import find_header
from quizgen.forms.rosters.rows import MOST_COLUMNS, MOST_ROWS, Cell, Row, width
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.pack.report import Report
from quizgen.pack.rule import Rule

DELIMITERS = "\t", ";", "|", ",", ""
"""The likeliest first, where nothing else decides: names have commas in them. With none, each line
is a cell."""

SAMPLE, SAMPLE_SIZE = 200, 2**16
"""By so many rows, and characters, a delimiter is chosen."""

ENOUGH = 0.8
"""The share of rows that must have as many cells as others."""

_SEP = pattern(r"sep=([,;|\t])[ ;,]*(?:\r\n?|\n|$)")
_QUOTED = pattern(r' *"([^"]*(?:""[^"]*)*)"')
_BREAK = pattern(r"\r\n?|\n")
_BLANK = pattern(r"(?:[ \t,;|]*(?:\r\n?|\n))+")
_LINE = pattern(r"[^\r\n]*")


@frozen
class _Table:
    """Rows with something in them, and the quotation mark that is never closed, if any is."""

    rows: list[Row]
    unclosed: Cell | None


def read_table(text: str, report: Report) -> list[Row]:
    """Read the rows of a table that have something in them.

    Args:
        text: The whole file, without a byte order mark.
        report: Where problems go.
    """
    told = _SEP.match(text)
    delimiter = told[1] if told else _find_delimiter(text)
    table = _split(text, delimiter, MOST_ROWS, told.end() if told else 0)
    if table.unclosed:
        message = "a quotation mark opens here and is never closed"
        report.add(Rule.SYNTAX, table.unclosed, message, 'close it; within a cell write "" for "')
    return table.rows


def _find_delimiter(text: str) -> str:
    """Return the delimiter that makes most of a text; the first of several that make as much."""
    return max(DELIMITERS, key=lambda delimiter: _merit(text, delimiter))


def _merit(text: str, delimiter: str) -> tuple[int, bool, bool]:
    rows = _split(text[:SAMPLE_SIZE], delimiter, SAMPLE).rows
    if not rows:
        return 0, True, True  # nothing but delimiters
    header = find_header(rows)
    if header:
        wide = len(rows[header.place])
        below = [width(row) <= wide for row in rows[header.place + 1 :]]
        return header.known, sum(below) >= ENOUGH * len(below), wide > 1
    ((wide, count),) = Counter(map(len, rows)).most_common(1)
    is_even = count >= ENOUGH * len(rows) and not (delimiter == "," and _are_names(rows))
    return 0, is_even, wide > 1


def _are_names(rows: list[Row]) -> bool:
    """Tell whether each line is a name with a comma in it: *Pérez, Ana*."""
    return all(
        len(row) == 2  # noqa: PLR2004 -- the last name, and the first
        and row[1].written.startswith(" ")
        and not any(letter.isdigit() for cell in row for letter in cell.written)
        for row in rows
    )


@cache
def _plain(delimiter: str) -> re.Pattern[str]:
    return re.compile(rf"[^\r\n{re.escape(delimiter)}]*")


def _split(text: str, delimiter: str, most: int, start: int = 0) -> _Table:
    """Part a text into rows, of which blank ones are left out.

    Args:
        text: The whole file.
        delimiter: What stands between cells; nothing where each line is one.
        most: How many rows are read.
        start: Where to begin.
    """
    plain, rows, row = _plain(delimiter), list[Row](), list[Cell]()
    unclosed: Cell | None = None
    line = 1 + len(_BREAK.findall(text, 0, start))
    place = line_start = start
    while len(rows) < most:
        blank = None if row else _BLANK.match(text, place)
        if blank:
            line += len(_BREAK.findall(blank[0]))
            place = line_start = blank.end()
        begun, column = place, place - line_start + 1
        quoted = None if unclosed else _QUOTED.match(text, place)
        if quoted:
            place = quoted.end()
        elif not unclosed and text.startswith('"', place):
            unclosed = Cell("", line, column)
        # What has more columns than anyone reads is passed over.
        rest = (plain if len(row) < MOST_COLUMNS else _LINE).match(text, place)
        place = rest.end() if rest else place
        written = (quoted[1].replace('""', '"') if quoted else "") + (rest[0] if rest else "")
        row.append(Cell(written, line, column))
        breaks = list(_BREAK.finditer(text, begun, place)) if quoted else []
        if breaks:
            line, line_start = line + len(breaks), breaks[-1].end()
        if delimiter and text.startswith(delimiter, place):
            place += 1
            continue
        rows += [row] if width(row) else []
        row = []
        ended = _BREAK.match(text, place)
        if not ended:
            break
        place = line_start = ended.end()
        line += 1
    return _Table(rows, unclosed)
