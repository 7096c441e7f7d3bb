"""Options in words: the right ones with what makes them right, the others with their reasons."""

from quizgen.items.distractors.search import Distractor, Search
from quizgen.items.item import Option
from quizgen.items.reasons import reason_of
from quizgen.items.showing.gallery import gallery_of
from quizgen.items.showing.shown import NOTHING
from quizgen.items.wording import option_text
from quizgen.pack.fact import Assertion, Value
from quizgen.truth import Base, Query

Placed = tuple[Value, Option]
"""An option with the value that it stands for, by which it is placed."""


def right_option(base: Base, query: Query, key: Assertion, why: str = "") -> Placed:
    """Word a right answer.

    Args:
        base: What is known.
        query: What is asked.
        key: The fact that answers it.
        why: Its true sentence, where it is one of several.
    """
    answer = query.answer(key)
    gallery = gallery_of(base, query, answer)
    shown = gallery.of(answer) if gallery else NOTHING
    text = option_text(base, answer)
    return answer, Option(text, correct=True, why=why, picture=shown.picture, sound=shown.sound)


def wrong_option(search: Search, distractor: Distractor) -> Placed:
    """Word a distractor.

    Args:
        search: What found it.
        distractor: What is offered.
    """
    shown = search.gallery.of(distractor.value) if search.gallery else NOTHING
    option = Option(
        picture=shown.picture,
        sound=shown.sound,
        text=option_text(search.base, distractor.value),
        correct=False,
        why=reason_of(search, distractor),
        certificate=distractor.certificate,
    )
    return distractor.value, option
