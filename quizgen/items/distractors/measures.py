"""Distractors that are numbers or dates: around the key, whose rank is drawn first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from quizgen.draw import Urn
from quizgen.items.distractors.candidate import Candidate
from quizgen.items.distractors.likeness import closeness
from quizgen.items.distractors.lineup import Lineup
from quizgen.items.distractors.room import fitting, further, is_full, reach, side_of
from quizgen.items.distractors.scales import Measure
from quizgen.items.distractors.search import FIRST, Distractor, Ranked, Search, Tally
from quizgen.items.distractors.spelling import alike
from quizgen.pack.fact import Value
from quizgen.values import Date, Quantity, Time

STEPS = 4
"""How many steps from another one a made-up number or date may lie."""

SPACES = (*range(1, 13), 14, 16, 20, 24, 32, 48, 64)
"""How many steps may lie between one and the next where a difficulty is aimed at."""

TURNS = 8
"""How many are made up around the key or another one before the key's own steps are left."""

FARTHEST = 0.05
"""How near to the key another number of the pack must be to be plausible beside it."""


def find_measures(search: Search) -> tuple[Distractor, ...]:
    """Choose numbers or dates around the key, whose rank among them is drawn first.

    A key that were in the middle more often than by chance would give itself away.
    """
    key = search.answer
    if not isinstance(key, Quantity | Date | Time):
        return ()
    chosen: Mapping[int, tuple[Distractor, ...]] = {}
    if search.aim is None:
        # Nearly always there are enough on both sides, so that only as many need be sought.
        rank = _draw(search, _ranks(search, key))
        below, above = _sides(search, key, rank, search.wanted - rank)
        if len(below) + len(above) == search.wanted:
            return (*below, *above)
    elif not _own(search):
        chosen = _spaced(search, key)
    if not chosen:
        search.tally = Tally()
        chosen = _at_each_rank(search, *_sides(search, key, search.wanted, search.wanted))
        ranks = _ranks(search, key)
        chosen = {rank: chosen[rank] for rank in chosen if rank in ranks} or chosen
    search.weighed = tuple(chosen.values())
    return chosen[_draw(search, chosen)] if chosen else ()


def _own(search: Search) -> list[Measure]:
    """Return the numbers, dates and times that the curator denies, in their order."""
    return [value for value in search.key.denies if isinstance(value, Quantity | Date | Time)]


def _count_first(search: Search) -> int:
    """Return how many of the curator's own are taken before all others."""
    return min(FIRST, search.wanted)


def _ranks(search: Search, key: Measure) -> Sequence[int]:
    """Return the ranks that a key can have beside the first of the curator's own.

    Where these suffice, all others are the curator's own, too.
    """
    sides = [side_of(key, value) for value in _own(search)]
    first, wanted = sides[: _count_first(search)], search.wanted
    least, most = first.count(-1), wanted - first.count(1)
    own = range(max(least, wanted - sides.count(1)), min(most, sides.count(-1)) + 1)
    return own or range(least, most + 1)


def _draw(search: Search, ranks: Iterable[int]) -> int:
    return Urn(search.seed, search.item, "rank").first(list(ranks), str)


def _at_each_rank(
    search: Search, below: Sequence[Distractor], above: Sequence[Distractor]
) -> Mapping[int, tuple[Distractor, ...]]:
    """Return for each rank that the key can have the distractors that it would stand among."""
    count = min(search.wanted, len(below) + len(above))
    ranks = range(max(0, count - len(above)), min(count, len(below)) + 1)
    return {rank: (*below[:rank], *above[: count - rank]) for rank in ranks if count}


def _sides(
    search: Search, key: Measure, below: int, above: int
) -> tuple[list[Distractor], list[Distractor]]:
    """Choose up to so many numbers or dates below a key, and so many above.

    The curator's first are taken before all others, on whichever side they lie.
    """
    lineup = Lineup(search.base, search.pools.scales.candidate(search.query, key))
    first = _own(search)[: _count_first(search)]
    taken = search.take(_ranked(search, key, first), lineup, len(first))
    sides: list[list[Distractor]] = []
    for sign, count in ((-1, below), (1, above)):
        own = [one for one in taken if _lies(key, one.value, sign)][:count]
        sides.append([*own, *search.take(_side(search, key, sign), lineup, count - len(own))])
    return sides[0], sides[1]


def _ranked(search: Search, key: Measure, values: Iterable[Measure]) -> Iterator[Ranked]:
    """Yield values with their closeness to a key, spelled as it is."""
    for value in values:
        yield closeness(key, value), search.pools.candidate(alike(key, value))


def _lies(key: Measure, value: Value, sign: int) -> bool:
    return isinstance(value, Quantity | Date | Time) and side_of(key, value) == sign


