"""German."""

from quizgen.languages.grammar import (
    Amounts,
    Counted,
    Dates,
    Grammar,
    Limit,
    Numbers,
    folded,
    singular_by,
)
from quizgen.languages.nouns import Nouns

_ARTICLES = "der die das den dem des ein eine einen einem einer eines"
_ONES = "_ ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
_ONES += "fünfzehn sechzehn siebzehn achtzehn neunzehn"
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
_FIRSTS = "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte"
_PARTS = "drittel viertel fünftel sechstel siebtel achtel neuntel zehntel"
_BREAKS = "ab als am an auch auf aus bei beim bis da damit dann das dass dem den der des die doch "
_BREAKS += "durch ein eine einem einen einer eines er es für gegen hat haben hatte hatten ich ihm "
_BREAKS += "ihn ihr im in ins ist ja kein keine mehr mein mit nach nicht noch nur ob oder ohne "
_BREAKS += "sehr sein seine seit sich sie sind so später über um und uns unter vom von vor war "
_BREAKS += "waren was weil wenn wer wie wir wird wo zu zum zur"
_NOUNS = "abgeordnete:abgeordneter bücher:buch bürger:bürger demonstranten:demonstrant dörfer:dorf "
_NOUNS += "diplomaten:diplomat einwohner:einwohner frauen:frau gefangene:gefangener "
_NOUNS += "gemeinden:gemeinde häuser:haus inseln:insel jungen:junge kinder:kind länder:land "
_NOUNS += "leute:leute mädchen:mädchen männer:mann menschen:mensch mitglieder:mitglied monde:mond "
_NOUNS += "opfer:opfer personen:person planeten:planet plätze:platz polizisten:polizist "
_NOUNS += "präsidenten:präsident punkte:punkt schiffe:schiff seiten:seite soldaten:soldat "
_NOUNS += "spiele:spiel sprachen:sprache staaten:staat städte:stadt stimmen:stimme stück:stück "
_NOUNS += "studenten:student tiere:tier tore:tor tote:toter verletzte:verletzter wörter:wort "
_NOUNS += "zähne:zahn zeilen:zeile millionen:million milliarden:milliarde billionen:billion "
_NOUNS += "billiarden:billiarde"

_PLURAL_ENDINGS = {
    "innen": "in",
    "heiten": "heit",
    "keiten": "keit",
    "schaften": "schaft",
    "tionen": "tion",
    "täten": "tät",
    "ungen": "ung",
}


def _below_a_hundred() -> dict[str, int]:
    """Spell the numbers from 2 to 99, each in one word: *zweiundsiebzig*."""
    ones = _ONES.split()
    words = {word: number for number, word in enumerate(ones) if number > 1}
    for ten, tens in enumerate(_TENS.split(), 2):
        words[tens] = 10 * ten
        words |= {f"{ones[one]}und{tens}": 10 * ten + one for one in range(1, 10)}
    return words


def _with_ss(words: dict[str, int]) -> dict[str, int]:
    """Add the spelling of Switzerland and of folded texts: *dreissig*."""
    return words | {word.replace("ß", "ss"): number for word, number in words.items()}


def _round() -> dict[str, int]:
    """Spell hundreds and thousands that are one word: *zweihundert*, *zwanzigtausend*."""
    ones = _ONES.split()
    tens = {word: 10 * ten for ten, word in enumerate(_TENS.split(), 2)}
    below = {word: number for number, word in enumerate(ones) if number}
    hundreds = {f"{ones[one]}hundert": 100 * one for one in range(1, 10)} | {"hundert": 100}
    thousands = {f"{word}tausend": 1000 * n for word, n in (below | tens | hundreds).items()}
    return {**hundreds, **thousands, "tausend": 1000}


def _in_one(word: str) -> int | None:
    """Read a number below a million that is one word: *neunzehnhundertvierundachtzig*."""
    thousands, found, rest = word.partition("tausend")
    if found:
        above, below = _below_many(thousands) if thousands else 1, _below_many(rest) if rest else 0
        return None if above is None or below is None else 1000 * above + below
    return _below_many(word)


def _below_many(word: str) -> int | None:
    """Read what has no thousand in it: up to ninety-nine hundred and ninety-nine."""
    hundreds, found, rest = word.partition("hundert")
    if not found:
        return _BELOW_A_HUNDRED.get(word)
    above = _BELOW_A_HUNDRED.get(hundreds) if hundreds else 1
    below = _BELOW_A_HUNDRED.get(rest.removeprefix("und") or rest) if rest else 0
    return None if above is None or below is None else 100 * above + below


def _place_in_one(word: str) -> int | None:
    """Read an ordinal in any of its forms: *fünfter*, *dreiundzwanzigsten*."""
    stem = word.removesuffix("e") if word.endswith("te") else word[:-2]
    if word[len(stem) :] not in {"e", "er", "en", "es", "em"} or not stem.endswith("t"):
        return None
    place = next((n for n, first in enumerate(_FIRSTS.split(), 1) if first == f"{stem}e"), None)
    number = _in_one(stem.removesuffix("t").removesuffix("s"))
    return place or (number if number and number > _WITH_NAMES else None)


_WITH_NAMES = 12
"""Ordinals up to this one are words of their own."""

_BELOW_A_HUNDRED = {
    word.replace(sign, plain): number
    for word, number in (_below_a_hundred() | {"ein": 1, "eins": 1}).items()
    for sign, plain in (("", ""), ("ß", "ss"), ("ü", "ue"), ("ö", "oe"))
}


def _singular(word: str) -> str | None:
    """Turn a plural into its singular where its ending leaves no doubt."""
    return singular_by(_PLURAL_ENDINGS, word)


