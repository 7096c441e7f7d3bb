"""Ordering items."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.bank import make_bank
from quizgen.items.item import Item, Refusal, Response
from quizgen.items.kinds import ordering
from quizgen.pack.fact import Assertion
from quizgen.pack.model import Ask, Entity, Pack
from quizgen.truth import Base, Timeline
from quizgen.values import Date, read
from tests.items.stances import STANCES
from tests.packs import bank_of, pack_of
from tests.truth.timelines import is_right, random_chronicle
from tests.truth.worlds import HERE

RIGHT = ["the uprising", "the vote", "the ruling", "the oath"]


def test_options_stand_in_the_order_of_their_dates() -> None:
    """Whatever is drawn, the answer is chronological, and each option tells its date."""
    for seed in range(10):
        (item,) = bank_of(STANCES, seed=seed, kind=ordering).items
        assert item.response is Response.ORDER
        assert list(item.answers) == RIGHT
        assert item.options[0].why == "The date of the uprising is 1958."


def test_dates_that_overlap_have_no_order() -> None:
    """The oath on 23 January and something in January 2019 are never asked together."""
    pack = STANCES.replace("ruling: {value: 2019-01-21", "ruling: {value: January 2019")
    for seed in range(10):
        (item,) = bank_of(pack, seed=seed, kind=ordering).items
        assert not {"the oath", "the ruling"} <= set(item.answers)


def test_uncertain_dates_are_refused() -> None:
    """Where an event may have several dates, nothing follows."""
    pack = STANCES.replace("value: date\n        cardinality: many-to-one", "value: date")
    bank = bank_of(pack, kind=ordering)
    assert [refusal.id for refusal in bank.refusals] == ["test/happened/ordering"]
    assert (
        "declare `cardinality: many-to-one` on relation happened if each event has one date"
        in bank.refusals[0].unlock
    )


def test_as_many_are_put_in_order_as_can_be() -> None:
    """Whichever is drawn first: of five in a row, and of what is only after one of them."""
    pack = """
        entities:
          event: {a: the ask, b: the bid, c: the call, d: the deal, e: the end,
                  v: the vote, w: the wait, x: the exit, y: the yell, z: the zeal}
        relations:
          t:
            subject: event
            value: date
            cardinality: many-to-one
            ask: {order: "Order these events, the earliest first."}
            statement: "The date of {subject} was {value}."
            facts: {b: {after: a}, c: {after: b}, d: {after: c}, e: {after: d}, v: {after: b},
                    w: {after: b}, x: {after: b}, y: {after: b}, z: {after: b}}
    """
    for seed in range(10):
        (item,) = bank_of(pack, seed=seed, kind=ordering).items
        assert len(item.options) == 5


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
        ask: {order: "Order these events, the earliest first."}
        statement: "The date of {subject} was {value}."
        facts:
"""


def text_of(facts: str) -> str:
    """Write a pack of some facts about events, one a line."""
    return EVENTS + "".join(f"          {line}\n" for line in facts.strip().splitlines())


def made(facts: str, *, seed: int = 0) -> Item | Refusal:
    """Make the ordering item of some facts about events, or the refusal."""
    bank = bank_of(text_of(facts), seed=seed, kind=ordering)
    return bank.items[0] if bank.items else bank.refusals[0]


def item_of(facts: str, *, seed: int = 0) -> Item:
    """Make the ordering item of some facts, which must yield one."""
    item = made(facts, seed=seed)
    assert isinstance(item, Item)
    return item


def test_an_event_without_a_date_stands_after_what_it_came_after() -> None:
    """Its reason names that event; the others tell their dates."""
    item = item_of(
        """
oath: {value: 23 January 2019, sources: {a: on Wednesday}}
news: {value: 22 January 2019, sources: {a: on Tuesday}}
reply: {after: oath, sources: {b: After the oath}}
"""
    )
    assert item.answers == ("the news", "the oath", "the reply")
    assert [option.why for option in item.options] == [
        "The date of the news was 22 January 2019.",
        "The date of the oath was 23 January 2019.",
        "The reply came after the oath.",
    ]
    assert item.statement == " ".join(option.why for option in item.options)
    assert item.facts == ("t.news", "t.oath", "t.reply.after-oath")
    assert [citation.quote for citation in item.sources] == [
        "on Tuesday",
        "on Wednesday",
        "After the oath",
    ]


