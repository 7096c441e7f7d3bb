"""How pages are set: paper, columns, size of letters, and what else is printed."""

from enum import StrEnum
from pathlib import Path

from quizgen.machine.frozen import frozen


class Paper(StrEnum):
    """A size of paper."""

    A4 = "a4"
    """210 by 297 mm (ISO 216)."""

    LETTER = "letter"
    """215.9 by 279.4 mm (ANSI A)."""


@frozen
class Setting:
    """How pages are set.

    Attributes:
        paper: The size of paper.
        columns: How many columns questions stand in; 0 for two, or one where letters are large.
        is_large: Whether letters are large, for who sees little (18 points; see the American
            Council of the Blind, Best Practices and Guidelines for Large Print, 2011).
        is_open: Whether letters, words and lines stand further apart on a tinted page, in a plain
            face where there is one, for dyslexic readers (British Dyslexia Association, Style
            Guide, 2023).
        has_answer_sheet: Whether each copy comes with a sheet of bubbles to be filled in.
        fonts: Folders and files of fonts besides those that come with quizgen.
        templates: A folder whose templates stand in for the bundled ones of the same name.
    """

    paper: Paper = Paper.A4
    columns: int = 0
    is_large: bool = False
    is_open: bool = False
    has_answer_sheet: bool = False
    fonts: tuple[Path, ...] = ()
    templates: Path | None = None

    @property
    def abreast(self) -> int:
        """In how many columns questions stand."""
        return self.columns or (1 if self.is_large else 2)


PLAIN = Setting()
