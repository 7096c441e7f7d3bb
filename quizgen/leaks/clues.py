"""Two sides of questions that must not meet: what one tells, and what another asks for."""

from collections import defaultdict
from collections.abc import Hashable, Iterable


class Clues:
    """What the questions on a sheet tell and ask for, found without looking at each of them."""

    def __init__(self) -> None:
        self._telling: defaultdict[Hashable, list[int]] = defaultdict(list)
        self._asking: defaultdict[Hashable, list[int]] = defaultdict(list)

    def met(self, told: Iterable[Hashable], asked: Iterable[Hashable]) -> set[int]:
        """Return the places of those that tell what is asked, or ask for what is told."""
        places: set[int] = set()
        for clue in asked:
            places.update(self._telling.get(clue, ()))
        for clue in told:
            places.update(self._asking.get(clue, ()))
        return places

    def add(self, place: int, told: Iterable[Hashable], asked: Iterable[Hashable]) -> None:
        """Put a question on the sheet.

        Args:
            place: Its number.
            told: What it tells.
            asked: What it asks for.
        """
        for clue in told:
            self._telling[clue].append(place)
        for clue in asked:
            self._asking[clue].append(place)
