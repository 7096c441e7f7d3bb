"""What was learned as a page: charts that anybody can read, and nothing but text from packs."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from quizgen.problem import Location
from quizgen.shell.progress import charts
from quizgen.shell.progress.page import render_page
from quizgen.shell.progress.places import Place
from quizgen.shell.progress.report import AHEAD, WEEKS, Report
from quizgen.study.history.account import Account, sum_up
from quizgen.study.history.cards import LEECH, replay
from quizgen.study.history.entry import Entry, card_asked, date_of
from quizgen.study.history.recall import TARGET, Recall
from tests.exporters.decks import HOSTILE
from tests.exporters.html.chromium import ask, in_browser
from tests.exporters.html.page import Page
from tests.exporters.html.test_accessibility import violations
from tests.study.history.attempts import TODAY, answer, make_attempt, name_of, on


def account_of(log: Iterable[Entry], today: int = TODAY) -> Account:
    """Sum up a log."""
    entries = list(log)
    names = dict.fromkeys(entry.card for entry in entries)
    found = (replay(n, [e for e in entries if e.card == n], Recall()) for n in names)
    return sum_up(filter(None, found), today)


def studied() -> list[Entry]:
    """Return a log of months: a leech, a card that is known, days without an answer."""
    log: list[Entry] = [
        answer(f"l{n}", on(n * 9), make_attempt("test/leech/choice", "wrong", "sure"))
        for n in range(LEECH + 2)
    ]
    log += [
        answer(f"k{n}", on(n * 30), make_attempt("test/known/choice", "right", "guess"))
        for n in range(4)
    ]
    return log


LEECH_CARD = name_of("test/leech/choice")


def report() -> Report:
    """Report of that log, with the place of one of its cards."""
    place = Place(Location("packs/test.yaml", 12, 3), "How long <b>was</b> it?", ("time", "space"))
    return Report(account_of(studied(), TODAY + 95), {LEECH_CARD: place})


def test_a_page_needs_nothing_but_itself() -> None:
    """It has no script, loads nothing, and has the browser keep it so."""
    source = render_page(report())
    page = Page(source)
    assert {"script", "link", "img", "iframe", "object", "base", "form", "a"}.isdisjoint(page.tags)
    (policy,) = (held for tag, held in page.elements if tag == "meta" and "http-equiv" in held)
    assert policy["content"] == (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    )
    assert b"url(" not in source
    assert b"@import" not in source


def test_charts_can_be_read_aloud() -> None:
    """Each is a picture with a name and a description, beside a table that says the same."""
    page = Page(render_page(report()))
    pictures = [held for tag, held in page.elements if tag == "svg" and held.get("role") == "img"]
    ids = {held["id"] for _, held in page.elements if "id" in held}
    assert len(pictures) == 4
    for held in pictures:
        assert set((held["aria-labelledby"] or "").split()) <= ids
    assert all(
        "aria-hidden" in held
        for tag, held in page.elements
        if tag == "svg" and not held.get("role")
    )
    assert page.tags.count("table") == len(pictures) + 1


def test_a_page_says_what_the_table_says() -> None:
    """What is due, remembered, sure and hard, with the place and the topics of the fact."""
    made = report()
    said = " ".join(Page(render_page(made)).said)
    for text in ("packs/test.yaml:12", "How long <b>was</b> it?", "time, space", "leech"):
        assert text in said
    for day in made.account.due:
        assert str(date_of(day)) in said
    for part in (made.account.lately.share.part, made.account.calibration["sure"].part):
        assert f"{part or 0:.0%}" in said


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_from_packs_is_more_than_text(text: str) -> None:
    """Not of their facts, topics, files, questions or languages."""
    attempt = replace(make_attempt(text, "wrong"), facts=(text,), language=text, pack=text)
    log = [answer("a", on(0), attempt)]
    account = account_of(log)
    place = Place(Location(text, 1, 1), text, (text,))
    harmless = replace(make_attempt("i", "wrong"), facts=("f",), language="en", pack="p")
    plain = Report(
        account_of([answer("a", on(0), harmless)]),
        {card_asked(harmless): Place(Location("f", 1, 1), "s", ("t",))},
    )
    page = Page(render_page(Report(account, {log[0].card: place})))
    assert page.tags == Page(render_page(plain)).tags


def test_the_same_log_gives_the_same_bytes() -> None:
    """Whatever the order in which the store has its cards."""
    log = studied()
    first = Report(account_of(log), {})
    assert render_page(first) == render_page(Report(account_of(list(log)), {}))


def test_where_nothing_is_kept_that_is_told() -> None:
    """In a page, too; and what nobody said is left out."""
    assert "No answers are kept so far." in Page(render_page(Report(account_of([]), {}))).said
    page = Page(render_page(Report(account_of([answer("a", on(0), make_attempt())]), {})))
    assert any("Nothing has come back" in text for text in page.said)
    assert any("Nobody has said so far" in text for text in page.said)
    assert "The hardest" not in page.said


def test_each_day_ahead_has_a_column_and_the_rest_one() -> None:
    """The highest fills the chart; what is overdue is a part of today's."""
    log: list[Entry] = [
        answer(f"a{n}", on(0), make_attempt(f"test/{n}/choice", "wrong")) for n in range(4)
    ]
    log.append(answer("b", on(0), make_attempt("test/easy/choice")))
    account = account_of(log, TODAY + 2)
    columns = list(charts.columns(account))
    assert len(columns) == AHEAD + 1
    assert (columns[0].height, columns[0].number) == (
        charts.COLUMNS_HEIGHT,
        str(account.due[account.today]),
    )
    assert 0 < columns[0].late <= columns[0].height
    assert columns[0].told.endswith("overdue")
    assert all(column.height <= charts.COLUMNS_HEIGHT for column in columns)
    assert sum(int(column.number or 0) for column in columns) == 5
    many = replace(account, due={account.today: 1_234, account.today + 1: 56_789}, overdue=0)
    assert [column.number for column in charts.columns(many)][:3] == ["1.2k", "57k", ""]


