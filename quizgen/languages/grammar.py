"""What a language needs beyond words: how its nouns, numbers and dates behave.

Each language has a module of its own in `quizgen.languages.grammars`, with a `GRAMMAR`. What
it does not tell stays at the default, which does nothing; what CLDR tells of every language
(`quizgen.languages.conventions`) stands in none of them.
"""

from collections.abc import Callable, Mapping
from dataclasses import field
from enum import Enum, auto
from fractions import Fraction

from quizgen.folding import fold
from quizgen.languages.nouns import Nouns
from quizgen.machine.frozen import frozen

__all__ = [
    "Amounts",
    "Counted",
    "Dates",
    "Grammar",
    "Limit",
    "Nouns",
    "Numbers",
    "Words",
    "folded",
    "singular_by",
]

Words = Mapping[str, int]


class Limit(Enum):
    """What the words before a number say about it."""

    EXACT = auto()
    ABOUT = auto()
    NEARLY = auto()
    BARELY = auto()
    AT_LEAST = auto()
    OVER = auto()
    AT_MOST = auto()
    UNDER = auto()


def _unknown(_word: str) -> None:
    """Know no plural."""


def _unknown_number(_word: str) -> None:
    """Know no number."""


def _never(_number: int) -> bool:
    """Join nothing."""
    return False


def _is_one(number: Fraction, decimals: int) -> bool:
    """Say the singular of one thing only: not of 1.0."""
    return number == 1 and not decimals


def folded(words: str) -> frozenset[str]:
    """Fold some words that stand in a text with spaces between."""
    return frozenset(map(fold, words.split()))


def singular_by(endings: Mapping[str, str], word: str) -> str | None:
    """Turn a plural into its singular by the first of its endings that it has.

    Args:
        endings: What each ending of a plural becomes.
        word: A word; at least two letters stand before the ending.

    Returns:
        The singular, or None where the word has no such ending.
    """
    for plural, singular in endings.items():
        if word.endswith(plural) and len(word) > len(plural) + 1:
            return word.removesuffix(plural) + singular
    return None


@frozen(kw_only=True, eq=False)
class Numbers:
    """Numbers in words.

    Attributes:
        words: Number words that add up.
        compound: What joins tens and ones.
        multipliers: Words that multiply, such as *thousand*.
        stopped: Those of them that are shortened, and may have a full stop.
        conjunction: What may follow a multiplier in a number.
        joins: Whether it may follow a number below a thousand as well, such as 20 or 100.
        bound: Number words that change before a multiplier.
        articles: What counts as a number before a unit or a multiplier, such as *half a*.
        minus: The words before a number below zero.
        point: The words between a number and its decimals, such as *point*.
        in_one: Reads a number that is one word, beside those in ``words``; None where it is none.
        more: What may follow a number in words, such as *and a half*, and how much more it is.
        after: What else may follow a number and its unit, such as *y media*, likewise.
        parts: The names of parts, such as *third* and *thirds*, and how many are the whole; of
            one part before those of several.
        capitals: How parts are written that have a capital, by their names in small letters.
        shares: Names of a share, and the number that each is, in words.
        ordinals: Ordinals in words.
        place_in_one: Reads an ordinal that is one word in any of its forms, such as *quinta*; None
            where it is none.
        suffix: What follows the digits of an ordinal; None where none are read.
        suffixes: What else may follow them, but those of the first.
        ordinal_article: What may stand before an ordinal.
    """

    words: Words = field(default_factory=dict)
    compound: str = "-"
    multipliers: Words = field(default_factory=dict)
    stopped: tuple[str, ...] = ()
    conjunction: str = ""
    joins: Callable[[int], bool] = _never
    bound: Mapping[str, str] = field(default_factory=dict)
    articles: Mapping[str, str] = field(default_factory=dict)
    minus: tuple[str, ...] = ()
    point: tuple[str, ...] = ()
    in_one: Callable[[str], int | None] = _unknown_number
    more: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)
    parts: Words = field(default_factory=dict)
    capitals: Mapping[str, str] = field(default_factory=dict)
    shares: Mapping[str, str] = field(default_factory=dict)
    ordinals: Words = field(default_factory=dict)
    place_in_one: Callable[[str], int | None] = _unknown_number
    suffix: Callable[[int], str] | None = None
    suffixes: tuple[str, ...] = ()
    ordinal_article: str = ""


