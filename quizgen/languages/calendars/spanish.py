"""Times in Spanish."""

from quizgen.languages.calendar import Calendar

CALENDAR = Calendar(
    before=("a. e. c.", "a. n. e.", "AEC", "antes de nuestra era", "a. de C.", "antes de J. C."),
    since_then=("e. c.", "n. e.", "de nuestra era", "d. de C.", "d. J. C."),
    decades=(
        "[la ]década de {decade}[ {era}]",
        "[la ]década de los {decade}",
        "[los ]años {decade}",
        "[la ]década del {decade}",
    ),
    centuries=("[el ]siglo {roman}[ {era}]", "[el ]s. {roman}[ {era}]", "[el ]siglo {count}"),
    millennia=("[el ]{roman} milenio[ {era}]", "[el ]{ordinal} milenio[ {era}]"),
    suffix="er|º|.º|.er",
    seasons=("primavera", "verano", "otoño", "invierno"),
    seasonal=("[la |el ]{season} de {year}", "[la |el ]{season} del {year}", "{season} {year}"),
    quarters=(
        "primer trimestre",
        "segundo trimestre",
        "tercer trimestre",
        "cuarto trimestre",
    ),
    quarterly=(
        "{quarter} {year}",
        "[el ]{quarter} de {year}",
        "[el ]{quarter} del {year}",
        "{year}-{quarter}",
    ),
    thirds={
        "early": (
            *("principios de", "comienzos de", "a principios de", "a comienzos de", "inicios de"),
            *("principios del", "comienzos del", "a principios del", "a comienzos del"),
            *("inicios del", "a inicios de", "a inicios del"),
        ),
        "mid": ("mediados de", "a mediados de", "mediados del", "a mediados del"),
        "late": (
            *("finales de", "fines de", "a finales de", "a fines de", "finales del", "fines del"),
            *("a finales del", "a fines del"),
        ),
    },
    about=(
        *("hacia", "hacia el", "c.", "ca.", "circa", "alrededor de", "cerca de", "en torno a"),
        *("aproximadamente", "hacia el año", "sobre"),
    ),
    since=("desde", "desde el", "a partir de", "a partir del"),
    until=("hasta", "hasta el"),
    ranges=(("", "a"), ("de", "a"), ("del", "al"), ("desde", "hasta"), ("desde el", "hasta el")),
    between=(("entre", "y"), ("entre el", "y el")),
    noon=("mediodía", "el mediodía", "las 12 del mediodía"),
    midnight=("medianoche", "la medianoche", "las 12 de la noche"),
    halves={
        "de la madrugada": "am",
        "de la mañana": "am",
        "de la tarde": "pm",
        "del mediodía": "pm",
    },
    parts_of_day={
        "de la madrugada": (0, 6),
        "de la mañana": (5, 11),
        "de la tarde": (12, 20),
        "del mediodía": (12, 15),
    },
    clock=("las", "la", "a las", "a la"),
    hour_words=("h", "hs", "horas"),
    hour_sign="h",
    asked_hours=("h", "hs", "horas"),
    which_hour=("qué hora",),
    how_long=("cuánto", "cuánta", "cuántos", "cuántas", "duración", "duró"),
    spoken={
        "[a ]las {hour} y media": 30,
        "[a ]las {hour} y cuarto": 15,
        "[a ]las {hour} menos cuarto": -15,
        "[a ]la {hour} y media": 30,
        "[a ]la {hour} y cuarto": 15,
        "[a ]la {hour} menos cuarto": -15,
    },
    at=("a las", "a la", "a"),
    on=("del", "el", "de"),
    when=("cuándo",),
    which=("qué año",),
)
