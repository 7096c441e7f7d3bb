"""What items stand on, and packs without some of it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizgen.bank import make_bank
from quizgen.folding import fold
from quizgen.items.item import Item, Response
from quizgen.pack.model import Cardinality, Pack, Relation
from tests.items.claims import KINDS, Reading


def items_of(pack: Pack) -> dict[str, Item]:
    """Return a pack's items by id."""
    return {item.id: item for item in make_bank([pack]).items}


def item_without(item: Item, pack: Pack, premise: str) -> Item | None:
    """Return what becomes of an item when a premise is taken out of its pack."""
    bank = make_bank([without(pack, premise)], kinds=[KINDS[item.kind]])
    return next((left for left in bank.items if left.id == item.id), None)


def without(pack: Pack, premise: str) -> Pack:
    """Take a premise out of a pack: a fact, or a part of a declaration."""
    name, _, part = premise.rpartition(".")
    if name in pack.facts and part == "single":
        return replace(pack, facts={**pack.facts, name: replace(pack.facts[name], single=False)})
    if name in pack.facts and part == "wrong":
        return replace(pack, facts={**pack.facts, name: replace(pack.facts[name], wrong=())})
    if premise in pack.facts:
        return replace(
            pack, facts={key: fact for key, fact in pack.facts.items() if key != premise}
        )
    if name in pack.facts and part == "complete_in":
        return replace(pack, facts={**pack.facts, name: replace(pack.facts[name], complete_in=())})
    if name in pack.relations and part in {"cardinality", "complete", "complete_in", "excludes"}:
        lifted = {
            "cardinality": replace(pack.relations[name], cardinality=Cardinality.MANY_TO_MANY),
            "complete": replace(pack.relations[name], complete=False),
            "complete_in": replace(pack.relations[name], complete_in=()),
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


def premises_of(item: Item) -> set[str]:
    """Return the ids of all that an item's proofs and its key stand on, as it tells."""
    proofs = [option.certificate for option in item.options if option.certificate]
    return {premise.id for proof in proofs for premise in proof.premises} | set(item.facts)


def all_premises(item: Item, reading: Reading, pack: Pack) -> set[str]:
    """Return the ids of all that an item may stand on, told or not.

    That an answer is typed, matched or put in order stands on declarations that no option
    tells of.
    """
    untold = item.response in {Response.TYPE, Response.MATCH, Response.ORDER}
    fact = reading.facts(item)[0]
    return premises_of(item) | set(_declared(fact.relation, pack) if untold else ())


def _declared(name: str, pack: Pack) -> Iterator[str]:
    if name in pack.facts:
        yield from [f"{name}.single"] if pack.facts[name].single else ()
        yield from [f"{name}.complete_in"] if pack.facts[name].complete_in else ()
        return
    relation = pack.relations[name]
    if relation.cardinality is not Cardinality.MANY_TO_MANY:
        yield f"{name}.{'single' if relation.single else 'cardinality'}"
    if relation.complete:
        yield f"{name}.complete"
    if relation.complete_in:
        yield f"{name}.complete_in"
    yield from (f"{fact.id}.not" for fact in relation.facts if fact.denies)


def says(item: Item, names: Iterable[str]) -> bool:
    """Tell whether an item has one of some names in it: where it asks, offers or explains."""
    words = [item.stem, item.statement, *item.accepted]
    words += [part for option in item.options for part in (option.text, option.why)]
    words += [prompt.text for prompt in item.prompts]
    text = fold("\n".join(words))
    return any(fold(name) in text for name in names)
