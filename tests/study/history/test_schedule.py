"""What is asked on a day."""

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.history.cards import Card
from quizgen.study.history.entry import CardName
from quizgen.study.history.recall import Trace
from quizgen.study.history.schedule import (
    Choice,
    Day,
    Done,
    Limits,
    done_on,
    due_day,
    has_changed,
    is_due,
    plan,
)
from tests.study.history.attempts import TODAY, name_of

DAY = Day(TODAY)


def names(count: int, start: int = 0) -> list[CardName]:
    """Return names of cards that are no siblings."""
    return [name_of(f"test/{number}/choice") for number in range(start, start + count)]


def learned(name: CardName, due: int, *, stability: float = 5, last: int = -5) -> Card:
    """Return a card that was learned; days are counted from today."""
    day = TODAY + last
    return Card(
        name=name,
        keys=((("fact",), "k"),),
        answers=1,
        touched=day,
        first=day,
        due=TODAY + due,
        trace=Trace(day, stability, 5.0),
        reviews=1,
    )


def known(cards: Iterable[Card]) -> dict[CardName, Card]:
    """Return cards by their names."""
    return {card.name: card for card in cards}


def test_what_is_due_comes_with_what_is_new() -> None:
    """The new cards stand evenly among the others, and what is not due is left out."""
    offered = names(40)
    cards = known(
        learned(name, 0 if number < 20 else 3) for number, name in enumerate(offered[:30])
    )
    asked = plan(offered, cards, DAY)
    assert set(asked) == {*offered[:20], *offered[30:]}
    places = [place for place, name in enumerate(asked) if name in offered[30:]]
    assert places == [3 * number + 1 for number in range(10)]
    assert asked == plan(offered, cards, DAY)
    assert asked != plan(offered, cards, replace(DAY, today=TODAY + 1))[: len(asked)]


def test_there_is_only_due_or_only_new() -> None:
    """By wish."""
    offered = names(4)
    cards = known(learned(name, 0) for name in offered[:2])
    assert set(plan(offered, cards, replace(DAY, choice=Choice.DUE))) == set(offered[:2])
    assert set(plan(offered, cards, replace(DAY, choice=Choice.NEW))) == set(offered[2:])


def test_a_day_has_limits() -> None:
    """What was done already counts, in whichever pack; the most forgotten comes first."""
    offered = names(60)
    cards = known(learned(name, -1, stability=1 + n) for n, name in enumerate(offered[:30]))
    day = replace(DAY, limits=Limits(new=8, due=12), done=Done(new=3, due=4))
    asked = plan(offered, cards, day)
    assert {name for name in asked if name in cards} == set(offered[:8])
    assert len([name for name in asked if name not in cards]) == 5
    over = replace(day, done=Done(new=30, due=40))
    assert plan(offered, cards, over) == ()


def test_of_siblings_one_is_asked_a_day() -> None:
    """Rather the one that is due; none where another was asked today."""
    choice, cloze, typed = (name_of(f"test/a/{kind}") for kind in ("choice", "cloze", "typed"))
    offered = [choice, cloze, typed]
    assert plan(offered, {}, DAY) == (choice,)
    assert plan(offered, known([learned(cloze, 0)]), DAY) == (cloze,)
    two = known([learned(cloze, 0), learned(typed, 0, stability=1)])
    assert plan(offered, two, DAY) == (typed,)
    asked = replace(learned(cloze, 9, last=0), answers=2)
    assert plan(offered, known([asked]), DAY) == ()
    other = CardName("test", "es", "test/a/choice")
    assert set(plan([*offered, other], {}, DAY)) == {choice, other}


def test_what_was_missed_can_be_asked_alone() -> None:
    """Also on the same day, and whatever the limits are."""
    offered = names(4)
    missed = replace(learned(offered[1], 1, last=0), missed=True)
    cards = known([learned(offered[0], 0), missed])
    day = replace(DAY, choice=Choice.MISSED, limits=Limits(0, 0))
    assert plan(offered, cards, day) == (offered[1],)


