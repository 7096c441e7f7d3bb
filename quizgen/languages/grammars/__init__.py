"""The grammars: a language a module, each with its `GRAMMAR`.

A new one is a module and a line here.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from quizgen.languages.grammar import Grammar
from quizgen.languages.tag import module_of

GRAMMARS: Mapping[str, str] = MappingProxyType(
    {
        "az": "turkish",
        "ca": "catalan",
        "da": "danish",
        "de": "german",
        "el": "greek",
        "en": "english",
        "es": "spanish",
        "fr": "french",
        "hu": "hungarian",
        "it": "italian",
        "nb": "norwegian",
        "nl": "dutch",
        "nn": "norwegian",
        "no": "norwegian",
        "pt": "portuguese",
        "ro": "romanian",
        "sv": "swedish",
        "tr": "turkish",
    }
)
"""The modules here, by the tag of their language; a module is loaded when it is needed."""

PLAIN = Grammar()
"""The grammar of a language without a module, which does nothing to words."""


@cache
def grammar_of(tag: str) -> Grammar:
    """Return the grammar of a language.

    Args:
        tag: A BCP 47 tag; of ``es-VE``, only ``es`` counts.
    """
    module = module_of(__name__, GRAMMARS, tag)
    grammar: Grammar = module.GRAMMAR if module else PLAIN
    return grammar
