"""Some of a class, by their names or ids."""

import pytest

from quizgen.forms.form import Copy, Form, Student
from quizgen.forms.rosters.picking import pick_copies
from quizgen.problem import UsageError

FORM = Form("A", ())
STUDENTS = (Student("Ana", "07"), Student("Chloé Lefèvre", "08"), Student("Ana", "09"), None)
CLASS = tuple(Copy(number, FORM, student) for number, student in enumerate(STUDENTS, 1))


def picked(*names: str) -> list[int]:
    """Return the numbers of the copies of some students."""
    return [copy.number for copy in pick_copies(CLASS, names, "class.csv")]


def test_students_are_found_by_name_or_id() -> None:
    """Whatever their case, each once, in the order of the pile."""
    assert picked("CHLOÉ LEFÈVRE") == [2]
    assert picked("09", "08", "chloé lefèvre") == [2, 3]


def test_names_of_nobody_or_of_several_are_told_at_once() -> None:
    """With what was meant, or what tells them apart."""
    with pytest.raises(UsageError) as caught:
        picked("Chloe Lefevre", "Ana", "")
    nobody, several, empty = str(caught.value).splitlines()
    assert nobody.endswith("stands in class.csv; did you mean 'Chloé Lefèvre'?")
    assert several.endswith(
        "2 students of class.csv are called so; give an id instead: '07' or '09'"
    )
    assert "--only '': nobody" in empty


def test_twins_without_ids_need_some() -> None:
    """Or nothing tells them apart."""
    twins = tuple(Copy(number, FORM, Student("Bo")) for number in (1, 2))
    with pytest.raises(UsageError, match="give them ids in the class list"):
        pick_copies(twins, ["Bo"], "class.csv")
