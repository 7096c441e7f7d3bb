"""Seasons of sport, and school years, that look like months."""

import pytest

from quizgen.values.seasons import is_season, may_be_season


@pytest.mark.parametrize(
    ("text", "beside", "question", "told"),
    [
        ("2001-02", ["2012-13", "2003-04"], "When did they win?", True),
        ("2001-02", ["1999-00"], "", True),
        ("2001-02", [], "In which season did they win?", True),
        ("2001-02", [], "What school year was it?", True),
        ("2001-02", [], "What year was it?", True),
        ("2001-02", ["2003-04", "2019-01"], "When did they win?", False),
        ("2001-03", ["2012-13"], "In which season did they win?", False),
        ("2012-13", ["1999-00"], "In which season did they win?", False),
        ("2001-02-03", ["2012-13"], "", False),
        ("February 2001", ["2012-13"], "", False),
    ],
)
def test_a_month_that_may_be_a_season_is_told(
    text: str, beside: list[str], question: str, told: bool
) -> None:
    """Only where something says that it may be one: as a month, it is in order."""
    assert may_be_season(text, beside, question, "en") is told


def test_a_season_is_a_year_and_the_next() -> None:
    """Across a century as well."""
    assert is_season("1999-00")
    assert is_season("2001-02")
    assert not is_season("2001-03")
    assert not is_season("2001")
