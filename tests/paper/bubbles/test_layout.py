"""The places of bubbles: on the paper, apart from each other, complete, and easy to follow."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.forms import Form
from quizgen.items.item import Response
from quizgen.paper.bubbles.block import Choice, block_of
from quizgen.paper.bubbles.frame import frame_of
from quizgen.paper.bubbles.layout import lay_pages
from quizgen.paper.bubbles.page import Area, Row, SheetPage
from quizgen.paper.bubbles.style import Style, read_style, style_of
from quizgen.paper.bubbles.ticked import right_bubbles
from quizgen.paper.setting import Paper, Setting
from quizgen.question import LETTERS, Question
from tests.exporters.handouts import item
from tests.paper.bubbles.asked import ITEMS, STYLES, form_of, question_of

CHOICE = ("one", 4)
MARGIN = 12
"""So many millimetres from the edges of the paper every printer reaches."""


def areas(page: SheetPage, style: Style) -> list[Area]:
    """Return all that a page has in its places, besides bubbles."""
    frame = frame_of(style)
    return [*(corner.area for corner in page.corners), page.code, frame.top, frame.head, frame.foot]


def span(row: Row) -> Area:
    """Return what a row takes: its number and its bubbles, and a pen's width around them."""
    high = max((bubble.radius for bubble in row.bubbles), default=1.5) + 0.7
    left = min([row.x - 3, *(bubble.x - bubble.radius for bubble in row.bubbles)])
    right = max([row.x + 3, *(bubble.x + bubble.radius for bubble in row.bubbles)])
    return Area(left, row.y - high, right - left, 2 * high)


def are_apart(one: Area, other: Area) -> bool:
    """Tell whether two areas have no point in common."""
    return (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )


@given(ITEMS, STYLES)
@settings(max_examples=100)
def test_bubbles_are_within_the_page_and_apart(sorts: list[tuple[str, int]], style: Style) -> None:
    """No pen that fills one in touches another, a number, a mark, the code or the heading."""
    body = frame_of(style).body
    for page in lay_pages(form_of(sorts), style):
        rows = sorted(page.rows, key=lambda row: row.y)
        for row in rows:
            for before, after in pairwise(row.bubbles):
                assert abs(before.x - after.x) >= before.radius + after.radius + 1.5
            around = span(row)
            assert body.x <= around.x
            assert around.x + around.width <= body.x + body.width + 0.01
            assert body.y <= around.y
            assert around.y + around.height <= body.y + body.height + 0.01
        for place, row in enumerate(rows):
            for other in rows[place + 1 :]:
                if other.y - row.y > 20:
                    break
                assert are_apart(span(row), span(other))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("is_large", [False, True])
def test_what_every_page_has_stands_apart(paper: Paper, is_large: bool) -> None:
    """Marks, code, heading and bubbles have room of their own, all where printers reach."""
    style = Style(paper, is_large)
    frame = frame_of(style)
    (page,) = lay_pages(form_of([CHOICE]), style)
    found = [*areas(page, style), frame.body]
    assert all(are_apart(one, other) for one, other in combinations(found, 2))
    for area in found:
        assert area.x >= MARGIN
        assert area.y >= MARGIN
        assert area.x + area.width <= frame.width - MARGIN
        assert area.y + area.height <= frame.height - MARGIN


@given(ITEMS, STYLES)
@settings(max_examples=100)
def test_each_question_has_all_its_rows_once(sorts: list[tuple[str, int]], style: Style) -> None:
    """In its order, with a bubble for each option; what is written has a row without bubbles."""
    form = form_of(sorts)
    pages = lay_pages(form, style)
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert {page.of for page in pages} == {len(pages)}
    rows = [row for page in pages for row in page.rows]
    assert [(row.number, row.part) for row in rows] == sorted(
        {(row.number, row.part) for row in rows}
    )
    by_number = {question.number: question for question in form.questions}
    for question in form.questions:
        own = [row for row in rows if row.number == question.number]
        asked = question.item
        parts = {Response.MATCH: len(asked.prompts), Response.ORDER: len(asked.options)}
        assert len(own) == parts.get(asked.response, 1)
        assert {row.item for row in own} == {asked.id}
        assert own[0].is_first
    for row in rows:
        offered = by_number[row.number].options
        assert "".join(bubble.value for bubble in row.bubbles) == LETTERS[: len(offered)]
        across = [bubble.x for bubble in row.bubbles]
        assert across == sorted(across, reverse=style.is_mirrored)


@given(ITEMS, STYLES, st.integers(0, 9))
@settings(max_examples=100)
def test_every_right_bubble_is_told_and_no_other(
    sorts: list[tuple[str, int]], style: Style, seed: int
) -> None:
    """The letters of the rows, put together, are those of the key."""
    form = form_of(sorts, seed)
    rows = [row for page in lay_pages(form, style) for row in page.rows]
    for question in form.questions:
        own = [row for row in rows if row.number == question.number]
        found = tuple(bubble.value for row in own for bubble in right_bubbles(row, question))
        is_typed = question.item.response in {Response.TYPE, Response.WRITE}
        assert found == (() if is_typed else question.key_letters)


