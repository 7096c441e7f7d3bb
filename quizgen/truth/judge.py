"""The judge: for a query, a candidate is true, false with a certificate, or unknown.

*Not recorded is never proof.* A candidate is false only if no world that satisfies the
pack's facts and declarations makes it true.
"""

from collections.abc import Iterator
from typing import Literal

from quizgen.machine.frozen import frozen
from quizgen.pack.fact import Assertion, Reference, Value
from quizgen.truth.attribution import is_told_whole, said_of
from quizgen.truth.base import Base
from quizgen.truth.certificate import Certificate, Premise
from quizgen.truth.nearby import has_beside, is_said_beside, is_told_beside
from quizgen.truth.premises import (
    cardinality_premise,
    denial_premise,
    exclusion_premise,
    fact_premise,
)
from quizgen.truth.query import Query
from quizgen.truth.told import Told, is_premise


@frozen
class Judgement:
    """What is known of a candidate; only a false one has a certificate."""

    verdict: Literal["true", "false", "unknown"]
    certificate: Certificate | None = None


TRUE = Judgement("true")
UNKNOWN = Judgement("unknown")


class Hearing:
    """A query before the judge; what all its candidates have in common is looked up once."""

    def __init__(self, base: Base, query: Query) -> None:
        self._base = base
        self._query = query
        self._relation = base.relations[query.relation]
        self._told: dict[str, Told] = {}
        self._proofs: dict[str, Certificate] = {}
        self._is_told_whole = is_told_whole(base, query)

    def judge(self, candidate: Value) -> Judgement:
        """Judge whether a candidate answers the query.

        Args:
            candidate: A possible answer, of the kind that the query asks for.

        Returns:
            ``true`` where a fact says so, ``false`` with the first certificate found, in
            the order single, closed, disjoint, attributed, denied: what follows from facts
            tells more than what the curator says; else ``unknown``. What only another source
            says is not so by the source that the query names, if that tells all there is.
        """
        subject, value = self._query.pair(candidate)
        if self._tell(subject).states(value) and self._is_said(subject, value):
            return TRUE
        certificate = next(self._certificates(subject, value), None)
        return Judgement("false", certificate) if certificate else UNKNOWN

    def refute(self, candidate: Value) -> Certificate | None:
        """Prove that a candidate does not answer the query, or return None.

        What is proven false and stated as a fact as well shows that the pack contradicts
        itself.
        """
        return next(self.proofs(candidate), None)

    def proofs(self, candidate: Value) -> Iterator[Certificate]:
        """Yield every proof that a candidate does not answer the query."""
        yield from self._certificates(*self._query.pair(candidate))

    def is_claimed(self, candidate: Value) -> bool:
        """Tell whether another voice says that a candidate answers the query, or could."""
        subject, value = self._query.pair(candidate)
        claimed = self._tell(subject).claimed
        return bool(claimed) and any(
            self._base.things.compatible(claim, value) for claim in claimed
        )

    def reject(self, candidate: Value) -> Certificate | None:
        """Prove that a candidate can be offered as wrong: it is false, and nobody claims it."""
        certificate = self.judge(candidate).certificate
        return None if self.is_claimed(candidate) else certificate

    def _tell(self, subject: str) -> Told:
        """Look up what is said of a subject in the relation that is asked about."""
        told = self._told.get(subject)
        if told is None:
            told = self._told[subject] = self._base.told(self._relation.id, subject, self._query)
        return told

    def _certificates(self, subject: str, value: Value) -> Iterator[Certificate]:
        if not is_told_beside(self._base, self._query, subject, value):
            yield from self._following(subject, value)
        yield from self._attributed(subject, value)
        yield from self._denied(subject, value)

    def _following(self, subject: str, value: Value) -> Iterator[Certificate]:
        """Prove it by what else is stated, where nothing is of what lies beside the subject."""
        base, relation, plain = self._base, self._relation, not self._query.voice
        if relation.cardinality.one_value:
            yield from self._single_value(subject, value)
        if relation.cardinality.one_subject and not has_beside(base, self._query, subject, value):
            yield from self._single_subject(subject, value)
        if plain and base.complete(relation.id, subject):
            yield from self._closed(subject, value)
        excluded = plain and base.excluded(relation.id)
        if excluded and not has_beside(base, self._query, subject, value):
            yield from self._disjoint(subject, value)

    def _single_value(self, subject: str, value: Value) -> Iterator[Certificate]:
        """The subject has one value, and this is provably another."""
        compatible = self._base.things.compatible
        for fact in self._tell(subject).premises:
            if fact.value is not None and not compatible(fact.value, value):
                yield self._only(fact)

    def _single_subject(self, subject: str, value: Value) -> Iterator[Certificate]:
        """The value has one subject, and this is provably another."""
        if not self._base.things.is_exact(value):
            return
        candidate = Reference(subject)
        for fact in self._base.holders(self._relation.id, value):
            if is_premise(fact, self._query) and not self._base.things.compatible(
                Reference(fact.subject), candidate
            ):
                yield self._only(fact)

    def _only(self, fact: Assertion) -> Certificate:
        """Certify that a fact is the only one of its kind: one proof for all that it refutes."""
        proof = self._proofs.get(fact.id)
        if proof is None:
            premises = (fact_premise(fact), cardinality_premise(self._base, self._relation.id))
            proof = self._proofs[fact.id] = Certificate("single", premises)
        return proof

    def _closed(self, subject: str, value: Value) -> Iterator[Certificate]:
        """The list is complete, and nothing on it could be this."""
        if not self._may_be_listed(subject, value):
            premise = Premise(f"{self._relation.id}.complete", self._relation.location)
            yield Certificate("closed", (premise,))

    def _attributed(self, subject: str, value: Value) -> Iterator[Certificate]:
        """The source that the query names tells all there is by it, and nothing of this."""
        if not self._is_told_whole:
            return
        compatible = self._base.things.compatible
        if any(compatible(one, value) for one in said_of(self._base, self._query, subject)):
            return
        if not is_said_beside(self._base, self._query, subject, value):
            premise = Premise(f"{self._relation.id}.complete_in", self._relation.location)
            yield Certificate("attributed", (premise,))

    def _is_said(self, subject: str, value: Value) -> bool:
        """Tell whether the source that the query names says this itself, if it tells all."""
        same = self._base.things.same
        return not self._is_told_whole or any(
            same(one, value) for one in said_of(self._base, self._query, subject)
        )

    def _may_be_listed(self, subject: str, value: Value) -> bool:
        """Tell whether anything that a subject has could be a value."""
        told, things = self._tell(subject), self._base.things
        if things.identity(value) in told.things:
            return True
        if isinstance(value, Reference) and told.has_only_things:
            near = things.touching(value.entity)
            if near is not None:
                # All are of the kind that the relation asks for, as candidates are.
                return not near.isdisjoint(told.things)
        return any(things.compatible(one, value) for one in told.listed)

    def _disjoint(self, subject: str, value: Value) -> Iterator[Certificate]:
        """The pair stands in a relation that excludes this one."""
        if not self._base.things.is_exact(value):
            return
        for other in self._base.excluded(self._relation.id):
            for fact in self._base.held(other, subject):
                if (
                    fact.value is not None
                    and is_premise(fact, self._query)
                    and self._base.things.same(fact.value, value)
                ):
                    exclusion = exclusion_premise(self._base, self._relation.id, other)
                    yield Certificate("disjoint", (fact_premise(fact), exclusion))

    def _denied(self, subject: str, value: Value) -> Iterator[Certificate]:
        """The curator denied it, or something that contains it."""
        for fact, denial in self._tell(subject).denials.of(value):
            yield Certificate("denied", (denial_premise(self._base, fact, denial),))


def judge(base: Base, query: Query, candidate: Value) -> Judgement:
    """Judge whether a candidate answers a query; see `Hearing.judge`."""
    return Hearing(base, query).judge(candidate)
