"""Excel workbooks: the first sheet with names, read within bounds and without any formula run."""

import re
import warnings
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from quizgen.forms.rosters.headings import find_header
from quizgen.forms.rosters.rows import MOST_COLUMNS, MOST_ROWS, Cell, Row, width
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.problem import RequestError

if TYPE_CHECKING:
    from openpyxl import Workbook

MAX_PARTS = 2_000
"""How many files a workbook may hold, which is a zip archive."""

MAX_UNPACKED = 32 * 2**20
"""How many bytes of XML all of them may hold together; a class list has some 100,000."""

LAST_ROW = 10_000
"""Below this row, nothing is looked for: a class list that goes so far has gaps."""

_DAMAGE = (
    BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    RuntimeError,
    NotImplementedError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    SyntaxError,  # what is wrong with XML is one, too
)
"""What the libraries raise that read archives, XML and workbooks, where one is damaged."""

_DECLARED = pattern(r"<[!]\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODED = pattern(r"^\s*<\?xml[^>]*\bencoding\s*=\s*[\"']([^\"']*)[\"']")
_ZEROS = pattern("0{2,20}")
"""A number format by which zeros stand before a number: 007."""

_HINT = "open it in a spreadsheet, and save it anew as .xlsx or as CSV"


def is_workbook(data: bytes) -> bool:
    """Tell whether bytes are a zip archive, as workbooks are."""
    return data.startswith(b"PK\x03\x04")


def read_workbook(data: bytes, report: Report) -> list[Row] | None:
    """Read the rows that have something in them, of the first sheet that has names.

    Formulas are not run: their values are those that the spreadsheet has saved.

    Args:
        data: The file's bytes.
        report: Where problems go.

    Returns:
        The rows; None where it cannot be read, which is reported.

    Raises:
        RequestError: If openpyxl is not installed.
    """
    try:
        if message := _refusal(data):
            report.add(Rule.NOT_A_LIST, None, message, _HINT)
            return None
        sheets = list(_sheets(_open(data, has_formulas=False), MOST_ROWS))
        chosen = _choose(sheets, report)
        if chosen:
            formulas = _open(data, has_formulas=True)
            _warn_of_formulas(chosen, list(_sheets(formulas, MOST_ROWS, chosen.title)), report)
    except _DAMAGE as damage:
        detail = " ".join(str(damage).split())[:200] or type(damage).__name__
        report.add(Rule.NOT_A_LIST, None, f"this workbook cannot be read: {detail}", _HINT)
        return None
    return _even(chosen.rows) if chosen else []


@frozen
class _Sheet:
    """A sheet: its title, its rows that have something in them, and the cells of these."""

    title: str
    rows: list[Row]


def _refusal(data: bytes) -> str:
    """Tell why an archive is not given to what reads workbooks; nothing where it may be."""
    with ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
        names = {part.filename for part in parts}
        texts = [part for part in parts if part.filename.casefold().endswith((".xml", ".rels"))]
        if "xl/workbook.xml" not in names:
            is_open = "content.xml" in names
            return f"this is {'an OpenDocument file' if is_open else 'an archive'}, no workbook"
        size = sum(part.file_size for part in texts)
        if len(parts) > MAX_PARTS or size > MAX_UNPACKED:
            return f"this workbook holds more than {MAX_UNPACKED // 2**20} MiB, for a class list"
        for part in texts:
            content = archive.read(part)
            text = content.removeprefix(b"\xef\xbb\xbf").decode("latin-1")
            encoding = _ENCODED.match(text)
            is_other = encoding and encoding[1].lower() not in {"utf-8", "us-ascii", "ascii"}
            if is_other or b"\x00" in content:
                return f"a part of this workbook is not in UTF-8: {shown(part.filename)}"
            if _DECLARED.search(text):
                # Entities can stand for more than memory holds, and for other files.
                return f"a part of this workbook declares entities: {shown(part.filename)}"
    return ""


def _open(data: bytes, *, has_formulas: bool) -> "Workbook":
    try:
        from openpyxl import load_workbook
    except ImportError:
        message = (
            "Excel workbooks are read by openpyxl, which is not installed: "
            "`pip install 'quizgen[xlsx]'`, or save the class list as CSV"
        )
        raise RequestError(message) from None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it does not keep when it writes
        return load_workbook(
            BytesIO(data), read_only=True, data_only=not has_formulas, keep_links=False
        )


def _sheets(workbook: "Workbook", most: int, title: str | None = None) -> Iterator[_Sheet]:
    """Read the sheets that are shown, or the one of a title.

    Args:
        workbook: What has them.
        most: How many rows of each are read.
        title: The only one to read; None for all.
    """
    for sheet in workbook.worksheets:
        is_wanted = sheet.sheet_state == "visible" if title is None else sheet.title == title
        if is_wanted:
            sheet.reset_dimensions()  # which some programs write wrong
            rows: list[Row] = []
            for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
                if number > LAST_ROW or len(rows) >= most:
                    break
                if all(cell.value is None for cell in cells):
                    continue
                row = [Cell(_said(cell), number, place) for place, cell in enumerate(cells, 1)]
                rows += [row[: width(row)]] if width(row) else []
            yield _Sheet(str(sheet.title), rows)


def _said(cell: Any) -> str:  # noqa: ANN401 -- a cell of openpyxl, or one that is empty
    """Return what a cell shows, as far as that can be told from its value and its format."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat().removesuffix("T00:00:00")
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    zeros = str(getattr(cell, "number_format", ""))
    if isinstance(value, int) and _ZEROS.fullmatch(zeros):
        return str(value).zfill(len(zeros))
    return str(value)


def _even(rows: list[Row]) -> list[Row]:
    """Fill up rows to the width of the widest: cells stand in their columns, headed or not."""
    widest = max(map(len, rows), default=0)
    return [
        row + [Cell("", row[0].line, place + 1) for place in range(len(row), widest)]
        for row in rows
    ]


def _choose(sheets: list[_Sheet], report: Report) -> _Sheet | None:
    """Return the first sheet with a header that is known, or else with anything in it."""
    filled = [sheet for sheet in sheets if sheet.rows]
    headed = [sheet for sheet in filled if find_header(sheet.rows)]
    chosen = next(iter(headed or filled), None)
    others = [shown(sheet.title) for sheet in filled if sheet is not chosen]
    if chosen and others:
        message = f"the names are taken from the sheet {shown(chosen.title)}, not from "
        message += ", ".join(others[:5]) + (", …" if others[5:] else "")
        report.note(Rule.LEFT_OUT, None, message, "move the sheet that you want to the front")
    return chosen


def _warn_of_formulas(chosen: _Sheet, written: list[_Sheet], report: Report) -> None:
    """Warn of cells whose formula has no value: no spreadsheet has opened and saved the file."""
    known = {(cell.line, cell.column) for row in chosen.rows for cell in row if cell.text}
    for sheet in written:
        for cell in (cell for row in sheet.rows for cell in row):
            if cell.text.startswith("=") and (cell.line, cell.column) not in known:
                message = f"this cell has a formula without its value: {shown(cell.text)}"
                hint = "open the workbook in a spreadsheet and save it, so that values are saved"
                report.warn(Rule.NOT_CALCULATED, cell, message, hint)
