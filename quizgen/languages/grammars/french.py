"""French."""

import re

from quizgen.languages.grammar import Amounts, Counted, Dates, Grammar, Limit, Numbers, folded
from quizgen.languages.nouns import Nouns
from quizgen.machine.pattern import pattern

_ONES = "_ _ deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
_ONES += "dix-sept dix-huit dix-neuf"
_TENS = "vingt trente quarante cinquante soixante"
_FIRSTS = "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième "
_FIRSTS += "dixième onzième douzième"
_BREAKS = "à ainsi après au aussi aux avant avec c'est car ce ces cette chez comme contre dans de "
_BREAKS += "depuis des deux donc du elle elles en encore entre est et était eu ici il ils je la le "
_BREAKS += "les leur leurs lui ma mais me mes moins mon ne ni nos notre nous on ont ou où par pas "
_BREAKS += "pendant plus pour près puis que qui sa sans se ses si son sont sous sur ta tard te tes "
_BREAKS += "toi ton tous tout très tu un une vers vos votre vous y"


def _words() -> dict[str, int]:
    """Spell the numbers from 2 to 99: *soixante-douze*, *quatre-vingt-dix-neuf*."""
    ones = _ONES.split()
    words = {word: number for number, word in enumerate(ones) if number > 1}
    for ten, tens in enumerate(_TENS.split(), 2):
        words[tens] = 10 * ten
        words[f"{tens} et un"] = 10 * ten + 1
        words |= {f"{tens}-{ones[one]}": 10 * ten + one for one in range(2, 10)}
    words["soixante et onze"] = 71
    words |= {f"soixante-{ones[one]}": 60 + one for one in (10, *range(12, 20))}
    # Before "mille" it has no plural.
    words |= {"quatre-vingt": 80, "quatre-vingts": 80, "quatre-vingt-un": 81}
    return words | {f"quatre-vingt-{ones[one]}": 80 + one for one in range(2, 20)}


def _multipliers(noun: str, number: int) -> dict[str, int]:
    """Write a noun that multiplies in each way: *million*, *millions de*, *millions d’*."""
    forms = (noun, f"{noun}s")
    return {f"{form}{of}": number for form in forms for of in ("", " de", " d’", " d'")}


def _singular(word: str) -> str | None:
    """Turn a regular plural into its singular: *-s*, *-eaux*, *-aux*."""
    if word.endswith("eaux"):
        return word[:-1]
    if word.endswith("aux"):
        return f"{word[:-3]}al"
    if not word.endswith("s") or word.endswith(("ss", "us", "ays", "ois")) or len(word) < 4:  # noqa: PLR2004 - "bus"
        return None
    return word[:-1]


def _places() -> dict[str, int]:
    """Make the ordinals of the numbers: *dix-neuvième*, *vingt et unième*; and *second*."""
    places = {"première": 1, "second": 2, "seconde": 2}
    for word, number in (_words() | {"cent": 100, "mille": 1000}).items():
        stem = word.removesuffix("s") if number == 80 else word.removesuffix("e")  # noqa: PLR2004
        changed = {"cinq": "cinqu", "neuf": "neuv"}.get(stem.rpartition("-")[2])
        stem = stem[:-4] + changed if changed else stem
        places[f"{stem}ième"] = number
    return places


def _contract(before: str, words: str) -> str:
    """Join words: *de le* melts into *du*, *à les* into *aux*, and *de* loses its vowel.

    The article of a name such as Le Havre melts too: *du Havre* (Grevisse and Goosse, Le bon
    usage, on the contracted article).
    """
    head = _OPEN.search(before)
    if head is None:
        return before + words
    start, preposition = before[: head.start()], head[1]
    for article, melted in _MELTED[preposition.lower()].items():
        if words.startswith(article):
            return start + _like(preposition, melted) + words.removeprefix(article)
    if preposition.lower() == "de" and _VOWEL.match(words):
        return f"{start}{preposition[0]}’{words}"
    return before + words


def _like(written: str, word: str) -> str:
    return word.capitalize() if written[0].isupper() else word


_OPEN = pattern(r"(?<!\w)(de|à|De|À) $")
_VOWEL = pattern("[aeiouâàäéèêëîïôöûüœ]", re.IGNORECASE)
_MELTED = {
    "de": {"le ": "du ", "les ": "des ", "Le ": "du ", "Les ": "des "},
    "à": {"le ": "au ", "les ": "aux ", "Le ": "au ", "Les ": "aux "},
}

