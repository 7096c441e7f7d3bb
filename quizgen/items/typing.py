"""Answers that can be typed: short, and with every wording that is right."""

from quizgen.items.wording import name_of
from quizgen.pack.model import Reference, Value
from quizgen.truth import Base, Query, is_settled
from quizgen.values import Date, Quantity, Text

LONGEST = 4
"""How many words an answer may have that a student is asked to type."""


def wordings(base: Base, value: Value) -> tuple[str, ...]:
    """Return all names of a value, the usual one first.

    Those of entities that are the same thing count too.
    """
    if not isinstance(value, Reference):
        return (value.text,)
    names: dict[str, None] = {name_of(base, value): None}
    for twin in base.things.twins(value.entity):
        entity = base.pack.entities[twin]
        names |= dict.fromkeys((entity.name, *entity.also))
    return tuple(names)


def can_be_typed(base: Base, query: Query, value: Value) -> bool:
    """Tell whether a typed answer to a query can be marked fairly.

    Every other answer must be proven false, the right one short, and none a part of it or
    the whole of it. A plain text must be a single word: nobody knows in how many ways a
    longer one can be said.
    """
    if not is_settled(base, query):
        return False
    if isinstance(value, Reference) and not base.things.is_alone(value):
        return False
    words = name_of(base, value).split()
    if isinstance(value, Text):
        return len(words) == 1 and words[0].isalpha()
    return len(words) <= LONGEST and _is_plain(name_of(base, value))


def meaning(value: Value) -> Quantity | Date | None:
    """Return a number or date, whose meaning decides whether a typed answer is right."""
    return None if isinstance(value, Reference | Text) else value


def _is_plain(text: str) -> bool:
    """Tell whether a text is made of words and numbers, without quotation marks or brackets."""
    return not any(character in '“”"«»[]()…:;' for character in text)
