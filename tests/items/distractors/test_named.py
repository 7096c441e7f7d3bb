"""What a question names is not offered as its answer."""

import pytest

from tests.packs import bank_of, item_of, texts

ATTACK = """
    entities:
      country: {eg: Egypt, uk: Britain, fr: France, il: Israel, us: the US, in: India, gh: Ghana}
      deed: {attack: ATTACK, aid: sent grain, talks: called for talks}
    relations:
      deeds:
        subject: country
        value: deed
        cardinality: many-to-one
        complete: true
        ask: {subject: "Which of these countries {value}?"}
        statement: "{subject} {value}."
        facts: {uk: attack, fr: attack, il: attack, us: aid, in: talks, gh: talks, eg: talks}
"""


@pytest.mark.parametrize(
    ("deed", "named"),
    [
        ("took part in the attack on Egypt", {"Egypt"}),
        ("attacked Egypt’s cities, and not India", {"Egypt", "India"}),
        ("did it without telling US", set()),
        ("attacked", set()),
    ],
)
def test_what_the_stem_names_is_not_offered(deed: str, named: set[str]) -> None:
    """As whole words, whatever the seed."""
    offered: set[str] = set()
    for seed in range(20):
        bank = bank_of(ATTACK.replace("ATTACK", f'"{deed}"'), seed=seed)
        offered |= set(texts(item_of(bank, "deeds.subject/attack")))
    assert not offered & named
    assert offered >= {"Egypt", "India", "Ghana"} - named


CHOICE = """
    entities: {river: {nile: the Nile, amazon: the Amazon, rhine: the Rhine, elbe: the Elbe}}
    facts:
      longer: {question: QUESTION, answer: nile, single: true, wrong: [WRONG]}
"""


@pytest.mark.parametrize(
    ("question", "wrong", "offered"),
    [
        ("Which is longest, the Nile, the Amazon or the Rhine?", "rhine", True),
        ("Which is longer than the Amazon?", "amazon", True),
        ("Which is longer than the Amazon?", "rhine", False),
    ],
)
def test_what_the_curator_denies_or_asks_to_choose_from_is_offered(
    question: str, wrong: str, offered: bool
) -> None:
    """A question that names its answer asks to choose; a denial is the curator’s own."""
    body = CHOICE.replace("QUESTION", f'"{question}"').replace("WRONG", wrong)
    assert (
        any(
            "the Amazon" in texts(item_of(bank_of(body, seed=seed), "longer")) for seed in range(10)
        )
        is offered
    )
