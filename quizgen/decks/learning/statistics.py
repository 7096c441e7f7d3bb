"""How students did with the notes of a deck, the most troublesome first, beside what was predicted.

Anki does not tell which option was chosen, nor do these numbers: only how students judged
themselves, by "Again" or one of the other buttons.
"""

from collections.abc import Iterable, Mapping
from statistics import fmean

from quizgen.decks.asked import Asked
from quizgen.decks.gathering import slot_of
from quizgen.decks.learning.experience import CardExperience, Experience
from quizgen.decks.note import NoteType
from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Item
from quizgen.machine.frozen import frozen
from quizgen.pack.model import Pack
from quizgen.pack.rule import Rule
from quizgen.problem import Problem

FEWEST = 5
"""So many answers tell how hard a note is."""

MEDIUM, HARD = 0.1, 0.25
"""From these shares of "Again" on, a note is of medium difficulty, or hard: Anki aims at one in
ten for what has been learnt."""

LEECH, MANY = 0.4, 10
"""From this share of "Again" on, of so many answers, a note is a leech, whatever Anki says."""


@frozen
class Line:
    """How students did with a note.

    Attributes:
        note: Its id, as the pack has it now.
        facts: The ids of the facts that it asks.
        cards: How many of its cards were answered.
        reviews: How often.
        again: How often with "Again".
        lapses: How often they were forgotten after they had been learnt.
        ease: By what intervals are multiplied, on average; None where that is not used.
        difficulty: How hard it is to FSRS, from 1 to 10, on average; likewise.
        is_leech: Whether Anki found it a leech, or it was failed as often as one.
        predicted: How hard its most answered question was predicted to be.
    """

    note: str
    facts: tuple[str, ...]
    cards: int
    reviews: int
    again: int
    lapses: int
    ease: float | None
    difficulty: float | None
    is_leech: bool
    predicted: Difficulty

    @property
    def share(self) -> float:
        """The share of answers that were "Again"."""
        return self.again / self.reviews

    @property
    def found(self) -> Difficulty | None:
        """How hard it was found; None where too few answers tell."""
        if self.reviews < FEWEST:
            return None
        if self.share >= HARD:
            return Difficulty.HARD
        return Difficulty.MEDIUM if self.share >= MEDIUM else Difficulty.EASY

    @property
    def is_harder(self) -> bool:
        """Whether it was found harder than predicted."""
        levels = list(Difficulty)
        return self.found is not None and levels.index(self.found) > levels.index(self.predicted)


def summarise(experiences: Iterable[Experience], asked: Asked) -> tuple[Line, ...]:
    """Sum up how students did with the notes of a deck, the most troublesome first.

    Args:
        experiences: What was read of their collections; notes of other decks do not count.
        asked: What the notes of the deck ask.
    """
    notes: dict[tuple[str, ...], list[Experience]] = {}
    for experience in experiences:
        if experience.guid in asked and experience.cards:
            items = tuple(item.id for item in asked[experience.guid])
            notes.setdefault((experience.type, *items), []).append(experience)
    lines = [_line(several, asked[several[0].guid]) for several in notes.values()]
    return tuple(sorted(lines, key=_trouble))


def warn_of_leeches(lines: Iterable[Line], pack: Pack) -> tuple[Problem, ...]:
    """Warn of the facts that students fail again and again.

    Args:
        lines: How they did.
        pack: The pack.
    """
    answers: dict[str, tuple[int, int]] = {}
    leeches: set[str] = set()
    for line in lines:
        for fact in line.facts:
            again, reviews = answers.get(fact, (0, 0))
            answers[fact] = again + line.again, reviews + line.reviews
        leeches.update(line.facts if line.is_leech else ())
    places = {told.id: told.location for told in (*pack.all_facts(), *pack.open.values())}
    return tuple(
        Problem(places[fact], Rule.LEECH.value, _leech(*answers[fact]), HINT, "warning")
        for fact in places
        if fact in leeches
    )


HINT = "say what it is in simpler words, or why it is so; or part it into several facts"


def _leech(again: int, reviews: int) -> str:
    return f"this fact is a leech: {again:,} of {reviews:,} reviews were failed"


def _trouble(line: Line) -> tuple[object, ...]:
    return not line.is_leech, -line.share, -line.reviews, line.note


def _line(several: list[Experience], items: tuple[Item, ...]) -> Line:
    cards = [card for one in several for card in one.cards]
    reviews, again = sum(card.reviews for card in cards), sum(card.again for card in cards)
    eases = [card.ease for card in cards if card.ease is not None]
    difficulties = [card.difficulty for card in cards if card.difficulty is not None]
    is_fact = several[0].type is NoteType.FACT
    often = reviews >= MANY and again >= LEECH * reviews
    return Line(
        note=items[0].id.rpartition("/")[0] if is_fact else items[0].id,
        facts=tuple(dict.fromkeys(fact for item in items for fact in item.facts)),
        cards=len({card.slot for card in cards}),
        reviews=reviews,
        again=again,
        lapses=sum(card.lapses for card in cards),
        ease=fmean(eases) if eases else None,
        difficulty=fmean(difficulties) if difficulties else None,
        is_leech=often or any(one.is_leech for one in several),
        predicted=_predicted(cards, {slot_of(item): item for item in reversed(items)}, items),
    )


def _predicted(
    cards: list[CardExperience], slots: Mapping[str, Item], items: tuple[Item, ...]
) -> Difficulty:
    most = max(cards, key=lambda card: card.reviews)
    return slots.get(most.slot, items[0]).difficulty
