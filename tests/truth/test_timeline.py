"""What is certain of the order of events, and what that stands on."""

from itertools import pairwise, permutations

import pytest

from quizgen.pack.occasion import Occasion, order_of
from quizgen.truth import Base, Timeline
from tests.packs import pack_of
from tests.truth.timelines import tally_orders

BATCHES = 4
SPAN = "from 3 to 20 January 2019"
PAIRS = 2_000
"""How many pairs of events a batch looks at."""


def timeline_of(facts: str, header: str = "cardinality: many-to-one") -> Timeline:
    """Return the timeline of facts about the events a to f: c2 is c, and f is in d."""
    lines = "\n".join(f"          {line}" for line in facts.strip().splitlines())
    pack = pack_of(
        f"""
    entities:
      event: {{a: A, b: B, c: C, c2: {{name: C too, same: c}}, d: D, e: E,
              f: {{name: F, in: d}}}}
    relations:
      t:
        subject: event
        value: date
        {header}
        facts:
{lines}
    """
    )
    return Timeline(Base(pack), "t")


def orders(timeline: Timeline) -> set[str]:
    """Return all that is certain, each pair as ``ab``; c2 is shown as c."""
    return {one + other for one, other in permutations("abcdef", 2) if other in timeline.after(one)}


@pytest.mark.parametrize("seed", range(BATCHES))
def test_the_order_holds_in_every_world_and_no_order_is_missed(seed: int) -> None:
    """What is proven is so in every world, what is so in every world is proven; items too."""
    counts = tally_orders(seed, PAIRS)
    assert counts["proven"] > PAIRS // 10
    assert counts["items"] > PAIRS // 100
    assert counts["unsound"] == counts["unsound items"] == 0
    assert counts["missed"] == 0
    assert counts["chronology items"] > PAIRS // 50
    assert counts["unsound chronology"] == counts["vain reasons"] == 0


