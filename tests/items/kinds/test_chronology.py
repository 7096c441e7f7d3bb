"""Items of chronology: which came first, and what came after."""

from dataclasses import replace

import pytest

from quizgen.bank import Bank, make_bank
from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Item, Refusal, Response
from quizgen.items.kinds import chronology
from quizgen.truth import Base
from tests.items.premises import without
from tests.packs import bank_of, item_of, pack_of, texts
from tests.reading import orders_of

EVENTS = """
    entities:
      event: {oath: the oath, pledge: {name: the pledge, same: oath}, news: the news,
              appeal: the appeal, reply: the reply, visit: the visit, vote: the vote,
              tweet: the US’s tweet, rally: the rally, clash: {name: the clash, in: rally}}
    relations:
      t:
        subject: event
        value: date
        cardinality: many-to-one
        ask: {first: Which of these came first?, later: "Which of these came after {subject}?"}
        statement: "The date of {subject} was {value}."
        facts:
"""


def text_of(facts: str) -> str:
    """Write a pack of some facts about events, one a line."""
    return EVENTS + "".join(f"          {line}\n" for line in facts.strip().splitlines())


def made(facts: str, *, seed: int = 0) -> Bank:
    """Make the items of some facts about events."""
    return bank_of(text_of(facts), seed=seed, kind=chronology)


LINE = """
news: {value: 22 January 2019, sources: {a: on Tuesday}}
oath: {value: 23 January 2019, sources: {a: on Wednesday}}
reply: {after: oath, sources: {b: After the oath}}
visit: {value: February 2019}
"""


def test_each_event_with_two_after_it_is_asked_for_as_the_first() -> None:
    """Its item is named by it; no other event yields one."""
    bank = made(LINE)
    assert [item.id for item in bank.items] == [
        "test/t.first/news/chronology",
        "test/t.first/oath/chronology",
    ]
    assert [refusal.id for refusal in bank.refusals] == ["test/t.later/news/chronology"]
    item = item_of(bank, "t.first/oath")
    assert item.stem == "Which of these came first?"
    assert item.response is Response.PICK_ONE
    assert item.answers == ("the oath",)
    assert set(texts(item)) == {"the oath", "the reply", "the visit"}


def test_what_came_after_an_event_is_asked_beside_what_came_before_it() -> None:
    """The key came after it, and all others came before it; which are drawn, as the key is."""
    facts = LINE + "vote: '2018'\nappeal: 30 January 2019"
    keys = set()
    for seed in range(20):
        item = item_of(made(facts, seed=seed), "t.later/oath")
        assert item.stem == "Which of these came after the oath?"
        assert set(texts(item)) - set(item.answers) == {"the news", "the vote"}
        keys |= set(item.answers)
    assert keys == {"the reply", "the appeal", "the visit"}


def test_beside_each_wrong_option_stands_what_proves_its_place() -> None:
    """Its own date, or what it came after; the statement tells the whole order."""
    item = item_of(made(LINE), "t.first/oath")
    whys = {option.text: option.why for option in item.options}
    assert whys == {
        "the oath": "",
        "the reply": "The reply came after the oath.",
        "the visit": "The date of the visit was February 2019.",
    }
    assert item.statement == (
        "The date of the oath was 23 January 2019. The reply came after the oath. "
        "The date of the visit was February 2019."
    )
    assert set(item.facts) == {"t.oath", "t.reply.after-oath", "t.visit"}
    proofs = {option.text: option.certificate for option in item.options if option.certificate}
    assert {text: proof.rule for text, proof in proofs.items()} == dict.fromkeys(
        ("the reply", "the visit"), "order"
    )
    assert [premise.id for premise in proofs["the visit"].premises] == [
        "t.oath",
        "t.visit",
        "t.cardinality",
    ]


def test_what_came_before_is_told_by_its_own_date() -> None:
    """Or by that the event came after it; the way to the key follows."""
    facts = "vote: '2018'\nnews: {after: vote}\noath: {value: 23 January 2019, after: news}\n"
    item = item_of(made(facts + "visit: February 2019"), "t.later/oath")
    whys = {option.text: option.why for option in item.options}
    assert whys["the vote"] == "The date of the vote was 2018."
    assert whys["the news"] == "The oath came after the news."
    assert item.statement == (
        "The date of the vote was 2018. The oath came after the news. "
        "The date of the oath was 23 January 2019. The date of the visit was February 2019."
    )


def test_of_two_dates_of_an_event_that_which_proves_is_told() -> None:
    """The year is true of it as well, and proves nothing."""
    facts = "oath: ['2019', 23 January 2019]\nreply: 24 January 2019\nvisit: 25 January 2019"
    item = item_of(made(facts), "t.first/oath")
    assert item.statement.startswith("The date of the oath was 23 January 2019.")


