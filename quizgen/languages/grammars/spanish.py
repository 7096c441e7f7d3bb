"""Spanish."""

from quizgen.languages.grammar import Amounts, Counted, Dates, Grammar, Limit, Numbers, folded
from quizgen.languages.nouns import Nouns
from quizgen.machine.pattern import pattern

_ONES = "cero _ dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
_ONES += "dieciséis diecisiete dieciocho diecinueve veinte _ veintidós veintitrés veinticuatro "
_ONES += "veinticinco veintiséis veintisiete veintiocho veintinueve"
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_HUNDREDS = "doscient trescient cuatrocient quinient seiscient setecient ochocient novecient"
_FIRSTS = "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo"
_PARTS = "tercio cuarto quinto sexto séptimo octavo noveno décimo"
_SHARES = "tercera cuarta quinta sexta séptima octava novena décima"
_BREAKS = "a al ante aunque casi como con contra cuando del desde después donde e el ella ellas "
_BREAKS += "ellos en entre era es esa ese esta este están está fue ha han hasta hay la las le les "
_BREAKS += "lo los luego más me mi muy ni no o para pero por porque que qué quien se según ser si "
_BREAKS += "sin sobre son su sus también tras tu u un una y ya"

_STEMS_IN_CONSONANTS = ("d", "j", "l", "n", "r", "s", "y", "í")
_CLUSTERS = ("bl", "br", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "pl", "pr", "tr", "ll", "rr")


def _singular(word: str) -> str | None:
    """Turn a regular plural into its singular.

    Rules: Real Academia Española and Asociación de Academias de la Lengua Española (2009),
    Nueva gramática de la lengua española, section 3.2: *-s* after a vowel, *-es* after most
    consonants, *-ces* for *-z*, and no ending of its own after an unstressed vowel with *-s*.
    """
    if not word.endswith("s") or word.endswith(("is", "us")) or len(word) < 3:  # noqa: PLR2004 - "es", "os"
        return None
    if word.endswith("iones"):
        return f"{word[:-5]}ión"
    if word.endswith("ces"):
        return f"{word[:-3]}z"
    stem = word[:-2]
    if word.endswith("es") and stem.endswith(_STEMS_IN_CONSONANTS) and not stem.endswith(_CLUSTERS):
        return stem
    return word[:-1]


def _place_in_one(word: str) -> int | None:
    """Read an ordinal of either gender, or short before its noun: *quinta*, *primer*."""
    stem = word.removesuffix("o").removesuffix("a")
    return next((n for n, first in enumerate(_FIRSTS.split(), 1) if first == f"{stem}o"), None)


def _contract(before: str, words: str) -> str:
    """Join words: *de el* melts into *del* and *a el* into *al*.

    A name such as El Salvador keeps its article (Ortografía de la lengua española, 2010).
    """
    if words.startswith("el ") and _OPEN_TO_EL.search(before):
        return f"{before.removesuffix(' ')}{words.removeprefix('e')}"
    return before + words


_OPEN_TO_EL = pattern(r"(?<!\w)(de|a|De|A) $")