def test_of_a_date_that_is_too_coarse_both_are_told() -> None:
    """The date where it parts the event from the next one, and what it came after."""
    item = item_of(
        """
oath: {value: 23 January 2019}
tweet: {value: January 2019, after: oath}
visit: {value: February 2019}
"""
    )
    assert item.answers == ("the oath", "the US’s tweet", "the visit")
    assert item.options[0].why == "The US’s tweet came after the oath."
    assert item.options[1].why == (
        "The date of the US’s tweet was January 2019. The US’s tweet came after the oath."
    )
    assert item.options[2].why == "The date of the visit was February 2019."
    assert item.facts == ("t.tweet", "t.visit")


def test_what_is_not_asked_may_lead_from_one_to_the_next() -> None:
    """Then the reason tells the whole way, three steps at the most, and its facts count."""
    names = ["oath", "news", "appeal", "reply", "visit", "vote", "rally"]
    facts = "\n".join(f"{later}: {{after: {one}}}" for one, later in pairwise(names))
    gaps = set()
    for seed in range(30):
        item = item_of(facts, seed=seed)
        places = [names.index(option.text.split()[-1]) for option in item.options]
        ways = [range(one, other) for one, other in pairwise(places)]
        gaps |= {len(way) for way in ways}
        told = [[f"The {names[k + 1]} came after the {names[k]}." for k in way] for way in ways]
        assert [option.why for option in item.options] == [told[0][0], *map(" ".join, told)]
        assert item.facts == tuple(
            f"t.{names[k + 1]}.after-{names[k]}" for way in ways for k in way
        )
    assert gaps == {1, 2, 3}


def test_dates_of_what_is_not_asked_are_told_too() -> None:
    """What was before 2018 and what was after 2019 are in order, though they have no dates."""
    facts = """
vote: {value: '2018', after: oath}
visit: {value: '2019'}
reply: {after: visit}
appeal: {after: reply}
news: {after: appeal}
rally: {after: news}
"""
    items = (item_of(facts, seed=seed) for seed in range(100))
    item = next(item for item in items if item.answers[:2] == ("the oath", "the reply"))
    assert item.options[0].why == "The vote came after the oath."
    assert item.options[1].why == (
        "The vote came after the oath. The date of the vote was 2018. "
        "The date of the visit was 2019. The reply came after the visit."
    )
    assert item.facts[:3] == ("t.vote", "t.visit", "t.reply.after-visit")


def test_what_is_near_enough_only_to_another_is_taken_with_it() -> None:
    """Of a chain of five all are asked, whichever is drawn first."""
    facts = "vote: {after: oath}\nvisit: {after: vote}\nreply: {after: visit}\nnews: {after: reply}"
    for seed in range(20):
        assert len(item_of(facts, seed=seed).options) == 5


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (("la noticia", "el juramento"), "El juramento fue posterior a la noticia."),
        (("el juramento", "la noticia"), "La noticia fue posterior al juramento."),
        (("{name: los votos, plural: true}",) * 2, "Los dos fueron posteriores a los votos."),
    ],
)
def test_in_spanish_the_order_is_told_by_the_rules_of_spanish(
    names: tuple[str, str], why: str
) -> None:
    """The verb agrees, and the preposition melts into the article."""
    first, second = names
    mark = ", plural: true" if "plural" in first else ""
    text = text_of("oath: {after: news}\nreply: {after: oath}")
    for old, new in (
        ("news: the news", f"news: {first}"),
        ("oath: the oath", f"oath: {second.replace('los votos', 'los dos')}"),
        ("reply: the reply", f"reply: {{name: las respuestas{mark}}}"),
    ):
        text = text.replace(old, new)
    (item,) = make_bank([replace(pack_of(text), language="es-VE")], kinds=[ordering]).items
    assert item.options[1].why == why


