"""Countries by their names in several languages, as CLDR has them: *Estados Unidos*, *USA*."""

import json
from collections.abc import Mapping
from functools import cache

from quizgen.folding import fold
from quizgen.languages.variants.letters import bare_letters
from quizgen.machine.data import folder_of

_MORE = {
    "usa": "US",
    "u s a": "US",
    "u s": "US",
    "the states": "US",
    "states": "US",
    "eeuu": "US",
    "ee uu": "US",
    "e e u u": "US",
    "ee. uu.": "US",
    "america": "US",
    "etats unis d'amerique": "US",
    "vereinigte staaten von amerika": "US",
    "estados unidos de america": "US",
    "united states of america": "US",
    "u k": "GB",
    **dict.fromkeys(("africa", "afrika", "afrique"), "africa"),
    **dict.fromkeys(("europe", "europa"), "europe"),
    **dict.fromkeys(("asia", "asien", "asie"), "asia"),
    **dict.fromkeys(("england", "inglaterra", "angleterre", "inghilterra"), "england"),
    **dict.fromkeys(("scotland", "schottland", "escocia", "ecosse", "scozia"), "scotland"),
    **dict.fromkeys(("south america", "sudamerica", "sudamerika"), "south america"),
    "us": "US",
    "eua": "US",
    "estados unidos de norteamerica": "US",
    "holanda": "NL",
    "hollande": "NL",
    "olanda": "NL",
    "republic of korea": "KR",
    "republica de corea": "KR",
    "republik korea": "KR",
    "republique de coree": "KR",
    "federal republic of germany": "DE",
    "bundesrepublik deutschland": "DE",
    "republique federale allemagne": "DE",
    "republica federal de alemania": "DE",
    "republica checa": "CZ",
    "tschechische republik": "CZ",
    "republique tcheque": "CZ",
    "swiss confederation": "CH",
    "great britain": "GB",
    "britain": "GB",
    "grossbritannien": "GB",
    "gran bretana": "GB",
    "grande bretagne": "GB",
    "holland": "NL",
    "czech republic": "CZ",
    "burma": "MM",
    "ivory coast": "CI",
    "swaziland": "SZ",
    "macedonia": "MK",
}
"""Names that people use and CLDR does not."""


@cache
def _codes() -> Mapping[str, frozenset[str]]:
    names = json.loads(
        (folder_of("quizgen.languages.variants") / "countries.json").read_text("utf-8")
    )
    found: dict[str, frozenset[str]] = {}
    several = [
        (name, code)
        for known in names.values()
        for code, all_names in known.items()
        for name in all_names
    ]
    for name, code in (*several, *_MORE.items()):
        key = _reduced(name)
        found[key] = found.get(key, frozenset()) | {code}
    return found


def _reduced(name: str) -> str:
    words = bare_letters(fold(name)).replace("-", " ").replace(".", " ").replace("'", " ").split()
    return " ".join(word for word in words if word not in _ARTICLES)


_ARTICLES = frozenset(
    ("the", "die", "der", "das", "la", "el", "los", "las", "le", "les", "l", "o", "os")
)


def countries_of(name: str) -> frozenset[str]:
    """Return the codes of the countries that a name is of, in any language that is known.

    Args:
        name: Any text.
    """
    return _codes().get(_reduced(name), frozenset())
