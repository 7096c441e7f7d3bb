"""How the full screen is to look, as the command line says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.machine.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

LIGHT_GROUNDS = frozenset({"7", "15"})
"""The backgrounds that are light, as COLORFGBG numbers colours."""


@frozen
class Look:
    """What was wished for the full screen.

    Attributes:
        theme: Whether it is dark or light, or as the terminal says it is.
        has_mouse: Whether clicks answer; then text is not marked and copied by them.
    """

    theme: str = "auto"
    has_mouse: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """What asks for it on the command line."""
        theme = () if self.theme == "auto" else ("--theme", self.theme)
        return ("--full-screen", *theme, *["--mouse"] * self.has_mouse)


def theme_of(look: Look, environment: Mapping[str, str]) -> str:
    """Return which colours there are to be: ``dark`` or ``light`` ones, or ``none``.

    Args:
        look: What was wished for.
        environment: What the terminal and its user tell.
    """
    if environment.get("NO_COLOR"):
        return "none"
    ground = environment.get("COLORFGBG", "").rpartition(";")[2]
    is_light = ground in LIGHT_GROUNDS if look.theme == "auto" else look.theme == "light"
    return "light" if is_light else "dark"
