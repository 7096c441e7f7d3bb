"""Right names in other words: *Louis the Fourteenth*, *Abe Lincoln*, *St. Exupéry*, *the OAS*."""

from quizgen.folding import fold
from quizgen.items.item import Item
from quizgen.languages.variants.countries import countries_of
from quizgen.machine.pattern import pattern
from quizgen.marking.names.alike import HEARD
from quizgen.marking.names.around import same_country, without_office, without_place
from quizgen.marking.names.framed import LONGEST, MOST, NUMBERED, makes_other, owns
from quizgen.marking.names.matcher import Matcher
from quizgen.marking.names.surnames import is_person, is_spouse
from quizgen.marking.names.words import words_of

_WORDS = pattern(r"[^\W\d_]+(?:[\s'’.-]+[^\W\d_]+)*\.?")
_BETWEEN = pattern(r"['’-]")
_BRACKETED = pattern(r"([^()\[\]]+)[(\[]\s*=?\s*([^()\[\]]+?)\s*[)\]]\.?")


def name_meant(reply: str, item: Item, language: str) -> str:
    """Return the right name that a reply may have in other words; empty where it has none.

    Its words may be numbers in other signs, in short, given names of another language, slips or
    as they sound; what the question says of its kind may be missing, and what says nothing may
    stand beside it. Whether the name is meant is for the student to say.

    Args:
        reply: What was typed; it is none of the names that are right.
        item: What was asked.
        language: A BCP 47 tag of the language of the question.
    """
    if item.expected is not None or len(reply) > LONGEST:
        return ""
    reply = NUMBERED.sub("", reply)
    if makes_other(reply, item.stem, language) or is_spouse(reply.split(), language):
        return ""
    if owns(_owned(reply, item), language):
        return ""
    matcher = Matcher(item, language)
    several = (reply, without_place(reply, item, language), without_office(reply, item, language))
    for text in filter(None, several):
        meant = matcher.find(words_of(text, language))
        if meant:
            return meant
    country = same_country(reply, item) or _run_together(reply, item, language)
    return country or _in_brackets(reply, item, language)


def _owned(reply: str, item: Item) -> str:
    """Return a reply without owners of which the question speaks: *the cell's membrane*."""
    asked = set(fold(item.stem).strip("?").split())
    words = reply.replace("’", "'").split()
    return " ".join(word for word in words if fold(word).removesuffix("'s") not in asked)


def _run_together(reply: str, item: Item, language: str) -> str:
    """Return the right name whose letters a reply has, parted in another way: *Cote dIvoire*."""
    if not _WORDS.fullmatch(reply):
        return ""
    letters = "".join(word.text for word in words_of(reply.replace("'", " "), language))
    if len(letters) < HEARD:
        return ""
    names = ((name, words_of(_BETWEEN.sub(" ", name), language)) for name in item.accepted)
    return next((name for name, words in names if "".join(w.text for w in words) == letters), "")


def _in_brackets(reply: str, item: Item, language: str) -> str:
    """Return the right name that stands in brackets: *Temüjin (Genghis Khan)*."""
    found = _BRACKETED.fullmatch(reply.strip())
    if found is None:
        return ""
    outside, inside = words_of(found[1], language), words_of(found[2], language)
    is_short = all(word.is_capitals for word in outside)  # RSA (South Africa)
    is_same = not countries_of(found[1]).isdisjoint(countries_of(found[2]))
    if not (is_person(item, language) or is_short or is_same):
        return ""
    if outside in {words_of(rival, language) for rival in item.rivals} or len(outside) > MOST:
        return ""
    return next((name for name in item.accepted if words_of(name, language) == inside), "")
