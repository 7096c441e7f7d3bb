"""The store: what is in it follows from its log, also when two sessions write at once."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from hypothesis import given

from quizgen.shell.store import store as store_module
from quizgen.shell.store.journal import StoredJournal
from quizgen.shell.store.store import LogError, Store
from quizgen.study.history.cards import Card, replay
from quizgen.study.history.entry import CardName, Entry, Retraction
from quizgen.study.history.journal import Journal, standing
from quizgen.study.history.recall import Recall
from quizgen.study.history.schedule import Done
from tests.study.history.attempts import NOON, TODAY, answer, logs, make_attempt, name_of, on


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Open a store that is new."""
    with Store(tmp_path / "deep" / "progress.sqlite") as opened:
        yield opened


def journal_of(store: Store) -> Journal:
    """Return a journal in a store, which is one to mypy, too."""
    return StoredJournal(store, lambda: NOON)


def cards_of(log: list[Entry]) -> dict[CardName, Card]:
    """Work out from a log how cards stand."""
    names = dict.fromkeys(entry.card for entry in log)
    found = (replay(n, [e for e in log if e.card == n], Recall()) for n in names)
    return {history.card.name: history.card for history in found if history}


def test_what_was_written_down_is_there_the_next_time(tmp_path: Path) -> None:
    """In the same order, with the cards that follow from it."""
    path = tmp_path / "progress.sqlite"
    with Store(path) as store:
        journal = journal_of(store)
        first = journal.append(make_attempt(), NOON, 99_999_999)
        second = journal.append(make_attempt("test/oslo/choice"), NOON, -1)
        journal.retract(second)
        journal.restart(name_of(), ("fact",), "new")
        written, cards = list(journal.entries()), store.cards()
    with Store(path) as store:
        assert list(store.entries()) == written
        assert store.cards() == cards == cards_of(written)
        assert store.find(first) == written[0]
        assert [getattr(entry, "took", None) for entry in written[:2]] == [60_000, 0]


def test_undo_survives_the_end_of_a_session(tmp_path: Path) -> None:
    """What was written down last is taken back first, down to the start."""
    path = tmp_path / "progress.sqlite"
    with Store(path) as store:
        for number in range(5):
            journal_of(store).append(make_attempt(), NOON + timedelta(days=number), 1)
    for _ in range(5):
        with Store(path) as store:
            last = next(iter(store.standing_backwards()))
            journal_of(store).retract(last.id)
    with Store(path) as store:
        assert (list(store.standing_backwards()), store.cards()) == ([], {})


@given(logs())
def test_the_cards_are_those_of_the_log(
    tmp_path_factory: pytest.TempPathFactory, log: list[Entry]
) -> None:
    """Entry by entry, at once, and worked out anew: it is always the same."""
    with Store(tmp_path_factory.mktemp("store") / "a.sqlite") as store:
        for entry in log:
            store.add([entry])
        assert list(store.entries()) == log
        assert store.cards() == cards_of(log)
        by_card = {history.card.name: history.card for history in store.histories()}
        assert store.cards() == by_card
        store.rebuild()
        assert store.cards() == by_card
        due = [card.due for card in by_card.values() if card.due is not None]
        assert all(store.count_due(day) == sum(one <= day for one in due) for day in due)
        assert set(store.standing_backwards()) == set(standing(log))


def test_all_entries_are_written_down_or_none(store: Store) -> None:
    """A retraction of nothing spoils the rest."""
    good = answer("a", on(0), make_attempt())
    bad = Retraction("b", on(0), good.card, "z")
    with pytest.raises(LogError, match="takes back what is not there"):
        store.add([good, bad])
    foreign = Retraction("b", on(0), name_of("test/other/choice"), "a")
    with pytest.raises(LogError, match="takes back"):
        store.add([good, foreign])
    assert list(store.entries()) == []


def test_an_entry_is_written_down_once(store: Store) -> None:
    """Another one of its name is refused."""
    entry = answer("a", on(0), make_attempt())
    assert [store.add([entry]), store.add([entry])] == [1, 0]
    with pytest.raises(LogError, match="another entry"):
        store.add([answer("a", on(1), make_attempt())])
    assert list(store.entries()) == [entry]


def test_only_what_is_there_can_be_taken_back(store: Store) -> None:
    """Nothing else is known."""
    with pytest.raises(KeyError):
        journal_of(store).retract("z")


def test_nothing_in_the_log_can_be_changed(store: Store) -> None:
    """Not even by a program that opens the file."""
    store.add([answer("a", on(0), make_attempt())])
    other = sqlite3.connect(store.path)
    for attack in ("DELETE FROM log", "UPDATE log SET at = 0"):
        with pytest.raises(sqlite3.IntegrityError, match="only added to"):
            other.execute(attack)
    other.close()


def test_other_rules_make_the_cards_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the store is opened by a program that has them."""
    path = tmp_path / "progress.sqlite"
    with Store(path) as store:
        store.add([answer("a", on(0), make_attempt())])
        cards = store.cards()
    other = sqlite3.connect(path)
    other.execute("UPDATE cards SET due = 7")
    other.commit()
    other.close()
    with Store(path) as store:
        assert store.cards() != cards
    monkeypatch.setattr(store_module, "RULES", "others")
    with Store(path) as store:
        assert store.cards() == cards


def test_what_is_due_and_done_is_counted(store: Store) -> None:
    """Of all packs."""
    store.add(
        answer(str(n), on(n), make_attempt(f"test/{n // 2}/choice", "wrong")) for n in range(7)
    )
    assert [store.count_due(TODAY + day) for day in (1, 2, 4, 6, 7)] == [0, 1, 2, 3, 4]
    assert store.done_on(TODAY + 5) == Done(new=0, due=1)
    assert store.done_on(TODAY + 6) == Done(new=1, due=0)
    latest = store.latest()
    assert latest is not None
    assert latest.day == TODAY + 6


def test_cards_of_one_pack_can_be_had(store: Store) -> None:
    """In one language."""
    store.add([answer("a", on(0), make_attempt())])
    assert list(store.cards("test", "en")) == [name_of()]
    assert store.cards("test", "es") == {}
    card = store.card(name_of())
    assert card is not None
    assert card.answers == 1
    assert store.card(name_of("test/other/choice")) is None


def _write(path: Path, count: int) -> None:
    with Store(path, patience=60) as store:
        for _ in range(count):
            journal_of(store).append(make_attempt(), NOON, 1)


def _open(path: Path, all_there: Barrier) -> None:
    all_there.wait()
    Store(path, patience=60).close()


@pytest.mark.parametrize("number", range(5))
def test_sessions_make_a_store_at_once(tmp_path: Path, number: int) -> None:
    """All of them open it, whichever was first."""
    context = get_context("fork")
    all_there = context.Barrier(4)
    path = tmp_path / f"{number}.sqlite"
    sessions = [context.Process(target=_open, args=(path, all_there)) for _ in range(4)]
    for session in sessions:
        session.start()
    for session in sessions:
        session.join()
    assert [session.exitcode for session in sessions] == [0] * 4


def test_two_sessions_write_at_once(tmp_path: Path) -> None:
    """None waits for the other to end, and nothing is lost."""
    path = tmp_path / "progress.sqlite"
    context = get_context("fork")
    writers = [context.Process(target=_write, args=(path, 40)) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    with Store(path) as store:
        entries = list(store.entries())
        assert len(entries) == 80
        assert store.cards() == cards_of(entries)
