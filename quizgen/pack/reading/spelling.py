"""Known words, found again however they are misspelt, among many as among few."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from quizgen.folding import fold
from quizgen.languages.articles import bare
from quizgen.languages.grammars import grammar_of
from quizgen.problem import did_you_mean

FEW = 500
"""How many words are compared one by one; of more, those that begin alike."""

LONGEST = 64
"""No word that is longer is compared."""

SHORTEST = 4
"""Of shorter words, one typing mistake makes others."""

NAMED = 3
"""So many things that are called alike are told."""


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
        if "," in word and all(parts := [self.known(part.strip()) for part in word.split(",")]):
            return f"write a list: `[{', '.join(parts)}]`"
        if len(word) > LONGEST:
            return otherwise
        twin = self.twin(word)
        if twin:
            return f"did you mean {twin!r}?"
        return did_you_mean(word, self._alike(word)) or otherwise

    def known(self, word: str) -> str:
        """Return the word of these that was written; nothing if there is none."""
        return word if word in self._set else ""

    @cached_property
    def _set(self) -> frozenset[str]:
        return frozenset(self._words)

    def twin(self, word: str) -> str:
        """Return a word that differs by one typing mistake or by case, or nothing."""
        if not SHORTEST <= len(word) <= LONGEST:
            return ""
        return next((self._traces[t] for t in traces(word) if t in self._traces), "")

    @cached_property
    def _traces(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for word in self._words:
            if SHORTEST <= len(word) <= LONGEST:
                for trace in traces(word):
                    found.setdefault(trace, word)
        return found

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._words)

    def _alike(self, word: str) -> list[str]:
        if len(self._words) <= FEW:
            return self._words
        start = bisect_left(self._sorted, word[:2])
        end = bisect_left(self._sorted, f"{word[:2]}\U0010ffff")
        return self._sorted[start : min(end, start + FEW)]


class Entry(NamedTuple):
    """A thing in a register: its id, its kind, and its names."""

    id: str
    kind: str
    names: tuple[str, ...]


class Register(Vocabulary):
    """The ids of things that have names: who writes a name means the id of what is called so.

    Args:
        entries: The things.
        language: The language of their names, of which articles and case do not count.
    """

    def __init__(self, entries: Iterable[Entry], language: str) -> None:
        self._entries = tuple(entries)
        self._language = language
        super().__init__(entry.id for entry in self._entries)

    def find(self, word: str, kind: str, otherwise: str) -> str:
        """Suggest the id that was meant, of what has a name or an id like it.

        Args:
            word: What was written.
            kind: The kind that is expected; empty where any will do.
            otherwise: What to do if it is like none of these.
        """
        called = self._called.get(self._reduced(word), ())
        meant = [entry.id for entry in called if kind in {"", entry.kind}]
        if meant:
            return f"did you mean {' or '.join(map(repr, meant[:NAMED]))}?"
        return self.suggest(word, otherwise)

    def known(self, word: str) -> str:
        """Return the id of what has a name or an id that was written; nothing if none has."""
        called = self._called.get(self._reduced(word), ())
        return super().known(word) or next((entry.id for entry in called), "")

    @cached_property
    def _called(self) -> Mapping[str, list[Entry]]:
        called: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self._entries:
            for name in dict.fromkeys(map(self._reduced, entry.names)):
                called[name].append(entry)
        return called

    def _reduced(self, name: str) -> str:
        return bare(fold(name), grammar_of(self._language).nouns.articles)


def traces(word: str) -> Iterator[str]:
    """Yield a word, and all that is left of it without one of its characters.

    Two words with a trace in common differ by one typing mistake, or by a character
    that has moved. The idea is SymSpell's: Garbe, "1000x faster spelling correction"
    (2012).
    """
    folded = word.casefold().replace("_", "-")
    yield folded
    for i in range(len(folded)):
        yield folded[:i] + folded[i + 1 :]
