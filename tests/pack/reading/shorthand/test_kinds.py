"""Kinds that are misspelt: one problem, at the word that is."""

import pytest

from tests.pack.marks import check_marks, pack_of, problems_of

ROADS = "entities: {road: [a, b], town: [x, y]}\n"
WORDED = "ask: {subject: 'What was {on value}?'}, statement: '{on value} {subject}.'"
TABLE = "tables:\n  t: {columns: [road, built: date], rows: [[a, 1990], [b, 1991]]}\n"
TAKES = "  s: {subject: road, value: date, table: t}"


@pytest.mark.parametrize(
    "body",
    [
        f"{ROADS}relations:\n  r: {{subject: road, value: §dat, {WORDED}, facts: {{a: 1990}}}}",
        f"{ROADS}relations:\n  r: {{subject: road, value: §dat, {WORDED}, facts: [[a, 1990]]}}",
        f"{ROADS}relations:\n  r: {{subject: road, value: §qantity, facts: [[a, 3 km]]}}",
        f"{ROADS}relations:\n  r: {{subject: §raod, value: town, facts: {{a: x}}}}",
        f"{ROADS}relations:\n  r: {{subject: §raod, value: town, facts: [[a, x]]}}",
        f"{ROADS}relations:\n  r: {{subject: road, value: §twon, table: {{rows: [[a, x]]}}}}",
        f"{ROADS}relations:\n  r: {{subject: road, value: §townn, facts: [[a, x], [b, the sea]]}}",
        f"{TABLE}relations:\n  built: {{subject: road, value: §dat, table: t, {WORDED}}}",
        TABLE.replace("date]", "§dat]")
        + f"relations:\n  built: {{subject: road, value: date, table: t, {WORDED}}}",
        f"{TABLE}relations:\n  r: {{subject: road, value: §dat, facts: {{a: 1990}}}}\n{TAKES}",
    ],
)
def test_a_misspelt_kind_is_told_once(body: str) -> None:
    """Not what follows from it at the wordings and the names."""
    check_marks(body, "unknown-kind")
    (problem,) = problems_of(body.replace("§", ""))
    assert problem.hint.startswith("did you mean")


def test_a_kind_that_is_like_a_column_is_told_with_the_columns() -> None:
    """For nobody knows which of the two is misspelt."""
    body = f"{TABLE}relations:\n  built: {{subject: §raod, value: date, table: t, {WORDED}}}"
    check_marks(body, "unknown-column")


def test_a_misspelt_table_is_told_once() -> None:
    """Its kinds are there all the same, and it is not unused."""
    body = f"{TABLE}relations:\n  built: {{subject: road, value: date, table: §tt, {WORDED}}}"
    check_marks(body, "unknown-table")


@pytest.mark.parametrize(
    "body",
    [
        (
            "entities: {country: [France]}\n"
            "relations: {r: {subject: county, value: town, facts: [[Kent, Dover]]}}"
        ),
        "relations: {r: {subject: plant, value: gate, facts: [[rose, north], [fern, 12]]}}",
        "relations: {r: {subject: pupil, value: test, facts: [[Ann, algebra]]}}",
        (
            "tables: {t: {columns: [thing, data], rows: [[a, 1990], [b, 1991]]}}\n"
            "relations: {data: {subject: thing, value: date, table: t}}"
        ),
    ],
)
def test_a_kind_that_its_cells_do_not_belie_is_one_of_its_own(body: str) -> None:
    """Though its name is like another's."""
    assert pack_of(body).relations
    assert problems_of(body) == ()
