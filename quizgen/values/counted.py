"""What a number counts: a unit, a unit of a special kind, or things by their name."""

from functools import lru_cache

from quizgen.languages.grammar import Counted as Nouns
from quizgen.languages.grammar import Grammar
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.values.figures import Figure
from quizgen.values.naming import form_of
from quizgen.values.notation import Notation
from quizgen.values.numerals import Numeral
from quizgen.values.quantity import COUNT
from quizgen.values.units import (
    AMBIGUOUS_ATTACHED,
    DIMENSIONS,
    Unit,
    count_of,
    symbol_of,
    unit_of,
)
from quizgen.values.units.currencies import CURRENCIES, WORDS

MOST_WORDS = 3
"""A counted thing has no more words, or else the text is a sentence or a title."""

NAME = pattern(r"(?!(?i:[kmgtpe]?i?bps)$)[^\W\d_]+(?:(?:['’.-]|\s+)[^\W\d_]+)*")


@frozen
class Counted:
    """What a number counts.

    Attributes:
        unit: The unit, be it a person.
        dimension: What it measures: ``time``, ``time old``, ``person``.
        text: How it is written here.
        one: Its wording after 1; empty where it is not known for certain.
        many: Its wording after other numbers, likewise.
    """

    unit: Unit
    dimension: str
    text: str
    one: str = ""
    many: str = ""

    def after(self, *, one: bool) -> str | None:
        """Return the wording after 1, or after other numbers; None if it is not known."""
        written = self.one if one else self.many
        if not written:
            return None
        return written[0].upper() + written[1:] if self.text[0].isupper() else written


BARE = Counted(count_of(""), "", "")
"""What a bare number counts."""


def read_counted(
    text: str, number: Figure, notation: Notation, *, attached: bool
) -> Counted | None:
    """Read what follows a number.

    Args:
        text: The words, without white space around; empty after a bare number.
        number: The number.
        notation: The language's.
        attached: Whether nothing stands between the number and the words.

    Returns:
        What is counted, or None where the words do not name it.
    """
    if not text:
        return None if number.bare_article else BARE
    counted = read_unit(text, notation)
    if counted is None:
        refused = number.bare_article or (attached and text[0].isalpha())
        return None if refused else _read_noun(text, number, notation.grammar)
    if _is_title(text, counted, number):
        return None  # 8 Mile
    if attached and (text in AMBIGUOUS_ATTACHED or (" " in text and text[0] not in "°º")):
        return None
    if number.is_spelled and text not in notation.forms and symbol_of(text):
        return None  # a V, three K
    return counted


def _is_title(text: str, counted: Counted, number: Figure) -> bool:
    """Whether the name of one unit follows another number, with a capital that it has not."""
    one = counted.one
    is_one = bool(one) and one != counted.many and text.casefold() == one.casefold()
    return is_one and text[0].isupper() and one[0].islower() and number.value > 1


def read_things(text: str, notation: Notation) -> Counted | None:
    """Read the name of several things or units, such as ``opposition lawmakers``.

    A name without a plural, or with capitals throughout, is more likely a title:
    ``3 Doors Down``, ``12 Angry Men``.
    """
    return read_unit(text, notation) or _named(text, notation.grammar.counted, one=False)


def read_money(currency: str, magnitude: str, notation: Notation) -> Counted | None:
    """Read what an amount is an amount of that stands after the sign or code of a currency.

    Args:
        currency: The sign or code.
        magnitude: What follows the amount, such as the m of $5m.
        notation: The language's.
    """
    if magnitude and magnitude not in notation.grammar.counted.magnitudes:
        return None
    signs, code = notation.signs, currency.casefold()
    known = signs.get(currency) or signs.get(currency.upper())
    if known is None and code in CURRENCIES - WORDS and currency.isupper():
        known = code
    if known is None:
        return None
    unit = unit_of(known)
    return Counted(unit, unit.measure.dimension, magnitude)


@lru_cache(maxsize=1024)  # a pack counts in the same units again and again
def read_unit(text: str, notation: Notation) -> Counted | None:
    """Read the name or symbol of a unit, with what makes it another kind of thing.

    Args:
        text: The words, without white space around.
        notation: The language's.

    Returns:
        What is counted, or None where the words name no unit.
    """
    form, trailer = form_of(text, notation), ""
    if form is None and text.endswith(notation.grammar.counted.trailers):
        trailer = next(end for end in notation.grammar.counted.trailers if text.endswith(end))
        form = form_of(text[: -len(trailer)].rstrip(), notation)
    if form is None:
        return None
    unit = unit_of(form.unit)
    if trailer:
        dimension, rest = f"{unit.measure.dimension} {trailer}", f" {trailer}"
        return Counted(unit, dimension, text, form.one + rest, form.many + rest)
    return Counted(unit, unit.measure.dimension, text, form.one, form.many)


def _read_noun(text: str, number: Figure, grammar: Grammar) -> Counted | None:
    if isinstance(number, Numeral) and number.head[0].isupper() and text[0].isupper():
        return None  # Five Guys, One Direction
    first, space, _ = text.partition(" ")
    if space and first.casefold() in grammar.numbers.point:
        return None  # one point five, which did not add up
    return _named(text, grammar.counted, one=number.value == 1)


@lru_cache(maxsize=1024)  # and the same things
def _named(text: str, nouns: Nouns, *, one: bool) -> Counted | None:
    written = text.split()
    words = [word.casefold() for word in written]
    head = words.index(nouns.genitive) if nouns.genitive in words else len(words)
    if not NAME.fullmatch(text) or not _is_name(written, head, nouns):
        return None
    noun = words[head - 1]
    plural = nouns.plurals.get(noun)
    singular = plural or nouns.singular(noun)
    if one:
        singular = noun if singular in {None, noun} else None
    if singular is None:
        return None
    name = " ".join([*words[: head - 1], singular, *words[head:]])
    return Counted(
        count_of(name),
        name if name not in DIMENSIONS else f"{COUNT}:{name}",
        text,
        one=_with_noun(written, head, noun if one else plural),
        many=_with_noun(written, head, _plural_of(noun, nouns) if one else noun),
    )


def _is_name(written: list[str], head: int, nouns: Nouns) -> bool:
    """Whether words can name counted things whose head comes before the ``head``-th word."""
    rest = len(written) - head
    if not 0 < head <= MOST_WORDS or not 1 != rest <= MOST_WORDS:
        return False
    words = [*written[:head], *written[head + 1 :]]
    if not nouns.breaks.isdisjoint(word.casefold() for word in words):
        return False
    return len(words) == 1 or not all(word[0].isupper() for word in words)


def _plural_of(noun: str, nouns: Nouns) -> str | None:
    """Return a plural that the language's table has, and never a made-up one."""
    return next((many for many, one in nouns.plurals.items() if one == noun), None)


def _with_noun(written: list[str], head: int, noun: str | None) -> str:
    return "" if noun is None else " ".join([*written[: head - 1], noun, *written[head:]])
