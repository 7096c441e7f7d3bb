"""A quantity that counts something else than those it stands among, or in a misspelt unit.

Nothing is asked of it beside the others, for neither is more nor less than the other:

    the Nile: 6,650 km, the Danube: 2,850 km, the Rhine: 1,230 kg

What is no unit is read as what is counted, so that a misspelt unit passes for that: *23 yaers*
is a number of yaers. Different things that are counted, such as men and women, pass.

Source: Haladyna, Downing and Rodriguez (2002), guideline 28: keep the options homogeneous.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from quizgen.bank import Bank
from quizgen.languages.conventions import conventions_of
from quizgen.pack.model import Pack
from quizgen.problem import Location, Problem, closest
from quizgen.values import Quantity

NAME = "mixed-units"

ALIKE = 0.78
"""Words that are less alike (see `quizgen.problem.closest`) are two words."""

Stated = tuple[Quantity, Location]


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a warning for every quantity that is unlike those it stands among."""
    for pack in bank.packs:
        for several in _groups(pack):
            common = _common(several)
            for quantity, place in several:
                meant = _meant(quantity, common, pack.language)
                odd = bool(common) and quantity.dimension != common[0].dimension
                if meant or (odd and not (_counts(quantity) and _counts(common[0]))):
                    beside = f", and others here as {_understood(common[0])}" if odd else ""
                    message = f"{quantity.text!r} is read as {_understood(quantity)}{beside}"
                    hint = "correct its unit, or state it in a relation of its own"
                    if odd and _ending(quantity):
                        hint = f"write {_ending(quantity)!r} behind all of them, or behind none"
                    hint = f"did you mean {meant!r}?" if meant else hint
                    yield Problem(place, NAME, message, hint, "warning")


def _groups(pack: Pack) -> Iterator[Sequence[Stated]]:
    """Yield the quantities of each relation, and those of each fact on its own."""
    for relation in pack.relations.values():
        values = ((fact.value, fact.location) for fact in relation.facts)
        yield [(value, place) for value, place in values if isinstance(value, Quantity)]
    for lone in pack.facts.values():
        wrongs = ((wrong.value, wrong.location) for wrong in lone.wrong)
        options = chain([(lone.answer, lone.location)], wrongs)
        yield [(value, place) for value, place in options if isinstance(value, Quantity)]


def _common(several: Sequence[Stated]) -> list[Quantity]:
    """Return the quantities of the most common dimension; that of the first among equals."""
    counts = Counter(quantity.dimension for quantity, _ in several)
    most = max(counts, key=lambda dimension: counts[dimension], default="")
    return [quantity for quantity, _ in several if quantity.dimension == most]


def _meant(quantity: Quantity, common: Sequence[Quantity], language: str) -> str:
    """Return what a quantity with a misspelt unit was meant to be, or nothing.

    Among others in a unit, what is like that is it; else only letters that have changed places
    tell a misspelt unit from something that is counted.
    """
    if not _counts(quantity):
        return ""
    *number, word = quantity.text.split(" ")
    units = _units(language)
    known = [other.text.split(" ")[-1] for other in common if other.dimension != quantity.dimension]
    like = closest(word[:100], known, ALIKE) if number and word not in units else ""
    if not like and number:
        like = next((unit for unit in units if _is_twisted(word, unit)), "")
    return " ".join([*number, like]) if like else ""


def _is_twisted(word: str, unit: str) -> bool:
    return word != unit and word[0] == unit[0] and sorted(word) == sorted(unit)


@cache
def _units(language: str) -> tuple[str, ...]:
    """Return the names of units in a language, those of one word."""
    names = chain.from_iterable(
        name.replace(", ", "|").split("|") for name in conventions_of(language).units.values()
    )
    return tuple(dict.fromkeys(name for name in names if name.isalpha()))


def _counts(quantity: Quantity) -> bool:
    """Tell whether a quantity is a number of things, and in no unit."""
    return bool(quantity.dimension) and quantity.dimension == quantity.measure


def _understood(quantity: Quantity) -> str:
    if not quantity.dimension:
        return "a bare number"
    if quantity.dimension == "percent":
        return "a percentage"
    if _counts(quantity):
        return f"a number of {quantity.dimension!r}"
    sort, _, which = quantity.dimension.partition(":")
    if sort == "si":  # what has no name is told by its unit
        return f"a number of {quantity.wording.counted.text!r}"
    if ending := _ending(quantity):
        return f"{sort.partition(' ')[0]} with {ending!r} behind it"
    return f"{sort} in {which.upper()}" if which else sort


def _ending(quantity: Quantity) -> str:
    """Return the word behind a unit that makes another measure of it, as *high* does."""
    sort, _, ending = quantity.dimension.partition(" ")
    return ending if not _counts(quantity) and ":" not in sort else ""
