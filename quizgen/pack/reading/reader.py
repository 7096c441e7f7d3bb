"""A pack's text becomes a pack: decoded, parsed, checked and read, with all problems."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TypeVar

from quizgen.languages.registry import SEVERAL, is_known, meant_by
from quizgen.machine.collector import collector_paused
from quizgen.media.store import Store
from quizgen.pack.consistency.bounds import check_bounds
from quizgen.pack.consistency.contradictions import check_contradictions
from quizgen.pack.consistency.renames import check_own_names, check_renames
from quizgen.pack.consistency.voices import check_claimants, check_sources
from quizgen.pack.fact import LoneFact, Value
from quizgen.pack.format.check import check
from quizgen.pack.format.description import PACK
from quizgen.pack.format.texts import LANGUAGE
from quizgen.pack.model import Pack, Relation
from quizgen.pack.reading.defaults import read_defaults
from quizgen.pack.reading.entities import read_entities
from quizgen.pack.reading.facts import read_facts, read_open
from quizgen.pack.reading.fields import Fields, words
from quizgen.pack.reading.media.files import Media
from quizgen.pack.reading.media.regions import read_diagrams
from quizgen.pack.reading.references import read_apart
from quizgen.pack.reading.relations import read_relations
from quizgen.pack.reading.scope import Scope
from quizgen.pack.reading.shorthand.expansion import expand
from quizgen.pack.reading.shorthand.kinds import Kinds
from quizgen.pack.reading.shorthand.names import Names
from quizgen.pack.reading.shorthand.pictured import write_pictured
from quizgen.pack.reading.sources import read_sources
from quizgen.pack.reading.uses import Resolver, find_spare, read_uses, resolve_nothing
from quizgen.pack.reading.values import read_bounds
from quizgen.pack.report import Report, TooManyProblems, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.decoding import Place, decode
from quizgen.pack.text.nodes import Mapping, Node, Scalar
from quizgen.pack.text.parsing import read_nodes
from quizgen.problem import Problem

Entries = list[tuple[Scalar, Node]]


def read_pack(
    text: bytes, file: str, resolve: Resolver = resolve_nothing, home: Store | None = None
) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Read a pack, and find all its problems in one go.

    Args:
        text: The file's bytes.
        file: The file's name, as problems are to show it.
        resolve: What finds the packs that this one uses.
        home: Where its pictures and sounds are; None where nothing is beside it.

    Returns:
        The pack, or None where there is an error; and the problems in the order of the
        file, those of used packs with their own files. Warnings may come with a pack.
    """
    report = Report(file)
    pack = None
    with collector_paused(), suppress(TooManyProblems):
        pack = _read(text, resolve, home, report)
    return None if report.failed else pack, report.problems()


def _read(text: bytes, resolve: Resolver, home: Store | None, report: Report) -> Pack | None:
    decoded = decode(text, report)
    root = None if decoded is None else read_nodes(decoded, report)
    if root is None:
        return None
    check(root, PACK, "", Place(1, 1), report)
    if not isinstance(root, Mapping):
        return None
    media = Media(home, _section(root, "media"), report)
    return _read_root(root, resolve, media, report)


