"""What a card says to do where the stem does not, a table a language; else in English."""

from collections.abc import Mapping
from types import MappingProxyType

from quizgen.items.item import Response
from quizgen.values.tag import look_up

ENGLISH: Mapping[Response, str] = MappingProxyType(
    {
        Response.PICK_SEVERAL: "Choose every right answer.",
        Response.MATCH: "There are more options than you need.",
    }
)

SPANISH: Mapping[Response, str] = MappingProxyType(
    {
        Response.PICK_SEVERAL: "Elige todas las respuestas correctas.",
        Response.MATCH: "Hay más opciones de las necesarias.",
    }
)

LANGUAGES: Mapping[str, Mapping[Response, str]] = MappingProxyType({"en": ENGLISH, "es": SPANISH})


def task(response: Response, language: str) -> str:
    """Return what to do, or nothing where the stem and the look of the card tell.

    Args:
        response: What a student does to answer.
        language: A BCP 47 tag; of ``es-VE``, only ``es`` counts.
    """
    tasks = look_up(LANGUAGES, language, ENGLISH)
    return tasks.get(response, "")
