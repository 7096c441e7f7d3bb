"""Amounts as they are typed carelessly: *eihgt*, *XIV*, *500 mgr*, *5730 ± 40 years*, *21 vol%*."""

import re
from collections.abc import Iterator

from quizgen.languages.grammars import grammar_of
from quizgen.machine.pattern import any_of, pattern
from quizgen.marking.slip import is_one_edit, without_accents
from quizgen.values import Quantity
from quizgen.values.calendar.ordinals import roman_number

_OUT_OF = any_of(
    ("out of", "in", "of", "von", "auf", "de cada", "por cada", "de", "sur", "pour", "su", "em", "per")
)
_PERCENT = pattern(
    r"(?P<number>.*[0-9])\s?(?:(?:pc|pct|p\.\s?c\.|percents|procent|prozente|pourcents?)\.?"
    r"|(?:vol|wt|gew)\.?[\s-]?%|%\s?(?:vol|wt)\.?|/\s?100|/100"
    rf"|\s{_OUT_OF}\s(?:an?\s|every\s|each\s)?(?:100|hundred|hundert|cien|ciento|cent|cento|cem))",
    re.IGNORECASE,
)
"""Percent, in one word or another."""

_GIVE_OR_TAKE = pattern(r"\s?(?:±|\+\s?/\s?[-−–]|\+[-−–])\s?[0-9][0-9.,]*\s?")
_TIMES_TEN = pattern(r"(?<=[0-9])\s?[.·•∙⋅*xX]\s?(?=10(?:\^|\*\*|[⁰¹²³⁴-⁹⁻]))")
_AGAIN = pattern(r"([0-9][0-9.,]*)\s?\(\s*=?\s*([^\W\d_][^()0-9]*)\)(.*)")
_UNIT = pattern(r"(.*[0-9])\s?([^\W\d_]+)\.?")
_LETTERS = pattern(r"[^\W\d_]+")

_UNITS = {
    **dict.fromkeys(("mgr", "mgrs", "mgm"), "mg"),
    **dict.fromkeys(("gr", "grs", "gm", "gms", "grm"), "g"),
    **dict.fromkeys(("kgr", "kgrs", "kgm", "kilo", "kilos", "kil"), "kg"),
    **dict.fromkeys(("mt", "mts", "mtr", "mtrs"), "m"),
    **dict.fromkeys(("kmt", "kmts", "kil", "kms", "kmtr"), "km"),
    **dict.fromkeys(("cmt", "cmts", "cms"), "cm"),
    **dict.fromkeys(("lt", "lts", "ltr", "ltrs", "lit"), "l"),
    **dict.fromkeys(("mlt", "mls", "mltr"), "ml"),
    **dict.fromkeys(("cc", "ccm", "cmc"), "cm³"),
    **dict.fromkeys(("kps", "kmps"), "km/s"),
    **dict.fromkeys(("kph", "kmh", "kmph", "kmhr"), "km/h"),
    **dict.fromkeys(("mps",), "m/s"),
    **dict.fromkeys(("secs", "sec", "sek", "seg", "segs"), "s"),
    **dict.fromkeys(("mins", "minutes", "min"), "min"),
    **dict.fromkeys(("mcg", "microg", "ug"), "µg"),
    **dict.fromkeys(("sqm", "qm", "mq"), "m²"),
    **dict.fromkeys(("sqkm", "qkm", "kmq"), "km²"),
    **dict.fromkeys(("cbm",), "m³"),
}
"""Units as they are shortened in no book, each by its symbol."""

_YEARS = {"a": 1, "ka": 1000, "kyr": 1000, "kyrs": 1000, "ma": 10**6, "myr": 10**6, "mya": 10**6}
_YEARS |= {"ga": 10**9, "gyr": 10**9, "bya": 10**9}

LONG_ENOUGH = 4
"""A number word of fewer letters is another one too easily."""


def percents(text: str, expected: Quantity) -> Iterator[str]:
    """Yield a share with its sign, where it was told otherwise; and a number that is told twice.

    Args:
        text: What was typed, without what does not count around it.
        expected: What is right.
    """
    found = _PERCENT.fullmatch(text) if expected.dimension.startswith("percent") else None
    if found:
        yield f"{found['number'].strip()}%"


def careless(text: str, expected: Quantity) -> Iterator[str]:
    """Yield what a text may be meant for that says nothing as it stands.

    Args:
        text: What was typed, without what does not count around it.
        expected: What is right.
    """
    numeral, _, rest = text.partition(" ")
    roman = roman_number(numeral) if numeral.isupper() else None
    if roman:
        yield f"{roman} {rest}".strip()
    bare = _GIVE_OR_TAKE.sub(" ", text).strip()
    if bare != text:
        yield bare
    power = _TIMES_TEN.sub("×", text)
    if power != text:
        yield power
    yield from _in_other_units(text, expected)
    corrected = _corrected(text, expected.language)
    if corrected != text:
        yield corrected


def _in_other_units(text: str, expected: Quantity) -> Iterator[str]:
    found = _UNIT.fullmatch(text)
    word = found[2].casefold() if found else ""
    if found and word in _UNITS:
        yield f"{found[1]} {_UNITS[word]}"
    if found and word in _YEARS and expected.dimension.partition(" ")[0] == "time":
        number = found[1].replace(",", "")
        whole, _, decimals = number.partition(".")
        if whole.isdigit() and (not decimals or decimals.isdigit()) and len(decimals) <= LONG_ENOUGH:
            times = int(f"{whole[:9]}{decimals}") * _YEARS[word] // 10 ** len(decimals)
            yield f"{times} {expected.wording.counted.text}"


def _corrected(text: str, language: str) -> str:
    """Write the number words of a text rightly that are one edit away from right: *forteen*."""
    words = grammar_of(language).numbers.words
    plain = {without_accents(word): number for word, number in words.items() if " " not in word}

    def corrected(found: re.Match[str]) -> str:
        typed = without_accents(found[0].casefold())
        if len(typed) < LONG_ENOUGH or typed in plain:
            return found[0]
        near = {number for word, number in plain.items() if _is_near(typed, word)}
        return str(near.pop()) if len(near) == 1 else found[0]

    return _LETTERS.sub(corrected, text)


def _is_near(typed: str, word: str) -> bool:
    longest = max(len(typed), len(word))
    return len(word) >= LONG_ENOUGH and longest - min(len(typed), len(word)) <= 1 and (
        is_one_edit(typed, word)
    )


def said_again(text: str) -> tuple[str, str, str] | None:
    """Part a number from the same one in words in brackets, and from what is counted: 14 (fourteen).

    Args:
        text: What was typed, without what does not count around it.
    """
    found = _AGAIN.fullmatch(text)
    return (found[1], found[2].strip(), found[3].strip()) if found else None
