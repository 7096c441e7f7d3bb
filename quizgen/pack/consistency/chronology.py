"""Orders of events that contradict themselves, or the events' dates.

That one event came after another is followed from event to event, as far as it leads: a
chain of any length is looked through once.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from itertools import islice

from quizgen.machine.frozen import frozen
from quizgen.pack.consistency.circles import circles
from quizgen.pack.fact import Assertion, Viewpoint
from quizgen.pack.model import Relation
from quizgen.pack.occasion import Occasion, occasion_of
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.things import Things
from quizgen.values import Date

NEVER = -(10**18)
"""Before the first second of any date."""

MANY = 6
"""How many events of a circle or a chain are named."""

TOLD = 20
"""How many circles of a relation are told: to find each of very many tells nothing new."""


def check_chronology(relation: Relation, things: Things, report: Report) -> None:
    """Report events of a relation that come after themselves, or after later dates.

    Facts are followed where they are of one viewpoint and hold at all times. Those that are
    marked as disputed may contradict each other.

    Args:
        relation: What may say that one of its subjects came `after` another.
        things: Which of the subjects are the same.
        report: Where problems go.
    """
    if not any(fact.after for fact in relation.facts):
        return
    voices: defaultdict[Viewpoint, list[Assertion]] = defaultdict(list)
    for fact in relation.facts:
        if fact.when is None and not fact.viewpoint.disputed:
            voices[fact.viewpoint].append(fact)
    for facts in voices.values():
        chronicle = _chronicle(facts, things)
        found = list(islice(circles(chronicle.earlier), TOLD))
        for circle in found:
            _report_circle(circle, chronicle, report)
        if not found and relation.cardinality.one_value:
            _check_dates(chronicle, report)


@frozen
class _Chronicle:
    """What facts of one voice say of the order of events.

    Attributes:
        earlier: For each event, those that it came after.
        links: The fact that says so of two events, the later one first.
        occasions: When each event was of which a date is told.
    """

    earlier: dict[str, list[str]] = field(default_factory=dict)
    links: dict[tuple[str, str], Assertion] = field(default_factory=dict)
    occasions: dict[str, Occasion] = field(default_factory=dict)


def _chronicle(facts: Sequence[Assertion], things: Things) -> _Chronicle:
    chronicle = _Chronicle()
    dated: defaultdict[str, list[Assertion]] = defaultdict(list)
    for fact in facts:
        event = things.root(fact.subject)
        for other in map(things.root, fact.after):
            if chronicle.links.setdefault((event, other), fact) is fact:
                chronicle.earlier.setdefault(event, []).append(other)
        if isinstance(fact.value, Date):
            dated[event].append(fact)
    chronicle.occasions.update((event, occasion_of(told)) for event, told in dated.items())
    return chronicle


def _report_circle(circle: Sequence[str], chronicle: _Chronicle, report: Report) -> None:
    events = (*circle, circle[0])
    first = chronicle.links[events[0], events[1]]
    last = chronicle.links[events[-2], events[-1]]
    message = f"{shown(circle[0])} comes after itself: {_listed(events, ' after ')}"
    if last is not first:
        message += f" (the last in line {last.location.line})"
    report.add(Rule.CONTRADICTION, first.location, message, "take one `after` away")


def _check_dates(chronicle: _Chronicle, report: Report) -> None:
    """Report each event that comes after one whose date is later.

    Where there is no such event, there is no circle of dates and `after` either: along one,
    each date would begin later than the one before it.
    """
    latest: dict[str, int] = {}
    came_by: dict[str, str] = {}
    for event in _in_order(chronicle.earlier):
        occasion = chronicle.occasions.get(event)
        low = occasion.first if occasion else NEVER
        known = [
            (latest[other], other)
            for other in chronicle.earlier.get(event, ())
            if latest[other] > NEVER
        ]
        before, other = max(known, default=(NEVER, ""))
        if occasion and occasion.last < before:
            _report_date(event, other, came_by, chronicle, report)
        elif low < before:
            low = before
            came_by[event] = other
        latest[event] = low


def _report_date(
    event: str, other: str, came_by: Mapping[str, str], chronicle: _Chronicle, report: Report
) -> None:
    link, between = chronicle.links[event, other], []
    while other in came_by:
        between.append(other)
        other = came_by[other]
    way = f" (by way of {_listed(between, ', ')})" if between else ""
    message = (
        f"{shown(event)} comes after {shown(other)}{way}, but is of "
        f"{_dated(chronicle.occasions[event].end)}, and {shown(other)} of "
        f"{_dated(chronicle.occasions[other].start)}"
    )
    hint = "correct one of the dates, or take the `after` away"
    report.add(Rule.CONTRADICTION, link.location, message, hint)


def _in_order(earlier: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield events without circles, each after all that it came after (Kahn 1962)."""
    later: defaultdict[str, list[str]] = defaultdict(list)
    waits: dict[str, int] = {}
    for event, others in earlier.items():
        waits[event] = waits.get(event, 0) + len(others)
        for other in others:
            waits.setdefault(other, 0)
            later[other].append(event)
    ready = [event for event, count in waits.items() if not count]
    while ready:
        event = ready.pop()
        yield event
        for other in later[event]:
            waits[other] -= 1
            if not waits[other]:
                ready.append(other)


def _listed(events: Sequence[str], joint: str) -> str:
    named = events if len(events) <= MANY + 1 else (*events[:MANY], "…")
    return joint.join(shown(event)[1:-1] for event in named)


def _dated(fact: Assertion) -> str:
    date = fact.value.text if isinstance(fact.value, Date) else ""
    return f"{shown(date)} by line {fact.location.line}"
