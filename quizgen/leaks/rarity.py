"""How much a word tells: little where many stems have it, as *Venezuela* in a pack about it."""

from collections import Counter
from collections.abc import Iterable
from math import log

COMMON = 0.25
"""A word in more than this share of the stems gives no key away."""

EVERYWHERE = 0.5
"""A word in more than this share does not even tell what a question is about."""

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
        self._counts = Counter(word for words in counted for word in words)

    def weight(self, word: str) -> float:
        """Return what a word of a key weighs; nothing if it is common."""
        return self._weigh(word, COMMON)

    def bearing(self, word: str) -> float:
        """Return what a word weighs as one that tells what a question is about."""
        return self._weigh(word, EVERYWHERE)

    def _weigh(self, word: str, most: float) -> float:
        # What no stem has is as rare as what one has.
        count = max(self._counts[word], 1)
        if count >= SEVERAL and count > most * self._among:
            return 0.0
        return log(1 + self._among / count)
