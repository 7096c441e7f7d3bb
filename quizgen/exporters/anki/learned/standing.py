"""How a student stands with a card, as Anki is to take it up."""

from collections.abc import Mapping

from quizgen.machine.frozen import frozen


@frozen
class Call:
    """A card was called up.

    Attributes:
        at: When, in milliseconds since 1970 (UTC).
        ease: How well it was remembered: from 1, again, to 4, easy.
        days: In how many days it was due then.
        before: In how many days it had been due before; 0 where it was new.
        took: How many milliseconds it took.
    """

    at: int
    ease: int
    days: int
    before: int
    took: int


@frozen
class Standing:
    """How a student stands with a card that is new no more.

    Attributes:
        due: The day on which it comes back, counted from 1970.
        days: How many days after it was called up last.
        lapses: How often it was forgotten.
        stability: In how many days the chance to remember it falls to nine in ten.
        difficulty: From 1, which is easy, to 10.
        calls: When it was called up, in that order; at least once.
    """

    due: int
    days: int
    lapses: int
    stability: float
    difficulty: float
    calls: tuple[Call, ...]


@frozen
class Learned:
    """What a student has learned of a deck.

    Attributes:
        standings: How the student stands with cards, by the ids of their items.
        day: A day, counted from 1970, before which nothing is due.
        begins: When that day began, in seconds since 1970 (UTC).
    """

    standings: Mapping[str, Standing]
    day: int
    begins: int
