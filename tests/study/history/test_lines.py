"""Entries as lines: what is written is read again, and nothing else."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.history.entry import Answer, Entry, Moment, Restart, Retraction
from quizgen.study.history.lines import (
    MOST_TEXT,
    LineError,
    entry_of,
    keepable,
    line_of,
    record_of,
)
from tests.study.history.attempts import answer, logs, make_attempt, name_of, on

ANSWER = answer("a", on(0), make_attempt())


@given(logs())
def test_what_is_written_is_read_again(log: list[Entry]) -> None:
    """Each kind of entry, whatever the reply."""
    for entry in log:
        assert entry_of(line_of(entry)) == entry
        assert "\n" not in line_of(entry)


@given(st.text(st.characters(), max_size=50))
def test_any_reply_can_be_kept(reply: str) -> None:
    """Halves of characters come from a pipe, too."""
    kept = keepable(replace(make_attempt(), reply=reply))
    entry = Answer("a", on(0), 0, "study", kept)
    assert entry_of(line_of(entry).encode().decode()) == entry


def test_a_long_reply_is_cut() -> None:
    """Who pastes a book did not answer by it."""
    kept = keepable(replace(make_attempt(), reply="x" * 9_999))
    assert len(kept.reply) == MOST_TEXT


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"at": -1}, "at: a whole number"),
        ({"at": True}, "at: a whole number"),
        ({"at": 1e3}, "at: a whole number"),
        ({"at": 10**15}, "at: a whole number"),
        ({"offset": 5_000}, "offset: a whole number"),
        ({"took": 10**9}, "took: a whole number"),
        ({"occasion": "party"}, "occasion: one of study, cram, exam"),
        ({"outcome": "great"}, "outcome: one of right"),
        ({"hinted": 1}, "hinted: true or false"),
        ({"options": [None]}, "options: each is a number"),
        ({"options": "abc"}, "options: a list"),
        ({"picks": [-1]}, "picks: numbers of options"),
        ({"picks": [0] * 5_000}, "picks: a list"),
        ({"reply": 7}, "reply: a text"),
        ({"facts": "abc"}, "facts: a list"),
        ({"facts": [7]}, "facts: a text"),
        ({"reply": "\ud800"}, "reply: half a character"),
        ({"id": "x" * 5_000}, "id: a text"),
        ({"entry": "wish"}, "no entry is called 'wish'"),
        ({"extra": 1}, "nothing is called 'extra'"),
    ],
)
def test_what_is_otherwise_is_refused(changed: dict[str, object], reason: str) -> None:
    """With the field's name."""
    with pytest.raises(LineError, match=reason):
        entry_of(json.dumps(record_of(ANSWER) | changed))


@pytest.mark.parametrize("line", ["", "[]", "7", "{", "NaN", '{"at": NaN}', "[" * 100_000])
def test_what_is_no_record_is_refused(line: str) -> None:
    """Be it JSON or not."""
    with pytest.raises(LineError):
        entry_of(line)


@pytest.mark.parametrize("field", record_of(ANSWER))
def test_every_field_is_wanted(field: str) -> None:
    """None has a value of its own."""
    record = record_of(ANSWER)
    del record[field]
    with pytest.raises(LineError, match=field):
        entry_of(json.dumps(record))


def test_other_entries_have_fields_of_their_own() -> None:
    """And none of an answer's."""
    moment = Moment(1, 60)
    retraction = Retraction("b", moment, name_of(), "a")
    restart = Restart("c", moment, name_of(), ("f",), "k")
    assert record_of(retraction)["of"] == "a"
    assert record_of(restart)["key"] == "k"
    with pytest.raises(LineError, match="took"):
        entry_of(json.dumps(record_of(restart) | {"took": 1}))
