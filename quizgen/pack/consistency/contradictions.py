"""Facts of relations that contradict each other, or what is declared of them."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from itertools import chain, islice

from quizgen.pack.consistency.chronology import check_chronology
from quizgen.pack.denials import Denials
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

    Facts are compared where they are of one viewpoint, at times that are certain to overlap:
    who left an office in 1995 may have done so before another took it on. Those that are
    marked as disputed may contradict each other.

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
        _check_denials(stated, things, report)
        check_chronology(relation, things, report)
    for relation in relations.values():
        for other in relation.excludes:
            if other in relations and other != relation.id:
                _check_exclusion(relation, relations[other], things, report)


def breaks(relation: Relation, cardinality: Cardinality, things: Things) -> bool:
    """Tell whether facts of a relation contradict a cardinality, be it declared or not."""
    stated = [fact for fact in relation.facts if not fact.viewpoint.disputed]
    values = _of_one_subject(stated, things) if cardinality.one_value else iter(())
    subjects = _of_one_value(stated, things) if cardinality.one_subject else iter(())
    return any(True for _ in chain(values, subjects))


def _of_one_subject(facts: Facts, things: Things) -> Iterator[tuple[Assertion, Assertion]]:
    """Yield each fact that gives a subject another value than an earlier one."""

    def group(fact: Assertion) -> str:
        return things.root(fact.subject)

    def clash(one: Assertion, other: Assertion) -> bool:
        return _different(one.value, other.value, things)

    return _pairs(facts, group, clash)


def _of_one_value(facts: Facts, things: Things) -> Iterator[tuple[Assertion, Assertion]]:
    """Yield each fact that gives a value to another subject than an earlier one."""

    def group(fact: Assertion) -> Hashable:
        return None if fact.value is None else things.likeness(fact.value)

    def clash(one: Assertion, other: Assertion) -> bool:
        return things.distinct(one.subject, other.subject)

    exact = [fact for fact in facts if fact.value is not None and things.is_exact(fact.value)]
    return _pairs(exact, group, clash)


def _check_values(facts: Facts, cardinality: Cardinality, things: Things, report: Report) -> None:
    for fact, first in _of_one_subject(facts, things):
        message = (
            f"{shown(fact.subject)} has another value in line {first.location.line}, "
            f"but {shown(fact.relation)} is {cardinality}: one value for each subject"
        )
        report.add(Rule.CONTRADICTION, fact.location, message, _cure(fact.subject, fact, first))


def _check_subjects(facts: Facts, cardinality: Cardinality, things: Things, report: Report) -> None:
    for fact, first in _of_one_value(facts, things):
        message = (
            f"{shown(_written(fact.value))} belongs to {shown(first.subject)} in line "
            f"{first.location.line}, but {shown(fact.relation)} is {cardinality}: "
            "one subject for each value"
        )
        thing = _written(fact.value) if isinstance(fact.value, Reference) else ""
        report.add(Rule.CONTRADICTION, fact.location, message, _cure(thing, fact, first))


def _cure(thing: str, one: Assertion, other: Assertion) -> str:
    """Say what to do with two facts of one thing, of which only one can stand."""
    times = "date both by `when`"
    if one.when and other.when:
        times = "correct one of the times, which overlap"
    both = f"{times}, mark both `disputed`, or declare another cardinality"
    if not thing:
        return both
    two = f"if {shown(thing)} stands for two things, as a word with two meanings does, tell them "
    return f"{two}apart by a word in brackets behind each name; else {both}"


def _check_denials(facts: Facts, things: Things, report: Report) -> None:
    """Report what is denied, or lies in what is denied, and stated."""
    if not any(fact.denies for fact in facts):
        return
    subjects: defaultdict[str, list[Assertion]] = defaultdict(list)
    for fact in facts:
        subjects[things.root(fact.subject)].append(fact)
    for told in subjects.values():
        denials = Denials(told, things)
        for fact in told:
            if fact.value is not None:
                for denial, denied in denials.of(fact.value):
                    if _meet(denial, fact):
                        _report_denial(denial, denied, fact, things, report)


def _report_denial(
    denial: Assertion, denied: Value, fact: Assertion, things: Things, report: Report
) -> None:
    stated = _written(fact.value)
    part = "" if fact.value and things.same(fact.value, denied) else f" with {shown(stated)}"
    message = (
        f"{shown(_written(denied))} is denied of {shown(denial.subject)} here, "
        f"and stated{part} in line {fact.location.line}"
    )
    report.add(Rule.CONTRADICTION, denial.location, message, "take one of them away")


def _check_exclusion(relation: Relation, other: Relation, things: Things, report: Report) -> None:
    stated: defaultdict[Hashable, list[Assertion]] = defaultdict(list)
    for fact in other.facts:
        if fact.value is not None and things.is_exact(fact.value):
            stated[_pair(fact, things)].append(fact)
    for fact in relation.facts:
        for twin in stated.get(_pair(fact, things), ()):
            if not fact.viewpoint.disputed and _meet(fact, twin):
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
    """Tell whether two facts are of one viewpoint, and certain to share a time."""
    if one.viewpoint != other.viewpoint:
        return False
    return one.when is None or other.when is None or one.when.overlaps(other.when)


def _different(one: Value | None, other: Value | None, things: Things) -> bool:
    return one is not None and other is not None and not things.compatible(one, other)


def _pair(fact: Assertion, things: Things) -> Hashable:
    """Return what is equal for facts that say the same of the same."""
    value = None if fact.value is None else things.identity(fact.value)
    return things.root(fact.subject), value


def _written(value: Value | None) -> str:
    if isinstance(value, Reference):
        return value.entity
    return value.text if value else ""
