"""Before times in English: *in the 1920s*, *at the end of 1945*, *from 1914 to 1918*."""

from quizgen.languages.preposition import Way

_PERIOD = (
    Way("in ", r"(?=the )"),
    Way("in the ", r"The |(?!.*(?:-century|-millennium)\b)"),
)
_SEASON = (
    Way("in ", r"(?=the )"),
    Way("in the ", r"The |(?=\w+ of )"),
    Way("in ", r"(?=\w+,? )"),
)
_PART = (
    Way("", r"(?=(?:[Ee]arly|[Ll]ate) in )"),
    Way("at ", r"(?=the (?:beginning|start|end) )"),
    Way("at the ", r"(?=(?:beginning|start|end) )"),
    Way("in ", r"(?=the )"),
    Way("in the ", r"The |(?=middle |.*(?:century|millennium|c\.|0[’']?s)(?!\w))"),
    Way("in ", r""),
)
_CLOCK = (
    Way("at ", r"(?=\d{1,2}[:.]\d|\d{1,2} ?[ap]\.?m\b|(?:12 )?(?:noon|midnight)|midday)"),
    Way("on ", r"(?=(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z])"),
)

_YEARS = r"\d{1,4}(?: ?(?:BCE?|CE))? ?[-–] ?(?:AD )?\d{1,4}(?: ?(?:BCE?|CE|AD))?$"
_SPAN = (
    Way("from ", r"(?!(?:from|From) )(?=.+ (?:to|until|through) )"),
    Way("in ", r"(?=\d+ BC–\d+ BC$)", ends=(" BC–", "–")),
    Way("in ", rf"(?={_YEARS}|AD {_YEARS}|[A-Z]\w+ ?[-–] ?[A-Z]\w+ \d{{3,4}}$)"),
    Way("on ", r"(?=\d{1,2} ?[-–] ?\d{1,2} [A-Z]\w+ \d{3,4}$)"),
)

WAYS = {
    "decade": _PERIOD,
    "century": _PERIOD,
    "millennium": _PERIOD,
    **dict.fromkeys(("spring", "summer", "autumn", "winter"), _SEASON),
    "quarter": (
        Way("in ", r"(?=the |Q\d|\d{4} Q)"),
        Way("in the ", r"The |(?=.* of )"),
    ),
    **dict.fromkeys(("early", "mid", "late"), _PART),
    "span": _SPAN,
    **dict.fromkeys(("minute", "second"), _CLOCK),
}
