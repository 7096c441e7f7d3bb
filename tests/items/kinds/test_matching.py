"""Matching items."""

import pytest

from quizgen.items.item import Response
from quizgen.items.kinds import matching
from tests.items.stances import STANCES
from tests.packs import bank_of


def test_each_prompt_has_its_option_and_some_options_have_none() -> None:
    """Four people, five offices: the last match is not given away."""
    for seed in range(10):
        (item,) = bank_of(STANCES, seed=seed, kind=matching).items
        assert item.stem == "Match each person with his office."
        assert item.response is Response.MATCH
        assert len(item.options) > len(item.prompts) >= 3
        for prompt in item.prompts:
            option = item.options[prompt.key]
            assert option.correct
            assert option.text.split(" ", 1)[1] in prompt.why
            assert prompt.text in prompt.why
        keys = {prompt.key for prompt in item.prompts}
        assert len(keys) == len(item.prompts)
        assert all(
            not option.correct for place, option in enumerate(item.options) if place not in keys
        )


def test_pairs_that_are_not_proven_are_refused() -> None:
    """A person may hold an office that is not recorded: there would be several ways."""
    bank = bank_of(STANCES.replace("one-to-one", "many-to-many"), kind=matching)
    assert not bank.items
    (refusal,) = bank.refusals
    assert refusal.id == "test/office/matching"
    assert "cardinality" in refusal.unlock


def test_three_pairs_are_too_few() -> None:
    """With three pairs one must be the extra option, and two prompts are no question."""
    pack = STANCES.replace("          pence: {value: vice, sources: {a: vice}}\n", "").replace(
        "          almagro: {value: oas, sources: {a: head}}\n", ""
    )
    assert not bank_of(pack, kind=matching).items


def test_what_somebody_claims_of_a_prompt_is_no_wrong_answer_to_it() -> None:
    """Zed says that Ann was born in Oslo: whoever pairs them repeats what Zed says."""
    body = """
    entities:
      person: {ann: Ann, bob: Bob, cid: Cid, dan: Dan, eva: Eva, zed: Zed}
      city: {rome: Rome, oslo: Oslo, bern: Bern, bonn: Bonn, lima: Lima}
    relations:
      born:
        subject: person
        value: city
        cardinality: one-to-one
        ask: {match: Where was each born?}
        statement: "{subject} was born in {value}."
        facts:
          ann: [rome, {value: oslo, claimed_by: zed}]
          bob: oslo
          cid: bern
          dan: bonn
          eva: lima
    """
    for seed in range(8):
        (item,) = bank_of(body, seed=seed, kind=matching).items
        offered = {option.text for option in item.options}
        assert "Oslo" not in offered or "Ann" not in {prompt.text for prompt in item.prompts}


@pytest.mark.parametrize("seed", range(8))
def test_a_whole_that_is_drawn_first_is_left_out(seed: int) -> None:
    """Where Ann was born in France, four others were in four towns of it."""
    body = """
        entities:
          person: [Ann, Ben, Cy, Di, Eve]
          place:
            fr: France
            pa: {name: Paris, in: fr}
            ly: {name: Lyon, in: fr}
            ni: {name: Nice, in: fr}
            li: {name: Lille, in: fr}
        relations:
          born:
            subject: person
            value: place
            cardinality: one-to-one
            ask: {match: Where was each born?}
            statement: "{subject} was born in {value}."
            facts: {ann: fr, ben: pa, cy: ly, di: ni, eve: li}
    """
    (item,) = bank_of(body, seed=seed, kind=matching).items
    assert {option.text for option in item.options} == {"Paris", "Lyon", "Nice", "Lille"}
