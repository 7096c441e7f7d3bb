"""What a question names itself: who attacked Egypt was not Egypt, as everybody sees."""

from quizgen.folding import fold, mentions
from quizgen.items.distractors.candidate import Candidate, mark_of
from quizgen.items.distractors.search import Search
from quizgen.items.wording import option_text
from quizgen.pack.fact import Reference


class Named:
    """The things that the question of a search names, which are no distractors.

    What the curator denies is one all the same, and so is everything where the question
    names its answer too: it asks to choose between them.

    Args:
        search: The item's search.
        key: Its answer.
    """

    def __init__(self, search: Search, key: Candidate) -> None:
        self._base = search.base
        self._stem, self._folded = search.stem, fold(search.stem)
        self._denied = frozenset(map(mark_of, search.key.denies))
        if self.has(key):
            self._stem = self._folded = ""

    def has(self, candidate: Candidate) -> bool:
        """Tell whether a candidate is a thing that the question names."""
        if not isinstance(candidate.value, Reference) or candidate.mark in self._denied:
            return False
        name = option_text(self._base, candidate.value)
        # Most names stand nowhere in the question, which is quickly seen.
        return fold(name) in self._folded and mentions(self._stem, name)
