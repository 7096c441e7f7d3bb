"""Whether a candidate could be so: a deed is one's who could have done it."""

from collections.abc import Mapping

from quizgen.items.distractors.candidate import Candidate
from quizgen.items.distractors.search import Search
from quizgen.pack.fact import Reference, Value
from quizgen.pack.model import NO_TRAITS

ROLE = "role"
"""The trait that decides: a judge's words are offered to no general."""


class Suiting:
    """Which candidates suit what a question names, by the traits that both have.

    A trait counts where what is named and the right answer agree in it: then a candidate with
    another one is not to be expected there.
    """

    def __init__(self, search: Search) -> None:
        self._base = search.base
        given, answer = (self._traits(end) for end in (search.query.given, search.answer))
        self._shared = {
            name: text for name, text in given.items() if answer.get(name, None) == text
        }

    @property
    def decides(self) -> bool:
        """Whether any trait counts."""
        return bool(self._shared)

    def of(self, candidate: Candidate) -> bool | None:
        """Tell whether a candidate suits; None where its role rules it out."""
        traits = self._traits(candidate.value)
        other = {name for name, text in self._shared.items() if traits.get(name, text) != text}
        return None if ROLE in other else not other

    def _traits(self, value: Value) -> Mapping[str, str]:
        if not isinstance(value, Reference) or value.entity not in self._base.pack.entities:
            return NO_TRAITS  # a fact on its own
        return self._base.pack.entities[value.entity].traits
