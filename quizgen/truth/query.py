"""What can be asked of a base: one query for all the facts that answer it."""

from collections.abc import Container, Hashable, Iterable, Iterator
from typing import Literal

from quizgen.machine.frozen import frozen
from quizgen.pack.fact import Assertion, Reference, Value, value_of
from quizgen.pack.model import Relation
from quizgen.pack.template import named
from quizgen.truth.base import Answers, Asks, Base
from quizgen.truth.told import sources_of, speaks, voice_of
from quizgen.values import Date, Text


@frozen
class Query:
    """A question before it has words.

    Attributes:
        relation: The relation's id (for a fact on its own, the fact's).
        asks: Which end of the pair is asked for.
        given: The other end.
        answers: The facts that answer it.
        voice: Whose word it is (see `voices_of`); empty for the pack's own.
        when: The time that the stem names; None where it names none.
        place: Which of the answers it is asked by.
        source: The source that the stem names, whose facts alone answer it; empty where it
            names none.
        stem: The stem that asks it, where that is not the one for its end: ``first``,
            ``later``, or the id of a count, such as ``count/north``.
    """

    relation: str
    asks: Asks
    given: Value
    answers: Answers
    voice: str = ""
    when: Date | None = None
    place: int = 0
    source: str = ""
    stem: str = ""

    @property
    def fact(self) -> Assertion:
        """The fact that it is asked by: the first of its answers, if it asks for all."""
        return self.answers[self.place]

    def pair(self, candidate: Value) -> tuple[str, Value]:
        """Return the subject and the value that a candidate would make a fact of.

        Raises:
            TypeError: If one that is not an entity is put where a subject stands.
        """
        subject, value = (
            (self.given, candidate) if self.asks == "value" else (candidate, self.given)
        )
        if not isinstance(subject, Reference):
            message = f"a subject is an entity, not {subject!r}"
            raise TypeError(message)
        return subject.entity, value

    def answer(self, fact: Assertion) -> Value:
        """Return the end of a fact that the query asks for."""
        if self.asks == "subject":
            return Reference(fact.subject)
        return value_of(fact)


def queries(base: Base) -> Iterator[Query]:
    """Yield all that the stems of a base ask, in the order of the file."""
    for relation in base.relations.values():
        if relation.ask.value:
            yield from _grouped(base, relation, "value", relation.ask.value)
        if relation.ask.subject:
            yield from _grouped(base, relation, "subject", relation.ask.subject)


def fact_queries(base: Base) -> Iterator[Query]:
    """Yield, for every fact that has a sentence, the query for its value.

    It is asked by the fact. A time counts only if the sentence names it.
    A relation that is asked only as a whole has no facts that are asked one by one.
    """
    for relation in base.relations.values():
        if not relation.statement or _asked_as_a_whole(relation):
            continue
        names = named(relation.statement)
        for fact in relation.facts:
            if fact.value is not None:
                yield query_of(base, fact, "value", names)


def whole_queries(base: Base, asks: Literal["match", "order", "first", "later"]) -> Iterator[Query]:
    """Yield, for every relation that is asked as a whole in this way, all its own facts.

    Claims are none of them: whose word they are could not be told of all at once. For an
    order, what came `after` something counts too. Where the request names a source, which is the
    first that tells all there is, only facts count whose first source it is.
    """
    for relation in base.relations.values():
        source = _source_of_all(relation, asks)
        facts = [
            fact
            for fact in relation.facts
            if (fact.value is not None or (asks != "match" and fact.after))
            and not voice_of(fact)
            and (not source or sources_of(fact)[:1] == (source,))
        ]
        if facts and getattr(relation.ask, asks):
            given = Reference(base.things.root(facts[0].subject))
            yield Query(relation.id, "value", given, Answers(facts), source=source)


def _source_of_all(relation: Relation, asks: str) -> str:
    """Return the source that a request about many facts names; empty where it names none."""
    if asks == "match" and "source" in named(relation.ask.match):
        return next(iter(relation.complete_in), "")
    return ""


