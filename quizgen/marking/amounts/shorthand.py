"""How people type numbers when they are in a hurry, or used to another country's signs."""

from collections.abc import Iterator
from fractions import Fraction

from quizgen.languages.conventions import conventions_of
from quizgen.languages.grammar import Limit
from quizgen.languages.grammars import GRAMMARS, grammar_of
from quizgen.machine.pattern import pattern
from quizgen.marking.slip import is_one_edit
from quizgen.values.notation import Form, notation_of
from quizgen.values.units import UNITS, Unit, unit_of

MAGNITUDES = {
    "k": 1000,
    "K": 1000,
    "tsd": 1000,
    "Tsd": 1000,
    "mil": 1000,
    "m": 10**6,
    "M": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    **dict.fromkeys(("mill", "Mill"), 10**6),
    "Mio": 10**6,
    "b": 10**9,
    "B": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    **dict.fromkeys(("md", "Md", "mds", "Mds"), 10**9),
    "mrd": 10**9,
    "Mrd": 10**9,
}
"""Letters right after a number that multiply it."""

LETTERS = {
    "time": {
        "s": "second",
        "m": "minute",
        "h": "hour",
        "d": "day",
        "w": "week",
        "y": "year",
        "mo": "month",
        "yr": "year",
        "yrs": "year",
        "hr": "hour",
        "hrs": "hour",
        "hs": "hour",
        "wk": "week",
        "wks": "week",
        "mth": "month",
        "mths": "month",
        "sec": "second",
    },
    "temperature": {
        "c": "celsius",
        "f": "fahrenheit",
        "k": "kelvin",
        "celsius": "celsius",
        "fahrenheit": "fahrenheit",
        "kelvin": "kelvin",
    },
    "mass": {"st": "stone"},
    "cent": {"c": "cent", "ct": "cent", "cts": "cent"},
}
"""What letters after a number mean where it is known what is measured."""

LONG_ENOUGH = 4
"""Words of fewer letters are others too easily."""

LONGEST = 20
"""Nobody shortens a number of more digits."""

_POINT = pattern(r"(?<![0-9.,])[.,](?=[0-9])")
_APART = pattern(r"(.*[0-9½⅓⅔¼¾⅛⅜⅝⅞])\s?([^\W\d_]+\.?)")
_MAGNITUDE = pattern(r"(\D*)([0-9][0-9.,]*)\s?([A-Za-z]{1,4})\.?(?![^\W_])(.*)")
_MINUS = pattern(r"^([-−–])\s+(?=[0-9])")
_RANGE = pattern(r"(\S*[0-9])\s*[-–—]\s*([0-9]\S*)")
_THOUSANDS = pattern(r"[0-9]{1,3}(?:[.,][0-9]{3})+(?![0-9.,])")
_HOURS = pattern(r"([0-9]+)\s?h\s?([0-9]+)\s?(?:m|min|mins)?(?:\s?([0-9]+)\s?s)?\.?")
_COLONS = pattern(r"[0-9]+(?::[0-5][0-9]){1,2}")
_MICRO = pattern(r"(?<=[0-9])(\s?)u(?=[a-zA-Z]{1,3}$)")
_SWAPPED = str.maketrans(".,", ",.")


def shorthands(text: str, language: str) -> Iterator[str]:
    """Yield what a text is short for, where it leaves no doubt, written out.

    Args:
        text: What was typed.
        language: The language of the question.
    """
    whole = _plain(text, language)
    if whole != text:
        yield whole
    apart = _APART.fullmatch(whole)
    if apart:
        yield f"{apart[1]} {apart[2]}"
    if _MICRO.search(whole):
        yield _MICRO.sub(r"\1µ", whole)
    found = _RANGE.fullmatch(whole)
    ranges = grammar_of(language).amounts.ranges
    if found and ranges:
        opening, joint = ranges[-1]
        yield f"{opening} {found[1]} {joint} {found[2]}"
    hours = _HOURS.fullmatch(whole)
    if hours:
        seconds = f" {hours[3]} s" if hours[3] else ""
        yield f"{hours[1]} h {hours[2].lstrip('0') or '0'} min{seconds}"


def _plain(text: str, language: str) -> str:
    """Write the zero of .5, and no sign that says nothing."""
    whole = _POINT.sub(f"0{conventions_of(language).point or '.'}", text)
    return _MINUS.sub(r"\1", whole.removeprefix("+"))


