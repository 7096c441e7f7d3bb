"""Typed numbers, dates and times, with what people say around them."""

from quizgen.folding import fold
from quizgen.items.item import Item
from quizgen.languages.replies import replies_of
from quizgen.languages.variants.letters import plainer_forms
from quizgen.machine.pattern import pattern
from quizgen.marking.abroad import weigh_abroad
from quizgen.marking.amounts.comparison import is_measured
from quizgen.marking.calendar.misspelled import respelled_months
from quizgen.marking.echo import before_echo
from quizgen.marking.meaning import Meaning, measures_other, weigh
from quizgen.values import Date, Time
from quizgen.values.quantity import Quantity

AROUND = ".,;:!?¿¡\"'"
"""Signs around a word that do not count."""

_ELIDED = pattern(r"(?<=\b[ldLD])['’](?=\w)")
MOST = 6
"""No number that anybody counts has more words, with what it counts."""

_SURE = frozenset({Meaning.RIGHT, Meaning.UNSURE})
_OPEN = frozenset({Meaning.NONE, Meaning.UNSURE})
"""Where it may be clearer what is meant without the words around it."""


def weigh_measure(reply: str, item: Item, language: str) -> Meaning:
    """Compare what a number or date means, and what stands around it with the question.

    Args:
        reply: What was typed.
        item: What was asked; where it is a name, no number means anything.
        language: A BCP 47 tag of the language of the question.
    """
    expected = item.expected
    if expected is None:
        return Meaning.NONE
    meaning = weigh(reply, expected)
    if meaning in _OPEN and isinstance(expected, Quantity):
        number, is_echo = before_echo(reply, item.stem, language)
        bare = weigh(number, expected) if number else Meaning.NONE
        if bare is Meaning.RIGHT:
            return Meaning.RIGHT if is_echo else Meaning.UNSURE
        if is_echo and bare is Meaning.INEXACT:
            return bare
    if meaning in {*_OPEN, Meaning.OTHER} and _counts_asked(reply, item):
        return Meaning.RIGHT
    if meaning in _OPEN:
        meaning = _weigh_framed(reply, item, language, meaning)
    if meaning is Meaning.NONE and isinstance(expected, Date):
        others = respelled_months(reply, expected.language)
        if any(weigh(other, expected) in _SURE for other in others):
            meaning = Meaning.UNSURE
    if meaning is Meaning.NONE and not isinstance(expected, Time):
        meaning = weigh_abroad(reply.strip(), expected)
    return Meaning.OTHER if meaning is Meaning.UNSURE and _turns(reply, item) else meaning


def is_other_by_case(reply: str, item: Item, language: str) -> bool:
    """Tell whether case makes another quantity of what is typed: 5 MBps for 5 Mbps, Nm for nm.

    Args:
        reply: What was typed.
        item: What was asked.
        language: A BCP 47 tag of the language of the question.
    """
    if not isinstance(item.expected, Quantity) or reply.strip() in item.accepted:
        return False
    if measures_other(reply, item.expected):
        return True
    given = Quantity.read(reply, language)
    if given is None:
        return False
    return not given.compatible(item.expected) or _is_looser(given, item.expected)


def _is_looser(given: Quantity, expected: Quantity) -> bool:
    """Tell whether a number is said to be about so many that is just so many: unos 2 km."""
    one, other = given.amount, expected.amount
    return one.low != one.high and other.low == other.high


def _weigh_framed(reply: str, item: Item, language: str, whole: Meaning) -> Meaning:
    """Compare what is left behind small words: in the year 1958, it is about 206 bones."""
    replies, words = replies_of(language), _ELIDED.sub(" ", reply).split()
    idle = replies.plain | (replies.dating if isinstance(item.expected, Date) else frozenset())
    told = idle | replies.around | {_bare(word) for word in item.stem.split() if word.islower()}
    meaning = whole
    for words_that, sure in ((idle, True), (told, False)):
        start = next((n for n, word in enumerate(words) if _bare(word) not in words_that), 0)
        if not start or item.expected is None:
            continue
        bare = weigh(" ".join(words[start:]), item.expected)
        if bare is Meaning.RIGHT:
            return bare if sure else Meaning.UNSURE
        if bare in {Meaning.UNSURE, Meaning.INEXACT} and meaning is Meaning.NONE:
            meaning = bare
    return meaning


def _counts_asked(reply: str, item: Item) -> bool:
    """Tell whether a number is right, and was typed with what the question counts: 8 protons."""
    if not isinstance(item.expected, Quantity) or is_measured(item.expected):
        return False
    words, stem = reply.split(), _ELIDED.sub(" ", item.stem)
    asked = {plainer_forms(_bare(word))[-1] for word in stem.split()}
    for count in range(1, min(len(words), MOST)):
        behind = {plainer_forms(_bare(word))[-1] for word in words[count:]}
        if behind <= asked and weigh(" ".join(words[:count]), item.expected) is Meaning.RIGHT:
            return True
    return False


def _turns(reply: str, item: Item) -> bool:
    """Tell whether a reply opens with a word that makes another answer of it: before 1958."""
    language = item.expected.language if item.expected else ""
    first = _bare(reply.split(maxsplit=1)[0])
    stem = {_bare(word) for word in item.stem.split()}
    return first in replies_of(language).opening and first not in stem


def _bare(word: str) -> str:
    return fold(word).strip(AROUND)
