"""What a table of a language's words for numbers, units and dates has to say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from quizgen.values.interval import Limit

Words = Mapping[str, int]


def _unknown(_word: str) -> None:
    """Know no plural."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """What a language calls numbers, units and dates; the defaults are what all share.

    Attributes:
        grouping: The sign between thousands.
        point: The sign before decimals.
        numbers: Number words that add up.
        compound: What joins tens and ones in words.
        multipliers: Number words that multiply.
        conjunction: What may follow a multiplier in a number.
        articles: What counts as a number before a unit or a multiplier.
        vague: Words for an unknown number, and the least that it can be.
        limits: Words before a number that limit it.
        ranges: How a range opens (an empty text: not at all), and what joins its numbers.
        genitive: The word between a counted thing and what belongs to it.
        breaks: Words that no counted thing has in it.
        plurals: Nouns with a plural of their own, and their singular.
        singular: Turns a regular plural into its singular; None where it is no plural.
        ordinals: Ordinals in words.
        ordinal_suffix: What follows the digits of an ordinal.
        ordinal_article: What may stand before an ordinal.
        currencies: Signs before an amount, and their units.
        magnitudes: Letters right after an amount with such a sign.
        units: For each unit its ways of writing, ``one|many``, commas between.
        trailers: Words after a unit that make it another kind of thing.
        months: The twelve months.
        short_months: Their short names, with ``|`` between several.
        weekdays: The seven days, Monday first.
        day_suffix: A pattern of what may follow the day's digits.
        days: How days are written; the first is how they are printed.
        month_years: How months are written, likewise.
    """

    grouping: str = ""
    point: str = ""
    numbers: Words = field(default_factory=dict)
    compound: str = "-"
    multipliers: Words = field(default_factory=dict)
    conjunction: str = ""
    articles: Mapping[str, str] = field(default_factory=dict)
    vague: Words = field(default_factory=dict)
    limits: Mapping[str, Limit] = field(default_factory=dict)
    ranges: tuple[tuple[str, str], ...] = ()
    genitive: str = ""
    breaks: frozenset[str] = frozenset()
    plurals: Mapping[str, str] = field(default_factory=dict)
    singular: Callable[[str], str | None] = _unknown
    ordinals: Words = field(default_factory=dict)
    ordinal_suffix: Callable[[int], str] | None = None
    ordinal_article: str = ""
    currencies: Mapping[str, str] = field(default_factory=dict)
    magnitudes: Words = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    trailers: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    short_months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    day_suffix: str = ""
    days: tuple[str, ...] = ()
    month_years: tuple[str, ...] = ()


SYMBOLS: Mapping[str, str] = {
    "minute": "min",
    "hour": "h",
    "second": "s",
    "millimetre": "mm",
    "centimetre": "cm",
    "metre": "m",
    "kilometre": "km",
    "milligram": "mg",
    "gram": "g",
    "kilogram": "kg",
    "square metre": "m²",
    "square kilometre": "km²",
    "hectare": "ha",
    "millilitre": "ml",
    "litre": "l, L",
    "kilometre per hour": "km/h",
    "percent": "%",
    "usd": "USD, US$, $",
    "eur": "EUR, €",
    "gbp": "GBP, £",
}
"""How units are written in every language."""

AMBIGUOUS_ATTACHED = frozenset({"s", "m"})
"""Symbols that mean something else right after the digits: the 1950s, $5m."""

ANY = Language()
"""What can be read in any language: whole numbers, symbols, years and ISO dates."""
