"""Candidates: values that may be offered, and what is compared about each, worked out once."""

from collections.abc import Hashable

from quizgen.draw import Urn
from quizgen.folding import fold, look, readings
from quizgen.items.wording import name_of, option_text
from quizgen.languages.names import Plural
from quizgen.machine.frozen import frozen
from quizgen.markup.plain import plain
from quizgen.pack.fact import Reference, Value
from quizgen.pack.model import Entity
from quizgen.truth import Base
from quizgen.values import Text

SHORT = 3
"""Words of no more letters are mostly articles and the like."""

WORDS = 3
"""What has more words than this is more than a name."""


@frozen(eq=False)
class Candidate:
    """A value that may be offered.

    Attributes:
        value: The value.
        mark: What is equal for equal values, and quick to compare.
        size: The size class of its name's length, three to a doubling.
        form: How its name is written: its first character, its number of words.
        traits: What makes it like others: an entity's traits and what contains it, and
            the longer words of a text.
        company: The sources that tell of it, and the things they tell of with it.
        names: Its names as they are compared: no other option may have one of them.
        lot: A draw for it, which is mixed with an item's where others are as good.
        plural: Whether its name is plural.
    """

    value: Value
    mark: Hashable
    size: int
    form: Hashable
    traits: frozenset[tuple[str, str]]
    company: frozenset[Hashable]
    names: frozenset[str]
    lot: int
    plural: bool = False


def candidate_of(base: Base, value: Value, company: frozenset[Hashable] = frozenset()) -> Candidate:
    """Look up what is compared about a value.

    Args:
        base: What is known.
        value: An entity, a number, a date or a text.
        company: What it is told of with.
    """
    traits: frozenset[tuple[str, str]] = frozenset()
    names = [option_text(base, value)]
    if isinstance(value, Reference):
        entity = base.pack.entities[value.entity]
        traits = _traits(entity)
        names += entity.also
    elif isinstance(value, Text):
        words = fold(value.text).split()
        traits = frozenset(("word", word) for word in words if len(word) > SHORT)
    name = name_of(base, value)
    written = plain(name)
    size = (len(written) ** 3).bit_length()
    return Candidate(
        value=value,
        mark=mark_of(value),
        size=size,
        form=_form(written),
        traits=traits,
        company=company,
        names=frozenset(reading for each in names for reading in readings(look(each))),
        lot=_LOTS.draw(value_name(value)),
        plural=isinstance(name, Plural),
    )


_LOTS = Urn(0, "ring")


def mark_of(value: Value) -> Hashable:
    """Return what is equal for equal values, and quick to compare: an id, or the value."""
    return value.entity if isinstance(value, Reference) else value


def value_name(value: Value) -> str:
    """Name a value by its id or meaning, for draws."""
    return value.entity if isinstance(value, Reference) else value.canonical


def _form(name: str) -> Hashable:
    """Tell apart quotations, names with and without an article, numbers, and sentences."""
    start = name[:1]
    kind = "letter" if start.isalpha() else "digit" if start.isdigit() else start
    return kind, start.isupper(), len(name.split()) > WORDS


def _traits(entity: Entity) -> frozenset[tuple[str, str]]:
    return frozenset([*entity.traits.items(), *(("in", container) for container in entity.within)])
