"""What an item stands on: without any of it, the item falls or stands on another proof."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings

from quizgen.items.item import Item, Response
from quizgen.pack.model import Pack
from tests.items.accounts import random_account
from tests.items.claims import KINDS, Reading
from tests.items.premises import all_premises, item_without, items_of, premises_of, without
from tests.items.proofs import Prover
from tests.items.random_packs import SEEDS, random_pack
from tests.reading import tells_order

BATCHES = 3
PACKS = 3
"""How many accounts a batch looks at."""

ITEMS = 2
"""How many items of each kind it takes from each."""


def is_proven(item: Item, pack: Pack) -> bool:
    """Tell whether the second prover proves all that an item takes for false, or for the only one.

    Of an order it proves that each date is the only one; none of the dates overlap.
    """
    prover, reading = Prover(pack), Reading(pack)
    if tells_order(item):
        facts = reading.facts(item)
        claims = [reading.claim(fact) for fact in facts]
        return all(map(prover.is_only, claims))
    claims = list(reading.claims(item))
    if item.response is Response.TYPE:
        (only,) = {claim for claim in claims if claim.holds}
        is_only = prover.is_only if reading.asked(item) == "value" else prover.is_only_subject
        if not is_only(only):
            return False
    return all(claim.holds or prover.disproves(claim) for claim in claims)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_without_a_premise_an_item_falls_or_has_another_proof(batch: int) -> None:
    """Whatever is deleted: an item that is left is proven by a second prover from what is left.

    Of each kind, some items fall.
    """
    met, fallen = Counter[str](), Counter[str]()
    for seed in range(batch * PACKS, (batch + 1) * PACKS):
        random = Random(seed)
        pack = random_account(random)
        reading, items = Reading(pack), list(items_of(pack).values())
        for kind in KINDS:
            of_kind = [item for item in items if item.kind == kind]
            for item in random.sample(of_kind, min(ITEMS, len(of_kind))):
                met[kind] += 1
                assert is_proven(item, pack), item
                for premise in sorted(all_premises(item, reading, pack)):
                    left = item_without(item, pack, premise)
                    fallen[kind] += left is None
                    if left is not None:
                        assert premise not in premises_of(left)
                        assert is_proven(left, without(pack, premise)), (premise, left)
    assert met.keys() == fallen.keys() == KINDS.keys()
    assert all(fallen.values())


@settings(max_examples=30)
@given(SEEDS)
def test_without_a_premise_a_distractor_falls(seed: int) -> None:
    """Whatever things share, and at whatever time: no proof outlives what it stands on."""
    pack = random_pack(seed)
    left_without: dict[str, dict[str, Item]] = {}
    for item in items_of(pack).values():
        for option in item.options:
            for premise in option.certificate.premises if option.certificate else ():
                if premise.id not in left_without:
                    left_without[premise.id] = items_of(without(pack, premise.id))
                left = left_without[premise.id].get(item.id)
                if left is not None:
                    assert premise.id not in premises_of(left)
                    kept = {other.text: other for other in left.options if not other.correct}
                    if option.text in kept:
                        assert kept[option.text].certificate != option.certificate


@settings(max_examples=30)
@given(SEEDS)
def test_without_its_only_premise_a_question_is_gone(seed: int) -> None:
    """A fact on its own that is not declared single, and has no false answers, is not asked."""
    pack = random_pack(seed)
    items = items_of(pack)
    for name, fact in pack.facts.items():
        assert (f"random/{name}/choice" in items) == fact.single
        assert f"random/{name}/choice" not in items_of(without(pack, f"{name}.single"))
