"""What an item stands on, and nothing else, decides what it is."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.items.item import Item
from quizgen.items.wording import name_of
from quizgen.pack.fact import Assertion, LoneFact, Reference, Value
from quizgen.pack.model import Cardinality, Entity, Pack, Relation
from quizgen.truth import Base
from quizgen.values import Date, read
from tests.items.accounts import (
    FIRST_DAY,
    random_account,
)
from tests.items.claims import KINDS
from tests.items.premises import items_of, premises_of, says
from tests.items.random_packs import SEEDS, random_pack
from tests.items.town import ENTITIES
from tests.truth.worlds import HERE

BATCHES = 2
PACKS = 6
"""How many accounts a batch looks at."""


def mentioned(item: Item) -> set[str]:
    """Return the names of all that an item asks about or offers."""
    texts = [item.stem, item.statement, *item.accepted]
    texts += [option.text for option in item.options] + [prompt.text for prompt in item.prompts]
    return {word.strip("?._") for text in texts for word in text.split()}


@settings(max_examples=40)
@given(SEEDS)
def test_an_unrelated_fact_changes_no_item(seed: int) -> None:
    """New facts about other things leave every item exactly as it was."""
    pack = random_pack(seed)
    entities = {f"x{number}": Entity(f"x{number}", "x", f"X{number}", HERE) for number in range(3)}
    relation = Relation(
        "r",
        "x",
        "x",
        HERE,
        Cardinality.MANY_TO_ONE,
        facts=(Assertion("r.x0", "r", "x0", Reference("x1"), HERE),),
    )
    lone = LoneFact("hours", "How long?", read("5 hours"), HERE, single=True)
    larger = replace(
        pack,
        entities={**pack.entities, **entities},
        relations={**pack.relations, "r": relation},
        facts={**pack.facts, "hours": lone},
    )
    after = items_of(larger)
    assert {name: after[name] for name in items_of(pack)} == items_of(pack)


@settings(max_examples=60)
@given(SEEDS, st.integers(0, 5), st.integers(0, 5))
def test_a_new_fact_changes_only_what_stands_on_it(seed: int, subject: int, value: int) -> None:
    """An item changes only if it then asks about, or offers, what a new fact is about."""
    pack = random_pack(seed)
    relation = pack.relations["p"]
    names = (f"s{subject}", f"v{value}")
    if any(name not in pack.entities for name in names):
        return
    fact = Assertion("p.new", "p", names[0], Reference(names[1]), HERE)
    grown = replace(relation, facts=(*relation.facts, fact))
    before, after = (
        items_of(pack),
        items_of(replace(pack, relations={**pack.relations, "p": grown})),
    )
    titles = {pack.entities[name].name for name in names}
    for name, item in before.items():
        if name not in after:
            # Only a contradiction, a new right answer or a claim takes items away.
            continue
        # How hard it is predicted to be depends on how much there is to confuse.
        if replace(after[name], difficulty=item.difficulty) != item:
            named = mentioned(item) | mentioned(after[name])
            assert titles & named or "p.new" in premises_of(after[name])


@settings(max_examples=40)
@given(SEEDS)
def test_the_order_of_the_file_does_not_matter(seed: int) -> None:
    """The same facts in another order give the same items."""
    pack = random_pack(seed)

    def turned(relation: Relation) -> Relation:
        return replace(relation, facts=relation.facts[::-1])

    other = replace(
        pack,
        entities=dict(reversed(list(pack.entities.items()))),
        relations={name: turned(pack.relations[name]) for name in reversed(list(pack.relations))},
        facts=dict(reversed(list(pack.facts.items()))),
    )
    one, two = items_of(pack), items_of(other)
    assert one.keys() == two.keys()
    for name, item in one.items():
        assert [option.text for option in item.options] == [
            option.text for option in two[name].options
        ]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_an_edited_fact_changes_only_what_is_about_it(batch: int) -> None:
    """With another value, a fact changes what stands on it, or names its subject or values.

    A true statement needs something false that might have been told instead: with that, it
    comes and goes. Of every kind, some items change.
    """
    changed = Counter[str]()
    for seed in range(batch * PACKS, (batch + 1) * PACKS):
        random = Random(seed)
        pack = random_account(random)
        before = items_of(pack)
        facts = list(Base(pack).assertions())
        for place in ("", "held.", "crowd."):
            about = [one for one in facts if one.value is not None and one.id.startswith(place)]
            fact = random.choice([one for one in about if one.relation in pack.relations])
            relation = pack.relations[fact.relation]
            value = other_value(fact, relation, random)
            after = items_of(with_value(fact, value, pack))
            names = [name_of(Base(pack), one) for one in (Reference(fact.subject), value)]
            assert fact.value is not None
            names.append(name_of(Base(pack), fact.value))
            for name in before.keys() | after.keys():
                one, other = before.get(name), after.get(name)
                untold = not (one and other) and is_told_true(one or other)
                if one and other:
                    # How hard it is predicted to be depends on how much there is to confuse.
                    one = replace(one, difficulty=other.difficulty)
                if one != other:
                    changed[name.rpartition("/")[2]] += 1
                    versions = [item for item in (one, other) if item]
                    assert untold or any(
                        fact.id in premises_of(item) or says(item, names) for item in versions
                    ), (fact, value, one, other)
    assert changed.keys() == KINDS.keys()


def other_value(fact: Assertion, relation: Relation, random: Random) -> Value:
    """Draw another value for a fact: mostly one that is about already, or a new one."""
    values: list[Value] = [other.value for other in relation.facts if other.value is not None]
    if isinstance(fact.value, Reference):
        values += map(Reference, ENTITIES[relation.value])
    elif isinstance(fact.value, Date):
        values.append(read(str(FIRST_DAY + timedelta(random.randrange(700)))))
    else:
        values.append(
            read(f"{random.randrange(10, 500)} {'people' * (relation.id == 'crowd') or 'hours'}")
        )
    return random.choice([value for value in values if value != fact.value])


def with_value(fact: Assertion, value: Value, pack: Pack) -> Pack:
    """Give a fact another value and evidence, but not another id."""
    relation = pack.relations[fact.relation]
    edited = replace(fact, value=value, why="It was found out later.")
    facts = tuple(edited if one is fact else one for one in relation.facts)
    return replace(pack, relations={**pack.relations, relation.id: replace(relation, facts=facts)})


def is_told_true(item: Item | None) -> bool:
    """Tell whether an item is a true statement that is to be judged."""
    return item is not None and item.kind == "true-false" and item.key.text == "True"
