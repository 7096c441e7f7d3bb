"""Facts of relations that contradict each other, or what is declared of them."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from quizgen.pack.consistency.chronology import check_chronology
from quizgen.pack.fact import Assertion, Reference, Value
from quizgen.pack.model import Cardinality, Relation
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.things import Things

COMPARED = 1000
"""With how many others of its group a fact is compared."""

Facts = Sequence[Assertion]


def check_contradictions(relations: Mapping[str, Relation], things: Things, report: Report) -> None:
    """Report facts that cannot both stand.

    Facts are compared where they are of one viewpoint, at times that are not known to
    be disjoint. Those that are marked as disputed may contradict each other.

    Args:
        relations: All relations of the pack.
        things: The entities that they refer to.
        report: Where problems go.
    """
    for relation in relations.values():
        stated = [fact for fact in relation.facts if not fact.viewpoint.disputed]
        if relation.cardinality.one_value:
            _check_values(stated, relation.cardinality, things, report)
        if relation.cardinality.one_subject:
            _check_subjects(stated, relation.cardinality, things, report)
        _check_denials(stated, report)
        check_chronology(relation, things, report)
    for relation in relations.values():
        for other in relation.excludes:
            if other in relations and other != relation.id:
                _check_exclusion(relation, relations[other], things, report)


def _check_values(facts: Facts, cardinality: Cardinality, things: Things, report: Report) -> None:
    def clash(one: Assertion, other: Assertion) -> bool:
        return _different(one.value, other.value, things)

    for fact, first in _pairs(facts, lambda fact: fact.subject, clash):
        message = (
            f"{shown(fact.subject)} has another value in line {first.location.line}, "
            f"but {shown(fact.relation)} is {cardinality}: one value for each subject"
        )
        hint = "date both by `when`, mark both `disputed`, or declare another cardinality"
        report.add(Rule.CONTRADICTION, fact.location, message, hint)


def _check_subjects(facts: Facts, cardinality: Cardinality, things: Things, report: Report) -> None:
    def clash(one: Assertion, other: Assertion) -> bool:
        return things.distinct(one.subject, other.subject)

    exact = [fact for fact in facts if fact.value is not None and things.is_exact(fact.value)]
    for fact, first in _pairs(exact, lambda fact: fact.value, clash):
        message = (
            f"{shown(_written(fact.value))} belongs to {shown(first.subject)} in line "
            f"{first.location.line}, but {shown(fact.relation)} is {cardinality}: "
            "one subject for each value"
        )
        hint = "date both by `when`, mark both `disputed`, or declare another cardinality"
        report.add(Rule.CONTRADICTION, fact.location, message, hint)


def _check_denials(facts: Facts, report: Report) -> None:
    denials = [(fact, denied) for fact in facts for denied in fact.denies]
    if not denials:
        return
    stated = _by_pair(facts)
    for fact, denied in denials:
        for other in stated.get((fact.subject, denied), ()):
            if _meet(fact, other):
                message = (
                    f"{shown(_written(denied))} is denied of {shown(fact.subject)} here, "
                    f"and stated in line {other.location.line}"
                )
                report.add(Rule.CONTRADICTION, fact.location, message, "take one of them away")


def _check_exclusion(relation: Relation, other: Relation, things: Things, report: Report) -> None:
    stated = _by_pair(
        fact
        for fact in other.facts
        if not fact.viewpoint.disputed and fact.value is not None and things.is_exact(fact.value)
    )
    for fact in relation.facts:
        for twin in stated.get((fact.subject, fact.value), ()):
            if fact.value is not None and not fact.viewpoint.disputed and _meet(fact, twin):
                message = (
                    f"{shown(fact.subject)} stands with {shown(_written(fact.value))} in line "
                    f"{twin.location.line} too, in {shown(other.id)}, which is excluded here"
                )
                hint = "take one of them away, or the `excludes`"
                report.add(Rule.CONTRADICTION, fact.location, message, hint)


def _pairs(
    facts: Facts,
    group: Callable[[Assertion], Hashable],
    clash: Callable[[Assertion, Assertion], bool],
) -> Iterator[tuple[Assertion, Assertion]]:
    """Yield each fact that clashes with an earlier one of its group, and that one."""
    groups: defaultdict[Hashable, list[Assertion]] = defaultdict(list)
    for fact in facts:
        if fact.value is None:
            continue
        earlier = groups[group(fact)]
        for first in islice(earlier, COMPARED):
            if _meet(fact, first) and clash(fact, first):
                yield fact, first
                break
        earlier.append(fact)


def _meet(one: Assertion, other: Assertion) -> bool:
    """Tell whether two facts are of one viewpoint, and not known to be of disjoint times."""
    if one.viewpoint != other.viewpoint:
        return False
    return one.when is None or other.when is None or one.when.compatible(other.when)


def _different(one: Value | None, other: Value | None, things: Things) -> bool:
    if one is None or other is None or type(one) is not type(other):
        return False
    if isinstance(one, Reference):
        return isinstance(other, Reference) and things.distinct(one.entity, other.entity)
    return not one.compatible(other)


def _by_pair(facts: Iterable[Assertion]) -> Mapping[tuple[str, Value | None], list[Assertion]]:
    pairs: defaultdict[tuple[str, Value | None], list[Assertion]] = defaultdict(list)
    for fact in facts:
        pairs[fact.subject, fact.value].append(fact)
    return pairs


def _written(value: Value | None) -> str:
    if isinstance(value, Reference):
        return value.entity
    return value.text if value else ""
