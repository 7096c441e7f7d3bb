"""Which values are the same thing, which may share something, which are provably different."""

from collections.abc import Hashable, Mapping

from quizgen.folding import fold, has_part, look, readings
from quizgen.machine.pattern import pattern
from quizgen.pack.fact import Reference, Value
from quizgen.pack.links import Links
from quizgen.pack.model import Entity
from quizgen.values import Date, Quantity, Text, Time
from quizgen.values.loose import may_be_one


class Things:
    """The identity of a pack's entities: what is the same, what contains or overlaps what.

    Entities of one kind are distinct things unless ``same``, ``in`` or ``overlaps``
    says otherwise, or unless they share a name: an alias that two entities have
    suggests one thing under two ids, which proves nothing.

    Args:
        entities: The entities by id.
        language: The language of their names.
    """

    def __init__(self, entities: Mapping[str, Entity], language: str = "en") -> None:
        self._entities = entities
        self._links = Links(entities, language)
        self._roots = self._links.roots
        self._language = language
        self._touching: dict[str, frozenset[str] | None] = {}

    def root(self, entity: str) -> str:
        """Return the id that stands for all the ids of this thing."""
        return self._roots.get(entity, entity)

    def twins(self, entity: str) -> tuple[str, ...]:
        """Return all ids of this thing, its own among them."""
        root = self.root(entity)
        return self._links.classes.get(root, (root,))

    def identity(self, value: Value) -> Hashable:
        """Return what is equal for values that are the same thing, and only for those."""
        return self.root(value.entity) if isinstance(value, Reference) else value

    def same(self, one: Value, other: Value) -> bool:
        """Tell whether two values are the same thing."""
        return type(one) is type(other) and self.identity(one) == self.identity(other)

    def likeness(self, value: Value) -> Hashable:
        """Return what is equal for values that are the same thing, or are written alike."""
        return look(value.text) if isinstance(value, Text) else self.identity(value)

    def is_exact(self, value: Value) -> bool:
        """Tell whether all that have a value have one and the same thing.

        A range has none: about 7,000 here and about 7,000 there may be two numbers, and of
        what happened in a month, each may have a day of its own.
        """
        if isinstance(value, Quantity):
            return value.low == value.high
        return not isinstance(value, Date | Time) or value.is_exact

    def within(self, inner: Value, outer: Value) -> bool:
        """Tell whether the outer value is the inner one or contains it."""
        if isinstance(inner, Reference):
            if not isinstance(outer, Reference):
                return False
            return self.root(outer.entity) in self.wholes(inner)
        if isinstance(outer, Reference):
            return False
        return outer.contains(inner)

    def wholes(self, thing: Reference) -> frozenset[str]:
        """Return the root of a thing, and those of all that is known to contain it."""
        root = self.root(thing.entity)
        return self._links.wholes(root) or frozenset({root})

    def is_lost(self, entity: str) -> bool:
        """Tell whether a thing lies in so much that nobody follows it: nothing is proven by it."""
        return self._links.wholes(self.root(entity)) is None

    def compatible(self, one: Value, other: Value) -> bool:
        """Tell whether two values could be one thing or share something.

        False is proof that they are different and share nothing; True is no proof of
        anything.
        """
        if isinstance(one, Reference):
            return not isinstance(other, Reference) or not self.distinct(one.entity, other.entity)
        return isinstance(other, Reference) or one.compatible(other)

    def distinct(self, one: str, other: str) -> bool:
        """Tell whether two entities are provably different things that share nothing.

        They are if they are of one kind, and by what is declared nothing is or could be a
        part of both: no part of one is a part of the other, nor overlaps it or what it
        lies in, nor has a name of its own.
        """
        entities = self._entities
        if (
            one not in entities
            or other not in entities
            or entities[one].kind != entities[other].kind
        ):
            return False
        a, b = self.root(one), self.root(other)
        # Most things have no part, whole, neighbour or namesake: a look tells them apart.
        linked = self._links.linked
        if a == b or a not in linked or b not in linked:
            return a != b
        near = self._links.touching(a)
        if near is None:
            a, b, near = b, a, self._links.touching(b)
        return near is not None and b not in near

    def touching(self, entity: str) -> frozenset[str] | None:
        """Return the other things that one shares something with, or may.

        Returns:
            The roots of those of its kind, which are none that are provably different and
            share nothing; None where they are too many to be looked up.
        """
        if entity not in self._entities:
            return frozenset()  # a fact on its own
        if entity not in self._touching:
            near, kind = self._links.touching(self.root(entity)), self._entities[entity].kind
            self._touching[entity] = near and frozenset(
                other
                for other in near
                if any(self._entities[twin].kind == kind for twin in self.twins(other))
            )
        return self._touching[entity]

    def is_alone(self, value: Value) -> bool:
        """Tell whether a thing shares nothing with any other thing of its kind."""
        return isinstance(value, Reference) and self.touching(value.entity) == frozenset()

    def tellable(self, one: Value, other: Value) -> bool:
        """Tell whether two values can stand side by side as options.

        They must be different things, none containing another; of plain texts, whose
        meaning is unknown, none may be a part of the other. Nor may one that is read as another
        sort of thing say the same as the other, read loosely: *el 5 %* and 5 %.
        """
        if isinstance(one, Text) and isinstance(other, Text):
            if fold(one.text) == fold(other.text):
                return _is_told_by_signs(one, other)
            if _closed_up(one.text) == _closed_up(other.text):
                return False  # x = 1 and x=1
            if has_part(one.text, other.text) or has_part(other.text, one.text):
                return False
            return not may_be_one(one, other, self._language)
        if type(one) is type(other):
            return not self.compatible(one, other)
        return not may_be_one(one, other, self._language)


_AROUND_SIGNS = pattern(r" ?([^\w ]) ?")


def _closed_up(text: str) -> str:
    """Take the spaces from around the signs of a text: how many there are tells nothing."""
    return _AROUND_SIGNS.sub(r"\1", fold(text))


def _is_told_by_signs(one: Text, other: Text) -> bool:
    """Tell whether two texts are told apart by their case, primes, or what is raised alone.

    H2O is not told from H₂O: it is how that is typed.
    """
    if one.spelling.casefold() == other.spelling.casefold():
        return one.spelling != other.spelling
    return set(readings(one.spelling)).isdisjoint(readings(other.spelling))
