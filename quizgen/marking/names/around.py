"""What people tell beside a name: where it lies, what somebody was; and names of countries."""

from quizgen.folding import fold
from quizgen.items.item import Item
from quizgen.languages.grammars import grammar_of
from quizgen.languages.variants.countries import countries_of
from quizgen.machine.pattern import pattern
from quizgen.marking.names.surnames import is_person

MOST = 4
"""No more words tell where something lies."""

_IN = (
    "in",
    "im",
    "am",
    "an",
    "bei",
    "near",
    "on",
    "at",
    "inside",
    "within",
    "en",
    "dans",
    "au",
    "aux",
    "nel",
    "nella",
    "sul",
    "no",
    "na",
    "em",
    "près",
    "bij",
    "cerca",
    "sur",
)
CODE = 2
"""So many letters has the code of a country, and that of a continent more."""

_BY = (
    "by",
    "par",
)
_FROM = (
    "of",
    "from",
    "aus",
    "von",
    "de",
    "du",
    "di",
    "da",
    "do",
)
_WORD = pattern(r"[^\W\d_]+")
_COMMA = pattern(r"(.+?)\s*(?:,|\(|\s-\s|/)\s*([^,()/]+?)\)?")


def without_place(reply: str, item: Item, language: str) -> str:
    """Return a reply without where something lies; empty if it does not tell.

    *Beijing, China*, *Köln am Rhein*, *Gutenberg aus Mainz*. Behind a comma only a country is
    known to be none of several answers.

    Args:
        reply: What was typed.
        item: What was asked.
        language: A BCP 47 tag of the language of the question.
    """
    found = _COMMA.fullmatch(reply.strip())
    beside = countries_of(found[2]) if found else frozenset()
    if any(countries_of(name) for name in item.accepted):
        if found and any(len(code) > CODE for code in beside):
            return found[1]  # Switzerland, Europe
        places = frozenset(_IN)
    else:
        if found and beside:
            return found[1]
        places = frozenset((*_IN, *(_FROM if is_person(item, language) else _BY)))
        if not any(map(str.istitle, " ".join(item.accepted).split())):
            return _without_whole(reply)
    words = reply.split()
    for n, word in enumerate(words[1:], 1):
        behind = [one for one in words[n + 1 :] if fold(one) not in _small(language)]
        if fold(word) in places and 0 < len(behind) <= MOST and all(map(_is_name, behind)):
            return " ".join(words[:n]).rstrip(" ,(")
    return ""


def _without_whole(reply: str) -> str:
    """Return a common noun without what it is part of: *la retina del ojo*, *oxygen in the air*."""
    words = reply.split()
    opening = {*_IN, *_FROM, "del", "della", "des", "du", "der", "vom"}
    for n, word in enumerate(words[1:], 1):
        if fold(word) in opening and 0 < len(words) - n - 1 <= MOST:
            return " ".join(words[:n])
    return ""


def without_office(reply: str, item: Item, language: str) -> str:
    """Return somebody's whole name without what he was: *the monk Martin Luther*.

    Args:
        reply: What was typed.
        item: What was asked; nothing is taken away where that is no person.
        language: A BCP 47 tag of the language of the question.
    """
    words = reply.split()
    if not is_person(item, language):
        return ""
    small, genitive = _small(language), grammar_of(language).counted.genitive
    start = int(fold(words[0]) in small and fold(words[0]) != genitive)
    for end in range(start + 1, min(start + MOST, len(words))):
        told, rest = words[start:end], words[end:]
        if genitive in map(fold, told) or not (rest[0][:1].isupper() and rest[-1][:1].isupper()):
            continue
        # Behind an article, one word of what he was may have a capital: the Czech composer.
        capitals = sum(word[:1].isupper() for word in told)
        if (
            capitals <= start
            and (start or len(rest) > 1)
            and (told[-1].islower() or end - start == 1)
        ):
            return " ".join(rest)
    return ""


def same_country(reply: str, item: Item) -> str:
    """Return the right name of a country that was typed in another language; else nothing.

    Args:
        reply: What was typed.
        item: What was asked.
    """
    codes = countries_of(reply)
    if not codes or any(countries_of(rival) & codes for rival in item.rivals):
        return ""
    return next((name for name in item.accepted if countries_of(name) & codes), "")


def _small(language: str) -> frozenset[str]:
    return grammar_of(language).nouns.articles | {"der", "den", "dem", "des"}


def _is_name(word: str) -> bool:
    found = _WORD.search(word)
    return found is not None and (found[0][:1].isupper() or len(found[0]) <= 1)
