"""Times in Portuguese, both Brazilian and European."""

from quizgen.languages.calendar import Calendar

CALENDAR = Calendar(
    before=("AEC", "a. E. C.", "antes da era comum", "antes de nossa era", "antes da nossa era"),
    since_then=("EC", "E. C.", "da era comum", "da nossa era"),
    decades=(
        "[a ]década de {decade}[ {era}]",
        "[os ]anos {decade}",
        "[o ]decênio de {decade}",
        "[o ]decénio de {decade}",
    ),
    centuries=("[o ]século {roman}[ {era}]", "[o ]séc. {roman}[ {era}]", "[o ]século {count}"),
    millennia=(
        "[o ]{roman} milênio[ {era}]",
        "[o ]{roman} milénio[ {era}]",
        "[o ]{ordinal} milênio",
    ),
    suffix="º|o|.º",
    seasons=("primavera", "verão", "outono", "inverno"),
    seasonal=("[a |o ]{season} de {year}", "{season} {year}"),
    quarters=(
        "primeiro trimestre|1.º trimestre",
        "segundo trimestre|2.º trimestre",
        "terceiro trimestre|3.º trimestre",
        "quarto trimestre|4.º trimestre",
    ),
    quarterly=("{quarter} {year}", "[o ]{quarter} de {year}", "{year}-{quarter}"),
    thirds={
        "early": (
            *(
                "início de",
                "começo de",
                "no início de",
                "inícios de",
                "princípios de",
                "começos de",
            ),
            *(
                "início do",
                "começo do",
                "no início do",
                "inícios do",
                "princípios do",
                "no começo de",
            ),
        ),
        "mid": ("meados de", "em meados de", "meados do", "em meados do"),
        "late": (
            *("fim de", "final de", "no fim de", "no final de", "fins de", "finais de", "fim do"),
            *("final do", "no fim do", "no final do", "fins do", "finais do"),
        ),
    },
    about=(
        *("c.", "por volta de", "cerca de", "ca.", "circa", "em torno de", "aproximadamente"),
        "por volta do ano",
    ),
    since=("desde", "desde o", "a partir de"),
    until=("até", "até o", "até ao"),
    ranges=(("", "a"), ("de", "a"), ("de", "até"), ("desde", "até"), ("", "até")),
    between=(("entre", "e"),),
    noon=("meio-dia", "o meio-dia", "meio dia"),
    midnight=("meia-noite", "a meia-noite", "meia noite"),
    halves={"da madrugada": "am", "da manhã": "am", "da tarde": "pm"},
    parts_of_day={"da madrugada": (0, 6), "da manhã": (5, 11), "da tarde": (12, 19)},
    clock=("às", "à", "as"),
    hour_words=("h", "hs", "horas"),
    hour_sign="h",
    asked_hours=("h", "hs", "horas"),
    which_hour=("que horas", "que hora"),
    how_long=("quanto", "quanta", "quantos", "quantas"),
    at=("às", "à", "a"),
    on=("de", "do dia", "em"),
    when=("quando",),
    which=("que ano", "qual ano"),
)
