"""Times in German."""

from quizgen.languages.calendar import Calendar

CALENDAR = Calendar(
    before=("v. u. Z.", "vor Christus", "vor Chr.", "v. d. Z.", "vor Christi Geburt"),
    since_then=("u. Z.", "nach Christus", "nach Chr.", "n. u. Z."),
    decades=(
        "[die |den ]{decade}er[ Jahre][ {era}]",
        "[die |den ]{decade}ern",
        "[die |den ]{decade}er Jahren",
        "[die |den ]{decade}er-Jahre",
    ),
    centuries=(
        "[das ]{count}. Jahrhundert[ {era}]",
        "{count}. Jahrhunderts[ {era}]",
        "[das ]{count}. Jh.[ {era}]",
        "[das ]{count}. Jhdt.[ {era}]",
        "[das ]{count}. Jhd.[ {era}]",
    ),
    millennia=("[das ]{count}. Jahrtausend[ {era}]",),
    seasons=("Frühling|Frühjahr", "Sommer", "Herbst", "Winter"),
    seasonal=("[der |den ]{season} {year}", "[der |den ]{season} des Jahres {year}"),
    quarters=(
        "erstes Quartal|erste Quartal",
        "zweites Quartal|zweite Quartal",
        "drittes Quartal|dritte Quartal",
        "viertes Quartal|vierte Quartal",
    ),
    quarterly=(
        "{quarter} {year}",
        "[das ]{quarter} {year}",
        "{quarter}/{year}",
        "{year}-{quarter}",
    ),
    thirds={
        "early": ("Anfang", "Anfang des", "Beginn", "Beginn des"),
        "mid": ("Mitte", "Mitte des"),
        "late": ("Ende", "Ende des"),
    },
    about=("um", "etwa", "ca.", "circa", "ungefähr", "zirka", "um das Jahr", "gegen"),
    since=("seit", "seit dem", "ab", "ab dem"),
    until=("bis", "bis zum"),
    ranges=(("", "bis"), ("von", "bis"), ("vom", "bis zum"), ("", "bis zum"), ("vom", "bis")),
    between=(("zwischen", "und"), ("zwischen dem", "und dem")),
    noon=("12 Uhr mittags", "Mittag"),
    midnight=("Mitternacht",),
    halves={
        "morgens": "am",
        "vormittags": "am",
        "nachmittags": "pm",
        "abends": "pm",
    },
    parts_of_day={
        "morgens": (1, 11),
        "vormittags": (8, 11),
        "nachmittags": (12, 18),
        "abends": (17, 23),
    },
    clock=("um",),
    hours=("Uhr",),
    spoken={"halb {hour}": -30, "Viertel nach {hour}": 15, "Viertel vor {hour}": -15},
    at=("um", "gegen"),
    on=("am", "vom"),
    which_hour=("wie viel Uhr", "welche Uhrzeit"),
    how_long=("wie lange", "wie viele"),
    when=("wann",),
    which=("welchem Jahr", "welches Jahr"),
)
