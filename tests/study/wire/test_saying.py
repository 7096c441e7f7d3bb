"""What another program says: read as events, or refused with what would have been one."""

import json
from typing import get_args

import jsonschema  # type: ignore[import-untyped]  # it has no types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.sitting import events
from quizgen.study.sitting.events import (
    Ease,
    Event,
    InputEnded,
    Interrupted,
    Next,
    Overrule,
    Pick,
    Quit,
    Reply,
    Reveal,
    Settle,
    Skip,
    Sure,
    TimeUp,
    Undo,
)
from quizgen.study.wire.saying import MOST_BYTES, NAMES, EventError, event_of
from tests.study.wire.lines import SCHEMA, is_said, said

SAID: list[tuple[dict[str, object], Event]] = [
    ({"event": "reply", "text": "Simón \U0001f600"}, Reply("Simón \U0001f600")),
    ({"event": "pick", "options": [0, None, 2]}, Pick((0, None, 2))),
    ({"event": "reveal"}, Reveal()),
    ({"event": "sure", "level": "guess"}, Sure("guess")),
    ({"event": "settle", "agreed": True}, Settle(agreed=True)),
    ({"event": "skip"}, Skip()),
    ({"event": "undo"}, Undo()),
    ({"event": "overrule"}, Overrule()),
    ({"event": "ease"}, Ease()),
    ({"event": "next"}, Next()),
    ({"event": "quit"}, Quit()),
]


@pytest.mark.parametrize(("record", "event"), SAID)
def test_every_event_can_be_said(record: dict[str, object], event: Event) -> None:
    """In UTF-8 or in ASCII, with a mark at the start or with the line ends of Windows."""
    assert is_said(record)
    for line in (
        json.dumps(record),
        json.dumps(record, ensure_ascii=False),
        f"\ufeff{json.dumps(record)}\r\n",
    ):
        assert event_of(line.encode()) == event


def test_all_that_a_student_can_do_has_a_name() -> None:
    """What happens to the input or the clock is nobody's to say."""
    others = {InputEnded, Interrupted, TimeUp}
    assert set(NAMES) == set(get_args(events.Event)) - others
    assert {type(event) for _, event in SAID} == set(NAMES)
    assert {record["event"] for record, _ in SAID} == set(NAMES.values())


def test_the_schema_is_one() -> None:
    """Of the draft that it names."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("line", "why", "expected"),
    [
        (b"", "it is no JSON", "an object"),
        (b"a\n", "it is no JSON", "an object"),
        (b'{"event": "skip"} {"event": "skip"}', "it is no JSON", "an object"),
        (b'["skip"]', "it is no object", "an object"),
        (b'"skip"', "it is no object", "an object"),
        (b"\xff\xfe", "no UTF-8 from byte 1 on", "UTF-8"),
        (b"[" * 100_000, "it is no JSON", "an object"),
        (b'{"event": "reply", "text": ' + b"9" * 10_000 + b"}", "it is no JSON", "an object"),
        (b'{"event": "reply", "text": NaN}', "it is no JSON", "an object"),
        (b" " * (MOST_BYTES + 1), "longer than 200,000 bytes", "an object"),
        (b"{}", "no event is named", "one of reply, pick, reveal"),
        (b'{"event": 1}', "the name of an event is a text", "one of reply"),
        (b'{"event": null}', "no event is named", "one of reply"),
        (b'{"event": "repl"}', "did you mean 'reply'?", "one of reply"),
        (b'{"event": "InputEnded"}', "no event is called", "one of reply"),
        (b'{"event": "reply"}', "text is missing", '"event": "reply", "text": '),
        (b'{"event": "reply", "text": 1}', "text is not", "whole characters"),
        (b'{"event": "reply", "text": "\\ud800"}', "text is not", "whole characters"),
        (b'{"event": "reply", "text": "' + b"a" * 10_001 + b'"}', "text is not", "10,000"),
        (b'{"event": "reply", "text": "a", "more": 1}', "called 'more'", '"text"'),
        (b'{"event": "skip", "text": "a"}', "called 'text'", '{"event": "skip"}'),
        (b'{"event": "pick", "options": 0}', "options is not", "or null"),
        (b'{"event": "pick", "options": [true]}', "options is not", "or null"),
        (b'{"event": "pick", "options": [0.5]}', "options is not", "or null"),
        (b'{"event": "pick", "options": [-1]}', "options is not", "or null"),
        (b'{"event": "pick", "options": ["a"]}', "options is not", "or null"),
        (b'{"event": "sure", "level": "very"}', "level is not", "sure, unsure, guess, none"),
        (b'{"event": "sure", "level": []}', "level is not", "sure, unsure"),
        (b'{"event": "settle", "agreed": 1}', "agreed is not", "true or false"),
    ],
)
def test_what_is_no_event_is_told(line: bytes, why: str, expected: str) -> None:
    """With what would have been one."""
    with pytest.raises(EventError) as caught:
        event_of(line)
    assert why in caught.value.text
    assert expected in caught.value.expected


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fail(line: bytes) -> None:
    """They are an event or they are refused."""
    try:
        event = event_of(line)
    except EventError:
        return
    assert type(event) in NAMES


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(
    st.sampled_from([record for record, _ in SAID]),
    st.sampled_from(["event", "text", "options", "level", "agreed"]),
    VALUES,
)
def test_the_schema_and_the_reader_agree(
    record: dict[str, object], field: str, value: object
) -> None:
    """Whatever stands in a field; halves of characters alone are no matter of the schema's."""
    changed = {**record, field: value}
    line = json.dumps(changed).encode()
    try:
        event_of(line)
    except EventError:
        is_event = False
    else:
        is_event = True
    has_nan = any(word in line for word in (b"NaN", b"Infinity"))
    if not has_nan and not isinstance(value, float | list):
        assert is_event == is_said(changed)


def test_a_line_can_be_made_for_tests() -> None:
    """As a program would make it."""
    assert event_of(said("pick", options=[1])) == Pick((1,))
