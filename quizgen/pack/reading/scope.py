"""What the records of a pack can refer to, while they are read."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from quizgen.folding import look, readings
from quizgen.machine.frozen import frozen
from quizgen.pack.fact import Evidence
from quizgen.pack.model import Entity, Source
from quizgen.pack.reading.media.files import Media
from quizgen.pack.reading.spelling import Entry, Register
from quizgen.pack.report import Report
from quizgen.pack.text.nodes import Scalar
from quizgen.pack.things import Things


@frozen
class Defaults:
    """What the facts of a pack, or of a relation, say unless they say otherwise.

    Attributes:
        evidence: Where the sources say so.
        topics: What they are about.
        single: Whether nothing but its answer is right for a fact on its own.
    """

    evidence: tuple[Evidence, ...] = ()
    topics: tuple[str, ...] = ()
    single: bool = False


NO_DEFAULTS = Defaults()


@dataclass
class Scope:
    """The sources and entities of a pack, its language, and where problems go.

    Attributes:
        report: Where problems go.
        language: The language that quantities and dates are read in.
        sources: The sources by id.
        entities: The entities by id.
        kinds: The kinds that entities are listed under.
        things: Which entities are the same things, and which are provably different.
        media: The pictures and sounds of the pack.
        context: What stands for ``{context}`` in wordings; empty where the pack has none.
        defaults: What facts say unless they say otherwise.
        renamed: The former ids of relations, facts and questions, by those that they have.
    """

    report: Report
    language: str
    sources: Mapping[str, Source]
    entities: Mapping[str, Entity]
    kinds: tuple[str, ...]
    things: Things
    media: Media
    context: str = ""
    defaults: Defaults = NO_DEFAULTS
    renamed: dict[str, list[Scalar]] = field(default_factory=dict)

    def remember(self, name: str, former: list[Scalar]) -> None:
        """Take note of the former ids of what has an id now, if there are any."""
        if former:
            self.renamed[name] = former

    @cached_property
    def source_ids(self) -> Register:
        """The sources' ids, to suggest from, and their titles."""
        sources = self.sources.values()
        entries = (Entry(source.id, "", (source.title,)) for source in sources)
        return Register(entries, self.language)

    @cached_property
    def entity_ids(self) -> Register:
        """The entities' ids, to suggest from, and their names."""
        return register(self.entities, self.language)

    def is_used(self, entity: Entity) -> bool:
        """Tell whether an entity stands in another pack, which this one uses."""
        return entity.location.file != self.report.file

    def bearer(self, name: str) -> str:
        """Return the id of a used pack's thing that has a name; nothing if none has."""
        return self._bearers.get(name, "")

    @cached_property
    def _bearers(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for entity in filter(self.is_used, self.entities.values()):
            for name in (entity.name, *entity.also):
                found.setdefault(name, entity.id)
        return found

    def namesakes(self, name: str) -> Sequence[str]:
        """Return what all names of the things look like that go by a name."""
        return self._namesakes.get(look(name), ())

    def members(self, kind: str) -> Sequence[Entity]:
        """Return the things of a kind, each once under all its ids."""
        found: dict[str, Entity] = {}
        for entity in self.entities.values():
            if entity.kind == kind:
                found.setdefault(self.things.root(entity.id), entity)
        return tuple(found.values())

    @cached_property
    def _namesakes(self) -> Mapping[str, Sequence[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for entity in self.entities.values():
            names = names_of(entity)
            for name in names:
                found[name].extend(names)
        return dict(found)


def names_of(entity: Entity) -> tuple[str, ...]:
    """Return what all names of a thing look like."""
    return tuple(
        reading for name in (entity.name, *entity.also) for reading in readings(look(name))
    )


def register(entities: Mapping[str, Entity], language: str) -> Register:
    """Take note of the ids of entities, and of their names."""
    entries = (Entry(one.id, one.kind, (one.name, *one.also)) for one in entities.values())
    return Register(entries, language)
