"""True-false items."""

from quizgen.items.item import Item
from quizgen.items.kinds import true_false
from tests.items.stances import STANCES
from tests.packs import bank_of, item_of


def made(name: str, seed: int) -> Item:
    """Make one true-false item."""
    return item_of(bank_of(STANCES, seed=seed, kind=true_false), name)


def test_a_statement_is_told_rightly_or_with_a_distractor() -> None:
    """What is false has something in it that is proven false; the reason tells the truth."""
    told = {made("stance.mexico", seed).stem: made("stance.mexico", seed) for seed in range(20)}
    true = told.pop("In January 2019 Mexico kept to Maduro.")
    assert true.key.text == "True"
    assert told
    assert set(told) <= {
        "In January 2019 Mexico recognised Guaidó.",
        "In January 2019 Mexico followed events.",
    }
    for item in told.values():
        assert item.key.text == "False"
        wrong = item.options[0]
        assert item.statement == "In January 2019 Mexico kept to Maduro."
        assert wrong.why == ""
        assert wrong.certificate is not None
        assert wrong.certificate.rule == "single"


def test_true_and_false_stand_in_their_order() -> None:
    """The options are True, then False, on every form."""
    item = made("deadline", 0)
    assert [option.text for option in item.options] == ["True", "False"]
    assert item.ordered


def test_neither_answer_is_the_better_guess() -> None:
    """Over many seeds, true and false come about equally often (z below 3)."""
    answers = [
        item.key.text == "True"
        for seed in range(40)
        for item in bank_of(STANCES, seed=seed, kind=true_false).items
    ]
    count = len(answers)
    assert abs(sum(answers) - count / 2) < 3 * (count / 4) ** 0.5


def test_what_cannot_be_told_falsely_is_not_asked() -> None:
    """Facts without a certified distractor would always be true: a giveaway."""
    pack = STANCES.replace("wrong: [freedom, {text: justice, why: Justice was on the flags.}]", "")
    bank = bank_of(pack, kind=true_false)
    assert "test/word/true-false" in {refusal.id for refusal in bank.refusals}


def test_ids_are_those_of_the_facts() -> None:
    """Each fact that has a statement gives one item."""
    ids = {item.id for item in bank_of(STANCES, kind=true_false).items}
    assert {"test/stance.usa/true-false", "test/crowd/true-false"} <= ids
    assert len(ids) == 18
