"""Workbooks for tests, sound and hostile."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]


def workbook(sheets: Mapping[str, Rows], hidden: Sequence[str] = ()) -> bytes:
    """Write a workbook as Excel has it.

    Args:
        sheets: Rows of values by the sheets' titles.
        hidden: Those that are not shown.
    """
    made = Workbook()
    made.remove(made.worksheets[0])
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
        if title in hidden:
            sheet.sheet_state = "hidden"
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def tampered(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Put other parts into a workbook, or in the place of those that it has.

    Args:
        data: A workbook.
        parts: The content by the names of parts.
    """
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return stream.getvalue()


def part(data: bytes, name: str) -> bytes:
    """Return a part of a workbook."""
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(name)
