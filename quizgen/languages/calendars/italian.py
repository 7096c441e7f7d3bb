"""Times in Italian."""

from quizgen.languages.calendar import Calendar

CALENDAR = Calendar(
    before=("a. e. v.", "prima di Cristo", "AEV", "avanti era volgare"),
    since_then=("e. v.", "EV"),
    decades=("[gli ]anni {decade}[ {era}]", "[il ]decennio {decade}"),
    centuries=(
        "[il |l’]{roman} secolo[ {era}]",
        "[il ]secolo {roman}[ {era}]",
        "[il ]{roman} sec.[ {era}]",
        "[il |l’]{ordinal} secolo[ {era}]",
    ),
    millennia=("[il |l’]{roman} millennio[ {era}]", "[il |l’]{ordinal} millennio[ {era}]"),
    suffix="º|°|o",
    seasons=("primavera", "estate", "autunno", "inverno"),
    seasonal=(
        "[la |l’|l']{season} {year}",
        "[la |l’|l']{season} del {year}",
        "[la |l’|l']{season} de {year}",
    ),
    quarters=(
        "primo trimestre|1° trimestre",
        "secondo trimestre|2° trimestre",
        "terzo trimestre|3° trimestre",
        "quarto trimestre|4° trimestre",
    ),
    quarterly=("{quarter} {year}", "[il ]{quarter} del {year}", "{year}-{quarter}"),
    thirds={
        "early": ("inizio", "inizio del", "inizi del", "l’inizio del", "inizio di", "primi del"),
        "mid": ("metà", "metà del", "la metà del", "metà di"),
        "late": ("fine", "fine del", "la fine del", "fine di"),
    },
    about=("circa", "c.", "ca.", "verso il", "intorno al", "attorno al", "il circa"),
    since=("dal", "a partire dal", "da"),
    until=("fino al", "sino al", "al", "fino a"),
    ranges=(("", "al"), ("dal", "al"), ("da", "a"), ("", "a"), ("dal", "fino al")),
    between=(("tra il", "e il"), ("fra il", "e il"), ("tra", "e"), ("fra", "e")),
    noon=("mezzogiorno",),
    midnight=("mezzanotte",),
    halves={
        "di mattina": "am",
        "del mattino": "am",
        "del pomeriggio": "pm",
        "di pomeriggio": "pm",
        "di sera": "pm",
    },
    clock=("ore", "le ore", "alle ore", "alle", "le"),
    hour_words=("h",),
    hour_sign="",
    spoken={
        "[alle |le ]{hour} meno un quarto": -15,
        "alle {hour} e mezza": 30,
        "le {hour} e mezza": 30,
    },
    at=("alle ore", "alle", "ore", "alle h"),
    on=("del", "di", "il"),
    when=("quando",),
    which=("che anno", "quale anno"),
)
