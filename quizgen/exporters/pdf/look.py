"""How pages look: sizes, distances and faces, by their setting."""

from dataclasses import replace

from quizgen.machine.frozen import frozen
from quizgen.paper.setting import Setting


@frozen
class Look:
    """How pages look.

    Attributes:
        size: The size of letters, in points.
        leading: The room between lines, in the size of letters.
        spacing: The room between paragraphs, likewise.
        tracking: What is added between letters, likewise.
        words: How wide the space between words is, in per cent of what it usually is.
        between: The room between options, likewise: more than between their lines.
        gap: The room between questions, likewise.
        air: How much of these two there is, of what is usual.
        is_fixed: Whether it stays so, whatever paper less room would save.
        tint: The colour of the page, as six hexadecimal digits.
        faces: The names of fonts, the first choice first.
    """

    size: float = 11.5
    leading: float = 0.58
    spacing: float = 0.8
    tracking: float = 0.0
    words: int = 100
    between: float = 0.74
    gap: float = 1.5
    air: float = 1.0
    is_fixed: bool = False
    tint: str = "ffffff"
    faces: tuple[str, ...] = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")

    def tightened(self, scale: float, air: float) -> "Look":
        """Return a look that takes less room.

        Args:
            scale: The size of letters, of what it was.
            air: The room between options and questions, likewise.
        """
        if self.is_fixed:
            return self
        leading = self.leading * max(air, 0.86)
        return replace(self, size=self.size * scale, leading=leading, air=self.air * air)


LARGE = 18.0
"""Points of large print (American Council of the Blind, Large Print Guidelines, 2011)."""


def look_of(setting: Setting, families: tuple[str, ...] = ()) -> Look:
    """Return how pages look.

    Args:
        setting: What was asked for.
        families: The names of the fonts that were brought along.
    """
    look = Look(is_fixed=setting.is_large or setting.is_open)
    if setting.is_open:
        # A line takes one and a half times the size of letters (BDA, Style Guide, 2023).
        look = replace(
            look, size=13.0, leading=0.95, spacing=1.3, tracking=0.06, words=160, tint="fbf5e6"
        )
    if setting.is_large:
        look = replace(look, size=LARGE, leading=max(look.leading, 0.75), spacing=1.0)
    further = look.leading - Look().leading
    look = replace(look, between=look.between + further, gap=look.gap + further)
    look = replace(look, spacing=max(look.spacing, look.between))
    return replace(look, faces=(*families, *look.faces))