def test_an_event_is_named_as_it_is_shown() -> None:
    """Of two ids of one event, the reasons use the one that the student reads."""
    facts = "pledge: {after: news}\nreply: {after: oath}"
    seen = set()
    for seed in range(10):
        item = item_of(facts, seed=seed)
        name = item.options[1].text
        seen.add(name)
        assert item.options[1].why == f"T{name[1:]} came after the news."
        assert item.options[2].why == f"The reply came after {name}."
    assert seen == {"the oath", "the pledge"}


@pytest.mark.parametrize(
    "claim",
    [
        "after: news, claimed_by: somebody",
        "after: news, disputed: true",
        "after: news, when: 2020",
        "value: '2020', claimed_by: somebody",
        "value: '2020', disputed: true",
    ],
)
def test_what_others_claim_has_no_place(claim: str) -> None:
    """Neither a claimed nor a disputed order or date counts, nor what holds at some time only."""
    facts = "oath: '2018'\nnews: '2019'\nreply: {%s}"
    assert isinstance(made(facts % "after: news"), Item)
    assert isinstance(made(facts % claim), Refusal)


def test_what_may_have_several_dates_has_no_place() -> None:
    """Not even if it is told what came before it: it may have come more than once."""
    text = text_of("oath: {after: news}\nreply: {after: oath}\nvisit: {after: reply}")
    assert len(bank_of(text, kind=ordering).items) == 1
    bank = bank_of(text.replace("cardinality: many-to-one", "topics: [x]"), kind=ordering)
    assert "declare `cardinality: many-to-one` on relation t if each" in bank.refusals[0].unlock


def test_a_refusal_names_what_has_no_place() -> None:
    """And how to give it one, which does give it one."""
    refusal = made("oath: '2018'\nnews: '2019'\nreply: '2019'")
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "too few of its events are certain to come one after another"
    (loose,) = {"oath", "news", "reply"} & set(refusal.unlock.split())
    assert refusal.unlock == (
        f"tell where {loose} should stand in relation t, by a date that overlaps no other, "
        "or by `after`"
    )
    other = ({"news", "reply"} - {loose}).pop()
    facts = f"oath: '2018'\n{other}: '2019'\n{loose}: {{value: '2019', after: {other}}}"
    assert isinstance(made(facts), Item)


def test_a_refusal_says_where_there_are_too_few() -> None:
    """Two events in order need a third."""
    refusal = made("oath: '2018'\nnews: '2019'")
    assert isinstance(refusal, Refusal)
    assert refusal.unlock == "give more subjects of relation t a date, or `after`"


def test_whatever_is_drawn_first_an_order_of_three_is_found() -> None:
    """An event that has an order with nothing else does not stand in the way."""
    facts = "oath: {after: news}\nreply: {after: oath}\nvisit: {after: tweet}\nvote: '2019'"
    for seed in range(20):
        assert item_of(facts, seed=seed).answers == ("the news", "the oath", "the reply")


def test_events_that_share_something_are_never_asked_together() -> None:
    """Not even if one is told to have come after the other."""
    facts = "rally: {after: oath}\nclash: {after: rally}\nreply: {after: [rally, clash]}"
    seen = set()
    for seed in range(20):
        seen.add(item_of(facts, seed=seed).answers)
    assert seen == {("the oath", "the rally", "the reply"), ("the oath", "the clash", "the reply")}


SEEDS = st.integers(0, 2**32)


def item_from(pack: Pack) -> Item | None:
    """Make the ordering item of a pack of a random timeline, if there is one."""
    return next(iter(make_bank([pack], kinds=[ordering]).items), None)


def changed(pack: Pack, change: Callable[[tuple[Assertion, ...]], Iterable[Assertion]]) -> Pack:
    """Change the facts of a random timeline."""
    relation = pack.relations["t"]
    return replace(pack, relations={"t": replace(relation, facts=tuple(change(relation.facts)))})


def order_of(item: Item) -> list[int]:
    """Return the numbers of a random timeline's entities in the order of an item."""
    return [int(option.text[1:]) for option in item.options]


