"""Random accounts of random worlds: packs that tell more or less, and nothing that is false.

A world says who held which office, who visited and avoided which city, how many came to which
event, how long it took and on which day it was. An account tells some of that, more or less
exactly, and declares only what is true. It is written as the text of a pack and read again.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from quizgen.pack import read_pack
from quizgen.pack.fact import Reference, Value
from quizgen.pack.model import Pack
from quizgen.values import Date, Quantity, Text, read
from tests.items.town import ENTITIES, QUESTIONS, RELATIONS

Document = dict[str, Any]

_IDS = {key for members in ENTITIES.values() for key in members}

MOTTOES = ("freedom", "justice", "progress", "harmony")
FIRST_DAY = date(2001, 3, 5)


@dataclass(frozen=True)
class Statement:
    """One thing that an account may tell.

    Attributes:
        sort: ``fact``, ``not``, ``complete``, ``cardinality`` or ``excludes``; of a fact on
            its own ``fact``, ``single`` or ``wrong``.
        place: The id of the relation, or of the fact on its own.
        subject: The subject's id, if it is about one.
        value: An id, a quantity, a date or a text; a cardinality; an excluded relation.
    """

    sort: str
    place: str
    subject: str = ""
    value: str = ""


@dataclass(frozen=True)
class World:
    """What is true: for a relation and a subject, ids or exact values.

    Facts on their own have themselves for their subjects.
    """

    values: Mapping[tuple[str, str], tuple[str, ...]]

    def holds(self, place: str, subject: str, value: Value) -> bool:
        """Tell whether a subject has a value."""
        true = self.values.get((place, subject), ())
        if isinstance(value, Reference):
            return value.entity in true
        return any(value.contains(read(exact)) for exact in true)


def random_world(random: Random) -> World:
    """Draw a world."""
    people, events = list(ENTITIES["person"]), list(ENTITIES["event"])
    offices = random.sample(list(ENTITIES["office"]), len(people))
    crowds = random.sample(range(20, 400, 10), len(events) + 1)
    hours = random.sample(range(12, 240, 12), len(events) + 1)
    days = random.sample(range(700), len(events) + 1)
    values: dict[tuple[str, str], tuple[str, ...]] = {
        ("seats", "seats"): (f"{crowds.pop()} seats",),
        ("delay", "delay"): (f"{hours.pop()} hours",),
        ("founding", "founding"): (str(FIRST_DAY + timedelta(days.pop())),),
        ("winner", "winner"): (random.choice(people),),
        ("motto", "motto"): (random.choice(MOTTOES),),
    }
    for person, office in zip(people, offices, strict=True):
        cities = random.sample(list(ENTITIES["city"]), 5)
        values["office", person] = (office,)
        values["visited", person] = tuple(cities[:2])
        values["avoided", person] = tuple(cities[2:4])
    for event, crowd, length, day in zip(events, crowds, hours, days, strict=True):
        values["crowd", event] = (f"{crowd} people",)
        values["length", event] = (f"{length} hours",)
        values["held", event] = (str(FIRST_DAY + timedelta(day)),)
    return World(values)


def statements(world: World, random: Random) -> list[Statement]:
    """Draw all that accounts of a world may tell, in the order in which they come to tell it.

    What is said of a complete list stands before it is said that the list is complete.
    """
    told = [*_facts(world, random), *_denials(world, random), *_declarations(random)]
    random.shuffle(told)
    told.sort(key=lambda statement: statement.sort == "complete")
    return told


def random_account(random: Random) -> Pack:
    """Draw an account that tells most of what can be told of a random world."""
    return read_document(random_document(random))


def random_document(random: Random) -> Document:
    """Draw an account as what would stand in its file."""
    world = random_world(random)
    told = statements(world, random)
    return write(told[: random.randrange(len(told) // 2, len(told))], world)


def _facts(world: World, random: Random) -> Iterator[Statement]:
    for (place, subject), values in world.values.items():
        for value in values:
            if random.random() < 0.9:
                yield Statement("fact", place, subject, _worded(value, random))
        if place in RELATIONS and random.random() < 0.1:
            yield Statement("fact", place, subject, _worded(random.choice(values), random))


def _denials(world: World, random: Random) -> Iterator[Statement]:
    for place, subject in world.values:
        for text in _alike(world, place, random):
            value = Reference(text) if text in _IDS else read(text)
            if random.random() < 0.2 and not world.holds(place, subject, value):
                yield Statement("not" if place in RELATIONS else "wrong", place, subject, text)


def _alike(world: World, place: str, random: Random) -> Iterable[str]:
    """Return answers that are like the true ones."""
    if place in RELATIONS:
        known = [
            value for (name, _), values in world.values.items() if name == place for value in values
        ]
        return ENTITIES.get(RELATIONS[place]["value"], known)
    number = random.randrange(10, 400, 10)
    return {
        "seats": (f"{number} seats", f"{number + 50} seats"),
        "delay": (f"{number} hours", f"{number + 50} hours"),
        "founding": (str(FIRST_DAY + timedelta(number)),),
        "winner": ENTITIES["person"],
        "motto": MOTTOES,
    }[place]


def _declarations(random: Random) -> Iterator[Statement]:
    yield Statement("cardinality", "office", value="one-to-one")
    yield Statement("excludes", "visited", value="avoided")
    yield from (
        Statement("cardinality", place, value="many-to-one")
        for place in ("crowd", "length", "held")
    )
    yield from (Statement("single", place, place) for place in QUESTIONS)
    for place in ("office", "visited", "avoided", "crowd", "held"):
        for subject in ENTITIES[RELATIONS[place]["subject"]]:
            if random.random() < 0.3:
                yield Statement("complete", place, subject)


def _worded(exact: str, random: Random) -> str:
    """Word an exact value as exactly, or less so."""
    value = read(exact)
    if isinstance(value, Date):
        day = date.fromisoformat(exact)
        return random.choice((exact, exact, exact, exact[:7], f"{day.day} {day:%B} {day.year}"))
    if isinstance(value, Quantity):
        number, unit = exact.split()
        loose = (f"about {number} {unit}", f"{int(number) - 4} to {int(number) + 3} {unit}")
        return random.choice((exact, exact, exact, *loose))
    return exact


def write(told: Iterable[Statement], world: World) -> Document:
    """Write what is told as a pack; a list is complete once all that is on it is told."""
    entities = {
        kind: {key: {"name": names[0], "also": list(names[1:])} for key, names in members.items()}
        for kind, members in ENTITIES.items()
    }
    relations: Document = {name: {**relation, "facts": {}} for name, relation in RELATIONS.items()}
    facts: Document = {}
    told = sorted(told, key=lambda statement: (statement.sort != "fact", str(statement)))
    for one in told:
        if one.place in QUESTIONS:
            _write_lone(one, facts)
        elif one.sort in {"fact", "not"}:
            key = "value" if one.sort == "fact" else "not"
            records = relations[one.place]["facts"].setdefault(one.subject, [])
            if not any(
                key in record and read(record[key]) == read(one.value) for record in records
            ):
                records.append({key: one.value})
        elif one.sort == "complete":
            listed = relations[one.place]["facts"].get(one.subject, ())
            values = [record["value"] for record in listed if "value" in record]
            if values and _lists_all(values, world.values[one.place, one.subject]):
                relations[one.place].setdefault("complete", []).append(one.subject)
        else:
            relations[one.place][one.sort] = one.value
    return {
        "pack": "account",
        "title": "An account",
        "entities": entities,
        "relations": {name: relation for name, relation in relations.items() if relation["facts"]},
        "facts": facts,
    }


def _write_lone(one: Statement, facts: Document) -> None:
    """Write what is told of a fact on its own, once its answer is told."""
    if one.sort == "fact":
        question, statement = QUESTIONS[one.place]
        facts[one.place] = {"question": question, "statement": statement, "answer": one.value}
    elif one.place in facts and one.sort == "single":
        facts[one.place]["single"] = "true"
    elif one.place in facts and not _may_be(one.value, facts[one.place]["answer"]):
        facts[one.place].setdefault("wrong", []).append(one.value)


def _may_be(one: str, other: str) -> bool:
    value = read(other)
    return not isinstance(value, Text) and value.compatible(read(one))


def _lists_all(listed: Iterable[str], true: Iterable[str]) -> bool:
    values = [read(text) for text in listed]
    return all(any(value.contains(read(exact)) for value in values) for exact in true)


def read_document(document: Document) -> Pack:
    """Read a pack from what would stand in its file; problems fail the test."""
    pack, problems = read_pack(json.dumps(document, ensure_ascii=False).encode(), "account.yaml")
    assert pack is not None, "\n".join(map(str, problems))
    return pack
