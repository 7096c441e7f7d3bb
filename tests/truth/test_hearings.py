"""The oracle that reads for itself: quizgen agrees with it, and it catches what once was wrong."""

from collections.abc import Hashable, Mapping
from importlib import import_module

import pytest

from quizgen.items.wording import name_of
from quizgen.pack.consistency import contradictions
from quizgen.pack.fact import Assertion, Reference, Value
from quizgen.pack.model import Relation
from quizgen.pack.reading import reader
from quizgen.pack.report import Report
from quizgen.pack.template import placeholders
from quizgen.pack.things import Things
from quizgen.truth import Base, judge
from tests.truth import hearings
from tests.truth.account import Account
from tests.truth.hearings import SLIPS, tally_texts
from tests.truth.test_oracle import NaiveHearing, naive_judge


@pytest.mark.parametrize("seed", range(3))
def test_reader_judge_and_items_agree_with_a_reading_of_its_own(seed: int) -> None:
    """Nothing unsound is certified or asked, little is missed, and contradictions are refused."""
    counts, items = tally_texts(judge, seed, 4_000)
    assert counts["refused by mistake"] == 0
    assert counts["accepted by mistake"] == 0
    assert counts["packs"] * 0.2 < counts["refused"] < counts["packs"] * 0.8
    assert counts["unsound"] == 0
    # Of a few packs, more may be missed than the hundredth that is of many.
    assert counts["missed"] <= counts["false in every world"] / 50
    assert counts["certified"] > 800
    assert items["candidates"] > 800
    assert items["unsound"] == 0
    assert {name: items[name] for name in SLIPS} == dict.fromkeys(SLIPS, 0)


def test_every_kind_comes_out_of_random_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """But for numbers and orders, which have oracles of their own."""
    monkeypatch.setattr(hearings, "ITEMS", 1)
    _, items = tally_texts(judge, 5, 4_000)
    for kind in ("choice", "true-false", "multiple-response", "matching", "cloze", "short-answer"):
        assert items[f"{kind} items"] > 0, kind


def test_a_naive_judge_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not recorded is never proof, neither of candidates nor of what is offered."""
    assert tally_texts(naive_judge, 0, 1_000)[0]["unsound"] > 100
    monkeypatch.setattr("quizgen.items.distractors.search.Hearing", NaiveHearing)
    assert tally_texts(judge, 0, 2_000)[1]["unsound"] > 0


def test_a_name_taken_for_attribution_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The claimant *has* is a word of every stem."""
    bases: list[Base] = []
    made = Base.__init__

    def remember(base: Base, *args: object) -> None:
        made(base, *args)  # type: ignore[arg-type]
        bases.append(base)

    def names_voice(fact: Assertion, template: str) -> bool:
        claimant = fact.viewpoint.claimed_by
        entities = bases[-1].pack.entities
        name = name_of(bases[-1], Reference(claimant)) if claimant in entities else claimant
        return fact.viewpoint.attributed or not claimant or name in template

    monkeypatch.setattr(Base, "__init__", remember)
    monkeypatch.setattr("quizgen.items.refusals.attributes", names_voice)
    assert tally_texts(judge, 0, 2_000)[1]["without a voice"] > 0


def test_words_that_go_by_a_number_taken_for_names_are_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A stem that has {when?|} names no year."""
    monkeypatch.setattr(hearings, "ITEMS", 1)
    for user in ("quizgen.truth.query.named", "quizgen.items.refusals.named"):
        monkeypatch.setattr(user, placeholders)
    assert tally_texts(judge, 4, 1_500)[1]["asked alike with another answer"] > 0


def test_claims_that_are_not_told_apart_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """One wording may attribute to several, who do not agree."""
    monkeypatch.setattr(hearings, "ITEMS", 1)
    monkeypatch.setattr("quizgen.items.refusals._tell_apart", lambda *_: "")
    assert tally_texts(judge, 0, 1_500)[1]["asked alike with another answer"] > 0


def test_questions_that_say_the_same_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several statements may share their one possible false value."""
    monkeypatch.setattr("quizgen.selection._asked", lambda item: (item.id,))
    monkeypatch.setattr("quizgen.selection._names_answer_of", lambda *_: False)
    assert tally_texts(judge, 0, 4_000)[1]["said twice on a form"] > 0


def test_blanks_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """What names the year is refused where a fact has none."""
    monkeypatch.setattr("quizgen.pack.reading.relations.check_circumstances", lambda *_: None)
    assert tally_texts(judge, 0, 2_000)[0]["accepted by mistake"] > 0
    monkeypatch.setattr(Account, "is_sound", lambda _: True)
    monkeypatch.setattr(hearings, "ITEMS", 1)
    assert tally_texts(judge, 0, 2_000)[1]["with a blank"] > 0


class ByName(Things):
    """Things that are compared by their ids, when facts are compared."""

    def root(self, entity: str) -> str:
        """Return the id."""
        return entity

    def identity(self, value: Value) -> Hashable:
        """Return the value."""
        return value


@pytest.mark.parametrize("blind", ["to twins", "to parts"])
def test_contradictions_that_are_not_seen_are_caught(
    blind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of what is the same, and of parts of what is denied."""

    def check(relations: Mapping[str, Relation], things: Things, report: Report) -> None:
        if blind == "to twins":
            things = ByName(things._entities)  # noqa: SLF001 - as the reader made it
        else:
            monkeypatch.setattr(things, "wholes", lambda thing: {things.root(thing.entity)})
        contradictions.check_contradictions(relations, things, report)

    monkeypatch.setattr(reader, "check_contradictions", check)
    assert tally_texts(judge, 1, 2_500)[0]["accepted by mistake"] > 0


@pytest.mark.parametrize("blind", ["is_told_beside", "has_beside"])
def test_parts_that_count_for_nothing_are_caught(
    blind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On either side of a relation."""
    monkeypatch.setattr(import_module("quizgen.truth.judge"), blind, lambda *_: False)
    assert tally_texts(judge, 0, 3_000)[0]["unsound"] > 0


def test_typed_answers_beside_parts_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is typed could be neither right nor wrong there."""
    monkeypatch.setattr("quizgen.truth.settling.is_told_around", lambda *_: False)
    monkeypatch.setattr(hearings, "ITEMS", 1)
    assert tally_texts(judge, 1, 4_000)[1]["unsound"] > 0
