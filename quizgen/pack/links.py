"""How a pack's entities are linked: what is the same, what contains or overlaps what.

A thing is named by the root of its ids, the first of all ids that are `same`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property

from quizgen.folding import look, readings
from quizgen.languages.articles import bare
from quizgen.languages.grammars import grammar_of
from quizgen.pack.model import Entity

DEEPEST = 250
"""How many links are followed from a thing to what it lies in."""

WIDEST = 10_000
"""How many are followed to what lies in it, and to what it may share something with.

Where a bound is met, nothing is known of a thing, so that nothing is proven by it.
"""

NAMESAKES = 100
"""How many things may share a name before it says nothing of any of them."""

NOTHING: frozenset[str] = frozenset()

Pairs = Mapping[str, AbstractSet[str]]


class Links:
    """What the ids of entities lead to.

    Args:
        entities: The entities by id.
        language: The language of their names.

    Attributes:
        roots: The root of each id of a thing that has several.
    """

    def __init__(self, entities: Mapping[str, Entity], language: str) -> None:
        self._entities, self._language = entities, language
        self.roots = _roots(entities.values())
        self._parts: dict[str, frozenset[str] | None] = {}
        self._wholes: dict[str, frozenset[str] | None] = {}
        self._touching: dict[str, frozenset[str] | None] = {}

    def root(self, entity: str) -> str:
        """Return the id that stands for all the ids of this thing."""
        return self.roots.get(entity, entity)

    @cached_property
    def classes(self) -> Mapping[str, tuple[str, ...]]:
        """All ids of the things that have several, by their roots."""
        classes: defaultdict[str, list[str]] = defaultdict(list)
        for entity, root in self.roots.items():
            classes[root].append(entity)
        return {root: tuple(sorted(members)) for root, members in classes.items()}

    @cached_property
    def linked(self) -> frozenset[str]:
        """All things that may share something with another."""
        return frozenset().union(self._outer, self._inner, self._beside, self._names)

    def parts(self, thing: str) -> frozenset[str] | None:
        """Return a thing with all that lies in it; None where that is too much."""
        if thing not in self._parts:
            self._parts[thing] = _closure(thing, self._inner, WIDEST, self._parts)
        return self._parts[thing]

    def wholes(self, thing: str) -> frozenset[str] | None:
        """Return a thing with all that it lies in; None where that is too much."""
        if thing not in self._wholes:
            self._wholes[thing] = _closure(thing, self._outer, DEEPEST, self._wholes)
        return self._wholes[thing]

    def touching(self, thing: str) -> frozenset[str] | None:
        """Return the other things that a thing shares something with, or may.

        These are what has a part in common with it; what contains or is contained by
        something that a part of it overlaps, or is called as; and what has a part that
        overlaps the thing or what it lies in, or is called so. That two wholes overlap
        says nothing of their other parts.

        Returns:
            The roots of the things; None where they are too many to be looked up.
        """
        if thing not in self.linked:
            return NOTHING
        if thing not in self._touching:
            self._touching[thing] = self._look_around(thing)
        return self._touching[thing]

    def _look_around(self, thing: str) -> frozenset[str] | None:
        near: set[str] = set()
        steps = 0
        for things in self._around(thing):
            if things is None:
                return None
            near |= things
            steps += len(things)
            if steps > WIDEST:
                return None
        return frozenset(near - {thing})

    def _around(self, thing: str) -> Iterator[frozenset[str] | None]:
        """Yield sets of things that may share something with this one; None if too many do."""
        wholes = self.wholes(thing)
        parts = wholes and self.parts(thing)
        if wholes is None or parts is None or not parts.isdisjoint(self._common):
            yield None
            return
        for part in parts:
            yield self.wholes(part)
            for other in self._neighbours(part):
                yield self.wholes(other)
                yield self.parts(other)
        for whole in wholes - parts:
            for other in self._neighbours(whole):
                yield self.wholes(other)

    def _neighbours(self, thing: str) -> Iterator[str]:
        """Yield what overlaps a thing, or is called as it is."""
        yield from self._beside.get(thing, NOTHING)
        for name in self._names.get(thing, NOTHING):
            yield from self._named[name]

    @cached_property
    def _outer(self) -> Pairs:
        return self._paired(
            (entity.id, outer) for entity in self._entities.values() for outer in entity.within
        )

    @cached_property
    def _inner(self) -> Pairs:
        return _turned(self._outer)

    @cached_property
    def _beside(self) -> Pairs:
        pairs = [(one.id, other) for one in self._entities.values() for other in one.overlaps]
        return self._paired([*pairs, *((other, one) for one, other in pairs)])

    @cached_property
    def _named(self) -> Pairs:
        """The things that go by a name, for names that several things have.

        *The Netherlands* and *Netherlands* are one: who types one is right about the other.
        """
        owners: defaultdict[str, set[str]] = defaultdict(set)
        articles = grammar_of(self._language).nouns.articles
        for entity in self._entities.values():
            for name in (entity.name, *entity.also):
                for reading in readings(look(name)):
                    owners[bare(reading, articles)].add(self.root(entity.id))
        return {name: things for name, things in owners.items() if len(things) > 1}

    @cached_property
    def _common(self) -> frozenset[str]:
        """The things that share a name with too many others."""
        crowds = (things for things in self._named.values() if len(things) > NAMESAKES)
        return frozenset().union(*crowds)

    @cached_property
    def _names(self) -> Pairs:
        """The names that things share with others, for those that do."""
        return _turned(self._named)

    def _paired(self, pairs: Iterable[tuple[str, str]]) -> Pairs:
        links: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in pairs:
            links[self.root(one)].add(self.root(other))
        return dict(links)


def _turned(links: Pairs) -> Pairs:
    turned: defaultdict[str, set[str]] = defaultdict(set)
    for one, others in links.items():
        for other in others:
            turned[other].add(one)
    return dict(turned)


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
    thing: str, links: Pairs, bound: int, known: Mapping[str, frozenset[str] | None]
) -> frozenset[str] | None:
    """Return a thing with all that links lead to; None where more are to be followed.

    Args:
        thing: Where to start.
        links: What leads where.
        bound: How many links are followed.
        known: What is known of other things: where they lead to too much, so does the thing.
    """
    reached = {thing}
    waiting = [thing]
    while waiting:
        other = waiting.pop()
        others = links.get(other, NOTHING)
        bound -= len(others)
        if bound < 0 or known.get(other, NOTHING) is None:
            return None
        new = others - reached
        reached |= new
        waiting.extend(new)
    return frozenset(reached)
