"""The prepositions of times: a language a module, each with its `WAYS`.

A new one is a module and a line here.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from quizgen.languages.preposition import Ways
from quizgen.languages.tag import module_of

PREPOSITIONS: Mapping[str, str] = MappingProxyType(
    {
        "de": "german",
        "en": "english",
        "es": "spanish",
        "fr": "french",
        "it": "italian",
        "pt": "portuguese",
    }
)
"""The modules here, by the tag of their language; a module is loaded when it is needed."""


@cache
def ways_of(tag: str) -> Ways:
    """Return what stands before times in a language; nothing in one without a module.

    Args:
        tag: A BCP 47 tag; of ``es-VE``, only ``es`` counts.
    """
    module = module_of(__name__, PREPOSITIONS, tag)
    ways: Ways = module.WAYS if module else {}
    return ways
