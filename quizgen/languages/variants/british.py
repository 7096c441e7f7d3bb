"""English as it is spelled on either side of the Atlantic: *sulphur* and *sulfur*."""

from collections.abc import Sequence
from functools import lru_cache

from quizgen.languages.tag import primary
from quizgen.machine.pattern import pattern

_OUR = (
    "arb arm ard behavi cand clam col cland demean endeav fav ferv flav glam harb hon hum lab "
    "neighb od parl ranc rig rum sav savi splend succ tum val vap vig"
)
_RE = (
    "accout calib cent epicent fib goit lit louv lust manoeuv meag met mit och reconnoit sab salt "
    "scept sept sepulch somb spect theat tit"
)
_DOUBLED = "cance chise counse crue due equa fue jewe labe leve marve mode pane pedestal quarre "
_DOUBLED += "riva signa spira swive tota towe trave tunne unrave wago woo"

_RULES: Sequence[tuple[str, str]] = (
    ("sulph", "sulf"),
    ("aluminium", "aluminum"),
    ("caesi", "cesi"),
    ("caesar", "cesar"),
    ("haem", "hem"),
    ("(an|leuk|septic|glyc|ur)aem", r"\1em"),
    ("paed", "ped"),
    ("aesth", "esth"),
    ("oestr", "estr"),
    ("oesoph", "esoph"),
    ("oedema", "edema"),
    ("foet", "fet"),
    ("faec", "fec"),
    ("gynaec", "gynec"),
    ("archaeo", "archeo"),
    ("palaeo", "paleo"),
    ("mediaev", "mediev"),
    ("caecum", "cecum"),
    ("primaev", "primev"),
    ("diarrhoea", "diarrhea"),
    ("homoeo", "homeo"),
    ("manoeuv", "maneuv"),
    (rf"\b({'|'.join(_OUR.split())})our", r"\1or"),
    (rf"({'|'.join(_RE.split())})re(?=s?\b)", r"\1er"),
    (rf"({'|'.join(_DOUBLED.split())})ll(?=ed|ing|er|ist|ery|ous)", r"\1l"),
    (r"(?<=\w{3})is(?=e[drs]?\b|ing\b|ations?\b)", "iz"),
    (r"(?<=l)ys(?=e[drs]?\b|ing\b)", "yz"),
    (r"(def|off|lic|pret)ence", r"\1ense"),
    (r"\bpractis", "practic"),
    (r"(catal|anal|dial|monol|prol|epil)ogue", r"\1og"),
    ("programme", "program"),
    (r"\bgrey", "gray"),
    (r"\b(plough|ploughs)\b", "plow"),
    (r"\bmould", "mold"),
    (r"\bmoult", "molt"),
    ("smoulder", "smolder"),
    (r"\btyre", "tire"),
    (r"\bkerb", "curb"),
    (r"\bcheque", "check"),
    ("pyjama", "pajama"),
    ("sceptic", "skeptic"),
    (r"\baero(?=plane)", "air"),
    ("artefact", "artifact"),
    (r"\bdraught", "draft"),
    ("moustache", "mustache"),
    ("yoghurt", "yogurt"),
    ("judgement", "judgment"),
    ("jewellery", "jewelry"),
    (r"(ski|wi)l(?=ful)", r"\1ll"),
    (r"\b(enrol|enthral|fulfil|instal|instil)(?=s?\b|ment)", r"\1l"),
    ("whiskey", "whisky"),
)

_RESPELLED = tuple((pattern(old), new) for old, new in _RULES)


@lru_cache(maxsize=4096)
def americanized(text: str, language: str) -> str:
    """Return an English text as Americans spell it; one of another language as it is.

    Args:
        text: A folded text.
        language: A BCP 47 tag of the language that it is in.
    """
    if primary(language) != "en":
        return text
    for old, new in _RESPELLED:
        text = old.sub(new, text)
    return text
