"""Rows of text on the full screen."""

from quizgen.shell.fullscreen.boards.board import Row
from quizgen.shell.fullscreen.widgets.sheet import Sheet
from quizgen.study.script import Block


def test_a_row_that_is_gone_takes_no_lines() -> None:
    """What was to be scrolled to may be off the screen when it is drawn."""
    sheet = Sheet("options")
    sheet.show_rows([Row((Block("Lima"), Block("Oslo")), "a) "), Row((Block("Bern"),), "b) ")])
    assert [sheet.height_of_row(row) for row in range(3)] == [(0, 2), (2, 3), (0, 0)]
    sheet.show_rows([])
    assert sheet.height_of_row(0) == (0, 0)
