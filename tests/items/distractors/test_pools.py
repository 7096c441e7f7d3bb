"""Where candidates come from: large pools show each item a part of theirs."""

from dataclasses import replace

import pytest

from benchmarks.packs import make_pack
from quizgen.items.distractors.pools import SHOWN, WHOLE, Pools
from quizgen.pack import read_pack
from quizgen.pack.model import Entity, Pack
from quizgen.truth import Base, Query, queries
from quizgen.values import Quantity, read


@pytest.fixture(scope="module")
def pack() -> Pack:
    """Return a pack with 500 towns and their mayors."""
    pack, _ = read_pack(make_pack(2_000).encode(), "generated.yaml")
    assert pack is not None
    return pack


def mayors(pack: Pack) -> list[Query]:
    """Return the queries for mayors."""
    return [query for query in queries(Base(pack)) if query.relation == "mayor-of"]


def test_items_see_different_parts_of_a_large_pool(pack: Pack) -> None:
    """A part has the size that was meant on average, and together they are the whole."""
    pools, query = Pools(Base(pack)), mayors(pack)[0]
    parts = [pools.candidates(query, f"item {number}") for number in range(300)]
    assert SHOWN <= sum(map(len, parts)) / len(parts) <= 2 * SHOWN
    shown = {candidate.value for part in parts for candidate in part}
    assert len(shown) == 500 > WHOLE


def test_a_small_pool_is_seen_whole(pack: Pack) -> None:
    """Every item sees each of 25 provinces."""
    query = next(query for query in queries(Base(pack)) if query.relation == "province-of")
    assert len(Pools(Base(pack)).candidates(query, "any")) == 25


def test_a_new_thing_changes_few_items(pack: Pack) -> None:
    """One mayor more is seen by about as many items as any other, and the rest see the same."""
    mayor = next(entity for entity in pack.entities.values() if entity.kind == "mayor")
    one = Entity("newcomer", "mayor", "Ann Newcomer", mayor.location)
    larger = replace(pack, entities={**pack.entities, one.id: one})
    before, after = Pools(Base(pack)), Pools(Base(larger))
    changed = 0
    for query in mayors(pack):
        item = f"generated/{query.given}"
        seen = [candidate.mark for candidate in before.candidates(query, item)]
        now = [candidate.mark for candidate in after.candidates(query, item)]
        assert set(now) - {one.id} == set(seen)
        changed += seen != now
    assert 0 < changed < 4 * SHOWN


def test_numbers_around_a_key_are_those_of_its_dimension(pack: Pack) -> None:
    """Below and above, the nearest first; the key itself stands among those above."""
    pools = Pools(Base(pack))
    base = Base(pack)
    query = next(query for query in queries(base) if isinstance(query.fact.value, Quantity))
    key = query.fact.value
    assert isinstance(key, Quantity)
    below, above = pools.scales.near(query, key)
    low = [candidate.value.order for candidate in below if isinstance(candidate.value, Quantity)]
    high = [candidate.value.order for candidate in above if isinstance(candidate.value, Quantity)]
    assert low == sorted(low, reverse=True)
    assert high == sorted(high)
    assert max(low, default=(0, 0)) < high[0] == key.order


def test_a_value_that_is_no_entity_keeps_its_own_wording(pack: Pack) -> None:
    """Three days and 72 hours are equal; each is shown as it was written."""
    pools = Pools(Base(pack))
    for text in ("3 days", "72 hours"):
        candidate = pools.candidate(read(text))
        assert candidate.value == read("3 days")
        assert candidate.names == {text}
