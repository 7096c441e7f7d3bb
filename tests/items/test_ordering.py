"""Ordering items."""

from quizgen.items import ordering
from quizgen.items.item import Response
from tests.items.stances import STANCES
from tests.packs import bank_of

RIGHT = ["The uprising", "The vote", "The ruling", "The oath"]


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
        assert not {"The oath", "The ruling"} <= set(item.answers)


def test_uncertain_dates_are_refused() -> None:
    """Where an event may have several dates, nothing follows."""
    pack = STANCES.replace("value: date\n        cardinality: many-to-one", "value: date")
    bank = bank_of(pack, kind=ordering)
    assert [refusal.id for refusal in bank.refusals] == ["test/happened/ordering"]