@pytest.mark.parametrize("weekday", range(7))
def test_the_map_has_half_a_year_up_to_today(weekday: int) -> None:
    """Every day once, in the row of its weekday; no name of a month covers another."""
    account = account_of([answer("a", on(weekday), make_attempt())], TODAY + weekday)
    cells = list(charts.cells(account))
    assert len({(cell.x, cell.y) for cell in cells}) == len(cells)
    assert (WEEKS - 1) * 7 < len(cells) <= WEEKS * 7
    assert (cells[-1].level, [cell.level for cell in cells[:-1]]) == (1, [0] * (len(cells) - 1))
    row = (cells[-1].y - charts.CORNER[1]) // charts.CELL
    assert row == date_of(account.today).weekday()
    places = [label.x for label in charts.months(account)]
    assert all(later - earlier >= 2 * charts.CELL for earlier, later in pairwise(places))


def test_what_is_wanted_lies_on_the_scale_of_the_bars() -> None:
    """At its share of them."""
    (first, *_) = charts.remembered(report().account)
    assert first.width <= charts.RIGHT - charts.LEFT
    assert charts.target() == pytest.approx(
        charts.LEFT + TARGET * (charts.RIGHT - charts.LEFT), abs=0.1
    )


@in_browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
def test_a_page_is_accessible(width: int, tmp_path: Path, *, dark: bool) -> None:
    """By day and by night, on a phone as well; with its tables open."""
    source = render_page(report()).replace(b"<details>", b"<details open>")
    assert violations(source, tmp_path, dark=dark, width=width) == []


@in_browser
def test_a_page_fits_on_a_phone(tmp_path: Path) -> None:
    """Also with its tables open."""
    source = render_page(report()).replace(b"<details>", b"<details open>")
    script = "return document.documentElement.scrollWidth;"
    assert ask(source, script, tmp_path, width=360) <= 360
