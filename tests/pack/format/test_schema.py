"""The JSON Schema of packs, as an editor applies it."""

import json
import re
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types

from quizgen.items.difficulty import Difficulty
from quizgen.pack import read_pack
from quizgen.pack.format.check import check
from quizgen.pack.format.description import PACK as FORMAT
from quizgen.pack.format.facts import LONE_FACT
from quizgen.pack.format.schema import ids_of, json_schema
from quizgen.pack.format.shape import (
    Anything,
    Choice,
    Either,
    Flag,
    Listed,
    Map,
    Record,
    Shape,
    Text,
    Whole,
)
from quizgen.pack.report import Report
from quizgen.pack.shelf import bundled, shelves
from quizgen.pack.text.decoding import Place
from quizgen.pack.text.parsing import read_nodes
from tests.commands.random_packs import random_pack, write
from tests.pack.format.ecma import NoPattern, check_pattern

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
      s: [{id: p}, {value: {id: q}, not: [{id: r}]}]
  other: {subject: person, value: date, complete: true}
facts:
  f:
    question: How long?
    answer: 72
    single: true
    statement: It took {answer}.
    wrong: [1, {text: 2019-01-23, why: because}, {date: 1999, why: so}, {text: {quantity: 12}}]
    topics: [time]
    sources: {a: few words}
  g: {question: Which, answer: {text: 3.10}, wrong: [{id: p}]}
"""


def _complaints(text: str) -> list[str]:
    """Validate as an editor does: by the schema, after YAML has made its own of scalars."""
    document = json.loads(json.dumps(yaml.safe_load(text), default=str))
    errors = VALIDATOR.iter_errors(document)
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
    text = (shelves()[name] / f"{name}.yaml").read_text(encoding="utf-8")
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


@pytest.mark.parametrize(("columns", "accepted"), [("[land, town]", True), ("[land, land]", False)])
def test_no_column_stands_twice(columns: str, accepted: bool) -> None:
    """Neither for the reader nor for editors."""
    text = f"""
