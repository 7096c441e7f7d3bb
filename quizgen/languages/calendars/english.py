"""Times in English."""

from quizgen.languages.calendar import Calendar

CALENDAR = Calendar(
    before=("BCE",),
    since_then=("CE",),
    leads=("AD", "CE"),
    decades=("[the ]{decade}s[ {era}]", "[the ]{decade}’s", "[the ]{decade}'s"),
    centuries=(
        "[the ]{ordinal} century[ {era}]",
        "[the ]{ordinal}-century[ {era}]",
        "[the ]{ordinal} c.[ {era}]",
    ),
    millennia=("[the ]{ordinal} millennium[ {era}]",),
    suffix="st|nd|rd|th",
    seasons=("spring|springtime", "summer|summertime", "autumn|fall", "winter|wintertime"),
    seasonal=("[the ]{season} {year}", "[the ]{season} of {year}", "[the ]{season}, {year}"),
    quarters=(
        "first quarter",
        "second quarter",
        "third quarter",
        "fourth quarter",
    ),
    quarterly=(
        "{quarter} {year}",
        "[the ]{quarter} of {year}",
        "{quarter}, {year}",
        "{quarter}/{year}",
        "{year} {quarter}",
        "{year}-{quarter}",
    ),
    thirds={
        "early": (
            *("early", "early in", "the early", "the beginning of", "the start of", "beginning of"),
        ),
        "mid": ("mid-", "mid", "the mid-", "the middle of", "middle of"),
        "late": ("late", "late in", "the late", "the end of", "end of"),
    },
    about=("c.", "about", "around", "circa", "ca.", "c", "ca", "approximately", "roughly"),
    since=("since", "from"),
    until=("until", "till", "up to"),
    ranges=(("", "to"), ("from", "to"), ("from", "until"), ("", "until"), ("", "through")),
    between=(("between", "and"),),
    noon=("12 noon", "noontime", "midday"),
    midnight=("12 midnight",),
    halves={
        "in the morning": "am",
        "in the afternoon": "pm",
        "in the evening": "pm",
        "noon": "pm",
    },
    parts_of_day={
        "in the morning": (1, 11),
        "in the afternoon": (12, 18),
        "in the evening": (17, 23),
        "noon": (12, 12),
    },
    hour_words=("hrs", "hours"),
    spoken={
        "half past {hour}": 30,
        "[a ]quarter past {hour}": 15,
        "[a ]quarter after {hour}": 15,
        "[a ]quarter to {hour}": -15,
        "{hour} o’clock": 0,
        "{hour} o'clock": 0,
    },
    at=("at", "around"),
    on=("on",),
    which_hour=("what time",),
    how_long=("how long", "how many"),
    when=("when",),
    which=("what year", "which year"),
)
