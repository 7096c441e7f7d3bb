"""The JSON Schema of packs, as an editor applies it."""

import json
from importlib.resources import files
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types

from quizgen.pack import read_pack
from quizgen.pack.format.schema import json_schema
from quizgen.pack.shelf import bundled

PACK = """\
pack: test
title: 2019
language: en
uses: [countries, ../people.yaml]
license: CC-BY-4.0
sources:
  a: Article A
  b: {title: B, publisher: P, published: 2019-01-23, url: https://b.example, author: 7, license: x}
entities:
  person:
    p: Person
    q: {name: 1984, also: [Q, true], in: p, same: [r], overlaps: [s], note: n, traits: {age: 70}}
relations:
  knows:
    subject: person
    value: person
    cardinality: many-to-one
    ask: {value: "Whom does {subject} know?"}
    statement: "{subject} knows {value}."
    complete: [p]
    excludes: [other]
    topics: people
    facts:
      p: q
      q: [p, {value: [p], not: r, when: 2019, claimed_by: p, disputed: true, why: x}]
      r: {value: s, sources: {a: [few words, others]}}
  other: {subject: person, value: date, complete: true}
facts:
  f:
    question: How long?
    answer: 72
    single: true
    statement: It took {answer}.
    wrong: [1, {text: 2019-01-23, why: because}]
    topics: [time]
    sources: {a: few words}
"""


def _complaints(text: str) -> list[str]:
    """Validate as an editor does: by the schema, after YAML has made its own of scalars."""
    document = json.loads(json.dumps(yaml.safe_load(text), default=str))
    errors = Draft202012Validator(json_schema()).iter_errors(document)
    return [error.message for error in errors]


def test_the_schema_is_one() -> None:
    """It is a valid schema of the dialect that it names."""
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


def test_all_that_a_pack_may_hold_is_valid() -> None:
    """A pack that uses every key, with numbers, dates and truths as texts, is accepted."""
    assert _complaints(PACK) == []


@pytest.mark.parametrize("name", bundled())
def test_bundled_packs_are_valid(name: str) -> None:
    """Editors have nothing to say about the packs that come with quizgen."""
    text = (files("quizgen.questions") / f"{name}.yaml").read_text(encoding="utf-8")
    assert _complaints(text) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("title: 2019", "titel: 2019"),
        ("title: 2019\n", ""),
        ("[countries, ../people.yaml]", "{countries: true}"),
        ("pack: test", "pack: Test Pack"),
        ("url: https://", "url: javascript:"),
        ("cardinality: many-to-one", "cardinality: many-to-won"),
        ("single: true", "single: perhaps"),
        ("statement: It took {answer}.", "statement: {answer}"),
        ("answer: 72", "answer: [72]"),
        ("answer: 72", "answer: ''"),
        ("also: [Q, true]", "also: [[Q]]"),
        ("  a: Article A", "  a.b: Article A"),
        ("when: 2019", "whne: 2019"),
        ("complete: [p]", "complete: p"),
    ],
)
def test_editors_and_the_reader_agree(right: str, wrong: str) -> None:
    """What the schema refuses is refused by the reader's structural checks too."""
    assert right in PACK
    broken = PACK.replace(right, wrong, 1)
    assert _complaints(broken) != []
    structural = {
        "bad-id",
        "bad-url",
        "empty",
        "missing-key",
        "not-a-choice",
        "not-a-flag",
        "unknown-key",
        "wrong-shape",
    }
    pack, problems = read_pack(broken.encode(), "test.yaml")
    assert pack is None
    assert structural & {problem.rule for problem in problems}


def test_every_key_is_described() -> None:
    """Editors show what a key means wherever one may stand."""
    undescribed: list[str] = []

    def walk(schema: Any) -> None:  # noqa: ANN401 -- any JSON
        if isinstance(schema, dict):
            for name, described in schema.get("properties", {}).items():
                if not described.get("description", "").endswith("."):
                    undescribed.append(name)
            for part in schema.values():
                walk(part)
        elif isinstance(schema, list):
            for part in schema:
                walk(part)

    walk(json_schema())
    assert undescribed == []
