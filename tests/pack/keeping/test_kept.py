"""Packs that were written down: what is read again is the same in all its parts, or refused."""

import json
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from benchmarks.packs import make_pack
from quizgen.bank import make_bank
from quizgen.pack import read_pack
from quizgen.pack.keeping.kept import DAMAGE, pack_from, plain
from quizgen.pack.model import Pack
from quizgen.pack.shelf import bundled, find_pack
from quizgen.values import Quantity
from tests.items.random_packs import SEEDS, random_pack
from tests.pack.parts import parts, parts_of
from tests.packs import pack_of

VALUES = """
entities:
  place: {here: {name: Here, also: [Hither], traits: {size: small}, note: a place}}
facts:
  a: {question: "A?", answer: "about 7,000 people", single: true, sources: {a: x}}
  b: {question: "B?", answer: 2.5 to 3.5 seconds, single: true, when: 2019-01-23, sources: {a: x}}
  c: {question: "C?", answer: January 2019, single: true, why: So, sources: {a: x}}
  d:
    question: "D?"
    answer: the 61st
    wrong: [the 62nd, {text: the 63rd, why: No}]
    sources: {a: x}
  e: {question: "E?", answer: thousands of people, single: true, sources: {a: x}}
  f: {question: "F?", answer: some “words”, wrong: [others], topics: [t], sources: {a: x}}
  g: {question: "G?", answer: more than a third of a mile, single: true, sources: {a: x}}
  h: {question: "H?", answer: a decade, single: true, sources: {a: x}}
  i: {question: "I?", answer: 15 March 44 BC, single: true, sources: {a: x}}
  j: {question: "J?", answer: since 1990, single: true, sources: {a: x}}
  k: {question: "K?", answer: "2019-01-23T10:00Z", single: true, sources: {a: x}}
  l: {question: "L?", answer: 6 p.m., single: true, sources: {a: x}}
  m: {question: "M?", answer: c. 1500 – early 1510, single: true, sources: {a: x}}
"""


SHORT = """
context: in {class}
defaults: {sources: [a, {b: its words}], topics: [words], single: true}
tables:
  words:
    columns: [word, meaning, strokes: quantity, why]
    rows: [[水, [water, "rain, say"], 4, ""], [{id: fire, name: 火}, the fire, "", "It looks so."]]
relations:
  means: {subject: word, value: meaning, table: words, ask: "What is {subject} {context}?",
          statement: "{subject} is {value}.", sources: b}
  strokes: {subject: word, value: quantity, table: words, single: true}
entities: {person: [Guy Mollet, {name: Anthony Eden, also: [Eden]}]}
facts:
  a: {question: "Who {context}?", answer: {id: guy-mollet}, wrong: [anthony-eden, {date: 1999}]}
  b: {question: "Which {{}}?", answer: {text: "3.10"}, wrong: [3.1], sources: a}
  c: {question: "When?", answer: {date: 1999}, topics: []}
"""


RENAMED = """
renamed_from: [older, oldest]
reports: https://example.org/{id}
entities: {person: {ann: {name: Ann, renamed_from: anne}}}
facts: {a: {question: "A?", answer: ann, renamed_from: [b, c]}}
"""


def again(pack: Pack) -> Pack:
    """Write a pack down and read it again."""
    return pack_from(json.loads(json.dumps(plain(pack))))


@pytest.mark.parametrize("name", sorted({*bundled()} - {"planets"}))
def test_bundled_packs_are_read_again(name: str) -> None:
    """Places, traits, numbers and wordings are what they were, and so is the order.

    But for the pack with pictures, which is read anew each time.
    """
    pack = find_pack(name)
    assert parts_of(again(pack)) == parts_of(pack)


def test_former_ids_are_read_again() -> None:
    """And where mistakes are reported."""
    pack = pack_of(RENAMED)
    assert pack.renamed
    assert parts_of(again(pack)) == parts_of(pack)


def test_values_of_every_sort_are_read_again() -> None:
    """Ranges, places in a row, units that convert roughly, vague numbers, dates and texts."""
    pack = pack_of(VALUES)
    assert parts_of(again(pack)) == parts_of(pack)
    short = pack_of(SHORT)
    assert parts_of(again(short)) == parts_of(short)
    assert make_bank([again(short)], seed=3) == make_bank([short], seed=3)
    assert any(
        isinstance(fact.answer, Quantity) and isinstance(fact.answer.exact.low, Fraction)
        for fact in pack.facts.values()
    )


@given(SEEDS)
def test_random_packs_are_read_again(seed: int) -> None:
    """Claims, denials, times, links and cardinalities of all sorts."""
    pack = random_pack(seed)
    assert parts_of(again(pack)) == parts_of(pack)


def test_the_questions_are_the_same() -> None:
    """Of all kinds, and with their certificates and refusals."""
    packs = [find_pack("venezuela-2019"), read_pack(make_pack(60).encode(), "many.yaml")[0]]
    for pack in filter(None, packs):
        assert make_bank([again(pack)], seed=5) == make_bank([pack], seed=5)


def places(data: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 -- as JSON has it
    """Yield each place in plain data, as what holds it and a key."""
    keys = data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for key in keys:
        yield data, key
        yield from places(data[key])


def test_whatever_else_stands_there_is_refused_or_of_the_right_type() -> None:
    """No part can be replaced by one of another type: that would only show in a question."""
    data = plain(pack_of(VALUES))
    types = [type(value) for value in parts(pack_of(VALUES))]
    for holder, key in list(places(data)):
        kept = holder[key]
        for other in (None, True, 7, 0.5, "x", "1/0", [], ["quantity"], {}, {"x": 1}):
            holder[key] = other
            try:
                pack = pack_from(data)
            except DAMAGE:
                continue
            finally:
                holder[key] = kept
            assert {type(value) for value in parts(pack)} <= {*types, bool, type(None)}
    assert parts_of(pack_from(data)) == parts_of(pack_of(VALUES))


@pytest.mark.parametrize("data", [None, True, 1, "pack", [], {}, [[]], [1] * 10, {"id": "a"}])
def test_what_is_no_pack_is_refused(data: object) -> None:
    """Be it what it may."""
    with pytest.raises(DAMAGE):
        pack_from(data)