def _spaced(search: Search, key: Measure) -> Mapping[int, tuple[Distractor, ...]]:
    """Make up values in equal steps that are so long that a difficulty is reached.

    All have as many digits: what is far away would else be the odd one out, or the key.

    Returns:
        For each rank the distractors; nothing where no steps will do.
    """
    for steps in SPACES:
        lineup = Lineup(search.base, search.pools.candidate(key))
        below, above = (
            search.take(_row(search, key, sign, steps), lineup, search.wanted) for sign in (-1, 1)
        )
        if not (is_full(search, key, -1, below) and is_full(search, key, 1, above)):
            break
        ranks = _at_each_rank(search, below, above)
        if len(ranks) == 1 and below and above:
            break  # within bounds so few that all would be taken, and the key's rank be no draw
        if search.reaches(ranks.values()):
            return ranks
    return {}


def _row(search: Search, key: Measure, sign: int, steps: int) -> Iterator[Ranked]:
    if search.bounds:
        steps = fitting(search, key, sign, steps, SPACES)
    for place in range(1, search.wanted + 1):
        value = reach(key, sign, steps * place)
        if value is not None and _digits(value) == _digits(key):
            yield closeness(key, value), search.pools.candidate(value)


def _digits(value: Measure) -> int:
    return sum(map(str.isdigit, value.text)) if isinstance(value, Quantity) else 0


def _side(search: Search, key: Measure, sign: int) -> Iterator[Ranked]:
    """Yield candidates below (-1) or above (1) a key, with their closeness to it.

    First come the curator's own, then the pack's, then made-up ones.
    """
    others = _own(search)[_count_first(search) :]
    own = (value for value in others if side_of(key, value) == sign)
    yield from _ranked(search, key, own)
    near: Value | None = None
    for candidate in _others(search, key, sign):
        close = closeness(key, candidate.value)
        if close >= FARTHEST:
            yield close, candidate
            # What cannot be offered itself must not show in what is made up either.
            fits = near is None and search.admits(candidate.value)
            if fits and search.hearing.refute(candidate.value):
                near = candidate.value
        elif isinstance(key, Date):
            break  # the others are farther; numbers that are ranges may lie across
    for value in _made_up(search, key, near, sign):
        yield closeness(key, value), search.pools.candidate(value)


def _others(search: Search, key: Measure, sign: int) -> Iterator[Candidate]:
    """Yield the pack's own numbers or dates on one side of a key, spelled as it is.

    What is more than the whole of something is not beside a share of it.
    """
    most = _most(key)
    for candidate in search.pools.scales.near(search.query, key)[sign > 0]:
        value = candidate.value
        if (
            isinstance(value, Quantity) and (most is None or _is_within(most, value))
        ) or isinstance(value, Date):
            spelled = alike(key, value)
            yield candidate if spelled is value else search.pools.candidate(spelled)


def _most(key: Measure) -> Fraction | None:
    """Return the whole of which a key is a share; None where it is no share of one."""
    if not isinstance(key, Quantity) or key.amount.high is None:
        return None
    # The wording is read only where there may be a whole: that takes time.
    may_be = key.dimension == "percent" or key.amount.high < 1
    whole = key.wording.whole if may_be else None
    if whole is None:
        return None
    most = whole * key.wording.counted.unit.scale
    return most if key.exact.high is not None and key.exact.high <= most else None


def _is_within(most: Fraction, value: Measure) -> bool:
    if not isinstance(value, Quantity):
        return True
    return value.exact.high is not None and value.exact.high <= most


def _made_up(search: Search, key: Measure, near: Value | None, sign: int) -> Iterator[Measure]:
    """Yield made-up values on one side of a key: around it, or around another one there.

    If all lay around the key, two options close together would give it away.
    """
    if isinstance(near, Quantity | Date | Time):
        turns, most = Urn(search.seed, search.item, "made up"), _most(key)
        for turn in range(1, TURNS + 1):
            drawn = turns.draw(str(sign * turn))
            steps, way, origin = drawn % STEPS + 1, drawn // STEPS % 2, drawn // STEPS // 2 % 2
            value = reach(near, 2 * way - 1, steps) if origin else reach(key, sign, steps)
            if value is None or side_of(key, value) != sign:
                continue
            if most is None or _is_within(most, value):
                yield value
    urn = Urn(search.seed, search.item, "step")
    for step in urn.shuffled(range(STEPS), lambda step: str(sign * step)):
        reached = reach(key, sign, step + 1)
        if reached is not None:
            yield reached
    if search.bounds:
        most = _most(key)
        for value in further(key, near, sign, 2 * search.wanted):
            if most is None or _is_within(most, value):
                yield value
