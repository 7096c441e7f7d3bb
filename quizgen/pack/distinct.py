"""Which entities are provably different things, sharing nothing."""

from collections import defaultdict
from collections.abc import Mapping

from quizgen.pack.model import Entity
from quizgen.values.text import fold

BOUND = 10_000
"""How many parts of a thing are looked at; with more, nothing is proven."""


class Distinction:
    """What ``in``, ``same``, ``overlaps`` and shared names leave distinct."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._folded: dict[str, frozenset[str]] = {}
        self._inner: defaultdict[str, set[str]] = defaultdict(set)
        self._beside: defaultdict[str, set[str]] = defaultdict(set)
        for entity in entities.values():
            for outer in entity.within:
                self._inner[outer].add(entity.id)
            for twin in entity.same:
                self._inner[twin].add(entity.id)
                self._inner[entity.id].add(twin)
            for neighbour in entity.overlaps:
                self._beside[neighbour].add(entity.id)
                self._beside[entity.id].add(neighbour)

    def distinct(self, one: str, other: str) -> bool:
        """Tell whether two entities are different things that share nothing.

        They are if they are of one kind, have no name in common, and no part of one is,
        or overlaps, a part of the other.
        """
        first, second = self._entities.get(one), self._entities.get(other)
        if first is None or second is None or first.kind != second.kind:
            return False
        if not self._names(first).isdisjoint(self._names(second)):
            return False
        parts, others = self._parts(one), self._parts(other)
        if parts is None or others is None:
            return False
        return others.isdisjoint(parts) and not any(
            neighbour in others for part in parts for neighbour in self._beside.get(part, ())
        )

    def _parts(self, whole: str) -> set[str] | None:
        """Return a thing with all that lies in it; None where that is too much to look at."""
        parts = {whole}
        waiting = [whole]
        while waiting and len(parts) <= BOUND:
            new = self._inner.get(waiting.pop(), set()) - parts
            parts |= new
            waiting.extend(new)
        return None if waiting else parts

    def _names(self, entity: Entity) -> frozenset[str]:
        names = self._folded.get(entity.id)
        if names is None:
            names = frozenset(map(fold, (entity.name, *entity.also)))
            self._folded[entity.id] = names
        return names
