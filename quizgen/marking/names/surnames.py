"""People’s names with a title before them, or only in part: *Dr Jenner*, *Jiménez*."""

from collections.abc import Sequence
from itertools import pairwise

from quizgen.folding import fold
from quizgen.items.item import Item
from quizgen.languages.grammars import grammar_of
from quizgen.languages.persons import is_particle, persons_of
from quizgen.machine.pattern import pattern
from quizgen.marking.core import core
from quizgen.marking.names.forms import small_words, words_of_stem
from quizgen.marking.slip import without_accents
from quizgen.marking.verdict import Meaning

SHORTEST = 3
"""In fewer letters, nobody is called by a part of his name."""

_INITIAL = pattern(r"[^\W\d_]\.?")


def is_person(item: Item, language: str) -> bool:
    """Tell whether a question asks for a person, by its first word or by the kind of its answer.

    Args:
        item: What was asked.
        language: A BCP 47 tag of the language of the question.
    """
    opening = words_of_stem(item)[:2]
    if not persons_of(language).who.isdisjoint(opening):
        return True
    nouns = persons_of(language).nouns | persons_of("en").nouns
    return any(not nouns.isdisjoint(one.split()) for one in item.beside[:1])


def weigh_title(words: Sequence[str], name: str, item: Item, language: str) -> Meaning:
    """Weigh words beside somebody's name: a title, or what only may be one.

    A style such as *Mrs* may make another of a surname, and a title of what is no person.

    Args:
        words: What stands beside it.
        name: One of the names that are right.
        item: What was asked.
        language: A BCP 47 tag of the language of the question.
    """
    persons, small = persons_of(language), small_words(language)
    plain = [part for word in words for part in fold(word).replace("-", " ").split()]
    plain = [word.strip(".,'") for word in plain if word not in small]
    if not any(map(persons.is_before_names, plain)) or is_spouse(words, language):
        return Meaning.NONE
    is_whole = sum(word[:1].isupper() for word in name.split()) > 1
    if not is_person(item, language):
        return Meaning.UNSURE if is_whole else Meaning.NONE
    is_plain = all(map(persons.is_before_names, plain))
    return (
        Meaning.RIGHT
        if is_plain and (is_whole or persons.styles.isdisjoint(plain))
        else Meaning.UNSURE
    )


def is_spouse(words: Sequence[str], language: str) -> bool:
    """Tell whether a style stands before a genitive, as in *la señora de Guaidó*: another person.

    Args:
        words: What stands beside a name, or all that was typed.
        language: A BCP 47 tag of the language of the question.
    """
    genitive, styles = grammar_of(language).counted.genitive, persons_of(language).styles
    folded = [fold(word) for word in words]
    return any(one in styles and two == genitive for one, two in pairwise([*folded, ""]))


def part_of_a_name(text: str, accepted: Sequence[str], language: str) -> str:
    """Return the name that some of its words may be meant for; empty where they are not.

    A first name alone is nobody's; a letter between the names is another's as likely.

    Args:
        text: What was typed.
        accepted: The names that are right, the usual one first.
        language: A BCP 47 tag of the language of the question.
    """
    persons = persons_of(language)
    words = core(text, language).split()
    while words and persons.is_before_names(words[0].strip(".")):
        words = words[1:]
    given = [without_accents(word) for word in words if not _INITIAL.fullmatch(word)]
    first = without_accents(core(accepted[0], language)).partition(" ")[0]
    for name in accepted:
        parts = without_accents(core(name, language)).split()
        capitals = {without_accents(fold(word)) for word in _parts(name) if word[:1].isupper()}
        is_part = _is_among(given, parts) and set(given) & capitals - {first}
        if given == parts or (given and (is_part or _is_between(parts, given))):
            is_whole = all(len(word) >= SHORTEST or is_particle(word) for word in given)
            return name if is_whole and _initials_fit(words, given, accepted) else ""
    return ""


def _parts(name: str) -> Sequence[str]:
    return name.replace("-", " ").split()


def _initials_fit(words: Sequence[str], given: Sequence[str], accepted: Sequence[str]) -> bool:
    """Tell whether letters beside a part of a name may stand for the others: E. is no Charlotte."""
    letters = [word[0] for word in words if _INITIAL.fullmatch(word)]
    names = [without_accents(fold(name)).split() for name in accepted]
    known = {part[0] for name in names for part in name if part not in given}
    is_first = any(len(name) > 1 and name[0] in given for name in names)
    return is_first or not known or not letters or letters[0] in known


def _is_between(parts: Sequence[str], given: Sequence[str]) -> bool:
    """Tell whether somebody has names between the first and the last: Hugo Rafael Chávez."""
    ends = len(parts) > 1 and (parts[0], parts[-1]) == (given[0], given[-1])
    return ends and _is_among(parts, given)


def _is_among(given: Sequence[str], parts: Sequence[str]) -> bool:
    """Tell whether words stand among others in the same order."""
    others = iter(parts)
    return bool(given) and all(word in others for word in given)