GRAMMAR = Grammar(
    listed=(
        "von diesen",
        "welche dieser",
        "welcher dieser",
        "welches dieser",
        "welchen dieser",
        "der folgenden",
    ),
    nouns=Nouns(
        articles=folded(_ARTICLES),
        on={"day": "am {bare}", "month": "im {date}", "year": "{date}"},
    ),
    numbers=Numbers(
        words={
            "null": 0,
            **dict.fromkeys(("eins", "ein", "eine", "einen", "einem", "einer"), 1),
            **_with_ss(_below_a_hundred() | _round()),
        },
        multipliers={
            "mio": 10**6,
            "mrd": 10**9,
            "dutzend": 12,
            "tausend": 1000,
            **dict.fromkeys(("million", "millionen"), 10**6),
            **dict.fromkeys(("milliarde", "milliarden"), 10**9),
            **dict.fromkeys(("billion", "billionen"), 10**12),
            **dict.fromkeys(("billiarde", "billiarden"), 10**15),
        },
        stopped=("mio", "mrd"),
        articles={
            **dict.fromkeys(("ein", "eine", "einen", "einem", "einer"), "1"),
            **dict.fromkeys(("ein halber", "eine halbe", "ein halbes", "einen halben"), "1/2"),
            "anderthalb": "3/2",
            "eineinhalb": "3/2",
            "zweieinhalb": "5/2",
            "dreieinhalb": "7/2",
            "viereinhalb": "9/2",
            "fünfeinhalb": "11/2",
        },
        minus=("minus",),
        point=("komma",),
        in_one=_in_one,
        shares={"die hälfte": "ein halb"},
        parts={
            "halb": 2,
            **{part: number for number, part in enumerate(_PARTS.split(), 3)},
            "hundertstel": 100,
            "tausendstel": 1000,
        },
        capitals={part: part.capitalize() for part in _PARTS.split()},
        ordinals={word: number for number, word in enumerate(_FIRSTS.split(), 1)},
        ordinal_article="der",
        place_in_one=_place_in_one,
    ),
    amounts=Amounts(
        vague={
            "dutzende": 12,
            "hunderte": 100,
            "tausende": 1000,
            "zehntausende": 10_000,
            "hunderttausende": 100_000,
            "millionen": 10**6,
        },
        limits={
            **dict.fromkeys(("genau", "exakt", "nur"), Limit.EXACT),
            **dict.fromkeys(("etwa", "ungefähr", "rund", "circa", "zirka", "ca."), Limit.ABOUT),
            **dict.fromkeys(("schätzungsweise", "um die", "~", "≈"), Limit.ABOUT),
            **dict.fromkeys(("fast", "knapp", "beinahe", "nahezu"), Limit.NEARLY),
            **dict.fromkeys(("gut", "etwas mehr als", "etwas über", "knapp über"), Limit.BARELY),
            **dict.fromkeys(("mindestens", "wenigstens", "nicht weniger als"), Limit.AT_LEAST),
            "≥": Limit.AT_LEAST,
            **dict.fromkeys(("mehr als", "über", ">"), Limit.OVER),
            **dict.fromkeys(("höchstens", "maximal", "bis zu", "nicht mehr als"), Limit.AT_MOST),
            "≤": Limit.AT_MOST,
            **dict.fromkeys(("weniger als", "unter", "<"), Limit.UNDER),
        },
        ranges=(("", "bis"), ("von", "bis"), ("zwischen", "und")),
        below=("unter null", "unter dem gefrierpunkt"),
    ),
    counted=Counted(
        units={
            "horsepower": "Pferdestärke|Pferdestärken",
            "rpm": "U/min, Umdrehung pro Minute|Umdrehungen pro Minute",
            "dB": "Dezibel",
            "cent": "Cent",
            "second": "sek, s.",
            "minute": "min.",
            "hour": "std, std.",
            "day": "Tag|Tagen",
            "month": "Monat|Monaten",
            "year": "Jahr|Jahren",
            "decade": "Jahrzehnt|Jahrzehnten",
            "century": "Jahrhundert|Jahrhunderten",
            "millennium": "Jahrtausend|Jahrtausende, Jahrtausend|Jahrtausenden",
            "centimetre": "Centimeter",
            "kilogram": "Kilo|Kilos",
            "usd": "Dollar|Dollars",
            "eur": "Euro|Euros",
            "gbp": "Pfund Sterling",
            "percent": "v. H., v.H., vom Hundert",
            "kilometre per hour": "Stundenkilometer",
            "square metre": "qm",
            "square kilometre": "qkm",
            "cm²": "qcm",
            "m³": "cbm",
            "cm³": "ccm",
            "kWh": "Kilowattstunde|Kilowattstunden",
        },
        equivocal=frozenset({"pound"}),
        signs={"US$": "usd", "USD": "usd", "EUR": "eur", "GBP": "gbp"},
        trailers=(
            *("alt", "breit", "davor", "entfernt", "früher", "hoch", "lang", "später", "tief"),
            *("vorher", "zuvor"),
        ),
        of_age=frozenset({"alt"}),
        per=("in der", "je", "die"),
        genitive="von",
        partitives=("der", "des", "aller"),
        breaks=frozenset(_BREAKS.split()),
        plurals=dict(noun.split(":") for noun in _NOUNS.split()),
        singular=_singular,
    ),
    dates=Dates(
        tens={
            f"{ten}{ending}": f"{n}0er"
            for n, ten in enumerate(_TENS.split(), 2)
            for ending in ("er", "ern")
        },
        articles=("der", "den", "dem"),
    ),
)
