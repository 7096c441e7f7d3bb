"""Italian."""

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
from quizgen.machine.pattern import pattern

_ONES = "_ uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
_ONES += "quindici sedici diciassette diciotto diciannove"
_TENS = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"
_FIRSTS = "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo"
_BREAKS = (
    "a ad agli ai al alla alle allo anche c'è che chi ci come con contro cui da dagli dai dal "
)
_BREAKS += "dalla dalle dallo degli dei del della delle dello di dopo dove due e ed egli era erano "
_BREAKS += "essere fa fra fu gli ha hanno i il in io la le lei li lo loro lui ma mi mia mio molto "
_BREAKS += (
    "ne negli nei nel nella nelle nello noi non nostro o per perché più poi prima qua quando "
)
_BREAKS += "quanto quella quello questa questo qui se senza si sia sono sopra sotto sua sue sugli "
_BREAKS += "sui sul sulla sulle sullo suo suoi tra tu un una uno vi voi"


def _words() -> dict[str, int]:
    """Spell the numbers from 2 that are one word: *settantadue*, *duecento*, *duemila*."""
    ones = _ONES.split()
    words = {word: number for number, word in enumerate(ones) if number > 1}
    for ten, tens in enumerate(_TENS.split(), 2):
        words[tens] = 10 * ten
        for one in range(1, 10):
            # Before a vowel the last one falls: ventuno, ventotto; at the end tre has an accent.
            stem = tens[:-1] if one in {1, 8} else tens
            words[f"{stem}{'tré' if one == 3 else ones[one]}"] = 10 * ten + one  # noqa: PLR2004
    words |= {f"{ones[one]}cento": 100 * one for one in range(2, 10)} | {"cento": 100}
    words |= {f"{word}mila": 1000 * number for word, number in list(words.items())}
    return words


def _singular(word: str) -> str | None:
    """Turn a plural into a name for its thing: *-i* into *-o*, *-e* into *-a*, and others."""
    if word.endswith(("ai", "ei", "oi", "ui")):
        return None  # samurai, sei
    return singular_by(_PLURAL_ENDINGS, word)


_PLURAL_ENDINGS = {
    "ioni": "ione",
    "tori": "tore",
    "trici": "trice",
    "anti": "ante",
    "enti": "ente",
    "isti": "ista",
    "che": "ca",
    "ghe": "ga",
    "chi": "co",
    "ghi": "go",
    "i": "o",
    "e": "a",
}


def _contract(before: str, words: str) -> str:
    """Join words: *di il* melts into *del*, *a la* into *alla*, *in l'* into *nell'*."""
    head = _OPEN.search(before)
    if head is None:
        return before + words
    preposition = head[1]
    stem = _STEMS[preposition.lower()]
    for article, ending in _ENDINGS.items():
        if words.startswith(article):
            melted = stem + ending
            if preposition[0].isupper():
                melted = melted.capitalize()
            return before[: head.start()] + melted + words.removeprefix(article)
    return before + words


def _on_day(date: str) -> str:
    """Put the article before a day: *il 7 luglio*, but *l’8* and *l’11 luglio*."""
    return f"l’{date}" if _SAID_WITH_A_VOWEL.match(date) else f"il {date}"


def _article(day: int) -> str:
    return _on_day(str(day)).removesuffix(str(day))


_SAID_WITH_A_VOWEL = pattern(r"(?:8|11)(?!\d)")
_OPEN = pattern(r"(?<!\w)(di|a|da|in|su|Di|A|Da|In|Su) $")
_STEMS = {"di": "de", "a": "a", "da": "da", "in": "ne", "su": "su"}
_ENDINGS = {
    "il ": "l ",
    "lo ": "llo ",
    "la ": "lla ",
    "i ": "i ",
    "gli ": "gli ",
    "le ": "lle ",
    "l’": "ll’",
    "l'": "ll'",
}


def _in_one(word: str) -> int | None:
    """Read a number of several words written as one: *duecentocinquanta*."""
    known = {**_words(), "uno": 1, "mille": 1000}
    for length in range(len(word), 2, -1):
        number, rest = known.get(word[:length]), word[length:]
        below = _in_one(rest) if number and rest else 0
        if number and below is not None and len(str(below)) < len(str(number)):
            return number + below
    return None


