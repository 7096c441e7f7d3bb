"""How like the key a distractor is: what makes it plausible, and the question hard."""

from collections.abc import Callable

from quizgen.items.distractors.candidate import Candidate
from quizgen.pack.fact import Value
from quizgen.values import Date, Quantity, Time

HOUR = 3600
"""How many seconds an hour has."""

APT, TRAITS, COMPANY, LENGTH, FORM = 0.3, 0.35, 0.1, 0.15, 0.1
"""The weights of a distractor that is known to be apt, of the traits that it shares with
the key, of what both are told of with, of its length and of its form; they add up to 1."""

ACROSS = 0.2
"""How near numbers are that are not on one side of zero, where people count on both."""


def likeness(key: Candidate, candidate: Candidate, *, apt: bool) -> float:
    """Measure how like the key a candidate is, from 0 to 1; see `likeness_to`.

    Args:
        key: The right answer.
        candidate: Another one.
        apt: Whether the curator names it, or it is true of another subject.
    """
    return likeness_to(key)(candidate, apt)


def likeness_to(key: Candidate) -> Callable[[Candidate, bool], float]:
    """Return what measures how like a key a candidate is, from 0 to 1, and whether it is apt.

    What is apt counts first; then the traits and containers that both have; then the
    sources and events that both are told of in, and the things they are told of with
    (parts of all that either has: Jaccard's index); then a similar length and form.
    Lengths count by classes: the nearest length would put the key in the middle of the
    others, neither the longest nor the shortest.

    Args:
        key: The right answer.
    """
    traits, company, size, form = key.traits, key.company, key.size, key.form

    def measure(candidate: Candidate, apt: bool) -> float:  # noqa: FBT001 -- one of many, in a row
        like = APT if apt else 0.0
        # Jaccard's index of each: what both have, as a part of what either has.
        if both := len(traits & candidate.traits):
            like += TRAITS * (both / (len(traits) + len(candidate.traits) - both))
        if both := len(company & candidate.company):
            like += COMPANY * (both / (len(company) + len(candidate.company) - both))
        like += LENGTH if size == candidate.size else LENGTH / (1 + abs(size - candidate.size) / 4)
        return like + FORM if form == candidate.form else like

    return measure


def closeness(key: Value, candidate: Value) -> float:
    """Measure how near a number or date is to the key, from 0 to 1.

    Numbers are as near as the smaller is a part of the larger, temperatures in the degrees
    of the key; dates by the span between them, in their own calendar unit, and times of day
    by hours.
    """
    if isinstance(key, Date) and isinstance(candidate, Date):
        unit = key.high - key.low + 1
        return 1 / (1 + abs(candidate.low - key.low) / unit / 8)
    if isinstance(key, Time) and isinstance(candidate, Time):
        return 1 / (1 + abs(candidate.low - key.low) / HOUR / 8)
    if isinstance(key, Quantity) and isinstance(candidate, Quantity):
        one, other = _middle(key), _middle(candidate)
        if key.dimension == "temperature":
            one, other = _degrees(key, one), _degrees(key, other)
        if one * other > 0:
            least, most = sorted((abs(one), abs(other)))
            return least / most
        signed = key.wording.counted.unit.signed if key.dimension == candidate.dimension else False
        return ACROSS if signed else 0.0
    return 0.0


def _degrees(key: Quantity, kelvin: float) -> float:
    """Convert a temperature to the degrees of a key, which people compare."""
    unit = key.wording.counted.unit
    return (kelvin - float(unit.zero)) / float(unit.scale)


def _middle(quantity: Quantity) -> float:
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return float(low or high or 0)
    return float(low) if low is high else (float(low) + float(high)) / 2