GRAMMAR = Grammar(
    listed=("de ces", "parmi ces", "parmi les suivants", "parmi les suivantes"),
    nouns=Nouns(
        articles=folded("le la les l' un une des"),
        on={"day": "le {bare}", "month": "en {date}", "year": "en {date}"},
        join=_contract,
    ),
    numbers=Numbers(
        words={
            "zéro": 0,
            **dict.fromkeys(("un", "une"), 1),
            "cent": 100,
            "mille": 1000,
            **_words(),
        },
        multipliers={
            **dict.fromkeys(("cent", "cents"), 100),
            "mille": 1000,
            **_multipliers("douzaine", 12),
            **_multipliers("million", 10**6),
            **_multipliers("milliard", 10**9),
            **_multipliers("billion", 10**12),
            **_multipliers("billiard", 10**15),
            **_multipliers("trillion", 10**18),
        },
        articles={"un": "1", "une": "1", "un demi": "1/2", "une demi": "1/2"},
        minus=("moins",),
        point=("virgule",),
        after={"et demie": "1/2", "et demi": "1/2", "et quart": "1/4"},
        shares={"la moitié": "un demi"},
        parts={
            "demi": 2,
            "demis": 2,
            "tiers": 3,
            "quart": 4,
            "quarts": 4,
            **{word: n for n, word in enumerate(_FIRSTS.split()[4:10], 5)},
            **{f"{word}s": n for n, word in enumerate(_FIRSTS.split()[4:10], 5)},
            "centième": 100,
            "centièmes": 100,
        },
        ordinals={**{word: n for n, word in enumerate(_FIRSTS.split(), 1)}, "première": 1},
        bound={"quatre-vingts": "quatre-vingt"},
        place_in_one=_places().get,
        suffix=lambda number: "er" if number == 1 else "e",
        suffixes=("ème", "eme", "ième", "nd", "nde", "ere", "ᵉ"),
        ordinal_article="le",
    ),
    amounts=Amounts(
        vague={
            **dict.fromkeys(("dizaines", "des dizaines"), 10),
            **dict.fromkeys(("douzaines", "des douzaines"), 12),
            **dict.fromkeys(("centaines", "des centaines"), 100),
            **dict.fromkeys(("milliers", "des milliers"), 1000),
            **dict.fromkeys(("dizaines de milliers", "des dizaines de milliers"), 10_000),
            **dict.fromkeys(("centaines de milliers", "des centaines de milliers"), 100_000),
            **dict.fromkeys(("millions", "des millions"), 10**6),
        },
        limits={
            **dict.fromkeys(("exactement", "seulement", "juste"), Limit.EXACT),
            **dict.fromkeys(("environ", "à peu près", "approximativement"), Limit.ABOUT),
            **dict.fromkeys(("autour de", "quelque", "aux alentours de", "~", "≈"), Limit.ABOUT),
            **dict.fromkeys(("presque", "près de", "un peu moins de"), Limit.NEARLY),
            "un peu plus de": Limit.BARELY,
            **dict.fromkeys(("au moins", "au minimum", "pas moins de", "≥"), Limit.AT_LEAST),
            **dict.fromkeys(("plus de", "au-delà de", ">"), Limit.OVER),
            **dict.fromkeys(("au plus", "au maximum", "pas plus de"), Limit.AT_MOST),
            **dict.fromkeys(("jusqu’à", "jusqu'à", "≤"), Limit.AT_MOST),
            **dict.fromkeys(("moins de", "<"), Limit.UNDER),
        },
        ranges=(("", "à"), ("de", "à"), ("entre", "et")),
        below=(
            *("au-dessous de zéro", "en dessous de zéro", "sous zéro", "sous le zéro"),
            "en-dessous de zéro",
        ),
        articles=("les",),
    ),
    counted=Counted(
        units={
            "horsepower": "ch, cheval-vapeur|chevaux-vapeur",
            "rpm": "tr/min, tour par minute|tours par minute, tour/min|tours/min",
            "dB": "décibel|décibels",
            "cent": "centime|centimes, cent|cents",
            "second": "sec",
            "year": "année|années",
            "decade": "decennie|decennies",
            "millennium": "millénaire|millénaires",
            "metre": "metre|metres",
            "kilometre": "kilometre|kilometres",
            "kilogram": "kilo|kilos",
            "kilometre per hour": "kilomètre à l’heure|kilomètres à l’heure, "
            "kilomètre à l'heure|kilomètres à l'heure, kilomètre-heure|kilomètres-heure, "
            "kilomètre heure|kilomètres heure",
            "usd": "dollar|dollars, dollar américain|dollars américains",
            "acre": "acre|acres",
            "kB": "ko, Ko",
            "percent": "pourcent|pourcents",
            "celsius": "degré centigrade|degrés centigrades",
            **{f"{prefix}B": f"{prefix}o" for prefix in "MGTP"},
            "kWh": "kilowattheure|kilowattheures, kilowatt-heure|kilowatts-heures",
        },
        equivocal=frozenset({"pound"}),
        signs={"$": "usd", "US$": "usd", "USD": "usd", "EUR": "eur", "£": "gbp", "GBP": "gbp"},
        trailers=(
            *("auparavant", "avant", "d’âge", "d'âge", "de haut", "de hauteur", "de large"),
            *("de largeur", "de long", "de longueur", "de prison", "de profondeur", "plus tard"),
            "plus tôt",
        ),
        of_age=frozenset({"d’âge", "d'âge"}),
        per=("à l’", "à l'", "à la"),
        genitive="de",
        partitives=("des", "du"),
        elided="d",
        breaks=frozenset(_BREAKS.split()),
        plurals={
            "fois": "fois",
            "pays": "pays",
            "voix": "voix",
            "yeux": "œil",
            "travaux": "travail",
            "personnes": "personne",
            "hommes": "homme",
            "femmes": "femme",
            "enfants": "enfant",
            "soldats": "soldat",
            "habitants": "habitant",
            "manifestants": "manifestant",
            "diplomates": "diplomate",
            "députés": "député",
            "membres": "membre",
            "morts": "mort",
            "blessés": "blessé",
            "prisonniers": "prisonnier",
            "policiers": "policier",
            "villes": "ville",
            "planètes": "planète",
            "lunes": "lune",
            **{f"{noun}s": noun for noun in ("million", "milliard", "billion", "trillion")},
            "douzaines": "douzaine",
        },
        singular=_singular,
        is_one=lambda number, _decimals: number < 2,  # noqa: PLR2004 - 1,9 million
    ),
    dates=Dates(first="1er", articles=("le",)),
)
