"""Questions for the regions of pictures: what is marked there.

Each is a fact on its own, whose answer is what the region is called. What other regions of the
picture are called is wrong: so the curator has named them. Where two regions overlap, neither is
wrong of the other.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from quizgen.folding import fold, slug
from quizgen.markup.plain import source
from quizgen.media.record import Picture, Region
from quizgen.pack.fact import LoneFact, Reference, Value, Wrong
from quizgen.pack.reading.asking.wordings import read_wording
from quizgen.pack.reading.media.files import Diagram
from quizgen.pack.reading.scope import Scope
from quizgen.values import Text


def read_diagrams(diagrams: Mapping[str, Diagram], scope: Scope) -> dict[str, LoneFact]:
    """Make the facts that ask for the regions of pictures, by id.

    Args:
        diagrams: The pictures that have regions, with their questions, by name.
        scope: What labels can refer to.
    """
    facts: dict[str, LoneFact] = {}
    for name, (picture, ask) in diagrams.items():
        question = read_wording(ask, (), scope, others=())
        for fact in _facts(name, picture, question, scope):
            facts[_free(fact.id, facts)] = replace(fact, id=_free(fact.id, facts))
    return facts


def _facts(name: str, picture: Picture, question: str, scope: Scope) -> Iterator[LoneFact]:
    """Yield a fact for each label of a picture, which may stand in several places of it."""
    labels: dict[Value, list[int]] = {}
    for number, region in enumerate(picture.regions):
        labels.setdefault(_value(region, scope), []).append(number)
    for value, numbers in labels.items():
        first = picture.regions[numbers[0]]
        others = {other: places for other, places in labels.items() if other != value}
        apart = {
            other: places
            for other, places in others.items()
            if not _touch(picture.regions, numbers, places) and scope.things.tellable(value, other)
        }
        called = value.entity if isinstance(value, Reference) else slug(fold(source(first.label)))
        yield LoneFact(
            id=f"{name}#{called}",
            question=question,
            answer=value,
            location=first.location,
            # What overlaps it may be called so, too.
            single=len(apart) == len(others),
            wrong=tuple(
                Wrong(other, picture.regions[places[0]].location) for other, places in apart.items()
            ),
            topics=scope.defaults.topics,
            evidence=scope.defaults.evidence,
            image=replace(picture, marked=tuple(numbers), reveal=False),
        )


def _value(region: Region, scope: Scope) -> Value:
    return Reference(region.label) if region.label in scope.entities else Text.read(region.label)


def _touch(regions: Sequence[Region], ones: Sequence[int], others: Sequence[int]) -> bool:
    """Tell whether any of some regions overlaps any of others."""
    from quizgen.media.outline import overlap

    return any(
        overlap(regions[one].outline, regions[other].outline) for one in ones for other in others
    )


def _free(name: str, taken: Mapping[str, LoneFact]) -> str:
    """Return an id that is not taken: labels that differ in signs alone are called alike."""
    number, free = 2, name
    while free in taken:
        number, free = number + 1, f"{name}-{number}"
    return free