@frozen(kw_only=True, eq=False)
class Amounts:
    """How exact a number is meant to be.

    Attributes:
        vague: Words for an unknown number, and the least that it can be.
        limits: Words before a number that limit it.
        ranges: How a range opens (an empty text: not at all), and what joins its numbers.
        below: Words after a temperature below zero.
        articles: Articles that may stand before a percentage, and say nothing: *el 5 %*.
    """

    vague: Words = field(default_factory=dict)
    limits: Mapping[str, Limit] = field(default_factory=dict)
    ranges: tuple[tuple[str, str], ...] = ()
    below: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


@frozen(kw_only=True, eq=False)
class Counted:
    """What numbers count.

    Attributes:
        units: For each unit its ways of writing beside CLDR's, ``one|many``, commas between.
        equivocal: Units whose name in CLDR means something else as well, such as *pound*.
        among: Units by names that mean them only in an amount of several units, likewise.
        signs: Signs before an amount beside CLDR's, and their units.
        magnitudes: Letters right after an amount with such a sign.
        trailers: Words after a unit that make it another kind of thing.
        of_age: Those of them that are said of an age.
        per: What stands between two units of which one is divided by the other, beside CLDR's
            word: *a* second, *à l’* heure.
        partitives: Words that may stand for it before the whole of a share: *der Stimmen*.
        genitive: The word between a counted thing and what belongs to it.
        elided: What is left of it before an apostrophe.
        breaks: Words that no counted thing has in it.
        plurals: Nouns with a plural of their own, and their singular.
        singular: Turns a regular plural into its singular; None where it is no plural.
        is_one: Whether a number, written with so many decimals, goes with the singular.
    """

    units: Mapping[str, str] = field(default_factory=dict)
    equivocal: frozenset[str] = frozenset()
    among: Mapping[str, str] = field(default_factory=dict)
    signs: Mapping[str, str] = field(default_factory=dict)
    magnitudes: Words = field(default_factory=dict)
    trailers: tuple[str, ...] = ()
    of_age: frozenset[str] = frozenset()
    per: tuple[str, ...] = ()
    partitives: tuple[str, ...] = ()
    genitive: str = ""
    elided: str = ""
    breaks: frozenset[str] = frozenset()
    plurals: Mapping[str, str] = field(default_factory=dict)
    singular: Callable[[str], str | None] = _unknown
    is_one: Callable[[Fraction, int], bool] = _is_one


@frozen(kw_only=True, eq=False)
class Dates:
    """How dates are written beside CLDR's way.

    Attributes:
        days: Wordings of a day, with ``{day}``, ``{month}`` and ``{year}``.
        said: Wordings of a day that are said rather than written, likewise.
        months: Wordings of a month, likewise.
        short_months: Short names by the month's number, with ``|`` between several; the
            first is the one that is written.
        first: How the first of a month may be written, if not as 1, such as *1er*.
        suffix: A pattern of what may follow the day's digits.
        tens: Decades of some century by their names, and how they are written in digits.
        articles: Articles that may stand before a day; those with an apostrophe touch it.
        article: Chooses one of them by the day, where they differ.
    """

    days: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    short_months: Mapping[int, str] = field(default_factory=dict)
    first: str = ""
    suffix: str = ""
    tens: Mapping[str, str] = field(default_factory=dict)
    articles: tuple[str, ...] = ()
    article: Callable[[int], str] | None = None


@frozen(kw_only=True, eq=False)
class Grammar:
    """What a language needs beyond words.

    Attributes:
        listed: Words by which a question speaks of options that stand below it: *of these*.
    """

    nouns: Nouns = Nouns()
    listed: tuple[str, ...] = ()
    numbers: Numbers = Numbers()
    amounts: Amounts = Amounts()
    counted: Counted = Counted()
    dates: Dates = Dates()
