"""The words that items bring along themselves, a table a language; English where there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

BLANK = "_____"
"""What stands for the words that are to be filled in, in every language."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """What an item says besides the pack's own text.

    Attributes:
        true: The option that a statement is true.
        false: The option that it is false.
    """

    true: str
    false: str


LANGUAGES: Mapping[str, Phrases] = MappingProxyType(
    {
        "en": Phrases(true="True", false="False"),
        "es": Phrases(true="Verdadero", false="Falso"),
    }
)


def phrases(language: str) -> Phrases:
    """Return the words for a BCP 47 tag; of ``es-VE``, only ``es`` counts."""
    return LANGUAGES.get(language.partition("-")[0].lower(), LANGUAGES["en"])
