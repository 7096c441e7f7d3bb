"""The relations of a pack: families of facts that share a question."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from quizgen.pack.model import Ask, Cardinality, Entity, Relation
from quizgen.pack.reading.asking.counts import read_counts
from quizgen.pack.reading.asking.wordings import (
    CIRCUMSTANCES,
    check_circumstances,
    names_first,
    read_wording,
)
from quizgen.pack.reading.assertions import Family, read_assertions
from quizgen.pack.reading.defaults import read_defaults
from quizgen.pack.reading.entities import RESERVED
from quizgen.pack.reading.fields import Fields, flowing, listed
from quizgen.pack.reading.references import read_entity
from quizgen.pack.reading.scope import Scope
from quizgen.pack.reading.sources import read_complete_in
from quizgen.pack.reading.spelling import Vocabulary
from quizgen.pack.reading.values import warn_of_seasons
from quizgen.pack.report import shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping as MappingNode
from quizgen.pack.text.nodes import Node, Scalar
from quizgen.problem import Location, closest, did_you_mean

MANY = 20
"""How many kinds are listed to choose from."""

MEMBERS = 5
"""How many things of a kind that should have two are listed."""

ALIKE = 0.9
"""Names that are less alike (see `quizgen.problem.closest`) are two: feminine and masculine."""


def read_relations(entries: Sequence[tuple[Scalar, Node]], scope: Scope) -> dict[str, Relation]:
    """Read the relations by id, with their facts.

    Args:
        entries: The ids, each with its record.
        scope: What they can refer to.
    """
    relations: dict[str, Relation] = {}
    excluded: list[tuple[str, Scalar]] = []
    counted: dict[str, list[tuple[Scalar, Node]]] = {}
    for key, node in entries:
        if isinstance(node, MappingNode):
            fields = Fields(node)
            relations.setdefault(key.text, _read_relation(key, fields, scope))
            counted.setdefault(key.text, fields.entries("counts"))
            excluded += [(key.text, other) for other in fields.scalars("excludes")]
    _check_excluded(excluded, {key.text for key, _ in entries}, scope)
    for name, counts in counted.items():
        if counts:
            known = read_counts(counts, relations[name], relations, scope)
            relations[name] = replace(relations[name], counts=known)
    return relations


def _read_relation(key: Scalar, fields: Fields, scope: Scope) -> Relation:
    scope.remember(key.text, fields.scalars("renamed_from"))
    defaults = read_defaults(fields, scope)
    family = Family(
        id=key.text,
        subject=_kind(fields.scalar("subject"), (), scope),
        value=_kind(fields.scalar("value"), RESERVED, scope),
        cardinality=_cardinality(fields, scope),
        evidence=defaults.evidence,
    )
    dates = ("value",) if family.value in {"date", ""} else ()
    ask = _read_ask(fields, family, dates, scope)
    ends = [end for end in ("subject", "value") if end not in ask.shows]
    others = (*CIRCUMSTANCES, *ask.shows)
    statement = read_wording(
        fields.scalar("statement"), tuple(ends), scope, others=others, dates=dates
    )
    facts = read_assertions(fields.entries("facts"), family, scope)
    if family.value not in {"text", "quantity"}:
        values = (value for _, node in fields.entries("facts") for value in listed(node))
        warn_of_seasons(values, f"{ask.value} {statement}", scope)
    worded = [fact for fact in facts if fact.value is not None]
    check_circumstances(worded, (ask.value, ask.subject, statement), scope.report)
    stems = ask.value, ask.subject, ask.match
    return Relation(
        id=key.text,
        subject=family.subject,
        value=family.value,
        location=scope.report.at(key),
        cardinality=family.cardinality,
        ask=ask,
        statement=flowing(statement),
        complete=_read_complete(fields, family, scope),
        excludes=fields.texts("excludes"),
        topics=defaults.topics,
        options=_read_options(fields, family, scope),
        facts=facts,
        single=_single(fields, scope),
        complete_in=read_complete_in(fields, worded, stems, statement, scope),
    )


def _single(fields: Fields, scope: Scope) -> Location | None:
    """Return the place of `single` where that alone says how many values a subject has."""
    if fields.text("cardinality") or not fields.flag("single"):
        return None
    return scope.report.at(next(key for key, _ in fields.node.pairs if key.text == "single"))


def _kind(scalar: Scalar | None, reserved: tuple[str, ...], scope: Scope) -> str:
    """Read the name of a kind; an unknown one counts as none, so that it is told once."""
    if scalar is None:
        return ""
    known = (*scope.kinds, *reserved)
    if scalar.text in known:
        return scalar.text
    hint = (
        did_you_mean(scalar.text[:100], known) or f"known are {', '.join(map(shown, known[:MANY]))}"
    )
    message = f"unknown kind {shown(scalar.text)}: no entities are listed under it"
    scope.report.add(Rule.UNKNOWN_KIND, scalar, message, hint if known else "")
    return ""


def _cardinality(fields: Fields, scope: Scope) -> Cardinality:
    """Read how many values a subject has; ``single`` alone says no more than that it is one."""
    text, single = fields.text("cardinality"), fields.flag("single")
    if text not in set(Cardinality):
        return Cardinality.MANY_TO_ONE if single and not text else Cardinality.MANY_TO_MANY
    cardinality = Cardinality(text)
    place = fields.scalar("single")
    if place and single and not cardinality.one_value:
        message = f"`single` says that a subject has one value, and {text} that it may have several"
        hint = "take one of them away"
        scope.report.add(Rule.CONTRADICTION, place, message, hint)
    return cardinality


def _read_shows(stems: Fields, family: Family, scope: Scope) -> tuple[str, ...]:
    """Read which ends are shown, which must be things: nothing else has a picture."""
    shows: list[str] = []
    for end in stems.scalars("shows"):
        kind = {"subject": family.subject, "value": family.value}.get(end.text, "")
        if kind in RESERVED:
            message = f"`shows: {end.text}` needs things with pictures, and it has a {kind}"
            hint = "take it away, or list the values under `entities` with an `image` each"
            scope.report.add(Rule.NOTHING_SHOWN, end, message, hint)
        elif end.text in {"subject", "value"}:
            shows.append(end.text)
    return tuple(dict.fromkeys(shows))


def _read_ask(fields: Fields, family: Family, dates: tuple[str, ...], scope: Scope) -> Ask:
    if question := fields.scalar("ask"):
        if names_first(question.text, ("subject", "value")) == "value":
            return Ask(subject=read_wording(question, ("value",), scope, dates=dates))
        return Ask(value=read_wording(question, ("subject",), scope))
    stems = fields.record("ask")
    if stems is None:
        return Ask()
    by_source = ("source",) if "complete_in" in fields else ()
    shows = _read_shows(stems, family, scope)
    own = {end: () if end in shows else (end,) for end in ("subject", "value")}
    others = (*CIRCUMSTANCES, *shows)
    return Ask(
        value=read_wording(stems.scalar("value"), own["subject"], scope, others=others),
        subject=read_wording(
            stems.scalar("subject"), own["value"], scope, others=others, dates=dates
        ),
        # A request that is made of many facts at once can name nothing of one, but for the source
        # of all of them.
        match=read_wording(stems.scalar("match"), (), scope, others=by_source),
        order=read_wording(stems.scalar("order"), (), scope, others=()),
        first=read_wording(stems.scalar("first"), (), scope, others=()),
        later=read_wording(stems.scalar("later"), ("subject",), scope, others=()),
        shows=shows,
    )


def _read_options(fields: Fields, family: Family, scope: Scope) -> int:
    """Read that two values are possible, of a kind that has two members."""
    written = fields.scalar("options")
    if written is None or written.text != "2" or not family.value:
        return 0
    members = scope.members(family.value)
    if len(members) == 2:  # noqa: PLR2004 - what is written
        return 2
    count = "no entities" if family.value in RESERVED else f"{len(members)} members"
    named = [f"{shown(one.name)} in {scope.report.seen(one.location)}" for one in members[:MEMBERS]]
    more = ", …" if members[MEMBERS:] else ""
    message = f"`options: 2` is for a kind of two, and {shown(family.value)} has {count}"
    message += f": {', '.join(named)}{more}" if named else ""
    hint = _misspelt(members) or (
        "take it away: the options are chosen among all that are proven false"
    )
    if len(members) < 2:  # noqa: PLR2004 - what is written
        hint = "list both values under `entities`, as a kind of their own"
    scope.report.add(Rule.NOT_TWO, written, message, hint)
    return 0


def _misspelt(members: Sequence[Entity]) -> str:
    """Tell which of a few things has nearly the name of one before it, if any has."""
    names: list[str] = []
    for one in members[: MANY + 1]:
        like = closest(one.name[:100], names, ALIKE)
        if like:
            return f"did you mean {like!r} by {shown(one.name)} in line {one.location.line}?"
        names.append(one.name)
    return ""


def _read_complete(fields: Fields, family: Family, scope: Scope) -> bool | frozenset[str]:
    if not fields.is_list("complete"):
        return fields.flag("complete")
    subjects = fields.scalars("complete")
    return frozenset(read_entity(subject, family.subject, scope) for subject in subjects)


def _check_excluded(
    excluded: Iterable[tuple[str, Scalar]], relations: set[str], scope: Scope
) -> None:
    known = Vocabulary(sorted(relations))
    for relation, other in excluded:
        if other.text == relation:
            message = f"{shown(relation)} excludes itself"
            scope.report.add(Rule.SELF_REFERENCE, other, message, "name another relation")
        elif other.text not in relations:
            message = f"unknown relation {shown(other.text)}"
            hint = known.suggest(other.text, "name one of this pack's")
            scope.report.add(Rule.UNKNOWN_RELATION, other, message, hint)
