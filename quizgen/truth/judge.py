"""The judge: for a query, a candidate is true, false with a certificate, or unknown.

*Not recorded is never proof.* A candidate is false only if no world that satisfies the
pack's facts and declarations makes it true.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from quizgen.pack.model import Assertion, Reference, Value
from quizgen.truth.base import Base
from quizgen.truth.certificate import Certificate, Premise
from quizgen.truth.query import Query, voice_of
from quizgen.values import Date


@dataclass(frozen=True, slots=True)
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
        self._told: dict[str, _Told] = {}
        self._proofs: dict[str, Certificate] = {}

    def judge(self, candidate: Value) -> Judgement:
        """Judge whether a candidate answers the query.

        Args:
            candidate: A possible answer, of the kind that the query asks for.

        Returns:
            ``true`` where a fact says so, ``false`` with the first certificate found, in
            the order single, closed, disjoint, denied: what follows from facts tells more
            than what the curator says; else ``unknown``.
        """
        subject, value = self._query.pair(candidate)
        same = self._base.things.same
        if any(same(stated, value) for stated in self._tell(subject).stated):
            return TRUE
        certificate = next(self._certificates(subject, value), None)
        return Judgement("false", certificate) if certificate else UNKNOWN

    def refute(self, candidate: Value) -> Certificate | None:
        """Prove that a candidate does not answer the query, or return None.

        What is proven false and stated as a fact as well shows that the pack contradicts
        itself.
        """
        return next(self._certificates(*self._query.pair(candidate)), None)

    def is_claimed(self, candidate: Value) -> bool:
        """Tell whether another voice says that a candidate answers the query, or could."""
        subject, value = self._query.pair(candidate)
        claimed = self._tell(subject).claimed
        return any(self._base.things.compatible(claim, value) for claim in claimed)

    def _tell(self, subject: str) -> "_Told":
        """Look up what is said of a subject in the relation that is asked about."""
        told = self._told.get(subject)
        if told is None:
            facts = self._base.held(self._relation.id, subject)
            told = self._told[subject] = _Told(facts, self._query)
        return told

    def _certificates(self, subject: str, value: Value) -> Iterator[Certificate]:
        cardinality = self._relation.cardinality
        if cardinality.one_value:
            yield from self._single_value(subject, value)
        if cardinality.one_subject:
            yield from self._single_subject(subject, value)
        if not self._query.voice:
            if self._base.complete(self._relation.id, subject):
                yield from self._closed(subject, value)
            yield from self._disjoint(subject, value)
        yield from self._denied(subject, value)

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
            if _premise_of(fact, self._query) and not self._base.things.compatible(
                Reference(fact.subject), candidate
            ):
                yield self._only(fact)

    def _only(self, fact: Assertion) -> Certificate:
        """Certify that a fact is the only one of its kind: one proof for all that it refutes."""
        proof = self._proofs.get(fact.id)
        if proof is None:
            premises = (_fact(fact), _cardinality(self._base, self._relation.id))
            proof = self._proofs[fact.id] = Certificate("single", premises)
        return proof

    def _closed(self, subject: str, value: Value) -> Iterator[Certificate]:
        """The list is complete, and nothing on it could be this."""
        if not any(self._base.things.compatible(one, value) for one in self._tell(subject).listed):
            premise = Premise(f"{self._relation.id}.complete", self._relation.location)
            yield Certificate("closed", (premise,))

    def _disjoint(self, subject: str, value: Value) -> Iterator[Certificate]:
        """The pair stands in a relation that excludes this one."""
        if not self._base.things.is_exact(value):
            return
        for other in self._base.excluded(self._relation.id):
            for fact in self._base.held(other, subject):
                if (
                    fact.value is not None
                    and _premise_of(fact, self._query)
                    and self._base.things.same(fact.value, value)
                ):
                    exclusion = _exclusion(self._base, self._relation.id, other)
                    yield Certificate("disjoint", (_fact(fact), exclusion))

    def _denied(self, subject: str, value: Value) -> Iterator[Certificate]:
        """The curator denied it, or something that contains it."""
        for fact in self._tell(subject).premises:
            for denial in fact.denies:
                if self._base.things.within(value, denial):
                    yield Certificate("denied", (_denial(self._base, fact, denial),))


class _Told:
    """What is said of one subject in the relation of a query.

    Attributes:
        listed: All its values.
        stated: Those that answer in the query's voice, at a time that it may ask about.
        claimed: Those that answer in another voice.
        premises: The facts that hold in the query's voice, throughout its time.
    """

    __slots__ = ("claimed", "listed", "premises", "stated")

    def __init__(self, facts: Sequence[Assertion], query: Query) -> None:
        valued = [(fact, fact.value) for fact in facts if fact.value is not None]
        self.listed = [value for _, value in valued]
        self.stated = [value for fact, value in valued if _spoken(fact, query)]
        self.claimed = [value for fact, value in valued if voice_of(fact) != query.voice]
        self.premises = [fact for fact in facts if _premise_of(fact, query)]


def judge(base: Base, query: Query, candidate: Value) -> Judgement:
    """Judge whether a candidate answers a query; see `Hearing.judge`."""
    return Hearing(base, query).judge(candidate)


def is_settled(base: Base, query: Query) -> bool:
    """Tell whether a query has one answer, and everything that is another is proven false.

    Then an answer that is typed can be marked: whatever it is, it is right or wrong.
    """
    known = {base.things.identity(query.answer(fact)) for fact in query.answers}
    if len(known) != 1:
        return False
    cardinality = base.relations[query.relation].cardinality
    single = cardinality.one_value
    if query.asks == "subject":
        single = cardinality.one_subject and base.things.is_exact(query.given)
    if single and any(_premise_of(fact, query) for fact in query.answers):
        return True
    return not query.voice and known == _listed(base, query)


def is_whole(base: Base, query: Query) -> bool:
    """Tell whether no part of a settled query's answer is proven false.

    Then whatever lies within a range can be marked as right: of about 60 people, 62. It
    cannot where 62 is denied, where another must have as many, or where another fact, be it
    of a part of the time, says that there were over 65.
    """
    subject, answer = query.pair(query.answer(query.answers[0]))
    things = base.things
    if things.is_exact(answer):
        return True
    relation = base.relations[query.relation]
    told = _Told(base.held(relation.id, subject), query)
    if not all(things.within(answer, stated) for stated in told.stated):
        return False
    if any(things.compatible(denial, answer) for fact in told.premises for denial in fact.denies):
        return False
    taken = base.exact(relation.id) if relation.cardinality.one_subject else ()
    rivals = [fact for fact in taken if things.distinct(fact.subject, subject)]
    if not query.voice:
        excluded = base.excluded(relation.id)
        rivals += [fact for other in excluded for fact in base.held(other, subject)]
    return not any(
        fact.value is not None
        and things.is_exact(fact.value)
        and _premise_of(fact, query)
        and things.compatible(fact.value, answer)
        for fact in rivals
    )


def _listed(base: Base, query: Query) -> set[Hashable]:
    """Return all that a complete list allows to answer a query, at whatever time.

    Nothing where no such list is declared, or where a part or a whole of what is given
    could answer it too.
    """
    relation = base.relations[query.relation]
    if query.asks == "value":
        subject, _ = query.pair(query.answer(query.answers[0]))
        facts = base.held(relation.id, subject) if base.complete(relation.id, subject) else ()
    elif relation.complete is True and base.things.is_alone(query.given):
        facts = base.holders(relation.id, query.given)
    else:
        facts = ()
    return {base.things.identity(query.answer(fact)) for fact in facts if fact.value is not None}


def _spoken(fact: Assertion, query: Query) -> bool:
    """Tell whether a fact answers in the query's voice, at a time it may ask about."""
    return voice_of(fact) == query.voice and _meets(fact.when, query.when)


def _premise_of(fact: Assertion, query: Query) -> bool:
    """Tell whether a fact holds throughout the time of a query, in the query's voice."""
    if voice_of(fact) != query.voice:
        return False
    return fact.when is None or (query.when is not None and fact.when.contains(query.when))


def _meets(fact_time: Date | None, query_time: Date | None) -> bool:
    return fact_time is None or query_time is None or fact_time.compatible(query_time)


def _fact(fact: Assertion) -> Premise:
    return Premise(fact.id, fact.location)


def _denial(base: Base, fact: Assertion, denial: Value) -> Premise:
    lone = base.lone(fact.relation)
    if lone:
        wrong = next(wrong for wrong in lone.wrong if wrong.value == denial)
        return Premise(f"{fact.id}.wrong", wrong.location)
    return Premise(f"{fact.id}.not", fact.location)


def _cardinality(base: Base, relation: str) -> Premise:
    lone = base.lone(relation)
    if lone:
        return Premise(f"{relation}.single", lone.location)
    return Premise(f"{relation}.cardinality", base.relations[relation].location)


def _exclusion(base: Base, relation: str, other: str) -> Premise:
    owner = relation if other in base.relations[relation].excludes else other
    return Premise(f"{owner}.excludes", base.relations[owner].location)