GRAMMAR = Grammar(
    listed=(
        "de estos",
        "de estas",
        "de los siguientes",
        "de las siguientes",
        "entre estos",
        "entre estas",
    ),
    nouns=Nouns(
        articles=folded("el la los las lo un una unos unas"),
        on={"day": "el {bare}", "month": "en {date}", "year": "en {date}"},
        join=_contract,
    ),
    numbers=Numbers(
        words={
            **{word: number for number, word in enumerate(_ONES.split()) if word != "_"},
            **{word: 10 * number for number, word in enumerate(_TENS.split(), 3)},
            # Some change with what they count.
            **dict.fromkeys(("un", "una", "uno"), 1),
            **dict.fromkeys(("veintiún", "veintiuna", "veintiuno"), 21),
            **dict.fromkeys(("cien", "ciento"), 100),
            **{
                f"{stem}{ending}": 100 * number
                for number, stem in enumerate(_HUNDREDS.split(), 2)
                for ending in ("os", "as")
            },
            "mil": 1000,
        },
        compound=" y ",
        multipliers={
            "mil": 1000,
            **dict.fromkeys(("millón", "millón de", "millones", "millones de"), 10**6),
            **dict.fromkeys(("billón", "billón de", "billones", "billones de"), 10**12),
            **dict.fromkeys(("trillón", "trillón de", "trillones", "trillones de"), 10**18),
            **dict.fromkeys(("docena", "docena de", "docenas", "docenas de"), 12),
        },
        conjunction="y",
        joins=lambda number: number % 100 >= 30 and not number % 10,  # noqa: PLR2004 - treinta y cinco
        articles={"un": "1", "una": "1", "medio": "1/2", "media": "1/2"},
        minus=("menos",),
        point=("coma", "punto"),
        after={"y media": "1/2", "y medio": "1/2", "y cuarto": "1/4"},
        shares={"la mitad": "un medio"},
        parts={
            "medio": 2,
            "medios": 2,
            **{word: n for n, word in enumerate(_PARTS.split(), 3)},
            **{f"{word}s": n for n, word in enumerate(_PARTS.split(), 3)},
            **{f"{word} parte": n for n, word in enumerate(_SHARES.split(), 3)},
            **{f"{word}s partes": n for n, word in enumerate(_SHARES.split(), 3)},
            "centésimo": 100,
            "centésimos": 100,
        },
        ordinals={word: number for number, word in enumerate(_FIRSTS.split(), 1)},
        place_in_one=_place_in_one,
        suffix=lambda _: "º",
        suffixes=(
            *(".º", ".ª", "ª", "to", "ta", "do", "da", "ro", "ra", "mo", "ma"),
            *("vo", "va", "no", "na"),
        ),
        ordinal_article="el",
    ),
    amounts=Amounts(
        vague={
            "decenas": 10,
            "docenas": 12,
            **dict.fromkeys(("cientos", "centenares", "centenas"), 100),
            **dict.fromkeys(("miles", "millares"), 1000),
            **dict.fromkeys(("decenas de miles", "decenas de millares"), 10_000),
            **dict.fromkeys(("cientos de miles", "centenares de miles"), 100_000),
            "millones": 10**6,
        },
        limits={
            **dict.fromkeys(("exactamente", "justo", "solo", "sólo", "solamente"), Limit.EXACT),
            **dict.fromkeys(("unos", "unas", "cerca de", "alrededor de", "~", "≈"), Limit.ABOUT),
            **dict.fromkeys(("aproximadamente", "en torno a", "más o menos"), Limit.ABOUT),
            **dict.fromkeys(("casi", "poco menos de", "algo menos de"), Limit.NEARLY),
            **dict.fromkeys(("poco más de", "algo más de"), Limit.BARELY),
            **dict.fromkeys(("al menos", "por lo menos", "como mínimo"), Limit.AT_LEAST),
            **dict.fromkeys(("no menos de", "≥"), Limit.AT_LEAST),
            **dict.fromkeys(("más de", "mas de", ">"), Limit.OVER),
            **dict.fromkeys(("hasta", "como máximo", "a lo sumo", "no más de", "≤"), Limit.AT_MOST),
            **dict.fromkeys(("menos de", "<"), Limit.UNDER),
        },
        ranges=(("", "a"), ("de", "a"), ("entre", "y")),
        below=("bajo cero", "por debajo de cero", "bajo el cero"),
        articles=("el", "un"),
    ),
    counted=Counted(
        units={
            "horsepower": "CV, caballo de vapor|caballos de vapor",
            "rpm": "r.p.m., revolución por minuto|revoluciones por minuto",
            "dB": "decibelio|decibelios, decibel|decibeles",
            "cent": "céntimo|céntimos, centavo|centavos, centimo|centimos",
            "second": "seg",
            "day": "dia|dias",
            "decade": "decada|decadas, decenio|decenios",
            "millennium": "milenio|milenios",
            "millimetre": "milimetro|milimetros",
            "centimetre": "centimetro|centimetros",
            "kilometre": "kilometro|kilometros",
            "kilogram": "kilo|kilos",
            "square kilometre": "kilometro cuadrado|kilometros cuadrados",
            "hectare": "hectarea|hectareas",
            "kilometre per hour": "kilometro por hora|kilometros por hora",
            "kWh": "kilovatio-hora|kilovatios-hora, kilovatio hora|kilovatios hora",
            "percent": "por cien",
            "celsius": "grado centígrado|grados centígrados",
            "usd": "dólar|dólares, dolar|dolares",
        },
        equivocal=frozenset({"pound"}),
        signs={"US$": "usd", "USD": "usd", "€": "eur", "EUR": "eur", "£": "gbp"},
        trailers=(
            *("antes", "atrás", "de alto", "de altura", "de ancho", "de antigüedad", "de cárcel"),
            *("de distancia", "de edad", "de largo", "de longitud", "de prisión", "de profundidad"),
            *("después", "más tarde"),
        ),
        of_age=frozenset({"de edad"}),
        per=("a la", "cada"),
        genitive="de",
        breaks=frozenset(_BREAKS.split()),
        plurals={
            "personas": "persona",
            "manifestantes": "manifestante",
            "habitantes": "habitante",
            "diplomáticos": "diplomático",
            "soldados": "soldado",
            "militares": "militar",
            "policías": "policía",
            "diputados": "diputado",
            "muertos": "muerto",
            "heridos": "herido",
            "detenidos": "detenido",
            "presos": "preso",
            "víctimas": "víctima",
            "niños": "niño",
            "hombres": "hombre",
            "mujeres": "mujer",
            "países": "país",
            "ciudades": "ciudad",
            "votos": "voto",
            "miembros": "miembro",
            "jóvenes": "joven",
            "imágenes": "imagen",
            "crímenes": "crimen",
            "órdenes": "orden",
            "exámenes": "examen",
            "clases": "clase",
            "bases": "base",
            "frases": "frase",
            "crisis": "crisis",
            "virus": "virus",
            "millones": "millón",
            "billones": "billón",
            "trillones": "trillón",
            "docenas": "docena",
        },
        singular=_singular,
    ),
    dates=Dates(
        days=(
            "{day} de {month} del {year}",
            "{day} {month} {year}",
            "{day} de {month}, {year}",
        ),
        months=("{month} del {year}", "{month} {year}"),
        short_months={9: "sep|sept|set"},
        articles=("el", "el día"),
    ),
)
