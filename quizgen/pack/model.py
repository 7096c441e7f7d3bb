"""What a pack says, as frozen records that know their place in the file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from types import MappingProxyType

from quizgen.machine.frozen import frozen
from quizgen.media.record import Picture, Sound
from quizgen.pack.asking.count import Count
from quizgen.pack.fact import Assertion, Bounds, Evidence, LoneFact, OpenQuestion
from quizgen.problem import Location

NO_TRAITS: Mapping[str, str] = MappingProxyType({})


@frozen
class Source:
    """An article that facts are taken from."""

    id: str
    title: str
    location: Location
    publisher: str = ""
    published: str = ""
    url: str = ""
    author: str = ""
    license: str = ""


@frozen
class Entity:
    """A person, a country, a quotation: a thing that facts are about.

    Attributes:
        id: Its name within the pack's file, unique over all kinds.
        kind: The kind it was listed under, such as ``person``.
        name: What people read, such as ``the United States``.
        also: Other names, all accepted when typed.
        note: A few words that tell it apart, such as ``defence minister``.
        within: Ids of the entities that contain it (``in`` in the file).
        same: Ids of other entities that are this very thing.
        overlaps: Ids of entities that are neither distinct from it nor contain it.
        traits: What likeness is judged by, such as ``{"region": "South America"}``.
        plural: Whether its name is plural.
        known: Whether it is common knowledge, so that naming it is easy.
        image: What it looks like.
        audio: How it sounds.
        renamed_from: The ids that it had before, the latest first.
    """

    id: str
    kind: str
    name: str
    location: Location
    also: tuple[str, ...] = ()
    note: str = ""
    within: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    overlaps: tuple[str, ...] = ()
    traits: Mapping[str, str] = field(default_factory=lambda: NO_TRAITS)
    plural: bool = False
    known: bool = False
    image: Picture | None = None
    audio: Sound | None = None
    renamed_from: tuple[str, ...] = ()


class Cardinality(StrEnum):
    """How many values a subject has in a relation, and how many subjects a value."""

    ONE_TO_ONE = "one-to-one"
    MANY_TO_ONE = "many-to-one"
    ONE_TO_MANY = "one-to-many"
    MANY_TO_MANY = "many-to-many"

    @property
    def one_value(self) -> bool:
        """Whether each subject has one value at a time."""
        return self in {Cardinality.ONE_TO_ONE, Cardinality.MANY_TO_ONE}

    @property
    def one_subject(self) -> bool:
        """Whether each value has one subject at a time."""
        return self in {Cardinality.ONE_TO_ONE, Cardinality.ONE_TO_MANY}


@frozen
class Ask:
    """The stems of a relation; an empty one is not asked.

    Attributes:
        value: Asks for the value, naming ``{subject}``.
        subject: Asks for the subject, naming ``{value}``.
        match: Asks to match subjects with their values.
        order: Asks to put subjects in their order in time.
        first: Asks which of some subjects came first.
        later: Asks which of some subjects came after another one, naming it as ``{subject}``.
        shows: Which ends are seen or heard instead of named: ``subject``, ``value``.
    """

    value: str = ""
    subject: str = ""
    match: str = ""
    order: str = ""
    first: str = ""
    later: str = ""
    shows: tuple[str, ...] = ()


@frozen
class Relation:
    """A family of facts that share a question.

    Attributes:
        id: Its name within the pack's file.
        subject: The kind of its subjects.
        value: The kind of its values, or ``quantity``, ``date`` or ``text``.
        cardinality: What follows from one fact for others.
        ask: Its stems.
        statement: The true sentence of a fact, with ``{subject}`` and ``{value}``.
        complete: True where no fact is missing, else the ids of the subjects for which none is.
        excludes: Relations in which no pair of this one can stand.
        topics: What its questions are about.
        options: Two, where the questions for a value have no more options; 0 where that is open.
        facts: What is known, in the order of the file.
        single: Where it says ``single``, if that and no cardinality makes it many-to-one.
        complete_in: Ids of sources that say nothing of it but in the facts that cite them.
        bounds: Between what the question for a value says that it lies, if it does.
        counts: Questions how many there are.
    """

    id: str
    subject: str
    value: str
    location: Location
    cardinality: Cardinality = Cardinality.MANY_TO_MANY
    ask: Ask = Ask()
    statement: str = ""
    complete: bool | frozenset[str] = False
    excludes: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    options: int = 0
    facts: tuple[Assertion, ...] = ()
    single: Location | None = None
    complete_in: tuple[str, ...] = ()
    bounds: Bounds | None = None
    counts: tuple[Count, ...] = ()


@frozen
class Pack:
    """One file of facts, read and checked: every id in it leads somewhere.

    Attributes:
        id: Its name.
        title: What people read at the top.
        location: Where its id stands.
        language: The language that it is written in.
        license: The terms on which it may be used.
        sources: The articles that its facts are taken from, by id.
        entities: Its own entities by id, then those of the packs that it uses.
        relations: Families of facts by id.
        facts: Facts on their own by id.
        spare: Ids of entities of used packs that nothing in this pack mentions.
        apart: Lists of ids of facts, relations or questions, no two of which stand on one sheet.
        open: Questions whose answers a person reads, by id.
        renamed_from: The ids that the pack had before, the latest first.
        renamed: Those that its relations, facts and open questions had, by the id that they have.
        reports: Where mistakes are reported, by a web or e-mail address; ``{id}`` in it stands for
            the id of what is mistaken.
    """

    id: str
    title: str
    location: Location
    language: str = "en"
    license: str = ""
    sources: Mapping[str, Source] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    relations: Mapping[str, Relation] = field(default_factory=dict)
    facts: Mapping[str, LoneFact] = field(default_factory=dict)
    spare: frozenset[str] = frozenset()
    apart: tuple[tuple[str, ...], ...] = ()
    open: Mapping[str, OpenQuestion] = field(default_factory=dict)
    renamed_from: tuple[str, ...] = ()
    renamed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reports: str = ""

    @property
    def name(self) -> str:
        """What the pack is called among its translations, which all have its id.

        That is its id, and its language where that ends its file's name: ``my-pack.es.yaml``.
        """
        stem = re.sub(r"[.]ya?ml$", "", re.split(r"[\\/]", self.location.file)[-1])
        tag = stem.rpartition(".")[2] if "." in stem else ""
        primary = self.language.split("-")[0]
        for spoken in (self.language, primary):
            if tag.casefold() == spoken.casefold():
                return f"{self.id}.{spoken}"
        return self.id

    def all_facts(self) -> Iterator[Assertion | LoneFact]:
        """Yield every fact: those of relations, then those on their own."""
        for relation in self.relations.values():
            yield from relation.facts
        yield from self.facts.values()

    def all_evidence(self) -> Iterator[Evidence]:
        """Yield where the sources say so: of every fact, then of open questions."""
        for told in (*self.all_facts(), *self.open.values()):
            yield from told.evidence
