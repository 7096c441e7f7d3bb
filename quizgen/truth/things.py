"""When two values are one thing, or share something, and when they are provably different."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping

from quizgen.pack.model import Entity, Reference, Value
from quizgen.values import Text
from quizgen.values.text import fold

NOBODY: frozenset[str] = frozenset()
"""The names that a thing shares with no other."""


class Things:
    """The identity of a pack's entities: what is the same, what contains or overlaps what.

    Entities of one kind are distinct things unless ``same``, ``in`` or ``overlaps``
    says otherwise, or unless they share a name: an alias that two entities have
    suggests one thing under two ids, which proves nothing.
    """

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._kinds = {entity.id: entity.kind for entity in entities.values()}
        self._roots = _roots(entities.values())
        classes: defaultdict[str, list[str]] = defaultdict(list)
        for entity, root in self._roots.items():
            classes[root].append(entity)
        self._classes = {root: tuple(sorted(members)) for root, members in classes.items()}
        self._above = _containers(entities.values(), self._roots)
        self._shared = _sharing(entities.values(), self._roots, self._above)
        self._names = _shared_names(entities.values(), self._roots, self._above)

    def root(self, entity: str) -> str:
        """Return the id that stands for all the ids of this thing."""
        return self._roots.get(entity, entity)

    def twins(self, entity: str) -> tuple[str, ...]:
        """Return all ids of this thing, its own among them."""
        root = self.root(entity)
        return self._classes.get(root, (root,))

    def is_alone(self, value: Value) -> bool:
        """Tell whether a thing shares nothing with any other thing of its kind."""
        if not isinstance(value, Reference):
            return False
        root, kind = self.root(value.entity), self._kinds[value.entity]
        sharing = self._shared.get(root, NOBODY) - {root}
        return root not in self._names and all(self._kinds.get(other) != kind for other in sharing)

    def identity(self, value: Value) -> Hashable:
        """Return what is equal for values that are the same thing, and only for those."""
        return self.root(value.entity) if isinstance(value, Reference) else value

    def same(self, one: Value, other: Value) -> bool:
        """Tell whether two values are the same thing."""
        return type(one) is type(other) and self.identity(one) == self.identity(other)

    def within(self, inner: Value, outer: Value) -> bool:
        """Tell whether the outer value is the inner one or contains it."""
        if isinstance(inner, Reference):
            if not isinstance(outer, Reference):
                return False
            one, other = self.root(inner.entity), self.root(outer.entity)
            return one == other or other in self._above.get(one, ())
        if isinstance(outer, Reference):
            return False
        return outer.contains(inner)

    def compatible(self, one: Value, other: Value) -> bool:
        """Tell whether two values could be one thing or share something.

        False is proof that they are different and share nothing; True is no proof of
        anything.
        """
        if isinstance(one, Reference):
            if not isinstance(other, Reference):
                return True
            if self._kinds.get(one.entity) != self._kinds.get(other.entity):
                return True
            a, b = self.root(one.entity), self.root(other.entity)
            return a == b or b in self._shared.get(a, NOBODY) or self._share_a_name(a, b)
        if isinstance(other, Reference):
            return True
        return one.compatible(other)

    def _share_a_name(self, one: str, other: str) -> bool:
        """Tell whether two things, or parts of theirs, may be one by their names.

        A thing may also lie in a namesake of what it lies in.
        """
        if not self._names:
            return False
        inner, others = self._names.get(one, NOBODY), self._names.get(other, NOBODY)
        return not (
            inner.isdisjoint(others)
            and inner.isdisjoint(self._names_around(other))
            and others.isdisjoint(self._names_around(one))
        )

    def _names_around(self, thing: str) -> frozenset[str]:
        containers = self._above.get(thing, NOBODY)
        return NOBODY.union(*(self._names.get(container, NOBODY) for container in containers))

    def tellable(self, one: Value, other: Value) -> bool:
        """Tell whether two values can stand side by side as options.

        They must be different things, none containing another; of plain texts, whose
        meaning is unknown, none may be a part of the other.
        """
        if isinstance(one, Text) and isinstance(other, Text):
            a, b = f" {fold(one.text)} ", f" {fold(other.text)} "
            return a not in b and b not in a
        return not self.compatible(one, other) or type(one) is not type(other)


def _roots(entities: Iterable[Entity]) -> dict[str, str]:
    """Map every entity that is ``same`` as others to the first id of its class."""
    roots: dict[str, str] = {}

    def find(entity: str) -> str:
        while roots.get(entity, entity) != entity:
            entity = roots[entity]
        return entity

    for entity in entities:
        for twin in entity.same:
            first, second = sorted((find(entity.id), find(twin)))
            roots[second] = first
            roots.setdefault(first, first)
    return {entity: find(entity) for entity in roots}


def _containers(entities: Iterable[Entity], roots: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Map every contained thing to all that contain it, near and far."""
    near: defaultdict[str, set[str]] = defaultdict(set)
    for entity in entities:
        for container in entity.within:
            near[roots.get(entity.id, entity.id)].add(roots.get(container, container))
    far: dict[str, frozenset[str]] = {}
    for start in near:
        seen: set[str] = set()
        waiting = list(near[start])
        while waiting:
            container = waiting.pop()
            if container not in seen:
                seen.add(container)
                waiting.extend(near.get(container, ()))
        far[start] = frozenset(seen)
    return far


def _sharing(
    entities: Iterable[Entity], roots: Mapping[str, str], above: Mapping[str, frozenset[str]]
) -> dict[str, frozenset[str]]:
    """Map every thing to the others that it may share something with.

    Two things share something if one contains the other, if a third lies in both, or
    if parts of theirs overlap.
    """
    shared: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in _touching(entities, roots, above):
        for a in {one, *above.get(one, ())}:
            for b in {other, *above.get(other, ())}:
                shared[a].add(b)
                shared[b].add(a)
    return {thing: frozenset(others) for thing, others in shared.items()}


def _touching(
    entities: Iterable[Entity], roots: Mapping[str, str], above: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, str]]:
    """Yield the pairs of things that share something by what is declared of them."""
    # A thing that lies in others shares itself with all of them.
    yield from ((thing, thing) for thing in above)
    for entity in entities:
        root = roots.get(entity.id, entity.id)
        yield from ((root, roots.get(other, other)) for other in entity.overlaps)


def _shared_names(
    entities: Iterable[Entity], roots: Mapping[str, str], above: Mapping[str, frozenset[str]]
) -> dict[str, frozenset[str]]:
    """Map things to the names that they, or parts of theirs, share with other things."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for entity in entities:
        for name in (entity.name, *entity.also):
            owners[fold(name)].add(roots.get(entity.id, entity.id))
    names: defaultdict[str, set[str]] = defaultdict(set)
    for name, things in owners.items():
        if len(things) > 1:
            for thing in things:
                for holder in (thing, *above.get(thing, ())):
                    names[holder].add(name)
    return {thing: frozenset(shared) for thing, shared in names.items()}
