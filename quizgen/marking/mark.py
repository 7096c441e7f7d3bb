"""Marking: whether a reply answers a question, and how far.

Nothing here knows a screen or a session; a reply is a text, as a student typed it.
"""

from typing import assert_never

from quizgen.items.item import Item, Option, Response
from quizgen.languages.catalogue import catalogue_of
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.marking.core import core, is_written_as
from quizgen.marking.formulas.signs import has_signs
from quizgen.marking.measured import is_other_by_case, weigh_measure
from quizgen.marking.names.forms import is_form
from quizgen.marking.reply import is_readable, pairs_of, place_of, places_of, plain
from quizgen.marking.slip import is_slip
from quizgen.marking.verdict import Meaning
from quizgen.markup.plain import is_marked
from quizgen.markup.plain import plain as plain_text
from quizgen.question import Question
from quizgen.values.seasons import is_season
from quizgen.values.signs import RAISED

_SEASON = pattern(r"^([0-9]{2})([0-9]{2})\s?[-/‐‑–—]\s?(?:[0-9]{2})?([0-9]{2})$")
"""A season, which may be typed 2001/02, 2001–02 or 2001-2002."""


@frozen
class Mark:
    """What an answer is worth. Only the whole answer is right.

    Attributes:
        right: Whether it is all right.
        chosen: The options that it stands for: in the question's order where several are
            picked, prompt by prompt (None where one was left out) where they are matched,
            in the student's order where they are put in order. None where it is typed.
        hits: How many parts are right: right options picked, pairs, options in their place.
        parts: How many parts the right answer has.
        inexact: Whether what was typed is true, but says less than the right answer.
    """

    right: bool
    chosen: tuple[Option | None, ...] = ()
    hits: int = 0
    parts: int = 1
    inexact: bool = False


@frozen
class NearMiss:
    """A typed answer that may be meant to be right: only the student knows.

    Attributes:
        meant: The right wording that it is like.
    """

    meant: str

    def settle(self, *, meant: bool) -> Mark:
        """Return the mark, now that the student has said whether it was meant."""
        return Mark(right=meant, hits=int(meant))


def mark(question: Question, reply: str, language: str = "en") -> Mark | NearMiss | None:
    """Mark a reply.

    Args:
        question: What was asked.
        reply: Any text whatever; none makes it fail.
        language: A BCP 47 tag of the language of the question.

    Returns:
        The mark; a near miss, which the student must settle; or None where the reply is
        no answer at all.
    """
    match question.item.response:
        case Response.PICK_ONE:
            return _mark_one(question, plain(reply), language)
        case Response.PICK_SEVERAL:
            return _mark_several(question, plain(reply))
        case Response.TYPE:
            return _mark_readable(question.item, reply, language)
        case Response.MATCH:
            return _mark_matches(question, plain(reply))
        case Response.ORDER:
            return _mark_order(question, plain(reply))
        case Response.WRITE:
            return None  # a person reads it
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(question.item.response)


def truth_letters(item: Item) -> tuple[str, ...]:
    """Return the letters that true and false begin with; none where they are not asked for."""
    return tuple(plain(option.text)[0] for option in item.options if item.kind == "true-false")


def _mark_one(question: Question, reply: str, language: str) -> Mark | None:
    place = place_of(reply, len(question.options))
    option = None if place is None else question.options[place]
    if option is None and question.item.kind == "true-false":
        option = _truth_of(question.item, reply, language)
    return None if option is None else Mark(option.correct, (option,), hits=int(option.correct))


def _truth_of(item: Item, reply: str, language: str) -> Option | None:
    """Return the option that is meant by true or false or the first letter of one.

    The words may be the language's or English ones.
    """
    for words in (catalogue_of(language), catalogue_of("en")):
        told = (words.gettext("True"), words.gettext("False"))
        for option, word in zip(item.options, told, strict=True):
            if reply in (plain(word), plain(word)[0]):
                return option
    return None


def _mark_several(question: Question, reply: str) -> Mark | None:
    places = places_of(reply, len(question.options))
    if places is None:
        return None
    chosen = tuple(question.options[place] for place in sorted(set(places)))
    hits = sum(option.correct for option in chosen)
    parts = len(question.key_letters)
    return Mark(hits == parts == len(chosen), chosen, hits, parts)


