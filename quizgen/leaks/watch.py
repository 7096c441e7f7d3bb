"""A sheet on which no question gives another away: all rules, asked about each that comes."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from quizgen.items.item import Item
from quizgen.leaks.asked import Asked, Reader
from quizgen.leaks.ends import BothEnds
from quizgen.leaks.evidence import SharedEvidence
from quizgen.leaks.parted import KeptApart
from quizgen.leaks.rarity import Rarity
from quizgen.leaks.repeats import SameFact, SameKey
from quizgen.leaks.sums import Sums
from quizgen.leaks.wording import Wording
from quizgen.machine.frozen import frozen
from quizgen.pack.model import Pack


class Rule(Protocol):
    """Tells which questions of a sheet give another away, or are given away by it."""

    @property
    def NAME(self) -> str:  # noqa: N802 -- a constant of each rule
        """What one question does to another, in words."""

    def met(self, asked: Asked) -> Iterator[int]:
        """Yield the places of those that cannot stand beside a question."""

    def add(self, place: int, asked: Asked) -> None:
        """Put a question on the sheet; they come in the order of their places."""


@frozen
class Leak:
    """Two questions that cannot stand on one sheet.

    Attributes:
        one: The id of the item that came first.
        other: That of the other one.
        reason: What one of them does to the other, in words.
    """

    one: str
    other: str
    reason: str


class Watch:
    """Watches over the questions of a sheet.

    Whether a question is admitted takes a look at those that have a word, a quotation, a fact
    or a number in common with it, not at all.

    Args:
        items: What the sheet may be filled from: by them is judged which words are rare.
        pack: What they were made from; with None, only what the items print is known.

    Attributes:
        rules: What it goes by.
    """

    def __init__(self, items: Iterable[Item], pack: Pack | None = None) -> None:
        self._pack = pack
        self._reader = Reader(pack)
        self._known: dict[str, Asked] = {}
        self._rarity = Rarity(self._stems(items))
        self.rules = self._make_rules()
        self._standing: list[Item] = []

    def clear(self) -> None:
        """Take all questions off the sheet."""
        self.rules = self._make_rules()
        self._standing = []

    def admits(self, item: Item) -> bool:
        """Tell whether an item and those on the sheet give nothing of each other away."""
        asked = self._read(item)
        return not any(True for rule in self.rules for _ in rule.met(asked))

    def add(self, item: Item) -> None:
        """Put an item on the sheet."""
        asked = self._read(item)
        for rule in self.rules:
            rule.add(len(self._standing), asked)
        self._standing.append(item)

    def leaks(self, item: Item) -> Iterator[Leak]:
        """Yield what is given away between an item and those on the sheet, by every rule."""
        asked = self._read(item)
        for rule in self.rules:
            for place in dict.fromkeys(rule.met(asked)):
                yield Leak(self._standing[place].id, item.id, rule.NAME)

    def _make_rules(self) -> tuple[Rule, ...]:
        return (
            SameFact(),
            KeptApart(self._pack),
            SharedEvidence(self._pack),
            SameKey(self._pack),
            BothEnds(),
            Wording(self._rarity),
            Sums(self._rarity, self._pack),
        )

    def _read(self, item: Item) -> Asked:
        """Read an item, once for all rules."""
        asked = self._known.get(item.id)
        if asked is None or asked.item is not item:
            asked = self._known[item.id] = self._reader.read(item)
        return asked

    def _stems(self, items: Iterable[Item]) -> Iterator[frozenset[str]]:
        """Yield the words of each stem, those of what asks the same fact together."""
        stems: dict[tuple[str, ...], frozenset[str]] = {}
        for item in items:
            own = self._read(item).own
            stems[item.facts] = stems.get(item.facts, frozenset()) | own
        return iter(stems.values())


def find_leaks(sheet: Sequence[Item], items: Sequence[Item], pack: Pack | None) -> list[Leak]:
    """Return all that the items of a sheet give away of each other.

    Args:
        sheet: The items that stand together.
        items: What they were drawn from.
        pack: What they were made from.
    """
    watch, found = Watch(items, pack), list[Leak]()
    for item in sheet:
        found += watch.leaks(item)
        watch.add(item)
    return found
