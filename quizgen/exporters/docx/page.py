"""A page to be written on: its size, its columns, its letters and its indents."""

from quizgen.machine.frozen import frozen
from quizgen.paper.setting import Paper, Setting

MARGIN = 1_077
"""The margin at either side: 19 mm, in twentieths of a point."""

GUTTER = 567
"""What parts two columns: 10 mm."""

SIZES = {Paper.A4: (11_906, 16_838), Paper.LETTER: (12_240, 15_840)}
"""Widths and heights of paper."""


USUAL = 11
"""How large letters are, in points, where nothing else is asked for."""


@frozen
class Page:
    """A page to be written on; its measures are twentieths of a point.

    Attributes:
        setting: How it is set.
        is_right_to_left: Whether its language is written so.
    """

    setting: Setting
    is_right_to_left: bool

    @property
    def size(self) -> tuple[int, int]:
        """How wide and how high the paper is."""
        return SIZES[self.setting.paper]

    @property
    def width(self) -> int:
        """How wide its text is."""
        return self.size[0] - 2 * MARGIN

    @property
    def column(self) -> int:
        """How wide each of its columns is."""
        columns = self.setting.abreast
        return (self.width - (columns - 1) * GUTTER) // columns

    @property
    def points(self) -> float:
        """How large its letters are, in points."""
        return 18 if self.setting.is_large else 13 if self.setting.is_open else USUAL

    @property
    def stem(self) -> int:
        """How far stems are indented, behind their numbers."""
        return self.scaled(567)

    @property
    def option(self) -> int:
        """How far options are indented, behind their letters."""
        return self.scaled(992)

    @property
    def prompt(self) -> int:
        """How far what is to be matched is indented, behind the line for a letter."""
        return self.scaled(1_304)

    @property
    def step(self) -> int:
        """How far each list within a text is indented."""
        return self.scaled(340)

    def scaled(self, measure: int) -> int:
        """Return a measure that is right for letters of the usual size, for its letters."""
        return round(measure * self.points / USUAL)
