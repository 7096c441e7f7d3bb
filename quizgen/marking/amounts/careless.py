"""Amounts as they are typed carelessly: *eihgt*, *XIV*, *500 mgr*, *5730 ± 40 years*, *21 vol%*."""

import re
from collections.abc import Iterator

from quizgen.languages.conventions import conventions_of
from quizgen.languages.grammars import grammar_of
from quizgen.languages.tag import primary
from quizgen.machine.pattern import any_of, pattern
from quizgen.marking.amounts.comparison import is_measured
from quizgen.marking.slip import is_one_edit, without_accents
from quizgen.marking.spelled import in_digits
from quizgen.values import Quantity
from quizgen.values.calendar.ordinals import roman_number

_OUT_OF = any_of(
    (
        "out of",
        "in",
        "of",
        "von",
        "auf",
        "de cada",
        "por cada",
        "de",
        "sur",
        "pour",
        "su",
        "em",
        "per",
    )
)
_PERCENT = pattern(
    r"(?P<number>.*[0-9])\s?(?:(?:pc|pct|p\.\s?c\.|percents|procent|prozente|pourcents?)\.?"
    r"|p\.\s?100|(?:vol|wt|gew)\.?[\s-]?%|%\s?(?:vol|wt)\.?|/\s?100|/100"
    rf"|\s{_OUT_OF}\s(?:an?\s|every\s|each\s)?(?:100|hundred|hundert|cien|ciento|cent|cento|cem))",
    re.IGNORECASE,
)
"""Percent, in one word or another."""

_GIVE_OR_TAKE = pattern(r"\s?(?:±|\+\s?/\s?[-−–]|\+[-−–])\s?[0-9][0-9.,]*\s?")
_TIMES_TEN = pattern(r"(?<=[0-9])\s?[.·•∙⋅*xX]\s?(?=10(?:\^|\*\*|[⁰¹²³⁴-⁹⁻]))")
_AGAIN = pattern(r"([0-9][0-9.,]*)\s?\(\s*=?\s*([^\W\d_][^()0-9]*)\)(.*)")
_UNIT = pattern(r"(.*[0-9])\s?([^\W\d_]+)\.?")
_LETTERS = pattern(r"[^\W\d_]+")

_HEIGHT = pattern(
    r"(.+?)[\s,]*(?:(?:above|over)(?: mean)? sea[ -]?level|a\.?\s?m?\.?s\.?l\.?|masl|"
    r"ü\.?\s?NN\.?|ü\.?\s?M\.?|über (?:dem )?(?:Meer|Meeresspiegel|NN|Normalnull)|"
    r"sobre el nivel del mar|s\.?\s?n\.?\s?m\.?|"
    r"de altitud|d'altitude|au-dessus (?:du niveau )?de la mer|sul livello del mare|s\.?l\.?m\.?|"
    r"acima do nível do mar)",
    re.IGNORECASE,
)
"""A height with what heights are told from."""

_EACH = pattern(r"(.+?) (?:each|apiece|a piece|cada un[oa]|jeweils|chacune?|ciascun[oa])")
_OF_SOMETHING = pattern(r"an? (\S*[^\W_])[- ]([^\W\d_]+) [^\W\d_]+|([^\W\d_]+-[^\W\d_]+) [^\W\d_]+")
"""A six-year term, two-thirds majority."""

_ONE_IN = pattern(r"([0-9]+) (?:in|out of|of|von|de cada|sur|su|em cada|em) (?:every )?([0-9]+)")
_FOURTH = pattern(r"\bfourth(?=s?\b)", re.IGNORECASE)
_APOSTROPHE = pattern(r"(?<=[0-9])['’](?=[0-9]{1,2}(?![0-9]))")
_AS_WRITTEN = (
    (pattern(r"\b(?:cel[cs]+i[ou]?[us]+|cent[ií]grad(?:os?|es?|i)?)\b", re.IGNORECASE), "Celsius"),
    (pattern(r"\bveinte y ", re.IGNORECASE), "veinti"),
    (pattern(r"(?<=nta)\s?[iy]\s?(?=un|d[oó]s|tr[eé]s|cua|cin|s[eé]i|sie|och|nue)"), " y "),
    (pattern(r"(?<=[0-9])\s?[º˚]"), "°"),
    (pattern(r"(?<=[a-z])s/"), "/"),
    (pattern(r"(?<=[0-9]/[0-9])(?:rds?|ths?|nds?)"), ""),
    (pattern(r"(?<=y )(d[óo]s|tr[ée]s|s[ée]is)$"), lambda found: without_accents(found[0])),
)
"""What amounts have too much, or lack of their signs, as they are typed."""

