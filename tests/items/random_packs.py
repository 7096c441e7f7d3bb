"""Random packs for tests of items."""

from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from quizgen.pack.fact import LoneFact
from quizgen.pack.model import Pack
from quizgen.values import read
from tests.truth.worlds import HERE, random_puzzle

SEEDS = st.integers(0, 2**32)


def random_pack(seed: int) -> Pack:
    """Return a random pack with a few facts on their own."""
    random = Random(seed)
    pack = random_puzzle(random).pack()
    facts = {
        f"lone{number}": LoneFact(
            f"lone{number}",
            f"How many of {number}?",
            read(f"{random.randrange(2, 90)} people"),
            HERE,
            single=random.random() < 0.8,
        )
        for number in range(3)
    }
    return replace(pack, facts=facts)
