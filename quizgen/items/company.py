"""The company of things: the sources that tell of each, and what they tell of with it."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator

from quizgen.items.candidate import mark_of
from quizgen.pack.model import Assertion, Value
from quizgen.truth import Base
from quizgen.values import Date, Quantity


class Company:
    """What a base tells of its entities and texts, in one pass over its facts."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._told: Counter[Hashable] = Counter()
        self._met: defaultdict[Hashable, set[Hashable]] = defaultdict(set)
        for fact in base.assertions():
            sources = {evidence.source for evidence in fact.evidence}
            ends = list(self._ends(fact))
            for end in ends:
                self._told[end] += 1
                self._met[end].update(sources, ends)
        for end, met in self._met.items():
            met.discard(end)

    def of(self, value: Value) -> frozenset[Hashable]:
        """Return the ids of the sources that tell of a value, and of what stands beside it."""
        return frozenset(self._met.get(mark_of(value), ()))

    def told(self, value: Value) -> int:
        """Count the facts that tell of a value; 1 where none does, as of a case in a stem."""
        return self._told.get(mark_of(value), 1)

    def _ends(self, fact: Assertion) -> Iterator[Hashable]:
        if not self._base.lone(fact.relation):
            yield fact.subject
        if fact.value is not None and not isinstance(fact.value, Quantity | Date):
            yield mark_of(fact.value)