_GAP = pattern(r"(?<=[a-zäöüß]) (?=[a-zäöüß])")
_COUNTED = pattern(r"(.*[0-9].*?)\s?([^\W\d_]+\.?)")

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
    **dict.fromkeys(("cps", "herz"), "Hz"),
    **dict.fromkeys(("kph", "kmh", "kmph", "kmhr"), "km/h"),
    **dict.fromkeys(("mps",), "m/s"),
    **dict.fromkeys(("secs", "sec", "sek", "seg", "segs"), "s"),
    **dict.fromkeys(("mins", "minutes", "min"), "min"),
    **dict.fromkeys(("mcg", "microg", "ug"), "µg"),
    **dict.fromkeys(("celcius", "celsuis", "celc", "cels", "centigrade", "centigrades"), "°C"),
    **dict.fromkeys(("klm", "klms"), "km"),
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
    found = _PERCENT.fullmatch(in_digits(text, expected.language))
    if found and expected.dimension.startswith("percent"):
        yield f"{found['number'].strip()}%"
    elevated = _HEIGHT.fullmatch(text) if expected.dimension.partition(" ")[0] == "length" else None
    if elevated:
        yield elevated[1].rstrip(" .")


def careless(text: str, expected: Quantity) -> Iterator[str]:
    """Yield what a text may be meant for that says nothing as it stands.

    Args:
        text: What was typed, without what does not count around it.
        expected: What is right.
    """
    several = (
        *_in_plain_numbers(text, expected.language),
        *_in_other_units(text, expected),
        *_parts_of_one(text, expected),
        *_without_counted(text, expected),
    )
    yield from (written for written in several if written != text)


def _in_plain_numbers(text: str, language: str) -> Iterator[str]:
    """Yield an amount in the numbers that it is meant for: *XIV*, *3'4*, *5730 ± 40*, *forteen*."""
    numeral, _, rest = text.partition(" ")
    roman = roman_number(numeral) if numeral.isupper() else None
    if roman:
        yield f"{roman} {rest}".strip()
    yield _APOSTROPHE.sub(conventions_of(language).point or ".", text)
    yield from (old.sub(new, text) for old, new in _AS_WRITTEN)
    if text[:1].isalpha():
        articles = grammar_of(language).numbers.articles.items()
        yield from (f"{article} {text}" for article, worth in articles if worth == "1")
    yield _GIVE_OR_TAKE.sub(" ", text).strip()
    yield _TIMES_TEN.sub("×", text)
    yield _corrected(text, language)
    if primary(language) == "de":
        yield _GAP.sub("", text)


def _without_counted(text: str, expected: Quantity) -> Iterator[str]:
    """Yield a number without what it counts, whatever that is called."""
    each, term = _EACH.fullmatch(text), _OF_SOMETHING.fullmatch(text)
    if each:
        yield each[1]
    if term:
        yield term[3] or f"{term[1]} {term[2]}"
    if expected.amount.low != expected.amount.high:
        yield text.removesuffix("+").rstrip()
    counted, given = _COUNTED.fullmatch(text), Quantity.read(text, expected.language)
    is_other = given is not None and is_measured(given)
    if counted and expected.dimension and not is_measured(expected) and not is_other:
        yield counted[1]


def _parts_of_one(text: str, expected: Quantity) -> Iterator[str]:
    """Yield a share as it is read: one in four, a fourth, 25 pct."""
    is_share = not expected.dimension and (expected.amount.high or 0) <= 1
    if not (is_share or expected.dimension.startswith("percent")):
        return
    digits = in_digits(text, expected.language)
    share = _ONE_IN.fullmatch(digits)
    if share:
        yield f"{share[1]}/{share[2]}"
    percent = _PERCENT.fullmatch(digits)
    if percent:
        yield f"{percent['number'].strip()}%"
    if primary(expected.language) == "en":
        fourths = _FOURTH.sub("quarter", text)
        yield fourths
        yield f"a {fourths}"


def _in_other_units(text: str, expected: Quantity) -> Iterator[str]:
    found = _UNIT.fullmatch(text)
    word = found[2].casefold() if found else ""
    if found and word in _UNITS:
        yield f"{found[1]} {_UNITS[word]}"
    if found and word in _YEARS and expected.dimension.partition(" ")[0] == "time":
        number = found[1].replace(",", "")
        whole, _, decimals = number.partition(".")
        if (
            whole.isdigit()
            and (not decimals or decimals.isdigit())
            and len(decimals) <= LONG_ENOUGH
        ):
            times = int(f"{whole[:9]}{decimals}") * _YEARS[word] // 10 ** len(decimals)
            yield f"{times} {expected.wording.counted.text}"


def _corrected(text: str, language: str) -> str:
    """Write the number words of a text rightly that are one edit away from right: *forteen*."""
    numbers = grammar_of(language).numbers
    words = {**numbers.words, **{word: word for word in numbers.multipliers}}
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
    return (
        len(word) >= LONG_ENOUGH
        and longest - min(len(typed), len(word)) <= 1
        and (is_one_edit(typed, word))
    )


def said_again(text: str) -> tuple[str, str, str] | None:
    """Part a number from the same one in words in brackets, and from what is counted.

    Args:
        text: What was typed, without what does not count around it.
    """
    found = _AGAIN.fullmatch(text)
    return (found[1], found[2].strip(), found[3].strip()) if found else None
