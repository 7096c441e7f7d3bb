"""Before times in Spanish: *en los años 1920*, *en el siglo XIX*, *a principios de 1945*."""

from quizgen.languages.preposition import Way

_ROW = (
    Way("en ", r"(?=el )"),
    Way("en el ", r"El |(?=siglo |s\. |\S+ milenio)"),
)
_SEASON = (
    Way("en ", r"(?=la |el )"),
    Way("en la ", r"La |(?=[Pp]rimavera d)"),
    Way("en el ", r"El |(?=(?:[Vv]erano|[Oo]toño|[Ii]nvierno) d)"),
)
_PART = (Way("a ", r"(?=principios|comienzos|inicios|mediados|finales|fines)"),)
_CLOCK = (
    Way("a ", r"(?=las? )"),
    Way("a la ", r"(?=1:)"),
    Way("a las ", r"(?=(?!0?0:|01:)\d{1,2}:)"),
    Way("el ", r"(?=\d{1,2} de )"),
)

WAYS = {
    "decade": (
        Way("en ", r"(?=la |los )"),
        Way("en la ", r"La |(?=[Dd]écada )"),
        Way("en los ", r"Los |(?=[Aa]ños )"),
    ),
    "century": _ROW,
    "millennium": _ROW,
    **dict.fromkeys(("spring", "summer", "autumn", "winter"), _SEASON),
    "quarter": (
        Way("en ", r"(?=el )"),
        Way("en el ", r"El |(?=\S+ trimestre d)"),
    ),
    **dict.fromkeys(("early", "mid", "late"), _PART),
    "span": (
        Way("de ", r"(?=\d{3,4} a )"),
        Way("en ", r"(?=\d{3,4} ?[-–] ?\d{2,4}(?: a. ?C.)?$)"),
    ),
    **dict.fromkeys(("minute", "second"), _CLOCK),
}
