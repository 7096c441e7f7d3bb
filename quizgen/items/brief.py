"""What items are made from, whatever their kind."""

from dataclasses import dataclass

from quizgen.items.pools import Pools
from quizgen.truth import Base


@dataclass(frozen=True, slots=True)
class Brief:
    """The base and the wishes that every kind of item starts from.

    Attributes:
        base: What is known.
        pools: The candidates that the base offers.
        seed: The user's seed, which every draw depends on.
        distractors: How many distractors at the most, from two to five.
    """

    base: Base
    pools: Pools
    seed: int = 0
    distractors: int = 3
