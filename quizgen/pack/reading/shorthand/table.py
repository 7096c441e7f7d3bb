"""Tables: columns that name kinds, and rows with a cell for each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from quizgen.machine.frozen import frozen
from quizgen.pack.format.facts import CLAIM
from quizgen.pack.format.lists import parts_of
from quizgen.pack.reading.entities import RESERVED
from quizgen.pack.reading.fields import Fields
from quizgen.pack.report import Placed, Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping as MappingNode
from quizgen.pack.text.nodes import Node, Scalar
from quizgen.pack.text.nodes import Sequence as SequenceNode
from quizgen.pack.text.slips import curly_hint
from quizgen.problem import counted

ID = "id"
"""A column of this name has the ids of the things in the first column beside it."""


@frozen
class Column:
    """A column of a table.

    Attributes:
        number: Which one it is, from 0.
        name: What it is called.
        kind: The kind of its things, or ``quantity``, ``date`` or ``text``.
        place: Where it is named.
        told: Whether its kind is written; else it is its name, or what a relation has there.
    """

    number: int
    name: str
    kind: str
    place: Scalar
    told: bool = False

    @property
    def is_claim(self) -> bool:
        """Whether its cells say more of a fact, as ``why`` does."""
        return self.name in CLAIM and not self.told

    @property
    def is_things(self) -> bool:
        """Whether its cells are things."""
        return not self.is_claim and self.kind not in RESERVED


@frozen
class Table:
    """Rows of cells, as many in each as there are columns."""

    columns: tuple[Column, ...]
    rows: tuple[Sequence[Node], ...]

    def with_kinds(self, kinds: Mapping[str, str]) -> "Table":
        """Return the table with other kinds of those columns that tell none, by their names."""
        columns = (
            column if column.told else replace(column, kind=kinds.get(column.name, column.kind))
            for column in self.columns
        )
        return replace(self, columns=tuple(columns))


def read_table(columns: Iterable[Node], rows: Iterable[Node], report: Report) -> Table:
    """Read a table.

    Args:
        columns: A name each, or a record with its kind, such as ``number: quantity``.
        rows: Lists of cells.
        report: Where problems go.
    """
    found: dict[str, Column] = {}
    for name, kind in _written(columns, report):
        if name.text in found:
            message = f"the column {shown(name.text)} stands twice"
            hint = f"call one otherwise, such as `other: {name.text}`"
            report.add(Rule.DUPLICATE_KEY, name, message, hint)
            name = Scalar(f"{name.text} {len(found)}", name.line, name.column)  # noqa: PLW2901
        told = kind.text if kind else name.text
        found[name.text] = Column(len(found), name.text, told, name, kind is not None)
    table = Table(tuple(found.values()), tuple(read_rows(rows, tuple(found), report)))
    ids = found.get(ID)
    return _with_ids(table, ids) if ids and not ids.told and len(found) > 1 else table


def columns_of(fields: Fields) -> list[Node]:
    """Return what stands under ``columns``; a text, which is told, as the list that was meant.

    So is a kind without a space before it: ``capital:town``.
    """
    items = fields.items("columns")
    written = fields.scalar("columns")
    if written and (parts := parts_of(written.text)):
        items = [Scalar(part, written.line, written.column) for part in parts]
    return [_spaced(item) if isinstance(item, Scalar) else item for item in items]


def _spaced(item: Scalar) -> Node:
    name, colon, kind = item.text.partition(":")
    if not (colon and name and kind):
        return item
    key = Scalar(name, item.line, item.column)
    pair = key, Scalar(kind, item.line, item.column + len(name) + 1)
    return MappingNode([pair], item.line, item.column)


def _with_ids(table: Table, ids: Column) -> Table:
    """Put the ids of a column into the cells of the first other one, which are things."""
    first = next(column.number for column in table.columns if column is not ids)
    columns = [column for column in table.columns if column is not ids]
    rows = []
    for row in table.rows:
        cells = list(row)
        cells[first] = _identified(cells[first], row[ids.number])
        del cells[ids.number]
        rows.append(cells)
    renumbered = (replace(column, number=number) for number, column in enumerate(columns))
    return Table(tuple(renumbered), tuple(rows))


def _identified(cell: Node, id_: Node) -> Node:
    if not isinstance(id_, Scalar) or id_.is_blank or id_.is_nothing:
        return cell
    pairs: list[tuple[Scalar, Node]] = [(Scalar(ID, id_.line, id_.column), id_)]
    if isinstance(cell, Scalar):
        pairs.append((Scalar("name", cell.line, cell.column), cell))
    elif isinstance(cell, MappingNode):
        pairs += [pair for pair in cell.pairs if pair[0].text != ID]
    else:
        return cell
    return MappingNode(pairs, cell.line, cell.column)


def _written(columns: Iterable[Node], report: Report) -> Iterator[tuple[Scalar, Scalar | None]]:
    for item in columns:
        if isinstance(item, Scalar):
            yield item, None
        elif isinstance(item, MappingNode):
            if len(item.pairs) != 1:
                message = f"a column has {len(item.pairs)} names: expected one, with its kind"
                hint = "write each as an item of its own: `[element, number: quantity]`"
                report.add(Rule.WRONG_SHAPE, item, message, hint)
            for name, kind in item.pairs[:1]:
                yield name, kind if isinstance(kind, Scalar) else None


def read_rows(
    rows: Iterable[Node], columns: Sequence[str], report: Report
) -> Iterator[Sequence[Node]]:
    """Yield the rows of a table that have as many cells as it has columns.

    Args:
        rows: Lists of cells.
        columns: What the columns of the table are called.
        report: Where problems go.
    """
    width = len(columns)
    for row in rows:
        if not isinstance(row, SequenceNode):
            continue
        cells = row.items
        if len(cells) == width:
            yield cells
            continue
        at: Placed = cells[width] if len(cells) > width else row
        first = f" of {shown(cells[0].text)}" if cells and isinstance(cells[0], Scalar) else ""
        counts = counted(len(cells), "cell"), counted(width, "column")
        message = f"the row{first} has {counts[0]}, and the table {counts[1]}"
        if len(cells) < width:
            none = " or ".join(map(shown, columns[len(cells) : len(cells) + MOST_NAMED]))
            message += f": there is no {none}"
            hint = 'is a comma missing? write `""` in a cell of which nothing is known'
        else:
            message += f": nothing is expected behind {shown(columns[-1])}" if columns else ""
            hint = 'text that holds a comma must be quoted: `["1,650 died", …]`'
            curly = (curly_hint(cell.text) for cell in cells if isinstance(cell, Scalar))
            hint = next(filter(None, curly), hint)
        report.add(Rule.ROW_LENGTH, at, message, hint)


MOST_NAMED = 5
"""How many columns are named that have no cell."""