GRAMMAR = Grammar(
    listed=("di questi", "di queste", "tra questi", "tra queste", "dei seguenti", "delle seguenti"),
    nouns=Nouns(
        articles=folded("il lo la i gli le l' un uno una un'"),
        on={"day": _on_day, "month": "nel {date}", "year": "nel {date}"},
        join=_contract,
    ),
    numbers=Numbers(
        words={"zero": 0, **dict.fromkeys(("un", "uno", "una"), 1), **_words(), "mille": 1000},
        multipliers={
            "mila": 1000,
            **dict.fromkeys(("milione", "milione di", "milioni", "milioni di"), 10**6),
            **dict.fromkeys(("dozzina", "dozzina di", "dozzine", "dozzine di"), 12),
            **dict.fromkeys(("miliardo", "miliardo di", "miliardi", "miliardi di"), 10**9),
        },
        articles={"un": "1", "uno": "1", "una": "1", "mezzo": "1/2", "mezza": "1/2"},
        minus=("meno",),
        point=("virgola",),
        in_one=_in_one,
        after={"e mezza": "1/2", "e mezzo": "1/2", "e un quarto": "1/4"},
        shares={"la metà": "un mezzo"},
        parts={
            "mezzo": 2,
            "mezzi": 2,
            **{
                word: number
                for number, word in enumerate(
                    ["terzo", "quarto", "quinto", "sesto", "settimo", "ottavo", "nono", "decimo"], 3
                )
            },
            **{
                word: number
                for number, word in enumerate(
                    ["terzi", "quarti", "quinti", "sesti", "settimi", "ottavi", "noni", "decimi"], 3
                )
            },
            "centesimo": 100,
            "centesimi": 100,
        },
        ordinals={word: number for number, word in enumerate(_FIRSTS.split(), 1)},
        suffix=lambda _: "º",
        suffixes=(".º", "ª", ".ª"),
        ordinal_article="il",
    ),
    amounts=Amounts(
        vague={
            "decine": 10,
            "dozzine": 12,
            "centinaia": 100,
            "migliaia": 1000,
            "decine di migliaia": 10_000,
            "centinaia di migliaia": 100_000,
            "milioni": 10**6,
        },
        limits={
            **dict.fromkeys(("esattamente", "solo", "soltanto", "solamente"), Limit.EXACT),
            **dict.fromkeys(("circa", "all’incirca", "all'incirca", "intorno a"), Limit.ABOUT),
            **dict.fromkeys(("approssimativamente", "più o meno", "~", "≈"), Limit.ABOUT),
            **dict.fromkeys(("quasi", "poco meno di"), Limit.NEARLY),
            "poco più di": Limit.BARELY,
            **dict.fromkeys(("almeno", "come minimo", "non meno di", "≥"), Limit.AT_LEAST),
            **dict.fromkeys(("più di", "oltre", ">"), Limit.OVER),
            **dict.fromkeys(("al massimo", "fino a", "non più di", "≤"), Limit.AT_MOST),
            **dict.fromkeys(("meno di", "<"), Limit.UNDER),
        },
        ranges=(("", "a"), ("da", "a"), ("tra", "e"), ("fra", "e")),
        below=("sotto zero", "sotto lo zero"),
    ),
    counted=Counted(
        units={
            "horsepower": "CV, cavallo vapore|cavalli vapore",
            "rpm": "giri/min, giro al minuto|giri al minuto",
            "dB": "decibel",
            "cent": "centesimo|centesimi, cent",
            "second": "sec",
            "decade": "decennio|decenni",
            "millennium": "millennio|millenni",
            "kilometre": "kilometro|kilometri",
            "kilogram": "chilo|chili, kilogrammo|kilogrammi",
            "tonne": "tonnellata|tonnellate",
            "kilometre per hour": "chilometro all’ora|chilometri all’ora, "
            "chilometro all'ora|chilometri all'ora",
            "percent": "per cento",
            "usd": "dollaro|dollari",
            "gbp": "sterlina|sterline",
        },
        # In Italian "decade" is ten days, and "tonnellata" the metric ton.
        equivocal=frozenset({"decade", "ton"}),
        signs={"$": "usd", "US$": "usd", "EUR": "eur", "GBP": "gbp"},
        trailers=(
            *("di altezza", "di carcere", "di distanza", "di età", "di larghezza", "di lunghezza"),
            *("di profondità", "di reclusione", "dopo", "fa", "più tardi", "prima"),
        ),
        genitive="di",
        elided="d",
        breaks=frozenset(_BREAKS.split()),
        plurals={
            "città": "città",
            "uomini": "uomo",
            "persone": "persona",
            "milioni": "milione",
            "dozzine": "dozzina",
            "miliardi": "miliardo",
            "donne": "donna",
            "bambini": "bambino",
            "soldati": "soldato",
            "abitanti": "abitante",
            "manifestanti": "manifestante",
            "diplomatici": "diplomatico",
            "deputati": "deputato",
            "membri": "membro",
            "morti": "morto",
            "feriti": "ferito",
            "poliziotti": "poliziotto",
            "paesi": "paese",
            "mesi": "mese",
            "voti": "voto",
            "volte": "volta",
            "pianeti": "pianeta",
            "lune": "luna",
            "crisi": "crisi",
            "specie": "specie",
        },
        singular=_singular,
    ),
    dates=Dates(first="1º", articles=("il", "l’", "l'"), article=_article),
)
