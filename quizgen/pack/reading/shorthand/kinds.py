"""Kinds that are misspelt: told where they stand, and read as the kinds that were meant.

A table, or rows in a relation, may name kinds that are listed nowhere. So one that is like another
is taken for it only where its cells show that: they name things of the other, or all are dates or
quantities.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TypeAlias

from quizgen.invisible import seen
from quizgen.machine.frozen import frozen
from quizgen.pack.format.facts import CLAIM
from quizgen.pack.model import Entity
from quizgen.pack.reading.entities import RESERVED
from quizgen.pack.reading.fields import Fields, listed, words
from quizgen.pack.reading.shorthand.table import columns_of
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping as MappingNode
from quizgen.pack.text.nodes import Node, Scalar
from quizgen.pack.text.nodes import Sequence as SequenceNode
from quizgen.problem import closest
from quizgen.values import Date, Quantity

Entries: TypeAlias = Sequence[tuple[Scalar, Node]]

ALIKE = 0.74
"""Words that are less alike (see `quizgen.problem.closest`) are two words."""


@frozen
class _Column:
    """A column of a table: the kind of its cells, where it is written, and which one it is."""

    kind: Scalar
    name: str
    rows: Sequence[Node]
    number: int

    @property
    def cells(self) -> list[Scalar]:
        """The texts in it."""
        return list(_cells(self.rows, self.number))


class Kinds:
    """The kinds of a pack.

    Args:
        entities: The kinds that are listed, each with its members.
        used: The entities of the packs that this one uses.
        language: The language of the pack.
        report: Where problems go.
    """

    def __init__(
        self, entities: Entries, used: Mapping[str, Entity], language: str, report: Report
    ) -> None:
        self._entities, self._used = entities, used
        self._language, self._report = language, report
        self._listed = dict.fromkeys(kind.text for kind, _ in entities)
        self._readers: dict[str, Callable[[str, str], object]] = {
            "date": Date.read_as,
            "quantity": Quantity.read,
        }

    def mend(self, tables: Entries, relations: Entries) -> None:
        """Report misspelt kinds of tables and relations, and put those that were meant there."""
        ends = {end.text for end in _ends(relations)}
        ends.update(column.kind.text for column in _columns(tables, relations))
        if ends <= self._listed.keys() | set(RESERVED):
            return
        self._listed |= dict.fromkeys(entity.kind for entity in self._used.values())
        ids = {key.text for key, _ in relations}
        columns = [
            column
            for column in _columns(tables, relations)
            if column.name not in CLAIM and not (column.kind.text == column.name in ids)
        ]
        for column in columns:
            self._mend_column(column)
        made = dict.fromkeys((*self._listed, *(column.kind.text for column in columns)))
        for _, node in relations:
            if isinstance(node, MappingNode):
                self._mend_ends(Fields(node), made)

    def _mend_column(self, column: _Column) -> None:
        """Mend the kind of cells that belong to another one."""
        known = (*self._listed, *RESERVED)
        if column.kind.text in known:
            return
        meant = closest(column.kind.text[:100], known, ALIKE)
        if meant and column.cells and self._belong(column.cells, meant):
            self._tell(column.kind, meant)

    def _belong(self, cells: Sequence[Scalar], kind: str) -> bool:
        read = self._readers.get(kind)
        texts = [words(cell) for cell in cells]
        if read:
            return all(read(seen(text), self._language) for text in texts)
        return not self._names(kind).isdisjoint(texts)

    def _mend_ends(self, fields: Fields, made: Collection[str]) -> None:
        """Mend the kinds of a relation without rows of its own.

        Where it takes a table, it is told there which columns that has.
        """
        if _has_rows(fields):
            return
        made = self._listed if "table" in fields else made
        for key, known in (("subject", made), ("value", (*made, *RESERVED))):
            kind = fields.scalar(key)
            if kind and kind.text not in known:
                meant = closest(kind.text[:100], known, ALIKE)
                if meant:
                    self._tell(kind, meant)

    def _names(self, kind: str) -> set[str]:
        """Return the ids and names of the things of a kind that are listed."""
        names = {
            name
            for entity in self._used.values()
            if entity.kind == kind
            for name in (entity.id, entity.name, *entity.also)
        }
        for key, members in self._entities:
            if key.text == kind and isinstance(members, MappingNode):
                names.update(id_.text for id_, _ in members.pairs)
                names.update(name for _, node in members.pairs for name in _names_in(node))
            elif key.text == kind:
                names.update(name for node in listed(members) for name in _names_in(node))
        return names

    def _tell(self, kind: Scalar, meant: str) -> None:
        message = f"unknown kind {shown(kind.text)}"
        self._report.add(Rule.UNKNOWN_KIND, kind, message, f"did you mean {meant!r}?")
        kind.text = meant


def _names_in(node: Node) -> tuple[str, ...]:
    if isinstance(node, MappingNode):
        fields = Fields(node)
        return (*fields.texts("id"), *fields.texts("name"), *fields.texts("also"))
    return (words(node),) if isinstance(node, Scalar) else ()


def _ends(relations: Entries) -> Iterator[Scalar]:
    """Yield the kinds of relations."""
    for _, node in relations:
        if isinstance(node, MappingNode):
            for key, kind in node.pairs:
                if key.text in {"subject", "value"} and isinstance(kind, Scalar):
                    yield kind


def _columns(tables: Entries, relations: Entries) -> Iterator[_Column]:
    """Yield the columns of all tables, and those of rows, which are subjects and values."""
    for _, node in tables:
        if isinstance(node, MappingNode):
            yield from _columns_in(Fields(node))
    for _, node in relations:
        if not isinstance(node, MappingNode):
            continue
        fields = Fields(node)
        inner = fields.record("table")
        if inner and "columns" in inner:
            yield from _columns_in(inner)
        if not _has_rows(fields):
            continue
        rows = [*(fields.items("facts") if fields.is_list("facts") else ())]
        rows += inner.items("rows") if inner and "columns" not in inner else ()
        for number, key in enumerate(("subject", "value")):
            if kind := fields.scalar(key):
                yield _Column(kind, "", rows, number)


def _columns_in(table: Fields) -> Iterator[_Column]:
    rows = table.items("rows")
    for number, item in enumerate(columns_of(table)):
        kind = name = item
        if isinstance(item, MappingNode) and item.pairs:
            name, kind = item.pairs[0]
        if isinstance(kind, Scalar) and isinstance(name, Scalar):
            yield _Column(kind, name.text, rows, number)


def _has_rows(fields: Fields) -> bool:
    """Tell whether a relation has rows of its own, which may make things of its kinds."""
    inner = fields.record("table")
    return fields.is_list("facts") or bool(inner and "columns" not in inner)


def _cells(rows: Sequence[Node], number: int) -> Iterator[Scalar]:
    """Yield the texts in a column."""
    for row in rows:
        if isinstance(row, SequenceNode) and number < len(row.items):
            for item in listed(row.items[number]):
                if isinstance(item, Scalar) and not item.is_blank and not item.is_nothing:
                    yield item
