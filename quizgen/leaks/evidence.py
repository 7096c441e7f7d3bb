"""The same words of a source, on which two questions stand.

What a source says in one breath is one thing to know: *giving the mission 72 hours to leave*
answers what the mission was told and how long it was given. Questions about one passage depend
on each other (testlets: Wainer and Kiely 1987). A quote that a relation or a pack gives for the
facts of several subjects is no fact's own, and tells nothing of one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from quizgen.folding import fold
from quizgen.leaks.asked import Asked
from quizgen.leaks.clues import Clues
from quizgen.machine.pattern import pattern
from quizgen.pack.fact import Assertion, Evidence
from quizgen.pack.model import Pack

_WORD = pattern(r"[^\W_]+")

Quote = tuple[str, ...]
"""The id of a source, and words in it."""


class SharedEvidence:
    """Finds questions that stand on the same quotation, or on one within the other.

    Args:
        pack: Whose facts quote sources; with None, what items cite is all that is known.
    """

    NAME = "rests on the same words of a source"

    def __init__(self, pack: Pack | None) -> None:
        self._clues = Clues()
        holders: defaultdict[Evidence, set[str]] = defaultdict(set)
        for fact in pack.all_facts() if pack else ():
            for piece in fact.evidence:
                holders[piece].add(fact.subject if isinstance(fact, Assertion) else fact.id)
        for question in pack.open.values() if pack else ():
            for piece in question.evidence:
                holders[piece].add(question.id)
        self._common = {piece for piece, held in holders.items() if len(held) > 1}
        quotes = {_quote(piece.source, piece.quote) for piece in holders.keys() - self._common}
        self._lengths = sorted({len(quote) for quote in quotes})
        self._quotes = quotes

    def met(self, asked: Asked) -> Iterator[int]:
        """Yield the places of the questions that stand on what it stands on."""
        quotes = self._of(asked)
        yield from sorted(self._clues.met(self._within(quotes), quotes))

    def add(self, place: int, asked: Asked) -> None:
        """Put a question on the sheet."""
        quotes = self._of(asked)
        self._clues.add(place, self._within(quotes), quotes)

    def _of(self, asked: Asked) -> set[Quote]:
        """Return the quotes that are a question's own."""
        cited = [(one.source, one.quote) for one in asked.item.sources]
        if asked.facts:
            pieces = (piece for fact in asked.facts for piece in fact.evidence)
            cited = [(one.source, one.quote) for one in pieces if one not in self._common]
        quotes = {_quote(source, quote) for source, quote in cited}
        return {quote for quote in quotes if quote[1:]}

    def _within(self, quotes: Iterable[Quote]) -> set[Quote]:
        """Return some quotes, and those of the pack that stand in one of them."""
        found = set(quotes)
        for source, *words in quotes:
            for length in self._lengths:
                for start in range(len(words) - length + 2):
                    part = (source, *words[start : start + length - 1])
                    if part in self._quotes and part[1:]:
                        found.add(part)
        return found


def _quote(source: str, quote: str) -> Quote:
    return (source, *_WORD.findall(fold(quote)))
