"""The cells of tables: names become things, and what a row says becomes a fact."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from quizgen.pack.format.check import check
from quizgen.pack.format.facts import CLAIM, VALUE
from quizgen.pack.format.things import NAMED
from quizgen.pack.reading.fields import listed
from quizgen.pack.reading.shorthand.names import Names
from quizgen.pack.reading.shorthand.table import Column, Table
from quizgen.pack.report import Report
from quizgen.pack.text.nodes import Mapping as MappingNode
from quizgen.pack.text.nodes import Node, Scalar
from quizgen.pack.text.nodes import Sequence as SequenceNode


class Cells:
    """The things and facts of tables.

    Args:
        names: The names of things.
        report: Where problems go.
    """

    def __init__(self, names: Names, report: Report) -> None:
        self._names = names
        self._report = report
        self._things: dict[tuple[int, int], list[Scalar]] = {}

    def define(self, table: Table) -> None:
        """Make the things that the records in a table's cells name, before names refer to them."""
        for column, cell in _things(table):
            for item in listed(cell):
                if isinstance(item, MappingNode):
                    self._define(column, item)

    def _define(self, column: Column, item: MappingNode) -> None:
        errors = self._report.errors
        check(item, NAMED, column.name, item, self._report)
        # Of what is written wrongly it is not known which thing it is.
        key = self._names.define(column.kind, item) if self._report.errors == errors else None
        self._things[item.line, item.column] = [key] if key else []

    def refer(self, table: Table) -> None:
        """Find the things that the texts in a table's cells name, or make them."""
        for column, cell in _things(table):
            for item in listed(cell):
                if isinstance(item, Scalar) and not _is_empty(item):
                    key = self._names.find(column.kind, item)
                    self._things[item.line, item.column] = [key] if key else []

    def columns(self, tables: Iterable[Table]) -> Mapping[str, Sequence[Sequence[str]]]:
        """Return the ids of the things in each column of things, by its kind."""
        found: defaultdict[str, list[list[str]]] = defaultdict(list)
        for table in tables:
            for column in filter(attrgetter("is_things"), table.columns):
                cells = (row[column.number] for row in table.rows)
                found[column.kind].append([key.text for cell in cells for key in self._keys(cell)])
        return found

    def facts(self, table: Table, subject: Column, value: Column) -> Iterator[tuple[Scalar, Node]]:
        """Yield the facts of a relation that a table has: each subject with what it has.

        Args:
            table: The table.
            subject: The column of the subjects.
            value: The column of their values.
        """
        for row in table.rows:
            values = self._values(row[value.number], value)
            claim = list(self._claim(row, table.columns))
            for key in self._keys(row[subject.number]) if values else ():
                yield key, _fact(values, claim)

    def _keys(self, cell: Node) -> list[Scalar]:
        """Return the ids of the things in a cell."""
        return [key for item in listed(cell) for key in self._thing(item)]

    def _thing(self, item: Node) -> list[Scalar]:
        return self._things.get((item.line, item.column), [])

    def _values(self, cell: Node, column: Column) -> list[Node]:
        if column.is_things:
            return list(self._keys(cell))
        values = []
        for item in listed(cell):
            if not (isinstance(item, Scalar) and _is_empty(item)):
                check(item, VALUE, column.name, item, self._report)
                values.append(item)
        return values

    def _claim(
        self, row: Sequence[Node], columns: Sequence[Column]
    ) -> Iterator[tuple[Scalar, Node]]:
        """Yield what the row says of its facts beside their values."""
        for column in columns:
            cell = row[column.number]
            if column.is_claim and not (isinstance(cell, Scalar) and _is_empty(cell)):
                check(cell, CLAIM[column.name].shape, column.name, cell, self._report)
                yield Scalar(column.name, cell.line, cell.column), cell


def _things(table: Table) -> Iterator[tuple[Column, Node]]:
    for row in table.rows:
        for column in table.columns:
            if column.is_things:
                yield column, row[column.number]


def _fact(values: list[Node], claim: list[tuple[Scalar, Node]]) -> Node:
    """Write a fact as it would stand behind its subject."""
    first = values[0]
    if len(values) == 1 and not claim:
        return first
    key = Scalar("value", first.line, first.column)
    held = SequenceNode(values, first.line, first.column)
    return MappingNode([(key, held), *claim], first.line, first.column)


def _is_empty(cell: Scalar) -> bool:
    """Tell whether a cell says nothing."""
    return cell.is_blank or cell.is_nothing
