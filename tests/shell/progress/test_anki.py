"""What was learned in the terminal, on its way to Anki: which deck, which cards, how they stand."""

import sqlite3
import zipfile
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from quizgen.problem import RequestError
from quizgen.shell.progress.anki import deck_learned
from quizgen.shell.store.clock import local_time
from quizgen.shell.store.store import Store
from quizgen.study.history.entry import CRAM, Answer, Restart, moment_of
from tests.packs import HEADER
from tests.study.history.attempts import answer, make_attempt, name_of, on

PACK = """\
facts:
  deadline:
    question: How long did they have?
    answer: 72 hours
    single: true
    statement: They had {answer}.
  width:
    question: How wide was it?
    answer: 3 km
    single: true
    statement: It was {answer} wide.
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Write a pack of two facts."""
    path = tmp_path / "test.yaml"
    path.write_text(HEADER + PACK, encoding="utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Say where the store is."""
    return tmp_path / "progress.sqlite"


def ago(days: int, name: str, item: str = "deadline/choice", **changes: Any) -> Answer:  # noqa: ANN401
    """Return an answer that was given some days ago, at noon by the clock here."""
    noon = local_time().replace(hour=12, minute=0, second=0, microsecond=0)
    attempt = replace(make_attempt(f"test/{item}"), **changes)
    return answer(name, moment_of(noon - timedelta(days=days)), attempt)


def look_into(package: bytes, folder: Path) -> tuple[list[Any], list[Any]]:
    """Return the cards of a package that are not new, and its log."""
    path = folder / "looked.anki2"
    with zipfile.ZipFile(BytesIO(package)) as archive:
        path.write_bytes(archive.read("collection.anki2"))
    connection = sqlite3.connect(path)
    cards = connection.execute("select due, ivl, reps, lapses from cards where type = 2").fetchall()
    log = connection.execute("select ease, ivl, lastIvl, time, type from revlog order by id")
    return cards, log.fetchall()


def test_cards_stand_in_the_deck_as_in_the_store(store: Path, pack: Path, tmp_path: Path) -> None:
    """Days are counted from that of the first answer that counts."""
    log = [ago(9, "a"), ago(5, "b", outcome="wrong"), ago(4, "c", confidence="unsure")]
    with Store(store) as opened:
        opened.add(log)
        card = opened.card(name_of("test/deadline/choice"))
        (history,) = opened.histories()
    assert card is not None
    assert card.due is not None
    days = [review.days for review in history.reviews]
    cards, rows = look_into(deck_learned(store, str(pack)), tmp_path)
    assert cards == [(card.due - log[0].moment.day, days[-1], 3, 1)]
    assert rows == [
        (3, days[0], 0, 1500, 0),
        (1, days[1], days[0], 1500, 1),
        (2, days[2], days[1], 1500, 1),
    ]


def test_what_moves_no_card_is_left_out(store: Path, pack: Path, tmp_path: Path) -> None:
    """Second answers of a day, what was crammed, and what was before a card was new again."""
    with Store(store) as opened:
        opened.add(
            [
                ago(9, "a"),
                Restart("b", ago(8, "x").moment, name_of("test/deadline/choice"), ("f",), "k"),
                ago(7, "c"),
                replace(ago(7, "d"), moment=on(0)),
                replace(ago(3, "e"), occasion=CRAM),
                ago(2, "f", "width/numeric", outcome="skipped"),
            ]
        )
    cards, rows = look_into(deck_learned(store, str(pack)), tmp_path)
    assert len(cards) == 1
    assert [(row[0], row[4]) for row in rows] == [(3, 0)]


def test_the_deck_asks_what_was_asked(store: Path, pack: Path, tmp_path: Path) -> None:
    """Of the kinds that were answered; those of another language are another deck's."""
    with Store(store) as opened:
        opened.add([ago(3, "a", "width/numeric"), ago(3, "b", language="es")])
    cards, rows = look_into(deck_learned(store, str(pack)), tmp_path)
    assert (len(cards), len(rows)) == (1, 1)


def test_what_is_asked_no_more_is_told(
    store: Path, pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its card is in no deck."""
    with Store(store) as opened:
        opened.add([ago(3, "a"), ago(3, "b", "gone/choice")])
    deck_learned(store, str(pack))
    assert "1 card left out: the pack asks no such question any more" in capsys.readouterr().err


@pytest.mark.parametrize("has_store", [False, True])
def test_where_nothing_was_learned_that_is_told(
    store: Path, pack: Path, *, has_store: bool
) -> None:
    """Nothing is made, not even a store."""
    if has_store:
        with Store(store) as opened:
            opened.add([ago(3, "a", language="es")])
    with pytest.raises(RequestError, match="no answers are kept"):
        deck_learned(store, str(pack))
    assert store.exists() is has_store


def test_the_same_log_gives_the_same_bytes(store: Path, pack: Path) -> None:
    """On whatever day."""
    with Store(store) as opened:
        opened.add([ago(3, "a"), ago(1, "b", "width/choice")])
    assert deck_learned(store, str(pack)) == deck_learned(store, str(pack))
