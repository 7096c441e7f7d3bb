"""Right names among other words, or in another order: *it was Guaidó*, *Santiago, in Chile*."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from quizgen.folding import fold
from quizgen.items.item import Item
from quizgen.languages.grammars import grammar_of
from quizgen.languages.persons import PERSONS, persons_of
from quizgen.languages.replies import replies_of
from quizgen.machine.pattern import pattern
from quizgen.marking.names.forms import small_words
from quizgen.marking.names.surnames import SHORTEST, is_person, is_spouse
from quizgen.marking.slip import without_accents

LONGEST = 200
"""No name is longer, with all that people say beside it."""

MOST = 6
"""No more words than these stand beside a name."""

NUMBERED = pattern(r"\b(?:no|nr|n)[.º°]\s?(?=[0-9])", re.IGNORECASE)
"""What may stand before a number that is part of a name: *Voyager no. 1*."""

_WORD = pattern(r"[^\W_]+(?:['’][^\W\d_]+)*[-+−–]?")
_SIGNS = pattern(r"[=/^*<>|\\{}_]|(?<!\w)[-+−–]\s?\w|\w[+−]\w")
_INITIALS = pattern(r"\b(?:[^\W\d_]\.\s?){2,}")
_CONTRACTED = frozenset(("it's", "that's", "he's", "she's", "what's", "there's", "who's"))

LONG_ENOUGH = 4
"""Words of fewer letters are others with one more."""


def name_within(reply: str, item: Item, language: str) -> str:
    """Return the right name of which a reply has all words, in any order, among others.

    What stands beside it must say nothing of its own: small words, titles, initials, what the
    question itself says. A further name may follow somebody's whole name. Whether that name is
    meant is for the student to say.

    Args:
        reply: What was typed; it is none of the names that are right.
        item: What was asked.
        language: A BCP 47 tag of the language of the question.

    Returns:
        One of the names that are right; empty where the reply has none of them.
    """
    if item.expected is not None or len(reply) > LONGEST:
        return ""
    text = NUMBERED.sub("", reply)
    given = _words(text, language)
    if makes_other(text, item.stem, language) or owns(text, language):
        return ""
    if is_spouse(text.split(), language):
        return ""
    counts, person = Counter(given), is_person(item, language)
    idle = idle_words(item, language, person=person)
    whole = [word for word in _words(item.accepted[0], language) if person]
    for name in sorted(item.accepted, key=len, reverse=True):
        if _SIGNS.search(name):
            continue  # of a formula, the order is what it says
        parts = _words(name, language)
        if sum(map(len, parts)) < SHORTEST or Counter(parts) - counts:
            continue
        left = [word for word in (counts - Counter(parts)).elements() if not is_idle(word, idle)]
        left = [word for word in left if not _is_initial(word, whole, parts)]
        if person and len(parts) > 1 and given[: len(parts)] == parts:
            left = left[1:]  # a second surname
        if not left and len(given) - len(parts) <= MOST:
            return name
    return ""


def is_idle(word: str, idle: Collection[str]) -> bool:
    """Tell whether a word says nothing, or is one of the question in another form: *orbits*."""
    stems = (word[:-end] for end in (1, 2) if len(word) - end >= LONG_ENOUGH)
    return word in idle or any(stem in idle for stem in stems)


def _is_initial(word: str, names: Sequence[str], parts: Sequence[str]) -> bool:
    """Tell whether a letter may stand for one of somebody's names; beside two, any letter may."""
    if len(word) > 1 or len(names) < 2:  # noqa: PLR2004 - what has one name has no initials
        return False
    return len(parts) > 1 or any(name[0] == word for name in names)


def owns(reply: str, language: str) -> bool:
    """Tell whether something belongs to somebody or something: *Jupiter’s moon*."""
    if grammar_of(language).nouns.possessive is None:
        return False
    words = _WORD.findall(fold(reply))
    return any(word.endswith("'s") for word in words[:-1] if word not in _CONTRACTED)


def makes_other(reply: str, stem: str, language: str) -> bool:
    """Tell whether a word makes another answer of what it stands beside, as *not* does.

    Args:
        reply: What was typed.
        stem: The question, whose own words do not.
        language: A BCP 47 tag of its language.
    """
    reply, turning = _INITIALS.sub("", reply), replies_of(language).turning
    words = {word.strip("-'") for word in fold(reply).replace("'", " '").split()}
    words |= set(_WORD.findall(fold(reply)))
    if any(word.endswith("n't") for word in words):
        return True
    return not turning.isdisjoint(words - set(_WORD.findall(fold(stem))))


def _words(text: str, language: str) -> list[str]:
    """Return the words of a text without articles, accents and the mark of a possessive."""
    words = _WORD.findall(fold(text))
    if grammar_of(language).nouns.possessive is not None:
        words = [word.removesuffix("'s") for word in words]
    else:
        words = [word.rpartition("'")[2] for word in words]  # l'Algérie
    small = small_words(language)
    kept = [word for word in words if word not in small] or words
    return [without_accents(word) for word in kept]


def idle_words(item: Item, language: str, *, person: bool) -> frozenset[str]:
    """Return the words that say nothing beside a name that is right."""
    replies, stem = replies_of(language), _WORD.findall(item.stem)
    idle = replies.plain | replies.around | small_words(language)
    idle |= {fold(word) for n, word in enumerate(stem) if n == 0 or word.islower()}
    idle |= {word for one in item.beside[:1] for word in fold(one).split()}
    if person:
        idle |= persons_of(language).nouns.union(
            *(one.titles | one.styles for one in PERSONS.values())
        )
    return frozenset(map(without_accents, idle))
