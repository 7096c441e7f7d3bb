"""Class lists in text: read as teachers' programs export them, with all problems at once."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.forms import Student
from quizgen.forms.rosters import roster
from quizgen.forms.rosters.roster import read_roster

ANA, LUIS = Student("Ana Pérez", "007", "10b"), Student("Luis Muñoz", "008", "10b")


def students(text: str | bytes, encoding: str = "utf-8") -> tuple[Student, ...]:
    """Read a class list that has no problem."""
    data = text if isinstance(text, bytes) else text.encode(encoding)
    read, problems = read_roster(data, "class.csv")
    assert [str(problem) for problem in problems if problem.severity != "note"] == []
    return read


def told(text: str | bytes) -> list[tuple[int, int, str, str]]:
    """Return where a class list has which problems, and how grave they are."""
    data = text if isinstance(text, bytes) else text.encode()
    _, problems = read_roster(data, "class.csv")
    return [
        (problem.location.line, problem.location.column, problem.rule, problem.severity)
        for problem in problems
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_list_is_read_however_it_was_saved(delimiter: str, end: str, encoding: str) -> None:
    """By whatever delimits its cells, ends its lines and encodes its letters."""
    lines = ["Nombre,Apellidos,Matrícula,Curso", "Ana,Pérez,007,10b", "Luis,Muñoz,008,10b"]
    text = end.join(lines).replace(",", delimiter)
    assert students(text, encoding) == (ANA, LUIS)
    assert students(text + end + end, encoding) == (ANA, LUIS)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_quotes_keep_delimiters_and_lines(delimiter: str) -> None:
    """Two of them are one; a line break in a cell is a space."""
    lines = ['"Name","ID"', '"Pérez, Ana; ""Nita"" | A\tB","1"', '"Luis\r\nMuñoz","2"']
    text = "\r\n".join(line.replace('","', f'"{delimiter}"') for line in lines)
    assert students(text) == (Student('Pérez, Ana; "Nita" | A B', "1"), Student("Luis Muñoz", "2"))


HEADERS = {
    "name;id;class": (0, 1, 2),
    "Full name;Student ID;Group": (0, 1, 2),
    "First Name;Last Name;ID number;Section": (0, 1, 2, 3),
    "Last name;First name;Student No.": (1, 0, 2),
    "Student;Email;SIS User ID;Section": (0, 2, 3),
    "Surname;Name;Form": (1, 0, 2),
    "N.º;Apellidos;Nombre;Grupo": (2, 1, 0, 3),
    "Primer apellido;Segundo apellido;Nombre(s);Matrícula": (2, 0, 1, 3),
    "Alumno/a;Unidad": (0, 1),
    "Apellidos y Nombre;Nº Matrícula": (0, 1),
    "Nom;Prénom;Classe": (1, 0, 2),
    "NOM DE FAMILLE;PRÉNOM;N° étudiant": (1, 0, 2),
    "Élève;Classe": (0, 1),
    "Vorname;Nachname;Klasse": (0, 1, 2),
    "Name;Vorname;Matrikel-Nr.": (1, 0, 2),
    "Schüler:in;Klasse": (0, 1),
    "Nome;Apelido;Turma;N.º": (0, 1, 3, 2),
    "Sobrenome;Nome;Matrícula": (1, 0, 2),
    "Cognome;Nome;Classe;Matricola": (1, 0, 3, 2),
    "Nominativo;Classe": (0, 1),
}
"""Headers, and which cells make up what is read of a line, in its order."""


@pytest.mark.parametrize("header", HEADERS)
def test_headings_are_known_in_all_languages(header: str) -> None:
    """Nom is the last name beside Prénom, Nome the first one beside Cognome."""
    cells = [f"w{place}" for place in range(header.count(";") + 1)]
    (student,) = students(f"{header}\n{';'.join(cells)}\n")
    read = [*student.name.split(), student.id, student.group]
    assert [word for word in read if word] == [cells[place] for place in HEADERS[header]]


def test_what_is_no_name_id_or_group_is_left_alone() -> None:
    """Marks, addresses and the like."""
    text = "Email,Name,Mark,ID\nana@x.org,Ana,=1+1,1\n"
    assert students(text) == (Student("Ana", "1"),)


def test_the_first_line_may_tell_the_delimiter() -> None:
    """As Excel writes and reads it."""
    assert students("sep=;\r\nName;ID\r\nPérez, Ana;1\r\n") == (Student("Pérez, Ana", "1"),)
    assert told("sep=;\r\nName;ID\r\n;1\r\n") == [(3, 2, "no-name", "error")]


def test_blank_lines_and_empty_columns_say_nothing() -> None:
    """Wherever they stand."""
    text = "\n;;;\nName;ID;;\n\nAna;1;;\n;;;\nLuis;2\n  ;\t;;\n"
    assert students(text) == (Student("Ana", "1"), Student("Luis", "2"))


def test_titles_above_the_header_are_left_out() -> None:
    """And told."""
    text = "School of x\nClass 10b\n\nNo.,Name\n1,Ana\n2,Luis\n"
    assert students(text) == (Student("Ana", "1"), Student("Luis", "2"))
    assert told(text) == [(1, 1, "left-out", "note")]


@pytest.mark.parametrize(
    "above",
    [
        "Students",
        "Students\nof the year",
        "Student;Ana",
        "Class 10b;;",
        "Class 10b\nTeacher: Ms Li",
        "Class;10b\nTeacher:;Ms Li",
        "Name of school;Liceo",
        "a list\n" * 12,
    ],
)
def test_what_stands_above_is_no_header_though_it_has_words_of_one(above: str) -> None:
    """It has fewer cells, or says one thing of the whole class."""
    text = f"{above}\nName;ID;Class\nAna;1;10b\nLuis;2;10b\n"
    assert students(text) == (Student("Ana", "1", "10b"), Student("Luis", "2", "10b"))
    assert told(text) == [(1, 1, "left-out", "note")]


@pytest.mark.parametrize(
    "above", ["Class 10b", "School;Liceo\nTeacher: Ms Li", "Class;10b\n\nYear:;2"]
)
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_one_heading_that_is_known_is_enough_below_titles(above: str, delimiter: str) -> None:
    """As it is in a first line; its other columns are not read."""
    text = f"{above}\nStudent;Birthday;E-mail\nAna;1.2.2010;a@b.c\nLuis;3.4.2010;\n"
    text = text.replace(";", delimiter)
    assert students(text) == (Student("Ana"), Student("Luis"))
    assert told(text) == [(1, 1, "left-out", "note")]


@pytest.mark.parametrize(
    "text",
    ["Ana;1\nName;2\nLuis;3\n", "Ana;x\nFirst;y\nLast;z\n", "Name;ID\nAna;1\nSurname;2\nLast;3\n"],
)
def test_a_student_who_is_called_as_a_column_is_no_header(text: str) -> None:
    """Nobody is left out."""
    assert len(read_roster(text.encode(), "class.csv")[0]) == 3


def test_digits_stay_what_was_written() -> None:
    """Zeros at the front count, also as a formula keeps them."""
    assert students('Name,ID\nAna,007\nLuis,="008"\n') == (
        Student("Ana", "007"),
        Student("Luis", "008"),
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Pérez\nLuis Muñoz\n", ["Ana Pérez", "Luis Muñoz"]),
        ("Pérez, Ana\nMuñoz, Luis\n", ["Pérez, Ana", "Muñoz, Luis"]),
        ('"Pérez, Ana"\n"Muñoz, Luis"\n', ["Pérez, Ana", "Muñoz, Luis"]),
        ("Name\nPérez, Ana\nMuñoz, Luis\n", ["Pérez, Ana", "Muñoz, Luis"]),
        ("Ana Pérez\nMuñoz, Luis\nJo\n", ["Ana Pérez", "Muñoz, Luis", "Jo"]),
        ("Ana", ["Ana"]),
    ],
)
def test_a_list_of_names_needs_no_header(text: str, names: Sequence[str]) -> None:
    """A name with a comma stays as it is written."""
    assert [student.name for student in students(text)] == names


@pytest.mark.parametrize(
    ("text", "student", "said"),
    [
        ("Ana;007\nLuis;008\n", Student("Ana", "007"), "the name is 'Ana', the id is '007'"),
        ("007,Ana\n008,Luis\n", Student("Ana", "007"), "the name is 'Ana', the id is '007'"),
        ("Ana\t10b\nLuis\t10b\n", Student("Ana", "", "10b"), "the group is '10b'"),
        ("Ana,Pérez\nLuis,Gil\n", Student("Ana Pérez"), "the name is 'Ana Pérez'"),
        ("Ana, 10b\nLuis, 10b\n", Student("Ana", "", "10b"), "the group is '10b'"),
    ],
)
def test_without_a_header_it_is_told_what_was_taken_for_what(
    text: str, student: Student, said: str
) -> None:
    """By the first line."""
    read, (problem,) = read_roster(text.encode(), "class.csv")
    assert read[0] == student
    assert (problem.rule, problem.severity) == ("guessed-columns", "note")
    assert said in problem.message


def test_columns_that_cannot_be_told_apart_are_asked_for() -> None:
    """By a header."""
    assert told("Ana,Pérez,Gil\nLuis,Muñoz,Sol\n") == [(1, 1, "unknown-columns", "error")]
    assert told("1,2\n3,4\n") == [(1, 1, "unknown-columns", "error")]


def test_an_encoding_that_is_guessed_is_told() -> None:
    """With a word by which it can be seen; as a warning where it looks wrong."""
    data = "Name,ID\nAna,1\nLuis Muñoz,2\n".encode("cp1252")
    _, (problem,) = read_roster(data, "class.csv")
    assert (problem.location.line, problem.location.column) == (3, 6)
    assert (problem.rule, problem.severity) == ("guessed-encoding", "note")
    assert "'Muñoz'" in problem.message
    mac = "Name,ID\nÁlvaro Muñoz,2\n".encode("mac_roman")
    assert told(mac) == [(2, 1, "guessed-encoding", "warning")]


def test_garbled_names_are_told() -> None:
    """UTF-8 that was opened as Windows-1252."""
    text = "Name,ID\nAna,1\nLuis MuÃ±oz,2\n"
    assert told(text) == [(3, 1, "garbled-name", "warning")]
    assert "'Luis Muñoz'" in read_roster(text.encode(), "class.csv")[1][0].message


def test_all_problems_are_told_in_one_go() -> None:
    """In the order of the file, with line and column."""
    text = "Name,ID,Class\nAna,1,a\n,2,a\nPérez, Luis,3,a\nEva,1,b\nB\u202eo,4,b\nAna,,a\n"
    assert told(text) == [
        (3, 2, "no-name", "error"),
        (4, 15, "row-length", "error"),
        (5, 1, "repeated-student", "error"),
        (6, 1, "control-character", "error"),
        (7, 1, "like-students", "warning"),
    ]


def test_students_of_one_name_are_told_apart_by_ids() -> None:
    """Or by their groups; else both lines are named."""
    assert len(students("Name,ID\nAna,1\nAna,2\n")) == 2
    assert len(students("Name,Class\nAna,a\nAna,b\n")) == 2
    read, (problem,) = read_roster(b"Name,Mark\nAna,5\nLuis,4\n ana ,3\n", "class.csv")
    assert len(read) == 3
    assert problem.location.line == 4
    assert "first in line 2" in problem.message
    assert problem.severity == "warning"


def test_no_two_students_have_one_id() -> None:
    """But numbers in a list begin anew in each class."""
    _, (problem,) = read_roster(b"Name,ID\nAna,1a\nLuis,2a\nEva,1A\n", "class.csv")
    assert "'Eva' in line 4 has the id '1A' of 'Ana' in line 2" in problem.message
    assert len(students("No.,Name,Class\n1,Ana,a\n1,Eva,b\n")) == 2
    assert told("No.,Name,Class\n1,Ana,a\n1,Eva,a\n") == [(3, 3, "repeated-student", "error")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Name,Name\nAna,Pérez\n", [(1, 6, "unread-column")]),
        ("Name;ID;ID\nAna;1;2\n", [(1, 9, "unread-column")]),
        ("ID;ID;Name\n1;2;Ana\n", [(1, 4, "unread-column")]),
        ("No.;No.;Name\n1;2;Ana\n", [(1, 5, "unread-column")]),
        (
            "Surname,First name,Class,Student\nPérez,Ana,10b,7\n",
            [(1, 1, "unread-column"), (1, 9, "unread-column"), (2, 15, "doubtful-student")],
        ),
        ("ID;Name;\n1;Ana;\nTotal;2;\n", [(3, 1, "doubtful-student")]),
        ("Name;ID\nAna;1\nTotal:;2\n", [(3, 1, "doubtful-student")]),
        ("Name\nAna\nTRUE\n#N/A\n", [(3, 1, "doubtful-student"), (4, 1, "doubtful-student")]),
        ("No.;ID;Name\n1;7;Ana\n", []),
        ("Nombre;Apellidos\nAna;Suma\n", []),
    ],
)
def test_what_may_be_misread_is_told(text: str, places: list[tuple[int, int, str]]) -> None:
    """Columns that are left out, and lines that may be no student; all are read nevertheless."""
    assert told(text) == [(*place, "warning") for place in places]
    assert read_roster(text.encode(), "class.csv")[0]


def test_lines_that_wait_for_a_name_are_passed_over() -> None:
    """They have a number in the list and nothing else."""
    assert len(students("No.,Name,Class\n1,Ana,a\n2,,\n3,,\n")) == 1


@pytest.mark.parametrize("letter", "\u202e\u202a\u2066\x1b\x07\ufeff\u2028")
def test_what_nobody_sees_is_refused(letter: str) -> None:
    """With its name, wherever it stands."""
    for text in (f"A{letter}na,1,a", f"Ana,1{letter}1,a", f"Ana,1,a{letter}b"):
        _, problems = read_roster(f"Name,ID,Class\n{text}\n".encode(), "class.csv")
        if letter == "\u2028":
            assert not problems  # white space, which is one space
        else:
            assert f"U+{ord(letter):04X}" in problems[0].message


def test_a_quotation_mark_that_stays_open_is_told() -> None:
    """Once, where it opens."""
    assert told('Name,ID\n"Ana,1\nLuis,2\n') == [(2, 1, "syntax", "error")]


@pytest.mark.parametrize(
    "data",
    [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"%PDF-1.7",
        b"<html><table>",
        b"{\\rtf1",
        b"Name\n\x81\x8d",
        b"\xff\xfea",
        b"a\x00\x00b\x00c",
        b"PK\x03\x04",
    ],
)
def test_what_is_no_list_is_refused(data: bytes) -> None:
    """By what it is, and with what to do."""
    read, problems = read_roster(data, "class.csv")
    assert read == ()
    assert [problem.rule for problem in problems] == ["not-a-list"]
    assert problems[0].hint


@pytest.mark.parametrize("data", [b"", b"\n\n", b"Name,ID\n", b";;\n;;\n", b"\xef\xbb\xbf"])
def test_a_list_without_students_is_refused(data: bytes) -> None:
    """It may be the wrong file."""
    assert told(data) == [(0, 0, "no-students", "error")]


def test_lists_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """In students, in bytes and in the length of names."""
    lines = "".join(f"n{number},{number}\n" for number in range(2001))
    assert told(f"Name,ID\n{lines}") == [(2002, 1, "too-large", "error")]
    assert len(students(f"Name,ID\n{lines.rpartition('n')[0]}")) == 2000
    assert told(f"Name,ID\n{'a' * 201},1\n") == [(2, 1, "too-large", "error")]
    assert len(students(f"Name,ID\n{'a' * 200},1\n")) == 1
    monkeypatch.setattr(roster, "MAX_BYTES", 5)
    assert told("Name\nAna\n") == [(0, 0, "too-large", "error")]


def test_hostile_lists_take_no_time() -> None:
    """Whatever they are made of."""
    for data in (b"\n" * 2**22, b";" * 2**22, b'"' * 2**22, b'",' * 2**21, b"a\n" * 2**21):
        read_roster(data, "class.csv")


WORDS = st.text("abcñé '\"-", min_size=1, max_size=12).filter(lambda text: text.strip(" '\"-"))


def quoted(text: str) -> str:
    """Write a cell between quotation marks."""
    return '"' + text.replace('"', '""') + '"'


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=9), st.sampled_from([",", ";", "\t"]))
def test_what_is_written_by_the_rules_is_read_by_them(
    pairs: list[tuple[str, str]], delimiter: str
) -> None:
    """Any names, with any number of spaces."""
    lines = [delimiter.join(("Name", "ID"))]
    lines += [delimiter.join((quoted(name), str(number))) for number, (name, _) in enumerate(pairs)]
    read, _ = read_roster("\r\n".join(lines).encode(), "class.csv")
    assert [student.name for student in read] == [" ".join(name.split()) for name, _ in pairs]


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    """Whatever they are, there are students or a problem."""
    read, problems = read_roster(data, "class.csv")
    assert read or problems


@given(st.text('aB1,;\t|"\r\n =', max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    """Of the signs that mean something in tables."""
    read, problems = read_roster(text.encode(), "class.csv")
    assert read or problems
