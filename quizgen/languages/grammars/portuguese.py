"""Portuguese, both Brazilian and European."""

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

_ONES = "zero _ _ três quatro cinco seis sete oito nove dez onze doze treze _ quinze _ _ dezoito _"
_TENS = "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"
_HUNDREDS = "duzent trezent quatrocent quinhent seiscent setecent oitocent novecent"
_FIRSTS = "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo"
_PARTS = "terço quarto quinto sexto sétimo oitavo nono décimo"
_SHARES = "terça quarta quinta sexta sétima oitava nona décima"
_BREAKS = "a ao aos aquela aquele as até com como contra da das de dela dele depois desde do dos e "
_BREAKS += "é ela elas ele eles em entre era eram essa esse esta está este eu foi foram há isso já "
_BREAKS += (
    "lhe mais mas me mesmo meu minha muito na não nas nem no nos nós nossa nosso o onde os ou "
)
_BREAKS += "para pela pelo por porque qual quando que quem se sem ser seu seus só sob sobre sua "
_BREAKS += "suas também te tem ter tu tua um uma você"


def _singular(word: str) -> str | None:
    """Turn a regular plural into its singular.

    *-s* stands after a vowel, *-es* after *r* and *z*, *-ns* for *-m*, *-ões* for *-ão* and
    *-is* for *-l* (Cunha and Cintra, Nova gramática do português contemporâneo, on number).
    """
    if singular := singular_by(_PLURAL_ENDINGS, word):
        return singular
    if not word.endswith("s") or word.endswith(("is", "us", "ss", "ês")) or len(word) < 4:  # noqa: PLR2004 - "gás"
        return None
    return word[:-1]


_PLURAL_ENDINGS = {
    "ões": "ão",
    "ães": "ão",
    "ais": "al",
    "éis": "el",
    "óis": "ol",
    "ns": "m",
    "res": "r",
    "zes": "z",
}


def _contract(before: str, words: str) -> str:
    """Join words: *de o* melts into *do*, *em a* into *na*, *por os* into *pelos*."""
    head = _OPEN.search(before)
    article = _ARTICLE.match(words)
    if head is None or article is None:
        return before + words
    preposition = head[1]
    melted = _STEMS[preposition.lower()] + article[1]
    if preposition.lower() == "a" and article[1].startswith("a"):
        melted = f"à{article[1][1:]}"
    if preposition[0].isupper():
        melted = melted.capitalize()
    return f"{before[: head.start()]}{melted} {words[article.end() :]}"


_OPEN = pattern(r"(?<!\w)(de|em|a|por|De|Em|A|Por) $")
_ARTICLE = pattern(r"(o|a|os|as) ")
_STEMS = {"de": "d", "em": "n", "a": "a", "por": "pel"}