@given(SEEDS)
def test_the_order_of_the_file_does_not_matter(seed: int) -> None:
    """The same facts and events in another order give the very same item."""
    pack = random_chronicle(Random(seed)).pack()
    turned = changed(pack, lambda facts: facts[::-1])
    entities = dict(reversed(list(pack.entities.items())))
    assert item_from(replace(turned, entities=entities)) == item_from(pack)


@given(SEEDS)
def test_an_unrelated_fact_changes_nothing(seed: int) -> None:
    """Neither one of another relation, nor one that tells nothing of dates."""
    pack = random_chronicle(Random(seed)).pack()
    denial = Assertion("t.x", "t", "e0", None, HERE, denies=(read("1999"),))
    larger = changed(pack, lambda facts: (*facts, denial))
    entities = {**pack.entities, "x": Entity("x", "event", "X", HERE)}
    other = replace(pack.relations["t"], id="u", facts=(replace(denial, relation="u"),))
    relations = {**larger.relations, "u": replace(other, ask=Ask())}
    assert item_from(replace(larger, entities=entities, relations=relations)) == item_from(pack)


@given(SEEDS)
def test_an_item_stands_on_its_facts(seed: int) -> None:
    """Its facts alone prove its order; without one of them it falls or stands on others."""
    chronicle = random_chronicle(Random(seed))
    pack = chronicle.pack()
    item = item_from(pack)
    if item is None:
        return
    kept = changed(pack, lambda facts: (fact for fact in facts if fact.id in item.facts))
    timeline = Timeline(Base(kept), "t")
    for one, other in pairwise(order_of(item)):
        assert timeline.proof(f"e{one}", f"e{other}")
    for premise in item.facts:
        left = item_from(
            changed(pack, lambda facts: (fact for fact in facts if fact.id != premise))  # noqa: B023
        )
        if left is not None:
            assert premise not in left.facts
            assert is_right(order_of(left), chronicle)


@given(SEEDS)
def test_coarser_dates_prove_less(seed: int) -> None:
    """With each date as the coarsest that contains it, what is left in order is so already."""
    chronicle = random_chronicle(Random(seed))
    coarsest = {
        date: max(
            (other for other, span in chronicle.calendar.items() if contains(span, own)),
            key=lambda other: chronicle.calendar[other][1] - chronicle.calendar[other][0],
        )
        for date, own in chronicle.calendar.items()
    }
    dates = dict.fromkeys((name, coarsest[date]) for name, date in chronicle.dates)
    coarser = replace(chronicle, dates=tuple(dates))
    assert coarser.certain <= chronicle.certain
    item = item_from(coarser.pack())
    if item is not None:
        assert is_right(order_of(item), coarser)


def contains(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    """Tell whether a span of a calendar contains another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


@given(SEEDS)
def test_another_wording_of_a_date_changes_no_order(seed: int) -> None:
    """2001-01-01 is 1 January 2001."""
    pack = random_chronicle(Random(seed)).pack()

    def reworded(fact: Assertion) -> Assertion:
        if not isinstance(fact.value, Date):
            return fact
        return replace(fact, value=replace(fact.value, text=fact.value.canonical))

    one, other = item_from(pack), item_from(changed(pack, lambda facts: map(reworded, facts)))
    assert (one and (one.id, one.answers, one.facts)) == (
        other and (other.id, other.answers, other.facts)
    )


@given(SEEDS)
def test_an_alias_of_an_event_changes_nothing(seed: int) -> None:
    """Neither another name of it, nor that others come after it under a second id."""
    pack = random_chronicle(Random(seed)).pack()
    item = item_from(pack)
    aliased = {**pack.entities, "e0": replace(pack.entities["e0"], also=("Zero",))}
    assert item_from(replace(pack, entities=aliased)) == item

    def renamed(fact: Assertion) -> Assertion:
        return replace(fact, after=tuple("z" if name == "e0" else name for name in fact.after))

    twins = {**pack.entities, "z": Entity("z", "event", "E0", HERE, same=("e0",))}
    twin = replace(changed(pack, lambda facts: map(renamed, facts)), entities=twins)
    timelines = Timeline(Base(pack), "t"), Timeline(Base(twin), "t")
    for event in pack.entities:
        assert timelines[0].after(event) == timelines[1].after(event)
    assert (item_from(twin) is None) == (item is None)
