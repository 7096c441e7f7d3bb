"""The header of a class list: what its columns are called, in the languages that quizgen speaks."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from unicodedata import normalize

from quizgen.folding import fold
from quizgen.forms.rosters.rows import Row
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern


class Part(StrEnum):
    """What a column has of students."""

    WHOLE = "the whole name"
    NAME = "the name, or the part of it that no other column has"
    FIRST = "a first name"
    LAST = "a last name"
    ID = "an id"
    NUMBER = "a number in the list"
    GROUP = "a group"


_HEADINGS = {
    Part.WHOLE: """
        full name, student, students, student name, name of student, pupil, pupil name, learner,
        display name, last name first name, surname name, surname first name, first and last name
        nombre completo, nombre y apellido, nombre y apellidos, nombres y apellidos,
        apellido y nombre, apellidos y nombre, apellidos y nombres, apellido nombre,
        apellidos nombre, apellidos nombres, nombre apellidos, alumno, alumna, alumnos, alumnado,
        estudiante, estudiantes, nombre del alumno, nombre del estudiante, nombre alumno
        nom complet, nom et prenom, nom et prenoms, prenom et nom, nom prenom, prenom nom, eleve,
        eleves, etudiant, etudiants, nom de l eleve
        vollstandiger name, vorname und nachname, vor und nachname, name vorname, nachname vorname,
        vorname nachname, vorname name, schuler, schulerin, schulerinnen und schuler, schulername,
        teilnehmer, studierende
        nome completo, nome do aluno, nome do estudante, aluno, aluna, alunos, estudante, estudantes
        nome e cognome, cognome e nome, cognome nome, nome cognome, nominativo, alunno, alunni,
        allievo, allievi, studente, studenti
    """,
    Part.NAME: "name, names, nombre, nombres, nom, noms, nome, nomes, nomi",
    Part.FIRST: """
        first name, first names, first, given name, given names, forename, forenames, middle name
        nombre de pila, primer nombre, segundo nombre
        prenom, prenoms, vorname, vornamen, rufname
        nome proprio, nomes proprios, primeiro nome, prenome
    """,
    Part.LAST: """
        last name, last names, last, surname, surnames, family name
        apellido, apellidos, primer apellido, segundo apellido, apellido 1, apellido 2,
        1er apellido, 2do apellido, 1 apellido, 2 apellido, apellido paterno, apellido materno
        nom de famille, nachname, nachnamen, familienname, zuname
        apelido, apelidos, sobrenome, sobrenomes, ultimo nome, nome de familia, cognome, cognomi
    """,
    Part.ID: """
        id, student id, student no, student number, student code, id number, sis id, sis user id,
        code, username, user name, login, upn
        codigo, matricula, no matricula, n matricula, numero de matricula, no de matricula,
        expediente, no expediente, n expediente, numero de expediente, no de expediente, legajo,
        nia, carne, carnet, boleta, numero de id, numero de control, numero de identificacion,
        id estudiante, id alumno, codigo de alumno, codigo de estudiante, no id escolar, registro
        identifiant, matricule, no etudiant, n etudiant, numero etudiant, numero d etudiant,
        numero d identification, ine
        matrikelnummer, matrikelnr, matrikel nr, matr nr, id nummer, schulernummer, kennung
        no de aluno, no do aluno, n de aluno, numero de aluno, numero do aluno, no aluno, ra
        matricola, numero di matricola, n matricola, no matricola, codice
    """,
    Part.NUMBER: """
        number, no, n, nr, num, #, roll, roll no, roll number, seat, seat number, list number
        numero, no de lista, numero de lista, orden, no de orden, n de orden, numero de orden
        nummer, lfd nr, laufende nummer, no ordre, ordre, no de ordem, ordem, no progressivo
    """,
    Part.GROUP: """
        class, classes, group, groups, section, form, homeroom, home room, course, period, set,
        tutor group, form group, year group
        curso, curso y grupo, curso grupo, grupo, grupos, clase, seccion, aula, unidad, division,
        paralelo
        classe, groupe, groupes, klasse, gruppe, gruppen, kurs, lerngruppe
        turma, turmas, sezione, gruppo, corso
    """,
}
"""What columns are called, folded, without accents and signs."""

HIGHEST, NEAR = 30, 10
"""The header is one of so many rows, where it has one heading that is known one of fewer; above it
there may be titles."""

_ENDING = pattern(r"[(/:*_](?:s|a|as|o|os|e|es|in|innen|i)\b\)?")
"""What is added for the plural or the other gender: Apellido(s), Alumno/a, Schüler:in."""

_IN_ROWS = pattern("[0-9@]")
"""What stands in the rows of students, but hardly in headings."""

_SIGNS = pattern(r"[^a-z0-9#]+")


@frozen
class Header:
    """The row that tells what the columns are.

    Attributes:
        place: Which row it is, from 0.
        names: The columns that make up a name, in the order in which people say it.
        ids: The columns that make up an id: one, or none.
        groups: Those that make up a group.
        is_numbered: Whether the id is only a number in the list.
        known: How many columns are known.
        other_names: Columns of names that are not read, for those that are say the same.
        other_ids: Likewise of ids.
    """

    place: int
    names: tuple[int, ...]
    ids: tuple[int, ...] = ()
    groups: tuple[int, ...] = ()
    is_numbered: bool = False
    known: int = 0
    other_names: tuple[int, ...] = ()
    other_ids: tuple[int, ...] = ()

    @property
    def left_out(self) -> tuple[int, ...]:
        """The columns that are not read, for others say the same of a student."""
        return tuple(sorted((*self.other_names, *self.other_ids)))


def find_header(rows: Sequence[Row]) -> Header | None:
    """Find the row that tells what the columns are; None where no row does.

    Args:
        rows: All rows.
    """
    found: Header | None = None
    widest = 0
    for place, row in enumerate(rows[:HIGHEST]):
        parts = [(column, part) for column, part in enumerate(map(_part, _texts(row))) if part]
        names = _names(parts)
        texts = list(filter(None, _texts(row)))
        is_wider = len(texts) > widest
        if names and found is None and _is_header(place, texts, len(parts), is_wider=is_wider):
            found = _header(place, names, parts)
        elif names and found and is_wider and len(parts) > max(1, found.known):
            # What was found is a title that happens to be a heading: Students, Alumnos.
            return _header(place, names, parts)
        if not _is_labelled(texts):
            widest = max(widest, len(texts))
    return found


def _is_header(place: int, texts: Sequence[str], known: int, *, is_wider: bool) -> bool:
    """Tell whether a row with headings for names is the header, and no student.

    Args:
        place: Which row it is.
        texts: What it says.
        known: How many of these are headings.
        is_wider: Whether all rows above have fewer cells: so have titles.
    """
    if place == 0 or known > 1:
        return True
    # Further down, a single word that is one of these may well be a name.
    is_told = known == len(texts) or (is_wider and not any(map(_IN_ROWS.search, texts)))
    return place < NEAR and is_told


def _is_labelled(texts: Sequence[str]) -> bool:
    """Tell whether a row says one thing of the whole class: *Course: | Mathematics*."""
    is_pair = len(texts) == 2  # noqa: PLR2004 -- what it is, and what it says
    return is_pair and (texts[0].endswith(":") or _part(texts[0]) is not None)


def _header(place: int, names: tuple[int, ...], parts: list[tuple[int, Part]]) -> Header:
    ids, numbers = _columns(parts, Part.ID), _columns(parts, Part.NUMBER)
    return Header(
        place,
        names,
        (ids or numbers)[:1],
        _columns(parts, Part.GROUP),
        is_numbered=bool(numbers and not ids),
        known=len(parts),
        other_names=tuple(
            column for column, part in parts if part in _OF_NAMES and column not in names
        ),
        other_ids=(ids or numbers)[1:],
    )


_OF_NAMES = Part.WHOLE, Part.NAME, Part.FIRST, Part.LAST


def _names(parts: list[tuple[int, Part]]) -> tuple[int, ...]:
    """Return the columns that make up a name.

    *Nom* is the last name beside *Prénom*, *Nome* the first one beside *Cognome*; alone they are
    the whole.
    """
    whole, name = _columns(parts, Part.WHOLE), _columns(parts, Part.NAME)
    first, last = _columns(parts, Part.FIRST), _columns(parts, Part.LAST)
    if whole or (name and bool(first) == bool(last)):
        return (whole or name)[:1]
    return (first or name[:1]) + (last or name[:1]) if name else first + last


def _columns(parts: list[tuple[int, Part]], wanted: Part) -> tuple[int, ...]:
    return tuple(column for column, part in parts if part is wanted)


def _texts(row: Row) -> Iterator[str]:
    return (cell.text for cell in row)


def _part(heading: str) -> Part | None:
    return _known().get(_key(heading)) if len(heading) <= _LONGEST else None


_LONGEST = 60


def _key(heading: str) -> str:
    """Reduce a heading to what tells it from others: N.º is no."""
    folded = normalize("NFKD", fold(_ENDING.sub("", heading).replace(".", "")))
    return " ".join(_SIGNS.split("".join(filter(str.isascii, folded)))).strip()


@cache
def _known() -> dict[str, Part]:
    return {
        " ".join(heading.split()): part
        for part, headings in _HEADINGS.items()
        for line in headings.strip().split("\n")
        for heading in line.strip().strip(",").split(",")
    }