def _read_root(root: Mapping, resolve: Resolver, media: Media, report: Report) -> Pack | None:
    header = Fields(root)
    if header.text("text") == "marked":
        from quizgen.pack.reading.marked import mark_up

        root = mark_up(root, report)
        header = Fields(root)
    language = _read_language(header, report)
    if language is None:
        # In which language its values are is not known: that they do not read would be no news.
        return None
    used = read_uses(header, language, resolve, report)
    if used is None:
        # What its ids refer to is not known: that they lead nowhere would be no news.
        return None
    listed, tables = _section(root, "entities"), _section(root, "tables")
    relations_section = _section(root, "relations")
    Kinds(listed, used, language, report).mend(tables, relations_section)
    kinds, relations_section = expand(
        listed,
        tables,
        relations_section,
        partial(Names, used, language, report),
        report,
    )
    entities = read_entities(kinds, language, media, report, used)
    relations_section = write_pictured(relations_section, entities.by_id)
    scope = Scope(
        report=report,
        language=language,
        sources=read_sources(_section(root, "sources"), report),
        entities=entities.by_id,
        kinds=entities.kinds,
        things=entities.things,
        media=media,
        context=header.text("context"),
    )
    scope.defaults = read_defaults(header.record("defaults"), scope)
    relations = read_relations(relations_section, scope)
    facts = read_facts(_section(root, "facts"), (key.text for key, _ in relations_section), scope)
    facts |= read_diagrams(media.diagrams, scope)
    bounding = _bounding(relations_section), _bounding(_section(root, "facts"))
    if any(bounding):
        known = _values_of(relations.values(), facts.values())
        relations = _bounded(relations, bounding[0], known, scope)
        facts = _bounded(facts, bounding[1], known, scope)
    taken = ("a relation", relations), ("a fact", facts)
    questions = read_open(_section(root, "open"), taken, scope)
    renamed_from = header.scalars("renamed_from")
    check_contradictions(relations, scope.things, report)
    check_bounds(relations.values(), facts.values(), report)
    worded: tuple[Relation | LoneFact, ...] = (*relations.values(), *facts.values())
    check_sources(scope.sources.values(), worded, report)
    check_claimants(scope.entities, worded, report)
    pack = Pack(
        id=header.text("pack"),
        title=header.text("title"),
        location=report.at(header.scalar("pack") or root),
        language=language,
        license=header.text("license"),
        sources=scope.sources,
        entities=scope.entities,
        relations=relations,
        facts=facts,
        apart=read_apart(header.items("apart"), relations, (*facts, *questions), scope),
        open=questions,
        renamed_from=tuple(map(words, renamed_from)),
        renamed={name: tuple(map(words, former)) for name, former in scope.renamed.items()},
        reports=header.text("reports"),
    )
    check_own_names(renamed_from, pack, report)
    check_renames(pack, scope.renamed, kinds, report)
    return replace(pack, spare=find_spare(pack, used)) if used else pack


def _read_language(header: Fields, report: Report) -> str | None:
    """Read the language of a pack; None, and a problem, where that is no tag."""
    written = header.scalar("language")
    if written is None:
        return "en"
    tag, form = words(written), LANGUAGE.form
    if form and not LANGUAGE.accepts(tag):
        meant = meant_by(tag)
        hint = f"did you mean {meant!r}?" if meant else form.hint
        report.add(form.rule, written, f"{shown(tag)} is not {form.noun}", hint)
        return None
    if tag != SEVERAL and not is_known(tag):
        meant = meant_by(tag)
        message = f"of the language {shown(tag)} no months, units or numbers are known"
        hint = "dates and quantities are read in digits and symbols alone: 2019-01-23, 5 km"
        hint = f"did you mean {meant!r}?" if meant not in {"", tag} else hint
        report.warn(Rule.UNKNOWN_LANGUAGE, written, message, hint)
    return tag


Bounded = TypeVar("Bounded", Relation, LoneFact)


def _bounded(
    told: dict[str, Bounded], entries: Entries, known: dict[str, Value], scope: Scope
) -> dict[str, Bounded]:
    """Read the bounds of relations or facts, which may be the values of any of them."""
    bounded = dict(told)
    for key, node in reversed(entries):
        if isinstance(node, Mapping) and key.text in bounded:
            bounds = read_bounds(Fields(node), known, scope)
            if bounds:
                bounded[key.text] = replace(told[key.text], bounds=bounds)
    return bounded


def _bounding(entries: Entries) -> Entries:
    """Return the entries that have bounds, which hardly any has."""
    return [
        (key, node)
        for key, node in entries
        if isinstance(node, Mapping) and any(name.text == "bounds" for name, _ in node.pairs)
    ]


def _values_of(relations: Iterable[Relation], facts: Iterable[LoneFact]) -> dict[str, Value]:
    """Return the values of facts by their ids."""
    told = {fact.id: fact.value for one in relations for fact in one.facts}
    known = {name: value for name, value in told.items() if value is not None}
    return known | {fact.id: fact.answer for fact in facts}


def _section(root: Mapping, name: str) -> Entries:
    """Return the entries of a section, also those under a second key of its name.

    That key is a problem; but what stands under it can be referred to, and is read.
    """
    return [
        entry
        for key, node in root.pairs
        if key.text == name and isinstance(node, Mapping)
        for entry in node.pairs
    ]
