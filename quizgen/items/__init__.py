"""Kinds of item: a query goes in, an item or a refusal comes out.

A new kind is a module and a line here.
"""

from typing import Protocol

from quizgen.items import choice
from quizgen.items.brief import Brief
from quizgen.items.item import Item, Refusal
from quizgen.truth import Query


class Kind(Protocol):
    """What a module must have to be a kind of item."""

    NAME: str
    """What the kind is called in ids and JSON."""

    def make(self, brief: Brief, query: Query) -> Item | Refusal:
        """Make the item of a query, or say why there is none."""


KINDS: tuple[Kind, ...] = (choice,)