def test_days_that_overlap_are_never_beside_each_other() -> None:
    """What was in January may have been before the 23rd, or after it."""
    for seed in range(10):
        for item in made(LINE + "tweet: January 2019\nvote: '2018'", seed=seed).items:
            pair = {"the US’s tweet", "the oath"}
            assert not any(set(order) == pair for order in orders_of(item))


def test_parts_of_the_event_that_is_named_are_no_options() -> None:
    """Nor are parts of another option, nor what is the very same event."""
    facts = LINE + "clash: {after: reply}\nrally: {after: oath}\nvote: {after: rally}"
    for seed in range(20):
        for item in made(facts, seed=seed).items:
            named = set(texts(item)) | {order[0] for order in orders_of(item)}
            assert not {"the clash", "the rally"} <= named
            assert not {"the pledge", "the oath"} <= named


def test_an_event_under_two_ids_is_asked_about_once() -> None:
    """The item is named by what stands for both."""
    bank = made(LINE + "pledge: {value: 23 January 2019}")
    assert [item.id for item in bank.items if "oath" in item.id or "pledge" in item.id] == [
        f"test/t.first/{Base(pack_of(EVENTS + '          {}')).things.root('oath')}/chronology"
    ]


@pytest.mark.parametrize(
    "claim",
    ["after: news, claimed_by: somebody", "after: news, disputed: true", "after: news, when: 2020"],
)
def test_what_others_claim_has_no_place(claim: str) -> None:
    """What somebody says, or what holds at some time only, proves no order."""
    facts = "news: '2018'\nvisit: '2019'\nreply: {%s}"
    assert [item.id for item in made(facts % "after: news").items]
    assert not made(facts % claim).items


def test_where_no_event_has_enough_beside_it_the_refusal_says_what_to_tell() -> None:
    """One for each stem, which names what has no place; with a place, the item is there."""
    bank = made("oath: '2018'\nnews: '2019'\nreply: {not: '2017'}\nvisit: '2018-2019'")
    assert not bank.items
    assert [refusal.id.split("/")[1] for refusal in bank.refusals] == ["t.first", "t.later"]
    assert isinstance(bank.refusals[0], Refusal)
    assert bank.refusals[0].reason == "too few of its events are certain to come one after another"
    assert "tell where visit should stand in relation t" in bank.refusals[0].unlock
    assert made("oath: '2018'\nnews: '2019'\nvisit: '2020'").items


def test_without_a_premise_an_option_falls_or_has_another_proof() -> None:
    """Whatever is taken away of what a proof names."""
    pack = pack_of(text_of(LINE + "vote: '2018'\ntweet: {after: visit}"))
    items = make_bank([pack], kinds=[chronology]).items
    assert len(items) > 4
    fallen = 0
    for item in items:
        for option in item.options:
            for premise in option.certificate.premises if option.certificate else ():
                left = make_bank([without(pack, premise.id)], kinds=[chronology]).items
                proofs = [
                    other.certificate
                    for one in left
                    if one.id == item.id
                    for other in one.options
                    if other.text == option.text
                ]
                fallen += not proofs
                assert option.certificate not in proofs
    assert fallen


def test_near_events_make_it_hard_and_far_ones_easy() -> None:
    """By what is known of their dates."""

    def levels(*years: int) -> set[Difficulty]:
        names = ("oath", "news", "reply", "visit")
        facts = "\n".join(f"{name}: '{year}'" for name, year in zip(names, years, strict=True))
        return {item.difficulty for item in made(facts).items if ".first/oath" in item.id}

    assert levels(1900, 1901, 1902, 1903) == {Difficulty.HARD}
    assert levels(1000, 1400, 1700, 1900) == {Difficulty.EASY}


def test_many_events_take_no_longer_than_their_number() -> None:
    """Only some on each side are looked at, so that a long line is no trap."""
    count = 1_500
    names = "".join(f", e{number}: Event {number}" for number in range(count))
    facts = "\n".join(f"e{number}: '{1000 + number // 2}'" for number in range(count))
    text = text_of(facts).replace("vote: the vote", f"vote: the vote{names}")
    items = make_bank([pack_of(text)], kinds=[chronology]).items
    assert len(items) == (count - 2) + (count - 4)


def test_items_of_one_stem_are_different_questions() -> None:
    """Which of these came first asks something else of other events."""
    items = [item for item in made(LINE).items if ".first/" in item.id]
    assert len({item.stem for item in items}) == 1
    assert len({item.asked for item in items}) == len(items)


def test_a_spanish_pack_tells_the_order_in_spanish() -> None:
    """By the rules of the language."""
    pack = replace(pack_of(text_of(LINE)), language="es")
    item = make_bank([pack], kinds=[chronology]).items[-1]
    assert isinstance(item, Item)
    assert "fue posterior a" in item.statement
