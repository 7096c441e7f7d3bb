"""A sitting out of a store: what is to be asked today, and how often it was asked before."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol, TypeVar

from quizgen.items.item import Item
from quizgen.machine.frozen import frozen
from quizgen.problem import UsageError
from quizgen.shell.store.store import Store
from quizgen.study.history.entry import CRAM, STUDY, CardName, date_of, day_number, moment_of
from quizgen.study.history.schedule import Choice, Day, Limits, has_changed, plan
from quizgen.study.turn import key_digest


class Offer(Protocol):
    """What can be asked: an item that may be made."""

    @property
    def id(self) -> str:
        """The id that the item has."""


P = TypeVar("P", bound=Offer)


@frozen
class Wish:
    """What a sitting is to be made of.

    Attributes:
        choice: Which cards.
        limits: How many at the most on a day.
        until: The day of an exam, before which everything comes back.
    """

    choice: Choice = Choice.DAILY
    limits: Limits = Limits()
    until: date | None = None

    @property
    def occasion(self) -> str:
        """What answers are given for: to cram moves no card."""
        return CRAM if self.choice is Choice.CRAM else STUDY

    def words(self) -> list[str]:
        """Return the words of a command line that wish the same."""
        said = ["--ask", self.choice.name.lower()]
        if self.until:
            said += ["--until", str(self.until)]
        if self.limits.new != Limits().new:
            said += ["--new", str(self.limits.new)]
        if self.limits.due != Limits().due:
            said += ["--due", str(self.limits.due)]
        return said


@frozen
class Plan:
    """What a sitting asks.

    Attributes:
        items: The items, in their order.
        asked: How often each was asked before, by its id.
        changed: Those of which another answer is right now than when they were asked last.
    """

    items: tuple[Item, ...]
    asked: Mapping[str, int]
    changed: tuple[Item, ...] = ()


def plan_sitting(  # noqa: PLR0913 -- what there is, what is wished, and when
    store: Store,
    offered: Mapping[CardName, P],
    make: Callable[[P], Item | None],
    wish: Wish,
    now: datetime,
    *,
    count: int,
) -> Plan:
    """Choose what a sitting asks, and make no more items than that takes.

    What is refused takes no other's place: the day's limits are filled with what can be asked.

    Args:
        store: How cards stand.
        offered: What can be asked, by the cards' names, in the order of the packs.
        make: Makes an item, always the same one, or refuses to.
        wish: What the sitting is to be made of.
        now: The local time.
        count: How many to ask at the most.

    Raises:
        UsageError: If the day of the exam has passed.
    """
    today = moment_of(now).day
    day = Day(today, wish.choice, wish.limits, store.done_on(today), _last_day(wish.until, today))
    packs = dict.fromkeys((name.pack, name.language) for name in offered)
    cards = {name: card for pack in packs for name, card in store.cards(*pack).items()}
    made: dict[CardName, Item | None] = {}
    while True:
        left = [name for name in offered if name not in made or made[name]]
        chosen = plan(left, cards, day)[:count]
        for name in chosen:
            if name not in made:
                made[name] = make(offered[name])
        items = {name: item for name in chosen if (item := made[name]) is not None}
        if len(items) == len(chosen):
            asked = {name.item: cards[name].answers for name in chosen if name in cards}
            changed = (
                item
                for name, item in items.items()
                if name in cards and has_changed(cards[name], item.facts, key_digest(item))
            )
            return Plan(tuple(items.values()), asked, tuple(changed))


def cards_offered(prospects: Sequence[P], languages: Mapping[str, str]) -> dict[CardName, P]:
    """Return what can be asked by the names of cards.

    Args:
        prospects: What can be asked; the id of each begins with that of its pack.
        languages: The language of each pack, by the pack's id.
    """
    named = ((prospect.id.partition("/")[0], prospect) for prospect in prospects)
    return {CardName(pack, languages[pack], one.id): one for pack, one in named}


def _last_day(until: date | None, today: int) -> int | None:
    """Return the number of the day of an exam.

    Raises:
        UsageError: If it has passed.
    """
    if until is None:
        return None
    if day_number(until) <= today:
        message = f"the exam on {until} must be after today, {date_of(today)}"
        raise UsageError(message)
    return day_number(until)
