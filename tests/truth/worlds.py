"""Random small packs, and every world that satisfies them: the oracle of the judge's tests.

Entities are made of atoms, and everything that a pack may say of their identity (``same``,
``in``, ``overlaps``) follows from the atoms; so the oracle shares no idea with the judge.
A world says of every pair of a subject and a value, at every instant, whether it stands.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations, product
from random import Random

from quizgen.pack.fact import Assertion, Reference
from quizgen.pack.model import Ask, Cardinality, Entity, Pack, Relation
from quizgen.problem import Location
from quizgen.truth import Base, Query, queries
from quizgen.values import Date, read

HERE = Location("random.yaml", 1, 1)
YEARS = ("2001", "2002")

Pair = tuple[int, int, int]
"""A subject, a value and an instant, by number."""

Atoms = frozenset[int]

CARDINALITIES = (
    Cardinality.ONE_TO_ONE,
    Cardinality.ONE_TO_MANY,
    Cardinality.MANY_TO_ONE,
    Cardinality.MANY_TO_MANY,
)
"""The last one leaves too many worlds for the largest shape."""


def year(instant: int) -> Date:
    """Return the year that stands for an instant."""
    value = read(YEARS[instant])
    assert isinstance(value, Date)
    return value


@dataclass(frozen=True)
class Shape:
    """How large a random pack is: numbers of things and of instants."""

    subjects: int
    values: int
    instants: int


SHAPES = (
    Shape(3, 3, 1),
    Shape(2, 3, 2),
    Shape(3, 2, 2),
    Shape(2, 4, 1),
    Shape(4, 2, 1),
    Shape(4, 4, 1),
)


@dataclass(frozen=True)
class Declared:
    """What is declared of one relation, and what is stated in it."""

    cardinality: Cardinality
    complete: frozenset[int]
    complete_all: bool
    timed: bool
    stated: tuple[tuple[int, int, int | None], ...]
    denied: tuple[tuple[int, int, int | None], ...]


@dataclass(frozen=True)
class Puzzle:
    """A random pack, and all that is needed to enumerate its worlds."""

    shape: Shape
    subjects: tuple[Atoms, ...]
    values: tuple[Atoms, ...]
    relations: tuple[Declared, Declared]
    excludes: bool

    @property
    def years(self) -> tuple[int, ...]:
        """All instants, by number."""
        return tuple(range(self.shape.instants))

    @cached_property
    def worlds(self) -> tuple[list[int], list[int]]:
        """All worlds of each relation, as sets of pairs, that fit into a world of both."""
        one, other = (self._worlds(declared) for declared in self.relations)
        if not self.excludes:
            return one, other
        return (
            [world for world in one if any(not world & twin for twin in other)],
            [world for world in other if any(not world & twin for twin in one)],
        )

    def possible(self, relation: int, subject: int, value: int, instants: tuple[int, ...]) -> bool:
        """Tell whether the pair could be right in some world, at one of the instants.

        It could if it stands in one, or if something next to it is stated: what is told of a
        part is neither true nor false of the whole. Only a denial is proof against that.
        """
        mask = sum(1 << self._bit((subject, value, instant)) for instant in instants)
        if any(world & mask for world in self.worlds[relation]):
            return True
        declared = self.relations[relation]
        free = mask & ~self._denied(declared)
        if self.is_told_beside(relation, subject, value, instants):
            return bool(free)
        if self.has_beside(relation, subject, value, instants):
            return any(world & free for world in self._worlds(declared, shared=free))
        return False

    def is_told_beside(
        self, relation: int, subject: int, value: int, instants: Iterable[int]
    ) -> bool:
        """Tell whether what shares a part with the subject has the value, or could have it."""
        return any(
            self.subjects[other] != self.subjects[subject]
            and self.subjects[other] & self.subjects[subject]
            and self.values[held] & self.values[value]
            for other, held, at in self.relations[relation].stated
            if at is None or at in instants
        )

    def has_beside(self, relation: int, subject: int, value: int, instants: Iterable[int]) -> bool:
        """Tell whether the subject has something else that shares a part with the value."""
        return any(
            self.subjects[other] == self.subjects[subject]
            and self.values[held] != self.values[value]
            and self.values[held] & self.values[value]
            for other, held, at in self.relations[relation].stated
            if at is None or at in instants
        )

    def certain(self, relation: int, subject: int, value: int, instants: tuple[int, ...]) -> bool:
        """Tell whether the pair stands in every world, at one of the instants."""
        mask = sum(1 << self._bit((subject, value, instant)) for instant in instants)
        return all(world & mask for world in self.worlds[relation])

    def pack(self) -> Pack:
        """Write the puzzle as a pack."""
        entities = {
            entity.id: entity
            for entity in chain(
                write_entities("s", self.subjects), write_entities("v", self.values)
            )
        }
        relations = {
            name: self._relation(name, number, declared)
            for number, (name, declared) in enumerate(zip("pq", self.relations, strict=True))
        }
        return Pack("random", "Random", HERE, entities=entities, relations=relations)

    def _relation(self, name: str, number: int, declared: Declared) -> Relation:
        facts = [
            Assertion(
                id=f"{name}.{'d' if denies else 'f'}{count}",
                relation=name,
                subject=f"s{subject}",
                value=None if denies else Reference(f"v{value}"),
                location=HERE,
                denies=(Reference(f"v{value}"),) if denies else (),
                when=None if instant is None else year(instant),
            )
            for denies, group in ((False, declared.stated), (True, declared.denied))
            for count, (subject, value, instant) in enumerate(group)
        ]
        when = " in {when}" if declared.timed else ""
        return Relation(
            id=name,
            subject="s",
            value="v",
            location=HERE,
            cardinality=declared.cardinality,
            ask=Ask(f"What of {{subject}}{when}?", f"Who has {{value}}{when}?", "Match them."),
            statement=f"{{subject}} has {{value}}{when}.",
            complete=declared.complete_all
            or frozenset(f"s{subject}" for subject in declared.complete),
            excludes=("q",) if self.excludes and number == 0 else (),
            facts=tuple(facts),
        )

    def _bit(self, pair: Pair) -> int:
        """Number a pair; things that are the same have one number."""
        subject, value, instant = pair
        first_subject = self.subjects.index(self.subjects[subject])
        first_value = self.values.index(self.values[value])
        return (first_subject * self.shape.values + first_value) * self.shape.instants + instant

    def _worlds(self, declared: Declared, shared: int = 0) -> list[int]:
        """Enumerate the worlds of one relation, all pairs on or off, and keep those that fit.

        Args:
            declared: The relation.
            shared: Pairs whose values may have other subjects besides.
        """
        shape = self.shape
        pairs = list(product(range(shape.subjects), range(shape.values), range(shape.instants)))
        must = [
            sum(1 << self._bit((subject, value, at)) for at in self._at(instant))
            for subject, value, instant in declared.stated
        ]
        required = 0
        for mask in must:
            required |= mask
        banned = self._banned(declared)
        clashes = self._clashes(declared.cardinality, pairs, shared)
        worlds = [0]
        for bit in sorted({self._bit(pair) for pair in pairs}):
            mask = 1 << bit
            against = [clash for clash in clashes if clash & mask]
            added = (
                world | mask
                for world in worlds
                if not banned & mask
                and not any((world | mask) & clash == clash for clash in against)
            )
            worlds = [*added, *(() if required & mask else worlds)]
        return worlds

    def _banned(self, declared: Declared) -> int:
        """Return the pairs that denials and complete lists leave no room for."""
        shape = self.shape
        banned = self._denied(declared)
        for subject in range(shape.subjects):
            if declared.complete_all or any(
                self.subjects[subject] == self.subjects[listed] for listed in declared.complete
            ):
                listed_values = [
                    self.values[value]
                    for other, value, _ in declared.stated
                    if self.subjects[other] == self.subjects[subject]
                ]
                for value, at in product(range(shape.values), range(shape.instants)):
                    if not any(self.values[value] & one for one in listed_values):
                        banned |= 1 << self._bit((subject, value, at))
        return banned

    def _denied(self, declared: Declared) -> int:
        """Return the pairs that are denied, parts with their wholes."""
        denied = 0
        for subject, value, instant in declared.denied:
            for part in range(self.shape.values):
                if self.values[part] <= self.values[value]:
                    for at in self._at(instant):
                        denied |= 1 << self._bit((subject, part, at))
        return denied

    def _clashes(self, cardinality: Cardinality, pairs: list[Pair], shared: int) -> list[int]:
        """List the couples of pairs that the cardinality does not allow together."""
        clashes = set()
        for one, other in combinations(pairs, 2):
            if one[2] != other[2]:
                continue
            same_subject = self.subjects[one[0]] == self.subjects[other[0]]
            same_value = self.values[one[1]] == self.values[other[1]]
            apart_values = not self.values[one[1]] & self.values[other[1]]
            apart_subjects = not self.subjects[one[0]] & self.subjects[other[0]]
            both = 1 << self._bit(one) | 1 << self._bit(other)
            if (cardinality.one_value and same_subject and apart_values) or (
                cardinality.one_subject and same_value and apart_subjects and not both & shared
            ):
                clashes.add(both)
        return sorted(clashes)

    def _at(self, instant: int | None) -> range:
        return range(self.shape.instants) if instant is None else range(instant, instant + 1)


def random_puzzle(random: Random) -> Puzzle:
    """Draw a pack that at least one world satisfies."""
    while True:
        shape = random.choice(SHAPES)
        puzzle = Puzzle(
            shape,
            draw_things(random, shape.subjects),
            draw_things(random, shape.values),
            (_declared(random, shape), _declared(random, shape)),
            excludes=random.random() < 0.4,
        )
        if all(puzzle.worlds):
            return puzzle


def candidates(puzzle: Puzzle) -> Iterator[tuple[Base, Query, str, tuple[int, int, int], range]]:
    """Yield all that can be asked of a puzzle with every possible answer.

    Yields:
        The base, the query, the candidate's id, the (relation, subject, value) that it
        would make a fact of, and the instants that the query is about.
    """
    base = Base(puzzle.pack())
    for query in queries(base):
        relation = "pq".index(query.relation)
        instants = range(puzzle.shape.instants)
        if query.when:
            instant = [year(at) for at in instants].index(query.when)
            instants = range(instant, instant + 1)
        assert isinstance(query.given, Reference)
        given = int(query.given.entity[1:])
        count = puzzle.shape.values if query.asks == "value" else puzzle.shape.subjects
        for number in range(count):
            if query.asks == "value":
                yield base, query, f"v{number}", (relation, given, number), instants
            else:
                yield base, query, f"s{number}", (relation, number, given), instants


def write_entities(kind: str, things: tuple[Atoms, ...]) -> Iterator[Entity]:
    """Write things as entities of a kind, with what follows from their atoms."""
    for number, atoms in enumerate(things):
        earlier = [(f"{kind}{at}", other) for at, other in enumerate(things) if at < number]
        others = [(f"{kind}{at}", other) for at, other in enumerate(things) if at != number]
        yield Entity(
            id=f"{kind}{number}",
            kind=kind,
            name=f"{kind.upper()}{number}",
            location=HERE,
            same=tuple(name for name, other in earlier if other == atoms),
            within=tuple(name for name, other in others if atoms < other),
            overlaps=tuple(
                name
                for name, other in earlier
                if atoms & other and not atoms <= other and not other <= atoms
            ),
        )


def draw_things(random: Random, count: int) -> tuple[Atoms, ...]:
    """Draw things: mostly distinct, some the same, within or overlapping others."""
    things: list[Atoms] = []
    for number in range(count):
        atoms = {2 * number, 2 * number + 1}
        if number and random.random() < 0.3:
            other = things[random.randrange(number)]
            atoms = set(
                random.choice(
                    (
                        other,
                        frozenset({min(other)}),
                        other | atoms,
                        frozenset({max(other), 2 * number}),
                    )
                )
            )
        things.append(frozenset(atoms))
    return tuple(things)


def _declared(random: Random, shape: Shape) -> Declared:
    def some(chance: float) -> tuple[tuple[int, int, int | None], ...]:
        return tuple(
            (
                subject,
                value,
                random.choice((None, *range(shape.instants))) if shape.instants > 1 else None,
            )
            for subject, value in product(range(shape.subjects), range(shape.values))
            if random.random() < chance
        )

    stated = some(random.choice((0.15, 0.3, 0.5)))
    if random.random() < 0.2:
        # What anyhow rarely happens: each subject has a value of its own.
        stated = tuple(
            (number, number, None) for number in range(min(shape.subjects, shape.values))
        )
    timed = shape.instants > 1 and random.random() < 0.5
    if timed:
        # A stem that names a time asks about dated facts.
        stated = tuple(
            (subject, value, random.randrange(shape.instants)) for subject, value, _ in stated
        )
    return Declared(
        cardinality=random.choice(CARDINALITIES[: 3 if shape.values == shape.subjects == 4 else 4]),
        complete=frozenset(subject for subject in range(shape.subjects) if random.random() < 0.2),
        complete_all=random.random() < 0.15,
        timed=timed,
        stated=stated,
        denied=some(0.1),
    )