def _mark_matches(question: Question, reply: str) -> Mark | None:
    item = question.item
    places = pairs_of(reply, len(item.prompts), len(question.options))
    if places is None:
        return None
    chosen = tuple(None if place is None else question.options[place] for place in places)
    return _mark_parts(chosen, tuple(item.options[prompt.key] for prompt in item.prompts))


def _mark_order(question: Question, reply: str) -> Mark | None:
    count = len(question.options)
    places = places_of(reply, count)
    if places is None or sorted(places) != list(range(count)):
        return None
    return _mark_parts(tuple(question.options[place] for place in places), question.item.options)


def _mark_parts(chosen: tuple[Option | None, ...], right: tuple[Option, ...]) -> Mark:
    hits = sum(one == other for one, other in zip(chosen, right, strict=True))
    return Mark(hits == len(right), chosen, hits, len(right))


def _mark_readable(item: Item, reply: str, language: str) -> Mark | NearMiss | None:
    if not reply.strip() or not is_readable(reply.strip()):
        return None
    counts = has_signs if item.expected is None else is_marked
    mark_typed = _mark_in_signs if any(map(counts, item.accepted)) else _mark_typed
    return mark_typed(item, reply, language)


def _mark_in_signs(item: Item, reply: str, language: str) -> Mark | NearMiss | None:
    """Mark what may be typed in the notation in which the answer is marked, or its signs, too."""
    from quizgen.marking.formulas.typed import is_typed_as, may_be_meant_as
    from quizgen.unmarked import unmarked

    names = [name for name in item.accepted if has_signs(name)]
    if any(is_typed_as(reply, name) for name in names):
        return Mark(right=True, hits=1)
    marked = _mark_typed(unmarked(item), reply, language)
    if isinstance(marked, Mark) and reply.strip() not in item.accepted:
        right = marked.right
        likely = (name for name in names if may_be_meant_as(reply, name, is_right=right))
        return next((NearMiss(plain_text(name)) for name in likely), marked)
    return marked


def _mark_typed(item: Item, reply: str, language: str) -> Mark | NearMiss | None:
    if item.expected is None and is_season(item.accepted[0]):
        reply = _SEASON.sub(r"\1\2-\3", reply.strip())
    given = core(reply, language)
    named = [name for name in item.accepted if core(name, language) == given]
    if item.expected is not None and any(sign in RAISED for sign in item.accepted[0]):
        named = []  # 25 has the signs of 2⁵, and is another number
    if any(is_written_as(reply, name) for name in named) and not is_other_by_case(
        reply, item, language
    ):
        return Mark(right=True, hits=1)
    otherwise = None if named else _mark_otherwise(given, reply, item, language)
    if otherwise is not None:
        return otherwise
    if not any(map(str.isalnum, given)):
        return None
    meaning = weigh_measure(reply, item, language)
    if named and meaning not in {Meaning.RIGHT, Meaning.INEXACT}:
        return NearMiss(named[0])  # of CO, Co is not more than that
    none = meaning is Meaning.NONE
    return _mark_slip(given, item, language) if none else _mark_meant(meaning, item)


def _mark_otherwise(given: str, reply: str, item: Item, language: str) -> Mark | NearMiss | None:
    """Mark what is a right name in another form, or more than it; None where it is neither."""
    # What is the name of something else is no slip: to ask about it would tell the answer.
    if given in {core(name, language) for name in item.rivals}:
        return Mark(right=False)
    if is_form(given, reply, item, language):
        return Mark(right=True, hits=1)
    from quizgen.marking.names.fuller import weigh_name

    meaning, name = weigh_name(reply, item, language)
    if not name:
        from quizgen.marking.names.framed import name_within
        from quizgen.marking.names.loosely import name_meant

        meant = name_within(reply, item, language) or name_meant(reply, item, language)
        return NearMiss(meant) if meant else None
    return Mark(right=True, hits=1) if meaning is Meaning.RIGHT else NearMiss(name)


def _mark_slip(given: str, item: Item, language: str) -> Mark | NearMiss:
    """Mark what is no wording of the answer: a slip of the pen is asked about."""
    likely = (name for name in item.accepted if is_slip(given, core(name, language)))
    meant = next(likely, None)
    return NearMiss(meant) if meant else Mark(right=False)


def _mark_meant(meaning: Meaning, item: Item) -> Mark | NearMiss:
    if meaning is Meaning.UNSURE:
        return NearMiss(item.accepted[0])
    right = meaning is Meaning.RIGHT
    return Mark(right, hits=int(right), inexact=meaning is Meaning.INEXACT)
