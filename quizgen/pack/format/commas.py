"""Texts that a comma splits: within braces, what follows it is a key without a value.

``{bbc: 1,650 died}`` says that *bbc* is *1*, and that there is a key *650 died*.
"""

from quizgen.machine.frozen import frozen
from quizgen.pack.format.shape import Map, Record
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping, Scalar
from quizgen.pack.text.slips import curly_hint


@frozen
class _Split:
    """A text, as it would be whole: its key, itself, and the pieces that were cut off."""

    key: Scalar
    text: Scalar
    pieces: tuple[Scalar, ...]


def drop_pieces(node: Mapping, shape: Map | Record, report: Report) -> None:
    """Report the keys of a record that are pieces of texts, and take them out of it.

    So nobody reports them again as what they are not.

    Args:
        node: The record.
        shape: What may be written there: a key that a record knows is none.
        report: Where problems go.
    """
    if not any(_is_bare(key, value) for key, value in node.pairs[1:]):
        return
    known = shape.fields if isinstance(shape, Record) else {}
    kept = []
    splits: list[_Split] = []
    whole: tuple[Scalar, Scalar] | None = None
    pieces: list[Scalar] = []
    for key, value in node.pairs:
        if whole and key.text not in known and _is_bare(key, value):
            pieces.append(key)
            continue
        if whole and pieces:
            splits.append(_Split(*whole, tuple(pieces)))
        kept.append((key, value))
        whole = (key, value) if isinstance(value, Scalar) and not value.is_nothing else None
        pieces = []
    if whole and pieces:
        splits.append(_Split(*whole, tuple(pieces)))
    for split in splits:
        _tell(split, report)
    node.pairs[:] = kept


def _is_bare(key: Scalar, value: object) -> bool:
    """Tell whether a key has neither a value nor a colon."""
    return (
        isinstance(value, Scalar)
        and not value.text
        and value.is_nothing
        and not key.quoted
        and (value.line, value.column) == (key.line, key.column + len(key.text))
    )


def _tell(split: _Split, report: Report) -> None:
    first = split.pieces[0]
    text = split.text.text
    end = split.text
    for piece in split.pieces:
        gap = piece.column - (end.column + len(end.text) + 1)
        plain = piece.line == end.line and not end.quoted and gap == 0
        text += f"{',' if plain else ', '}{piece.text}"
        end = piece
    message = f"a comma ends the text before {shown(first.text)}, which is read as a key"
    hint = (
        f'quote text that holds a comma: `{shown(split.key.text)[1:-1]}: "{shown(text)[1:-1]}"`; '
        "if it is a key, give it a value"
    )
    hint = curly_hint(split.text.text) or hint
    report.add(Rule.SPLIT_TEXT, first, message, hint)
