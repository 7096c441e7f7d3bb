"""English."""

from unicodedata import normalize

from quizgen.folding import fold
from quizgen.languages.articles import begins_with_article
from quizgen.languages.grammar import Amounts, Counted, Dates, Grammar, Limit, Numbers, folded
from quizgen.languages.names import Plural
from quizgen.languages.nouns import Nouns
from quizgen.machine.pattern import pattern


def _singular(word: str) -> str | None:
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 3:  # noqa: PLR2004 - "us", "is"
        return None
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004 - "ties", "pies"
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]


def _suffix(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
_ONES += "fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_FIRSTS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
_FIRSTS += "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_BREAKS = "a an and are as at but by down for from had has have he her his i if in into is it its "
_BREAKS += "later more my no nor not off on or our out over per she so than that the their them "
_BREAKS += "then they this those to up via was we were what when where who with without you your "
_BREAKS += "hundreds thousands"

_PARTS = "third quarter fifth sixth seventh eighth ninth tenth"

_ALIKE = "series species aircraft police dead injured wounded öre øre"
_IRREGULAR = "people:person pence:penny kroner:krone kronor:krona children:child wives:wife "
_IRREGULAR += "lives:life feet:foot teeth:tooth mice:mouse movies:movie buses:bus crises:crisis"

ARTICLES = folded("a an the")


def indefinite(words: str) -> str:
    """Put *a* or *an* before words, by their sound: an hour, a union."""
    if begins_with_article(words, ARTICLES):
        return words
    # The article before a blank must not tell how the answer sounds.
    return f"{'a(n)' if words.startswith('_') else _article(words)} {words}"


def _article(words: str) -> str:
    """Choose by how the first word is said: *an* before a vowel that is heard."""
    first = words.lstrip("“‘\"'(").split(" ", 1)[0]
    if _SPELLED_OUT.match(first):
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    return "an" if _SAID_WITH_A_VOWEL.match(normalize("NFD", fold(first))) else "a"


_SPELLED_OUT = pattern(r"(?:[A-Z]{1,3}|[B-DF-HJ-NP-TV-Z]+)(?![A-Za-z])")
"""What is said letter by letter, such as NGO; longer ones with vowels are words, as NATO is."""

_SAID_WITH_A_VOWEL = pattern(
    r"(?:hour|honest|honou?r|heir|x-)"
    # As in one, Europe, union, unanimous, use, Ukraine: these begin with w or y.
    r"|(?!on(?:e|es|ce)\b|e[uw]|uni(?![mn])|unanim|u(?!n)[^aeiou][aeiou]|ukr)[aeiou]"
    # An 8, an 80, an 800; an 11, an 18,000; but a 1, a 110.
    r"|8|1[18](?!\d(?!\d))"
)


def _possessive(words: str, apostrophe: str) -> str:
    """Make words possessive: *Maduro’s*, *James’s*, but *the United States’*.

    A plural that ends in s takes the apostrophe alone (Chicago Manual of Style, 7.17), and
    so do names with an article that end so: they are plurals in form.
    """
    plural = isinstance(words, Plural) or begins_with_article(words, ARTICLES)
    if plural and words.endswith("s"):
        return f"{words}{apostrophe}"
    return f"{words}{apostrophe}s"


GRAMMAR = Grammar(
    listed=("of these", "of the following"),
    nouns=Nouns(
        articles=ARTICLES,
        a=indefinite,
        possessive=_possessive,
        on={"day": "on {date}", "month": "in {date}", "year": "in {date}"},
    ),
    numbers=Numbers(
        words={
            **{word: number for number, word in enumerate(_ONES.split())},
            **{word: 10 * number for number, word in enumerate(_TENS.split(), 2)},
        },
        multipliers={
            "dozen": 12,
            "hundred": 100,
            "thousand": 1000,
            "million": 10**6,
            "billion": 10**9,
            "trillion": 10**12,
        },
        conjunction="and",
        articles={"a": "1", "an": "1", "half a": "1/2", "half an": "1/2"},
        minus=("minus", "negative"),
        point=("point",),
        more={"and a half": "1/2", "and a quarter": "1/4", "and three quarters": "3/4"},
        shares={"half": "one half"},
        parts={
            "half": 2,
            "halves": 2,
            **{word: number for number, word in enumerate(_PARTS.split(), 3)},
            **{f"{word}s": number for number, word in enumerate(_PARTS.split(), 3)},
            "hundredth": 100,
            "hundredths": 100,
            "thousandth": 1000,
            "thousandths": 1000,
        },
        ordinals={
            **{word: number for number, word in enumerate(_FIRSTS.split(), 1)},
            **{word: 10 * number for number, word in enumerate(_TENTHS.split(), 2)},
            **{
                f"{tens}-{first}": 10 * ten + one
                for ten, tens in enumerate(_TENS.split(), 2)
                for one, first in enumerate(_FIRSTS.split()[:9], 1)
            },
        },
        suffix=_suffix,
        ordinal_article="the",
    ),
    amounts=Amounts(
        vague={
            "dozens": 12,
            "scores": 20,
            "hundreds": 100,
            "thousands": 1000,
            "tens of thousands": 10_000,
            "hundreds of thousands": 100_000,
            "millions": 10**6,
            "billions": 10**9,
        },
        limits={
            **dict.fromkeys(("exactly", "just", "only"), Limit.EXACT),
            **dict.fromkeys(("about", "around", "some", "roughly", "circa", "~", "≈"), Limit.ABOUT),
            **dict.fromkeys(("approximately", "an estimated", "estimated"), Limit.ABOUT),
            **dict.fromkeys(("nearly", "almost", "just under", "close to"), Limit.NEARLY),
            **dict.fromkeys(("just over", "slightly more than"), Limit.BARELY),
            **dict.fromkeys(("at least", "no fewer than", "no less than", "≥"), Limit.AT_LEAST),
            **dict.fromkeys(("more than", "over", "above", "well over", ">"), Limit.OVER),
            **dict.fromkeys(("up to", "at most", "no more than", "≤"), Limit.AT_MOST),
            **dict.fromkeys(("fewer than", "less than", "under", "below", "<"), Limit.UNDER),
        },
        ranges=(("", "to"), ("from", "to"), ("between", "and")),
        below=("below zero", "below"),
    ),
    counted=Counted(
        units={
            "second": "sec|secs",
            "minute": "min|mins",
            "hour": "hr|hrs",
            "fortnight": "fortnight|fortnights",
            "year": "yr|yrs",
            "millennium": "millennium|millennia, millennium|millenniums",
            "millimetre": "millimeter|millimeters",
            "centimetre": "centimeter|centimeters",
            "metre": "meter|meters",
            "kilometre": "kilometer|kilometers",
            "foot": "ft",
            "yard": "yd|yds",
            "gram": "gramme|grammes",
            "kilogram": "kilo|kilos",
            "tonne": "metric ton|metric tons",
            "pound": "lb|lbs",
            "stone": "stone|stone",
            "ppb": "part per billion|parts per billion",
            "dB": "decibel|decibels",
            "rpm": "revolution per minute|revolutions per minute",
            "square metre": "square meter|square meters, sq m",
            "square kilometre": "sq km, square kilometer|square kilometers",
            "square foot": "sq ft",
            "square mile": "sq mi",
            "millilitre": "milliliter|milliliters",
            "litre": "liter|liters",
            "gallon": "gallon|gallons",
            "kilometre per hour": "kilometer per hour|kilometers per hour, km per hour, kph, kmph",
            "A": "amp|amps",
            "mile per hour": "mph, m.p.h.",
            "percent": "percent",
            "metre per second": "meter per second|meters per second",
            "m/s²": "meter per second squared|meters per second squared, "
            "metre per square second|metres per square second",
            "celsius": "degree centigrade|degrees centigrade, °C., deg C",
            "fahrenheit": "deg F",
            "nm": "nanometer|nanometers",
            "µm": "micrometer|micrometers, micron|microns",
            "m³": "cubic meter|cubic meters, cu m",
            "cm³": "cubic centimeter|cubic centimeters, cc",
            "km³": "cubic kilometer|cubic kilometers, cu km",
            "cm²": "square centimeter|square centimeters",
            "cL": "centiliter|centiliters",
            "dL": "deciliter|deciliters",
            "degree": "deg|degs",
            "ly": "light-year|light-years",
            "jpy": "yen",
            "cny": "yuan",
            "usd": "dollar|dollars, US dollar|US dollars, U.S. dollar|U.S. dollars",
            "gbp": "pound sterling|pounds sterling",
        },
        equivocal=frozenset({"pound", "bar"}),
        among={"pound": "pound|pounds"},
        signs={"$": "usd", "US$": "usd", "USD": "usd", "€": "eur", "EUR": "eur", "£": "gbp"},
        magnitudes={"k": 1000, "K": 1000, "m": 10**6, "M": 10**6, "bn": 10**9, "B": 10**9},
        trailers=(
            *("ago", "away", "before", "before that", "beforehand", "deep", "earlier", "high"),
            *("in jail", "in prison", "later", "long", "of age", "old", "previously", "prior"),
            *("tall", "thick", "wide"),
        ),
        of_age=frozenset({"old", "of age"}),
        per=("a", "an"),
        genitive="of",
        breaks=frozenset(_BREAKS.split()),
        plurals={
            **{word: word for word in _ALIKE.split()},
            **dict(noun.split(":") for noun in _IRREGULAR.split()),
            **{f"{word}men": f"{word}man" for word in ("", "wo", "police", "service", "spokes")},
        },
        singular=_singular,
    ),
    dates=Dates(
        days=("{month} {day}, {year}",),
        said=("{day} of {month} {year}", "{day} of {month}, {year}"),
        short_months={9: "Sep|Sept"},
        suffix="st|nd|rd|th",
        tens={f"{ten[:-1]}ies": f"{n}0s" for n, ten in enumerate(_TENS.split(), 2)},
        articles=("the",),
    ),
)
