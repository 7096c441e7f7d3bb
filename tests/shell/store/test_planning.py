"""A sitting out of a store."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from quizgen.items.item import Item
from quizgen.machine.frozen import frozen
from quizgen.problem import UsageError
from quizgen.shell.store import options
from quizgen.shell.store.journal import StoredJournal
from quizgen.shell.store.options import CHOICES, schedule_options
from quizgen.shell.store.planning import Plan, Wish, cards_offered, plan_sitting
from quizgen.shell.store.scribe import Scribe
from quizgen.shell.store.store import Store
from quizgen.study.history import schedule
from quizgen.study.history.entry import CRAM, STUDY, Answer, Retraction
from quizgen.study.history.schedule import Choice, Limits
from tests.study.history.attempts import NOON, make_attempt
from tests.study.quizzes import make_item


@frozen
class Offered:
    """What can be asked."""

    id: str


OFFERED = cards_offered([Offered(f"test/{n}/choice") for n in range(60)], {"test": "en"})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Open a store that is new."""
    with Store(tmp_path / "progress.sqlite") as opened:
        yield opened


def make(one: Offered) -> Item | None:
    """Make an item; every third one is refused."""
    number = one.id.split("/")[1]
    return None if int(number) % 3 == 0 else make_item(number)


def sitting(store: Store, wish: Wish, *, days: int = 0, count: int = 100) -> Plan:
    """Plan a sitting some days after the first one of tests."""
    return plan_sitting(store, OFFERED, make, wish, NOON + timedelta(days=days), count=count)


def take(store: Store, plan: Plan, days: int = 0) -> None:
    """Answer all that was planned, wrong."""
    for item in plan.items:
        attempt = make_attempt(item.id, "wrong")
        StoredJournal(store).append(attempt, NOON + timedelta(days=days), 1)


def test_limits_are_filled_with_what_can_be_asked(store: Store) -> None:
    """What is refused takes no other's place."""
    plan = sitting(store, Wish(limits=Limits(new=7)))
    assert len(plan.items) == 7
    assert plan.asked == {}
    assert len(sitting(store, Wish(), count=3).items) == 3


def test_a_day_goes_on_where_it_was_left(store: Store) -> None:
    """And the next one brings back what was missed."""
    wish = Wish(limits=Limits(new=7))
    first = sitting(store, wish)
    take(store, first)
    assert sitting(store, wish).items == ()
    assert len(sitting(store, Wish(limits=Limits(new=9))).items) == 2
    due = sitting(store, Wish(Choice.DUE), days=1)
    assert {item.id for item in due.items} == {item.id for item in first.items}
    assert set(due.asked.values()) == {1}


def test_all_can_be_crammed(store: Store) -> None:
    """Which is no study."""
    assert len(sitting(store, Wish(Choice.CRAM)).items) == 40
    assert (Wish(Choice.CRAM).occasion, Wish().occasion) == (CRAM, STUDY)


def test_an_exam_that_has_passed_is_refused(store: Store) -> None:
    """So is one that is today."""
    with pytest.raises(UsageError, match="the exam on 2026-03-02 must be after today, 2026-03-02"):
        sitting(store, Wish(until=date(2026, 3, 2)))
    assert sitting(store, Wish(until=date(2026, 3, 3))).items


def test_a_scribe_writes_down_what_happens(store: Store) -> None:
    """With the time that it took, and takes back the last of it first."""
    times = iter([NOON + timedelta(seconds=n) for n in (0, 10, 13, 20, 24)])
    scribe = Scribe(StoredJournal(store, lambda: NOON), lambda: next(times))
    for outcome in ("right", "wrong"):
        scribe.start()
        scribe.record(make_attempt(f"test/{outcome}/choice"))
    for outcome in ("wrong", "right"):
        scribe.retract(make_attempt(f"test/{outcome}/choice"))
    with pytest.raises(IndexError):
        scribe.retract(make_attempt("test/right/choice"))
    first, second, *taken = store.entries()
    assert isinstance(first, Answer)
    assert isinstance(second, Answer)
    assert (first.took, second.took) == (3000, 4000)
    assert [entry.of for entry in taken if isinstance(entry, Retraction)] == [second.id, first.id]
    assert store.cards() == {}


@click.command
@schedule_options
def command(wish: Wish | None, store: Path | None) -> None:
    """Say what is wished."""
    if wish is None:
        click.echo("drawn")
        return
    click.echo(f"{wish.choice.name} {wish.limits.new} {wish.limits.due} {wish.until} {store}")


def said(*words: str) -> str:
    """Return what a command with the options says."""
    return CliRunner().invoke(command, words, env={"QUIZGEN_STORE": ""}).output.strip()


def test_the_command_line_says_what_is_wished() -> None:
    """Without a word of it, questions are drawn; a limit alone is one for the day's cards."""
    assert said() == "drawn"
    assert said("--new", "0") == "DAILY 0 200 None None"
    given = ("--ask", "cram", "--new", "1", "--due", "2", "--until", "2027-06-01", "--store", "s")
    assert said(*given) == "CRAM 1 2 2027-06-01 s"
    assert "'June' does not match" in said("--until", "June")


def test_the_options_know_what_there_is() -> None:
    """Without loading it for each start."""
    assert {Choice[name] for name in CHOICES.values()} == set(Choice)
    limits = (options.NEW_A_DAY, options.DUE_A_DAY)
    assert limits == (schedule.NEW_A_DAY, schedule.DUE_A_DAY)


def test_any_answer_can_be_taken_back(store: Store) -> None:
    """As where an exam is leafed through; of what is unknown, the last one."""
    scribe = Scribe(StoredJournal(store, lambda: NOON), lambda: NOON)
    for name in "abc":
        scribe.record(make_attempt(f"test/{name}/choice"))
    for name in ("a", "strange", "b"):
        scribe.retract(make_attempt(f"test/{name}/choice"))
    given = [entry.id for entry in store.entries() if isinstance(entry, Answer)]
    taken = [entry.of for entry in store.entries() if isinstance(entry, Retraction)]
    assert taken == [given[0], given[2], given[1]]
