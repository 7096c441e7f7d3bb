"""A session: questions that are planned, and a log of what has happened with them.

A session never changes: to answer is to get the next session. So a face can be
interrupted anywhere and still tell what has been answered.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING

from quizgen.items.item import Item
from quizgen.machine.frozen import frozen
from quizgen.question import Question, pose
from quizgen.selection import D, select_made
from quizgen.study.sitting.order import interleaved
from quizgen.study.sitting.queue import next_of, times_asked
from quizgen.study.turn import Turn

if TYPE_CHECKING:
    from quizgen.study.summary import Summary

_OCCASION = "session"
"""What the orders of questions and options are drawn for."""


Remake = Callable[[Item, int], Item]
"""Makes an item as it is asked when it was asked so often before: what is asked stays the same,
but beside the key may stand other distractors."""


def unchanged(item: Item, repetition: int) -> Item:  # noqa: ARG001 -- it asks the same each time
    """Return an item as it is."""
    return item


@frozen
class Session:
    """A student's way through some questions: what was planned, and what has happened.

    What is asked next, and how, follows from these two alone; so to take a turn back is to
    leave it out.

    Attributes:
        questions: All that was planned, in order, each item once.
        turns: What has happened, in order.
        languages: The language of each pack, by the pack's id; English where it is missing.
            What is said of the session as a whole is in the first one.
        seed: What the order of options depends on when a question comes back.
        asked: How often items were asked before this session, by their ids.
        remake: Makes an item as it is asked for the n-th time more, with draws of their own.
        holds_back: Whether options are shown only when the student wants to see them.
        weighs: Whether the student may say how sure an answer is.
    """

    questions: tuple[Question, ...]
    turns: tuple[Turn, ...] = ()
    languages: Mapping[str, str] = field(default_factory=dict)
    seed: int = 0
    asked: Mapping[str, int] = field(default_factory=dict)
    remake: Remake = field(default=unchanged, compare=False)
    holds_back: bool = False
    weighs: bool = False

    @property
    def current(self) -> Question | None:
        """The question that waits for an answer, or None at the end."""
        planned = next_of(self.questions, self.turns)
        if planned is None or not times_asked(planned.item.id, self.turns):
            return planned
        repetition = self.repetition_of(planned.item)
        item = self.remake(planned.item, repetition)
        return pose(item, planned.number, occasion_of(repetition), self.seed)

    @property
    def left(self) -> int:
        """How many questions were not asked yet."""
        asked = {turn.question.item.id for turn in self.turns}
        return sum(question.item.id not in asked for question in self.questions)

    @property
    def language(self) -> str:
        """The language of what is said of the session as a whole."""
        return next(iter(self.languages.values()), "en")

    def language_of(self, question: Question) -> str:
        """Return the language of a question: that of its pack."""
        return self.languages.get(question.item.pack, "en")

    def repetition_of(self, item: Item) -> int:
        """Return how often an item was asked, in this session and before."""
        return self.asked.get(item.id, 0) + times_asked(item.id, self.turns)

    def note(self, turn: Turn) -> "Session":
        """Return the session after a turn."""
        return replace(self, turns=(*self.turns, turn))

    def undone(self) -> "Session":
        """Return the session without its last turn; without any, as it is."""
        return replace(self, turns=self.turns[:-1])

    def summarise(self) -> "Summary":
        """Sum up what has happened so far."""
        from quizgen.study.summary import sum_up

        return sum_up(self.turns, self.left)


def begin(
    items: Iterable[Item], seed: int, count: int, languages: Mapping[str, str] | None = None
) -> Session:
    """Draw a session from items.

    First come questions that do not give each other away; only where those are too few does
    another round of the others follow.

    Args:
        items: What can be asked.
        seed: Decides which are asked, their order, and the order of their options.
        count: How many to ask; all of them if there are not so many.
        languages: The language of each pack, by the pack's id; English where it is missing.
    """
    return begin_making(list(items), lambda item: item, seed, count, languages)


def begin_making(  # noqa: PLR0913 -- what to draw from, and all that decides the draw
    prospects: Sequence[D],
    make: Callable[[D], Item | None],
    seed: int,
    count: int,
    languages: Mapping[str, str] | None = None,
    *,
    asked: Mapping[str, int] | None = None,
    remake: Remake = unchanged,
) -> Session:
    """Draw a session as `begin` does, and make only the items that the draw comes to.

    Args:
        prospects: What items may be made of.
        make: Makes an item, always the same one, or refuses to.
        seed: What all draws depend on.
        count: How many to ask.
        languages: The language of each pack.
        asked: How often items were asked before, by their ids; never, where one is missing.
        remake: Makes an item as it is asked another time.
    """
    drawn: list[Item] = []
    left = list(prospects)
    while left and len(drawn) < count:
        chosen = select_made(left, make, count - len(drawn), seed)
        if not chosen:
            break  # all that is left is refused
        drawn += interleaved(chosen, _OCCASION, seed)
        taken = {item.id for item in chosen}
        left = [prospect for prospect in left if prospect.id not in taken]
    return session_of(drawn, seed, languages or {}, asked or {}, remake)


def session_of(
    items: Iterable[Item],
    seed: int,
    languages: Mapping[str, str],
    asked: Mapping[str, int],
    remake: Remake = unchanged,
) -> Session:
    """Plan to ask items, in this order.

    Args:
        items: What is asked, each item once.
        seed: What the order of their options depends on.
        languages: The language of each pack.
        asked: How often items were asked before, by their ids.
        remake: Makes an item as it is asked another time.
    """
    before = ((item, asked.get(item.id, 0)) for item in items)
    questions = (
        pose(remake(item, repetition), number, occasion_of(repetition), seed)
        for number, (item, repetition) in enumerate(before, 1)
    )
    return Session(tuple(questions), languages=languages, seed=seed, asked=asked, remake=remake)


def occasion_of(repetition: int) -> str:
    """Return what the order of an item's options is drawn for: another one each time.

    Args:
        repetition: How often it was asked before.
    """
    return f"{_OCCASION} {repetition}" if repetition else _OCCASION
