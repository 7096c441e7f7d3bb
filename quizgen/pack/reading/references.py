"""Texts of a pack, read as what they stand for: entities, dates, claimants, sources, questions."""

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Record

from quizgen.pack.fact import (
    PLAIN,
    Assertion,
    Evidence,
    Reference,
    Value,
    Viewpoint,
)
from quizgen.pack.model import Relation
from quizgen.pack.reading.fields import Fields, bare, listed, unmarked, words
from quizgen.pack.reading.scope import Scope
from quizgen.pack.reading.spelling import Vocabulary
from quizgen.pack.report import shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping, Node, Scalar, Sequence
from quizgen.values import Date, Text
from quizgen.values.calendar.flaws import examples_of, flaw_of

MOST_WORDS = 12
"""How long a quote may be before it is more than evidence."""

LIST_ENTITY = "list it under `entities`"
LIST_SOURCE = "list it under `sources`"
LIST_QUESTION = "write the id of a fact, a relation or a question, such as stance.value/usa"

FEWEST_APART = 2
"""Of fewer ids, none is kept apart from another."""


def read_entity(scalar: Scalar, kind: str, scope: Scope) -> str:
    """Read the id of an entity of a kind.

    Args:
        scalar: The id.
        kind: The kind it must have; empty where any will do.
        scope: What it can refer to.
    """
    entity = scope.entities.get(scalar.text)
    report = scope.report
    if entity is None:
        what = f" of the kind {shown(kind)}" if kind else ""
        message = f"unknown entity {shown(scalar.text)}: expected the id of one{what}"
        hint = scope.entity_ids.find(words(scalar), kind, LIST_ENTITY)
        report.add(Rule.UNKNOWN_ENTITY, scalar, message, hint)
    elif kind and entity.kind != kind:
        message = (
            f"{shown(scalar.text)} is of the kind {shown(entity.kind)}: expected {shown(kind)}"
        )
        hint = f"it is listed in {report.seen(entity.location)}"
        report.add(Rule.WRONG_KIND, scalar, message, hint)
    return scalar.text


def read_date(scalar: Scalar, scope: Scope) -> Date | None:
    """Read a date; None, and a problem, where it is none."""
    text = words(scalar)
    date = Date.read_as(bare(scalar), scope.language) or Date.read_as(text, scope.language)
    if date is None:
        flaw = flaw_of(bare(scalar), scope.language, asked=True)
        message = flaw.message if flaw else f"{shown(text)} does not read as a date"
        hint = flaw.hint if flaw else f"write one such as {examples_of(scope.language)}"
        scope.report.add(Rule.NOT_A_DATE, scalar, message, hint)
    return date


def read_when(fields: Fields, scope: Scope) -> Date | None:
    """Read the time at which a fact holds, if it tells one.

    Where that is none, which is told, some day that no other fact has stands for it, so that
    nothing is told that only follows from it.
    """
    written = fields.scalar("when")
    if written is None:
        return None
    stand_in = written.line * 1000 + written.column
    return read_date(written, scope) or Date(words(written), stand_in, stand_in, "day", "en")


def read_viewpoint(fields: Fields, scope: Scope) -> Viewpoint:
    """Read whose word a fact is."""
    claimant = fields.scalar("claimed_by")
    disputed, attributed = fields.flag("disputed"), fields.flag("attributed")
    if claimant is None and not disputed:
        if attributed:
            message = "this fact is attributed, but it is nobody's claim and not disputed"
            hint = "say whose word it is by `claimed_by`, or take `attributed` away"
            scope.report.add(Rule.NO_VOICE, fields.node, message, hint)
        return PLAIN
    if claimant and claimant.text not in scope.entities:
        warn_of_twin(claimant, scope)
    claimed_by = words(claimant) if claimant else ""
    return Viewpoint(claimed_by, scope.things.root(claimed_by), disputed, attributed)


def read_evidence(
    fields: Fields, scope: Scope, default: tuple[Evidence, ...] = ()
) -> tuple[Evidence, ...]:
    """Read the quotes of each source; one that is only cited has an empty quote.

    Args:
        fields: A record that may have ``sources``.
        scope: What it can refer to.
        default: What it says where it has none.
    """
    if "sources" not in fields:
        return default
    evidence: list[Evidence] = []
    for cited in fields.items("sources"):
        if isinstance(cited, Scalar) and not cited.is_blank:
            check_source(cited, scope)
            evidence.append(Evidence(cited.text, "", scope.report.at(cited)))
        elif isinstance(cited, Mapping):
            for source, node in cited.pairs:
                check_source(source, scope)
                evidence += _read_quotes(source, node, scope)
    return tuple(evidence)


def check_source(source: Scalar, scope: Scope) -> bool:
    """Tell whether an id is a source's, and report it if not."""
    known = source.text in scope.sources
    if not known:
        message = f"unknown source {shown(source.text)}"
        otherwise = LIST_SOURCE
        if " " in source.text:
            said = shown(source.text, 30)[1:-1]
            otherwise = f"words of a source stand behind its id: `sources: {{its-id: {said}}}`"
        hint = scope.source_ids.find(words(source), "", otherwise)
        scope.report.add(Rule.UNKNOWN_SOURCE, source, message, hint)
    return known


