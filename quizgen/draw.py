"""Chance without a generator: every draw is a function of a seed and its purpose.

Two draws with different purposes are independent, and a draw does not depend on
how many others were made before it; so one edited fact changes no other item.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from quizgen.machine.blake2 import blake2b

T = TypeVar("T")


class Urn:
    """Draws for one purpose, each by a name: what they begin with is hashed only once.

    ``Urn(seed, "a", "b").draw("c")`` is ``draw(seed, "a", "b", "c")``.
    """

    def __init__(self, seed: int, *purpose: str) -> None:
        self._start = blake2b(_hashed(str(seed), *purpose), digest_size=8)

    def draw(self, name: str) -> int:
        """Draw a whole number from 0 to 2**64 - 1, uniformly."""
        whole = self._start.copy()
        whole.update(f"{len(name)}:{name}".encode())
        return int.from_bytes(whole.digest(), "big")

    def first(self, choices: Sequence[T], name: Callable[[T], str]) -> T:
        """Draw one of the choices: the one that would stand first if they were shuffled.

        Raises:
            ValueError: If there are none.
        """
        if len(choices) == 1:
            return choices[0]
        return min(choices, key=lambda choice: self.draw(name(choice)))

    def shuffled(self, choices: Iterable[T], name: Callable[[T], str]) -> list[T]:
        """Return the choices in a random order, each placed by a draw of its own.

        Adding or removing a choice leaves the order of the others as it was.
        """
        return sorted(choices, key=lambda choice: self.draw(name(choice)))

    def spread(self, choices: Iterable[T], lot: Callable[[T], int]) -> list[T]:
        """Return the choices in a random order, each placed by a lot that it has already.

        The lots are mixed with a draw of this urn's (multiplicative hashing, Knuth 1998,
        section 6.4), which is many times as quick as a draw for each.

        Args:
            choices: What is put in order.
            lot: A whole number below 2**64 for each, drawn once and for all.
        """
        factor = self.draw("lots") | 1
        return sorted(choices, key=lambda choice: lot(choice) * factor & _MASK)


_MASK = (1 << 64) - 1


def draw(seed: int, *purpose: str) -> int:
    """Draw a whole number from 0 to 2**64 - 1, uniformly.

    Args:
        seed: The user's seed.
        *purpose: What the draw is for, such as an item's id and ``"key position"``.
    """
    digest = blake2b(_hashed(str(seed), *purpose), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def draw_index(count: int, seed: int, *purpose: str) -> int:
    """Draw a whole number from 0 to ``count`` - 1, uniformly.

    Raises:
        ValueError: If ``count`` is less than 1.
    """
    if count < 1:
        message = "nothing to draw from"
        raise ValueError(message)
    # 64 bits over a count: the bias is below 2**-50 for any list that fits in memory.
    return draw(seed, *purpose) % count


def _hashed(*parts: str) -> bytes:
    # Lengths are hashed too, so that ("ab", "c") and ("a", "bc") are two purposes.
    return "".join([f"{len(part)}:{part}" for part in parts]).encode()
