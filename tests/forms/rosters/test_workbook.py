"""Class lists in Excel workbooks: values, sheets, and what hostile ones hold."""

import sys
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from quizgen.forms import Student
from quizgen.forms.rosters.roster import read_roster
from quizgen.problem import Problem, RequestError
from tests.forms.rosters.workbooks import Rows, part, tampered, workbook

CLASS: Rows = [["Nombre", "Apellidos", "Matrícula", "Curso"], ["Ana", "Pérez", 7, "10b"]]
SHEET = "xl/worksheets/sheet1.xml"


def read(data: bytes) -> tuple[tuple[Student, ...], tuple[Problem, ...]]:
    """Read a workbook."""
    return read_roster(data, "class.xlsx")


def rules(data: bytes) -> list[str]:
    """Return what is told of a workbook that has no students then."""
    students, problems = read(data)
    assert students == ()
    return [problem.rule for problem in problems]


def test_a_workbook_is_read_like_a_table() -> None:
    """By its header, row by row, blank ones left out."""
    students, problems = read(workbook({"10b": [*CLASS, [], ["Luis", "Muñoz", 8, "10b"]]}))
    assert students == (Student("Ana Pérez", "7", "10b"), Student("Luis Muñoz", "8", "10b"))
    assert problems == ()


def test_values_are_read_as_they_are_shown() -> None:
    """Whole numbers without a point, zeros by their format, days as days."""
    day = datetime(2026, 5, 4)  # noqa: DTZ001 -- workbooks have no time zones
    data = workbook({"x": [["Name", "ID"], ["Ana", 7.0], ["Luis", 8], ["Eva", day]]})
    made = load_workbook(BytesIO(data))
    made["x"]["B3"].number_format = "0000"
    stream = BytesIO()
    made.save(stream)
    students, _ = read(stream.getvalue())
    assert [student.id for student in students] == ["7", "0008", "2026-05-04"]


def test_cells_beyond_the_header_are_notes() -> None:
    """In a workbook no delimiter can have torn a name apart."""
    students, problems = read(workbook({"x": [["Name"], ["Ana", "absent"]]}))
    assert students == (Student("Ana"),)
    assert problems == ()


def test_problems_are_told_by_row_and_column() -> None:
    """As the workbook has them."""
    _, problems = read(workbook({"x": [["ID", "Name"], [], [1, None], [2, "A\u202eb"]]}))
    assert [str(problem.location) for problem in problems] == ["class.xlsx:3:1", "class.xlsx:4:2"]


def test_the_first_sheet_with_names_is_taken() -> None:
    """And the others are named; what is hidden or empty is none."""
    sheets: dict[str, Rows] = {
        "empty": [],
        "hidden": [["Name"], ["Nobody"]],
        "marks": [["5", "4"]],
        "10b": CLASS,
        "10c": CLASS,
    }
    students, (problem,) = read(workbook(sheets, hidden=["hidden"]))
    assert students == (Student("Ana Pérez", "7", "10b"),)
    assert (problem.rule, problem.severity) == ("left-out", "note")
    assert "'10b', not from 'marks', '10c'" in problem.message


def test_formulas_without_a_value_are_told() -> None:
    """They are not run: a spreadsheet saves what they come to."""
    students, (problem,) = read(workbook({"x": [["Name", "ID"], ["Ana", "=1+1"]]}))
    assert students == (Student("Ana"),)
    assert (problem.rule, problem.severity) == ("not-calculated", "warning")
    assert problem.location.line == 2
    assert "'=1+1'" in problem.message


def test_a_ticked_box_is_told() -> None:
    """It is no name."""
    students, (problem,) = read(workbook({"x": [["Name", "ID"], [True, 7]]}))
    assert students == (Student("TRUE", "7"),)
    assert (problem.rule, problem.severity) == ("doubtful-student", "warning")
    assert (problem.location.line, problem.location.column) == (2, 1)


def test_formulas_with_a_value_are_that() -> None:
    """As the spreadsheet has saved it."""
    data = workbook({"x": [["Name", "ID"], ["Ana", "=1+1"]]})
    sheet = part(data, SHEET).replace(b"<v></v>", b"<v>2</v>").replace(b"<v />", b"<v>2</v>")
    students, problems = read(tampered(data, {SHEET: sheet}))
    assert students == (Student("Ana", "2"),)
    assert problems == ()


def test_without_its_reader_it_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the name of the extra."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(RequestError, match=r"pip install 'quizgen\[xlsx\]'"):
        read(workbook_of_zip())


def workbook_of_zip() -> bytes:
    """Return an archive that looks like a workbook."""
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return stream.getvalue()


@pytest.mark.parametrize(
    "declared",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        b'<!doctype x SYSTEM "http://x.test/x.dtd">',
    ],
)
def test_entities_are_refused(declared: bytes) -> None:
    """Before anything reads the XML: they may stand for other files, or for too much."""
    data = workbook({"x": CLASS})
    for name in (SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"):
        told, problems = read(tampered(data, {name: declared + part(data, name)}))
        assert told == ()
        assert "declares entities" in problems[0].message


def test_other_encodings_are_refused() -> None:
    """In which entities could hide."""
    data = workbook({"x": CLASS})
    for encoding in ("utf-16", "utf-7"):
        sheet = f'<?xml version="1.0" encoding="{encoding}"?><x/>'.encode(encoding)
        assert rules(tampered(data, {SHEET: sheet})) == ["not-a-list"]


def test_bombs_are_refused() -> None:
    """By what they would unpack to, and by how many they are."""
    data = workbook({"x": CLASS})
    assert rules(tampered(data, {SHEET: b" " * 2**26})) == ["not-a-list"]
    many = {f"xl/{number}.xml": b"<x/>" for number in range(2001)}
    assert rules(tampered(data, many)) == ["not-a-list"]


def test_far_rows_and_columns_take_no_time() -> None:
    """Between them there is nothing."""
    data = workbook({"x": [["Name"], ["Ana"]]})
    sheet = part(data, SHEET)
    far = b'<row r="999999999"><c r="ZZZ999999999" t="inlineStr"><is><t>x</t></is></c></row>'
    sheet = sheet.replace(b"</sheetData>", far + b"</sheetData>")
    students, _ = read(tampered(data, {SHEET: sheet}))
    assert students == (Student("Ana"),)


def test_other_archives_are_refused() -> None:
    """By what they are."""
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("content.xml", "<x/>")
    (problem,) = read(stream.getvalue())[1]
    assert "OpenDocument" in problem.message
    assert rules(workbook_of_zip()) == ["not-a-list"]


@settings(max_examples=60)
@given(st.data())
def test_no_damage_breaks_the_reader(data: st.DataObject) -> None:
    """Of the archive, or of the XML in it: there are students or a problem."""
    whole = workbook({"x": CLASS})
    name = data.draw(st.sampled_from([*ZipFile(BytesIO(whole)).namelist(), ""]))
    content = bytearray(part(whole, name) if name else whole)
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    damaged = tampered(whole, {name: bytes(content)}) if name else bytes(content)
    students, problems = read(damaged)
    assert students or problems
