"""The words of a key that stand in another stem.

*Which institution declared the acts null and void?* tells the key of another question, *that
the acts were void* (Haladyna, Downing and Rodriguez 2002, guideline on clues to the right
answer). Of plain words, the rare ones count: three in five of them, by their weight, give a key
away, and fewer do if the stem speaks of what the question asks about as well. A bare name, a
number or a date gives nothing away on its own: the stem must tell what is asked about it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from math import fsum

from quizgen.leaks.asked import Asked, Key
from quizgen.leaks.rarity import Rarity

NAME = "its stem has the words of the key"

MOST = 0.6
"""The share of a key's words that gives it away wherever it stands."""

SOME, MATTER = 0.3, 0.4
"""The share that does beside so much of what the question asks about."""

ROUNDING = 1 - 1e-9
"""What sums of weights may lose."""

TOUCH = 0.15
"""How much of what a question asks about must stand beside the name or date that is its key."""


class Wording:
    """Finds stems that have the words of other keys.

    Args:
        rarity: What words weigh.
    """

    NAME = NAME

    def __init__(self, rarity: Rarity) -> None:
        self._rarity = rarity
        self._asked: list[Asked] = []
        self._told: defaultdict[str, list[int]] = defaultdict(list)
        self._sought: defaultdict[str, list[int]] = defaultdict(list)

    def met(self, asked: Asked) -> Iterator[int]:
        """Yield the places of the questions that tell its key, or whose key it tells."""
        telling = {place for word in self._signals(asked) for place in self._told.get(word, ())}
        for place in sorted(telling):
            if self._tells(self._asked[place], asked):
                yield place
        seeking = {place for word in asked.told for place in self._sought.get(word, ())}
        for place in sorted(seeking):
            if self._tells(asked, self._asked[place]):
                yield place

    def add(self, place: int, asked: Asked) -> None:
        """Put a question on the sheet."""
        self._asked.append(asked)
        for word in asked.told:
            self._told[word].append(place)
        for word in self._signals(asked):
            self._sought[word].append(place)

    def _signals(self, asked: Asked) -> set[str]:
        """Return words of which a stem must have one to tell a key."""
        return {
            word
            for key in asked.keys
            for wording in key.wordings
            if wording
            for word in self._signals_of(wording, asked, in_part=key.sort == "text")
        }

    def _signals_of(self, wording: frozenset[str], asked: Asked, *, in_part: bool) -> Iterator[str]:
        """Yield the rarest words of a wording: without them, too little is left of it.

        That is prefix filtering (Chaudhuri, Ganti and Kaushik 2006, "A primitive operator for
        similarity joins"); where all of it must be said, one word is enough.
        """
        weight = self._rarity.weight
        said = wording - asked.own
        in_part = in_part and any(map(weight, said))
        words = sorted(said if in_part else wording, key=lambda word: (-weight(word), word))
        left = _sum(frozenset(words), weight)
        enough = left * SOME * ROUNDING
        for word in words:
            yield word
            left -= weight(word)
            if not in_part or left < enough:
                return

    def _tells(self, one: Asked, other: Asked) -> bool:
        """Tell whether a question tells a key of another."""
        return any(self._tells_key(one, other, key) for key in other.keys)

    def _tells_key(self, one: Asked, other: Asked, key: Key) -> bool:
        return any(
            self._says(one, other, wording, in_part=key.sort == "text")
            for wording in key.wordings
            if wording
        )

    def _says(self, one: Asked, other: Asked, wording: frozenset[str], *, in_part: bool) -> bool:
        """Tell whether a question says one wording of another's key, or enough of its words."""
        matter = other.own - wording
        # What a question says itself is nothing that another could tell.
        said = wording - other.own
        touched = _share(matter, one.told, self._rarity.bearing)
        if not in_part or not any(map(self._rarity.weight, said)):
            return wording <= one.told and touched >= TOUCH
        share = _share(said, one.told, self._rarity.weight)
        return share >= MOST or (share >= SOME and touched >= MATTER)


def _share(words: frozenset[str], told: frozenset[str], weight: Callable[[str], float]) -> float:
    """Return what share of some words is told; all of it where they weigh nothing."""
    total = _sum(words, weight)
    return _sum(words & told, weight) / total if total else 1.0


def _sum(words: frozenset[str], weight: Callable[[str], float]) -> float:
    """Return what words weigh together, whatever the order in which a set has them."""
    return fsum(map(weight, words))
