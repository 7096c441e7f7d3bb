"""What a student has learned in the terminal, taken up by the real Anki engine."""

import json
import sqlite3
import time
from pathlib import Path

import anki.collection  # first, for the engine's own imports go in a circle
import pytest
from anki.cards import Card
from anki.scheduler.v3 import CardAnswer, Scheduler
from fsrs.scheduler import DEFAULT_PARAMETERS

from quizgen.decks.deck import Deck
from quizgen.exporters.anki.learned.package import DECAY, EASE, write_learned
from quizgen.exporters.anki.learned.standing import Call, Learned, Standing
from quizgen.study.history.recall import Recall, Trace
from tests.exporters.decks import DEADLINE, STANCE, Student, deck_of
from tests.exporters.responses import MATCHING

DAY = 24 * 60 * 60
NOW = int(time.time())
MORNING = 4 * 60 * 60
TODAY = (NOW - MORNING) // DAY
"""The engine knows no other day than the machine's."""

CALLS = (
    Call((TODAY - 9) * DAY * 1000 + 36_000_000, 3, 4, 0, 2_500),
    Call((TODAY - 4) * DAY * 1000 + 36_000_000, 1, 1, 4, 8_000),
    # Logs of two machines may have answers of the same moment.
    Call((TODAY - 4) * DAY * 1000 + 36_000_000, 4, 12, 1, 60_000),
)
STANDING = Standing(TODAY + 8, 12, 1, 11.5, 6.25, CALLS)
LATE = Standing(
    TODAY - 3, 4, 0, 4.5, 5.0, (Call((TODAY - 7) * DAY * 1000 + 36_000_000, 2, 4, 0, 1),)
)


def learned(**standings: Standing) -> Learned:
    """Say what was learned of the deck below, where the clock says what it says in UTC."""
    ids = {"deadline": DEADLINE.id, "stance": STANCE.id, "matching": MATCHING.id}
    day = TODAY - 9
    return Learned({ids[name]: one for name, one in standings.items()}, day, day * DAY + MORNING)


def deck() -> Deck:
    """Make a deck of three questions."""
    return deck_of(DEADLINE, STANCE, MATCHING)


def take_in(student: Student, package: bytes, folder: Path, *, with_scheduling: bool) -> None:
    """Import a package as Anki does, with learning progress or without."""
    path = folder / "learned.apkg"
    path.write_bytes(package)
    student.collection.import_anki_package(
        anki.collection.ImportAnkiPackageRequest(
            package_path=str(path),
            options=anki.collection.ImportAnkiPackageOptions(with_scheduling=with_scheduling),
        )
    )


def rows(student: Student, card: Card) -> list[list[int]]:
    """Return the rows of the log about a card."""
    assert student.collection.db is not None
    found = student.collection.db.all(
        "select id, ease, ivl, lastIvl, factor, time, type from revlog where cid = ? order by id",
        card.id,
    )
    return [list(row) for row in found]


def days_from_today(student: Student, card: Card) -> int:
    """Return in how many days a card is due."""
    return card.due - student.collection.sched.today


def test_cards_stand_in_anki_as_they_stood_in_the_terminal(
    student: Student, tmp_path: Path
) -> None:
    """Their intervals, due days and memory; what was never asked is new."""
    package = write_learned(deck(), learned(deadline=STANDING, stance=LATE))
    take_in(student, package, tmp_path, with_scheduling=True)
    known, late, new = (student.card(one) for one in (DEADLINE, STANCE, MATCHING))
    assert (known.type, known.queue, known.ivl, known.reps, known.lapses) == (2, 2, 12, 3, 1)
    assert known.memory_state is not None
    assert known.memory_state.stability == pytest.approx(11.5)
    assert known.memory_state.difficulty == pytest.approx(6.25)
    assert days_from_today(student, known) == 8
    assert (late.type, late.queue, days_from_today(student, late)) == (2, 2, -3)
    assert (new.type, new.queue, rows(student, new)) == (0, 0, [])
    told, is_sound = student.collection.fix_integrity()
    assert is_sound, told


