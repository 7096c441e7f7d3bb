"""How many things of a complete list are so: counted only where nothing leaves that open.

Each thing of the kind is proven to be counted or not to be, and no fact can be missing. What is
one thing under several ids counts once; where two that are counted share a part, or one thing may
be counted or not for all that is known, there is no number.
"""

from collections.abc import Iterator, Sequence

from quizgen.folding import fold
from quizgen.machine.frozen import frozen
from quizgen.pack.asking.count import Count
from quizgen.pack.fact import Assertion, Reference, Value
from quizgen.truth.base import Answers, Asks, Base
from quizgen.truth.certificate import Premise
from quizgen.truth.gaps import Gap, left_open
from quizgen.truth.judge import Hearing
from quizgen.truth.premises import fact_premise
from quizgen.truth.query import Query
from quizgen.truth.standing import stands
from quizgen.truth.told import is_spoken


@frozen
class Tally:
    """What was counted.

    Attributes:
        members: The ids of the things, each of which is counted once, in the order of the file.
        most: How many there could have been, for all that a reader sees.
        facts: The facts that say so.
        premises: All that the number stands on.
    """

    members: tuple[str, ...]
    most: int
    facts: tuple[Assertion, ...]
    premises: tuple[Premise, ...]


class _GapFound(Exception):  # noqa: N818 -- it ends the count, and is no error
    def __init__(self, reason: str, unlock: str) -> None:
        super().__init__(reason)
        self.gap = Gap(reason, unlock)


def count_queries(base: Base) -> Iterator[Query]:
    """Yield what asks how many, in the order of the file."""
    for relation in base.relations.values():
        facts = Answers(fact for fact in relation.facts if fact.value is not None)
        for count in relation.counts if facts else ():
            yield Query(relation.id, count.counts, count.given, facts, stem=f"count/{count.id}")


def count_of(base: Base, query: Query) -> Count:
    """Return what is to be counted, as it is declared."""
    name = query.stem.removeprefix("count/")
    return next(count for count in base.relations[query.relation].counts if count.id == name)


def count_up(base: Base, query: Query) -> Tally | Gap:
    """Count, or tell why that is not possible.

    Args:
        base: What is known.
        query: One of `count_queries`.
    """
    try:
        return _Counting(base, query.relation, count_of(base, query)).tally()
    except _GapFound as found:
        return found.gap


