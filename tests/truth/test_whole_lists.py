"""What sources say that tell all there is, against every world: agreed, and faults are caught."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from random import Random

import pytest

from quizgen.pack.fact import Assertion, Value
from quizgen.truth import Base, Judgement, Query, judge
from quizgen.truth.told import sources_of
from tests.truth import hearings
from tests.truth.hearings import Judge, tally_texts
from tests.truth.texts import random_text


def _tally(judge: Judge, seed: int, wanted: int) -> tuple[Counter[str], Counter[str]]:
    """Count what is right and wrong over random texts that have a list by a source."""

    def with_list(random: Random) -> str:
        text = random_text(random)
        while "complete_in" not in text or " by {source}" not in text:
            text = random_text(random)
        return text

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hearings, "random_text", with_list)
        return tally_texts(judge, seed, wanted)


def test_what_a_source_leaves_out_is_false_by_it_in_every_world() -> None:
    """Nothing else is, and little of it is missed."""
    counts, items = _tally(judge, 0, 1_000)
    assert counts["of a source"] > 150
    assert counts["false by a source"] > 20
    assert counts["unsound"] == 0
    assert counts["missed"] <= counts["false in every world"] / 50
    assert items["candidates"] > 100
    assert items["unsound"] == 0
    assert items["of another source"] == 0


def test_a_list_without_the_name_of_its_source_is_caught() -> None:
    """Nothing is false of all the world by what an article leaves out."""

    def blind(base: Base, query: Query, candidate: Value) -> Judgement:
        source = query.source or next(iter(sources_of(query.fact)), "")
        return judge(base, replace(query, source=source), candidate)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("quizgen.truth.attribution.named", lambda _: ("source",))
        patch.setattr(hearings, "_check_items", lambda *_: None)
        assert _tally(blind, 0, 700)[0]["unsound"] > 0


def test_facts_of_others_taken_for_said_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """They make right what the source does not say."""
    _take_for_said(monkeypatch, lambda _, fact: not fact.viewpoint.claimed_by)
    counts, _ = _tally(judge, 0, 1_000)
    assert counts["unsound"] > 0


def test_facts_that_are_not_taken_for_said_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a source says beside others, or in dispute, it says."""
    _take_for_said(monkeypatch, lambda query, fact: sources_of(fact) == (query.source,))
    assert _tally(judge, 0, 1_000)[0]["unsound"] > 0


def test_parts_of_which_a_source_tells_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it says of a part is neither true nor false of the whole."""
    monkeypatch.setattr(import_module("quizgen.truth.judge"), "is_said_beside", lambda *_: False)
    assert _tally(judge, 0, 2_000)[0]["unsound"] > 0


def _take_for_said(patch: pytest.MonkeyPatch, is_said: Callable[[Query, Assertion], bool]) -> None:
    def said(query: Query, facts: Iterable[Assertion]) -> Iterator[Assertion]:
        return (fact for fact in facts if is_said(query, fact))

    for module in ("attribution", "nearby"):
        patch.setattr(import_module(f"quizgen.truth.{module}"), "said", said)
