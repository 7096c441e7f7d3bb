"""What items are made from, whatever their kind."""

from quizgen.items.difficulty import Difficulty
from quizgen.items.distractors.pools import Pools
from quizgen.machine.frozen import frozen
from quizgen.truth import Base


@frozen
class Wishes:
    """How the user wants questions to be.

    Attributes:
        seed: What every draw depends on: the same packs and wishes give the same items.
        distractors: How many distractors at the most, from two to five.
        aim: How hard they are to be, as predicted; None where all are welcome and the
            likest distractors are the best.
    """

    seed: int = 0
    distractors: int = 3
    aim: Difficulty | None = None


@frozen
class Brief:
    """What every kind of item starts from.

    Attributes:
        base: What is known.
        pools: The candidates that the base offers.
        wishes: How questions are to be.
    """

    base: Base
    pools: Pools
    wishes: Wishes = Wishes()