def _read_quotes(source: Scalar, node: Node, scope: Scope) -> Iterator[Evidence]:
    for quote in listed(node):
        if isinstance(quote, Scalar) and not quote.is_blank:
            yield _quoted(source, quote, "", scope)
        elif isinstance(quote, Mapping):
            fields = Fields(quote)
            text, at = fields.scalar("text"), fields.text("at")
            if text:
                yield _quoted(source, text, at, scope)
            elif at:
                yield Evidence(source.text, "", scope.report.at(quote), at)


def _quoted(source: Scalar, quote: Scalar, at: str, scope: Scope) -> Evidence:
    text = unmarked(words(quote))
    if (count := len(text.split())) > MOST_WORDS:
        message = f"this quote has {count} words: {MOST_WORDS} are the most"
        hint = "keep the words that say it; join two parts by …"
        scope.report.warn(Rule.LONG_EVIDENCE, quote, message, hint)
    return Evidence(source.text, text, scope.report.at(quote), at)


def warn_of_flaw(scalar: Scalar, scope: Scope) -> bool:
    """Warn of a text that is meant as a date or a time, but is none for certain; tell if so."""
    flaw = flaw_of(bare(scalar), scope.language)
    if flaw:
        message = f"{flaw.message}: it is read as plain text"
        scope.report.warn(Rule.MAYBE_A_DATE, scalar, message, flaw.hint)
    return flaw is not None


def warn_of_twin(scalar: Scalar, scope: Scope) -> None:
    """Report a plain text that nearly is an id, as a warning."""
    if " " in scalar.text:
        return
    twin = scope.entity_ids.twin(scalar.text)
    if twin:
        message = f"{shown(scalar.text)} is read as plain text, but looks like an entity's id"
        hint = f"did you mean {twin!r}? If not, no change is needed"
        scope.report.warn(Rule.MAYBE_AN_ID, scalar, message, hint)


def read_apart(
    groups: Iterable[Node],
    relations: Record[str, Relation],
    others: Iterable[str],
    scope: Scope,
) -> tuple[tuple[str, ...], ...]:
    """Read the lists of what is kept apart.

    Args:
        groups: The lists.
        relations: The families of facts that can be meant.
        others: The ids of facts on their own and of open questions, which can be meant, too.
        scope: Where problems go.
    """
    lists = [group for group in groups if isinstance(group, Sequence)]
    if not lists:
        return ()
    known = dict.fromkeys((*others, *relations, *_ids(relations.values(), scope)))
    vocabulary = Vocabulary(known)
    return tuple(_read_group(group, known, vocabulary, scope) for group in lists)


def _read_group(
    group: Sequence, known: Record[str, None], vocabulary: Vocabulary, scope: Scope
) -> tuple[str, ...]:
    ids: dict[str, None] = {}
    for node in listed(group):
        if not isinstance(node, Scalar) or node.is_blank:
            continue
        name = words(node)
        if name not in known:
            message = f"unknown id {shown(name)}: expected that of a fact, relation or question"
            hint = vocabulary.suggest(name, LIST_QUESTION)
            scope.report.add(Rule.UNKNOWN_QUESTION, node, message, hint)
        elif name in ids:
            message = f"{shown(name)} stands twice in a list of what is kept apart"
            scope.report.add(Rule.NOTHING_APART, node, message, "write another id, or leave it out")
        ids[name] = None
    if len(group.items) < FEWEST_APART:
        message = "a list of what is kept apart has fewer than two ids"
        hint = "name all that must not stand together in one list: `apart: [[court, ruling]]`"
        scope.report.add(Rule.NOTHING_APART, group, message, hint)
    return tuple(ids)


def _ids(relations: Iterable[Relation], scope: Scope) -> Iterator[str]:
    """Yield the ids of the facts of relations, and of the questions that ask for them."""
    for relation in relations:
        yield from (f"{relation.id}.count/{count.id}" for count in relation.counts)
        stems = [stem for stem in ("first", "later") if getattr(relation.ask, stem)]
        for fact in relation.facts:
            for event in (fact.subject, *fact.after) if stems else ():
                yield from (f"{relation.id}.{stem}/{scope.things.root(event)}" for stem in stems)
            yield fact.id
            yield f"{relation.id}.value/{scope.things.root(fact.subject)}"
            if fact.value is not None:
                yield f"{relation.id}.subject/{_named(fact, fact.value, scope)}"


def _named(fact: Assertion, value: Value, scope: Scope) -> str:
    """Name a value as the ids of questions do (see `quizgen.truth.query`)."""
    if isinstance(value, Reference):
        return scope.things.root(value.entity)
    return f"as-{fact.subject}" if isinstance(value, Text) else value.canonical
