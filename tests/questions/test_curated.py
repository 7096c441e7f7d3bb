"""Packs as a curator writes them, in four subjects: clean, true as they stand, and short."""

from functools import cache
from pathlib import Path

import pytest

from quizgen.bank import Bank, make_bank
from quizgen.folding import fold
from quizgen.items.kinds import choice
from quizgen.pack import read_pack
from quizgen.pack.model import Pack
from quizgen.rules import RULES
from quizgen.values import Date, Quantity, read

PACKS = Path(__file__).parent / "packs"

each = pytest.mark.parametrize("name", ["suez", "nature", "words", "computing"])


def lines_of(name: str) -> list[str]:
    """Return the lines of a pack that are not blank."""
    text = (PACKS / f"{name}.yaml").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip()]


@cache
def pack_of(name: str) -> Pack:
    """Read a pack, in which nothing is found that a curator should mend."""
    pack, problems = read_pack((PACKS / f"{name}.yaml").read_bytes(), f"{name}.yaml")
    assert problems == ()
    assert pack is not None
    return pack


@cache
def bank_of(name: str) -> Bank:
    """Make the bank of a pack, with items of every kind."""
    return make_bank([pack_of(name)])


def options_of(name: str, item: str) -> dict[str, bool]:
    """Return the options of a question of multiple choice, and whether they are right."""
    (found,) = (one for one in bank_of(name).items if one.id == f"{name}/{item}/choice")
    return {option.text: option.correct for option in found.options}


def right_of(name: str, item: str) -> str:
    """Return the right option of a question of multiple choice."""
    (right,) = (text for text, correct in options_of(name, item).items() if correct)
    return right


def test_every_pack_is_tested() -> None:
    """None lies there that nobody reads."""
    assert {path.stem for path in PACKS.glob("*.yaml")} == {"suez", "nature", "words", "computing"}


@each
def test_check_finds_nothing(name: str) -> None:
    """No error, no warning and no note: neither in the pack nor in its questions."""
    assert [str(problem) for rule in RULES for problem in rule.check(bank_of(name))] == []


@each
def test_every_fact_is_asked_and_led_back_to_a_source(name: str) -> None:
    """There are at least 25, and none is stated in vain."""
    facts = list(pack_of(name).all_facts())
    assert len(facts) >= 25
    assert all(fact.evidence for fact in facts)
    asked = {fact for item in bank_of(name).items for fact in item.facts}
    assert {fact.id for fact in facts} <= asked


@each
def test_a_question_takes_three_lines_at_the_most(name: str) -> None:
    """Of multiple choice, and in lines that can be read."""
    asked = [item for item in bank_of(name).items if item.kind == choice.NAME]
    lines = lines_of(name)
    assert len(lines) <= 3 * len(asked)
    assert max(map(len, lines)) <= 100


@each
def test_no_fact_is_asked_twice_in_the_same_words(name: str) -> None:
    """Nor has a question two options that look alike."""
    stems = [(item.kind, fold(item.stem)) for item in bank_of(name).items]
    assert len(stems) == len(set(stems))
    for item in bank_of(name).items:
        texts = [option.text for option in item.options]
        assert len(texts) == len(set(texts)), item.id


@pytest.mark.parametrize(
    ("name", "item", "right"),
    [
        ("suez", "darius", "522–486 BC"),
        ("suez", "day.subject/1956-10-24", "the signing of the protocol of Sèvres"),
        ("nature", "boils.value/ammonia", "−33.3 °C"),
        ("nature", "molar.value/water", "18.02 g/mol"),
        ("nature", "avogadro", "6.022 × 10²³"),
        ("nature", "symbol.value/cobalt", "Co"),
        ("nature", "formula.value/carbon-monoxide", "CO"),
        ("nature", "aristotle", "384–322 BC"),
        ("words", "de-l-eau", "de l’"),
        ("words", "reading.value/text-b2a7b9573d76", "みず"),
        ("computing", "brought.value/the-match-statement", "3.10"),
        ("computing", "last-two", "2.7"),
        ("computing", "loop", "0 2"),
        ("computing", "increment", "i++"),
        ("computing", "fstring", "2"),
    ],
)
def test_an_answer_is_printed_as_its_curator_wrote_it(name: str, item: str, right: str) -> None:
    """Signs, units, versions, code and words of other languages: nothing is bent to be read."""
    assert right_of(name, item) == right


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("nature", "−33.3 °C", Quantity),
        ("nature", "18.02 g/mol", Quantity),
        ("nature", "3.00 × 10⁸ m/s", Quantity),
        ("nature", "384–322 BC", Date),
        ("computing", "1 Gbit/s", Quantity),
    ],
)
def test_measures_and_times_are_compared_by_their_meaning(
    name: str, text: str, kind: type[object]
) -> None:
    """They are no texts, which would be typed sign by sign."""
    values = {item.expected for item in bank_of(name).items if item.expected is not None}
    assert isinstance(read(text, "en"), kind)
    assert read(text, "en") in values


def test_two_genders_are_enough_for_a_question() -> None:
    """No third one is made up."""
    assert options_of("words", "gender.value/la-main") == {"masculine": False, "feminine": True}


def test_sentences_begin_with_a_capital_if_they_begin_with_a_word() -> None:
    """Whatever signs follow, as in *vitamin B₁₂*."""
    said = [item.stem for item in bank_of("nature").items if item.kind == "true-false"]
    assert [stem for stem in said if stem[0].islower()] == []
