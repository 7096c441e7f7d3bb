"""Names said more fully than they are listed: *Sir Alexander Fleming*, *the planet Mars*."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from quizgen.folding import fold
from quizgen.items.item import Item
from quizgen.languages.grammars import grammar_of
from quizgen.machine.pattern import pattern
from quizgen.marking.core import core, is_written_as
from quizgen.marking.names.forms import BEFORE, small_words, words_of_stem
from quizgen.marking.names.surnames import is_person, part_of_a_name, weigh_title
from quizgen.marking.verdict import Meaning

MOST = 6
"""No more words than these stand beside a name."""

LONGEST = 200
"""No name is longer, with all that people say beside it."""

_BRACKETS = pattern(r"(.*?\S)\s*[(\[]\s*=?\s*(.+?)\s*[)\]]\.?")
_TWICE = pattern(r"(.+?)(?:\s?[,;/=]\s?|\s(?=(?:or|oder|o|ou)\s))\s*(.+)")
_POSSESSIVE = pattern("(?<=[^\\W\\d_])['’]s$|(?<=s)['’]$")
_AGAIN = pattern(r"(?:or|oder|o|ou|also|alias|d\.\s?h\.|i\.e\.|soit|cioè)\s+")
"""What may open a second name."""

_WHICH = frozenset(
    (
        *(
            "which",
            "what",
            "whose",
            "wessen",
            "qué",
            "que",
            "cuál",
            "qual",
            "quais",
            "quale",
            "quali",
            "che",
        ),
        *("welche", "welcher", "welches", "welchen", "welchem"),
        *("quel", "quelle", "quels", "quelles"),
    )
)
"""What stands before the noun of a question, beside prepositions and articles."""

Found = tuple[Meaning, str]
"""What a reply means, and the name that it is or may be."""


def weigh_name(reply: str, item: Item, language: str) -> Found:
    """Compare a name that is said more fully, or less so, with those that are right.

    A title, the kind of thing and a second name beside the right one make nothing wrong. What
    tells people of one name apart, and part of a surname, is asked about.

    Args:
        reply: What was typed; it is none of the names that are right.
        item: What was asked.
        language: A BCP 47 tag of the language of the question.

    Returns:
        What it means, and the name that it is or may be; an empty one where it is neither.
    """
    text = reply.strip()
    if item.expected is None and len(text) <= LONGEST:
        names = {core(name, language): name for name in reversed(item.accepted)}
        for meaning, name in _readings(text, names, item, language):
            if meaning is not Meaning.NONE:
                return meaning, name
    return Meaning.NONE, ""


def _readings(text: str, names: Mapping[str, str], item: Item, language: str) -> Iterator[Found]:
    """Yield what a text may be: two names, a name with more beside it, or a part of one."""
    kinds = _kinds(item, language)
    yield from _said_twice(text, names, kinds, item, language)
    words = text.split()
    for count in range(1, min(MOST + 1, len(words))):
        name = _find(words[count:], names, language)
        if name:
            yield _weigh_company(words[:count], name, kinds, item, language), name
        name = _find(_owner(words[:-count], language), names, language)
        if name and _plain(words[-count:], language) in kinds:
            yield Meaning.RIGHT, name
    if is_person(item, language):
        yield from _told(text, names, item, language)
        meant = part_of_a_name(text, item.accepted, language)
        yield (Meaning.UNSURE if meant else Meaning.NONE), meant


def _told(text: str, names: Mapping[str, str], item: Item, language: str) -> Iterator[Found]:
    """Yield a person of whom an office is told: *Luis Almagro, head of the OAS*.

    Whether it is that person's is for the student to say. What has no word of the language in
    it, as another name has not, tells nothing.
    """
    genitive = grammar_of(language).counted.genitive
    named, comma, more = text.partition(",")
    if comma and not small_words(language).isdisjoint(fold(more).split()):
        yield Meaning.UNSURE, _find([named], names, language)
    words = text.split()
    places = (n for n, word in enumerate(words) if n and fold(word) == genitive)
    for place in places:
        for start in range(min(MOST, place)):
            name, before = _find(words[start:place], names, language), words[:start]
            is_titled = name and weigh_title(before, name, item, language) is not Meaning.NONE
            if name and (not before or is_titled):
                yield Meaning.UNSURE, name


def _said_twice(
    text: str, names: Mapping[str, str], kinds: frozenset[str], item: Item, language: str
) -> Iterator[Found]:
    """Yield a name with another beside it, or with what is told of it: stapes (stirrup)."""
    bracketed = _BRACKETS.fullmatch(text)
    found = bracketed or _TWICE.fullmatch(text)
    if found is None:
        return
    turned = "" if bracketed else _find([found[2], found[1]], names, language)
    if turned:
        yield Meaning.RIGHT, turned  # Orwell, George
    name = _find([found[1]], names, language)
    if not name:
        return
    again = _AGAIN.match(found[2])
    more = found[2][again.end() :] if again else found[2]
    known = {core(one, language) for one in item.beside} | kinds
    is_known = core(more, language) in known or core(f"{found[1]}, {more}", language) in names
    title = weigh_title(more.split(), name, item, language)
    is_other = again or core(more, language) in {core(one, language) for one in item.rivals}
    if _find([more], names, language) or is_known or title is Meaning.RIGHT:
        yield Meaning.RIGHT, name
    elif bracketed and not is_other:
        yield Meaning.UNSURE, name


def _owner(words: Sequence[str], language: str) -> Sequence[str]:
    """Return words without the mark of a possessive at their end, if the language has one."""
    if grammar_of(language).nouns.possessive is None:
        return words
    *others, last = words
    return [*others, _POSSESSIVE.sub("", last)]


def _find(words: Sequence[str], names: Mapping[str, str], language: str) -> str:
    """Return the right name that some words are; empty where they are none."""
    text = " ".join(words)
    name = names.get(core(text, language), "")
    return name if name and is_written_as(text, name) else ""


def _weigh_company(
    before: Sequence[str], name: str, kinds: frozenset[str], item: Item, language: str
) -> Meaning:
    """Weigh what stands before a right name: its kind, a title, or whose it is."""
    if _plain(before, language) in kinds:
        return Meaning.RIGHT
    title = weigh_title(before, name, item, language)
    if title is not Meaning.NONE:
        return title
    owned = grammar_of(language).nouns.possessive is not None
    owners = [fold(word).endswith(("'s", "s'")) for word in before]
    is_owned = owned and (owners[-1] or (any(owners) and _plain(before[-1:], language) in kinds))
    plain = _plain(before, language)
    is_noun = plain in _nouns(item.stem, language)
    is_of_kind = plain.rpartition(" ")[2] in kinds  # the red planet Mars, but not no planet Mars
    is_told = is_of_kind and grammar_of(language).counted.breaks.isdisjoint(plain.split())
    return Meaning.UNSURE if is_owned or is_noun or is_told else Meaning.NONE


def _kinds(item: Item, language: str) -> frozenset[str]:
    """Return what the thing that is asked for is called: the noun of the stem, and its kind."""
    kinds = {fold(one) for one in item.beside}
    kinds |= {one.rpartition(" ")[2] for one in kinds if one.count(" ") == 1}
    words, opening = words_of_stem(item), _openings(language)
    place = next((n for n, word in enumerate(words) if word not in opening), 0)
    if place:
        kinds |= {" ".join(words[place : place + count]) for count in (1, 2)}
    return frozenset(kinds)


def _nouns(stem: str, language: str) -> frozenset[str]:
    """Return the words of a stem that follow an article, of which one may be what is asked for."""
    words, opening = fold(stem).split(), _openings(language)
    return frozenset(word for before, word in pairwise(words) if before in opening)


def _openings(language: str) -> frozenset[str]:
    """Return the words that stand before a noun."""
    return BEFORE | _WHICH | grammar_of(language).nouns.articles


def _plain(words: Sequence[str], language: str) -> str:
    """Return words without the articles and the genitive between them and a name."""
    small = small_words(language)
    return " ".join(word for word in map(fold, words) if word not in small)
