"""Items that ask how many, with options and typed."""

import pytest

from quizgen.bank import Bank, make_bank
from quizgen.items.item import Response
from quizgen.items.kinds import count, numeric
from quizgen.marking.mark import Mark, mark
from quizgen.question import Question
from tests.items.premises import without
from tests.packs import bank_of, item_of, pack_of, texts

STANCES = """
    entities:
      continent: {{na: North America, sa: South America, as: Asia}}
      country:
        usa: {{name: the United States, in: na, traits: {{side: west}}}}
        us: {{name: the US, same: usa}}
        canada: {{name: Canada, in: na, traits: {{side: west}}}}
        brazil: {{name: Brazil, in: sa, traits: {{side: south}}}}
        mexico: {{name: Mexico, in: na}}
        china: {{name: China, in: as}}
        cuba: {{name: Cuba, in: na}}
        peru: Peru
      position: {{backed: recognised Guaidó, kept: kept to Maduro}}
      person: {{ada: Ada, bob: Bob}}
    relations:
      stance:
        subject: country
        value: position
        cardinality: many-to-one
        complete: true
        statement: "{{subject}} {{value}}."
        topics: [diplomacy]
        facts:
          usa: {{value: backed, sources: {{a: the US}}}}
          us: backed
          canada: {{value: backed, sources: {{b: Canada}}}}
          brazil: backed
          mexico: kept
          china: kept
        counts: {{one: {{question: "How many, in the report?", {asked}}}}}
      visited:
        subject: person
        value: country
        complete: [ada]
        statement: "{{subject}} visited {{value}}."
        facts: {{ada: [usa, brazil, cuba], bob: [usa, peru]}}
"""


def text_of(asked: str) -> str:
    """Write a pack that counts something in the relation stance."""
    return STANCES.format(asked=asked)


def made(asked: str, *, seed: int = 0, more: tuple[str, str] = ("", "")) -> Bank:
    """Make the item of a count in the relation stance; parts of the pack may be other ones."""
    text = text_of(asked)
    assert more[0] in text
    return bank_of(text.replace(*more), seed=seed, kind=count)


@pytest.mark.parametrize(
    ("asked", "number", "members"),
    [
        ("value: backed", "3", "the United States, Canada, Brazil"),
        ("value: kept", "2", "Mexico, China"),
        ("value: backed, in: na", "2", "the United States, Canada"),
        ("value: kept, in: as", "1", "China"),
        ("value: backed, traits: {side: west}", "2", "the United States, Canada"),
        ("value: backed, and: {relation: visited, subject: ada}", "2", "the United States, Brazil"),
        (
            "value: backed, in: na, traits: {side: west}, and: {relation: visited, subject: ada}",
            "1",
            "the United States",
        ),
    ],
)
def test_what_is_counted_once_and_for_all(asked: str, number: str, members: str) -> None:
    """With a condition and without; what has two ids is one, and the answer names all."""
    (item,) = made(asked).items
    assert item.id == "test/stance.count/one/count"
    assert item.response is Response.PICK_ONE
    assert item.answers == (number,)
    assert item.statement == f"How many, in the report? {number} ({members})"
    assert item.topics == ("diplomacy",)


def test_the_values_of_a_subject_are_counted_too() -> None:
    """Where its list is complete; where it is not, the refusal tells what would unlock it."""
    text = text_of("value: backed").replace(
        "complete: [ada]",
        "complete: [ada]\n        counts: {a: {question: How many?, subject: ada},"
        " b: {question: How many did Bob?, subject: bob}}",
    )
    bank = bank_of(text, kind=count)
    assert item_of(bank, "visited.count/a").answers == ("3",)
    (refusal,) = bank.refusals
    assert refusal.id == "test/visited.count/b/count"
    assert (
        refusal.reason == "more may be counted than relation visited lists, for all the pack says"
    )
    assert "`complete: [bob]` on relation visited" in refusal.unlock