def query_of(base: Base, fact: Assertion, asks: Asks, names: Container[str] = ()) -> Query:
    """Return the query for one end of a fact, which it is asked by.

    Args:
        base: What is known.
        fact: A fact that has a value.
        asks: Which end is asked for.
        names: What the wording names of it, such as its time.
    """
    given: Value = Reference(base.things.root(fact.subject)) if asks == "value" else value_of(fact)
    timed, source = "when" in names, _source_of(fact, names)
    answers, place = base.together(fact, asks, timed=timed, source=source)
    when = fact.when if timed else None
    return Query(fact.relation, asks, given, answers, voice_of(fact), when, place, source)


def query_name(query: Query, base: Base) -> str:
    """Name a query by ids and meanings, never by wording.

    Returns:
        ``deadline`` for a fact on its own, else such as ``stance.value/usa`` or
        ``stance.subject/backed-guaido``; a voice, a time or a source follows after ``~``. What
        another stem asks bears its name: ``happened.first/oath``, ``stance.count/north``.
    """
    if base.lone(query.relation):
        return query.relation
    given = query.given
    if "/" in query.stem:
        return f"{query.relation}.{query.stem}"
    if query.stem and isinstance(given, Reference):
        return f"{query.relation}.{query.stem}/{given.entity}"
    if isinstance(given, Reference):
        end = given.entity
    elif isinstance(given, Text):
        # A text has no id: the first who holds it stands for it, whatever its wording. Of
        # several texts of one holder, those behind the first go by what they say, as facts do.
        first = query.fact
        held = (fact for fact in base.held(query.relation, first.subject) if fact.value is not None)
        own = next(fact for fact in held if fact.subject == first.subject)
        end = f"as-{first.subject}"
        if own.value != given:
            end += f".{given.canonical}"
            alike = _texts_called(given.canonical, base.held(query.relation, first.subject))
            # Texts that differ in their case alone are called alike.
            end += f"-{alike.index(given) + 1}" if alike.index(given) else ""
    else:
        end = given.canonical
    marks = [query.voice] if query.voice else []
    if query.when:
        marks.append(query.when.canonical)
    if query.source and query.source != query.voice:
        marks.append(query.source)
    return "~".join([f"{query.relation}.{query.asks}/{end}", *marks])


def _grouped(base: Base, relation: Relation, asks: Asks, stem: str) -> Iterator[Query]:
    """Yield a query for all facts that a stem words alike, and for others that answer it."""
    names = named(stem)
    marked: dict[_Mark, list[Assertion]] = {}
    met: dict[Hashable, list[Assertion]] = {}
    for fact in relation.facts:
        if fact.value is not None:
            given = base.things.identity(Reference(fact.subject) if asks == "value" else fact.value)
            when = fact.when if "when" in names else None
            mark = _Mark(given, when, voice_of(fact), _source_of(fact, names))
            marked.setdefault(mark, []).append(fact)
            met.setdefault((given, when), []).append(fact)
    for mark, facts in marked.items():
        others = met[mark.given, mark.when]
        if len(others) > len(facts):
            # What is disputed, or what a stem asks by its source, others may say, too.
            others = [fact for fact in others if mark.is_of(fact)]
        first = facts[0]
        given = Reference(first.subject) if asks == "value" else value_of(first)
        if isinstance(given, Reference):
            given = Reference(base.things.root(given.entity))
        place = others.index(first)
        yield Query(
            relation.id, asks, given, Answers(others), mark.voice, mark.when, place, mark.source
        )


@frozen
class _Mark:
    """What tells the queries of one stem apart: what it prints, and whose word it is."""

    given: Hashable
    when: Date | None
    voice: str
    source: str

    def is_of(self, fact: Assertion) -> bool:
        """Tell whether a fact is the word of the voice and the source."""
        return speaks(fact, self.voice) and (not self.source or self.source in sources_of(fact))


def _source_of(fact: Assertion, names: Container[str]) -> str:
    """Return the source that a wording names of a fact; empty where it names none."""
    return sources_of(fact)[0] if "source" in names and fact.evidence else ""


def _asked_as_a_whole(relation: Relation) -> bool:
    ask = relation.ask
    return bool(ask.match or ask.order or ask.first or ask.later) and not (ask.value or ask.subject)


def _texts_called(name: str, facts: Iterable[Assertion]) -> list[Text]:
    """Return the different texts of some facts that share a short name, in their order."""
    texts = (fact.value for fact in facts if isinstance(fact.value, Text))
    return list(dict.fromkeys(text for text in texts if text.canonical == name))
