"""What a pack lets us know, indexed for the judge.

A fact on its own becomes a relation with one subject: all others know only one sort of fact.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal

from quizgen.pack.fact import Assertion, LoneFact, Reference, Value
from quizgen.pack.model import Ask, Cardinality, Pack, Relation
from quizgen.pack.things import Things
from quizgen.truth.scale import Scale
from quizgen.truth.told import Told, View, sources_of, speaks, voice_of
from quizgen.values import Date, Quantity, Time

Asks = Literal["value", "subject"]


class Answers(tuple[Assertion, ...]):  # noqa: SLOT001 -- it keeps what it has found
    """The facts that answer one query, in the order of the file; at least one."""

    @cached_property
    def dated(self) -> bool:
        """Whether any of them has a time."""
        return any(fact.when for fact in self)

    def differ(self, asks: Asks, things: Things) -> bool:
        """Tell whether they give several answers; looked up once for all that they answer."""
        if asks not in self._differing:
            ends = (Reference(fact.subject) if asks == "subject" else fact.value for fact in self)
            known = {things.identity(end) for end in ends if end is not None}
            self._differing[asks] = len(known) > 1
        return self._differing[asks]

    @cached_property
    def _differing(self) -> dict[Asks, bool]:
        return {}


class Base:
    """The facts of one pack, found by subject, by value and by relation.

    Attributes:
        pack: What was read.
        things: Which values are the same or share something.
        relations: The pack's relations and, under its own id, each fact on its own.
    """

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.things = Things(pack.entities, pack.language)
        self.relations = dict(pack.relations)
        self._together: dict[Hashable, tuple[Answers, Mapping[str, int]]] = {}
        self._told: dict[tuple[str, str, str, Date | None], Told] = {}
        self._scales: dict[str, Scale] = {}
        for fact in pack.facts.values():
            self.relations[fact.id] = _lifted(fact, pack)

    @cached_property
    def _held(self) -> dict[tuple[str, str], list[Assertion]]:
        held: defaultdict[tuple[str, str], list[Assertion]] = defaultdict(list)
        for fact in self.assertions():
            held[fact.relation, self.things.root(fact.subject)].append(fact)
        return dict(held)

    @cached_property
    def _holders(self) -> dict[tuple[str, object], list[Assertion]]:
        holders: defaultdict[tuple[str, object], list[Assertion]] = defaultdict(list)
        for fact in self.assertions():
            if fact.value is not None:
                holders[fact.relation, self.things.identity(fact.value)].append(fact)
        return dict(holders)

    @cached_property
    def _exact(self) -> dict[str, list[Assertion]]:
        exact: defaultdict[str, list[Assertion]] = defaultdict(list)
        for fact in self.assertions():
            if fact.value is not None and self.things.is_exact(fact.value):
                exact[fact.relation].append(fact)
        return dict(exact)

    @cached_property
    def _facts(self) -> dict[str, Assertion]:
        return {fact.id: fact for fact in self.assertions()}

    @cached_property
    def shown_as(self) -> Mapping[str, Sequence[str]]:
        """The things that a picture or a sound stands for at once, by its digest."""
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for entity in self.pack.entities.values():
            if medium := entity.image or entity.audio:
                found[medium.digest][self.things.root(entity.id)] = None
        return {digest: tuple(things) for digest, things in found.items()}

    @cached_property
    def has_media(self) -> bool:
        """Whether the pack has any pictures or sounds."""
        told = (*self.pack.entities.values(), *self.pack.all_facts(), *self.pack.open.values())
        return any(one.image or one.audio for one in told)

    @cached_property
    def _excluded(self) -> dict[str, list[str]]:
        excluded: defaultdict[str, list[str]] = defaultdict(list)
        for relation in self.relations.values():
            for other in relation.excludes:
                excluded[relation.id].append(other)
                excluded[other].append(relation.id)
        return {relation: sorted(set(others)) for relation, others in excluded.items()}

    @cached_property
    def _complete(self) -> dict[str, frozenset[str]]:
        return {
            relation.id: frozenset(map(self.things.root, relation.complete))
            for relation in self.relations.values()
            if not isinstance(relation.complete, bool)
        }

    def assertions(self) -> Iterator[Assertion]:
        """Yield every fact, in the order of the file, those on their own last."""
        for relation in self.relations.values():
            yield from relation.facts

    def fact(self, name: str) -> Assertion | None:
        """Return the fact of an id, if there is one."""
        return self._facts.get(name)

    def held(self, relation: str, subject: str) -> Sequence[Assertion]:
        """Return all that is said of a subject in a relation, denials included."""
        return self._held.get((relation, self.things.root(subject)), ())

    def told(self, relation: str, subject: str, view: View) -> Told:
        """Return what is said of a subject in a relation, as it is looked at from a view."""
        key = (relation, self.things.root(subject), view.voice, view.when)
        if key not in self._told:
            facts = self.held(relation, subject)
            self._told[key] = Told(facts, view, self.things)
        return self._told[key]

    def together(
        self, fact: Assertion, asks: Asks, *, timed: bool, source: str
    ) -> tuple[Answers, int]:
        """Return all that answers one query with a fact that has a value.

        Args:
            fact: The fact.
            asks: Which end is asked for.
            timed: Whether only facts of its time answer.
            source: The only source whose facts answer; empty for all.

        Returns:
            The facts, the same for each of them, and the place of this one among them.
        """
        end: Hashable = self.things.root(fact.subject)
        value = fact.value
        siblings: Sequence[Assertion] = self.held(fact.relation, fact.subject)
        if asks == "subject" and value is not None:
            siblings, end = self.holders(fact.relation, value), self.things.identity(value)
        if len(siblings) == 1:
            return Answers((fact,)), 0
        voice, when = voice_of(fact), fact.when if timed else None
        key = (fact.relation, asks, end, voice, timed, when, source)
        if key not in self._together:
            met = Answers(
                other
                for other in siblings
                if other.value is not None
                and speaks(other, voice)
                and (not timed or other.when == when)
                and (not source or source in sources_of(other))
            )
            self._together[key] = met, {other.id: place for place, other in enumerate(met)}
        answers, places = self._together[key]
        return answers, places[fact.id]

    def holders(self, relation: str, value: Value) -> Sequence[Assertion]:
        """Return the facts of a relation that have this very value."""
        return self._holders.get((relation, self.things.identity(value)), ())

    def exact(self, relation: str) -> Sequence[Assertion]:
        """Return the facts of a relation that have an exact value."""
        return self._exact.get(relation, ())

    def alike(self, relation: str, value: Value) -> Iterator[Assertion]:
        """Yield the facts of a relation whose number, date or time may be meant by another one."""
        if relation not in self._scales:
            self._scales[relation] = Scale(self.relations[relation].facts, self.things)
        return self._scales[relation].alike(value)

    def excluded(self, relation: str) -> Sequence[str]:
        """Return the relations that no pair of this one can stand in."""
        return self._excluded.get(relation, ())

    def complete(self, relation: str, subject: str) -> bool:
        """Tell whether all values of a subject are declared to be listed."""
        declared = self.relations[relation].complete
        if isinstance(declared, bool):
            return declared
        return self.things.root(subject) in self._complete[relation]

    def lone(self, relation: str) -> LoneFact | None:
        """Return the fact on its own that stands behind a relation, if one does."""
        return self.pack.facts.get(relation)


def kind_of(value: Value, pack: Pack) -> str:
    """Name the kind of a value: its entity's, or ``quantity``, ``date`` or ``text``."""
    if isinstance(value, Reference):
        return pack.entities[value.entity].kind
    plain: Literal["quantity", "date", "text"] = "text"
    if isinstance(value, Quantity):
        plain = "quantity"
    elif isinstance(value, Date | Time):
        plain = "date"
    return plain


def _lifted(fact: LoneFact, pack: Pack) -> Relation:
    """Turn a fact on its own into a relation whose only subject is the question itself."""
    return Relation(
        id=fact.id,
        subject="",
        value=kind_of(fact.answer, pack),
        location=fact.location,
        cardinality=Cardinality.MANY_TO_ONE if fact.single else Cardinality.MANY_TO_MANY,
        ask=Ask(value=fact.question, shows=("value",) if fact.shows else ()),
        statement=fact.statement,
        topics=fact.topics,
        options=fact.options,
        complete_in=fact.complete_in,
        bounds=fact.bounds,
        facts=(
            Assertion(
                id=fact.id,
                relation=fact.id,
                subject=fact.id,
                value=fact.answer,
                location=fact.location,
                denies=tuple(wrong.value for wrong in fact.wrong),
                when=fact.when,
                viewpoint=fact.viewpoint,
                why=fact.why,
                evidence=fact.evidence,
                difficulty=fact.difficulty,
                image=fact.image,
                audio=fact.audio,
            ),
        ),
    )
