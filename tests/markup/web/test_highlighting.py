"""Code in pieces: nothing is lost of it, in any language."""

import pytest
from pygments.lexers import get_all_lexers  # type: ignore[import-untyped]  # it has no types

from quizgen.markup.tree import Code
from quizgen.markup.web.highlighting import LONGEST, Sort, pieces

NAMES = [names[0] for _, names, _, _ in get_all_lexers(plugins=False) if names]

CODES = (
    "",
    "\n a\n\n",
    "def f(x):\n\treturn 'a' # b\n",
    "<b>&amp; {{x}} \ufeff\x00 \r\n \\ é",
    "\n",
)


@pytest.mark.parametrize("text", CODES)
def test_the_pieces_are_the_code(text: str) -> None:
    """Whatever the language does with the ends of lines, or makes of what is not its own."""
    for name in NAMES:
        assert "".join(piece for _, piece in pieces(Code(text, name))) == text


@pytest.mark.parametrize(
    ("language", "text", "sorts"),
    [
        ("python", "def f(): pass # x", ["keyword", "", "name", "", "keyword", "", "comment"]),
        ("C++", 'return "a";', ["keyword", "", "string", ""]),
        ("html", "<b>x</b>", ["", "keyword", "", "keyword", ""]),
        ("sql", "SELECT 1", ["keyword", "", "number"]),
        ("nonesuch", "SELECT 1", [""]),
        ("", "SELECT 1", [""]),
        ("../../etc", "SELECT 1", [""]),
    ],
)
def test_a_language_is_known_by_its_name(language: str, text: str, sorts: list[str]) -> None:
    """One that is not known is of no sort."""
    assert [sort for sort, _ in pieces(Code(text, language, is_block=True))] == sorts


def test_very_long_code_is_left_as_it_is() -> None:
    """It is not worth the time."""
    code = Code("if x:\n" * LONGEST, "python")
    assert pieces(code) == ((Sort.OTHER, code.text),)
