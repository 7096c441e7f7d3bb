"""What more knowledge does to items: it never makes one say what was known to be wrong.

Accounts are packs that tell more or less of one world and nothing that is false, so that what
is told more of it is always consistent with what was told before.
"""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from quizgen.items.item import Item
from quizgen.marking.mark import Mark, NearMiss, mark
from quizgen.pack.fact import Assertion, LoneFact, Reference
from quizgen.pack.model import Ask, Cardinality, Entity, Pack, Relation
from quizgen.question import Question
from quizgen.truth import Base, judge, queries, query_name
from quizgen.values import Date, Quantity, read
from tests.items.accounts import (
    World,
    random_account,
    random_world,
    read_document,
    statements,
    write,
)
from tests.items.claims import KINDS, Claim, Reading
from tests.items.premises import items_of, says
from tests.items.proofs import Prover
from tests.reading import orders_of, tells_order
from tests.truth.worlds import HERE

BATCHES = 2
PACKS = 5
"""How many worlds a batch draws."""

STAGES = (0.5, 0.95, 1.0)
"""How much of all that can be told the accounts of a world tell, one after another."""


def agrees(item: Item, pack: Pack, world: World) -> bool:
    """Tell whether all that an item says, and how it marks what is typed, is so in a world."""
    reading = Reading(pack)
    if tells_order(item):
        return all(
            is_before(reading.entity(one), reading.entity(other), world)
            for one, other in orders_of(item)
        )
    if isinstance(item.expected, Quantity | Date):
        (fact,) = reading.facts(item)
        (exact,) = world.values[fact.relation, fact.subject]
        marked = mark(Question(1, item, ()), exact)
        # One number of a range that is asked for is close, and never simply wrong.
        return isinstance(marked, NearMiss) or (isinstance(marked, Mark) and marked.right)
    return all(
        world.holds(claim.relation, claim.subject, claim.value) == claim.holds
        for claim in reading.claims(item)
    )


def is_before(one: str, other: str, world: World) -> bool:
    """Tell whether one event was on a day before that of another."""
    return world.values["held", one][0] < world.values["held", other][0]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_items_of_a_growing_account_agree_with_the_world(batch: int) -> None:
    """However little or much is told: every key is true, and every distractor false.

    What is typed exactly as it was is right, or asked about. So nothing is ever offered as
    false that was proven true, nor as true what was proven false; and what is proven is proven
    at each later stage.
    """
    met = Counter[str]()
    for seed in range(batch * PACKS, (batch + 1) * PACKS):
        random = Random(seed)
        world = random_world(random)
        told = statements(world, random)
        earlier: list[Claim] = []
        for stage in STAGES:
            pack = read_document(write(told[: int(len(told) * stage)], world))
            prover = Prover(pack)
            assert all(map(prover.disproves, earlier))
            for item in items_of(pack).values():
                met[item.kind] += 1
                assert agrees(item, pack, world), item
                if not tells_order(item):
                    claims = list(Reading(pack).claims(item))
                    earlier += [claim for claim in claims if not claim.holds]
    assert met.keys() == KINDS.keys()


@pytest.mark.parametrize("batch", range(BATCHES))
def test_what_an_account_proves_a_longer_one_proves_too(batch: int) -> None:
    """The judge takes nothing back: of any value that is told, of any subject."""
    kept = Counter[str]()
    for seed in range(batch * PACKS, (batch + 1) * PACKS):
        random = Random(seed)
        world = random_world(random)
        told = statements(world, random)
        shorter, longer = (
            Base(read_document(write(told[: int(len(told) * stage)], world)))
            for stage in STAGES[1:]
        )
        later = {query_name(query, longer): query for query in queries(longer)}
        for query in queries(shorter):
            for value in {fact.value: None for fact in longer.assertions() if fact.value}:
                if query.asks == "subject" and not isinstance(value, Reference):
                    continue
                verdict = judge(shorter, query, value).verdict
                kept[verdict] += 1
                if verdict != "unknown":
                    grown = later[query_name(query, shorter)]
                    assert judge(longer, grown, value).verdict == verdict
    assert all(kept[verdict] for verdict in ("true", "false", "unknown"))


@pytest.mark.parametrize("batch", range(BATCHES))
def test_unrelated_knowledge_removes_no_item(batch: int) -> None:
    """New things and relations leave every item as it was, number and date as well.

    New numbers of people and new days may be offered beside others, but take no item away.
    """
    met, offered = Counter[str](), 0
    for seed in range(batch * PACKS, (batch + 1) * PACKS):
        random = Random(seed)
        pack = random_account(random)
        before = items_of(pack)
        met.update(item.kind for item in before.values())
        foreign = items_of(with_ships(pack, "12 metres", "1831"))
        assert {name: foreign[name] for name in before} == before
        people, day = f"{random.randrange(10, 400)} people", f"2002-05-{random.randrange(10, 31)}"
        akin = items_of(with_ships(pack, people, day))
        for name, item in before.items():
            assert akin[name].answers == item.answers
            if replace(akin[name], difficulty=item.difficulty) != item:
                offered += 1
                assert says(akin[name], (people, read(day).text))
    assert met.keys() == KINDS.keys()
    assert offered


def with_ships(pack: Pack, first: str, second: str) -> Pack:
    """Add ships, their captains and two of their measures to a pack, all of its own kinds."""
    entities = {
        key: Entity(key, kind, name, HERE)
        for key, kind, name in (
            ("argo", "ship", "the Argo"),
            ("beagle", "ship", "the Beagle"),
            ("fitzroy", "captain", "FitzRoy"),
            ("jason", "captain", "Jason"),
        )
    }
    relations = {
        name: Relation(
            name,
            "ship",
            kind,
            HERE,
            Cardinality.MANY_TO_ONE,
            ask=Ask(f"What of {name} of {{subject}}?", f"Which ship has {name} {{value}}?"),
            statement=f"The {name} of {{subject}} is {{value}}.",
            facts=(Assertion(f"{name}.{ship}", name, ship, value, HERE),),
        )
        for name, kind, ship, value in (
            ("captain", "captain", "argo", Reference("jason")),
            ("size", "quantity", "argo", read(first)),
            ("launch", "date", "beagle", read(second)),
        )
    }
    lone = LoneFact("sails", "How many sails?", read("3 sails"), HERE, single=True)
    return replace(
        pack,
        entities={**pack.entities, **entities},
        relations={**pack.relations, **relations},
        facts={**pack.facts, "sails": lone},
    )
