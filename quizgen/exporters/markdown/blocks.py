"""What the sheets and keys of Markdown are made of besides texts."""

from collections.abc import Iterable, Sequence

RULE = "---"
"""What parts one copy from the next."""


def joined(blocks: Iterable[str]) -> str:
    """Write blocks below each other."""
    return "\n\n".join(filter(None, blocks))


def table(head: Sequence[str], rows: Iterable[Sequence[str]], signs: str) -> str:
    """Write a table of cells that were written already.

    Args:
        head: What stands above the columns.
        rows: The cells, row by row.
        signs: For each column ``c`` where it is centred, else any other character.
    """
    lines = (f"| {' | '.join(cells)} |" for cells in (head, *rows))
    first, *others = (line.replace("|  |", "| |").replace("|  |", "| |") for line in lines)
    bar = "|".join(":-:" if sign == "c" else "---" for sign in signs)
    return "\n".join((first, f"|{bar}|", *others))
