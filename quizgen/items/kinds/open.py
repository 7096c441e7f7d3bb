"""Open: a question that is answered in a student's own words, which a person reads.

Nothing about it is proven, so that nothing is compared either: the model answer stands in the
key, for whoever grades. That is why no command asks such questions unless it is told to.
"""

from collections.abc import Iterable

from quizgen.items.assembly import citations
from quizgen.items.difficulty import Difficulty
from quizgen.items.distractors.brief import Brief
from quizgen.items.item import Item, Response
from quizgen.items.showing.stage import media_of
from quizgen.items.wording import request_of
from quizgen.media.record import Picture, Sound
from quizgen.pack.fact import OpenQuestion
from quizgen.truth import Base

NAME = "open"

NEEDS = "a question under `open`"


def ask(base: Base) -> Iterable[OpenQuestion]:
    """Yield what can be asked: every open question."""
    return base.pack.open.values()


def name(base: Base, question: OpenQuestion) -> str:
    """Return the id of the item of an open question."""
    return f"{base.pack.id}/{question.id}/{NAME}"


def make(brief: Brief, question: OpenQuestion) -> Item:
    """Make the item of an open question; nothing is refused, for nothing is claimed.

    Args:
        brief: What items are made from.
        question: What to ask.
    """
    base, media = brief.base, tuple(media_of(question))
    return Item(
        id=name(base, question),
        kind=NAME,
        pack=base.pack.id,
        facts=(question.id,),
        stem=request_of(base, question.question),
        options=(),
        ordered=False,
        statement="",
        topics=question.topics,
        # To write an answer of one's own is as hard as anything that is asked here.
        difficulty=Difficulty(question.difficulty or Difficulty.HARD),
        sources=citations(base, question.evidence),
        location=question.location,
        response=Response.WRITE,
        why=question.why,
        pictures=tuple(one for one in media if isinstance(one, Picture) and not one.reveal),
        sounds=tuple(one for one in media if isinstance(one, Sound) and not one.reveal),
        revealed=tuple(one for one in media if one.reveal),
        model=question.answer,
        points=question.points,
        lines=question.lines,
    )
