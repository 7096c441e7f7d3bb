"""Chronology: which of some events came first, and which came after another one.

Multiple choice over a timeline. Sound because the timeline proves of each wrong option that it
came after the key or, where it is asked what came after an event, before that event: the key is
certain to be right, and every wrong option to be wrong. None shares a part with another, nor with
the event that the question names.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, Literal

from quizgen.draw import Urn
from quizgen.folding import mentions
from quizgen.items.account import LONGEST, ORDER, Event, Telling, events_of, reach
from quizgen.items.assembly import assemble
from quizgen.items.difficulty import likeness_for, predict
from quizgen.items.distractors.brief import Brief
from quizgen.items.distractors.lineup import Lineup
from quizgen.items.item import Item, Option, Refusal
from quizgen.items.refusals import unordered
from quizgen.items.wording import option_text, request_of
from quizgen.machine.frozen import frozen
from quizgen.pack.fact import Reference
from quizgen.truth import Base, Certificate, Query, Step, Timeline, query_name, whole_queries
from quizgen.truth.premises import order_premises

NAME = "chronology"

NEEDS = (
    "a relation of dates with `ask: {first: …}` or `{later: …}`, and facts that nobody only claims"
)

STEMS: Final[tuple[Literal["first", "later"], ...]] = ("first", "later")
"""The stems that ask in this way."""

FEWEST = 2
"""How many wrong options there are at the least."""

NEAREST = 16
"""How many events on each side of another one are looked at."""

BANDS = 10
"""Events whose nearness rounds to the same tenth are about as near."""


@frozen
class Placed:
    """An event, and the steps that prove its place before or after another one."""

    event: Event
    steps: tuple[Step, ...]


def ask(base: Base) -> Iterable[Query]:
    """Yield what can be asked: each event that has enough others on its sides.

    Where a relation has a stem and no such event, it is asked all the same, and refused.
    """
    for stem in STEMS:
        for query in whole_queries(base, stem):
            yield from _turns(base, replace(query, stem=stem))


def name(base: Base, query: Query) -> str:
    """Return the id of the item of a query."""
    return f"{base.pack.id}/{query_name(query, base)}/{NAME}"


def make(brief: Brief, query: Query) -> Item | Refusal:
    """Make the item of an event, or say why there is none.

    Args:
        brief: What items are made from.
        query: All facts of the relation; the event is what is given.
    """
    base, relation = brief.base, brief.base.relations[query.relation]
    item = name(base, query)
    scene = _scene(base, query.relation)
    given = scene.events.get(_root(query))
    if given is None:
        return unordered(base, query, item, NAME, scene.loose(query))
    if query.stem == "first":
        stem = request_of(base, relation.ask.first)
    else:
        stem = request_of(base, relation.ask.later, subject=given.subject)
    choice = _Choice(brief, given, item, stem)
    keys = [] if query.stem == "first" else choice.any_of(scene.following(given))
    side = scene.following(given) if query.stem == "first" else scene.preceding(given)
    wrong = choice.nearest(side, brief.wishes.distractors)
    if len(wrong) < FEWEST or (query.stem == "later" and not keys):
        return unordered(base, query, item, NAME, scene.loose(query))
    before, after = ([], wrong) if query.stem == "first" else (wrong[::-1], keys)
    placed = [*before, *after]
    telling = Telling(base, given, [one.event for one in placed])
    steps = [step for one in placed for step in one.steps]
    key = keys[0].event if keys else given
    options = {key: Option(option_text(base, Reference(key.subject)), correct=True, why="")}
    for one in wrong:
        options[one.event] = Option(
            option_text(base, Reference(one.event.subject)),
            correct=False,
            why=" ".join(telling.way(one.steps)),
            certificate=Certificate("order", order_premises(base, relation.id, one.steps)),
        )
    urn = Urn(brief.wishes.seed, item, "order")
    sentences = [sentence for one in before for sentence in telling.way(one.steps)]
    sentences += telling.own(steps)
    sentences += [sentence for one in after for sentence in telling.way(one.steps)]
    return assemble(
        base,
        NAME,
        item,
        list({fact.id: fact for step in steps for fact in step.facts}.values()),
        stem=stem,
        difficulty=predict([reach(one.steps) for one in placed], ORDER),
        parts={
            "options": tuple(options[one] for one in urn.shuffled(options, lambda one: one.name)),
            "statement": " ".join(dict.fromkeys(sentences)),
        },
    )


class _Choice:
    """The options of an item as they are chosen: different things, none of which its stem names."""

    def __init__(self, brief: Brief, given: Event, item: str, stem: str) -> None:
        self._brief, self._stem = brief, stem
        self._urn = Urn(brief.wishes.seed, item, "event")
        self._lineup = Lineup(brief.base, brief.pools.candidate(Reference(given.subject)))

    def any_of(self, side: Sequence[Placed]) -> list[Placed]:
        """Take one event of a side, whichever is drawn; where a difficulty is aimed at, by that."""
        if self._brief.wishes.aim is not None:
            return self.nearest(side, 1)
        return self._take(self._urn.shuffled(side, lambda one: one.event.name), 1)

    def nearest(self, side: Sequence[Placed], wanted: int) -> list[Placed]:
        """Take so many events of a side, the nearest in time first, and return them in its order.

        Where a difficulty is aimed at, those come first that are as near as it takes.
        """
        aim = self._brief.wishes.aim
        aimed = BANDS if aim is None else round(likeness_for(aim, ORDER) * BANDS)

        def rank(one: Placed) -> tuple[int, int]:
            return abs(round(reach(one.steps) * BANDS) - aimed), self._urn.draw(one.event.name)

        return sorted(self._take(sorted(side, key=rank), wanted), key=side.index)

    def _take(self, ranked: Sequence[Placed], wanted: int) -> list[Placed]:
        chosen: list[Placed] = []
        for one in ranked:
            if len(chosen) == wanted:
                break
            candidate = self._brief.pools.candidate(Reference(one.event.subject))
            text = option_text(self._brief.base, Reference(one.event.subject))
            if self._lineup.admits(candidate) and not mentions(self._stem, text):
                self._lineup.add(candidate)
                chosen.append(one)
        return chosen


class _Scene:
    """The events of a relation by the roots of their ids, and their timeline."""

    def __init__(self, base: Base, query: Query) -> None:
        self._timeline = Timeline(base, query.relation)
        self.events: dict[str, Event] = {}
        for event in events_of(base, query, self._timeline):
            self.events.setdefault(event.root, event)
        for fact in query.answers:  # what several facts date has a place by all of them
            root = base.things.root(fact.subject)
            if root in self._timeline.events:
                self.events.setdefault(root, Event(fact.subject, root, fact.id))

    def has_turn(self, root: str, stem: str) -> bool:
        """Tell whether enough comes after an event, or before it and after it, to ask of it."""
        following = len(self._timeline.following(root, FEWEST))
        if stem == "first":
            return following == FEWEST
        return following > 0 and len(self._timeline.preceding(root, FEWEST)) == FEWEST

    def following(self, event: Event) -> list[Placed]:
        """Return what is certain to come after an event, the nearest first."""
        return self._placed(self._timeline.following(event.root, NEAREST))

    def preceding(self, event: Event) -> list[Placed]:
        """Return what is certain to come before an event, the nearest first."""
        return self._placed(self._timeline.preceding(event.root, NEAREST))

    def _placed(self, ways: Mapping[str, tuple[Step, ...]]) -> list[Placed]:
        return [
            Placed(self.events[root], steps)
            for root, steps in ways.items()
            if root in self.events and len(steps) <= LONGEST
        ]

    def loose(self, query: Query) -> list[str]:
        """Return the subjects that have no certain place among the others."""
        known = self._timeline
        subjects = dict.fromkeys(fact.subject for fact in query.answers)
        return [
            name for name in subjects if not (known.following(name, 1) or known.preceding(name, 1))
        ]


@lru_cache(maxsize=8)
def _scene(base: Base, relation: str) -> _Scene:
    """Look up the events of a relation: each of its items asks for them."""
    wholes = (query for stem in STEMS for query in whole_queries(base, stem))
    return _Scene(base, next(query for query in wholes if query.relation == relation))


def _turns(base: Base, query: Query) -> Iterator[Query]:
    """Yield a query for each event that a stem can be asked of; one if there is none."""
    scene = _scene(base, query.relation)
    places: dict[str, int] = {}
    for place, fact in enumerate(query.answers):
        places.setdefault(base.things.root(fact.subject), place)
    turns = [
        replace(query, given=Reference(root), place=places.get(root, 0))
        for root in scene.events
        if scene.has_turn(root, query.stem)
    ]
    yield from turns or [query]


def _root(query: Query) -> str:
    return query.given.entity if isinstance(query.given, Reference) else ""
