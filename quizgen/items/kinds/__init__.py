"""Kinds of item: a query goes in, an item or a refusal comes out.

A new kind is a module and a line here.
"""

from collections.abc import Iterable
from importlib import import_module
from typing import Any, Protocol

from quizgen.items.distractors.brief import Brief
from quizgen.items.item import Item, Refusal
from quizgen.truth import Base


class Kind(Protocol):
    """What a module must have to be a kind of item."""

    NAME: str
    """What the kind is called in ids and JSON: the module's name, with hyphens."""

    NEEDS: str
    """What a pack must have to be asked in this way at all, after ``nothing to ask: it needs``."""

    def ask(self, base: Base) -> Iterable[Any]:
        """Yield what can be asked in this way, in the order of the file: queries, as a rule."""

    def name(self, base: Base, query: Any) -> str:  # noqa: ANN401 -- what `ask` yields
        """Return the id of the item of a query, whether or not it can be made."""

    def make(self, brief: Brief, query: Any) -> Item | Refusal:  # noqa: ANN401 -- likewise
        """Make the item of a query, or say why there is none."""


NAMES = (
    "choice",
    "true-false",
    "multiple-response",
    "matching",
    "ordering",
    "chronology",
    "count",
    "cloze",
    "short-answer",
    "numeric",
    "open",
)
"""The kinds by their names; a module is loaded when it is needed."""

KINDS: tuple[Kind, ...]
"""All kinds, in this order."""


def kind_of(name: str) -> Kind:
    """Return the kind of a name."""
    kind: Kind = import_module(f"{__name__}.{name.replace('-', '_')}")
    return kind


def __getattr__(name: str) -> Any:  # noqa: ANN401 -- kinds by their modules' names, or all
    """Load a kind, or all of them, when somebody asks for it."""
    if name == "KINDS":
        return tuple(map(kind_of, NAMES))
    if name.replace("_", "-") in NAMES:
        return kind_of(name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
