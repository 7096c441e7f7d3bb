"""Which things are offered: the curator's own, then the likest that could have been it."""

import pytest

from tests.packs import bank_of, item_of, texts

OWN = """
    facts:
      what:
        question: What did he wave?
        answer: a flag
        statement: He waved {answer}.
        wrong: [a scarf, a sword, a banner, a lantern, a branch]
"""


def offered(body: str, seed: int, distractors: int, name: str = "what") -> set[str]:
    """Return the wrong options of a question."""
    item = item_of(bank_of(body, seed=seed, distractors=distractors), name)
    return {option.text for option in item.options if not option.correct}


@pytest.mark.parametrize("seed", range(6))
def test_the_curators_first_two_are_always_offered(seed: int) -> None:
    """With two wrong options they are all; with more, others are drawn to them."""
    assert offered(OWN, seed, 2) == {"a scarf", "a sword"}
    assert offered(OWN, seed, 3) > {"a scarf", "a sword"}
    assert len(offered(OWN, seed, 5)) == 5


def test_another_seed_asks_with_others_of_the_curators() -> None:
    """Each of those behind the first two has its turn."""
    thirds = {text for seed in range(30) for text in offered(OWN, seed, 3)}
    assert thirds == {"a scarf", "a sword", "a banner", "a lantern", "a branch"}


def test_one_of_the_first_that_cannot_stand_there_is_replaced_by_the_next() -> None:
    """What is a part of the answer is no option, wherever the curator lists it."""
    body = OWN.replace("[a scarf,", "[flag, a scarf,")
    assert offered(body, 0, 2) == {"a scarf", "a sword"}


WHOLE = """
    entities:
      team: [the Lions]
      place:
        london: London
        france: France
        paris: {name: Paris, in: france}
        lyon: {name: Lyon, in: france}
        gaul: {name: Gaul, overlaps: [france]}
    relations:
      home:
        subject: team
        value: place
        single: true
        ask: {value: "Where do {subject} play?"}
        statement: "{subject} play in {value}."
        facts: {the-lions: FACT}
"""


@pytest.mark.parametrize(
    "fact", ["london", "{value: london, not: france}", "{value: london, not: [france, paris]}"]
)
@pytest.mark.parametrize("seed", range(12))
def test_what_holds_others_does_not_take_their_places(seed: int, fact: str) -> None:
    """France would leave no room for Paris and Lyon, of which there are enough."""
    wrong = offered(WHOLE.replace("FACT", fact), seed, 3, "home.value/the-lions")
    assert len(wrong) >= 2
    assert "France" not in wrong


@pytest.mark.parametrize("seed", range(12))
def test_the_key_is_one_beside_which_enough_can_stand(seed: int) -> None:
    """The jurors are right, too, but all that is false is singular."""
    body = """
        entities:
          court: {a: Court A, b: Court B, c: Court C, j: {name: jurors, plural: true}}
          act: [w]
        relations:
          did:
            subject: court
            value: act
            complete: true
            ask: {subject: "Who did {value}?"}
            statement: "{subject} did {value}."
            facts: {a: w, j: w}
    """
    assert offered(body, seed, 3, "did.subject/w") == {"Court B", "Court C"}


DEEDS = """
    entities:
      person:
        ann: {name: Ann Lee, traits: {role: judge, side: red}}
        bob: {name: Bob Roe, traits: {role: judge, side: red}}
        cid: {name: Cid Poe, traits: {role: judge, side: blue}}
        dan: {name: Dan Low, traits: {role: general, side: red}}
        eve: {name: Eve Fox, traits: {role: judge, side: blue}}
      deed:
        ruled: {name: ruled against the house, traits: {role: judge, side: red}}
        dismissed: {name: dismissed the claim, traits: {role: judge, side: red}}
        upheld: {name: upheld the old law, traits: {role: judge, side: blue}}
        marched: {name: marched on the town, traits: {role: general, side: red}}
        fined: {name: fined the owner, traits: {role: judge, side: blue}}
    relations:
      did:
        subject: person
        value: deed
        cardinality: one-to-one
        ask: {value: "What did {subject} do?", subject: "Who {value}?"}
        statement: "{subject} {value}."
        facts: {ann: ruled, bob: dismissed, cid: upheld, dan: marched, eve: fined}
"""


@pytest.mark.parametrize("seed", range(6))
def test_deeds_are_offered_to_those_who_could_have_done_them(seed: int) -> None:
    """No judge marches on a town; of another side are those that come last."""
    bank = bank_of(DEEDS, seed=seed, distractors=4)
    item = item_of(bank, "did.value/ann")
    assert set(texts(item)) == {
        "ruled against the house",
        "dismissed the claim",
        "upheld the old law",
        "fined the owner",
    }
    assert "Dan Low" not in texts(item_of(bank, "did.subject/ruled"))
    few = item_of(bank_of(DEEDS, seed=seed, distractors=2), "did.value/ann")
    assert "dismissed the claim" in texts(few)
    assert "test/did.value/dan/choice" in {refusal.id for refusal in bank.refusals}


def test_a_trait_in_which_the_answer_differs_decides_nothing() -> None:
    """Where a general did rule, what a role leaves to expect is unknown."""
    body = DEEDS.replace("dan: marched", "dan: fined").replace("eve: fined", "eve: marched")
    bank = bank_of(body, distractors=4)
    assert len(texts(item_of(bank, "did.value/dan"))) == 5
