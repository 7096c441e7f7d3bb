"""Who has which copy: in rows, as every key prints them."""

from dataclasses import replace

from quizgen.forms import Copy, Student
from quizgen.languages.catalogue import catalogue_of
from quizgen.paper.owners import owners_of, rows_of
from tests.exporters.handouts import edition, item

MADE = edition(item("q", "Who?", "Mel", "Tom"))
FIRST, SECOND = MADE.forms


def rows(*students: Student | None) -> tuple[tuple[str, ...], ...]:
    """Tell who has what when these get copies, in turn of each form."""
    copies = tuple(
        Copy(number, FIRST if number % 2 else SECOND, student)
        for number, student in enumerate(students, start=1)
    )
    return rows_of(owners_of(replace(MADE, copies=copies)), catalogue_of("en"))


def test_a_row_tells_who_has_a_copy() -> None:
    """Also where it is nobody yet."""
    assert rows(Student("Ana", "7", "10b"), None) == (
        ("Copy", "Name", "ID", "Class", "Version"),
        ("1", "Ana", "7", "10b", "A"),
        ("2", "–", "", "", "B"),
    )


def test_what_is_known_of_nobody_has_no_column() -> None:
    """Neither a number nor a class."""
    assert rows(Student("Ana"), Student("Ben", group="10b")) == (
        ("Copy", "Name", "Class", "Version"),
        ("1", "Ana", "", "A"),
        ("2", "Ben", "10b", "B"),
    )
    assert rows(Student("Ana"))[0] == ("Copy", "Name", "Version")
