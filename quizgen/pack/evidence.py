"""Evidence, found again in the articles it was taken from."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from unicodedata import combining, normalize

from quizgen.folding import fold
from quizgen.machine.pattern import pattern
from quizgen.pack.fact import Evidence
from quizgen.pack.model import Pack
from quizgen.pack.report import shown
from quizgen.pack.rule import Rule
from quizgen.problem import Problem

_DASH = pattern(" ?- ?")
_ELLIPSIS = pattern(r"[\[(]?\.{3,}[\])]?")
_COMMON = 500
"""A word that stands more often than this in an article tells nothing of a place in it."""


def verify(pack: Pack, articles: Mapping[str, str | None]) -> tuple[Problem, ...]:
    """Look up each quote of a pack in its source.

    The kind of quotation marks, dashes, spaces and case does not matter; accents and
    all else do. An ellipsis joins parts that stand in this order. A quote neither
    begins nor ends within a word.

    Args:
        pack: The pack.
        articles: For each source's id, its text, or None where it cannot be read, which is told
            elsewhere; others are passed over.

    Returns:
        A problem for each quoted source without a text, and each quote that is not found.
    """
    quoted = dict.fromkeys(evidence.source for evidence in _quoted(pack))
    texts = {source: articles.get(source) for source in quoted}
    read = {source: Article(text) for source, text in texts.items() if text is not None}
    problems = [
        Problem(
            source.location,
            Rule.NO_ARTICLE.value,
            f"the text of the source {source.id!r} is not at hand",
            f"save it as {source.id}.txt in the folder with the articles",
        )
        for source in pack.sources.values()
        if source.id in quoted and source.id not in articles
    ]
    for evidence in _quoted(pack):
        article = read.get(evidence.source)
        if article is not None and not article.holds(evidence.quote):
            message = (
                f"these words do not stand in {evidence.source!r}: {shown(evidence.quote, 100)}"
            )
            nearest = article.nearest(evidence.quote)
            hint = (
                f"it has: {shown(nearest, 100)}"
                if nearest
                else "is it another source that says so?"
            )
            problems.append(Problem(evidence.location, Rule.LOST_EVIDENCE.value, message, hint))
    return tuple(sorted(problems))


class Article:
    """A text in which words are found again.

    Attributes:
        text: The text as it was written.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = _fold(text)

    def holds(self, quote: str) -> bool:
        """Tell whether a quote stands in the text, part after part."""
        parts = [part for part in map(str.strip, _ELLIPSIS.split(_fold(quote))) if part]
        end = 0
        for part in parts:
            end = self._end_of(part, end)
            if end < 0:
                return False
        return bool(parts)

    def nearest(self, quote: str) -> str:
        """Return the words of the text that are most like a quote, or nothing.

        Each word that both have in common speaks for the place where the quote would
        begin; half of them must agree, longer ones counting for more.
        """
        words = [_bare(word) for word in quote.split()]
        votes: Counter[int] = Counter()
        for number, word in enumerate(words):
            places = self._places.get(word, ())
            if len(places) <= _COMMON:
                votes.update({place - number: len(word) for place in places})
        if not votes:
            return ""
        start, weight = min(votes.items(), key=lambda vote: (-vote[1], vote[0]))
        if 2 * weight < sum(map(len, words)):
            return ""
        return " ".join(self._words[max(0, start) : start + len(words)])

    def _end_of(self, part: str, start: int) -> int:
        """Find where a part ends that stands at or after a place; -1 if it does not."""
        while (found := self._folded.find(part, start)) >= 0:
            end = found + len(part)
            if not (self._within_word(found) or self._within_word(end)):
                return end
            start = found + 1
        return -1

    def _within_word(self, place: int) -> bool:
        return self._folded[max(0, place - 1) : place].isalnum() and (
            self._folded[place : place + 1].isalnum()
        )

    @cached_property
    def _words(self) -> list[str]:
        return self.text.split()

    @cached_property
    def _places(self) -> Mapping[str, list[int]]:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._words):
            places[_bare(word)].append(place)
        return places


def _quoted(pack: Pack) -> Iterator[Evidence]:
    """Yield each quote once: the values of one record, or of a whole relation, share theirs."""
    yield from dict.fromkeys(piece for piece in pack.all_evidence() if piece.quote)


def _fold(text: str) -> str:
    return _DASH.sub("-", fold(text))


def _bare(word: str) -> str:
    """Reduce a word to its letters and digits, without accents."""
    return "".join(c for c in normalize("NFKD", fold(word)) if c.isalnum() and not combining(c))
