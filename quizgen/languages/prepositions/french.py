"""Before times in French: *dans les années 1920*, *au XIXe siècle*, *à l’été 2011*."""

from quizgen.languages.preposition import Way

_ROW = (Way("au ", r"[Ll]e |(?=\S+ (?:siècle|millénaire))"),)
_VOWEL = (Way("à l’", r"[Ll][’'](?=\w)|(?=[ÉéAaHh]\w+ )"),)
_PART = (
    Way("au ", r"[Ll]e |(?=(?:début|milieu) d)"),
    Way("à ", r"(?=la fin d)"),
    Way("à la ", r"(?=fin d)"),
)
_CLOCK = (
    Way("à ", r"(?=\d{1,2} ?(?:h\b|h\d|heures?\b|:)|midi\b|minuit\b)"),
    Way("le ", r"(?=\d{1,2}(?:er)? [^\W\d]{3,})"),
)

WAYS = {
    "decade": (
        Way("dans ", r"(?=les |la )"),
        Way("dans les ", r"Les |(?=années )"),
        Way("dans la ", r"La |(?=décennie )"),
    ),
    "century": _ROW,
    "millennium": _ROW,
    "spring": (Way("au ", r"[Ll]e |(?=[Pp]rintemps )"),),
    **dict.fromkeys(("summer", "autumn", "winter"), _VOWEL),
    "quarter": (Way("au ", r"[Ll]e |(?=\S+ trimestre )"),),
    **dict.fromkeys(("early", "mid", "late"), _PART),
    "span": (
        Way("de ", r"(?=\d{3,4} à )"),
        Way("du ", r"(?=\d{1,2} au )"),
        Way("en ", r"(?=\d{3,4} ?[-–] ?\d{2,4}(?: av. J.-C.)?$)"),
    ),
    **dict.fromkeys(("minute", "second"), _CLOCK),
}
