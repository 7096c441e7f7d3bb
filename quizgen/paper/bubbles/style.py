"""What the places of bubbles depend on, besides the questions: a word that the code repeats."""

from quizgen.languages.conventions import conventions_of
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.paper.setting import Paper, Setting

_NAME = pattern(f"({'|'.join(Paper)})(-large)?(-mirrored)?")


@frozen
class Style:
    """How an answer sheet is laid out.

    Attributes:
        paper: The size of paper.
        is_large: Whether all is larger, for who sees little.
        is_mirrored: Whether numbers and letters go from right to left, as the language does.
    """

    paper: Paper = Paper.A4
    is_large: bool = False
    is_mirrored: bool = False

    @property
    def name(self) -> str:
        """What the code calls it, such as ``a4-large``."""
        large, mirrored = "-large" * self.is_large, "-mirrored" * self.is_mirrored
        return f"{self.paper.value}{large}{mirrored}"


def style_of(setting: Setting, language: str) -> Style:
    """Return the style of the answer sheets of an edition.

    Args:
        setting: How its pages are set.
        language: Its language, a BCP 47 tag.
    """
    is_mirrored = conventions_of(language).direction == "rtl"
    return Style(setting.paper, setting.is_large, is_mirrored)


def read_style(name: str) -> Style | None:
    """Return the style of a name; None where no style is called so."""
    found = _NAME.fullmatch(name)
    return Style(Paper(found[1]), bool(found[2]), bool(found[3])) if found else None
