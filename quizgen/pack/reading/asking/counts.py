"""What of a relation is to be counted."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from quizgen.pack.asking.count import Also, Count, End
from quizgen.pack.fact import Reference, Value
from quizgen.pack.model import NO_TRAITS, Relation
from quizgen.pack.reading.asking.wordings import read_wording
from quizgen.pack.reading.fields import Fields, words
from quizgen.pack.reading.references import read_entity
from quizgen.pack.reading.scope import Scope
from quizgen.pack.reading.spelling import Vocabulary
from quizgen.pack.reading.values import read_value
from quizgen.pack.report import shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping as MappingNode
from quizgen.pack.text.nodes import Node, Scalar


def read_counts(
    entries: Sequence[tuple[Scalar, Node]],
    relation: Relation,
    relations: Mapping[str, Relation],
    scope: Scope,
) -> tuple[Count, ...]:
    """Read the counts of a relation.

    Args:
        entries: Their ids, each with its record.
        relation: The relation, without them.
        relations: All relations, any of which a count may refer to.
        scope: What they can refer to.
    """
    return tuple(_read(entries, relation, relations, scope))


def _read(
    entries: Sequence[tuple[Scalar, Node]],
    relation: Relation,
    relations: Mapping[str, Relation],
    scope: Scope,
) -> Iterator[Count]:
    for key, node in entries:
        if not isinstance(node, MappingNode):
            continue
        fields = Fields(node)
        question = read_wording(fields.scalar("question"), (), scope, others=())
        counts, given = _read_end(fields, relation, scope)
        kind = relation.subject if counts == "subject" else relation.value
        place = fields.scalar("in")
        traits = {
            name.text: words(trait)
            for name, trait in fields.entries("traits")
            if isinstance(trait, Scalar) and not trait.is_blank
        }
        also = fields.record("and")
        yield Count(
            id=key.text,
            question=question,
            counts=counts,
            given=given,
            location=scope.report.at(key),
            within=read_entity(place, "", scope) if place else "",
            traits=MappingProxyType(traits) if traits else NO_TRAITS,
            also=_read_also(also, kind, relations, scope) if also else None,
        )


def _read_end(fields: Fields, relation: Relation, scope: Scope) -> tuple[End, Value]:
    """Read what is given, and so which end of the relation is counted."""
    subject = fields.scalar("subject")
    if subject is not None:
        if relation.value in {"quantity", "date", "text"}:
            message = f"the values of relation {relation.id} are no things that can be counted"
            hint = "count its subjects, with `value`, or list its values under `entities`"
            scope.report.add(Rule.WRONG_KIND, subject, message, hint)
        return "value", Reference(read_entity(subject, relation.subject, scope))
    for value in fields.values("value"):
        return "subject", read_value(value, relation.value, scope)
    return "subject", Reference("")


def _read_also(
    fields: Fields, kind: str, relations: Mapping[str, Relation], scope: Scope
) -> Also | None:
    """Read what is to be so by another relation, whose things are those that are counted."""
    name = fields.scalar("relation")
    if name is None:
        return None
    relation = relations.get(name.text)
    if relation is None:
        message = f"unknown relation {shown(name.text)}"
        hint = Vocabulary(sorted(relations)).suggest(name.text, "name one of this pack's")
        scope.report.add(Rule.UNKNOWN_RELATION, name, message, hint)
        return None
    counts, given = _read_end(fields, relation, scope)
    own = relation.subject if counts == "subject" else relation.value
    if kind and own and kind != own:
        ends = "subjects" if counts == "subject" else "values"
        message = (
            f"the {ends} of relation {shown(name.text)} are of the kind {shown(own)}, and what is "
            f"counted is of the kind {shown(kind)}"
        )
        hint = "name a relation about what is counted: `value` for its subjects, `subject` for its"
        scope.report.add(Rule.WRONG_KIND, name, message, f"{hint} values")
    return Also(name.text, counts, given)
