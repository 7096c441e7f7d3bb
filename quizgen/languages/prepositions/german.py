"""Before times in German: *in den 1920er Jahren*, *im 19. Jahrhundert*, *von 1914 bis 1918*."""

from quizgen.languages.preposition import Way

_ROW = (Way("im ", r"[Dd]as |(?=\d)"),)
_SEASON = (Way("im ", r"[Dd](?:er|en) |(?=[FSHW])"),)
_PART = (Way("zu ", r"(?=Beginn\b)"),)
_CLOCK = (
    Way("um ", r"(?=\d{1,2}(?::\d\d| Uhr))"),
    Way("am ", r"(?=\d{1,2}\. ?[^\W\d]{3,})"),
)

WAYS = {
    "decade": (
        Way("in ", r"(?=den )"),
        Way("in den ", r"(?=\d+ern|\d+er Jahren)"),
        Way("in den ", r"(?:[Dd]ie )?(?=\d+er[ -]Jahre\b)", ends=("Jahre", "Jahren")),
        Way("in den ", r"(?:[Dd]ie )?(?=\d+er$)", ends=("er", "ern")),
    ),
    "century": _ROW,
    "millennium": _ROW,
    **dict.fromkeys(("spring", "summer", "autumn", "winter"), _SEASON),
    "quarter": (Way("im ", r"[Dd]as (?=\d)|(?=\d\. Quartal)"),),
    **dict.fromkeys(("early", "mid", "late"), _PART),
    "span": (
        Way("von ", r"(?=\d{3,4} bis \d{3,4})"),
        Way("vom ", r"(?=\d{1,2}\.(?: \w+)? bis )"),
    ),
    **dict.fromkeys(("minute", "second"), _CLOCK),
}
