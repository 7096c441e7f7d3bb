"""A record's fields, read as what they are; whatever is not of its shape reads as absent.

The structural checks have reported it by then, so that readers need not.
"""

from quizgen.invisible import seen
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import plain
from quizgen.pack.text.nodes import Mapping, Node, Scalar, Sequence
from quizgen.pack.text.slips import CLOSING

_WHITE = pattern(r"[ \t\r\n]+")


def words(scalar: Scalar) -> str:
    """Return a scalar's text as it is printed: line breaks and runs of spaces are one space."""
    text = scalar.text
    if scalar.quoted or "  " in text or "\t" in text:
        return flowing(text)
    return text


def bare(scalar: Scalar) -> str:
    """Return a scalar's text as values are read of it: without what nobody sees or marks."""
    return seen(plain(words(scalar)))


def flowing(text: str) -> str:
    """Return a text without its line breaks and runs of spaces."""
    return _WHITE.sub(" ", text).strip(" ")


def unmarked(text: str) -> str:
    """Return a text without quotation marks around it, as a quote is that is printed in others."""
    closing = _MARKS.get(text[:1])
    if closing and text.endswith(closing) and not {text[0], closing}.intersection(text[1:-1]):
        return text[1:-1].strip() or text
    return text


_MARKS = {**CLOSING, '"': '"'}


def lines(scalar: Scalar) -> str:
    """Return a scalar's text as it is printed where lines count: those of a block stay.

    So do its runs of spaces; a tab is four. What stands between them is as `words` has it.
    """
    if not scalar.keeps_lines:
        return words(scalar)
    kept = scalar.text.replace("\t", " " * TAB).split("\n")
    return "\n".join(line.rstrip() for line in kept).strip("\n")


TAB = 4
"""How many spaces a tab is."""


class Fields:
    """The fields of a record by name; of a key that stands twice, the first counts.

    Attributes:
        node: The record itself.
    """

    __slots__ = ("_nodes", "node")

    def __init__(self, node: Mapping) -> None:
        self.node = node
        self._nodes = {key.text: value for key, value in reversed(node.pairs)}

    def __contains__(self, name: str) -> bool:
        """Whether the key is there, whatever stands behind it."""
        return name in self._nodes

    def scalar(self, name: str) -> Scalar | None:
        """Return a text with its place; None if it is absent or empty."""
        node = self._nodes.get(name)
        return node if isinstance(node, Scalar) and not node.is_blank else None

    def text(self, name: str) -> str:
        """Return a text as it is printed, or an empty one."""
        node = self.scalar(name)
        return words(node) if node else ""

    def flag(self, name: str) -> bool:
        """Tell whether a switch is ``true``."""
        node = self._nodes.get(name)
        return isinstance(node, Scalar) and node.text == "true"

    def is_list(self, name: str) -> bool:
        """Tell whether a list stands there."""
        return isinstance(self._nodes.get(name), Sequence)

    def items(self, name: str) -> list[Node]:
        """Return a list's items, or what stands there as the only one."""
        return listed(self._nodes.get(name))

    def scalars(self, name: str) -> list[Scalar]:
        """Return the texts of a list, or the only one, with their places."""
        return [item for item in self.items(name) if isinstance(item, Scalar) and not item.is_blank]

    def values(self, name: str) -> list[Scalar | Mapping]:
        """Return the texts and records of a list, or the only one, with their places."""
        return [
            item
            for item in self.items(name)
            if isinstance(item, Mapping) or (isinstance(item, Scalar) and not item.is_blank)
        ]

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts of a list, or the only one, as they are printed."""
        return tuple(map(words, self.scalars(name)))

    def record(self, name: str) -> "Fields | None":
        """Return the fields of a record that stands there."""
        node = self._nodes.get(name)
        return Fields(node) if isinstance(node, Mapping) else None

    def entries(self, name: str) -> list[tuple[Scalar, Node]]:
        """Return the keys and things of a map that stands there."""
        node = self._nodes.get(name)
        return node.pairs if isinstance(node, Mapping) else []


def listed(node: Node | None) -> list[Node]:
    """Return a list's items, or the node as the only one."""
    if node is None:
        return []
    return node.items if isinstance(node, Sequence) else [node]


def named(node: Node, shorthand: str) -> Fields | None:
    """Return the fields of a record, or of a text that is short for one.

    Args:
        node: What was written.
        shorthand: The field that a text is short for.
    """
    if isinstance(node, Mapping):
        return Fields(node)
    if isinstance(node, Scalar):
        key = Scalar(shorthand, node.line, node.column)
        return Fields(Mapping([(key, node)], node.line, node.column))
    return None