GRAMMAR = Grammar(
    listed=("destes", "destas", "dos seguintes", "das seguintes"),
    nouns=Nouns(
        articles=folded("o a os as um uma uns umas"),
        on=dict.fromkeys(("day", "month", "year"), "em {date}"),
        join=_contract,
    ),
    numbers=Numbers(
        words={
            **{word: number for number, word in enumerate(_ONES.split()) if word != "_"},
            **{word: 10 * number for number, word in enumerate(_TENS.split(), 2)},
            # Some change with what they count, or with the country.
            **dict.fromkeys(("um", "uma"), 1),
            **dict.fromkeys(("dois", "duas"), 2),
            **dict.fromkeys(("quatorze", "catorze"), 14),
            **dict.fromkeys(("dezesseis", "dezasseis"), 16),
            **dict.fromkeys(("dezessete", "dezassete"), 17),
            **dict.fromkeys(("dezenove", "dezanove"), 19),
            **dict.fromkeys(("cem", "cento"), 100),
            **{
                f"{stem}{ending}": 100 * number
                for number, stem in enumerate(_HUNDREDS.split(), 2)
                for ending in ("os", "as")
            },
            "mil": 1000,
        },
        compound=" e ",
        multipliers={
            "mil": 1000,
            **dict.fromkeys(("milhão", "milhão de", "milhões", "milhões de"), 10**6),
            **dict.fromkeys(("dúzia", "dúzia de", "dúzias", "dúzias de"), 12),
            **dict.fromkeys(("bilhão", "bilhão de", "bilhões", "bilhões de"), 10**9),
        },
        conjunction="e",
        joins=lambda number: number >= 20 and not number % 10,  # noqa: PLR2004 - cento e vinte e um
        articles={"um": "1", "uma": "1", "meio": "1/2", "meia": "1/2"},
        minus=("menos",),
        point=("vírgula",),
        after={"e meia": "1/2", "e meio": "1/2"},
        shares={"a metade": "um meio", "metade": "um meio"},
        parts={
            "meio": 2,
            "meios": 2,
            **{word: n for n, word in enumerate(_PARTS.split(), 3)},
            **{f"{word}s": n for n, word in enumerate(_PARTS.split(), 3)},
            **{f"{word} parte": n for n, word in enumerate(_SHARES.split(), 3)},
            **{f"{word}s partes": n for n, word in enumerate(_SHARES.split(), 3)},
            "centésimo": 100,
            "centésimos": 100,
        },
        ordinals={word: number for number, word in enumerate(_FIRSTS.split(), 1)},
        suffix=lambda _: "º",
        suffixes=(".º", "ª", ".ª"),
        ordinal_article="o",
    ),
    amounts=Amounts(
        vague={
            "dezenas": 10,
            "dúzias": 12,
            "centenas": 100,
            "milhares": 1000,
            "dezenas de milhares": 10_000,
            "centenas de milhares": 100_000,
            "milhões": 10**6,
        },
        limits={
            **dict.fromkeys(("exatamente", "só", "somente", "apenas"), Limit.EXACT),
            **dict.fromkeys(
                ("cerca de", "por volta de", "em torno de", "uns", "umas"), Limit.ABOUT
            ),
            **dict.fromkeys(("aproximadamente", "mais ou menos", "~", "≈"), Limit.ABOUT),
            **dict.fromkeys(("quase", "pouco menos de"), Limit.NEARLY),
            "pouco mais de": Limit.BARELY,
            **dict.fromkeys(
                ("pelo menos", "ao menos", "no mínimo", "não menos de"), Limit.AT_LEAST
            ),
            "≥": Limit.AT_LEAST,
            **dict.fromkeys(("mais de", "acima de", ">"), Limit.OVER),
            **dict.fromkeys(("até", "no máximo", "não mais de", "não mais que"), Limit.AT_MOST),
            "≤": Limit.AT_MOST,
            **dict.fromkeys(("menos de", "abaixo de", "<"), Limit.UNDER),
        },
        ranges=(("", "a"), ("de", "a"), ("entre", "e")),
        below=("abaixo de zero", "abaixo do zero"),
    ),
    counted=Counted(
        units={
            "horsepower": "cv, cavalo-vapor|cavalos-vapor",
            "rpm": "rotação por minuto|rotações por minuto",
            "dB": "decibel|decibéis",
            "cent": "cêntimo|cêntimos, centavo|centavos",
            "second": "seg",
            "decade": "decénio|decénios, decênio|decênios",
            "millennium": "milénio|milénios, milênio|milênios",
            "kilometre": "quilómetro|quilómetros, kilometro|kilometros",
            "kilogram": "quilo|quilos",
            "tonne": "tonelada|toneladas",
            "kilometre per hour": "quilómetro por hora|quilómetros por hora",
            "usd": "dólar|dólares, dólar americano|dólares americanos",
            "eur": "euro|euros",
            "gbp": "libra esterlina|libras esterlinas",
        },
        equivocal=frozenset({"pound"}),
        signs={"USD": "usd", "EUR": "eur", "GBP": "gbp"},
        trailers=(
            *("antes", "atrás", "de altura", "de comprimento", "de distância", "de idade"),
            *("de largura", "de prisão", "de profundidade", "depois", "mais tarde"),
        ),
        genitive="de",
        breaks=frozenset(_BREAKS.split()),
        plurals={
            "pessoas": "pessoa",
            "homens": "homem",
            "mulheres": "mulher",
            "crianças": "criança",
            "soldados": "soldado",
            "habitantes": "habitante",
            "manifestantes": "manifestante",
            "diplomatas": "diplomata",
            "deputados": "deputado",
            "membros": "membro",
            "mortos": "morto",
            "feridos": "ferido",
            "presos": "preso",
            "policiais": "policial",
            "países": "país",
            "cidades": "cidade",
            "votos": "voto",
            "vezes": "vez",
            "planetas": "planeta",
            "luas": "lua",
            "crises": "crise",
            "bases": "base",
            "classes": "classe",
            "frases": "frase",
            "nomes": "nome",
            "milhões": "milhão",
            "bilhões": "bilhão",
            "dúzias": "dúzia",
        },
        singular=_singular,
        is_one=lambda number, _decimals: number < 2,  # noqa: PLR2004 - 1,5 milhão
    ),
    dates=Dates(
        days=("{day} {month} {year}", "{day} de {month}, {year}"),
        months=("{month} {year}",),
        first="1º",
    ),
)
