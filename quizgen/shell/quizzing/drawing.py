"""What a quiz asks: drawn from what its packs yield, or planned out of the store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from quizgen.machine.frozen import frozen
from quizgen.problem import UsageError, counted, did_you_mean
from quizgen.shell.streams import remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.items.item import Item
    from quizgen.shell.quizzing.bookmark import Note
    from quizgen.shell.wishes import Wishes
    from quizgen.study.session import Remake, Session
    from quizgen.workshop import Prospect, Workshop


@frozen
class Drawn:
    """What a sitting begins with.

    Attributes:
        session: What is asked; some of it may be answered already.
        entries: The ids of the entries of the log that say so, in order.
        changed: What is learned already, with another answer than it has now.
        is_lost: Whether one that was interrupted cannot go on, for its packs have changed.
    """

    session: Session
    entries: tuple[str, ...] = ()
    changed: tuple[Item, ...] = ()
    is_lost: bool = False


def draw_session(
    workshop: Workshop,
    wishes: Wishes,
    note: Note | None = None,
) -> Drawn:
    """Draw a session about any of the topics, or about all there is; only what is asked is made.

    Where it is to go by what was learned, it is planned out of the store; where one was
    interrupted, that one goes on.

    Args:
        workshop: What can be asked.
        wishes: What the quiz is to be.
        note: How a sitting began that was interrupted.

    Raises:
        RequestError: If there is nothing to ask.
        StoreError: If it is to be planned, and the store cannot be used.
        UsageError: If nothing can be asked about one of the topics.
    """
    prospects = workshop.prospects
    if wishes.topics:
        _refuse_strange({topic for one in prospects for topic in one.topics}, wishes)
        wanted = {topic.casefold() for topic in wishes.topics}
        prospects = [one for one in prospects if wanted.intersection(map(str.casefold, one.topics))]
    remake = _remaker(prospects)
    drawn = _draw(workshop, prospects, remake, wishes, note)
    session = replace(drawn.session, holds_back=wishes.reveals, weighs=wishes.weighs)
    return replace(drawn, session=session)


def remark_lack(session: Session, wishes: Wishes) -> None:
    """Tell on stderr that there are fewer questions than the user asked for, if that is so."""
    count = len(session.questions)
    if count < wishes.wished:
        told = counted(count, "question")
        remark(f"{told} instead of {wishes.wished}: there are no more such")


def _draw(
    workshop: Workshop,
    prospects: Sequence[Prospect],
    remake: Remake,
    wishes: Wishes,
    note: Note | None,
) -> Drawn:
    from quizgen.study.session import begin_making

    is_lost = False
    languages = {pack.id: pack.language for pack in workshop.packs}
    if note:
        from quizgen.shell.quizzing.going_on import answers_of, go_on

        answers = answers_of(note, wishes.store)
        resumed = go_on(prospects, _make, remake, languages, note, answers) if answers else None
        if resumed and resumed.session.current:
            return Drawn(resumed.session, resumed.entries)
        is_lost = bool(answers) and not resumed
    if wishes.wish:
        from quizgen.shell.store.sitting import begin_planned

        planned = begin_planned(prospects, _make, remake, wishes, languages, wishes.wish)
        return Drawn(planned.session, changed=planned.changed, is_lost=is_lost)
    seed, count = wishes.making.seed, wishes.questions
    session = begin_making(prospects, _make, seed, count, languages, remake=remake)
    if not session.questions:
        _refuse(workshop, wishes)
    return Drawn(session, is_lost=is_lost)


def _remaker(prospects: Sequence[Prospect]) -> Remake:
    """Return what makes items as they are asked another time: with other distractors, if it can.

    What is asked, and the key, stay what they are; where another draw would change them, the
    item stays as a whole.
    """
    known: dict[str, Prospect] = {}
    made: dict[tuple[str, int], Item] = {}

    def remake(item: Item, repetition: int) -> Item:
        if not repetition:
            return item
        if not known:
            known.update((prospect.id, prospect) for prospect in prospects)
        if (item.id, repetition) not in made:
            drawn = _make(known[item.id].drawn_anew(repetition))
            is_same = drawn is not None and _asked(drawn) == _asked(item)
            made[item.id, repetition] = drawn if drawn and is_same else item
        return made[item.id, repetition]

    return remake


def _asked(item: Item) -> tuple[object, ...]:
    """Return what must stay when an item is asked again."""
    return item.stem, item.answers, item.facts, item.statement, item.response, item.media


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
