"""Candidates: values that may be offered, and what is compared about each, worked out once."""

from collections.abc import Hashable
from dataclasses import dataclass

from quizgen.items.wording import name_of, option_text
from quizgen.pack.model import Entity, Reference, Value
from quizgen.truth import Base
from quizgen.values.text import fold


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A value that may be offered.

    Attributes:
        value: The value.
        mark: What is equal for equal values, and quick to compare.
        size: The size class of its name's length, three to a doubling.
        traits: Its traits and what contains it, which make it like others.
        names: Its names as they are compared: no other option may have one of them.
    """

    value: Value
    mark: Hashable
    size: int
    traits: frozenset[tuple[str, str]]
    names: frozenset[str]


def candidate_of(base: Base, value: Value) -> Candidate:
    """Look up what is compared about a value."""
    traits: frozenset[tuple[str, str]] = frozenset()
    names = [fold(option_text(base, value))]
    if isinstance(value, Reference):
        entity = base.pack.entities[value.entity]
        traits = _traits(entity)
        names += map(fold, entity.also)
    size = (len(name_of(base, value)) ** 3).bit_length()
    return Candidate(value, mark_of(value), size, traits, frozenset(names))


def mark_of(value: Value) -> Hashable:
    """Return what is equal for equal values, and quick to compare: an id, or the value."""
    return value.entity if isinstance(value, Reference) else value


def value_name(value: Value) -> str:
    """Name a value by its id or meaning, for draws."""
    return value.entity if isinstance(value, Reference) else value.canonical


def _traits(entity: Entity) -> frozenset[tuple[str, str]]:
    return frozenset([*entity.traits.items(), *(("in", container) for container in entity.within)])