pack: test
title: A test
tables: {{seats: {{columns: {columns}, rows: [[Peru, Lima]]}}}}
relations: {{seat: {{subject: land, value: town, table: seats}}}}
"""
    assert (_complaints(text) == []) is accepted
    assert (read_pack(text.encode(), "test.yaml")[0] is not None) is accepted


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


def _all(key: str, part: Any) -> list[Any]:  # noqa: ANN401 -- any JSON
    """Find what stands behind a key, wherever in a schema."""
    if isinstance(part, dict):
        own = [part[key]] if key in part and not isinstance(part[key], dict) else []
        return own + [found for inner in part.values() for found in _all(key, inner)]
    if isinstance(part, list):
        return [found for inner in part for found in _all(key, inner)]
    return []


def test_patterns_are_read_by_editors_and_by_python() -> None:
    """Editors are written in JavaScript, and compile patterns with the flag ``u``."""
    patterns = set(_all("pattern", json_schema()))
    assert len(patterns) > 5
    for pattern in patterns:
        re.compile(pattern)
        check_pattern(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        *(r"\"", r"\-", r"\_", r"\ ", r"\A", r"\Z", r"(?P<a>b)", r"(?i)a", r"(?#a)", r"a{,2}"),
        *(r"]", r"}", r"{", r"[a", r"[\s-z]", r"[z-a]", r"[\']", r"(?>a)", r"(a", r"a)", r"*"),
        *(r"(?=a)*", "a\\", r"\u{}", r"\01", r"a++"),
    ],
)
def test_what_only_python_takes_is_no_pattern(pattern: str) -> None:
    """The check of patterns knows what the flag ``u`` refuses."""
    with pytest.raises(NoPattern):
        check_pattern(pattern)


def test_editors_offer_no_truths_for_texts() -> None:
    """They offer the values of a type that they find named, which is right for switches alone."""
    schema = json_schema()
    fact = schema["properties"]["facts"]["additionalProperties"]["properties"]
    assert "boolean" in fact["single"]["type"]
    assert _all("enum", fact) == [["answer"], list(Difficulty)]
    for name, field in LONE_FACT.fields.items():
        if not isinstance(field.shape, Flag):
            assert "boolean" not in str(_all("type", _offered(fact[name])))


def _offered(part: Any) -> Any:  # noqa: ANN401 -- any JSON
    """Leave out of a schema what editors do not offer there: negations, and a switch within."""
    if isinstance(part, dict):
        return {key: _offered(inner) for key, inner in part.items() if key not in {"not", "reveal"}}
    return [_offered(inner) for inner in part] if isinstance(part, list) else part


def test_editors_offer_what_a_value_may_be() -> None:
    """The types that values without ids have, and the ids that a pack has."""
    relation = json_schema()["properties"]["relations"]["additionalProperties"]["properties"]
    assert _all("enum", relation["value"]) == [["quantity", "date", "text"]]
    stems = {"value", "subject", "match", "order", "first", "later", "shows"}
    assert set(relation["ask"]["anyOf"][1]["properties"]) == stems
    pack, _ = read_pack(b"pack: p\ntitle: P\nentities: {city: {rome: Rome}}\n", "p.yaml")
    assert pack is not None
    schema = json_schema(ids_of(pack))
    assert schema["$defs"] == {"kind": {"enum": ["city"]}, "entity": {"enum": ["rome"]}}
    relation = schema["properties"]["relations"]["additionalProperties"]["properties"]
    assert _all("$ref", relation["subject"]) == ["#/$defs/kind"]
    assert _all("$ref", relation["facts"]["anyOf"][2]["propertyNames"]) == ["#/$defs/entity"]
    Draft202012Validator.check_schema(schema)
    assert not list(Draft202012Validator(schema).iter_errors(yaml.safe_load(PACK)))


TEXTS = ["a", "a b", "2019", "é", "x\n", "~", "null", "true", "many-to-one", "https://a.b/c", "con"]
BLANK = ["", " ", "\u200b", "\u3164\n"]
SCALARS = [*TEXTS, *BLANK, None, True, False, 0, 5, -5, 1.5]

ODD: st.SearchStrategy[Any] = st.recursive(
    st.sampled_from(SCALARS),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(TEXTS), inner, max_size=2)
    ),
    max_leaves=3,
)


@st.composite
def _documents(draw: st.DrawFn, shape: Shape) -> Any:  # noqa: ANN401, C901 -- any JSON
    """Draw something of a shape; now and then something else stands in it."""
    if draw(st.integers(0, 24)) == 0:
        return draw(ODD)
    drawn: Any
    match shape:
        case Text():
            drawn = draw(st.sampled_from([text for text in TEXTS if shape.accepts(text)]))
        case Flag():
            drawn = draw(st.sampled_from([True, False, "true", "false"]))
        case Choice():
            drawn = str(draw(st.sampled_from(shape.words)))
        case Whole():
            number = draw(st.integers(0, shape.most + 1))
            drawn = draw(st.sampled_from([number, str(number)]))
        case Anything():
            drawn = draw(ODD)
        case Listed():
            drawn = draw(st.lists(_documents(shape.of), max_size=2))
        case Map():
            keys = draw(st.lists(_documents(shape.key), max_size=2))
            drawn = {str(key): draw(_documents(shape.of)) for key in keys}
        case Record():
            names = draw(st.lists(st.sampled_from([*shape.fields]), max_size=4))
            names = [name for name in names if name not in shape.one_of]
            names += draw(st.lists(st.sampled_from(shape.one_of or [""]), max_size=2))[:2]
            names = [name for name in names if name]
            names += [name for name in shape.required if draw(st.integers(0, 12))]
            drawn = {name: draw(_documents(shape.fields[name].shape)) for name in names}
            drawn |= {} if draw(st.integers(0, 24)) else {"other": "a"}
        case Either():
            drawn = draw(_documents(draw(st.sampled_from(shape.options))))
    return drawn


@settings(max_examples=220, deadline=None)
@given(_documents(FORMAT))
def test_the_reader_and_the_schema_agree_on_any_document(document: Any) -> None:  # noqa: ANN401
    """What one refuses of the structure, the other does."""
    report = Report("test.yaml")
    root = read_nodes(json.dumps(document, ensure_ascii=False), report)
    if root is not None:
        check(root, FORMAT, "", Place(1, 1), report)
    errors = [error.message for error in VALIDATOR.iter_errors(document)]
    assert bool(errors) == report.failed, (errors, report.problems())


def _spots(part: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 -- any JSON
    """List each place in a document, as what holds it and its key."""
    keys = part if isinstance(part, dict) else range(len(part)) if isinstance(part, list) else ()
    return [spot for key in keys for spot in ((part, key), *_spots(part[key]))]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(["nothing", "taken", "odd", "other"]), ODD)
def test_the_reader_and_the_schema_agree_on_random_packs(
    seed: int,
    change: str,
    odd: Any,  # noqa: ANN401 -- any JSON
) -> None:
    """As they are, without one of their parts, with another in its place, or with one more."""
    pack = random_pack(Random(seed))
    holder, key = Random(seed).choice(_spots(pack))
    if change == "taken":
        del holder[key]
    elif change == "odd":
        holder[key] = odd
    elif change == "other" and isinstance(holder, dict):
        holder[f"{key}-"] = odd
    text = write(pack)
    report = Report("test.yaml")
    root = read_nodes(text, report)
    assert root is not None
    check(root, FORMAT, "", Place(1, 1), report)
    failed = {problem.rule for problem in report.problems() if problem.severity == "error"}
    assert bool(_complaints(text)) == bool(failed), (_complaints(text), report.problems())


VALIDATOR = Draft202012Validator(json_schema())


@pytest.mark.parametrize("nothing", ["~", "null", "Null", "NULL"])
@pytest.mark.parametrize(
    "body",
    [
        "license: X",
        "facts: {f: {question: Who, answer: X}}",
        "facts: {f: {question: Who, answer: a, wrong: X}}",
        "facts: {f: {question: Who, answer: a, wrong: [b, X]}}",
        "facts: {f: {question: Who, answer: a, wrong: [{text: X}]}}",
        "facts: {f: {question: Who, answer: a, topics: X}}",
        "entities: {k: {a: X}}",
        "entities: {k: {a: {name: b, traits: {c: X}}}}",
    ],
)
def test_nothing_is_no_text(body: str, nothing: str) -> None:
    """Neither for editors nor for the reader, which says how to write the word."""
    pack = f"pack: test\ntitle: T\n{body}\n"
    broken = pack.replace("X", nothing)
    assert _complaints(broken) != []
    (problem,) = read_pack(broken.encode(), "test.yaml")[1]
    assert problem.rule == "empty"
    assert f'quote it: "{nothing}"' in problem.hint
    quoted = pack.replace("X", f'"{nothing}"')
    assert _complaints(quoted) == []
    assert read_pack(quoted.encode(), "test.yaml")[1] == ()
