"""All that is to be made of some packs: each item, before it is made."""

from collections.abc import Sequence
from dataclasses import replace

from quizgen.draw import draw
from quizgen.items.distractors.brief import Brief, Wishes
from quizgen.items.distractors.pools import Pools
from quizgen.items.item import Item, Refusal
from quizgen.items.kinds import Kind, kind_of
from quizgen.items.refusals import off_aim
from quizgen.machine.frozen import frozen
from quizgen.pack.fact import OpenQuestion
from quizgen.pack.model import Pack
from quizgen.truth import Base, Query

SHARES = 32
"""So many shares keep a few workers busy to the end, and results arriving meanwhile."""


@frozen
class Prospect:
    """An item that may be made: what is known of it before is what it is drawn by.

    Attributes:
        maker: Its kind.
        brief: What it is made from.
        query: What it asks.
    """

    maker: Kind
    brief: Brief
    query: Query | OpenQuestion

    @property
    def id(self) -> str:
        """The id that it has if it is made."""
        return self.maker.name(self.brief.base, self.query)

    @property
    def kind(self) -> str:
        """The name of its kind."""
        return self.maker.NAME

    @property
    def topics(self) -> tuple[str, ...]:
        """What it is about."""
        query, relations = self.query, self.brief.base.relations
        return query.topics if isinstance(query, OpenQuestion) else relations[query.relation].topics

    def drawn_anew(self, repetition: int) -> "Prospect":
        """Return it with draws of its own for each time that it is asked.

        Args:
            repetition: How often it was asked before; 0 leaves it as it is.
        """
        if not repetition:
            return self
        wishes = self.brief.wishes
        seed = draw(wishes.seed, self.id, "repetition", str(repetition))
        return replace(self, brief=replace(self.brief, wishes=replace(wishes, seed=seed)))

    def make(self) -> Item | Refusal:
        """Make it; refuse what is not as hard as it is wished."""
        made, aim = self.maker.make(self.brief, self.query), self.brief.wishes.aim
        if aim is not None and isinstance(made, Item) and made.difficulty is not aim:
            return off_aim(made, aim)
        return made


class Workshop:
    """All that is to be made of some packs, place by place; it travels as what it is made of.

    Attributes:
        packs: What it is made of.
        prospects: All that may be made, in the order of the bank.
    """

    def __init__(self, packs: Sequence[Pack], kinds: Sequence[Kind], wishes: Wishes) -> None:
        self.packs, self._kinds, self._wishes = packs, kinds, wishes
        self.prospects = [
            Prospect(kind, brief, query)
            for brief in map(self._brief, packs)
            for kind in kinds
            for query in kind.ask(brief.base)
        ]

    def __len__(self) -> int:
        return len(self.prospects)

    def __reduce__(self) -> tuple[object, ...]:
        names = tuple(kind.NAME for kind in self._kinds)
        return _set_up, (self.packs, names, self._wishes)

    def make(self, number: int = 0, shares: int = 1) -> list[Item | Refusal]:
        """Make one share of several, or all."""
        return [prospect.make() for prospect in self.prospects[number::shares]]

    def _brief(self, pack: Pack) -> Brief:
        base = Base(pack)
        return Brief(base, Pools(base), self._wishes)


def _set_up(packs: Sequence[Pack], names: Sequence[str], wishes: Wishes) -> Workshop:
    return Workshop(packs, [kind_of(name) for name in names], wishes)
