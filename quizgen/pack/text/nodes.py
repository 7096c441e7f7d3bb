"""What YAML text is made of: scalars, sequences and mappings that know their place."""

from dataclasses import dataclass
from typing import TypeAlias

from quizgen.invisible import is_blank

NOTHINGS = frozenset({"", "~", "null", "Null", "NULL"})
"""What stands for nothing where it is not quoted (YAML 1.2.2, section 10.3.2)."""


@dataclass(slots=True)
class Scalar:
    """A text, as it was written: ``no``, ``72:00`` and ``~`` are no more than that.

    Attributes:
        quoted: Whether it stands between quotation marks, or is a block of lines.
        keeps_lines: Whether it is a block whose lines stay as they are (``|``).
    """

    text: str
    line: int
    column: int
    quoted: bool = False
    keeps_lines: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nobody sees anything of it."""
        return is_blank(self.text)

    @property
    def is_nothing(self) -> bool:
        """Whether an editor's YAML takes it for nothing instead of for a text."""
        return not self.quoted and self.text in NOTHINGS


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: "list[Node]"
    line: int
    column: int


@dataclass(slots=True)
class Mapping:
    """A record; where a key stands twice, both entries are kept."""

    pairs: "list[tuple[Scalar, Node]]"
    line: int
    column: int


@dataclass(slots=True)
class Unreadable:
    """What stands in for something that has been reported and can only be passed over."""

    line: int
    column: int


Node: TypeAlias = Scalar | Sequence | Mapping | Unreadable