def multiplied(text: str, language: str) -> tuple[str, str] | None:
    """Write 1.5 M as 1500000; None where no letters multiply a number.

    Args:
        text: What was typed.
        language: The language of the question.

    Returns:
        The number in full, with what stands around it, and the letters.
    """
    text = _plain(text, language)
    found = _MAGNITUDE.fullmatch(text)
    factor = MAGNITUDES.get(found[3]) if found else None
    if found is None or factor is None:
        return None
    point = conventions_of(language).point or "."
    whole, _, decimals = found[2].partition(point)
    digits = whole.replace(",", "").replace(".", "")
    if not digits.isdigit() or (decimals and not decimals.isdigit()) or len(found[2]) > LONGEST:
        return None
    number = Fraction(int(digits + decimals), 10 ** len(decimals)) * factor
    written = f"{found[1]}{number.numerator}{found[4]}"
    return (written, found[3]) if number.denominator == 1 else None


def on_a_clock(text: str) -> Iterator[int]:
    """Yield how many seconds 2:30 may be, as hours and minutes or as minutes and seconds."""
    if not _COLONS.fullmatch(text):
        return
    numbers = [int(number[:LONGEST]) for number in text.split(":")]
    total = sum(number * 60**place for place, number in enumerate(reversed(numbers)))
    yield total
    if len(numbers) == 2:  # noqa: PLR2004 - no seconds
        yield total * 60


def misread(text: str) -> Iterator[str]:
    """Yield what a text may mean in a country with other signs in numbers: 3,14 for 3.14."""
    swapped = text.translate(_SWAPPED)
    if swapped != text:
        yield swapped
        if _THOUSANDS.search(text):
            yield _THOUSANDS.sub(lambda found: found[0].replace(".", "").replace(",", ""), text)
        yield text.replace(",", ".")


def parted(text: str) -> tuple[str, str]:
    """Part a number from the word or letters after it; two empty texts where there are none."""
    found = _APART.fullmatch(text)
    return (found[1], found[2].rstrip(".")) if found else ("", "")


def units_meant(word: str, dimension: str, name: str, language: str) -> Iterator[Unit]:
    """Yield the units that letters or a word of any language stand for after a number.

    Args:
        word: What stands after the number.
        dimension: What is measured.
        name: How the right answer has its unit, of which the first letters will do.
        language: A BCP 47 tag of the right answer's language.
    """
    letters, known = LETTERS.get(dimension, {}), word.casefold()
    if known in letters:
        yield UNITS[letters[known]]
    if dimension == "time" and name.casefold().startswith(known):
        form = _form(name, language)
        if form:
            yield unit_of(form.unit)
    for tag in GRAMMARS:
        if grammar_of(tag).counted.units:
            found = _form(word, tag)
            if found:
                yield unit_of(found.unit)


def is_symbol_in(letters: str, dimension: str) -> bool:
    """Tell whether letters are, in this case, a symbol of what is measured: the m of metres."""
    form = notation_of("en").forms.get(letters)
    try:
        unit = unit_of(form.unit if form else letters)
    except KeyError:
        return False
    return unit.measure.dimension == dimension


def _form(name: str, tag: str) -> Form | None:
    """Look a unit up in a language; of short symbols, case tells."""
    forms = notation_of(tag).forms
    return forms.get(name) or (forms.get(name.casefold()) if len(name) >= LONG_ENOUGH else None)


def unit_mistyped(word: str, language: str) -> Iterator[str]:
    """Yield the names of units that a word is one edit away from: huors from hours."""
    forms, typed = notation_of(language).forms, word.casefold()
    if typed in forms or len(typed) < LONG_ENOUGH:
        return
    for name in forms:
        near = len(name) >= LONG_ENOUGH and abs(len(name) - len(typed)) <= 1
        if near and is_one_edit(typed, name.casefold()):
            yield name


def without_limit(text: str, language: str, limit: Limit) -> str:
    """Return what follows a word such as *about* or *nearly*; empty where a text begins with none.

    Args:
        text: Any text.
        language: A BCP 47 tag of the language that it is written in.
        limit: What the words mean.
    """
    limits = grammar_of(language).amounts.limits
    known = (word for word, meant in limits.items() if meant is limit)
    opening = (word if not word[-1].isalnum() else f"{word} " for word in known)
    word = max(filter(text.casefold().startswith, opening), key=len, default="")
    return text[len(word) :].strip() if word else ""
