"""Both ends of a fact in another stem: *defence minister Vladimir Padrino* tells who holds what.

What stands beside a thing's name, such as its note, its office or another of its values, is told
of it. Its bare name is not: it gives away nothing but that there is such a thing.
"""

from collections import defaultdict
from collections.abc import Iterator

from quizgen.leaks.asked import Asked, Wordings


class BothEnds:
    """Finds stems that have any name of the subject of another fact, and any of its value."""

    NAME = "its stem names both ends of the fact"

    def __init__(self) -> None:
        self._asked: list[Asked] = []
        self._told: defaultdict[str, set[int]] = defaultdict(set)
        self._sought: defaultdict[str, set[int]] = defaultdict(set)

    def met(self, asked: Asked) -> Iterator[int]:
        """Yield the places of the questions that name its facts, or whose facts it names."""
        for subject, value in asked.pairs:
            yield from sorted(self._telling(subject) & self._telling(value))
        seeking = {place for word in asked.told for place in self._sought.get(word, ())}
        for place in sorted(seeking):
            if any(
                _names(asked, subject) and _names(asked, value)
                for subject, value in self._asked[place].pairs
            ):
                yield place

    def add(self, place: int, asked: Asked) -> None:
        """Put a question on the sheet."""
        self._asked.append(asked)
        for word in asked.told:
            self._told[word].add(place)
        for subject, _ in asked.pairs:
            for wording in filter(None, subject):
                self._sought[min(wording)].add(place)

    def _telling(self, wordings: Wordings) -> set[int]:
        """Return the places of the questions that have a name in what they print."""
        places: set[int] = set()
        for wording in filter(None, wordings):
            first, *others = (self._told.get(word, set()) for word in sorted(wording))
            places |= first.intersection(*others)
        return places


def _names(asked: Asked, wordings: Wordings) -> bool:
    return any(wording and wording <= asked.told for wording in wordings)