def test_a_question_stays_in_one_column() -> None:
    """The rows of a match or an order stand below each other."""
    form = form_of([("order", 7)] * 30)
    for page in lay_pages(form, Style()):
        for number in {row.number for row in page.rows}:
            own = [row for row in page.rows if row.number == number]
            assert len({row.x for row in own}) == 1
            assert len(own) == 7


def test_a_question_higher_than_a_page_goes_on() -> None:
    """Nothing of it is lost, and its rows are numbered on."""
    question = question_of(1, "match", 10)
    prompts = question.item.prompts * 20
    long = replace(question, item=replace(question.item, prompts=prompts))
    pages = lay_pages(Form("A", (long,)), Style())
    rows = [row for page in pages for row in page.rows]
    assert [row.part for row in rows] == list(range(1, 201))
    found = [bubble.value for row in rows for bubble in right_bubbles(row, long)]
    assert tuple(found) == long.key_letters


@pytest.mark.parametrize(
    ("count", "heights"),
    [
        (1, [1]),
        (10, [10]),
        (20, [10, 10]),
        (40, [10, 10, 10, 10]),
        (47, [10, 10, 10, 10, 7]),
        (60, [15, 15, 15, 15]),
        (100, [20, 20, 20, 20, 20]),
    ],
)
@pytest.mark.parametrize("paper", Paper)
def test_columns_are_filled_alike_in_fives(count: int, heights: list[int], paper: Paper) -> None:
    """A page has no column that is much higher than the others, nor one row too many."""
    (page,) = lay_pages(form_of([CHOICE] * count), Style(paper))
    places = [row.x for row in page.rows]
    assert [places.count(x) for x in dict.fromkeys(places)] == heights


@pytest.mark.parametrize("paper", Paper)
def test_two_hundred_questions_take_two_pages(paper: Paper) -> None:
    """Of four options each: a sheet that is printed on both sides."""
    pages = lay_pages(form_of([CHOICE] * 200), Style(paper))
    assert [len(page.rows) for page in pages] == [150, 50]


def test_a_wide_question_leaves_other_pages_their_columns() -> None:
    """Only the page on which it stands has fewer columns for it."""
    form = form_of([CHOICE] * 200 + [("one", 10)])
    first, *_ = lay_pages(form, Style())
    assert len(first.rows) == 150


def test_the_eye_is_led_by_a_gap_below_each_fifth_row() -> None:
    """All rows of a column are as far apart, but for one gap in five."""
    (page,) = lay_pages(form_of([CHOICE] * 10), Style())
    steps = [round(after.y - before.y, 2) for before, after in pairwise(page.rows)]
    assert steps == [5.8] * 4 + [8.0] + [5.8] * 4


def test_numbers_and_letters_are_mirrored_where_a_language_goes_the_other_way() -> None:
    """Arabic and Hebrew sheets are read from the right; marks and code stay where they are."""
    form = form_of([CHOICE] * 7)
    (page,), (mirrored,) = lay_pages(form, Style()), lay_pages(form, Style(is_mirrored=True))
    assert style_of(Setting(), "he").is_mirrored
    assert not style_of(Setting(), "en").is_mirrored
    assert (page.corners, page.code) == (mirrored.corners, mirrored.code)
    for row, other in zip(page.rows, mirrored.rows, strict=True):
        assert other.x == pytest.approx(210 - row.x)
        assert other.bubbles[0].x == pytest.approx(210 - row.bubbles[0].x)


@given(STYLES)
def test_a_style_is_read_from_its_name(style: Style) -> None:
    """The code of a page tells all that its places depend on."""
    assert read_style(style.name) == style
    assert read_style(f"{style.name}-") is None


def test_a_form_without_questions_has_a_page() -> None:
    """There is a sheet to hand in, though nothing is on it."""
    (page,) = lay_pages(Form("A", ()), Style())
    assert page.rows == ()
    assert (page.number, page.of) == (1, 1)


def words(*texts: str) -> tuple[Choice, ...]:
    """Return what tells two words apart on an answer sheet."""
    asked = replace(item("e", "Which?", *texts), ordered=True)
    (row,) = block_of(Question(1, asked, asked.options)).rows
    return row


def test_two_words_are_told_apart_by_what_differs() -> None:
    """First letters stand in the bubbles; words beside them where those are the same."""
    assert words("True", "False") == (Choice("A", "T"), Choice("B", "F"))
    assert words("verdadero", "falso") == (Choice("A", "V"), Choice("B", "F"))
    assert words("was", "went") == (Choice("A", "", "was"), Choice("B", "", "went"))
    assert words("72 hours", "48 hours") == (
        Choice("A", "", "72 hours"),
        Choice("B", "", "48 hours"),
    )
    long = words("1 thousand years ago", "2 thousand years ago")
    assert long == (Choice("A", "A"), Choice("B", "B"))
