"""What the curator keeps apart: ``apart: [[court, ruling]]``, for what no rule can tell."""

from collections import defaultdict
from collections.abc import Iterator

from quizgen.leaks.asked import Asked
from quizgen.leaks.clues import Clues
from quizgen.pack.fact import Assertion
from quizgen.pack.model import Pack

Seat = tuple[int, int]
"""The number of a list under ``apart``, and the place of an id in it."""


class KeptApart:
    """Finds questions that stand in one list under ``apart``, by the ids of different members.

    Args:
        pack: What has the lists.
    """

    NAME = "is kept apart from it by the pack"

    def __init__(self, pack: Pack | None) -> None:
        self._clues = Clues()
        self._seats: defaultdict[str, list[Seat]] = defaultdict(list)
        self._sizes: list[int] = []
        for number, ids in enumerate(pack.apart if pack else ()):
            self._sizes.append(len(ids))
            for place, name in enumerate(ids):
                self._seats[name].append((number, place))

    def met(self, asked: Asked) -> Iterator[int]:
        """Yield the places of the questions that it is kept apart from."""
        yield from sorted(self._clues.met((), self._others(asked)))

    def add(self, place: int, asked: Asked) -> None:
        """Put a question on the sheet."""
        self._clues.add(place, self._of(asked), ())

    def _of(self, asked: Asked) -> list[Seat]:
        return [seat for name in _names(asked) for seat in self._seats.get(name, ())]

    def _others(self, asked: Asked) -> list[Seat]:
        return [
            (number, other)
            for number, place in self._of(asked)
            for other in range(self._sizes[number])
            if other != place
        ]


def _names(asked: Asked) -> list[str]:
    """Return the ids by which a question can be meant: its own, its facts', its relations'."""
    query = asked.item.id.removeprefix(f"{asked.item.pack}/").rpartition("/")[0]
    relations = (fact.relation for fact in asked.facts if isinstance(fact, Assertion))
    return list(dict.fromkeys((query, query.partition("~")[0], *asked.item.facts, *relations)))
