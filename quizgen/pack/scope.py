"""What the records of a pack can refer to, while they are read."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from quizgen.pack.model import Entity, Source
from quizgen.pack.report import Report
from quizgen.pack.spelling import Vocabulary
from quizgen.pack.things import Things


@dataclass
class Scope:
    """The sources and entities of a pack, its language, and where problems go.

    Attributes:
        report: Where problems go.
        language: The language that quantities and dates are read in.
        sources: The sources by id.
        entities: The entities by id.
        kinds: The kinds that entities are listed under.
    """

    report: Report
    language: str
    sources: Mapping[str, Source]
    entities: Mapping[str, Entity]
    kinds: tuple[str, ...]

    @cached_property
    def source_ids(self) -> Vocabulary:
        """The sources' ids, to suggest from."""
        return Vocabulary(self.sources)

    @cached_property
    def entity_ids(self) -> Vocabulary:
        """The entities' ids, to suggest from."""
        return Vocabulary(self.entities)

    @cached_property
    def things(self) -> Things:
        """Which entities are the same things, and which are provably different."""
        return Things(self.entities)
