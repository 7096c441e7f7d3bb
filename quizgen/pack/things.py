"""Which values are the same thing, which may share something, which are provably different."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from functools import cached_property

from quizgen.folding import fold, mentions
from quizgen.pack.fact import Reference, Value
from quizgen.pack.model import Entity
from quizgen.values import Date, Quantity, Text

BOUND = 10_000
"""How many parts or wholes of a thing are looked at; with more, nothing is proven."""

NOTHING: frozenset[str] = frozenset()

Links = Mapping[str, set[str]]


class Things:
    """The identity of a pack's entities: what is the same, what contains or overlaps what.

    Entities of one kind are distinct things unless ``same``, ``in`` or ``overlaps``
    says otherwise, or unless they share a name: an alias that two entities have
    suggests one thing under two ids, which proves nothing.
    """

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._roots = _roots(entities.values())
        self._parts: dict[str, frozenset[str] | None] = {}
        self._wholes: dict[str, frozenset[str] | None] = {}

    def root(self, entity: str) -> str:
        """Return the id that stands for all the ids of this thing."""
        return self._roots.get(entity, entity)

    def twins(self, entity: str) -> tuple[str, ...]:
        """Return all ids of this thing, its own among them."""
        root = self.root(entity)
        return self._classes.get(root, (root,))

    def identity(self, value: Value) -> Hashable:
        """Return what is equal for values that are the same thing, and only for those."""
        return self.root(value.entity) if isinstance(value, Reference) else value

    def same(self, one: Value, other: Value) -> bool:
        """Tell whether two values are the same thing."""
        return type(one) is type(other) and self.identity(one) == self.identity(other)

    def is_exact(self, value: Value) -> bool:
        """Tell whether all that have a value have one and the same thing.

        A range has none: about 7,000 here and about 7,000 there may be two numbers, and of
        what happened in a month, each may have a day of its own.
        """
        if isinstance(value, Quantity | Date):
            return value.low == value.high
        return True

    def within(self, inner: Value, outer: Value) -> bool:
        """Tell whether the outer value is the inner one or contains it."""
        if isinstance(inner, Reference):
            if not isinstance(outer, Reference):
                return False
            whole = self.root(outer.entity)
            return whole in (self.wholes(self.root(inner.entity)) or NOTHING)
        if isinstance(outer, Reference):
            return False
        return outer.contains(inner)

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
        if a == b:
            return False
        # Most things have no part, whole, neighbour or namesake: a look tells them apart.
        return not (a in self._linked and b in self._linked and self._touch(a, b))

    def is_alone(self, value: Value) -> bool:
        """Tell whether a thing shares nothing with any other thing of its kind."""
        if not isinstance(value, Reference):
            return False
        root = self.root(value.entity)
        near = self._near(root)
        kind = self._entities[root].kind
        return near is not None and all(self._entities[other].kind != kind for other in near)

    def tellable(self, one: Value, other: Value) -> bool:
        """Tell whether two values can stand side by side as options.

        They must be different things, none containing another; of plain texts, whose
        meaning is unknown, none may be a part of the other.
        """
        if isinstance(one, Text) and isinstance(other, Text):
            return not (mentions(one.text, other.text) or mentions(other.text, one.text))
        return not self.compatible(one, other) or type(one) is not type(other)

    def parts(self, thing: str) -> frozenset[str] | None:
        """Return a thing with all that lies in it; None where that is too much."""
        return _closure(thing, self._inner, self._parts)

    def wholes(self, thing: str) -> frozenset[str] | None:
        """Return a thing with all that it lies in; None where that is too much."""
        return _closure(thing, self._outer, self._wholes)

    def _near(self, thing: str) -> set[str] | None:
        """Return what a thing may share something with; None where that is too much."""
        if thing not in self._linked:
            return set()
        parts, wholes = self.parts(thing), self.wholes(thing)
        if parts is None or wholes is None or not parts.isdisjoint(self._names):
            return None
        beside = {other for part in parts | wholes for other in self._beside.get(part, NOTHING)}
        near = [self.wholes(part) for part in parts]
        near += [closure(other) for other in beside for closure in (self.parts, self.wholes)]
        if None in near:
            return None
        return set(parts).union(*(things or NOTHING for things in near)) - {thing}

    def _touch(self, a: str, b: str) -> bool:
        """Tell whether two things share something, or may for all that is declared."""
        parts, others = self.parts(a), self.parts(b)
        wholes, around = self.wholes(a), self.wholes(b)
        if parts is None or others is None or wholes is None or around is None:
            return True
        return (
            not parts.isdisjoint(others)
            or self._meet(parts, others | around)
            or self._meet(others, parts | wholes)
        )

    def _meet(self, parts: frozenset[str], others: frozenset[str]) -> bool:
        """Tell whether a part overlaps one of the others, or has a name of one's."""
        return any(not self._beside.get(part, NOTHING).isdisjoint(others) for part in parts) or any(
            not self._names[part].isdisjoint(self._names[other])
            for part in parts & self._names.keys()
            for other in others & self._names.keys()
        )

    @cached_property
    def _classes(self) -> Mapping[str, tuple[str, ...]]:
        classes: defaultdict[str, list[str]] = defaultdict(list)
        for entity, root in self._roots.items():
            classes[root].append(entity)
        return {root: tuple(sorted(members)) for root, members in classes.items()}

    @cached_property
    def _outer(self) -> Links:
        return self._links(
            (entity.id, outer) for entity in self._known() for outer in entity.within
        )

    @cached_property
    def _inner(self) -> Links:
        return self._links(
            (outer, entity.id) for entity in self._known() for outer in entity.within
        )

    @cached_property
    def _beside(self) -> Links:
        pairs = [(entity.id, other) for entity in self._known() for other in entity.overlaps]
        return self._links([*pairs, *((other, entity) for entity, other in pairs)])

    @cached_property
    def _names(self) -> Links:
        """The names that things share with others, for those that do."""
        owners: defaultdict[str, set[str]] = defaultdict(set)
        for entity in self._known():
            for name in (entity.name, *entity.also):
                owners[fold(name)].add(self.root(entity.id))
        return self._links(
            (thing, name) for name, things in owners.items() if len(things) > 1 for thing in things
        )

    @cached_property
    def _linked(self) -> frozenset[str]:
        """All things that may share something with another."""
        return frozenset().union(self._outer, self._inner, self._beside, self._names)

    def _known(self) -> Iterable[Entity]:
        return self._entities.values()

    def _links(self, pairs: Iterable[tuple[str, str]]) -> Links:
        links: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in pairs:
            links[self.root(one)].add(self.root(other))
        return dict(links)


def _roots(entities: Iterable[Entity]) -> dict[str, str]:
    """Map every entity that is ``same`` as others to the first id of its class."""
    roots: dict[str, str] = {}

    def find(entity: str) -> str:
        while roots.get(entity, entity) != entity:
            # Halve the way (Tarjan and van Leeuwen 1984), so that long chains stay quick.
            roots[entity] = roots[roots[entity]]
            entity = roots[entity]
        return entity

    for entity in entities:
        for twin in entity.same:
            first, second = sorted((find(entity.id), find(twin)))
            roots[second] = first
            roots.setdefault(first, first)
    return {entity: find(entity) for entity in roots}


def _closure(
    thing: str, links: Links, known: dict[str, frozenset[str] | None]
) -> frozenset[str] | None:
    """Return a thing with all that its links lead to; None where that is too much."""
    if thing not in known:
        reached = {thing}
        waiting = [thing]
        while waiting and len(reached) <= BOUND:
            new = links.get(waiting.pop(), set()) - reached
            reached |= new
            waiting.extend(new)
        known[thing] = None if waiting else frozenset(reached)
    return known[thing]