def test_the_weakest_come_first() -> None:
    """By how often the time has passed for which they were stable."""
    offered = names(3)
    cards = known(learned(name, 9, stability=9 - 3 * n) for n, name in enumerate(offered))
    day = replace(DAY, choice=Choice.WEAKEST)
    assert plan(offered, cards, day) == tuple(reversed(offered))


def test_cramming_asks_everything() -> None:
    """Due or not, siblings and all."""
    offered = [*names(5), name_of("test/0/cloze")]
    cards = known([learned(offered[0], 50, last=0)])
    asked = plan(offered, cards, replace(DAY, choice=Choice.CRAM, limits=Limits(0, 0)))
    assert sorted(asked) == sorted(offered)


def test_a_card_that_was_skipped_comes_back_tomorrow() -> None:
    """Not on the same day."""
    skipped = replace(learned(name_of(), 0), touched=TODAY)
    assert not is_due(skipped, DAY)
    assert is_due(skipped, replace(DAY, today=TODAY + 1))


def test_everything_comes_back_before_an_exam() -> None:
    """In the last quarter of the time that is left, each card on a day of its own."""
    cards = [learned(name, 200, last=0) for name in names(50)]
    days = {due_day(card, TODAY + 40) for card in cards}
    assert len(days) > 5
    assert all(day is not None and TODAY + 30 <= day < TODAY + 40 for day in days)
    soon = learned(name_of(), 7)
    assert due_day(soon, TODAY + 40) == soon.due
    assert due_day(soon, TODAY - 30) == soon.due
    assert due_day(Card(name_of()), TODAY + 40) is None


@given(st.integers(1, 400), st.integers(1, 400), st.integers(0, 100))
def test_an_exam_never_puts_a_card_off(due: int, until: int, before: int) -> None:
    """Nor does it bring it back on the day on which it was asked."""
    card = learned(name_of(), due, last=-before)
    day = due_day(card, TODAY + until)
    assert card.due is not None
    assert day is not None
    assert TODAY - before < day <= card.due
    assert day < TODAY + until or card.due < TODAY + until or until + before <= 1


def test_what_was_done_today_is_counted() -> None:
    """New cards apart from others."""
    new, old = learned(name_of(), 3, last=0), learned(name_of(), 3, last=0)
    cards = [new, replace(old, first=TODAY - 9), learned(name_of(), 0), Card(name_of())]
    assert done_on(cards, TODAY) == Done(new=1, due=1)


def test_a_changed_answer_is_noticed() -> None:
    """Not where another fact is asked for this time, or the card was never asked."""
    card = learned(name_of(), 0)
    assert has_changed(card, ("fact",), "other")
    assert not has_changed(card, ("fact",), "k")
    assert not has_changed(card, ("another",), "other")
    assert not has_changed(Card(name_of()), ("fact",), "k")


KINDS = st.sampled_from(["choice", "cloze", "typed"])
OFFERS = st.lists(st.builds("test/{}/{}".format, st.integers(0, 30), KINDS), unique=True)


@given(
    OFFERS,
    st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 0), st.booleans())),
    st.sampled_from(Choice),
    st.integers(0, 9),
)
def test_a_plan_keeps_to_its_rules(
    items: list[str], states: list[tuple[int, int, bool]], choice: Choice, most: int
) -> None:
    """Each card once, only what is offered, within the limits, siblings apart."""
    offered = [name_of(item) for item in items]
    cards = known(
        replace(learned(name, due, last=last), missed=missed)
        for name, (due, last, missed) in zip(offered, states, strict=False)
    )
    day = Day(TODAY, choice, Limits(most, most))
    asked = plan(offered, cards, day)
    assert len(set(asked)) == len(asked)
    assert set(asked) <= set(offered)
    if choice is Choice.CRAM:
        assert set(asked) == set(offered)
        return
    assert len({name.query for name in asked}) == len(asked)
    if choice in (Choice.DAILY, Choice.DUE, Choice.NEW):
        assert sum(name in cards for name in asked) <= most
        assert sum(name not in cards for name in asked) <= most
        touched = {card.name.query for card in cards.values() if card.touched == TODAY}
        assert touched.isdisjoint(name.query for name in asked)
