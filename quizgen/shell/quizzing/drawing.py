"""What a quiz asks: drawn from what its packs yield, or planned out of the store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from quizgen.problem import UsageError, did_you_mean

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.items.item import Item
    from quizgen.shell.store.planning import Wish
    from quizgen.shell.wishes import Wishes
    from quizgen.study.session import Session
    from quizgen.workshop import Prospect, Workshop


def draw_session(
    workshop: Workshop, wishes: Wishes, wish: Wish | None, store: Path | None
) -> Session:
    """Draw a session about any of the topics, or about all there is; only what is asked is made.

    Where it is to go by what was learned, it is planned out of the store.

    Raises:
        RequestError: If there is nothing to ask.
        UsageError: If nothing can be asked about one of the topics.
    """
    from quizgen.study.session import begin_making

    prospects = workshop.prospects
    if wishes.topics:
        _refuse_strange({topic for one in prospects for topic in one.topics}, wishes)
        wanted = {topic.casefold() for topic in wishes.topics}
        prospects = [one for one in prospects if wanted.intersection(map(str.casefold, one.topics))]
    languages = {pack.id: pack.language for pack in workshop.packs}
    if wish:
        from quizgen.shell.store.sitting import begin_planned

        planned = begin_planned(prospects, _make, wishes, languages, wish, store)
        return replace(planned, holds_back=wishes.reveals, weighs=wishes.weighs)
    session = begin_making(prospects, _make, wishes.making.seed, wishes.questions, languages)
    if not session.questions:
        _refuse(workshop, wishes)
    return replace(session, holds_back=wishes.reveals, weighs=wishes.weighs)


def _make(prospect: Prospect) -> Item | None:
    """Make an item; None where it is refused."""
    from quizgen.items.item import Item

    made = prospect.make()
    return made if isinstance(made, Item) else None


def _refuse(workshop: Workshop, wishes: Wishes) -> NoReturn:
    """Tell why there is nothing to ask.

    Raises:
        RequestError: If the packs yield nothing at all.
        UsageError: If they yield nothing about the topics.
    """
    from quizgen.shell.packs import demand_questions

    items = [item for item in map(_make, workshop.prospects) if item]
    demand_questions(items, workshop.packs, wishes.making)
    _refuse_strange({topic for item in items for topic in item.topics}, wishes)
    raise AssertionError(wishes)  # what yields items about a topic asks some


def _refuse_strange(known: set[str], wishes: Wishes) -> None:
    """Refuse topics that nothing is about, if there are any.

    Raises:
        UsageError: With what the topics may have been meant to be.
    """
    names = sorted(known)
    folded = {name.casefold() for name in names}
    strange = [topic for topic in dict.fromkeys(wishes.topics) if topic.casefold() not in folded]
    if strange:
        hints = (did_you_mean(topic, names) for topic in strange)
        hint = " ".join(filter(None, hints)) or f"there are: {', '.join(names) or 'none'}"
        message = f"no question is about {' or '.join(map(repr, strange))}: {hint}"
        raise UsageError(message)
