"""What of a class list may be meant otherwise: columns left out, lines that are no student."""

from collections.abc import Sequence

from quizgen.folding import fold
from quizgen.forms.form import Student
from quizgen.forms.rosters.headings import Header
from quizgen.forms.rosters.rows import Cell, Row
from quizgen.machine.pattern import pattern
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule

_SUM = pattern(
    r"(?:total(?:s|es|i|e|ais)?|totaux|sum|suma|summe|somme|somma|soma|gesamt|gesamtzahl|insgesamt"
    r"|effectifs?) ?[:=]?"
)
"""What stands before a number that counts the lines above, or sums them up."""

_TICK = pattern("true|false|verdadero|falso|vrai|faux|wahr|falsch|verdadeiro|vero|#.+[!?]|#n/a")
"""What spreadsheets show where a box is ticked or a formula fails."""


def warn_of_columns(header: Header, row: Row, report: Report) -> None:
    """Warn of columns that are left out because others say the same of a student.

    Args:
        header: What the columns are.
        row: The row that tells so.
        report: Where that goes.
    """
    for place in header.left_out:
        is_id = place in header.other_ids
        read = header.ids if is_id else header.names
        where = " and ".join(f"{shown(row[one].text)} (column {one + 1})" for one in read)
        what = "ids are" if is_id else "names are"
        message = f"{shown(row[place].text)} is left out: {what} read from {where}"
        hint = "delete the column that you do not want"
        hint += "" if is_id else ", or call them first name and last name"
        report.warn(Rule.UNREAD_COLUMN, row[place], message, hint)


def warn_of_student(student: Student, cells: Sequence[Cell], report: Report) -> None:
    """Warn of a line that may be no student.

    Args:
        student: What was read of it.
        cells: What it was read from, the name first.
        report: Where that goes.
    """
    filled = [cell for cell in cells if cell.text]
    whole = [cell for cell in filled if cell.text in {student.name, student.id}]
    summed = next((cell for cell in whole if _SUM.fullmatch(fold(cell.text))), None)
    ticked = next((cell for cell in filled if _TICK.fullmatch(fold(cell.text))), None)
    if doubt := summed or ticked:
        what = "a sum of the lines above" if summed else "a ticked box, or a formula that failed"
        message = f"{shown(doubt.text)} looks like {what}; it was read as a student"
        message = f"{message}, {shown(student.name)}" if doubt.text != student.name else message
        report.warn(Rule.DOUBTFUL_STUDENT, doubt, message, "delete it, if this is none")
    elif not any(map(str.isalpha, student.name)):
        message = f"the name {shown(student.name)} has no letter"
        hint = "is this column another one, or this line no student? then mend the list"
        report.warn(Rule.DOUBTFUL_STUDENT, filled[0], message, hint)
