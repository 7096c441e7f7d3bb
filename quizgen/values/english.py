"""The English words of numbers, units and dates."""

from quizgen.values.interval import Limit
from quizgen.values.language import Language


def _english_singular(word: str) -> str | None:
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 3:  # noqa: PLR2004 - "us", "is"
        return None
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004 - "ties", "pies"
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]


def _english_suffix(number: int) -> str:
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
_BREAKS += "then they this those to up via was we were what when where who with without you your"
_MONTHS = "January February March April May June July August September October November December"
_SHORT_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep|Sept Oct Nov Dec"
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"

ENGLISH = Language(
    grouping=",",
    point=".",
    numbers={
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
    genitive="of",
    breaks=frozenset(_BREAKS.split()),
    plurals={
        "people": "person",
        "men": "man",
        "women": "woman",
        "children": "child",
        "wives": "wife",
        "lives": "life",
        "feet": "foot",
        "teeth": "tooth",
        "mice": "mouse",
        "movies": "movie",
        "series": "series",
        "species": "species",
        "aircraft": "aircraft",
        "police": "police",
        "dead": "dead",
        "injured": "injured",
        "wounded": "wounded",
        "policemen": "policeman",
        "servicemen": "serviceman",
        "spokesmen": "spokesman",
        "buses": "bus",
        "crises": "crisis",
    },
    singular=_english_singular,
    ordinals={
        **{word: number for number, word in enumerate(_FIRSTS.split(), 1)},
        **{word: 10 * number for number, word in enumerate(_TENTHS.split(), 2)},
        **{
            f"{tens}-{first}": 10 * ten + one
            for ten, tens in enumerate(_TENS.split(), 2)
            for one, first in enumerate(_FIRSTS.split()[:9], 1)
        },
    },
    ordinal_suffix=_english_suffix,
    ordinal_article="the",
    currencies={"$": "usd", "US$": "usd", "USD": "usd", "€": "eur", "EUR": "eur", "£": "gbp"},
    magnitudes={"k": 1000, "m": 10**6, "bn": 10**9},
    units={
        "second": "second|seconds, sec|secs",
        "minute": "minute|minutes, min|mins",
        "hour": "hour|hours, hr|hrs",
        "day": "day|days",
        "week": "week|weeks",
        "fortnight": "fortnight|fortnights",
        "month": "month|months",
        "year": "year|years, yr|yrs",
        "decade": "decade|decades",
        "century": "century|centuries",
        "millennium": "millennium|millennia, millennium|millenniums",
        "millimetre": "millimetre|millimetres, millimeter|millimeters",
        "centimetre": "centimetre|centimetres, centimeter|centimeters",
        "metre": "metre|metres, meter|meters",
        "kilometre": "kilometre|kilometres, kilometer|kilometers",
        "inch": "inch|inches",
        "foot": "foot|feet, ft",
        "yard": "yard|yards, yd|yds",
        "mile": "mile|miles",
        "milligram": "milligram|milligrams",
        "gram": "gram|grams, gramme|grammes",
        "kilogram": "kilogram|kilograms, kilo|kilos",
        "tonne": "tonne|tonnes, metric ton|metric tons",
        "pound": "lb|lbs",
        "ton": "ton|tons",
        "square metre": "square metre|square metres, square meter|square meters, sq m",
        "square kilometre": "square kilometre|square kilometres, sq km, "
        "square kilometer|square kilometers",
        "hectare": "hectare|hectares",
        "square foot": "square foot|square feet, sq ft",
        "acre": "acre|acres",
        "square mile": "square mile|square miles, sq mi",
        "millilitre": "millilitre|millilitres, milliliter|milliliters",
        "litre": "litre|litres, liter|liters",
        "gallon": "gallon|gallons",
        "kilometre per hour": "kilometre per hour|kilometres per hour, "
        "kilometer per hour|kilometers per hour, km per hour, kph",
        "mile per hour": "mile per hour|miles per hour, mph",
        "percent": "percent, per cent",
        "usd": "dollar|dollars, US dollar|US dollars, U.S. dollar|U.S. dollars",
        "eur": "euro|euros",
        "gbp": "pound sterling|pounds sterling",
    },
    trailers=(
        *("ago", "away", "deep", "earlier", "high", "in jail", "in prison", "later", "long", "old"),
        *("of age", "tall", "thick", "wide"),
    ),
    months=tuple(_MONTHS.split()),
    short_months=tuple(_SHORT_MONTHS.split()),
    weekdays=tuple(_WEEKDAYS.split()),
    day_suffix="st|nd|rd|th",
    days=("{day} {month} {year}", "{month} {day}, {year}"),
    month_years=("{month} {year}",),
)
