"""Quantities: how many or how much of what, as an interval of numbers."""

from dataclasses import field
from fractions import Fraction

from quizgen.folding import fold, slug
from quizgen.machine.frozen import frozen
from quizgen.values.interval import Interval, Number
from quizgen.values.worded import Wording

COUNT = "count"
"""Stands before a noun that is also the name of a dimension: three times, two lengths."""

MOST_STEPS = 1000
"""Nothing that is plausible lies further from a number."""

_DIGITS = frozenset("0123456789").__contains__

MIXED = frozenset({"K", "km-h", "m", "m2", "l", "kg"})
"""Measures of the table with units between which people round when they convert."""


@frozen
class Quantity:
    """A quantity; equal to every other wording of the same numbers in the same unit.

    Attributes:
        text: What people read.
        dimension: What can be compared: ``time``, ``length``, ``mass``, ``percent``,
            ``money:usd``, ``ordinal``, the counted noun such as ``person``, or an empty
            text for a bare number.
        measure: The system of units in which ``exact`` is exact, by its symbol.
        exact: The numbers in that measure.
        bounds: The numbers in the dimension's base unit (seconds, metres, kilograms, …).
        amount: The numbers in the unit as it is written, such as hours.
        language: The language that it is written in.
        wording: Its parts.
        is_plain: Whether it is one whole number, in digits that say it in full.
    """

    text: str = field(compare=False)
    dimension: str
    measure: str
    exact: Interval
    bounds: Interval = field(compare=False, repr=False)
    amount: Interval = field(compare=False, repr=False)
    language: str = field(compare=False, repr=False)
    wording: Wording = field(compare=False, repr=False)
    is_plain: bool = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Look once what is asked whenever it is compared."""
        number = self.amount.low
        whole = number is not None and number == self.amount.high and number.denominator == 1
        plain = whole and str(abs(int(number or 0))) == "".join(filter(_DIGITS, self.text))
        object.__setattr__(self, "is_plain", plain)

    @classmethod
    def read(cls, text: str, language: str = "en") -> "Quantity | None":
        """Read a quantity; None where the whole text is none.

        Args:
            text: Any text.
            language: A BCP 47 tag of the language that it is written in.
        """
        from quizgen.values.wordings import read_wording

        written = text.strip()
        wording = read_wording(written, language)
        if wording is None:
            return None
        counted, amount = wording.counted, wording.amount
        unit = counted.unit
        exact = unit.exact(amount).simplified()
        return cls(
            written,
            counted.dimension,
            unit.measure.symbol,
            exact,
            unit.measure.in_base(exact).simplified(),
            amount,
            language,
            wording,
        )

    def __reduce__(self) -> tuple[object, ...]:
        # Units hold functions, which cannot be pickled: the text is read again instead.
        return Quantity.read, (self.text, self.language)

    @property
    def low(self) -> Number | None:
        """The least it can be, in the dimension's base unit; None for no bound."""
        return self.bounds.low

    @property
    def high(self) -> Number | None:
        """The most it can be, likewise."""
        return self.bounds.high

    @property
    def canonical(self) -> str:
        """A short name for ids, the same for every wording that means the same."""
        number = self.exact.canonical
        if not self.measure:
            return f"no.{number}"
        if ".." in number and number[0] in "-.":
            number = f"no.{number}" if number[0] == "-" else f"to.{number.lstrip('.')}"
        if self.measure == self.dimension.removeprefix(f"{COUNT}:"):
            return f"{number}-{slug(fold(self.measure))}"
        trailer = self.dimension.partition(" ")[2]
        return f"{number}{self.measure}-{slug(trailer)}" if trailer else f"{number}{self.measure}"

    @property
    def order(self) -> tuple[Fraction | float, Fraction | float]:
        """A sort key among quantities of one dimension."""
        return self.bounds.order

    def compatible(self, other: object) -> bool:
        """Whether both could be the same, or share something.

        Only two quantities of one dimension are ever provably different. Between
        measures, or between a fraction and decimals, both may be rounded: a mile is
        compatible with 1.6 km, two thirds are with 0.67. So may what is not plain be, such
        as 2.7 million, but for whole numbers: 72 hours are not 70 hours.
        """
        if not isinstance(other, Quantity) or other.dimension != self.dimension:
            return True
        if other.measure == self.measure:
            if self.exact.meets(other.exact):
                return True
            if not self.converts and self.is_plain and other.is_plain:
                return False
        from quizgen.values.rounding import agree

        return agree(self, other)

    @property
    def converts(self) -> bool:
        """Whether people round when they convert between the units of its measure."""
        return self.measure in MIXED or self.dimension.startswith("si:")

    def contains(self, other: object) -> bool:
        """Whether all that the other can be is what this one can be."""
        if not isinstance(other, Quantity) or other.dimension != self.dimension:
            return False
        if other.measure == self.measure:
            return self.exact.covers(other.exact)
        return self.bounds.covers(other.bounds)

    def stepped(self, steps: int) -> "Quantity | None":
        """Return the quantity some steps up or down, in the same wording.

        Args:
            steps: How many steps up, or down if negative; see
                :mod:`quizgen.values.steps` for how long they are.

        Returns:
            It, or None where it would not be above zero, could not be worded with
            certainty, or would not be read as a quantity of this dimension.
        """
        if not steps or abs(steps) > MOST_STEPS:
            return None if steps else self
        text = self.wording.stepped(steps)
        reached = None if text is None else Quantity.read(text, self.language)
        if reached is None or reached.dimension != self.dimension:
            return None
        return reached if (reached.order > self.order) == (steps > 0) else None
