"""A class list becomes students, and all that is wrong with it is told in one go."""

from contextlib import suppress

from quizgen.folding import fold
from quizgen.forms.form import Student
from quizgen.forms.rosters.delimited import read_table
from quizgen.forms.rosters.doubts import warn_of_columns, warn_of_student
from quizgen.forms.rosters.encoding import decode, ungarbled
from quizgen.forms.rosters.guessing import guess_columns
from quizgen.forms.rosters.headings import Header, find_header
from quizgen.forms.rosters.rows import MOST_STUDENTS, Cell, Row, width
from quizgen.forms.rosters.workbook import is_workbook, read_workbook
from quizgen.invisible import UNSAFE, is_blank, name_of
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.pack.report import Report, TooManyProblems, shown
from quizgen.pack.rule import Rule
from quizgen.problem import Problem, counted

MAX_BYTES = 8 * 2**20
"""The largest class list that is read."""

LONGEST = 200
"""How many characters a name, an id or a group may have."""

_ISOLATE = pattern("[\u2066-\u2069]")
"""Bidirectional isolates, which show a name in another order than it is written in."""


@frozen
class _Entry:
    """A student, and the cell at which their line begins."""

    student: Student
    cell: Cell


def read_roster(data: bytes, file: str) -> tuple[tuple[Student, ...], tuple[Problem, ...]]:
    """Read a class list: a table in text, or an Excel workbook.

    Args:
        data: The file's bytes.
        file: The file's name, as problems are to show it.

    Returns:
        The students in the order of the file, none where there is an error; and the problems in
        that order. Warnings and notes may come with students.

    Raises:
        RequestError: If it is a workbook, and what reads these is not installed.
    """
    report = Report(file)
    students: tuple[Student, ...] = ()
    with suppress(TooManyProblems):
        students = _read(data, report)
    return () if report.failed else students, report.problems()


def _read(data: bytes, report: Report) -> tuple[Student, ...]:
    if len(data) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES // 2**20} MiB, the most that is read"
        report.add(Rule.TOO_LARGE, None, message, "leave out all but names, ids and groups")
        return ()
    if is_workbook(data):
        rows = read_workbook(data, report)
    else:
        text = decode(data, report)
        rows = None if text is None else read_table(text, report)
    if rows is None:
        return ()
    header = find_header(rows)
    if header is None and rows:
        header = guess_columns(rows, report)
        if header is None:
            return ()
    students = _read_rows(rows, header, report) if header else ()
    if not students and not report.failed:
        hint = "write a line for each student, below a first line such as name,id,class"
        report.add(Rule.NO_STUDENTS, None, "there is no student in this file", hint)
    return students


def _read_rows(rows: list[Row], header: Header, report: Report) -> tuple[Student, ...]:
    if header.place > 0:
        above, names = rows[0][0], rows[header.place][0].line
        message = f"what stands above the header in line {names} is left out"
        report.note(Rule.LEFT_OUT, above, message)
    if header.left_out:
        warn_of_columns(header, rows[header.place], report)
    below = rows[header.place + 1 :]
    if len(below) > MOST_STUDENTS:
        message = f"there are more than {MOST_STUDENTS:,} students, the most that are read"
        report.add(Rule.TOO_LARGE, below[MOST_STUDENTS][0], message, "split the class list")
        return ()
    wide = len(rows[header.place]) if header.place >= 0 else 0
    entries = [entry for row in below if (entry := _read_row(row, header, wide, report))]
    _check_apart(entries, header, report)
    return tuple(entry.student for entry in entries)


def _read_row(row: Row, header: Header, wide: int, report: Report) -> _Entry | None:
    """Read a student; None where the row has none, which is reported unless it is empty."""
    if wide and width(row) > wide:
        message = f"this line has {counted(width(row), 'cell')}, and the header {wide}"
        hint = f'put text that holds the delimiter between quotation marks: "{row[0].text}, …"'
        report.add(Rule.ROW_LENGTH, row[wide], message, hint)
        return None
    columns = (header.names, header.ids, header.groups)
    name, number, group = (_text(row, places, report) for places in columns)
    if is_blank(name):
        only = width(row) == 1 + header.ids[0] if header.is_numbered else False
        filled = [cell for cell in row if cell.text]
        if not (only and len(filled) == 1):  # a number, for a student who is yet to come
            message = f"this line has no name: it begins with {shown(filled[0].text)}"
            report.add(Rule.NO_NAME, filled[0], message, "write the name, or delete the line")
        return None
    cell = next((row[place] for place in header.names if place < len(row)), row[0])
    if mended := ungarbled(name):
        message = f"{shown(name)} looks like {shown(mended)}, opened in another encoding"
        hint = "open the file as UTF-8 in your spreadsheet, and save it as CSV in UTF-8"
        report.warn(Rule.GARBLED_NAME, cell, message, hint)
    student = Student(name, number, group)
    places = (*header.names, *header.ids)
    warn_of_student(student, [row[place] for place in places if place < len(row)], report)
    return _Entry(student, cell)


def _text(row: Row, places: tuple[int, ...], report: Report) -> str:
    """Return what some cells of a row say together; what may not stand there is reported."""
    cells = [row[place] for place in places if place < len(row) and row[place].text]
    for cell in cells:
        unsafe = UNSAFE.search(cell.text) or _ISOLATE.search(cell.text)
        if unsafe:
            message = f"{shown(UNSAFE.sub('', cell.text))} holds an invisible character: "
            message += name_of(unsafe.group())
            report.add(Rule.CONTROL_CHARACTER, cell, message, "delete it: retype the text")
        if len(cell.text) > LONGEST:
            message = f"{shown(cell.text)} has more than {LONGEST} characters"
            hint = "is a closing quotation mark, or a line break, missing?"
            report.add(Rule.TOO_LARGE, cell, message, hint)
    return " ".join(cell.text for cell in cells)


def _check_apart(entries: list[_Entry], header: Header, report: Report) -> None:
    """Report students with one id, and those with one name that nothing tells apart."""
    by_id: dict[tuple[str, ...], _Entry] = {}
    by_name: dict[tuple[str, str], _Entry] = {}
    for entry in entries:
        student, line = entry.student, entry.cell.line
        group = fold(student.group)
        if student.id:
            # Numbers in the list begin anew in each class.
            key = (fold(student.id), group) if header.is_numbered else (fold(student.id),)
            first = by_id.setdefault(key, entry)
            if first is not entry:
                message = (
                    f"{shown(student.name)} in line {line} has the id {shown(student.id)} of "
                    f"{shown(first.student.name)} in line {first.cell.line}"
                )
                hint = "give each student an id of their own, or delete one of the lines"
                report.add(Rule.REPEATED_STUDENT, entry.cell, message, hint)
        first = by_name.setdefault((fold(student.name), group), entry)
        if first is not entry and not (student.id and first.student.id):
            message = f"{shown(student.name)} stands twice: first in line {first.cell.line}"
            hint = "if these are two students, give both an id; if not, delete one of the lines"
            report.warn(Rule.LIKE_STUDENTS, entry.cell, message, hint)
