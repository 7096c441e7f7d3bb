"""A question as its neighbours on a sheet see it: what it prints, and what it asks for."""

from collections.abc import Iterable, Iterator
from typing import Literal

from quizgen.items.item import Item, Response
from quizgen.leaks.lexicon import Lexicon
from quizgen.machine.frozen import frozen
from quizgen.markup.plain import plain
from quizgen.pack.fact import Assertion, LoneFact, Reference, Value
from quizgen.pack.model import Pack
from quizgen.values import Date, Quantity, Text

Wordings = tuple[frozenset[str], ...]
"""The words that mean something of each name that a thing has."""

Sort = Literal["text", "name", "measure"]
"""Words; the bare name of a thing, or words that mean nothing alone; a number, date or time.

What has small letters is no name, but words: *a liquor store*, *fires rubber bullets*.
"""

PARTIAL = frozenset({Response.PICK_ONE, Response.PICK_SEVERAL, Response.TYPE, Response.WRITE})
"""The responses to questions for one end of a fact, or for a model answer; the others ask for whole
facts at once."""


@frozen
class Key:
    """What is asked for.

    Attributes:
        wordings: Its names.
        sort: What it is.
        value: It itself; None where it is not known.
    """

    wordings: Wordings
    sort: Sort
    value: Value | None = None


@frozen
class Asked:
    """A question on a sheet.

    Attributes:
        item: The item that it is.
        facts: The facts that its key stands on, as far as they are known.
        printed: The text that it prints and that is true of what it asks about.
        told: All words of that text.
        own: Those that mean something.
        keys: What it asks for; none where whole facts are asked for at once.
        pairs: The names of both ends of each fact of a relation that it asks about.
        options: All words of each of its options.
    """

    item: Item
    facts: tuple[Assertion | LoneFact, ...]
    printed: str
    told: frozenset[str]
    own: frozenset[str]
    keys: tuple[Key, ...]
    pairs: tuple[tuple[Wordings, Wordings], ...]
    options: tuple[frozenset[str], ...]


class Reader:
    """Reads items as questions on a sheet.

    Args:
        pack: Where the items come from; with None, they are all that is known.
    """

    def __init__(self, pack: Pack | None) -> None:
        self._lexicon = Lexicon(pack.language if pack else "en")
        self._entities = pack.entities if pack else {}
        self._facts = {fact.id: fact for fact in pack.all_facts()} if pack else {}
        self._names: dict[Value, Wordings] = {}

    def read(self, item: Item) -> Asked:
        """Read an item."""
        facts = tuple(self._facts[name] for name in item.facts if name in self._facts)
        printed = _printed(item)
        own = frozenset(self._lexicon.meaning(printed))
        return Asked(
            item=item,
            facts=facts,
            printed=printed,
            told=frozenset(self._lexicon.words(printed)),
            own=own,
            keys=tuple(self._keys(item, facts)),
            pairs=tuple(self._pairs(facts)),
            options=tuple(frozenset(self._lexicon.words(text)) for text in _read_options(item)),
        )

    def _keys(self, item: Item, facts: Iterable[Assertion | LoneFact]) -> Iterator[Key]:
        if item.response not in PARTIAL:
            return
        if not facts or is_derived(item):
            for answer in item.answers:
                wording = frozenset(self._lexicon.content(answer))
                yield Key((wording,), "text" if self._lexicon.meaning(answer) else "name")
            return
        for fact in facts:
            value = asked_end(item, fact)
            if value is not None:
                yield Key(self._wordings(value), self._sort(value), value)

    def _pairs(self, facts: Iterable[Assertion | LoneFact]) -> Iterator[tuple[Wordings, Wordings]]:
        for fact in facts:
            # What is named as itself, for it is seen, is told by nothing that names it.
            if isinstance(fact, Assertion) and fact.value not in {None, Reference(fact.subject)}:
                yield self._wordings(Reference(fact.subject)), self._wordings(fact.value)

    def _wordings(self, value: Value) -> Wordings:
        known = self._names.get(value)
        if known is None:
            names = [frozenset(self._lexicon.content(name)) for name in self._called(value)]
            names += _shortened(value, names[0])
            known = self._names[value] = tuple(dict.fromkeys(names))
        return known

    def _called(self, value: Value) -> tuple[str, ...]:
        if not isinstance(value, Reference):
            return (value.text,)
        entity = self._entities[value.entity]
        twins = (self._entities[twin] for twin in entity.same if twin in self._entities)
        return tuple(name for one in (entity, *twins) for name in (one.name, *one.also))

    def _sort(self, value: Value) -> Sort:
        name = plain(self._called(value)[0])
        if not isinstance(value, Reference | Text):
            return "measure"
        if isinstance(value, Text):
            return "text" if self._lexicon.meaning(name) else "name"
        is_phrase = any(word[0].islower() for word in name.split() if self._lexicon.meaning(word))
        return "text" if is_phrase else "name"


def asked_end(item: Item, fact: Assertion | LoneFact) -> Value | None:
    """Return the end of a fact that an item asks for."""
    if isinstance(fact, LoneFact):
        return fact.answer
    return Reference(fact.subject) if asks_subject(item, fact) else fact.value


def asks_subject(item: Item, fact: Assertion) -> bool:
    """Tell whether an item asks for the subject of a fact; its id says so."""
    return item.id.startswith(f"{item.pack}/{fact.relation}.subject/")


def is_derived(item: Item) -> bool:
    """Tell whether what an item asks for is no end of a fact, but follows from several."""
    asks = item.id.removeprefix(f"{item.pack}/").partition("/")[0].partition(".")[2]
    return asks in {"first", "later", "count"}


def _shortened(value: Value, words: frozenset[str]) -> list[frozenset[str]]:
    """Return shorter ways to say a measure: a day without its year, a large number alone."""
    numbers = {word for word in words if word.isdigit() and len(word) >= LARGE}
    short = frozenset[str]()
    if isinstance(value, Date) and value.precision == "day":
        short = words - numbers
    elif isinstance(value, Quantity):
        short = frozenset(numbers)
    return [short] if short else []


LARGE = 3
"""A number of so many digits is hardly another's."""


def _printed(item: Item) -> str:
    """Return what an item prints as true: its stem, prompts, and what all its options say.

    What is to be put in order did happen, all of it.
    """
    parts = [item.stem, *(prompt.text for prompt in item.prompts)]
    options = _read_options(item)
    if item.response is Response.ORDER:
        parts += options
    elif len(options) > 1:
        parts += [*_shared(options)]
    return "\n".join(map(plain, parts))


def _read_options(item: Item) -> list[str]:
    """Return the options that are read; none where they are pictures or sounds."""
    return [] if item.is_picked_by_look else [plain(option.text) for option in item.options]


def _shared(options: list[str]) -> list[str]:
    """Return the words that stand in every option, in the order of the first."""
    shared = set.intersection(*(set(option.split()) for option in options))
    return [word for word in options[0].split() if word in shared]