class _Counting:
    """One count while it is made."""

    def __init__(self, base: Base, relation: str, count: Count) -> None:
        self._base, self._things = base, base.things
        self._relation, self._count = base.relations[relation], count
        self._facts: dict[str, Assertion] = {}
        self._premises: dict[str, Premise] = {}

    def tally(self) -> Tally:
        """Count; see `count_up`."""
        relation, count = self._relation, self._count
        self._check_complete()
        kind = relation.value if count.counts == "value" else relation.subject
        domain = self._members(kind)
        query = _query(self._base, relation.id, count.counts, count.given)
        listed = [thing for thing in domain if self._is_so(query, thing)]
        counted = [thing for thing in listed if self._meets(thing)]
        self._check_apart(counted)
        if not counted:
            message = "none is counted, and nobody asks how many of nothing"
            raise _GapFound(message, "")
        spare = self._base.pack.spare
        own = [thing for thing in domain if thing not in spare]
        return Tally(
            tuple(counted),
            len(listed) if count.has_condition else max(len(own), len(listed)),
            tuple(self._facts.values()),
            tuple(self._premises.values()),
        )

    def _members(self, kind: str) -> list[str]:
        """Return the things of a kind, each once."""
        found: dict[str, str] = {}
        for entity in self._base.pack.entities.values():
            if entity.kind == kind:
                found.setdefault(self._things.root(entity.id), entity.id)
        return list(found.values())

    def _check_complete(self) -> None:
        """Refuse what is not said to be complete: what is not recorded may be so all the same."""
        relation, count = self._relation, self._count
        place = f"relation {relation.id}"
        if count.counts == "subject":
            complete = relation.complete is True
            unlock = f"declare `complete: true` on {place} if no fact is missing"
        else:
            subject = count.given.entity if isinstance(count.given, Reference) else ""
            complete = self._base.complete(relation.id, subject)
            unlock = (
                f"declare `complete: [{subject}]` on {place} if it has no other {relation.value}"
            )
        if not complete:
            message = f"more may be counted than {place} lists, for all the pack says"
            raise _GapFound(message, unlock)
        self._premise(Premise(f"{relation.id}.complete", relation.location))
        self._check_times(relation.id)

    def _check_times(self, relation: str) -> None:
        """Refuse what holds at some time only: a number of all times is no number of any."""
        dated = next((fact for fact in self._base.relations[relation].facts if fact.when), None)
        if dated:
            message = f"some of what relation {relation} says holds at one time only"
            unlock = f"take `when` from {dated.id} and its like where they hold at all times"
            raise _GapFound(message, unlock)

    def _is_so(self, query: Query, thing: str) -> bool:
        """Tell whether a thing answers a query; refuse to count where that is open."""
        hearing = Hearing(self._base, query)
        candidate = Reference(thing)
        verdict = hearing.judge(candidate).verdict
        if verdict == "true":
            for fact in self._stating(query, candidate):
                if not stands(self._base, fact):
                    message = f"the pack states {fact.id} and proves it false"
                    raise _GapFound(message, "correct one of the facts that contradict each other")
                self._facts.setdefault(fact.id, fact)
                self._premise(fact_premise(fact))
            return True
        if hearing.is_claimed(candidate):
            message = f"somebody claims of {thing} what would count by {query.relation}"
            unlock = "count what nobody makes claims of, or take the claim away"
            raise _GapFound(message, unlock)
        if verdict == "unknown":
            raise _GapFound(*left_open(self._base, query, thing))
        proofs = list(hearing.proofs(candidate))
        closed = (proof for proof in proofs if proof.rule == "closed")
        for premise in next(closed, proofs[0]).premises:
            self._premise(premise)
        return False

    def _stating(self, query: Query, candidate: Reference) -> Iterator[Assertion]:
        subject, value = query.pair(candidate)
        for fact in self._base.held(query.relation, subject):
            own = fact.value
            if own is not None and self._things.same(own, value) and is_spoken(fact, query):
                yield fact

    def _meets(self, thing: str) -> bool:
        """Tell whether a thing that is listed meets all conditions."""
        count = self._count
        met = [self._lies_in(thing, count.within)] if count.within else []
        met += [self._has_trait(thing, *trait) for trait in count.traits.items()]
        if count.also:
            also = count.also
            self._check_times(also.relation)
            query = _query(self._base, also.relation, also.counts, also.given)
            met.append(self._is_so(query, thing))
        return all(met)

    def _lies_in(self, thing: str, place: str) -> bool:
        """Tell whether a thing lies in another, or in what shares nothing with that."""
        things, place_root = self._things, self._things.root(place)
        self._premise(Premise(thing, self._base.pack.entities[thing].location))
        wholes = things.wholes(Reference(thing))
        if not things.is_lost(thing):
            if place_root in wholes and things.root(thing) != place_root:
                return True
            if any(things.distinct(whole, place) for whole in sorted(wholes)):
                return False
        kind = self._base.pack.entities[place].kind
        near = things.touching(place) or ()
        beside = next((whole for whole in sorted(wholes) if whole in near), "")
        if beside and beside != things.root(thing):
            message = f"{thing} lies in {beside}, which shares something with {place}"
            raise _GapFound(message, f"ask for a {kind} that shares nothing with {beside}")
        message = f"nothing proves whether {thing} lies in {place}"
        raise _GapFound(message, f"say in which {kind} {thing} lies, with `in`")

    def _has_trait(self, thing: str, name: str, value: str) -> bool:
        """Tell whether a thing has a trait; what is not said of it is not known."""
        entities = self._base.pack.entities
        twins = self._things.twins(thing)
        told = {entities[twin].traits[name] for twin in twins if name in entities[twin].traits}
        self._premise(Premise(thing, entities[thing].location))
        if len(told) == 1:
            (own,) = told
            if own == value or fold(own) != fold(value):
                return own == value
        message = f"nothing proves whether {thing} has the trait {name}: {value}"
        raise _GapFound(
            message, f"write {thing} one `{name}` under `traits`, spelled as it is asked"
        )

    def _check_apart(self, counted: Sequence[str]) -> None:
        """Refuse to count things that share a part, or may: nobody knows how many they are."""
        roots = {self._things.root(thing): thing for thing in counted}
        for thing in counted:
            near = self._things.touching(thing)
            other = next((roots[root] for root in sorted(near or ()) if root in roots), None)
            if near is None or other:
                message = (
                    f"{thing} and {other or 'others'} share something, so that they may be one"
                )
                raise _GapFound(message, f"count things that share nothing with {thing}")

    def _premise(self, premise: Premise) -> None:
        self._premises.setdefault(premise.id, premise)


def _query(base: Base, relation: str, asks: Asks, given: Value) -> Query:
    if isinstance(given, Reference):
        given = Reference(base.things.root(given.entity))
    return Query(relation, asks, given, Answers())
