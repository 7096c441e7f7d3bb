"""The fixed words on paper, a table a language; a language without one gets English."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Captions:
    """What a handout says besides the pack's own text.

    Attributes:
        name: Before the line for the student's name.
        group: Before the line for the class or period.
        date: Before the line for the date.
        score: Before the line for the points, which are out of the number of questions.
        instruction: What to do, above the first question.
        version: A form's heading, with ``{label}``.
        page: Which page of a version this is, with ``{page}`` and ``{pages}``.
        answer_key: The heading of the answers.
        letters: The heading of the letters alone, to grade by.
        reasons: The heading of the answers with their reasons.
        source: Before what an answer's source says.
        sources: The heading of the list of sources with addresses.
        license: The pack's license, with ``{license}``.
        made_with: Who set the page.
    """

    name: str
    group: str
    date: str
    score: str
    instruction: str
    version: str
    page: str
    answer_key: str
    letters: str
    reasons: str
    source: str
    sources: str
    license: str
    made_with: str


ENGLISH = Captions(
    name="Name",
    group="Class",
    date="Date",
    score="Score",
    instruction="Circle the letter of the one right answer.",
    version="Version {label}",
    page="page {page} of {pages}",
    answer_key="Answer key",
    letters="At a glance",
    reasons="Answers and reasons",
    source="Source:",
    sources="Sources",
    license="Licence: {license}.",
    made_with="Made with quizgen.",
)

LANGUAGES: Mapping[str, Captions] = MappingProxyType({"en": ENGLISH})


def captions(language: str) -> Captions:
    """Return the words for a BCP 47 tag; of ``es-VE``, only ``es`` counts."""
    return LANGUAGES.get(language.partition("-")[0].lower(), ENGLISH)
