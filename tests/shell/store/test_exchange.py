"""Logs that are taken out of one store and into another."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from quizgen.problem import RequestError
from quizgen.shell.store.exchange import HEAD, export, take_in
from quizgen.shell.store.place import find_store
from quizgen.shell.store.store import Store
from quizgen.study.history.entry import Entry, Restart, Retraction
from quizgen.study.history.lines import line_of, record_of
from tests.study.history.attempts import NOON, answer, make_attempt, name_of, on

NOW = NOON + timedelta(days=10)

LOG: list[Entry] = [
    answer("a", on(0), make_attempt(outcome="wrong")),
    answer("b", on(4), make_attempt()),
    Retraction("c", on(4), name_of(), "b"),
    Restart("d", on(5), name_of(), ("fact",), "new"),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Open a store that is new."""
    with Store(tmp_path / "new.sqlite") as opened:
        yield opened


def exported(*lines: str) -> bytes:
    """Return what exports some lines."""
    return "".join(f"{line}\n" for line in (HEAD, *lines)).encode()


def test_a_log_comes_out_as_it_went_in(tmp_path: Path, store: Store) -> None:
    """With the cards that follow from it; to take it in again adds nothing."""
    with Store(tmp_path / "old.sqlite") as old:
        old.add(LOG)
        content = exported(*list(export(old))[1:])
        assert take_in(store, "log", content, NOW) == (4, 4)
        assert list(export(store)) == list(export(old))
        assert store.cards() == old.cards()
    assert take_in(store, "log", content, NOW) == (0, 4)


def test_logs_of_two_machines_become_one(tmp_path: Path, store: Store) -> None:
    """Whichever is taken in first, the cards are the same."""
    here = [answer("h", on(1), make_attempt(outcome="wrong")), answer("i", on(9), make_attempt())]
    store.add(LOG[:2])
    take_in(store, "log", exported(*map(line_of, here)), NOW)
    with Store(tmp_path / "other.sqlite") as other:
        other.add(here)
        take_in(other, "log", exported(*map(line_of, LOG[:2])), NOW)
        assert other.cards() == store.cards()


GOOD = line_of(LOG[0])
LATE = record_of(LOG[0]) | {"id": "z", "at": LOG[0].moment.at + 12 * 86_400_000}
HOSTILE = record_of(LOG[0]) | {"id": "z", "item": "test/\u001b[2J"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "exported no such file"),
        (b"\xff\xfe", "exported no such file"),
        (b"[" * 100_000, "exported no such file"),
        (HEAD.replace("1", "2").encode(), "exported no such file"),
        (exported(GOOD, "{"), "log:3: it is no JSON"),
        (exported(GOOD, ""), "log:3: it is no JSON"),
        (exported(GOOD) + b"\xff\n", "log:3: it is no UTF-8"),
        (exported(GOOD, GOOD.replace("wrong", "great")), "log:3: outcome: one of"),
        (exported(json.dumps(LATE)), "log:2: at: it lies in the future"),
        (exported(json.dumps(HOSTILE)), "log:2: item: it holds an invisible character"),
        (exported(GOOD, GOOD.replace("wrong", "right")), "another entry is called 'a'"),
        (exported(line_of(LOG[2])), "'c' takes back what is not there"),
    ],
)
def test_what_does_not_fit_is_refused_as_a_whole(store: Store, content: bytes, reason: str) -> None:
    """With its line."""
    with pytest.raises(RequestError, match=reason):
        take_in(store, "log", content, NOW)
    assert list(store.entries()) == []


def test_a_reply_may_be_anything(store: Store) -> None:
    """It is never shown."""
    record = record_of(LOG[0]) | {"reply": "\u001b[2J\n\u202e"}
    assert take_in(store, "log", exported(json.dumps(record)), NOW) == (1, 1)


def test_a_store_is_where_one_says_or_where_the_platform_does() -> None:
    """By the name of quizgen."""
    assert find_store(Path("here")) == Path("here")
    usual = find_store()
    assert usual.name == "progress.sqlite"
    assert "quizgen" in usual.parts
