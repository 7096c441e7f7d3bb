"""A reading of packs of its own, and every world that they allow.

Nothing here is quizgen's: a pack's text is parsed as plain YAML and understood as docs/packs.md
says, so that what quizgen's reader and judge believe together can be caught. It knows packs of
subjects (``s0`` …) and values (``v0`` …) in two relations, ``p`` and ``q``, as
`tests.truth.texts` writes them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from typing import Any

import yaml

YEARS = ("2001", "2002")

Record = dict[str, Any]


@dataclass(frozen=True)
class Statement:
    """What one record says: a subject has a value, or has it not.

    Attributes:
        relation: Its relation.
        subject: The subject's id.
        value: The value's id.
        years: The years in which it holds.
        voices: Whose word it is: the pack's own if empty, ``said ann``; ``found a`` and
            ``found b`` where two sources find it.
        holds: Whether it is stated, and not denied.
        attributed: Whether the wording tells whose word it is, or the curator says that it does.
        sources: What is quoted for it.
    """

    relation: str
    subject: str
    value: str
    years: frozenset[int]
    voices: frozenset[str]
    holds: bool
    attributed: bool
    sources: frozenset[str]


class Account:
    """What a pack's text says."""

    def __init__(self, text: str) -> None:
        pack: Record = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts
        self._entities: dict[str, Record] = {
            entity: record for kind in pack["entities"].values() for entity, record in kind.items()
        }
        self.relations: dict[str, Record] = pack["relations"]
        self.subjects = [entity for entity in self._entities if entity[0] == "s"]
        self.values = [entity for entity in self._entities if entity[0] == "v"]
        self.statements = [
            statement for relation in self.relations for statement in self._read(relation)
        ]
        self._worlds: dict[tuple[str, str], list[int]] = {}
        dated = any(len(statement.years) == 1 for statement in self.statements)
        self.years = range(len(YEARS) if dated else 1)

    def is_sound(self) -> bool:
        """Tell whether the pack should be accepted: something satisfies all that it says."""
        if any((thing, thing) in self._inside for thing in self._classes.values()):
            return False
        if any(self._lacks_words(relation) for relation in self.relations):
            return False
        voices = {voice for statement in self.statements for voice in statement.voices}
        return all(
            self._is_possible(voice) for voice in {"", *voices} if not voice.startswith("found")
        )

    def possible(  # noqa: PLR0913, PLR0917 - a question has as many sides
        self,
        relation: str,
        subject: str,
        value: str,
        years: Iterable[int],
        voice: str,
        source: str = "",
    ) -> bool:
        """Tell whether a pair could be right in some world, in one of the years.

        If a source is named, it must be able to say so, too: it says any part of a world that
        has all in it that cites the source, and nothing that its complete list has no room for.

        It could if it stands in one. It could, too, if what shares a part with its subject has
        the value, or may have it; and if the subject has what shares a part with the value,
        unless it can have one only. Just a denial is proof against that.
        """
        mask = self._mask(subject, value, years)
        if not self._can_be_said(relation, mask, years, voice, source):
            return False
        if any(world & mask for world in self.worlds(relation, voice)):
            return True
        free = mask & ~self._denied(relation, voice)
        told = [
            one for one in self._of(relation, voice, holds=True) if not one.years.isdisjoint(years)
        ]
        if any(
            self.touch(one.subject, subject)
            and (self.same(one.value, value) or self.touch(one.value, value))
            for one in told
        ):
            return bool(free)
        if any(self.same(one.subject, subject) and self.touch(one.value, value) for one in told):
            return any(world & free for world in self._all_worlds(relation, voice, shared=free))
        return False

    def certain(
        self, relation: str, subject: str, value: str, years: Iterable[int], voice: str
    ) -> bool:
        """Tell whether a pair stands in every world, in one of the years."""
        mask = self._mask(subject, value, years)
        return all(world & mask for world in self.worlds(relation, voice))

    def is_told_whole(self, relation: str, voice: str, source: str) -> bool:
        """Tell whether a source's list is complete, and is what a question is about."""
        listed = _listed(self.relations[relation], "complete_in")
        statement = self.relations[relation]["statement"]
        return source in listed and "{source}" in statement and not _is_claim(voice)

    def says(self, relation: str, subject: str, value: str, source: str) -> bool:
        """Tell whether a source says itself that a pair stands, in some year."""
        return any(
            self.same(one.subject, subject) and self.same(one.value, value)
            for one in self._said(relation, source)
        )

    def _said(self, relation: str, source: str) -> list[Statement]:
        """Return what a source says itself: nothing that somebody claims in it."""
        return [
            one
            for one in self.statements
            if one.relation == relation
            and one.holds
            and source in one.sources
            and not any(map(_is_claim, one.voices))
        ]

    def _can_be_said(
        self, relation: str, mask: int, years: Iterable[int], voice: str, source: str
    ) -> bool:
        """Tell whether a source may say one of some pairs of one subject and one value."""
        if not self.is_told_whole(relation, voice, source):
            return True
        told = self._said(relation, source)
        room = 0
        for subject, value, year in product(self.subjects, self.values, self.years):
            bit = self._mask(subject, value, [year])
            for one in told:
                alike = self.same(one.value, value) or self.touch(one.value, value)
                beside = self.touch(one.subject, subject) and not one.years.isdisjoint(years)
                if alike and (self.same(one.subject, subject) or beside):
                    room |= bit
        return bool(room & mask)

    def same(self, one: str, other: str) -> bool:
        """Tell whether two ids are one thing's."""
        return self._classes[one] == self._classes[other]

    def touch(self, one: str, other: str) -> bool:
        """Tell whether two different things share something, or may."""
        a, b = self._classes[one], self._classes[other]
        return a != b and (
            not self._parts(a).isdisjoint(self._parts(b))
            or self._reach(self._parts(a), self._parts(b) | self._wholes(b))
            or self._reach(self._parts(b), self._parts(a) | self._wholes(a))
        )

    def worlds(self, relation: str, voice: str) -> list[int]:
        """Enumerate what may stand in a relation by a voice: sets of numbered pairs."""
        if (relation, voice) not in self._worlds:
            worlds = self._all_worlds(relation, voice)
            if not voice and self._excluding:
                other = next(name for name in self.relations if name != relation)
                others = self._all_worlds(other, voice)
                worlds = [world for world in worlds if any(not world & twin for twin in others)]
            self._worlds[relation, voice] = worlds
        return self._worlds[relation, voice]

    def _is_possible(self, voice: str) -> bool:
        """Tell whether a voice does not contradict itself."""
        one, other = (self._all_worlds(relation, voice) for relation in self.relations)
        if self._excluding:
            return any(not world & twin for world in one for twin in other)
        return bool(one and other)

    @property
    def _excluding(self) -> bool:
        return any("excludes" in record for record in self.relations.values())

    def _lacks_words(self, relation: str) -> bool:
        """Tell whether a wording of a relation names, or goes by, what a fact has not."""
        record = self.relations[relation]
        worded = f"{record['ask']}{record['statement']}"
        return any(
            ("{when" in worded and len(one.years) > 1)
            or ("{source" in worded and not one.sources)
            or ("{claimed_by" in worded and not any(map(_is_claim, one.voices)))
            for one in self.statements
            if one.relation == relation and one.holds
        )

    def _tells_voice(self, relation: str, fields: Record) -> bool:
        """Tell whether both wordings of a relation print whose word a record is."""
        record = self.relations[relation]
        return all(
            place in record["statement"] and all(place in stem for stem in _stems(record))
            for key, place in (("claimed_by", "{claimed_by}"), ("disputed", "{source}"))
            if key in fields
        )

    def _read(self, relation: str) -> Iterable[Statement]:
        for subject, told in self.relations[relation].get("facts", {}).items():
            for record in told if isinstance(told, list) else [told]:
                fields: Record = record if isinstance(record, dict) else {"value": record}
                for key, holds in (("value", True), ("not", False)):
                    if key in fields:
                        yield Statement(
                            relation=relation,
                            subject=subject,
                            value=fields[key],
                            years=frozenset(
                                {YEARS.index(fields["when"])} if "when" in fields else range(2)
                            ),
                            voices=frozenset(_voices(fields)),
                            holds=holds,
                            attributed=fields.get("attributed") == "true"
                            or self._tells_voice(relation, fields),
                            sources=frozenset(fields.get("sources", {})),
                        )

    @cached_property
    def _classes(self) -> dict[str, int]:
        """A number for each thing, by each of its ids."""
        classes = {entity: number for number, entity in enumerate(self._entities)}
        for entity, record in self._entities.items():
            for twin in _listed(record, "same"):
                old, new = classes[entity], classes[twin]
                classes = {one: new if at == old else at for one, at in classes.items()}
        return classes

    @cached_property
    def _inside(self) -> set[tuple[int, int]]:
        """What lies in what, near and far."""
        inside = {
            (self._classes[entity], self._classes[outer])
            for entity, record in self._entities.items()
            for outer in _listed(record, "in")
        }
        while more := {(a, d) for a, b in inside for c, d in inside if b == c} - inside:
            inside |= more
        return inside

    @cached_property
    def _beside(self) -> set[tuple[int, int]]:
        """What overlaps what, or is called as it is."""
        beside = {
            (self._classes[entity], self._classes[other])
            for entity, record in self._entities.items()
            for other in _listed(record, "overlaps")
        }
        names = {
            entity: {record["name"], *_listed(record, "also")}
            for entity, record in self._entities.items()
        }
        beside |= {
            (self._classes[one], self._classes[other])
            for one, other in combinations(names, 2)
            if names[one] & names[other]
        }
        return beside | {(b, a) for a, b in beside}

    def _parts(self, thing: int) -> set[int]:
        return {thing} | {inner for inner, outer in self._inside if outer == thing}

    def _wholes(self, thing: int) -> set[int]:
        return {thing} | {outer for inner, outer in self._inside if inner == thing}

    def _reach(self, ones: set[int], others: set[int]) -> bool:
        return any((one, other) in self._beside for one in ones for other in others)

    def _bit(self, subject: str, value: str, year: int) -> int:
        """Number a pair in a year; things that are the same have one number."""
        first = next(one for one in self.subjects if self.same(one, subject))
        second = next(one for one in self.values if self.same(one, value))
        place = self.subjects.index(first) * len(self.values) + self.values.index(second)
        return place * len(self.years) + year

    def _mask(self, subject: str, value: str, years: Iterable[int]) -> int:
        return sum({1 << self._bit(subject, value, year) for year in years if year in self.years})

    def _of(self, relation: str, voice: str, *, holds: bool) -> list[Statement]:
        return [
            one
            for one in self.statements
            if one.relation == relation and voice in one.voices and one.holds is holds
        ]

    def _denied(self, relation: str, voice: str) -> int:
        """Return the pairs that a voice denies: of a whole, all its parts."""
        denied = 0
        for one in self._of(relation, voice, holds=False):
            outer = self._classes[one.value]
            for value in self.values:
                if outer in self._wholes(self._classes[value]):
                    denied |= self._mask(one.subject, value, one.years)
        return denied

    def _unlisted(self, relation: str, voice: str) -> int:
        """Return the pairs that complete lists, which are the pack's own word, have no room for."""
        complete = self.relations[relation].get("complete", [])
        if voice or not complete:
            return 0
        banned = 0
        for subject in self.subjects:
            if complete == "true" or any(self.same(subject, one) for one in complete):
                listed = [
                    one.value
                    for one in self.statements
                    if one.relation == relation and one.holds and self.same(one.subject, subject)
                ]
                for value in self.values:
                    if not any(self.same(value, one) or self.touch(value, one) for one in listed):
                        banned |= self._mask(subject, value, self.years)
        return banned

    def _clashes(self, relation: str, shared: int) -> list[int]:
        """List the couples of pairs that the cardinality does not allow together.

        Args:
            relation: The relation.
            shared: Pairs whose values may have other subjects besides.
        """
        cardinality = self.relations[relation].get("cardinality", "many-to-many")
        many_subjects, _, many_values = cardinality.partition("-to-")
        clashes = set()
        pairs = list(product(self.subjects, self.values))
        for (s, v), (t, w) in combinations(pairs, 2):
            apart_values = not self.same(v, w) and not self.touch(v, w)
            apart_subjects = not self.same(s, t) and not self.touch(s, t)
            for year in self.years:
                both = self._mask(s, v, [year]) | self._mask(t, w, [year])
                one_value = many_values == "one" and self.same(s, t) and apart_values
                one_subject = many_subjects == "one" and self.same(v, w) and apart_subjects
                if one_value or (one_subject and not both & shared):
                    clashes.add(both)
        return sorted(clashes)

    def _all_worlds(self, relation: str, voice: str, shared: int = 0) -> list[int]:
        """Enumerate all pairs on or off, and keep what a voice allows."""
        required = 0
        for one in self._of(relation, voice, holds=True):
            required |= self._mask(one.subject, one.value, one.years)
        banned = self._denied(relation, voice) | self._unlisted(relation, voice)
        clashes = self._clashes(relation, shared)
        bits = {
            self._bit(subject, value, year)
            for subject, value, year in product(self.subjects, self.values, self.years)
        }
        worlds = [0]
        for mask in (1 << bit for bit in sorted(bits)):
            against = [clash for clash in clashes if clash & mask]
            added = [
                world | mask
                for world in worlds
                if not banned & mask
                and not any((world | mask) & clash == clash for clash in against)
            ]
            worlds = [*added, *(() if required & mask else worlds)]
        return worlds


def _is_claim(voice: str) -> bool:
    return voice.startswith("said ")


def _stems(relation: Record) -> list[str]:
    return [stem for end, stem in relation["ask"].items() if end != "match"]


def _voices(fields: Record) -> list[str]:
    if "claimed_by" in fields:
        return [f"said {fields['claimed_by']}"]
    if fields.get("disputed") == "true":
        return [f"found {source}" for source in fields.get("sources", "?")]
    return [""]


def _listed(record: Record, key: str) -> list[str]:
    told = record.get(key, [])
    return told if isinstance(told, list) else [told]
