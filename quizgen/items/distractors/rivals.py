"""Names that could be taken for slips of others, and are not: José Ruiz and Jose Ruiz."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from unicodedata import normalize

from quizgen.folding import fold
from quizgen.pack.fact import Reference, Value
from quizgen.truth import Base, Query
from quizgen.values import Text

LONGEST = 100
"""No word that is typed has more letters."""


class Rivals:
    """The names of a base's things, found by others that are all but the same.

    Two names are near where leaving one letter out of each, or of one, makes them equal, as
    one edit does (Garbe 2012, symmetric delete spelling correction): so names of any number
    are looked through once.
    """

    def __init__(self, base: Base) -> None:
        self._base = base
        self._words: dict[str, Mapping[Hashable, list[str]]] = {}

    def of(self, query: Query, answer: Value, accepted: Iterable[str]) -> tuple[str, ...]:
        """Return names of other things that what is accepted for an answer is near to.

        Args:
            query: What is asked.
            answer: What is right.
            accepted: All its names.
        """
        names = dict.fromkeys(accepted)
        near: dict[str, None] = {}
        if isinstance(answer, Reference):
            kind = self._base.pack.entities[answer.entity].kind
            near = dict.fromkeys(_near(names, self._named.get(kind, {})))
        elif isinstance(answer, Text):
            texts = _near(names, self._texts(query.relation))
            near = dict.fromkeys(text for text in texts if Text.read(text) != answer)
        if self._base.lone(query.relation):
            near |= dict.fromkeys(_near(names, _indexed(self._denied(query))))
        return tuple(name for name in near if name not in names)

    @cached_property
    def _named(self) -> Mapping[str, Mapping[Hashable, list[str]]]:
        """For each kind, the names of its things by what is left of them."""
        names: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for entity in self._base.pack.entities.values():
            names[entity.kind] |= dict.fromkeys((entity.name, *entity.also))
        return {kind: _indexed(known) for kind, known in names.items()}

    def _texts(self, relation: str) -> Mapping[Hashable, list[str]]:
        """Return the texts of a relation that are as short as words, by what is left of them."""
        if relation not in self._words:
            values = (fact.value for fact in self._base.relations[relation].facts)
            words = (value.text for value in values if isinstance(value, Text))
            short = dict.fromkeys(word for word in words if len(word) <= LONGEST)
            self._words[relation] = _indexed(short)
        return self._words[relation]

    def _denied(self, query: Query) -> Iterator[str]:
        for fact in query.answers:
            yield from (denied.text for denied in fact.denies if isinstance(denied, Text))


def _near(names: Iterable[str], index: Mapping[Hashable, list[str]]) -> Iterator[str]:
    for name in names:
        for rest in _rests(name):
            yield from index.get(rest, ())


def _indexed(names: Iterable[str]) -> Mapping[Hashable, list[str]]:
    index: defaultdict[Hashable, list[str]] = defaultdict(list)
    for name in names:
        for rest in _rests(name):
            index[rest].append(name)
    return index


def _rests(name: str) -> set[str]:
    """Return the letters of a name without accents, and what is left of them without one."""
    letters = "".join(sign for sign in normalize("NFD", fold(name)) if sign.isalnum())
    return {letters, *(letters[:at] + letters[at + 1 :] for at in range(len(letters)))}
