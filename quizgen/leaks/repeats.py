"""The same thing asked twice: one fact, one wording, or one key of a relation over and over."""

from collections.abc import Hashable, Iterator

from quizgen.leaks.asked import PARTIAL, Asked, asked_end, asks_subject
from quizgen.leaks.clues import Clues
from quizgen.pack.fact import Assertion
from quizgen.pack.model import Pack
from quizgen.pack.things import Things


class SameFact:
    """Finds questions that stand on one fact, or say the same."""

    NAME = "asks for the same fact"

    def __init__(self) -> None:
        self._clues = Clues()

    def met(self, asked: Asked) -> Iterator[int]:
        """Yield the places of the questions that ask what it asks."""
        yield from sorted(self._clues.met((), self._of(asked)))

    def add(self, place: int, asked: Asked) -> None:
        """Put a question on the sheet."""
        self._clues.add(place, self._of(asked), ())

    def _of(self, asked: Asked) -> list[Hashable]:
        item = asked.item
        return [("asked", item.asked), *((item.pack, fact) for fact in item.facts)]


class SameKey:
    """Finds questions of one relation that ask for the same end, and have the same key.

    Of eight countries that reacted alike, one question tells the key of the others. Where
    only two values are possible, as genders are, that is in the nature of the thing.

    Args:
        pack: Whose relations they are.
    """

    NAME = "has the same key, and asks the same of another thing"

    def __init__(self, pack: Pack | None) -> None:
        self._clues = Clues()
        self._relations = pack.relations if pack else {}
        self._things = Things(pack.entities, pack.language) if pack else None

    def met(self, asked: Asked) -> Iterator[int]:
        """Yield the places of the questions that have its key."""
        yield from sorted(self._clues.met((), self._of(asked)))

    def add(self, place: int, asked: Asked) -> None:
        """Put a question on the sheet."""
        self._clues.add(place, self._of(asked), ())

    def _of(self, asked: Asked) -> list[Hashable]:
        item, keys = asked.item, list[Hashable]()
        if self._things is None or item.response not in PARTIAL:
            return keys
        for fact in asked.facts:
            if isinstance(fact, Assertion) and len(asked.facts) == 1:
                end, of_subject = asked_end(item, fact), asks_subject(item, fact)
                if end is not None and (of_subject or not self._relations[fact.relation].options):
                    keys.append((fact.relation, of_subject, self._things.identity(end)))
        return keys
