"""Which shape of several a thing was meant to have."""

from quizgen.pack.format.shape import Either, Listed, Record, Shape
from quizgen.pack.text.nodes import Mapping, Node, Scalar, Sequence, Unreadable

FLAGS = ("true", "false")


def choose(node: Node, shape: Either) -> Shape | None:
    """Return the shape of some that a node is to be checked against; None where it has none.

    Args:
        node: What was written.
        shape: What may be written there.
    """
    if isinstance(node, Scalar):
        return shape.scalar
    if isinstance(node, Sequence):
        return None if _are_no_rows(node, shape) else shape.sequence
    return shape.written if shape.written and _is_written(node, shape.written) else shape.mapping


def are_texts(node: Sequence) -> bool:
    """Tell whether a list has nothing but texts, and some."""
    return bool(node.items) and all(isinstance(item, Scalar) for item in node.items)


def no_flag(node: Node) -> str:
    """Return a text that is no switch; nothing of one that is, or says nothing."""
    word = node.text if isinstance(node, Scalar) and not node.is_blank else ""
    return "" if word in FLAGS else word


def _are_no_rows(node: Sequence, shape: Either) -> bool:
    """Tell whether a list has no row, where rows or a record are expected: one was meant."""
    if not (shape.sequence and shape.mapping):
        return False
    return (
        isinstance(shape.sequence.of, Listed)
        and bool(node.items)
        and not any(isinstance(item, Sequence | Unreadable) for item in node.items)
    )


def _is_written(node: Node, written: Record) -> bool:
    """Tell whether a record is a value, written with its type."""
    return isinstance(node, Mapping) and any(key.text in written.fields for key, _ in node.pairs)
