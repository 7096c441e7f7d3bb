"""The facts of a relation, for each of its subjects.

A fact's id is made of what it says, so that others can come and go beside it:
``stance.usa`` where a subject has one value at a time, else ``said.trump.liberty``;
``said.trump.not-liberty`` where it only denies, and ``timeline.reply.after-speech`` where it
only comes after something; then ``@2019`` for its time and ``~maduro`` for its claimant.
A disputed fact always names its value.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from quizgen.folding import fold, slug
from quizgen.machine.frozen import frozen
from quizgen.pack.fact import Assertion, Evidence, Reference, Value, Viewpoint
from quizgen.pack.model import Cardinality
from quizgen.pack.reading.fields import Fields, listed, named
from quizgen.pack.reading.references import (
    read_entity,
    read_evidence,
    read_viewpoint,
    read_when,
)
from quizgen.pack.reading.scope import Scope
from quizgen.pack.reading.values import read_value, type_of
from quizgen.pack.report import shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping, Node, Scalar
from quizgen.values import Date


@frozen
class Family:
    """What the facts of a relation need to know of it.

    Attributes:
        id: The relation's id.
        subject: The kind of its subjects; empty where it is not known.
        value: The kind of its values; likewise.
        cardinality: How many values a subject has.
        evidence: Where the sources say so, for facts that do not say it.
    """

    id: str
    subject: str
    value: str
    cardinality: Cardinality
    evidence: tuple[Evidence, ...] = ()


def read_assertions(
    entries: Iterable[tuple[Scalar, Node]], family: Family, scope: Scope
) -> tuple[Assertion, ...]:
    """Read the facts of a relation, one for each value of each subject.

    Args:
        entries: The subjects, each with a value, a record, or a list of these.
        family: The relation that they belong to.
        scope: What they can refer to.
    """
    facts: dict[str, Assertion] = {}
    seen: set[str] = set()
    for subject, node in entries:
        read_entity(subject, family.subject, scope)
        for record in listed(node):
            fields = _fields(record)
            if fields is not None:
                place = subject if record is node else record
                former = fields.scalars("renamed_from")
                for fact in _read_record(subject, place, fields, family, scope):
                    # A key that stands twice is reported; what it repeats is no other problem.
                    if subject.text not in seen and (added := _add(fact, facts, scope)):
                        scope.remember(added, former)
                        former = []
        seen.add(subject.text)
    return tuple(facts.values())


def _fields(record: Node) -> Fields | None:
    """Return the fields of a fact, which may be no more than its value."""
    if isinstance(record, Mapping) and type_of(record):
        key = Scalar("value", record.line, record.column)
        return Fields(Mapping([(key, record)], record.line, record.column))
    return named(record, "value")


def _read_record(
    subject: Scalar, place: Scalar | Node, fields: Fields, family: Family, scope: Scope
) -> Iterator[Assertion]:
    """Yield an assertion for each value of a record; all else it says goes to the first."""
    report = scope.report
    if not any(map(fields.items, ("value", "not", "after"))):
        message = f"this fact of {shown(subject.text)} has no value and denies none"
        hint = "write `value: …`, or `not: …` to deny one"
        if family.value == "date":
            hint += ", or `after: …` for what came before it"
        report.add(Rule.NO_VALUE, place, message, hint)
    written = fields.values("value")
    values: list[Value | None] = [read_value(value, family.value, scope) for value in written]
    denies = tuple(read_value(value, family.value, scope) for value in fields.values("not"))
    after = _read_after(subject, fields, family, scope)
    if not values and (denies or after):
        values.append(None)
    date = read_when(fields, scope)
    viewpoint = read_viewpoint(fields, scope)
    why = fields.text("why")
    evidence = read_evidence(fields, scope, family.evidence)
    told = viewpoint.disputed or not family.cardinality.one_value
    image, audio = scope.media.picture(fields), scope.media.sound(fields)
    circumstances = _circumstances(date, viewpoint, scope)
    for number, value in enumerate(values):
        if value is None:
            tail = f".not-{_name(denies[0])}" if denies else f".after-{after[0]}"
        else:
            tail = f".{_name(value)}" if told else ""
        yield Assertion(
            id=f"{family.id}.{subject.text}{tail}{circumstances}",
            relation=family.id,
            subject=subject.text,
            value=value,
            location=report.at(written[number] if len(written) > 1 else place),
            denies=() if number else denies,
            after=() if number else after,
            when=date,
            viewpoint=viewpoint,
            why=why,
            evidence=evidence,
            difficulty=fields.text("difficulty"),
            image=image,
            audio=audio,
        )


def _read_after(subject: Scalar, fields: Fields, family: Family, scope: Scope) -> tuple[str, ...]:
    """Read the subjects that came before this one, each once."""
    written = fields.scalars("after")
    if written and family.value not in {"date", ""}:
        message = (
            f"{shown(subject.text)} comes `after` something, but {shown(family.id)} has "
            f"values of the kind {shown(family.value)}: expected dates"
        )
        hint = "put it into a relation with `value: date`, or take the `after` away"
        scope.report.add(Rule.NOT_AN_EVENT, written[0], message, hint)
        return ()
    others: dict[str, None] = {}
    for other in written:
        if other.text == subject.text:
            message = f"{shown(subject.text)} comes after itself"
            hint = "name what came before it"
            scope.report.add(Rule.SELF_REFERENCE, other, message, hint)
        else:
            others[read_entity(other, family.subject, scope)] = None
    return tuple(others)


def _circumstances(when: Date | None, viewpoint: Viewpoint, scope: Scope) -> str:
    """Write a fact's time and claimant for its id: ``@2019``, ``~maduro``."""
    text = f"@{when.canonical}" if when else ""
    if claimant := viewpoint.claimed_by:
        text += f"~{claimant if claimant in scope.entities else slug(fold(claimant))}"
    return text


def _name(value: Value) -> str:
    return value.entity if isinstance(value, Reference) else value.canonical


def _add(fact: Assertion, facts: dict[str, Assertion], scope: Scope) -> str:
    """Add a fact, unless it stands there already; return its id, or nothing."""
    first = facts.setdefault(fact.id, fact)
    if first is fact:
        return fact.id
    places, name = count(2), fact.value and _name(fact.value)
    tail = name
    while name and first.value != fact.value:
        # Two values of a subject that should have one: whether they contradict each
        # other is told later, when it is known what contains what. Or two texts that
        # differ in their case alone, and are called alike.
        other = replace(fact, id=f"{fact.id}.{tail}")
        first = facts.setdefault(other.id, other)
        if first is other:
            return other.id
        tail = f"{name}-{next(places)}"
    message = f"this fact stands in line {first.location.line} already"
    hint = "merge them: a fact can have several quotes of several sources"
    scope.report.add(Rule.REPEATED_FACT, fact.location, message, hint)
    return ""
