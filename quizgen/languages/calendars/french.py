"""Times in French."""

from quizgen.languages.calendar import Calendar

CALENDAR = Calendar(
    before=("avant J.-C.", "avant notre ère", "AEC", "av. n. è.", "AÈC"),
    since_then=("après J.-C.", "de notre ère", "EC", "apr. J.-C."),
    decades=("[les ]années {decade}[ {era}]", "[la ]décennie {decade}"),
    centuries=("[le ]{roman} siècle[ {era}]", "[le ]{ordinal} siècle[ {era}]"),
    millennia=("[le ]{roman} millénaire[ {era}]", "[le ]{ordinal} millénaire[ {era}]"),
    suffix="er|re|ère|e|ème|ᵉ|ᵉʳ",
    seasons=("printemps", "été", "automne", "hiver"),
    seasonal=("[le |l’|l']{season} {year}", "[le |l’|l']{season} de {year}"),
    quarters=(
        "premier trimestre|1ᵉʳ trimestre",
        "deuxième trimestre|2ᵉ trimestre",
        "troisième trimestre|3ᵉ trimestre",
        "quatrième trimestre|4ᵉ trimestre",
    ),
    quarterly=(
        "{quarter} {year}",
        "[le ]{quarter} de {year}",
        "[le ]{quarter} de l’année {year}",
        "{year}-{quarter}",
    ),
    thirds={
        "early": ("début", "au début de", "le début de", "début de", "au début du", "début du"),
        "mid": ("mi-", "milieu", "le milieu de", "au milieu de", "milieu du", "au milieu du"),
        "late": ("fin", "à la fin de", "la fin de", "fin de", "à la fin du", "la fin du", "fin du"),
    },
    about=("vers", "environ", "c.", "ca", "ca.", "circa", "autour de", "aux alentours de", "v."),
    since=("depuis", "depuis le", "à partir de", "à partir du", "dès"),
    until=("jusqu’en", "jusqu'en", "jusqu’au", "jusqu'au", "jusqu’à", "jusqu'à"),
    ranges=(("", "à"), ("de", "à"), ("du", "au"), ("", "au"), ("depuis", "jusqu’en")),
    between=(("entre", "et"), ("entre le", "et le")),
    noon=("midi",),
    midnight=("minuit",),
    halves={"du matin": "am", "de l’après-midi": "pm", "de l'après-midi": "pm", "du soir": "pm"},
    clock=("à",),
    hour_words=("h", "heures", "heure"),
    hour_sign="h",
    spoken={"{hour} heures moins [le ]quart": -15, "{hour} heure moins [le ]quart": -15},
    at=("à", "vers"),
    on=("le", "du"),
    when=("quand",),
    which=("quelle année", "quel an"),
)
