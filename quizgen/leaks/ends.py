"""Both ends of a fact in another stem: *defence minister Vladimir Padrino* tells who holds what.

What stands beside a thing's name, such as its note, its office or another of its values, is told
of it; so it is in an option, *the defence minister, Vladimir Padrino*, be that right or wrong. Its
bare name is not: it gives away nothing but that there is such a thing.
"""

from collections import defaultdict
from collections.abc import Iterator

from quizgen.leaks.asked import Asked, Wordings

Text = tuple[int, int]
"""The place of a question, and the number of one of the texts that it prints."""


class BothEnds:
    """Finds texts that have any name of the subject of another fact, and any of its value."""

    NAME = "its stem names both ends of the fact"

    def __init__(self) -> None:
        self._asked: list[Asked] = []
        self._told: defaultdict[str, set[Text]] = defaultdict(set)
        self._sought: defaultdict[str, set[int]] = defaultdict(set)

    def met(self, asked: Asked) -> Iterator[int]:
        """Yield the places of the questions that name its facts, or whose facts it names."""
        for subject, value in asked.pairs:
            both = self._telling(subject) & self._telling(value)
            yield from sorted({place for place, _ in both})
        for words in _texts(asked):
            seeking = {place for word in words for place in self._sought.get(word, ())}
            for place in sorted(seeking):
                if any(
                    _names(words, subject) and _names(words, value)
                    for subject, value in self._asked[place].pairs
                ):
                    yield place

    def add(self, place: int, asked: Asked) -> None:
        """Put a question on the sheet."""
        self._asked.append(asked)
        for number, words in enumerate(_texts(asked)):
            for word in words:
                self._told[word].add((place, number))
        for subject, _ in asked.pairs:
            for wording in filter(None, subject):
                self._sought[min(wording)].add(place)

    def _telling(self, wordings: Wordings) -> set[Text]:
        """Return the texts on the sheet that have a name in them."""
        places: set[Text] = set()
        for wording in filter(None, wordings):
            first, *others = (self._told.get(word, set()) for word in sorted(wording))
            places |= first.intersection(*others)
        return places


def _texts(asked: Asked) -> tuple[frozenset[str], ...]:
    return asked.told, *asked.options


def _names(words: frozenset[str], wordings: Wordings) -> bool:
    return any(wording and wording <= words for wording in wordings)
