"""The options of an item as they gather: which candidates can stand beside the others."""

from quizgen.items.wording import option_text
from quizgen.pack.model import Reference, Value
from quizgen.truth import Base
from quizgen.values.text import fold


class Lineup:
    """The key and the distractors chosen so far.

    They are pairwise different things, none containing another, and no two can be read
    for each other: none has a name that is another's.
    """

    def __init__(self, base: Base, key: Value) -> None:
        self._base = base
        self._values: list[Value] = []
        self._names: set[str] = set()
        self.add(key)

    def add(self, value: Value) -> None:
        """Take in an option."""
        self._values.append(value)
        self._names.update(self._names_of(value))

    def admits(self, candidate: Value) -> bool:
        """Tell whether a candidate is another thing than all options, under other names."""
        tellable = self._base.things.tellable
        return all(tellable(candidate, value) for value in self._values) and (
            self._names.isdisjoint(self._names_of(candidate))
        )

    def _names_of(self, value: Value) -> list[str]:
        names = [fold(option_text(self._base, value))]
        if isinstance(value, Reference):
            names += map(fold, self._base.pack.entities[value.entity].also)
        return names
