"""Packs of any size, made from a seed: towns with their provinces, mayors and numbers."""

from collections.abc import Iterator
from datetime import date
from random import Random

SYLLABLES = ("al", "bor", "cas", "den", "el", "far", "gra", "hol", "is", "jun", "kal", "lor")
FOUNDED = (date(1300, 1, 1).toordinal(), date(1900, 1, 1).toordinal())
REGIONS = ("north", "south", "east", "west", "centre")


def make_pack(facts: int, seed: int = 0, name: str = "generated") -> str:
    """Write a pack as YAML.

    A quarter each of its facts are: the province of a town (many-to-one), the mayor of a
    town (one-to-one), the inhabitants of a town (a number on its own), and the day of its
    foundation (a date on its own).

    Args:
        facts: How many facts it has; at least 40, and a multiple of 4.
        seed: What the names and numbers are drawn from.
        name: Its id.
    """
    return "\n".join(_lines(name, facts // 4, Random(seed))) + "\n"


def _lines(name: str, towns: int, random: Random) -> Iterator[str]:
    provinces = max(5, towns // 20)
    yield from (f"pack: {name}", "title: Towns", "sources:", "  gazette: A gazette of towns")
    yield from ("entities:", "  province:")
    for number in range(provinces):
        yield f"    province-{number}: {{name: {_name(random)} {number}}}"
    yield "  town:"
    for number in range(towns):
        region = random.choice(REGIONS)
        yield f"    town-{number}: {{name: {_name(random)}{number}, traits: {{region: {region}}}}}"
    yield "  mayor:"
    for number in range(towns):
        yield f"    mayor-{number}: {_name(random)} {_name(random)}{number}"
    yield "relations:"
    yield from _relation("province", "many-to-one", "lies in")
    for number in range(towns):
        yield _fact(number, f"province-{random.randrange(provinces)}")
    yield from _relation("mayor", "one-to-one", "has the mayor")
    for number in range(towns):
        yield _fact(number, f"mayor-{number}")
    yield "facts:"
    for number in range(towns):
        people = random.randrange(2, 900) * 100
        yield f"  people-{number}:"
        yield f"    question: How many people live in the town of number {number}?"
        yield f"    answer: {people} people"
        yield "    single: true"
        yield f"    sources: {{gazette: inhabitants of number {number}}}"
    for number in range(towns):
        day = date.fromordinal(random.randrange(*FOUNDED))
        yield f"  founded-{number}:"
        yield f"    question: When was the town of number {number} founded?"
        yield f"    answer: {day.isoformat()}"
        yield "    single: true"
        yield f"    sources: {{gazette: founded as number {number}}}"


def _relation(value: str, cardinality: str, verb: str) -> Iterator[str]:
    yield f"  {value}-of:"
    yield "    subject: town"
    yield f"    value: {value}"
    yield f"    cardinality: {cardinality}"
    yield f"    ask: {{value: 'Which {value} has {{subject}}?'}}"
    yield f"    statement: '{{subject}} {verb} {{value}}.'"
    yield "    facts:"


def _fact(town: int, value: str) -> str:
    return f"      town-{town}: {{value: {value}, sources: {{gazette: entry of number {town}}}}}"


def _name(random: Random) -> str:
    return "".join(random.choice(SYLLABLES) for _ in range(3)).capitalize()
