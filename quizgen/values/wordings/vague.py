"""Numbers of which only the least is known: ``thousands of people``."""

from fractions import Fraction

from quizgen.machine.frozen import frozen
from quizgen.values.counted import Counted, read_things
from quizgen.values.interval import ZERO, Interval
from quizgen.values.notation import Notation


@frozen
class Vague:
    """A least number and what it counts."""

    least: int
    counted: Counted

    whole = None
    is_range = False
    rounding = ZERO

    @property
    def amount(self) -> Interval:
        """All numbers from the least one on."""
        return Interval(Fraction(self.least), None)

    @property
    def place(self) -> Fraction:
        """What half of is as good as nothing here."""
        return Fraction(0)

    def stepped(self, steps: int) -> str | None:  # noqa: ARG002 - the wordings' common protocol
        """Nothing lies a step away from a vague number."""
        return None


def read_vague(text: str, notation: Notation) -> Vague | None:
    """Read a vague number of things or units; None where the text is none.

    Args:
        text: A text without white space around.
        notation: The language's.
    """
    found = notation.vague.fullmatch(text)
    if found is None:
        return None
    counted = read_things(found["counted"], notation)
    if counted is None:
        return None
    words = " ".join(found["vague"].split()).casefold()
    return Vague(notation.grammar.amounts.vague[words], counted)
