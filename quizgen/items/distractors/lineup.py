"""The options of an item as they gather: which candidates can stand beside the others."""

from collections.abc import Sequence

from quizgen.items.distractors.candidate import Candidate
from quizgen.truth import Base
from quizgen.values import Text


class Lineup:
    """The key and the distractors chosen so far.

    They are pairwise different things, none containing another, and no two can be read
    for each other: none has a name that is another's.
    """

    def __init__(self, base: Base, key: Candidate) -> None:
        self._base = base
        self._members: list[Candidate] = []
        self._names: set[str] = set()
        self.add(key)

    def __len__(self) -> int:
        """Count the options, the key among them."""
        return len(self._members)

    def add(self, candidate: Candidate) -> None:
        """Take in an option."""
        self._members.append(candidate)
        self._names |= candidate.names

    def agrees(self, candidate: Candidate) -> bool:
        """Tell whether a candidate is singular, or plural, as the key is."""
        return candidate.plural is self._members[0].plural

    def repeats(self, candidate: Candidate) -> bool:
        """Tell whether an option other than the key has the very traits of a candidate."""
        traits = candidate.traits
        return bool(traits) and any(traits == member.traits for member in self._members[1:])

    def tells_apart(self, one: Candidate, other: Candidate) -> bool:
        """Tell whether two candidates can stand side by side, whatever else stands there."""
        return Lineup(self._base, one).admits(other)

    def admits(self, candidate: Candidate) -> bool:
        """Tell whether a candidate is another thing than all options, under other names."""
        value, tellable = candidate.value, self._base.things.tellable
        named = not self._names.isdisjoint(candidate.names)
        if named and not isinstance(value, Text):
            return False
        for member in self._members:
            if named and not isinstance(member.value, Text):
                if not member.names.isdisjoint(candidate.names):
                    return False
            elif not tellable(value, member.value):
                return False
        return True


def lined_up(base: Base, members: Sequence[Candidate]) -> Lineup:
    """Line up options that are known to stand together, the key first."""
    lineup = Lineup(base, members[0])
    for member in members[1:]:
        lineup.add(member)
    return lineup
