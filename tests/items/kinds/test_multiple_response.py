"""Multiple-response items."""

import pytest

from quizgen.items.item import Response
from quizgen.items.kinds import multiple_response
from tests.items.stances import STANCES
from tests.packs import bank_of, item_of


def test_every_right_option_is_known_and_every_wrong_one_proven() -> None:
    """Two or three are right, at least two wrong, whatever the seed."""
    for seed in range(20):
        item = item_of(bank_of(STANCES, seed=seed, kind=multiple_response), "stance.subject/backed")
        right = {option.text for option in item.options if option.correct}
        wrong = [option for option in item.options if not option.correct]
        assert right <= {"the United States", "Brazil", "Canada"}
        assert 2 <= len(right) <= 3
        assert len(wrong) >= 2
        assert all(option.certificate for option in wrong)
        assert item.response is Response.PICK_SEVERAL
        assert set(item.answers) == right
        assert len(item.facts) == len(right)


def test_reasons_speak_of_each_option() -> None:
    """Each option is told by the true sentence about it."""
    item = item_of(bank_of(STANCES, kind=multiple_response), "stance.subject/kept")
    for option in item.options:
        assert option.why.startswith(f"In January 2019 {option.text.replace('The ', 'the ')} ")


def test_what_has_one_answer_is_not_asked() -> None:
    """A question with a single right answer stays multiple choice."""
    ids = {item.id for item in bank_of(STANCES, kind=multiple_response).items}
    assert ids == {
        "test/stance.subject/backed/multiple-response",
        "test/stance.subject/kept/multiple-response",
    }


def test_unproven_options_are_refused() -> None:
    """Without a cardinality nothing is proven false, and nothing asked."""
    bank = bank_of(STANCES.replace("many-to-one", "many-to-many"), kind=multiple_response)
    assert not bank.items
    assert "`complete: true` on relation stance" in bank.refusals[0].unlock


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize(
    ("known", "right"),
    [
        ("[fr, pa, ly]", {"Paris", "Lyon"}),
        ("[isles, uk, de, pa]", {"Britain", "Denmark", "Paris"}),  # all that is false is singular
    ],
)
def test_the_right_options_are_such_as_can_stand_together(
    seed: int, known: str, right: set[str]
) -> None:
    """Whatever is drawn first, beside which there would be too few."""
    body = f"""
        entities:
          person: [Ann]
          place:
            fr: France
            pa: {{name: Paris, in: fr}}
            ly: {{name: Lyon, in: fr}}
            uk: Britain
            de: Denmark
            no: Norway
            fi: Finland
            isles: {{name: the Faroes, plural: true}}
        relations:
          knew:
            subject: person
            value: place
            complete: true
            ask: {{value: "What did {{subject}} know?"}}
            statement: "{{subject}} knew {{value}}."
            facts: {{ann: {known}}}
    """
    (item,) = bank_of(body, seed=seed, kind=multiple_response).items
    assert {option.text for option in item.options if option.correct} <= right
