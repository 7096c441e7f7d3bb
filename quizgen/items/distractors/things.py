"""Distractors that are things: the curator's own, then the likest."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from quizgen.draw import Urn
from quizgen.gatherings import gatherings
from quizgen.items.distractors.candidate import Candidate, mark_of
from quizgen.items.distractors.likeness import likeness, likeness_to
from quizgen.items.distractors.lineup import Lineup, lined_up
from quizgen.items.distractors.named import Named
from quizgen.items.distractors.search import BANDS, FIRST, Distractor, Ranked, Search, Tally
from quizgen.items.distractors.suiting import Suiting
from quizgen.pack.fact import Value

FEWEST = 2
"""With so many wrong options a question is no guess: for these, all that are proven are tried."""


def find_things(search: Search, beside: Iterable[Value] = ()) -> tuple[Distractor, ...]:
    """Choose distractors that have no order: the curator's own, then the likest.

    Where a difficulty is aimed at, it is not the likest but those that are as like as it
    takes. Things of other packs take part where they are likelier than the pack's own.

    Args:
        search: The item's search.
        beside: Other right answers that they are to stand beside.
    """
    search.weighed, search.tally, search.proven = (), Tally(), {}
    key = search.pools.candidate(search.answer)
    right = [key, *map(search.pools.candidate, beside)]
    lineup = lined_up(search.base, right)
    candidates = search.pools.candidates(search.query, search.item)
    own = _own(search, key, candidates)
    for _, candidate in own:
        del candidates[candidate]
    candidates |= search.pools.spares(search.query, search.item)
    ranks = _ranks(search, key, candidates)
    varied = chain.from_iterable(_varied(rank, lineup) for rank in ranks)
    named = Named(search, key)
    apart = (
        ranked for ranked in chain(_turns(search, own, lineup), varied) if not named.has(ranked[1])
    )
    taken = search.take(apart, lineup, search.wanted)
    if len(taken) < min(FEWEST, search.wanted, len(search.proven)):
        taken = _gathered(search, right) or taken
    return tuple(taken)


def _gathered(search: Search, right: Sequence[Candidate]) -> list[Distractor]:
    """Choose two that can stand together, and others beside them, of all that are proven false.

    Nothing where there are no two.
    """
    lineup = lined_up(search.base, right)
    able = [one for one in search.proven if lineup.agrees(one) and lineup.admits(one)]
    chosen = list(next(gatherings(able, lineup.tells_apart, FEWEST), ()))
    for one in chosen:
        lineup.add(one)
    for one in able if chosen else ():
        if len(chosen) < search.wanted and lineup.admits(one):
            lineup.add(one)
            chosen.append(one)
    return [search.proven[one] for one in chosen]


def _own(search: Search, key: Candidate, candidates: Mapping[Candidate, bool]) -> list[Ranked]:
    """Return the curator's own, in their order."""
    denied = {mark_of(value): place for place, value in enumerate(search.key.denies)}
    if not denied:
        return []
    own = sorted((one for one in candidates if one.mark in denied), key=lambda o: denied[o.mark])
    return [(likeness(key, candidate, apt=True), candidate) for candidate in own]


def _turns(search: Search, own: Sequence[Ranked], lineup: Lineup) -> Iterator[Ranked]:
    """Yield the curator's own in their order until the first are taken, then as they are drawn."""
    place, full = 0, len(lineup) + FIRST
    while place < len(own) and len(lineup) < full:
        yield own[place]
        place += 1
    if place < len(own):
        yield from Urn(search.seed, search.item, "turn").spread(own[place:], _lot_of)


def _ranks(
    search: Search, key: Candidate, candidates: Mapping[Candidate, bool]
) -> Iterator[list[Ranked]]:
    """Yield candidates that are about equally good, the best first; of these it is drawn.

    What could not be so comes after all that could, or not at all where its role tells.
    """
    band, spare = search.band, search.base.pack.spare
    suiting, measure = Suiting(search), likeness_to(key)
    decides = suiting.decides
    ranks: defaultdict[tuple[bool, int, bool], list[Ranked]] = defaultdict(list)
    for candidate, apt in candidates.items():
        suits = suiting.of(candidate) if decides else True
        if suits is not None:
            like = measure(candidate, apt)
            is_spare = bool(spare) and candidate.mark in spare
            rank = not suits, abs(round(like * BANDS) - band), is_spare
            ranks[rank].append((like, candidate))
    urn = Urn(search.seed, search.item, "tie")
    for rank in sorted(ranks):
        equals = ranks[rank]
        yield urn.spread(equals, _lot_of) if len(equals) > 1 else equals


def _varied(rank: list[Ranked], lineup: Lineup) -> Iterator[Ranked]:
    """Yield equally good candidates, those first whose traits no distractor has yet.

    A candidate is passed over, or not, whatever the others are that were not taken.
    """
    later: list[Ranked] = []
    for ranked in rank:
        if lineup.repeats(ranked[1]):
            later.append(ranked)
        else:
            yield ranked
    yield from later


def _lot_of(ranked: Ranked) -> int:
    return ranked[1].lot
