"""Ordering: put the subjects of a relation in their order in time.

Sound because of each two the timeline proves that one comes before the other: by dates that
do not overlap (23 January 2019 and January 2019 have no order), by what is said to have come
`after` what, or step by step by both. There are no ties.
"""

from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from quizgen.draw import Urn
from quizgen.items.account import LONGEST, NEXT, ORDER, Account, Event, events_of
from quizgen.items.assembly import assemble
from quizgen.items.difficulty import predict
from quizgen.items.distractors.brief import Brief
from quizgen.items.distractors.likeness import closeness
from quizgen.items.distractors.lineup import Lineup
from quizgen.items.item import Item, Option, Refusal, Response
from quizgen.items.refusals import unordered
from quizgen.items.wording import option_text, request_of
from quizgen.pack.fact import Reference
from quizgen.truth import Base, Query, Timeline, whole_queries
from quizgen.values import Date

NAME = "ordering"

NEEDS = "a relation of dates with `ask: {order: …}`, and facts that nobody only claims"

FEWEST, MOST = 3, 5
"""How many things are put in order."""

STARTS = 8
"""How many events are tried as the first, where the one drawn has few beside it."""


def ask(base: Base) -> Iterable[Query]:
    """Yield what can be asked: every relation with dates that has a stem for it."""
    return whole_queries(base, "order")


def name(base: Base, query: Query) -> str:
    """Return the id of the item of a query."""
    return f"{base.pack.id}/{query.relation}/{NAME}"


def make(brief: Brief, query: Query) -> Item | Refusal:
    """Make the ordering item of a relation, or say why there is none.

    Args:
        brief: What items are made from.
        query: All facts of the relation.
    """
    base = brief.base
    item = name(base, query)
    timeline = Timeline(base, query.relation)
    events = list(events_of(base, query, timeline))
    chosen = _choose(brief, timeline, events, item)
    if len(chosen) < FEWEST:
        kept = {event.root for event in chosen}
        subjects = dict.fromkeys(fact.subject for fact in query.answers)
        loose = [subject for subject in subjects if base.things.root(subject) not in kept]
        return unordered(base, query, item, NAME, loose)
    account = Account(base, timeline, chosen)
    reasons = account.reasons()
    return assemble(
        base,
        NAME,
        item,
        account.facts(),
        stem=request_of(base, base.relations[query.relation].ask.order),
        difficulty=predict(
            [_nearness(one, other) for one, other in pairwise(chosen)],
            ORDER,
        ),
        parts={
            "options": tuple(
                Option(
                    option_text(base, Reference(event.subject)), correct=True, why=_joined(reason)
                )
                for event, reason in zip(chosen, reasons, strict=True)
            ),
            "response": Response.ORDER,
            "statement": _joined(sentence for reason in reasons for sentence in reason),
        },
    )


def _choose(
    brief: Brief, timeline: Timeline, events: Sequence[Event], item: str
) -> Sequence[Event]:
    """Draw events of which each two have an order; return them in it."""
    drawn = Urn(brief.wishes.seed, item, "event").shuffled(events, lambda event: event.name)
    chosen = _gather(brief, timeline, drawn)
    if len(chosen) < min(MOST, len(events)):
        # What comes before and what comes after one event have an order too.
        between = (event for event in drawn if timeline.is_between(event.root))
        for first in islice(between, STARTS):
            others = [event for event in drawn if event is not first]
            chosen = max(chosen, _gather(brief, timeline, [first, *others]), key=len)
            if len(chosen) == MOST:
                break
    return chosen


def _gather(brief: Brief, timeline: Timeline, drawn: Sequence[Event]) -> list[Event]:
    """Take the first event, and of the others each that has a place in the order."""
    chosen: list[Event] = []
    lineup: Lineup | None = None
    # What is too far from all that is taken may be near enough to what is taken after it.
    for event in (*drawn, *drawn):
        place = _place(event, chosen, timeline)
        if place is None:
            continue
        subject = brief.pools.candidate(Reference(event.subject))
        if lineup is None:
            lineup = Lineup(brief.base, subject)
        elif lineup.admits(subject):
            lineup.add(subject)
        else:
            continue
        chosen.insert(place, event)
        if len(chosen) == MOST:
            break
    return chosen


def _place(event: Event, chosen: Sequence[Event], timeline: Timeline) -> int | None:
    """Find the place of an event among others in order; None where nothing short proves it.

    What comes after one of them comes after all before that one too.
    """
    place = sum(event.root in timeline.after(other.root) for other in chosen)
    steps: list[int | None] = []
    if place:
        steps.append(timeline.after(chosen[place - 1].root).get(event.root))
    if place < len(chosen):
        steps.append(timeline.before(chosen[place].root).get(event.root))
    return place if all(count and count <= LONGEST for count in steps) else None


def _nearness(one: Event, other: Event) -> float:
    """Tell how hard it is to tell two events apart by what is known of their dates."""
    first = one.date.value if one.date else None
    second = other.date.value if other.date else None
    if isinstance(first, Date) and isinstance(second, Date) and not first.compatible(second):
        return closeness(first, second)
    return NEXT


def _joined(sentences: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(sentences))
