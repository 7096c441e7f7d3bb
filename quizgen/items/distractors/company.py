"""The company of things: the sources that tell of each, and what they tell of with it."""

from collections import defaultdict
from collections.abc import Hashable

from quizgen.items.distractors.candidate import mark_of
from quizgen.pack.fact import Assertion, Reference
from quizgen.truth import Base


class Company:
    """What a base tells of its entities."""

    def __init__(self, base: Base) -> None:
        self._facts: defaultdict[str, list[Assertion]] = defaultdict(list)
        for relation in base.relations.values():
            lone = base.lone(relation.id)
            for fact in relation.facts:
                if not lone:
                    self._facts[fact.subject].append(fact)
                if isinstance(fact.value, Reference):
                    self._facts[fact.value.entity].append(fact)

    def of(self, entity: str) -> frozenset[Hashable]:
        """Return the ids of the sources that tell of an entity, and what stands beside it."""
        met: set[Hashable] = set()
        for fact in self._facts.get(entity, ()):
            met.update([evidence.source for evidence in fact.evidence])
            met.add(fact.subject)
            if fact.value is not None:
                met.add(mark_of(fact.value))
        met.discard(entity)
        return frozenset(met)
