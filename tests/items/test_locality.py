"""What an item stands on, and nothing else, decides what it is."""

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank import make_bank
from quizgen.items.item import Item
from quizgen.pack.model import Assertion, Cardinality, Entity, LoneFact, Pack, Reference, Relation
from quizgen.values import read
from tests.truth.worlds import HERE, random_puzzle

SEEDS = st.integers(0, 2**32)


def random_pack(seed: int) -> Pack:
    """Return a random pack with a few facts on their own."""
    random = Random(seed)
    pack = random_puzzle(random).pack()
    facts = {
        f"lone{number}": LoneFact(
            f"lone{number}",
            f"How many of {number}?",
            read(f"{random.randrange(2, 90)} people"),
            HERE,
            single=random.random() < 0.8,
        )
        for number in range(3)
    }
    return replace(pack, facts=facts)


def without(pack: Pack, premise: str) -> Pack:
    """Take a premise out of a pack: a fact, or a part of a declaration."""
    name, _, part = premise.rpartition(".")
    if name in pack.facts and part == "single":
        return replace(pack, facts={**pack.facts, name: replace(pack.facts[name], single=False)})
    if premise in pack.facts:
        return replace(
            pack, facts={key: fact for key, fact in pack.facts.items() if key != premise}
        )
    if name in pack.relations and part in {"cardinality", "complete", "excludes"}:
        lifted = {
            "cardinality": replace(pack.relations[name], cardinality=Cardinality.MANY_TO_MANY),
            "complete": replace(pack.relations[name], complete=False),
            "excludes": replace(pack.relations[name], excludes=()),
        }[part]
        return replace(pack, relations={**pack.relations, name: lifted})

    def edited(relation: Relation) -> Relation:
        facts = tuple(
            replace(fact, denies=()) if part == "not" and fact.id == name else fact
            for fact in relation.facts
            if fact.id != premise
        )
        return replace(relation, facts=facts)

    relations = {key: edited(relation) for key, relation in pack.relations.items()}
    assert relations != pack.relations, f"{premise} is not in the pack"
    return replace(pack, relations=relations)


def items_of(pack: Pack) -> dict[str, Item]:
    """Return a pack's items by id."""
    return {item.id: item for item in make_bank([pack]).items}


def mentioned(item: Item) -> set[str]:
    """Return the names of all that an item asks about or offers."""
    texts = [item.stem, item.statement, *item.accepted]
    texts += [option.text for option in item.options] + [prompt.text for prompt in item.prompts]
    return {word.strip("?._") for text in texts for word in text.split()}


def premises_of(item: Item) -> set[str]:
    """Return the ids of all that an item's proofs and its key stand on."""
    proofs = [option.certificate for option in item.options if option.certificate]
    return {premise.id for proof in proofs for premise in proof.premises} | set(item.facts)


@settings(max_examples=150)
@given(SEEDS)
def test_without_a_premise_the_distractor_falls(seed: int) -> None:
    """Delete a premise, and the distractor or the item is gone, or stands on another proof."""
    pack = random_pack(seed)
    for item in items_of(pack).values():
        for option in item.options:
            for premise in option.certificate.premises if option.certificate else ():
                left = items_of(without(pack, premise.id)).get(item.id)
                if left is not None:
                    assert premise.id not in premises_of(left)
                    kept = {other.text: other for other in left.options if not other.correct}
                    if option.text in kept:
                        assert kept[option.text].certificate != option.certificate


@settings(max_examples=150)
@given(SEEDS)
def test_without_its_only_premise_a_question_is_gone(seed: int) -> None:
    """A fact on its own that is not declared single, and has no false answers, is not asked."""
    pack = random_pack(seed)
    for name, fact in pack.facts.items():
        asked = f"random/{name}/choice" in items_of(pack)
        assert asked == fact.single
        assert f"random/{name}/choice" not in items_of(without(pack, f"{name}.single"))


@settings(max_examples=150)
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


@settings(max_examples=150)
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


@settings(max_examples=60)
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
