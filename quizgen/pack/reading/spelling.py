"""Known words, found again however they are misspelt, among many as among few."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property

from quizgen.problem import did_you_mean

FEW = 500
"""How many words are compared one by one; of more, those that begin alike."""

LONGEST = 64
"""No word that is longer is compared."""

SHORTEST = 4
"""Of shorter words, one typing mistake makes others."""


class Vocabulary:
    """Words that may be written in one place, such as the ids of all entities."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = list(dict.fromkeys(words))

    def suggest(self, word: str, otherwise: str) -> str:
        """Suggest the word that was meant: ``did you mean 'padrino'?``.

        Args:
            word: What was written.
            otherwise: What to do if it is like none of these words.
        """
        if len(word) > LONGEST:
            return otherwise
        twin = self.twin(word)
        if twin:
            return f"did you mean {twin!r}?"
        return did_you_mean(word, self._alike(word)) or otherwise

    def twin(self, word: str) -> str:
        """Return a word that differs by one typing mistake or by case, or nothing."""
        if not SHORTEST <= len(word) <= LONGEST:
            return ""
        return next((self._traces[t] for t in _traces(word) if t in self._traces), "")

    @cached_property
    def _traces(self) -> dict[str, str]:
        traces: dict[str, str] = {}
        for word in self._words:
            if SHORTEST <= len(word) <= LONGEST:
                for trace in _traces(word):
                    traces.setdefault(trace, word)
        return traces

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._words)

    def _alike(self, word: str) -> list[str]:
        if len(self._words) <= FEW:
            return self._words
        start = bisect_left(self._sorted, word[:2])
        end = bisect_left(self._sorted, f"{word[:2]}\U0010ffff")
        return self._sorted[start : min(end, start + FEW)]


def _traces(word: str) -> Iterator[str]:
    """Yield a word, and all that is left of it without one of its characters.

    Two words with a trace in common differ by one typing mistake, or by a character
    that has moved. The idea is SymSpell's: Garbe, "1000x faster spelling correction"
    (2012).
    """
    folded = word.casefold().replace("_", "-")
    yield folded
    for i in range(len(folded)):
        yield folded[:i] + folded[i + 1 :]
