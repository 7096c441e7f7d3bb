"""The colours of the full screen: dark, light, or none but the terminal's own."""

from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

DARK = Theme(
    name="quizgen-dark",
    primary="#8ab4f8",
    background="#16181c",
    surface="#2a2e35",
    panel="#2a2e35",
    foreground="#e4e6ea",
    dark=True,
    variables={"right": "#7fd88f", "wrong": "#ff9a94", "picked": "#8ab4f8", "edge": "#5b616b"},
)
LIGHT = Theme(
    name="quizgen-light",
    primary="#0b57d0",
    background="#ffffff",
    surface="#e6e9ed",
    panel="#e6e9ed",
    foreground="#1b1c1e",
    dark=False,
    variables={"right": "#186a2f", "wrong": "#b3261e", "picked": "#0b57d0", "edge": "#a4abb5"},
)
TERMINAL = BUILTIN_THEMES["ansi-dark"]
NONE = replace(
    TERMINAL,
    name="quizgen-none",
    variables=TERMINAL.variables
    | dict.fromkeys(("right", "wrong", "picked", "edge"), "ansi_default"),
)
THEMES = {"dark": DARK, "light": LIGHT, "none": NONE}
"""By what `theme_of` calls them; what is told in colours can be read in them by everyone."""
