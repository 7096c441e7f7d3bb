"""What the order of some events stands on, in facts and in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from quizgen.items.difficulty import Demand
from quizgen.items.distractors.likeness import closeness
from quizgen.items.wording import name_of, sentence_of, sentence_with, sequence_of
from quizgen.machine.frozen import frozen
from quizgen.pack.fact import Assertion, Reference
from quizgen.truth import Base, Query, Step, Timeline, is_settled, query_of
from quizgen.values import Date

LONGEST = 3
"""By how many steps the order of two events may be proven: more are too much to tell."""

ORDER = Demand(1.0, 0.5)
"""What it takes to know an order: the less, the farther apart the events are."""

NEXT = 1.0
"""How near events are of which only the order is known: nothing else tells them apart."""


@frozen
class Event:
    """A subject that may be put in order.

    Attributes:
        subject: The id under which it is shown.
        root: The id that stands for all its ids.
        name: What its draw is named by.
        date: The fact that tells its date, if one does.
    """

    subject: str
    root: str
    name: str
    date: Assertion | None = None


def events_of(base: Base, query: Query, timeline: Timeline) -> Iterator[Event]:
    """Yield what has one date, then all else that comes before or after something.

    Args:
        base: What is known.
        query: All facts of a relation.
        timeline: Their order.
    """
    root = base.things.root
    dated: set[str] = set()
    for fact in query.answers:
        if isinstance(fact.value, Date) and is_settled(base, query_of(base, fact, "value")):
            dated.add(root(fact.subject))
            yield Event(fact.subject, root(fact.subject), fact.id, fact)
    told = (
        subject for fact in query.answers if fact.after for subject in (fact.subject, *fact.after)
    )
    for subject in dict.fromkeys(told):
        if root(subject) not in dated and root(subject) in timeline.events:
            yield Event(subject, root(subject), f"{query.relation}.{subject}")


def reach(steps: Sequence[Step]) -> float:
    """Tell how near to each other, at the most, the events are between which some steps lead.

    Args:
        steps: The proof that one came before the other.

    Returns:
        The nearness of the first and the last date on the way, from 0 to 1 (see `closeness`).
    """
    facts = [fact for step in steps if not step.is_told for fact in step.facts]
    dates = [fact.value for fact in facts if isinstance(fact.value, Date)]
    return closeness(dates[0], dates[-1]) if dates else NEXT


class Account:
    """What proves the order of the events that were chosen, each pair of neighbours by steps."""

    def __init__(self, base: Base, timeline: Timeline, chosen: Sequence[Event]) -> None:
        self._base = base
        self._chosen = {event.root: event for event in chosen}
        self._proofs = [timeline.proof(one.root, other.root) for one, other in pairwise(chosen)]

    def facts(self) -> Sequence[Assertion]:
        """Return the facts that the order stands on, each once, in the order of the events."""
        steps = (step for proof in self._proofs for step in proof)
        return list({fact.id: fact for step in steps for fact in self._facts(step)}.values())

    def reasons(self) -> list[list[str]]:
        """Return for each event the sentences that tell its place in the order."""
        leading: list[tuple[Step, ...]] = [(), *self._proofs]
        following: list[tuple[Step, ...]] = [*self._proofs, ()]
        return [
            list(dict.fromkeys(self._sentences(one, other)))
            for one, other in zip(leading, following, strict=True)
        ]

    def _sentences(self, leading: Sequence[Step], following: Sequence[Step]) -> Iterator[str]:
        """Tell the way to an event, and what of the way on is about the event itself."""
        if following and not following[0].is_told:
            if not leading or leading[-1].is_told:
                yield sentence_of(self._base, self._facts(following[0])[0])
        elif not leading:
            yield self._told(following[0])
        for step in leading:
            if step.is_told:
                yield self._told(step)
            else:
                # The date of the event at which the way begins is told there.
                dates = self._facts(step)[1 if step is leading[0] else 0 :]
                yield from (sentence_of(self._base, fact) for fact in dates)

    def _told(self, step: Step) -> str:
        """Word what a fact tells of the order of two events."""
        return _sequence(
            self._base, step, {root: event.subject for root, event in self._chosen.items()}
        )

    def _facts(self, step: Step) -> Sequence[Assertion]:
        """Return the facts of a step; what is chosen brings the date of its own id along."""
        if step.is_told:
            return step.facts
        ends = zip((step.earlier, step.later), step.facts, strict=True)
        return [self._own_date(root) or fact for root, fact in ends]

    def _own_date(self, root: str) -> Assertion | None:
        return self._chosen[root].date if root in self._chosen else None


class Telling:
    """What proves that events came before one of them, or after it.

    The date of that one, which tells its place among all of them, is told apart.

    Args:
        base: What is known.
        middle: The event.
        others: The events that are shown beside it.
    """

    def __init__(self, base: Base, middle: Event, others: Iterable[Event]) -> None:
        self._base = base
        self._middle = middle.root
        self._shown = {event.root: event.subject for event in (*others, middle)}

    def way(self, steps: Iterable[Step]) -> list[str]:
        """Tell the steps between the event and another one, but for its own date."""
        sentences: dict[str, None] = {}
        for step in steps:
            if step.is_told:
                sentences[_sequence(self._base, step, self._shown)] = None
            else:
                ends = zip((step.earlier, step.later), step.facts, strict=True)
                sentences |= {
                    self._dated(root, fact): None for root, fact in ends if root != self._middle
                }
        return list(sentences)

    def own(self, steps: Iterable[Step]) -> list[str]:
        """Tell the dates of the event that steps begin or end with."""
        dated = (step for step in steps if not step.is_told)
        ends = (
            end
            for step in dated
            for end in zip((step.earlier, step.later), step.facts, strict=True)
        )
        return list(dict.fromkeys(self._dated(*end) for end in ends if end[0] == self._middle))

    def _dated(self, root: str, fact: Assertion) -> str:
        """Word a date, of what is shown under the id that it is shown by."""
        subject = self._shown.get(root, fact.subject)
        return sentence_with(self._base, fact, subject=name_of(self._base, Reference(subject)))


def _sequence(base: Base, step: Step, shown: Mapping[str, str]) -> str:
    """Word what a fact tells of the order of two events, by the ids that they are shown by."""
    (fact,) = step.facts
    written = next(other for other in fact.after if base.things.root(other) == step.earlier)
    earlier, later = shown.get(step.earlier, written), shown.get(step.later, fact.subject)
    return sequence_of(base, earlier, later)
