"""Before times in Portuguese: *nos anos 1920*, *no século XIX*, *no início de 1945*."""

from quizgen.languages.preposition import Way

_ROW = (Way("no ", r"[Oo] |(?=séc\. |século |\S+ mil[êé]nio)"),)
_SEASON = (
    Way("na ", r"[Aa] |(?=[Pp]rimavera de )"),
    Way("no ", r"[Oo] |(?=(?:[Vv]erão|[Oo]utono|[Ii]nverno) de )"),
)
_PART = (
    Way("no ", r"(?=(?:início|começo|fim|final) d)"),
    Way("em ", r"(?=(?:meados|fins|finais|princípios|inícios) d)"),
)
_CLOCK = (
    Way("às ", r"(?=(?!0?[01]:)\d{1,2}:)"),
    Way("em ", r"(?=\d{1,2}º? de )"),
)

WAYS = {
    "decade": (
        Way("na ", r"[Aa] |(?=[Dd]écada )"),
        Way("nos ", r"[Oo]s |(?=[Aa]nos )"),
        Way("no ", r"[Oo] |(?=[Dd]ec[êé]nio )"),
    ),
    "century": _ROW,
    "millennium": _ROW,
    **dict.fromkeys(("spring", "summer", "autumn", "winter"), _SEASON),
    "quarter": (Way("no ", r"[Oo] |(?=\S+ trimestre d)"),),
    **dict.fromkeys(("early", "mid", "late"), _PART),
    "span": (
        Way("de ", r"(?=\d{1,4} (?:a|até) )"),
        Way("em ", r"(?=\d{3,4} ?[-–] ?\d{2,4}(?: a. ?C.)?$)"),
    ),
    **dict.fromkeys(("minute", "second"), _CLOCK),
}
