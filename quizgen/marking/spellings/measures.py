"""Units as people type them, and the other units that a number of one can be told in."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from itertools import product

from quizgen.machine.frozen import frozen
from quizgen.marking.amounts.shorthand import LETTERS
from quizgen.marking.spellings.digits import is_short
from quizgen.values.counted import Counted
from quizgen.values.interval import Interval, Number
from quizgen.values.notation import Form, Notation, notation_of
from quizgen.values.units import SYMBOLS, Unit, unit_of
from quizgen.values.units.currencies import CURRENCIES
from quizgen.values.units.derived import symbols_of

MOST_OTHERS = 5
"""In so many other units a value is told."""

LEAST, MOST = Fraction(1, 1000), 10**7
"""Nobody tells smaller or greater numbers to avoid another unit."""

LONGEST_SYMBOL = 3
"""What is longer is a word, and of so many capitals the code of a currency."""

_DIGITS = 4

PRIMES = (("′", "foot"), ("″", "inch"))

RARE = frozenset(["hm", "dam", "dm", "Mm", "Gm", "hg", "dag", "Mg", "Gg", "dL", "hL", "hl", "dl"])
"""Symbols with prefixes that few people use."""

Key = tuple[str, Fraction, Fraction]


@frozen
class Way:
    """A way of writing a unit: its wording after 1 and after other numbers.

    Attributes:
        one: After 1.
        many: After other numbers.
        opens: Whether it may stand before the number, as the sign of a currency does.
    """

    one: str
    many: str
    opens: bool = False

    def with_number(self, number: str, *, one: bool) -> Iterator[str]:
        """Yield a number with the unit, and a symbol with or without a space between."""
        name = self.one if one else self.many
        if number[-1:].isalpha() and self.is_symbol and not self.opens:
            return  # nobody types seventy-two h
        if self.opens:
            yield f"{name} {number}" if name.isalpha() else f"{name}{number}"
        yield f"{number} {name}" if name else number
        if self.is_symbol and not (self.opens and len(name) > 1):
            yield f"{number}{name}"

    @property
    def is_symbol(self) -> bool:
        """Whether it is no word, so that it may touch the number."""
        is_short = len(self.one) <= LONGEST_SYMBOL or "/" in self.one
        is_code = len(self.one) == LONGEST_SYMBOL and self.one.isupper()
        return bool(self.one) and self.one == self.many and is_short and not is_code


def ways_of_unit(counted: Counted, language: str) -> Sequence[Way]:
    """Return the ways of writing what is counted, as it is written first."""
    dimension, _, trailer = counted.dimension.partition(" ")
    own = Way(counted.one or counted.text, counted.many or counted.text)
    known = _by_unit(language).get(_key(counted.unit), ())
    known += tuple(_quotients(counted.text, notation_of(language)))
    if trailer:
        of_age = notation_of(language).grammar.counted.of_age
        trailers = [trailer, *sorted(of_age - {trailer})] if trailer in of_age else [trailer]
        longer = [Way(f"{way.one} {end}", f"{way.many} {end}") for way in known for end in trailers]
        known = (*longer, *known)
    currency = counted.unit.measure.symbol
    if currency in CURRENCIES and counted.dimension.startswith("money:"):
        signs = tuple(_money(currency, notation_of(language)))
        return tuple(dict.fromkeys((*signs[-1:], *known, *signs)))
    primes = [Way(sign, sign) for sign, name in PRIMES if is_of(counted.unit, name)]
    letters = [
        word for word, name in LETTERS.get(dimension, {}).items() if is_of(counted.unit, name)
    ]
    if not trailer:
        cases = (
            case
            for word in letters
            for case in (word, word.upper())
            if len(case) == 1 or case == word
        )
        known = (*known, *primes, *(Way(word, word) for word in dict.fromkeys(cases)))
    return tuple(dict.fromkeys((own, *known))) if own.one else tuple(known)


def is_of(unit: Unit, name: str) -> bool:
    """Tell whether a unit is the one of a name."""
    return _key(unit) == _key(unit_of(name))


def in_others(
    counted: Counted, exact: Interval, language: str
) -> Iterator[tuple[Sequence[Way], tuple[Number | None, Number | None], Unit]]:
    """Yield other units of the same measure: how they are written, and the numbers in them.

    Args:
        counted: What the number counts.
        exact: The numbers in its measure.
        language: A BCP 47 tag.
    """
    own, symbol = _key(counted.unit), counted.unit.measure.symbol
    if " " in counted.dimension:
        return
    units: dict[Key, tuple[Sequence[Way], Unit]] = {}
    for ways, unit in _of_measure(language, symbol):
        before = units.get(_key(unit), ((), unit))[0]
        units[_key(unit)] = (tuple(dict.fromkeys((*before[:2], *ways, *before))), unit)
    found = []
    for key, (ways, unit) in units.items():
        numbers = [
            None if end is None else (Fraction(end) - unit.zero) / unit.scale
            for end in (exact.low, exact.high)
        ]
        sizes = [abs(number) for number in numbers if number]
        usable = all(LEAST <= size < MOST and is_short(size, _DIGITS) for size in sizes)
        if key != own and sizes and usable:
            found.append(
                (max(size / 500 if size > 1 else 1 / size for size in sizes), ways, numbers, unit)
            )
    found.sort(key=lambda entry: entry[0])
    for _, ways, (low, high), unit in found[:MOST_OTHERS]:
        yield ways, (low, high), unit


def _quotients(text: str, notation: Notation) -> Iterator[Way]:
    """Yield grams per mole, for g/mol."""
    above, found, below = text.partition("/")
    if not found:
        return
    names = [
        [form for form in notation.forms.values() if symbol in {form.unit, SYMBOLS.get(form.unit)}]
        for symbol in (above, below)
    ]
    for one, other in product(*names):
        for per in notation.per[:1]:
            yield Way(f"{one.one}{per}{other.one}", f"{one.many}{per}{other.one}")


def _money(currency: str, notation: Notation) -> Iterator[Way]:
    """Yield the code of a currency and its signs, the shortest last."""
    code = currency.upper()
    signs = (sign for sign, known in notation.signs.items() if known == currency)
    for sign in dict.fromkeys((code, *sorted(signs, key=len, reverse=True))):
        yield Way(sign, sign, opens=True)


@cache
def _by_unit(language: str) -> Mapping[Key, tuple[Way, ...]]:
    """Return the ways of writing each unit in a language."""
    ways: dict[Key, dict[Way, None]] = {}
    for form in dict.fromkeys(notation_of(language).forms.values()):
        ways.setdefault(_key(unit_of(form.unit)), {})[_way(form)] = None
    return {key: tuple(several) for key, several in ways.items()}


@cache
def _of_measure(language: str, measure: str) -> Sequence[tuple[Sequence[Way], Unit]]:
    """Return the units of a measure: those with names in the language, then mere symbols."""
    named = _by_unit(language)
    forms = {form.unit: unit_of(form.unit) for form in notation_of(language).forms.values()}
    found = [(named[_key(unit)], unit) for unit in forms.values() if unit.measure.symbol == measure]
    found += [
        ((Way(symbol, symbol), *named.get(_key(unit_of(symbol)), ())), unit_of(symbol))
        for symbol in symbols_of(measure)
        if symbol not in RARE
    ]
    return found


def _way(form: Form) -> Way:
    return Way(form.one, form.many)


def _key(unit: Unit) -> Key:
    return unit.measure.symbol, unit.scale, unit.zero
