"""Short forms in which anything may stand anywhere: all of it is told, and none of it fails."""

from copy import deepcopy
from random import Random
from typing import Any

import pytest
import yaml

from quizgen.pack import read_pack

PACK = """\
pack: p
title: P
context: here
defaults: {sources: [a, {b: words}], topics: [t], single: "true"}
sources: {a: A, b: B}
entities:
  made: [Ann, Bob, {name: Cy, id: c, also: [Cyril]}]
  listed: {x: X, y: {name: Y}}
tables:
  words: {columns: [made, id, word, {size: quantity}, why], rows: [[Ann, a1, one, "5", so],
    [{id: c}, "", [two, {name: three}], {quantity: "6"}, ""]]}
relations:
  means: {subject: made, value: word, table: words, ask: "What is {subject} {context}?",
    statement: "{subject}: {value}", sources: b}
  size: {subject: made, value: quantity, table: words, single: "true"}
  own: {subject: made, value: listed, table: {columns: [made, own: listed], rows: [[Bob, X]]}}
  rows: {subject: listed, value: text, facts: [[X, {text: "3.10"}], [Y, [a, b]]]}
facts:
  f: {question: "What {context}?", answer: {text: a},
    wrong: [{text: {id: x}, why: w}, {date: "1999"}]}
"""

ODD: tuple[Any, ...] = (
    *("a", "", None, True, 1, [], {}, [[]], [{}], "~", "why", "quantity", "words", "{context}"),
    *({"a": "b"}, {"id": "x"}, {"name": "y", "id": "x"}, {"text": "3"}, {"text": "3", "id": "x"}),
    *([["a", "b"]], [{"a": ["b"]}], {"": ""}, {"rows": [["a", "b"]]}, {"a b": "c"}, ["id", "id"]),
    {"columns": ["a", "b"], "rows": [["x", ["y", {"id": "z"}]], []]},
)

KEYS = ("id", "why", "columns", "rows", "table", "tables", "facts", "a b", "text", "single")


def spots(part: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 -- any part of a pack
    """List each place in a pack, as what holds it and its key."""
    keys = part if isinstance(part, dict) else range(len(part)) if isinstance(part, list) else ()
    return [spot for key in keys for spot in ((part, key), *spots(part[key]))]


@pytest.mark.parametrize("block", range(4))
def test_no_damage_makes_reading_fail(block: int) -> None:
    """A pack is read, or its problems are told, each with its place and what was found."""
    whole = yaml.safe_load(PACK)
    assert read_pack(PACK.encode(), "p.yaml")[0] is not None
    for seed in range(60 * block, 60 * (block + 1)):
        random, pack = Random(seed), deepcopy(whole)
        for _ in range(random.choice((1, 1, 2, 3))):
            holder, key = random.choice(spots(pack))
            chance = random.random()
            if chance < 0.15:
                del holder[key]
            elif chance < 0.3 and isinstance(holder, dict):
                holder[random.choice(KEYS)] = holder.pop(key)
            else:
                holder[key] = deepcopy(random.choice(ODD))
        text = yaml.safe_dump(pack, sort_keys=False)
        read, problems = read_pack(text.encode(), "p.yaml")
        errors = [problem for problem in problems if problem.severity == "error"]
        assert (read is None) == bool(errors)
        assert all(problem.location.line and problem.message for problem in problems)
