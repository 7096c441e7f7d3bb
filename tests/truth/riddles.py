"""Random small packs of quantities and dates, and all that can be asked of them."""

from collections.abc import Iterator, Sequence
from itertools import product
from random import Random

from quizgen.pack.fact import Reference
from quizgen.pack.model import Cardinality
from quizgen.truth import Base, Query, queries
from quizgen.values import Date, Quantity
from tests.truth.families import INSTANTS, ROSTERS, TIMES, Family, Remark
from tests.truth.measures import Riddle
from tests.truth.spans import understand
from tests.truth.worlds import draw_things


def random_riddle(random: Random) -> Riddle:
    """Draw a pack of measures that at least one world satisfies."""
    while True:
        roster = random.choice(ROSTERS)
        subjects = draw_things(random, random.randrange(2, 6))
        timed = random.random() < 0.3
        families = (
            *(_family(random, name, roster, len(subjects), timed=timed) for name in "pq"),
            _lone_family(random, roster),
        )
        riddle = Riddle(roster, subjects, families, excludes=random.random() < 0.4)
        if riddle.is_consistent:
            return riddle


def candidates(
    riddle: Riddle,
) -> Iterator[tuple[Base, Query, str, tuple[int, int, str], tuple[int, ...]]]:
    """Yield all that can be asked of a riddle with every possible answer.

    Yields:
        The base, the query, the candidate (a text or an entity's id), the (family, subject,
        value) that it would make a fact of, and the instants that the query is about.
    """
    base = Base(riddle.pack())
    ids = [family.id for family in riddle.families]
    for query in queries(base):
        family = ids.index(query.relation)
        instants = TIMES[query.when.text] if query.when else tuple(range(INSTANTS))
        if query.asks == "value":
            assert isinstance(query.given, Reference)
            given = 0 if base.lone(query.relation) else int(query.given.entity[1:])
            for text in riddle.roster:
                yield base, query, text, (family, given, text), instants
        else:
            assert isinstance(query.given, Quantity | Date)
            for number in range(len(riddle.subjects)):
                yield base, query, f"s{number}", (family, number, query.given.text), instants


def _family(random: Random, name: str, roster: Sequence[str], count: int, *, timed: bool) -> Family:
    times = [*TIMES] if timed else [None, *TIMES]

    def time() -> str | None:
        return random.choice(times) if dated else None

    def some(chance: float) -> tuple[Remark, ...]:
        return tuple(
            Remark(subject, random.choice(roster), time())
            for subject, _ in product(range(count), range(2))
            if random.random() < chance
        )

    dated = timed or random.random() < 0.2
    stated = some(random.choice((0.2, 0.4, 0.7)))
    chance, whole = random.random(), random.random() < 0.15
    if chance < 0.4:
        # What anyhow rarely happens: each subject has one value,
        stated = tuple({remark.subject: remark for remark in stated}.values())
    elif chance < 0.6:
        # all of them are exact and different,
        exact = random.sample(_exact(roster), count)
        stated = tuple(Remark(subject, value, time()) for subject, value in enumerate(exact))
    elif chance < 0.7:
        # or several of one subject are, and that is all.
        exact = random.sample(_exact(roster), random.randrange(2, 4))
        stated, whole = tuple(Remark(0, value, time()) for value in exact), True
    complete = (subject for subject in range(count) if whole or random.random() < 0.2)
    cardinality = random.choice(tuple(Cardinality))
    return Family(name, cardinality, frozenset(complete), timed, stated, denied=some(0.1))


def _exact(roster: Sequence[str]) -> list[str]:
    """Return the exact values of a roster, in one wording each."""
    return list(
        {span: text for text in roster if (span := understand(text)).low == span.high}.values()
    )


def _lone_family(random: Random, roster: Sequence[str]) -> Family:
    single = random.random() < 0.7
    return Family(
        "lone",
        Cardinality.MANY_TO_ONE if single else Cardinality.MANY_TO_MANY,
        frozenset(),
        timed=False,
        stated=(Remark(0, random.choice(roster), None),),
        denied=tuple(Remark(0, text, None) for text in roster if random.random() < 0.1),
    )
