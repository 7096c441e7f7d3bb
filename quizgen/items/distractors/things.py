"""Distractors that are things: the curator's own, then the likest."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from quizgen.draw import Urn
from quizgen.items.distractors.candidate import Candidate, mark_of
from quizgen.items.distractors.likeness import likeness
from quizgen.items.distractors.lineup import Lineup
from quizgen.items.distractors.named import Named
from quizgen.items.distractors.search import BANDS, Distractor, Ranked, Search, Tally
from quizgen.pack.fact import Value


def find_things(search: Search, beside: Iterable[Value] = ()) -> tuple[Distractor, ...]:
    """Choose distractors that have no order: the curator's own, then the likest.

    Where a difficulty is aimed at, it is not the likest but those that are as like as it
    takes. Things that the pack does not mention come last, however like they are.

    Args:
        search: The item's search.
        beside: Other right answers that they are to stand beside.
    """
    search.weighed, search.tally = (), Tally()
    lineup = Lineup(search.base, search.pools.candidate(search.answer))
    for value in beside:
        lineup.add(search.pools.candidate(value))
    candidates = search.pools.candidates(search.query, search.item)
    spares = search.pools.spares(search.query, search.item)
    ranks = chain.from_iterable(_ranks(search, found) for found in (candidates, spares))
    varied = chain.from_iterable(_varied(rank, lineup) for rank in ranks)
    named = Named(search)
    apart = (ranked for ranked in varied if not named.has(ranked[1]))
    return tuple(search.take(apart, lineup, search.wanted))


def _ranks(search: Search, candidates: Mapping[Candidate, bool]) -> Iterator[list[Ranked]]:
    """Yield candidates that are about equally good, the best first.

    The curator's own come before others; which of the equally good comes first is drawn.
    """
    key = search.pools.candidate(search.answer)
    denied = {mark_of(value) for value in search.key.denies}
    band = search.band
    ranks: defaultdict[tuple[bool, int], list[Ranked]] = defaultdict(list)
    for candidate, apt in candidates.items():
        named = candidate.mark in denied
        like = likeness(key, candidate, apt=apt or named)
        ranks[not named, abs(round(like * BANDS) - band)].append((like, candidate))
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
