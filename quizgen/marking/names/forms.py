"""Names in other forms than they are listed in: *Pence’s*, *U.S.A.*, *on Mars*."""

import re

from quizgen.folding import fold, is_sign
from quizgen.items.item import BLANK, Item
from quizgen.languages.grammars import grammar_of
from quizgen.languages.variants.british import americanized
from quizgen.languages.variants.letters import LIGATURES, plainer_forms
from quizgen.machine.pattern import pattern
from quizgen.marking.core import core
from quizgen.marking.slip import without_accents

_INITIALS = pattern(r"(?<!\w)(?:[^\W\d_]\.\s?)+(?:[^\W\d_](?!\w))?")

BEFORE = frozenset(
    (
        *("at", "by", "for", "from", "in", "of", "on", "to", "with"),
        *("an", "auf", "aus", "bei", "für", "mit", "unter", "von", "vor", "zu"),
        *("à", "chez", "dans", "de", "en", "par", "pour", "sur"),
        *("a", "con", "desde", "hasta", "para", "por", "sobre"),
        *("da", "di", "su", "per", "em", "no", "na"),
    )
)
"""Prepositions that open questions in one language or another."""


def is_form(given: str, reply: str, item: Item, language: str) -> bool:
    """Tell whether a reply is a name that is right, in another form.

    Words that have no capital are no names: *who's* is another word than who.

    Args:
        given: What counts in the reply (see `quizgen.marking.core.core`).
        reply: What was typed.
        item: What was asked.
        language: A BCP 47 tag of the language of the question.
    """
    if item.expected is not None:
        return False
    cores = {name: core(name, language) for name in item.accepted}
    forms = {_form(one, language) for name, one in cores.items() if name != name.lower()}
    forms = {one for one in forms if not is_sign(one)}  # but CO, whose case tells it from others
    if _form(given, language) in forms or _behind(item.stem, reply, language) in cores.values():
        return True
    return _is_plainer(given, item, language)


def _is_plainer(given: str, item: Item, language: str) -> bool:
    """Tell whether a reply is a name as a keyboard without its letters writes it.

    *Bronte* is Brontë, *Roentgen* Röntgen, and in English *sulfuric* is sulphuric. Of what is no
    name, accents may make another word.
    """
    plain = americanized(given.translate(LIGATURES), language)
    if not plain.isascii():
        return False
    names = {
        core(name, language)
        for name in item.accepted
        if name != name.lower() or without_accents(name) == name  # but for ligatures
    }
    plainer = {one for name in names for one in plainer_forms(name)}
    common = {core(name, language) for name in item.accepted}
    known = {americanized(one, language) for one in plainer | common}
    rivals = {core(name, language) for name in item.rivals}
    others = {
        americanized(one, language) for name in rivals for one in (name, *plainer_forms(name))
    }
    return plain in known - others and not is_sign(plain)


def words_of_stem(item: Item) -> list[str]:
    """Return the folded words of a question, without the marks that open it."""
    return fold(item.stem).lstrip("¿¡").split()


def small_words(language: str) -> frozenset[str]:
    """Return the articles of a language and its genitive, which stand between names and words."""
    grammar = grammar_of(language)
    return grammar.nouns.articles | {grammar.counted.genitive}


def _form(reduced: str, language: str) -> str:
    """Reduce a name to what it is in each of its forms: *Pence’s* is Pence, *J. R. R.* JRR.

    Only some languages make names possessive by an apostrophe.
    """
    if "." in reduced:
        reduced = _INITIALS.sub(_without_stops, reduced)
    if "'" in reduced and grammar_of(language).nouns.possessive is not None:
        return reduced.removesuffix("'s")
    return reduced


def _without_stops(initials: re.Match[str]) -> str:
    letters = "".join(filter(str.isalpha, initials[0]))
    return letters + " " * initials[0][-1:].isspace()


def _behind(stem: str, reply: str, language: str) -> str:
    """Return what a reply says behind its stem's preposition: on which planet? On Mars."""
    before, blank, _ = stem.partition(BLANK)
    words = fold(before).split()
    opening = (words[-1:] if blank else words[:1]) or [""]
    first, _, rest = fold(reply).partition(" ")
    return core(rest, language) if first in BEFORE and first == opening[0].lstrip("¿¡") else ""
