"""All that a pack is made of, for tests of whether two are the same in every part."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from quizgen.values import Quantity


def parts(thing: Any) -> Iterator[object]:  # noqa: ANN401 -- whatever there is
    """Yield all that a pack is made of, also what does not count when packs are compared."""
    yield type(thing).__name__
    if isinstance(thing, Quantity):
        yield thing
    if is_dataclass(thing):
        for part in fields(thing):
            if part.name != "wording":
                yield part.name
                yield from parts(getattr(thing, part.name))
    elif isinstance(thing, frozenset):
        yield sorted(thing)
    elif hasattr(thing, "items"):
        for name, value in thing.items():
            yield name
            yield from parts(value)
    elif isinstance(thing, tuple):
        for value in thing:
            yield from parts(value)
    else:
        yield thing


def parts_of(thing: object) -> list[object]:
    """Return all that a thing is made of, and what its numbers' wordings say."""
    found = list(parts(thing))
    return [*found, *map(saying, found)]


def saying(part: object) -> list[object]:
    """Return what the wording of a quantity says; nothing of other parts."""
    if not isinstance(part, Quantity):
        return []
    wording = part.wording
    steps = [wording.stepped(number) for number in (-1, 1)]
    return [repr(part.amount), wording.amount, wording.place, wording.counted, *steps]
