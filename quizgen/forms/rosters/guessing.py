"""The columns of a class list without a header, told by what stands in them."""

from collections.abc import Iterator, Sequence

from quizgen.forms.rosters.headings import Header
from quizgen.forms.rosters.rows import Row, width
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule

HEADER = "write a first line that says what the columns are, such as name,id,class"

FEW = 3
"""A column in which each text stands so often, on average, has groups."""

NAMES = 2
"""A name is made up of so many columns at the most."""

_HALF = 0.5


def guess_columns(rows: Sequence[Row], report: Report) -> Header | None:
    """Tell names from ids and groups, and say what was taken for what.

    Args:
        rows: All rows.
        report: Where that goes, or the problem that it cannot be told.

    Returns:
        What a header would say, before the first row; None where it cannot be told.
    """
    columns = {
        place: texts
        for place in range(max(map(width, rows), default=0))
        if (texts := [row[place].text for row in rows if len(row) > place and row[place].text])
    }
    names, ids, groups = list[int](), list[int](), list[int]()
    for place, texts in columns.items():
        if _share(texts, "@") > _HALF:
            continue  # an address
        if _share(texts, "0123456789") > _HALF:
            (ids if len(set(texts)) == len(texts) else groups).append(place)
        else:
            names.append(place)
    for place in [p for p in names[1:] if len(columns[p]) >= FEW * len(set(columns[p]))]:
        names.remove(place)
        groups.append(place)
    if not 0 < len(names) <= NAMES:
        what = "none" if not names else f"{len(names)} of them"
        message = f"which column has the names? there is no header, and {what} may have them"
        report.add(Rule.UNKNOWN_COLUMNS, rows[0][0] if rows else None, message, HEADER)
        return None
    # A number in the list is shorter than an id.
    ids.sort(key=lambda place: -sum(map(len, columns[place])))
    header = Header(-1, tuple(names), tuple(ids[:1]), tuple(groups[:1]))
    if len(columns) > 1:
        told = ", ".join(_told(header, rows[0]))
        report.note(
            Rule.GUESSED_COLUMNS,
            rows[0][0],
            f"there is no header: here, {told}",
            f"if not, {HEADER}",
        )
    return header


def _share(texts: Sequence[str], letters: str) -> float:
    """Return the share of texts that have any of some letters."""
    return sum(1 for text in texts if not set(text).isdisjoint(letters)) / len(texts)


def _told(header: Header, row: Row) -> Iterator[str]:
    for what, places in (
        ("the name", header.names),
        ("the id", header.ids),
        ("the group", header.groups),
    ):
        said = " ".join(row[place].text for place in places if place < len(row))
        if places:
            yield f"{what} is {shown(said) if said else 'missing'}"
