"""Before times in Italian: *negli anni 1920*, *nel XIX secolo*, *alla fine del 1945*."""

from quizgen.languages.preposition import Way

_ROW = (
    Way("nell’", r"[Ll][’'](?=\w)|(?=(?:VIII|XI|[Oo]ttavo|[Uu]ndicesimo) )"),
    Way("nel ", r"[Ii]l |(?=secolo |\S+ (?:secolo|sec\.|millennio))"),
)
_SEASON = (
    Way("nella ", r"[Ll]a |(?=[Pp]rimavera )"),
    Way("nell’", r"[Ll][’'](?=\w)|(?=(?:[Ee]state|[Aa]utunno|[Ii]nverno) )"),
)
_PART = (
    Way("all’", r"[Ll][’'](?=inizio)|(?=inizio d)"),
    Way("agli ", r"(?=inizi d)"),
    Way("alla ", r"[Ll]a (?=fine|metà)|(?=fine d)"),
    Way("ai ", r"(?=primi d)"),
    Way("a ", r"(?=(?:inizio|metà|fine) )"),
)
_CLOCK = (
    Way("alle ", r"[Ll]e |(?=(?!0?[01]:)\d{1,2}:)"),
    Way("l’", r"(?=(?:8|11) [^\W\d]{3,})"),
    Way("il ", r"(?=\d{1,2}[º°]? [^\W\d]{3,})"),
)

WAYS = {
    "decade": (
        Way("negli ", r"[Gg]li |(?=[Aa]nni )"),
        Way("nel ", r"[Ii]l |(?=[Dd]ecennio )"),
    ),
    "century": _ROW,
    "millennium": _ROW,
    **dict.fromkeys(("spring", "summer", "autumn", "winter"), _SEASON),
    "quarter": (Way("nel ", r"[Ii]l |(?=\S+ trimestre )"),),
    **dict.fromkeys(("early", "mid", "late"), _PART),
    "span": (
        Way("dal ", r"(?=\d{3,4} al )"),
        # Before what begins with a vowel, as otto does, it would be nell’.
        Way("nel ", r"(?!8)(?=\d{3,4} ?[-–] ?\d{2,4}(?: a. ?C.)?$)"),
    ),
    **dict.fromkeys(("minute", "second"), _CLOCK),
}
