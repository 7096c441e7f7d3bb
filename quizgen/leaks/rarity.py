"""How much a word tells: little where many stems have it, as *Venezuela* in a pack about it."""

from collections import Counter
from collections.abc import Iterable
from math import log

COMMON = 0.15
"""A word in more than this share of the stems tells nothing of any question."""

SEVERAL = 3
"""In fewer stems than this no word is common, however few there are."""


class Rarity:
    """The weights of words, by how many stems have them.

    A word in one of ``n`` stems weighs ``log(1 + n)``, one in ``k`` of them ``log(1 + n / k)``:
    the inverse document frequency (Spärck Jones 1972), smoothed for packs of a few questions.

    Args:
        stems: The words of each stem; what asks the same, in several kinds, is one stem.
    """

    def __init__(self, stems: Iterable[frozenset[str]]) -> None:
        counted = list(stems)
        self._among = max(len(counted), 1)
        counts = Counter(word for words in counted for word in words)
        self._weights = {word: self._weigh(count) for word, count in counts.items()}
        self._unheard = self._weigh(1)

    def weight(self, word: str) -> float:
        """Return what a word weighs; nothing if it is common."""
        return self._weights.get(word, self._unheard)

    def total(self, words: Iterable[str]) -> float:
        """Return what some words weigh together.

        The sum is rounded, for it must not depend on the order of a set.
        """
        return round(sum(map(self.weight, words)), 6)

    def _weigh(self, count: int) -> float:
        if count >= SEVERAL and count > COMMON * self._among:
            return 0.0
        return round(log(1 + self._among / count), 6)
