"""What cards say to do."""

import pytest

from quizgen.exporters.anki_tasks import ENGLISH, LANGUAGES, task
from quizgen.items.item import Response


@pytest.mark.parametrize(
    ("response", "language", "said"),
    [
        (Response.PICK_SEVERAL, "en", "Choose every right answer."),
        (Response.PICK_SEVERAL, "en-GB", "Choose every right answer."),
        (Response.PICK_SEVERAL, "ES-VE", "Elige todas las respuestas correctas."),
        (Response.PICK_SEVERAL, "tlh", "Choose every right answer."),
        (Response.PICK_ONE, "en", ""),
        (Response.TYPE, "es", ""),
        (Response.ORDER, "es", ""),
    ],
)
def test_the_task_is_told_in_the_language_of_the_pack(
    response: Response, language: str, said: str
) -> None:
    """In English where there is no translation, and only where the stem does not tell it."""
    assert task(response, language) == said


def test_every_language_has_every_task() -> None:
    """A translation is whole."""
    for tasks in LANGUAGES.values():
        assert tasks.keys() == ENGLISH.keys()
        assert all(tasks.values())