def test_the_log_is_that_of_the_terminal(student: Student, tmp_path: Path) -> None:
    """When, how well, how long, and what followed from it."""
    package = write_learned(deck(), learned(deadline=STANDING))
    take_in(student, package, tmp_path, with_scheduling=True)
    first, second, third = CALLS
    assert rows(student, student.card(DEADLINE)) == [
        [first.at, 3, 4, 0, EASE, 2_500, 0],
        [second.at, 1, 1, 4, EASE, 8_000, 1],
        [third.at + 1, 4, 12, 1, EASE, 60_000, 1],
    ]


def test_a_card_goes_on_in_anki(student: Student, tmp_path: Path) -> None:
    """What is late is asked there, answered, and comes back later than before."""
    package = write_learned(deck_of(STANCE), learned(stance=LATE))
    take_in(student, package, tmp_path, with_scheduling=True)
    student.collection.decks.select(student.card(STANCE).did)
    scheduler = student.collection.sched
    assert isinstance(scheduler, Scheduler)
    _, _, due = scheduler.counts()
    assert due == 1
    asked = scheduler.getCard()
    assert asked is not None
    assert asked.id == student.card(STANCE).id
    states = student.collection._backend.get_scheduling_states(asked.id)  # noqa: SLF001 - no other way
    scheduler.answer_card(scheduler.build_answer(card=asked, states=states, rating=CardAnswer.GOOD))
    after = student.card(STANCE)
    assert (after.type, after.reps, len(rows(student, after))) == (2, 2, 2)
    assert days_from_today(student, after) > 4
    assert student.collection.fix_integrity()[1]


def test_without_progress_it_is_a_deck_as_any_other(student: Student, tmp_path: Path) -> None:
    """All cards are new: Anki asks whether to take up what was learned."""
    package = write_learned(deck(), learned(deadline=STANDING))
    take_in(student, package, tmp_path, with_scheduling=False)
    card = student.card(DEADLINE)
    assert (card.type, card.queue, rows(student, card)) == (0, 0, [])


def test_what_a_collection_has_already_stays(student: Student, tmp_path: Path) -> None:
    """A card that is studied in Anki keeps what it learned there; twice does no harm."""
    package = write_learned(deck(), learned(deadline=STANDING))
    take_in(student, write_learned(deck(), learned()), tmp_path, with_scheduling=False)
    student.study(DEADLINE)
    before = student.history(DEADLINE)
    take_in(student, package, tmp_path, with_scheduling=True)
    take_in(student, package, tmp_path, with_scheduling=True)
    assert student.history(DEADLINE) == before


def test_the_same_gives_the_same_bytes() -> None:
    """And what anything else is told about it does not matter."""
    assert write_learned(deck(), learned(deadline=STANDING)) == write_learned(
        deck(), learned(deadline=STANDING)
    )


def test_memory_fades_as_the_terminal_has_it() -> None:
    """By the parameter of the model that tells how."""
    assert DEFAULT_PARAMETERS[-1] == DECAY


def test_anki_expects_what_the_terminal_expects(student: Student, tmp_path: Path) -> None:
    """By FSRS, the chance that a card is remembered today is the same in both."""
    package = write_learned(deck(), learned(deadline=STANDING, stance=LATE))
    take_in(student, package, tmp_path, with_scheduling=True)
    student.collection.set_config("fsrs", val=True)
    for item, one, days in ((DEADLINE, STANDING, 4), (STANCE, LATE, 7)):
        told = student.collection.card_stats_data(student.card(item).id)
        chance = Recall().chance(Trace(0, one.stability, one.difficulty), days)
        assert told.fsrs_retrievability == pytest.approx(chance, abs=0.01)


def test_what_is_kept_of_memory_is_what_anki_reads(student: Student, tmp_path: Path) -> None:
    """With the decay, which it would take for an older model's."""
    package = write_learned(deck(), learned(deadline=STANDING))
    take_in(student, package, tmp_path, with_scheduling=True)
    number = student.card(DEADLINE).id
    student.collection.close()
    with sqlite3.connect(tmp_path / "collection.anki2") as connection:
        (data,) = connection.execute("select data from cards where id = ?", (number,)).fetchone()
    student.collection.reopen()
    assert json.loads(data) == {
        "s": 11.5,
        "d": 6.25,
        "decay": 0.154,
        "lrt": CALLS[-1].at // 1000,
    }
