"""What units are called: their names and symbols, and what is made of these."""

from collections.abc import Iterator, Mapping

from quizgen.values.notation import Form, Notation
from quizgen.values.units import SYMBOLS, symbol_of, unit_of
from quizgen.values.units.currencies import CURRENCIES

PREFIXES: Mapping[str, str] = {
    **dict.fromkeys(("kilo", "quilo", "kil"), "k"),
    **dict.fromkeys(("mega", "méga", "meg"), "M"),
    **dict.fromkeys(("giga",), "G"),
    **dict.fromkeys(("tera", "téra"), "T"),
    **dict.fromkeys(("milli", "mili"), "m"),
    **dict.fromkeys(("micro", "mikro"), "µ"),
    **dict.fromkeys(("nano",), "n"),
    **dict.fromkeys(("pico", "piko", "picco"), "p"),
}
"""What prefixes are called in any of the languages: *kil* of a kilohm, *kilo* of a kilonewton."""

_SQUARE = (
    "square sq sq. squared cuadrado cuadrados carré carrés quadrato quadrati quadrado quadrados"
)
_CUBIC = "cubic cu cu. cubed cúbico cúbicos cube cubes cubo cubi cubico cubici"
POWERS: Mapping[str, str] = {
    **dict.fromkeys(_SQUARE.split(), "²"),
    **dict.fromkeys(_CUBIC.split(), "³"),
}
"""Words beside a unit for its power, in any of the languages."""

SHORTEST_NAME = 3
"""What has fewer letters behind a prefix is no name of a unit."""


def form_of(text: str, notation: Notation) -> Form | None:
    """Return the way of writing a unit that a text is; None where it names none.

    Args:
        text: A name or a symbol, without white space around.
        notation: The language's.
    """
    form = notation.forms.get(text)
    if form is None and len(text) > 2:  # noqa: PLR2004 - of symbols, case tells
        form = notation.forms.get(" ".join(text.split()).casefold())
    return (
        form
        or _symbol(text)
        or _quotient(text, notation)
        or _product(text, notation)
        or _with_prefix(text, notation)
        or _with_power(text, notation)
    )


def _symbol(text: str) -> Form | None:
    """Return the code of a currency, or what is made of symbols."""
    if text.isupper() and text.casefold() in CURRENCIES:
        return Form(text.casefold(), text, text)
    return Form(text, text, text) if symbol_of(text) else None


def _quotient(text: str, notation: Notation) -> Form | None:
    """Read a unit divided by another: grams per mole, miles an hour, km/hr."""
    for per in notation.per:
        above, found, below = text.rpartition(per)
        if not found:
            continue
        usual = notation.forms.get(f"{above}{notation.per[0]}{below}".casefold())
        if usual:
            return usual
        one, other = form_of(above, notation), form_of(below, notation)
        if one and other and symbol_of(symbol := _divided(_sign(one), _sign(other))):
            return Form(symbol, f"{one.one}{per}{other.one}", f"{one.many}{per}{other.one}")
    return None


def _divided(above: str, below: str) -> str:
    return f"{above}/{below}" if below.isalpha() else f"{above}/({below})"


def _product(text: str, notation: Notation) -> Form | None:
    """Read two units with a space or a hyphen between: newton metres, watt-hours."""
    for sign in " -":
        first, found, second = text.partition(sign)
        if not found or sign in second:
            continue
        one = form_of(first, notation)
        # Of other units, several side by side are parts of one amount: three hours twenty minutes.
        if one is None or not unit_of(one.unit).measure.dimension.startswith("si:"):
            continue
        other = notation.forms.get(second) or notation.forms.get(second.casefold())
        symbol = f"{_sign(one)}·{_sign(other)}" if other else ""
        if other and symbol_of(symbol):
            return Form(symbol, f"{one.one}{sign}{other.one}", f"{one.one}{sign}{other.many}")
    return None


def _with_prefix(text: str, notation: Notation) -> Form | None:
    """Read the name of a unit behind that of a prefix: kilonewtons, megavolts, kilohms."""
    for prefix, name in _parted(text.casefold()):
        form = notation.forms.get(name)
        symbol = f"{PREFIXES[prefix]}{_sign(form)}" if form else ""
        if form and symbol_of(symbol):
            return Form(symbol, f"{prefix}{form.one}", f"{prefix}{form.many}")
    return None


def _with_power(text: str, notation: Notation) -> Form | None:
    """Read a unit and a word for its power: square cm, cm squared, centímetros cúbicos."""
    words = text.split()
    if len(words) != 2:  # noqa: PLR2004 - a unit and its power
        return None
    for word, name in (words, reversed(words)):
        power, form = POWERS.get(word.casefold()), form_of(name, notation)
        symbol = f"{_sign(form)}{power}" if power and form else ""
        if form and symbol_of(symbol):
            return Form(symbol, text, text)
    return None


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """Yield the prefixes that a name begins with, and the rest of it."""
    for prefix in PREFIXES:
        name = text.removeprefix(prefix)
        # Only before a vowel is the o of kilo lost.
        whole = prefix[-1] in "oai" or name.startswith("o")
        if len(name) >= SHORTEST_NAME and name != text and whole:
            yield prefix, name


def _sign(form: Form) -> str:
    """Return the symbol of a unit."""
    return SYMBOLS.get(form.unit, form.unit).partition(",")[0]
