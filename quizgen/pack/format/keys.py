"""Keys that a record does not know: told once, and read as the keys that were meant."""

from collections.abc import Iterator
from functools import cache

from quizgen.pack.format.hints import listing
from quizgen.pack.format.shape import Either, Listed, Map, Record, Shape
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping, Node, Scalar, Sequence
from quizgen.problem import closest

_NODES: dict[type, type] = {Listed: Sequence, Map: Mapping, Record: Mapping}
"""What is written for things of these shapes; for all others, a text."""

_TYPO = 0.8
"""Two words that are so much alike differ by one typing mistake."""


def mend_keys(node: Mapping, shape: Record, report: Report) -> set[str]:
    """Report the keys of a record that it does not know, and put what was meant in their place.

    So nothing is reported that only follows from them, such as that an answer is missing beside
    `anwser`.

    Args:
        node: The record.
        shape: What may be written there.
        report: Where problems go.

    Returns:
        The keys that were meant where they could not be put; an empty text for one that is
        like none.
    """
    fields = shape.fields
    there, left = {key.text for key, _ in node.pairs}, set[str]()
    if there <= fields.keys():
        return left
    for number, (key, value) in enumerate(node.pairs):
        if key.text in fields:
            continue
        meant = _meant(key.text, shape)
        hint = f"did you mean {meant!r}?" if meant else _places(key.text, shape)
        report.add(Rule.UNKNOWN_KEY, key, f"unknown key {shown(key.text)}", hint)
        if meant and meant not in there and _fits(value, fields[meant].shape):
            there.add(meant)
            node.pairs[number] = Scalar(meant, key.line, key.column), value
        else:
            left.add(meant)
    return left


def _meant(key: str, shape: Record) -> str:
    """Return the key of a record that was meant; of what other records have, only a near one."""
    return closest(key[:100], shape.fields, _TYPO if key in _owners() else 0.6)


def _places(key: str, shape: Record) -> str:
    """Say where a key belongs, if anywhere, and what may stand here."""
    own = f"{shape.noun} may have {listing(shape.fields)}"
    owners = _owners().get(key)
    return f"`{key}` belongs to {listing(owners)}; {own}" if owners else own


def _fits(node: Node, shape: Shape) -> bool:
    """Tell whether a text, a list or a record may stand in a place."""
    options = shape.options if isinstance(shape, Either) else (shape,)
    return any(isinstance(node, _NODES.get(type(option), Scalar)) for option in options)


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """Return what has each key of a pack."""
    from quizgen.pack.format.description import PACK

    owners: dict[str, dict[str, None]] = {}
    for record in _records(PACK):
        for name in record.fields:
            owners.setdefault(name, {})[record.noun] = None
    return {name: tuple(nouns) for name, nouns in owners.items()}


def _records(shape: Shape) -> Iterator[Record]:
    match shape:
        case Record():
            yield shape
            for field in shape.fields.values():
                yield from _records(field.shape)
        case Map() | Listed():
            yield from _records(shape.of)
        case Either():
            for option in shape.options:
                yield from _records(option)
