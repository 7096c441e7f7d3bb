"""What forms are drawn from: the questions of a bank, and those made to be easy, medium or hard."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from quizgen.forms.blueprint import Quota, Section
from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Item
from quizgen.leaks.watch import Watch
from quizgen.pack.model import Pack


class Stock:
    """The questions that forms are drawn from, and the watch over what may stand together.

    Args:
        items: Questions with the likest distractors.
        aimed: For a difficulty, the questions whose distractors were chosen for it; where there are
            none for one, those of ``items`` stand in that are predicted to be so.
        pack: What they were made from; with None, only what the items print is known of them.
        make_others: What makes the questions of all kinds; asked only where something lacks.

    Attributes:
        watch: Who admits questions to a form.
    """

    def __init__(
        self,
        items: Sequence[Item],
        aimed: Mapping[Difficulty, Sequence[Item]] | None = None,
        pack: Pack | None = None,
        make_others: Callable[[], Sequence[Item]] | None = None,
    ) -> None:
        self._items = tuple(items)
        self._aimed = {
            difficulty: tuple(item for item in made if item.difficulty is difficulty)
            for difficulty, made in (aimed or {}).items()
        }
        self._by_id = {item.id: item for item in reversed(self.all)}
        self.watch = Watch(self._items, pack)
        self._pack = pack
        self._make_others = make_others

    @property
    def all(self) -> tuple[Item, ...]:
        """All questions; one stands several times where it was made for several difficulties."""
        return (*self._items, *(item for made in self._aimed.values() for item in made))

    @cached_property
    def widened(self) -> "Stock":
        """A stock of all kinds of question, as far as they can be made."""
        if self._make_others is None:
            return self
        known = {item.id for item in self._items}
        others = tuple(item for item in self._make_others() if item.id not in known)
        aimed = {
            difficulty: (*made, *(item for item in others if item.difficulty is difficulty))
            for difficulty, made in self._aimed.items()
        }
        return Stock((*self._items, *others), aimed, self._pack)

    def find(self, name: str) -> Item | None:
        """Return the question of an id; None where there is none."""
        return self._by_id.get(name)

    def offer(self, section: Section, quota: Quota) -> tuple[Item, ...]:
        """Return the questions that a quota of a section may be filled with.

        Args:
            section: The part of the form.
            quota: What is to be drawn for it.
        """
        if quota.difficulty is None:
            made = self._items
        else:
            own = (item for item in self._items if item.difficulty is quota.difficulty)
            made = self._aimed.get(quota.difficulty) or tuple(own)
        among = frozenset(section.among)
        return tuple(item for item in made if _fits(item, quota, among))


def _fits(item: Item, quota: Quota, among: frozenset[str]) -> bool:
    return (
        (not quota.kinds or item.kind in quota.kinds)
        and (not quota.topics or not set(quota.topics).isdisjoint(item.topics))
        and (not among or item.id in among)
    )
