"""Entities and relations as they would be without lists of names and without tables."""

from collections.abc import Callable
from typing import TypeAlias

from quizgen.pack.reading.entities import RESERVED
from quizgen.pack.reading.fields import listed
from quizgen.pack.reading.shorthand.cells import Cells
from quizgen.pack.reading.shorthand.names import Names
from quizgen.pack.reading.shorthand.tables import Tables
from quizgen.pack.report import Report
from quizgen.pack.text.nodes import Mapping as MappingNode
from quizgen.pack.text.nodes import Node, Scalar, Sequence

Entries: TypeAlias = list[tuple[Scalar, Node]]


def expand(
    entities: Entries,
    shared: Entries,
    relations: Entries,
    note_names: Callable[[], Names],
    report: Report,
) -> tuple[Entries, Entries]:
    """Write out what is short.

    Args:
        entities: The kinds, each with its members, by id or in a list.
        shared: The tables, by id.
        relations: The relations, by id.
        note_names: Takes note of the names of used packs; not called where nothing is short.
        report: Where problems go.

    Returns:
        The kinds and the relations, in which every thing and every fact has its id.
    """
    tables = Tables(shared, relations, report)
    places = {key.text: key for key, members in entities if isinstance(members, Sequence)}
    for column in (column for table in tables for column in table.columns):
        if column.is_things:
            places.setdefault(column.kind, column.place)
    for kind, place in tables.missing.items():
        if kind not in RESERVED:
            places.setdefault(kind, place)
    if not places:
        return entities, relations
    names = note_names()
    _note_listed(names, entities)
    cells = Cells(names, report)
    for table in tables:
        cells.define(table)
    for table in tables:
        cells.refer(table)
    if names.cells:
        names.warn_of_slips(cells.columns(tables))
    kinds = [entry for entry in entities if not isinstance(entry[1], Sequence)]
    for kind, place in places.items():
        key = Scalar(kind, place.line, place.column)
        kinds.append((key, MappingNode(names.made.get(kind, []), place.line, place.column)))
    return kinds, [
        (key, _written_out(number, node, tables, cells))
        for number, (key, node) in enumerate(relations)
    ]


def _note_listed(names: Names, entities: Entries) -> None:
    """Take note of what is listed: first under ids, then without."""
    for kind, members in entities:
        if isinstance(members, MappingNode):
            names.list_members(kind.text, members.pairs)
    for kind, members in entities:
        for item in members.items if isinstance(members, Sequence) else ():
            names.list_name(kind.text, item)


def _written_out(number: int, node: Node, tables: Tables, cells: Cells) -> Node:
    """Write the facts that a relation takes from tables below their subjects."""
    feeds = list(tables.feeds(number))
    if not feeds or not isinstance(node, MappingNode):
        return node
    facts: dict[str, tuple[Scalar, list[Node]]] = {}
    for key, inner in node.pairs:
        if key.text == "facts" and isinstance(inner, MappingNode):
            for subject, record in inner.pairs:
                facts.setdefault(subject.text, (subject, [*listed(record)]))
    for feed in feeds:
        for subject, record in cells.facts(*feed):
            facts.setdefault(subject.text, (subject, []))[1].append(record)
    entries: Entries = [
        (subject, Sequence(records, subject.line, subject.column))
        for subject, records in facts.values()
    ]
    section = (
        Scalar("facts", node.line, node.column),
        MappingNode(entries, node.line, node.column),
    )
    kept = [pair for pair in node.pairs if pair[0].text != "facts"]
    return MappingNode([*kept, section], node.line, node.column)
