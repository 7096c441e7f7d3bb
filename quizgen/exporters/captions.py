"""The fixed words on paper, a table a language; a language without one gets English."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from quizgen.values.tag import look_up


@dataclass(frozen=True, slots=True)
class Captions:
    """What a handout says besides the pack's own text.

    Attributes:
        name: Before the line for the student's name.
        group: Before the line for the class or period.
        date: Before the line for the date.
        score: Before the line for the points, which are out of the number of questions.
        pick_one: What to do where one option is right.
        pick_word: Where one of two words is, with ``{this}`` and ``{that}``.
        pick_several: Where several options may be right.
        match: Where lines are given options; there are more options than lines.
        order: Where options are put in order.
        fill_in: Where the question has a blank.
        write: Where the answer is written below.
        write_number: Where that is a number.
        version: A form's heading, with ``{label}``.
        page: Which page of a version this is, with ``{page}`` and ``{pages}``.
        answer_key: The heading of the answers.
        letters: The heading of the answers alone, to grade by.
        reasons: The heading of the answers with their reasons.
        also: Before the other wordings that are right.
        same_meaning: The last of them, where the meaning decides.
        source: Before what an answer's source says.
        sources: The heading of the list of sources with addresses.
        license: The pack's license, with ``{license}``.
        made_with: Who set the page.
    """

    name: str
    group: str
    date: str
    score: str
    pick_one: str
    pick_word: str
    pick_several: str
    match: str
    order: str
    fill_in: str
    write: str
    write_number: str
    version: str
    page: str
    answer_key: str
    letters: str
    reasons: str
    also: str
    same_meaning: str
    source: str
    sources: str
    license: str
    made_with: str


ENGLISH = Captions(
    name="Name",
    group="Class",
    date="Date",
    score="Score",
    pick_one="Circle the letter of the one right answer.",
    pick_word="Circle {this} or {that}.",
    pick_several="Circle the letter of every right answer.",
    match="Write on each line the letter of what goes with it. Not all letters are used.",
    order="Write the letters in order, the earliest first.",
    fill_in="Fill in the blank.",
    write="Write the answer.",
    write_number="Write the number, with its unit if it has one.",
    version="Version {label}",
    page="page {page} of {pages}",
    answer_key="Answer key",
    letters="At a glance",
    reasons="Answers and reasons",
    also="Also right:",
    same_meaning="anything that means the same",
    source="Source:",
    sources="Sources",
    license="Licence: {license}.",
    made_with="Made with quizgen.",
)

SPANISH = Captions(
    name="Nombre",
    group="Curso",
    date="Fecha",
    score="Puntaje",
    pick_one="Encierra en un círculo la letra de la única respuesta correcta.",
    pick_word="Encierra en un círculo {this} o {that}.",
    pick_several="Encierra en un círculo la letra de cada respuesta correcta.",
    match="Escribe en cada línea la letra que le corresponde. Sobran letras.",
    order="Escribe las letras en orden, de lo más antiguo a lo más reciente.",
    fill_in="Completa el espacio en blanco.",
    write="Escribe la respuesta.",
    write_number="Escribe el número, con su unidad si la tiene.",
    version="Versión {label}",
    page="página {page} de {pages}",
    answer_key="Clave de respuestas",
    letters="De un vistazo",
    reasons="Respuestas y razones",
    also="También es correcto:",
    same_meaning="cualquier expresión que signifique lo mismo",
    source="Fuente:",
    sources="Fuentes",
    license="Licencia: {license}.",
    made_with="Hecho con quizgen.",
)

LANGUAGES: Mapping[str, Captions] = MappingProxyType({"en": ENGLISH, "es": SPANISH})


def captions(language: str) -> Captions:
    """Return the words for a BCP 47 tag; of ``es-VE``, only ``es`` counts."""
    return look_up(LANGUAGES, language, ENGLISH)
