"""How the full screen is to look: light or dark, or without colours; and how that is repeated."""

import pytest

from quizgen.shell.fullscreen.look import Look, theme_of


@pytest.mark.parametrize(
    ("theme", "environment", "expected"),
    [
        ("auto", {}, "dark"),
        ("auto", {"COLORFGBG": "0;15"}, "light"),
        ("auto", {"COLORFGBG": "0;default;7"}, "light"),
        ("auto", {"COLORFGBG": "15;0"}, "dark"),
        ("auto", {"COLORFGBG": "nonsense"}, "dark"),
        ("dark", {"COLORFGBG": "0;15"}, "dark"),
        ("light", {}, "light"),
        ("light", {"NO_COLOR": "1"}, "none"),
        ("light", {"NO_COLOR": ""}, "light"),
    ],
)
def test_which_colours_there_are(theme: str, environment: dict[str, str], expected: str) -> None:
    """What the user says counts before what the terminal says; NO_COLOR before both."""
    assert theme_of(Look(theme), environment) == expected


@pytest.mark.parametrize(
    ("look", "words"),
    [
        (Look(), ("--full-screen",)),
        (Look("dark", has_mouse=True), ("--full-screen", "--theme", "dark", "--mouse")),
    ],
)
def test_how_it_is_asked_for_again(look: Look, words: tuple[str, ...]) -> None:
    """By the options that were given."""
    assert look.words == words
