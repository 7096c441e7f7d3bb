"""What to ask on a day: a pure function of how the cards stand, the day and what is wished."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

from quizgen.draw import Urn, draw_index
from quizgen.machine.frozen import frozen
from quizgen.study.history.cards import Card
from quizgen.study.history.entry import CardName

NEW_A_DAY = 20
DUE_A_DAY = 200


class Choice(Enum):
    """What a sitting is made of."""

    DAILY = "due and new"
    DUE = "due"
    NEW = "new"
    MISSED = "missed"
    WEAKEST = "weakest"
    CRAM = "cram"


@frozen
class Limits:
    """How much to do on a day, of all packs together.

    Attributes:
        new: How many cards to begin with at the most.
        due: How many others to call up at the most.
    """

    new: int = NEW_A_DAY
    due: int = DUE_A_DAY


@frozen
class Done:
    """How much of that was done already, of all packs together.

    Attributes:
        new: How many cards were begun with.
        due: How many others were called up.
    """

    new: int = 0
    due: int = 0


@frozen
class Day:
    """A day, and what is wished for it.

    Attributes:
        today: Its number.
        choice: What the sitting is made of.
        limits: How much to do.
        done: How much was done already.
        until: The number of the day of an exam, before which everything comes back.
    """

    today: int
    choice: Choice = Choice.DAILY
    limits: Limits = Limits()
    done: Done = Done()
    until: int | None = None


def plan(
    offered: Sequence[CardName], cards: Mapping[CardName, Card], day: Day
) -> tuple[CardName, ...]:
    """Choose the cards of a sitting, in the order in which they are to be asked.

    Of siblings, which ask one thing in several ways, one is asked a day: the one that is most
    forgotten, and rather one that is due than a new one. Where less is asked than there is,
    what is most forgotten comes first. The order is drawn anew each day, so that packs and
    kinds mix; new cards stand evenly among the others. Cramming asks everything, as often as
    one likes, and what was missed or is weakest counts against no limit.

    Args:
        offered: All that can be asked, in the order of their packs.
        cards: How those stand that were asked before.
        day: The day.
    """
    known = [cards[name] for name in offered if name in cards]
    urn = Urn(day.today, "plan", day.choice.value)
    match day.choice:
        case Choice.CRAM:
            return tuple(urn.shuffled(offered, _label))
        case Choice.MISSED:
            missed = [card for card in known if card.missed]
            return tuple(urn.shuffled(_apart(_by_need(missed, day)), _label))
        case Choice.WEAKEST:
            begun = [card for card in known if card.trace is not None]
            return tuple(_apart(_by_need(begun, day)))
        case _:
            return _daily(offered, known, day, urn)


def is_due(card: Card, day: Day) -> bool:
    """Tell whether a card is to be called up on a day, or was before."""
    due = due_day(card, day.until)
    return due is not None and due <= day.today and card.touched < day.today


def due_day(card: Card, until: int | None = None) -> int | None:
    """Return the day on which a card comes back; None while it is new.

    Args:
        card: The card.
        until: The day of an exam: what would come back only then or later does so in the last
            quarter of the time that is left, each card on a day of its own.
    """
    if card.due is None or card.trace is None or until is None:
        return card.due
    last = card.trace.day
    if card.due < until or until <= last + 1:
        return card.due
    name, left = card.name, until - last
    lot = draw_index(
        max(1, left // 4), until, "until", name.pack, name.language, name.item, str(card.reviews)
    )
    return until - 1 - lot


def done_on(cards: Iterable[Card], today: int) -> Done:
    """Count what was done on a day."""
    new = due = 0
    for card in cards:
        if card.trace is not None and card.trace.day == today:
            new += card.first == today
            due += card.first != today
    return Done(new, due)


def has_changed(card: Card, facts: tuple[str, ...], key: str) -> bool:
    """Tell whether another answer is right now than when a card last asked for some facts.

    Args:
        card: The card.
        facts: The ids of the facts that the answer stands on.
        key: The digest of the answer.
    """
    return dict(card.keys).get(facts, key) != key


def _daily(
    offered: Sequence[CardName], known: Sequence[Card], day: Day, urn: Urn
) -> tuple[CardName, ...]:
    taken = {card.name.query for card in known if card.touched == day.today}
    due: list[CardName] = []
    if day.choice is not Choice.NEW:
        waiting = _by_need((card for card in known if is_due(card, day)), day)
        due = list(_apart(waiting, taken))[: max(0, day.limits.due - day.done.due)]
    new: list[CardName] = []
    if day.choice is not Choice.DUE:
        taken |= {name.query for name in due}
        begun = {card.name for card in known if card.trace or card.touched == day.today}
        fresh = (name for name in offered if name not in begun)
        new = list(_apart(fresh, taken))[: max(0, day.limits.new - day.done.new)]
    return tuple(_mixed(urn.shuffled(due, _label), urn.shuffled(new, _label)))


def _by_need(cards: Iterable[Card], day: Day) -> list[CardName]:
    """Order cards by how likely they are remembered, the most forgotten first.

    By FSRS, that depends on how often the time for which a card was stable has passed. It is
    never loaded for this.
    """

    def passed(card: Card) -> tuple[float, CardName]:
        if card.trace is None:
            return -1.0, card.name
        return (card.trace.day - day.today) / max(card.trace.stability, 1e-9), card.name

    return [card.name for card in sorted(cards, key=passed)]


def _apart(names: Iterable[CardName], taken: Iterable[CardName] = ()) -> Iterator[CardName]:
    """Yield names of which no sibling was taken, nor comes before them."""
    seen = set(taken)
    for name in names:
        if name.query not in seen:
            seen.add(name.query)
            yield name


def _mixed(some: Sequence[CardName], others: Sequence[CardName]) -> list[CardName]:
    """Put the others evenly among some."""
    places = [((place + 0.5) / len(some), 0, name) for place, name in enumerate(some)]
    places += [((place + 0.5) / len(others), 1, name) for place, name in enumerate(others)]
    return [name for *_, name in sorted(places)]


def _label(name: CardName) -> str:
    return f"{name.pack} {name.language} {name.item}"
