"""What a pack proves, by a second prover: short, slow, and for packs of distinct things only.

It knows no time, no claims, and no things that are the same or share something.
"""

from itertools import chain

from quizgen.pack.fact import Reference, Value
from quizgen.pack.model import Pack, Relation
from quizgen.truth import Base
from quizgen.values import Date, Quantity
from tests.items.claims import Claim


class Prover:
    """Proves that a pair of a subject and a value does not stand in a relation."""

    def __init__(self, pack: Pack) -> None:
        # A fact on its own is a relation with one subject.
        self._relations = Base(pack).relations

    def disproves(self, claim: Claim) -> bool:
        """Tell whether a subject provably has not got a value."""
        relation = self._relations.get(claim.relation)
        if relation is None:
            return False
        subject, value = claim.subject, claim.value
        own = _values(relation, subject)
        denied = chain.from_iterable(
            fact.denies for fact in relation.facts if fact.subject == subject
        )
        return (
            (relation.cardinality.one_value and any(_apart(other, value) for other in own))
            or (relation.cardinality.one_subject and self._is_taken(relation, subject, value))
            or (_is_complete(relation, subject) and all(_apart(other, value) for other in own))
            or any(_lies_in(value, other) for other in denied)
            or self._is_excluded(relation, subject, value)
        )

    def is_only(self, claim: Claim) -> bool:
        """Tell whether a subject provably has only this value."""
        relation = self._relations.get(claim.relation)
        if relation is None or claim.value not in _values(relation, claim.subject):
            return False
        if relation.cardinality.one_value:
            return True
        return _is_complete(relation, claim.subject) and set(_values(relation, claim.subject)) == {
            claim.value
        }

    def is_only_subject(self, claim: Claim) -> bool:
        """Tell whether provably only this subject has a value."""
        relation = self._relations.get(claim.relation)
        if relation is None or claim.value not in _values(relation, claim.subject):
            return False
        holders = {fact.subject for fact in relation.facts if fact.value == claim.value}
        if holders != {claim.subject}:
            return False
        return relation.complete is True or (
            relation.cardinality.one_subject and _is_exact(claim.value)
        )

    def _is_taken(self, relation: Relation, subject: str, value: Value) -> bool:
        return _is_exact(value) and any(
            fact.value == value and fact.subject != subject for fact in relation.facts
        )

    def _is_excluded(self, relation: Relation, subject: str, value: Value) -> bool:
        others = [
            other
            for other in self._relations.values()
            if other.id in relation.excludes or relation.id in other.excludes
        ]
        return _is_exact(value) and any(value in _values(other, subject) for other in others)


def _values(relation: Relation, subject: str) -> list[Value]:
    return [
        fact.value for fact in relation.facts if fact.subject == subject and fact.value is not None
    ]


def _is_complete(relation: Relation, subject: str) -> bool:
    if isinstance(relation.complete, bool):
        return relation.complete
    return subject in relation.complete


def _apart(one: Value, other: Value) -> bool:
    if isinstance(one, Reference) or isinstance(other, Reference):
        return isinstance(one, Reference) and isinstance(other, Reference) and one != other
    return not one.compatible(other)


def _lies_in(inner: Value, outer: Value) -> bool:
    if isinstance(inner, Reference) or isinstance(outer, Reference):
        return inner == outer
    return outer.contains(inner)


def _is_exact(value: Value) -> bool:
    return not isinstance(value, Quantity | Date) or value.low == value.high