def test_the_oracle_catches_dates_that_are_taken_for_their_first_day(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With 1 January before January 2001, pairs and items turn out unsound."""
    monkeypatch.setattr(Occasion, "last", property(lambda self: order_of(self.end)[0]))
    counts = tally_orders(0, PAIRS)
    assert counts["unsound"] > 10
    assert counts["unsound items"] > 0
    assert counts["unsound chronology"] > 0
    assert counts["vain reasons"] > 0


def test_the_oracle_catches_claims_that_are_taken_for_facts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With what somebody says believed, pairs turn out unsound."""
    monkeypatch.setattr("quizgen.truth.timeline.voice_of", lambda _fact: "")
    assert tally_orders(0, PAIRS)["unsound"] > 10


@pytest.mark.parametrize(
    ("facts", "certain"),
    [
        # By dates
        ("a: '2018'\nb: '2019'", "ab"),
        ("a: 23 January 2019\nb: January 2019", ""),
        ("a: [January 2019, 2019]\nb: February 2019", "ab"),
        ("a: 2019\nb: [2019, {value: 2018, when: 2019, disputed: true}]", ""),
        # By what is told
        ("b: {after: a}", "ab"),
        ("c: {after: [a, b]}", "ac bc"),
        ("b: {after: a}\nc: {after: b}", "ab ac bc"),
        # By both
        ("a: '2018'\nb: '2019'\nc: {after: b}", "ab ac bc"),
        ("b: {value: '2018', after: a}\nc: '2019'", "ab ac bc"),
        ("b: {value: '2018', after: a}\nc: '2019'\nd: {after: c}", "ab ac ad bc bd cd"),
        ("a: '2019'\nb: {value: January 2019, after: a}", "ab"),
        # One event under two ids
        ("c2: {after: a}\nb: {after: c}", "ac cb ab"),
        ("c: '2019'\nc2: {after: a}\nb: '2020'", "ac cb ab"),
        # What is claimed, disputed or holds at some time proves nothing.
        ("b: {after: a, claimed_by: somebody}", ""),
        ("b: {after: a, disputed: true}", ""),
        ("b: {after: a, when: 2019}", ""),
        ("a: '2018'\nb: {value: '2019', claimed_by: somebody}", ""),
        # Of what is a part of another nothing follows that is not told.
        ("d: {after: a}\nb: {after: d}", "ad ab db"),
        ("d: {after: f}", "fd"),
    ],
)
def test_what_is_certain(facts: str, certain: str) -> None:
    """Exactly this order follows, and nothing else does."""
    timeline = timeline_of(facts)
    assert orders(timeline) == set(certain.split())
    for one, other in permutations("abcdef", 2):
        assert (one in timeline.before(other)) == (one + other in certain.split())


@pytest.mark.parametrize("told", list(permutations(["'2019-01-10'", "January 2019", SPAN])))
def test_what_lasts_lasts_whatever_else_tells_of_it(told: tuple[str, ...]) -> None:
    """Facts within its time narrow nothing, in whatever order they stand."""
    facts = f"a: [{', '.join(told)}]\nb: 5 January 1999\nc: 5 February 2019"
    assert orders(timeline_of(facts.replace("2019", "1999"))) == {"ac", "bc"}


def test_what_may_have_several_dates_has_no_place() -> None:
    """Without a cardinality neither dates nor `after` count; a complete list gives one date."""
    facts = "a: '2018'\nb: {value: '2019', after: c}"
    assert orders(timeline_of(facts, "topics: [x]")) == set()
    assert orders(timeline_of(facts, "complete: true")) == {"ab"}


def test_a_proof_leads_from_one_event_to_the_other_by_the_fewest_steps() -> None:
    """Each step stands on two dates, or on one fact that tells it; dates come first."""
    timeline = timeline_of(
        """
a: '2017'
b: {value: '2018', after: a}
c: [{after: b}, {after: [d, a]}]
d: {after: b}
e: '2019'
"""
    )
    told = {
        "ab": [("ab", ["t.a", "t.b"])],
        "ac": [("ac", ["t.c.after-d"])],
        "bc": [("bc", ["t.c.after-b"])],
        "ad": [("ab", ["t.a", "t.b"]), ("bd", ["t.d.after-b"])],
        "be": [("be", ["t.b", "t.e"])],
        "ce": [],
        "ba": [],
        "aa": [],
    }
    for pair, steps in told.items():
        proof = timeline.proof(*pair)
        assert [
            (step.earlier + step.later, [fact.id for fact in step.facts]) for step in proof
        ] == steps
        assert len(proof) == timeline.after(pair[0]).get(pair[1], 0)
        assert all(one.later == other.earlier for one, other in pairwise(proof))
        assert all(step.is_told == (len(step.facts) == 1) for step in proof)


def test_of_two_dates_of_one_event_the_finer_proves() -> None:
    """The month and the day are both true; the day has an order with more."""
    timeline = timeline_of("a: ['2019', 23 January 2019]\nb: 24 January 2019\nc: '2018'")
    ((step,), (other,)) = timeline.proof("a", "b"), timeline.proof("c", "a")
    assert [fact.value.text for fact in step.facts if fact.value] == [  # type: ignore[union-attr]
        "23 January 2019",
        "24 January 2019",
    ]
    assert [fact.id for fact in other.facts] == ["t.c", "t.a.2019-01-23"]


def test_an_event_is_between_if_one_comes_before_it_and_one_after() -> None:
    """By dates or by what is told."""
    timeline = timeline_of("a: '2018'\nb: '2019'\nc: {after: b}\ne: {after: d}")
    assert [event for event in "abcdef" if timeline.is_between(event)] == ["b"]


def test_a_long_chain_is_followed_to_its_end() -> None:
    """However many events come one after another."""
    count = 5_000
    names = "\n".join(f"        e{number}: E{number}" for number in range(count))
    facts = "\n".join(f"          e{n}: {{after: e{n - 1}}}" for n in range(1, count))
    pack = pack_of(
        f"""
    entities:
      event:
{names}
    relations:
      t:
        subject: event
        value: date
        cardinality: many-to-one
        facts:
{facts}
    """
    )
    timeline = Timeline(Base(pack), "t")
    assert len(timeline.proof("e0", f"e{count - 1}")) == count - 1
    assert timeline.before(f"e{count - 1}")["e0"] == count - 1


def test_the_order_of_one_day_is_told_by_the_fact_that_says_so() -> None:
    """Two dates on one day prove nothing."""
    timeline = timeline_of("a: 2001-01-01\nb: {value: 2001-01-01, after: a}")
    (step,) = timeline.proof("a", "b")
    assert step.is_told
    assert [fact.subject for fact in step.facts] == ["b"]


def test_a_date_at_some_time_gives_no_order() -> None:
    """What was the date of an event as of 2001 need not be its date."""
    timeline = timeline_of("a: {value: 2000-01-01, when: 2001}\nb: 2002-01-01")
    assert orders(timeline) == set()
    assert orders(timeline_of("a: 2000-01-01\nb: 2002-01-01")) == {"ab"}
