"""The tables of a pack, and what relations take from them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from quizgen.pack.format.facts import CLAIM
from quizgen.pack.reading.fields import Fields
from quizgen.pack.reading.shorthand.kinds import ALIKE
from quizgen.pack.reading.shorthand.table import (
    ID,
    Column,
    Table,
    columns_of,
    read_rows,
    read_table,
)
from quizgen.pack.reading.spelling import Vocabulary
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping, Node, Scalar
from quizgen.problem import closest

Entries: TypeAlias = Sequence[tuple[Scalar, Node]]


class Tables:
    """The tables that stand under ``tables``, and those that stand in relations.

    Args:
        shared: The former, by id.
        relations: The relations, by id.
        report: Where problems go.

    Attributes:
        missing: The kinds that relations found no column of, which has been reported.
    """

    def __init__(self, shared: Entries, relations: Entries, report: Report) -> None:
        errors = report.errors
        self.missing: dict[str, Scalar] = {}
        self._report = report
        self._tables: list[Table] = []
        self._ids: dict[str, int] = {}
        self._wanted: set[str] = set()
        self._kinds: defaultdict[int, dict[str, str]] = defaultdict(dict)
        self._feeds: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for key, node in shared:
            if isinstance(node, Mapping):
                self._ids.setdefault(key.text, self._read(Fields(node)))
        for number, (key, node) in enumerate(relations):
            if isinstance(node, Mapping):
                self._serve(number, key.text, Fields(node))
        self._warn_of_unused(shared)
        if report.errors == errors:
            self._warn_of_columns()
        self._tables = [
            table.with_kinds(self._kinds[number]) for number, table in enumerate(self._tables)
        ]

    def __iter__(self) -> Iterator[Table]:
        """Go through all tables, in the order of the file."""
        return iter(self._tables)

    def feeds(self, relation: int) -> Iterator[tuple[Table, Column, Column]]:
        """Yield the tables that a relation takes facts from, with their two columns.

        Args:
            relation: Which one it is, from 0.
        """
        for number, subject, value in self._feeds.get(relation, ()):
            table = self._tables[number]
            yield table, table.columns[subject], table.columns[value]

    def _warn_of_unused(self, shared: Entries) -> None:
        """Report tables that no relation asks for, as warnings: nobody will be asked of them."""
        for key, _ in shared:
            has_rows = key.text in self._ids and self._tables[self._ids[key.text]].rows
            if has_rows and key.text not in self._wanted:
                message = f"no relation takes facts from the table {shown(key.text)}"
                hint = f"write `table: {shown(key.text)[1:-1]}` in one, or take the table away"
                self._report.warn(Rule.UNUSED_TABLE, key, message, hint)

    def _warn_of_columns(self) -> None:
        """Report columns that no relation asks for in tables that some do, as warnings."""
        used: defaultdict[int, set[int]] = defaultdict(set)
        for table, *ends in (feed for feeds in self._feeds.values() for feed in feeds):
            used[table].update(ends)
        for number, taken in used.items():
            for column in self._tables[number].columns:
                if not column.is_claim and column.number not in taken:
                    message = f"no relation takes facts from the column {shown(column.name)}"
                    meant = "" if column.told else closest(column.name[:100], (*CLAIM, ID), ALIKE)
                    hint = "write a relation that does, or take the column away"
                    hint = f"did you mean {meant!r}?" if meant else hint
                    self._report.warn(Rule.UNUSED_COLUMN, column.place, message, hint)

    def _read(self, fields: Fields) -> int:
        table = read_table(columns_of(fields), fields.items("rows"), self._report)
        self._tables.append(table)
        return len(self._tables) - 1

    def _serve(self, number: int, relation: str, fields: Fields) -> None:
        """Read what stands in a relation, and find out what it takes from where."""
        subject, value = fields.scalar("subject"), fields.scalar("value")
        if subject is None or value is None:
            return
        inner = fields.record("table")
        if fields.is_list("facts"):
            self._feeds[number].append((self._read_plain(subject, value, fields, "facts"), 0, 1))
        if inner and "columns" not in inner:
            self._feeds[number].append((self._read_plain(subject, value, inner, "rows"), 0, 1))
            return
        place = fields.scalar("table")
        if inner:
            table = self._read(inner)
            self._choose(number, relation, (subject, value), table, inner.node)
        elif place and (known := self._named(place)):
            self._wanted.add(known)
            self._choose(number, relation, (subject, value), self._ids[known], place)

    def _named(self, place: Scalar) -> str:
        """Return the id of the table that is meant; an empty text where none is."""
        if place.text in self._ids:
            return place.text
        message = f"unknown table {shown(place.text)}"
        hint = Vocabulary(self._ids).suggest(place.text, "list it under `tables`")
        self._report.add(Rule.UNKNOWN_TABLE, place, message, hint)
        return closest(place.text[:100], self._ids)

    def _read_plain(self, subject: Scalar, value: Scalar, fields: Fields, key: str) -> int:
        """Read rows that have no more than a relation's subjects and their values."""
        ends = (("subject", subject), ("value", value))
        columns = tuple(
            Column(number, name, kind.text, kind, told=True)
            for number, (name, kind) in enumerate(ends)
        )
        rows = tuple(read_rows(fields.items(key), ("subject", "value"), self._report))
        self._tables.append(Table(columns, rows))
        return len(self._tables) - 1

    def _choose(
        self,
        number: int,
        relation: str,
        ends: tuple[Scalar, Scalar],
        table: int,
        place: Scalar | Mapping,
    ) -> None:
        """Choose the columns of a relation's subjects and values.

        Its values stand in the column of its name, or else in the only one of their kind.
        """
        subject, value = (end.text for end in ends)
        columns = [column for column in self._tables[table].columns if not column.is_claim]
        first = next((column for column in columns if column.kind == subject), None)
        own = [column for column in columns if column.name == relation and column is not first] or [
            column for column in columns if column.kind == value and column is not first
        ]
        named = columns[0].name if columns else subject
        for kind, found, name in (
            (ends[0], [first] if first else [], named),
            (ends[1], own, relation),
        ):
            if len(found) != 1:
                self._tell(name, kind, columns, len(found), place)
                return
        if own[0].name == relation:
            self._kinds[table].setdefault(relation, value)
        if first:
            self._feeds[number].append((table, first.number, own[0].number))

    def _tell(
        self,
        name: str,
        end: Scalar,
        columns: Sequence[Column],
        found: int,
        place: Scalar | Mapping,
    ) -> None:
        """Report that a relation does not find its column in a table, and what to call it.

        Where its kind is like the name of one, one of the two is misspelt.
        """
        kind = end.text
        names = [column.name for column in columns]
        listed = f"[{', '.join(shown(column)[1:-1] for column in names)}]"
        where = f" in line {columns[0].place.line}" if columns else ""
        message = (
            f"the table has {found or 'no'} columns of the kind {shown(kind)}: {listed}{where}"
        )
        as_written = f"`{shown(name)[1:-1]}: {kind}`"
        hint = f"call the one of this relation by its id: {as_written}"
        if not found:
            hint = Vocabulary(names).suggest(kind, "")
            place, hint = (end, hint) if hint else (place, f"say which it is: {as_written}")
        self._report.add(Rule.UNKNOWN_COLUMN, place, message, hint)
        self.missing[kind] = Scalar(kind, place.line, place.column)
