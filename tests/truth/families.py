"""What a random pack of quantities and dates says, as it is drawn and as a pack."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizgen.pack.fact import Assertion, LoneFact, Wrong
from quizgen.pack.model import Ask, Cardinality, Relation
from quizgen.values import Date, Quantity, read
from tests.truth.worlds import HERE

CROWDS = (
    *("20 people", "30 people", "forty people", "40 people", "50 people", "60 people"),
    *("about 40 people", "30 to 50 people", "45 to 60 people", "over 40 people"),
    *("up to 30 people", "nearly 50 people", "about 60 people", "between 20 and 40 people"),
)
SPANS = (
    *("24 hours", "1 day", "a day", "36 hours", "48 hours", "two days", "3 days", "72 hours"),
    *("about 2 days", "about 48 hours", "1 to 2 days", "48 to 96 hours", "over 2 days"),
    *("up to 36 hours", "at least 3 days", "1 week", "7 days", "nearly 3 days"),
)
DATES = (
    *("2001-01-23", "23 January 2001", "Jan 23, 2001", "24 January 2001", "2001-01-31"),
    *("1 February 2001", "January 2001", "2001-02", "February 2001", "2001", "2000"),
    *("31 December 2000", "December 2000", "Thursday, 25 January 2001"),
)
DEGREES = (
    *("-10 °C", "−10 °C", "minus ten degrees Celsius", "0 °C", "0°C", "5 °C", "-5 °C"),
    *("-5 to 5 °C", "under 0 °C", "over -10 °C", "about -20 °C", "at least 5 °C", "-20 °C"),
    *("up to -20 °C", "nearly 5 °C", "-20 °C to -10 °C"),
)
PARTS_OF_HOURS = (
    *("½ hour", "30 minutes", "1½ hours", "90 minutes", "1 hour 30 minutes", "1 1/2 hours"),
    *("2½ hours", "two and a half hours", "9 × 10^3 seconds", "9e3 seconds", "2 hours 30 minutes"),
    *("1 to 2 hours", "under 2 hours", "about 2½ hours", "over 1½ hours", "2 hours", "1 hour"),
)
BARE = (
    *("-2", "−2", "0", "2", "1/2", "0.5", "5e-1", "⅔", "2/3", "two thirds", "-1.5", "-1½", "1"),
    *("between -2 and 2", "over -2", "under 0", "at least 1/2", "about -2", "up to 2"),
)
AGES = (
    *("44 BC", "45 BC", "15 March 44 BC", "March 44 BC", "1st century BC", "4th century BC"),
    *("AD 9", "9 AD", "2nd century", "4th century", "c. 44 BC", "c. 60 BC", "December 1 BC"),
    *("2 January 1 AD", "1 BC", "150 AD", "151 AD", "150 BC", "16 March 44 BC"),
    *("31 December 1 BC", "29 February 1 BC", "2 January 9 AD"),
)
PERIODS = (
    *("the 1920s", "the 1930s", "1925", "20th century", "18th century", "1926", "c. 1900"),
    *("spring 1925", "summer 1925", "winter 1927", "autumn 1926", "early 1925"),
    *("late 1925", "Q1 1925", "Q3 1925", "March 1925", "1 July 1925", "early 20th century"),
    *("1 January 1901", "31 December 1927", "c. 1930", "late 18th century", "1930"),
    *("2 July 1925", "30 June 1925", "3 July 1925"),
)
ROSTERS = (CROWDS, SPANS, DATES, DEGREES, PARTS_OF_HOURS, BARE, AGES, PERIODS)
"""The values of a pack, by what they measure."""

TIMES: Mapping[str, tuple[int, ...]] = {
    "January 2001": (0,),
    "February 2001": (1,),
    "2001": (0, 1, 2),
}
"""The instants that a time stands for; there is one more outside of them all."""

INSTANTS = 4


@dataclass(frozen=True)
class Remark:
    """A subject has a value, or is denied it, at a time."""

    subject: int
    value: str
    time: str | None

    @property
    def instants(self) -> tuple[int, ...]:
        """The instants throughout which it holds."""
        return tuple(range(INSTANTS)) if self.time is None else TIMES[self.time]


@dataclass(frozen=True)
class Family:
    """What is declared of a relation, or of a fact on its own, and what is said in it."""

    id: str
    cardinality: Cardinality
    complete: frozenset[int]
    timed: bool
    stated: tuple[Remark, ...]
    denied: tuple[Remark, ...]

    @property
    def is_lone(self) -> bool:
        """Whether it is a fact on its own."""
        return self.id.startswith("lone")

    def relation(self, kind: str, subjects: int, excludes: Sequence[str]) -> Relation:
        """Write it as a relation between so many subjects and values of a kind."""
        facts = [
            Assertion(
                id=f"{self.id}.{'d' if denies else 'f'}{count}",
                relation=self.id,
                subject=f"s{remark.subject}",
                value=None if denies else measure(remark.value),
                location=HERE,
                denies=(measure(remark.value),) if denies else (),
                when=None if remark.time is None else _date(remark.time),
            )
            for denies, group in ((False, self.stated), (True, self.denied))
            for count, remark in enumerate(group)
        ]
        when = " in {when}" if self.timed else ""
        listed = frozenset(f"s{subject}" for subject in self.complete)
        return Relation(
            id=self.id,
            subject="s",
            value=kind,
            location=HERE,
            cardinality=self.cardinality,
            ask=Ask(f"What of {{subject}}{when}?", f"Who has {{value}}{when}?", "Match them."),
            statement=f"{{subject}} has {{value}}{when}.",
            complete=len(listed) == subjects or listed,
            excludes=tuple(excludes),
            facts=tuple(facts),
        )

    def lone(self) -> LoneFact:
        """Write it as a fact on its own."""
        return LoneFact(
            self.id,
            "What alone?",
            measure(self.stated[0].value),
            HERE,
            single=self.cardinality.one_value,
            statement="Alone stands {answer}.",
            wrong=tuple(Wrong(measure(remark.value), HERE) for remark in self.denied),
        )


def measure(text: str) -> Quantity | Date:
    """Read a quantity or a date as quizgen does."""
    value = read(text)
    assert isinstance(value, Quantity | Date)
    return value


def _date(text: str) -> Date:
    value = measure(text)
    assert isinstance(value, Date)
    return value
