"""The vocabulary that a format is described in: texts, lists, maps, records, and either-or.

One description serves two ends: the reader's structural checks (`quizgen.pack.format.check`)
and the JSON Schema that editors complete and explain by (`quizgen.pack.format.schema`).
"""

import re
from collections.abc import Mapping
from dataclasses import field
from typing import TypeAlias

from quizgen.machine.frozen import frozen
from quizgen.pack.rule import Rule


@frozen
class Form:
    """What a text must look like.

    Attributes:
        pattern: What the whole text must match.
        rule: The rule that refuses other texts.
        noun: What such a text is, such as ``an id``.
        hint: What may be written.
    """

    pattern: re.Pattern[str]
    rule: Rule
    noun: str
    hint: str


@frozen
class Text:
    """A text, which is never empty.

    Attributes:
        form: What it must look like, if anything.
        names: What it may be the id of, such as ``entity``; editors offer those that there are.
        offers: What it may be besides, which editors offer too.
    """

    form: Form | None = None
    names: str = ""
    offers: tuple[str, ...] = ()

    @property
    def is_looked_up(self) -> bool:
        """Whether it is the id of what has a name too: that nothing has it is told better then."""
        return self.names in {"entity", "source", "language"}

    def accepts(self, text: str) -> bool:
        """Tell whether a text that is not blank has its form."""
        return self.form is None or self.form.pattern.fullmatch(text) is not None


@frozen
class Flag:
    """``true`` or ``false``."""


@frozen
class Choice:
    """One of some words."""

    words: tuple[str, ...]


@frozen
class Whole:
    """A whole number from 1 on.

    Attributes:
        most: The largest one.
    """

    most: int

    def accepts(self, text: str) -> bool:
        """Tell whether a text is such a number, in plain digits."""
        plain = text.isascii() and text.isdigit() and not text.startswith("0")
        return plain and len(text) <= len(str(self.most)) and int(text) <= self.most


@frozen
class Anything:
    """A cell of a table: what may stand in it is told by its column, but no list in its list."""


@frozen
class Listed:
    """A list of things of one shape.

    Attributes:
        of: Their shape.
        fewest: How many there are at the least.
        distinct: Whether none may stand twice, which editors are told: readers know what is one.
    """

    of: "Shape"
    fewest: int = 0
    distinct: bool = False


@frozen
class Map:
    """Any keys that are ids, each with a thing of one shape.

    Attributes:
        of: The shape of its things.
        entry: What a key stands for, such as ``an entity``, for messages.
        key: What a key must look like.
        sample: An entry, for hints, with ID and TEXT in the place of what was written.
        bare: What to write where a key has nothing, with ID in the place of the key.
    """

    of: "Shape"
    entry: str
    key: Text
    sample: str = "ID: …"
    bare: str = ""


@frozen
class Field:
    """A key that a record may have.

    Attributes:
        shape: What stands behind it.
        about: What it means, for people who write packs.
        required: Whether a record lacks something without it.
    """

    shape: "Shape"
    about: str
    required: bool = False


@frozen
class Demand:
    """A key that a record must have where it has others.

    Attributes:
        key: A key of the record, with a text, which demands it, or a record of its own.
        any_of: Keys of that one, any of which demands it.
        needed: The key that must be there then.
        noun: What such a record is, such as ``a relation that asks``.
        hint: What to write.
    """

    key: str
    any_of: tuple[str, ...]
    needed: str
    noun: str
    hint: str


@frozen
class Record:
    """Some known keys, each with a thing of its own shape.

    Attributes:
        noun: What it is, such as ``a relation``, for messages.
        fields: Its keys.
        demands: What some of them make others need.
        sample: Its fields, for hints, with TEXT in the place of what was written, and KEY in
            that of the end which a question asks for; empty where a text will do.
        one_of: Keys of which it must have one, and no more than one.
        required: Those that it must have.
    """

    noun: str
    fields: Mapping[str, Field]
    demands: tuple[Demand, ...] = ()
    sample: str = ""
    one_of: tuple[str, ...] = ()
    required: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        required = tuple(name for name, key in self.fields.items() if key.required)
        object.__setattr__(self, "required", required)


@frozen
class Either:
    """Things of different shapes, told apart by whether they are text, list or record.

    Attributes:
        scalar: The shape of a text, if one may stand here.
        sequence: The shape of a list, likewise.
        mapping: The shape of a record, likewise.
        written: The shape of a record that has any of its keys; of others, `mapping` is.
    """

    scalar: Text | Flag | Choice | Whole | None = None
    sequence: Listed | None = None
    mapping: Map | Record | None = None
    written: Record | None = None

    @property
    def options(self) -> "tuple[Shape, ...]":
        """The shapes that may stand here."""
        return tuple(filter(None, (self.scalar, self.sequence, self.mapping, self.written)))


Shape: TypeAlias = Text | Flag | Choice | Whole | Anything | Listed | Map | Record | Either


def one_or_many(shape: Text) -> Either:
    """Describe a text, or a list of such texts."""
    return Either(scalar=shape, sequence=Listed(shape))
