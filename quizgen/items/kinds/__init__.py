"""Kinds of item: a query goes in, an item or a refusal comes out.

A new kind is a module and a line here.
"""

from collections.abc import Iterable
from typing import Protocol

from quizgen.items.distractors.brief import Brief
from quizgen.items.item import Item, Refusal
from quizgen.items.kinds import (
    choice,
    cloze,
    matching,
    multiple_response,
    numeric,
    ordering,
    short_answer,
    true_false,
)
from quizgen.truth import Base, Query


class Kind(Protocol):
    """What a module must have to be a kind of item."""

    NAME: str
    """What the kind is called in ids and JSON."""

    NEEDS: str
    """What a pack must have to be asked in this way at all, after ``nothing to ask: it needs``."""

    def ask(self, base: Base) -> Iterable[Query]:
        """Yield what can be asked in this way, in the order of the file."""

    def make(self, brief: Brief, query: Query) -> Item | Refusal:
        """Make the item of a query, or say why there is none."""


KINDS: tuple[Kind, ...] = (
    choice,
    true_false,
    multiple_response,
    matching,
    ordering,
    cloze,
    short_answer,
    numeric,
)
