"""What a certificate stands on, as its premises name it."""

from collections.abc import Iterable

from quizgen.pack.fact import Assertion, Value
from quizgen.truth.base import Base
from quizgen.truth.certificate import Premise
from quizgen.truth.timeline import Step


def fact_premise(fact: Assertion) -> Premise:
    """Name a fact."""
    return Premise(fact.id, fact.location)


def denial_premise(base: Base, fact: Assertion, denial: Value) -> Premise:
    """Name what denies a value: the curator's wrong answer, or a fact's `not`."""
    lone = base.lone(fact.relation)
    if lone:
        wrong = next(wrong for wrong in lone.wrong if wrong.value == denial)
        return Premise(f"{fact.id}.wrong", wrong.location)
    return Premise(f"{fact.id}.not", fact.location)


def cardinality_premise(base: Base, relation: str) -> Premise:
    """Name the declaration that a relation has one value, or one subject."""
    lone = base.lone(relation)
    if lone:
        return Premise(f"{relation}.single", lone.location)
    declared = base.relations[relation]
    if declared.single:
        return Premise(f"{relation}.single", declared.single)
    return Premise(f"{relation}.cardinality", declared.location)


def exclusion_premise(base: Base, relation: str, other: str) -> Premise:
    """Name the declaration that two relations exclude each other."""
    owner = relation if other in base.relations[relation].excludes else other
    return Premise(f"{owner}.excludes", base.relations[owner].location)


def order_premises(base: Base, relation: str, steps: Iterable[Step]) -> tuple[Premise, ...]:
    """Name what an order stands on: its facts, and that each event has one date."""
    facts = {fact.id: fact for step in steps for fact in step.facts}
    declared = base.relations[relation]
    if declared.cardinality.one_value:
        one = cardinality_premise(base, relation)
    else:
        one = Premise(f"{relation}.complete", declared.location)
    return (*map(fact_premise, facts.values()), one)