@pytest.mark.parametrize(
    ("asked", "more", "reason", "unlock"),
    [
        ("value: backed", ("complete: true", "options: 2"), "more may be", "complete: true"),
        ("value: backed, in: as", ("in: sa, ", ""), "whether brazil lies in as", "with `in`"),
        ("value: backed, traits: {side: west}", ("{side: south}", "{a: b}"), "brazil", "`side`"),
        ("value: backed, traits: {side: west}", ("side: south", "side: West"), "brazil", "`side`"),
        ("value: backed, and: {relation: visited, subject: bob}", ("", ""), "canada", "visited"),
        (
            "value: backed",
            ("brazil: backed", "brazil: {value: backed, when: 2019}"),
            "one time",
            "",
        ),
        (
            "value: backed",
            ("brazil: backed", "brazil: {value: backed, claimed_by: Bob}"),
            "claims of brazil",
            "take the claim away",
        ),
        (
            "value: backed",
            ("peru: Peru", "peru: {name: Peru, also: [Brazil]}"),
            "for brazil is, with which it shares a part or a name",
            "deny it of peru",
        ),
        (
            "value: backed",
            ("canada: {name: Canada", "canada: {overlaps: usa, name: Canada"),
            "",
            "",
        ),
        ("value: backed", ("peru: Peru", "peru: {name: Peru, in: brazil}"), "peru", "`not`"),
        ("value: kept, in: sa", ("", ""), "none is counted", ""),
        ("value: kept, in: na", ("china: kept", "peru: {not: kept}"), "too few", ""),
    ],
)
def test_what_is_open_is_not_counted(
    asked: str, more: tuple[str, str], reason: str, unlock: str
) -> None:
    """Whatever leaves it open is named, with what to say of it."""
    bank = made(asked, more=more)
    assert not bank.items
    (refusal,) = bank.refusals
    assert reason in refusal.reason
    assert unlock in refusal.unlock


def test_the_numbers_stand_around_the_answer_at_each_rank() -> None:
    """They go up one by one, from none to all that there could be, and keep their order."""
    ranks = set()
    for seed in range(40):
        (item,) = made("value: backed", seed=seed).items
        numbers = [int(text) for text in texts(item)]
        assert item.ordered
        assert numbers == list(range(numbers[0], numbers[0] + 4))
        assert 0 <= numbers[0] <= numbers[-1] <= 7
        ranks.add(numbers.index(3))
    assert ranks == {0, 1, 2, 3}


def test_no_number_is_more_than_there_are() -> None:
    """Of three that did, at most three lie there."""
    (item,) = made("value: backed, in: na").items
    assert texts(item) == ["0", "1", "2", "3"]


def test_the_proof_names_all_that_the_number_stands_on() -> None:
    """The complete list, each fact, and what was told of the condition."""
    (item,) = made("value: backed, and: {relation: visited, subject: ada}").items
    proofs = {option.certificate for option in item.options if not option.correct}
    (proof,) = proofs
    assert proof
    assert proof.rule == "count"
    assert [premise.id for premise in proof.premises] == [
        "stance.complete",
        "stance.usa",
        "stance.us",
        "stance.canada",
        "stance.brazil",
        "visited.ada.usa",
        "visited.complete",
        "visited.ada.brazil",
    ]
    assert set(item.facts) == {name.id for name in proof.premises if ".complete" not in name.id}
    assert {citation.quote for citation in item.sources} >= {"the US", "Canada"}


def test_without_a_premise_the_number_falls_or_is_another() -> None:
    """One thing under two ids is stated twice: then the other fact is left to stand on."""
    pack = pack_of(text_of("value: backed, and: {relation: visited, subject: ada}"))
    (item,) = make_bank([pack], kinds=[count]).items
    proof = next(option.certificate for option in item.options if option.certificate)
    for premise in proof.premises:
        left = make_bank([without(pack, premise.id)], kinds=[count]).items
        again = [option.certificate for one in left for option in one.options]
        assert proof not in again


def test_a_number_that_is_counted_can_be_typed() -> None:
    """In digits or in words; any other is wrong."""
    (item,) = bank_of(text_of("value: backed"), kind=numeric).items
    assert item.id == "test/stance.count/one/numeric"
    assert item.response is Response.TYPE
    assert item.statement.endswith("3 (the United States, Canada, Brazil)")
    marks = {reply: mark(Question(1, item, ()), reply) for reply in ("3", "three", "4", "2")}
    assert {reply: isinstance(one, Mark) and one.right for reply, one in marks.items()} == {
        "3": True,
        "three": True,
        "4": False,
        "2": False,
    }
