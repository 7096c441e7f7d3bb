"""The words that items bring along themselves, a table a language; English where there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from quizgen.values.tag import look_up

BLANK = "_____"
"""What stands for the words that are to be filled in, in every language."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """What an item says besides the pack's own text.

    Attributes:
        true: The option that a statement is true.
        false: The option that it is false.
        sequence: The template of the sentence that one thing came after another, whose names
            have any number and gender.
    """

    true: str
    false: str
    sequence: str


LANGUAGES: Mapping[str, Phrases] = MappingProxyType(
    {
        "en": Phrases(true="True", false="False", sequence="{later} came after {earlier}."),
        "es": Phrases(
            true="Verdadero",
            false="Falso",
            sequence="{later} {later?fue posterior|fueron posteriores} a {earlier}.",
        ),
    }
)


def phrases(language: str) -> Phrases:
    """Return the words for a BCP 47 tag; of ``es-VE``, only ``es`` counts."""
    return look_up(LANGUAGES, language, LANGUAGES["en"])
