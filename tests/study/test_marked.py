"""Marked text at a terminal: on lines of its own where it is a block, and harmless."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.languages.catalogue import catalogue_of
from quizgen.markup.reading import read
from quizgen.study.faces.page import Page
from quizgen.study.posing import show_question
from quizgen.study.requests import command_of
from quizgen.study.script import Style
from tests.markup.hostile import HOSTILE
from tests.study.quizzes import make_item, make_typed, question_of


def carried(text: str) -> str:
    """Read marked text as a pack does."""
    return read(text, has_blocks="\n" in text)[0]


def told(text: str, encoding: str = "utf-8", width: int = 80) -> str:
    """Tell a marked text at a terminal."""
    out = io.StringIO()
    Page(out.write, width=width, encoding=encoding).say(carried(text), indent=2)
    return out.getvalue()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a *very* **strong** word", "a very strong word"),
        ("H~2~O and x^2^", "H₂O and x²"),
        (r"$\lambda = \frac{h}{p}$", "λ = h/p"),
        (r"$\vec{F}$", r"\vec{F}"),
        ("`a  b`", "a\u00a0\u00a0b"),
        ("[the *page*](https://example.org/a)", "the page (https://example.org/a)"),
        ("|漢字《かんじ》を読む", "漢字（かんじ）を読む"),
        ("der *Äther*", "der Äther"),
        ("¿qué es **eso**?", "¿qué es eso?"),
    ],
)
def test_what_is_marked_is_told_on_the_line(text: str, line: str) -> None:
    """Unicode where that is exact, LaTeX's notation where it is not."""
    assert told(text) == f"  {line}\n"


@pytest.mark.parametrize(("text", "seen"), HOSTILE)
def test_texts_that_attack_are_told_as_they_are_seen(text: str, seen: str) -> None:
    """As on every other target, whatever they mean there."""
    assert "".join(seen.split()) in "".join(told(text).split()).replace("（<b>）", "")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("x^2^ and H~2~O", "x^(2) and H_(2)O"),
        (r"$\lambda = \frac{h}{p}$", r"\lambda = \frac{h}{p}"),
        ("|ab《cd》 – *é*", "ab(cd) - e"),
    ],
)
def test_an_encoding_without_the_characters_gets_others(text: str, line: str) -> None:
    """A formula is not torn to question marks."""
    assert told(text, "ascii") == f"  {line}\n"


def test_blocks_have_lines_of_their_own() -> None:
    """Behind a bar, with the indentation of code, and what a line has no room for below it."""
    text = "Look:\n\n```python\nif x:\n\treturn 1\n```\n\n1. one\n   - two\n\n$$\\vec{F}$$"
    assert told(text) == (
        "  Look:\n  | if x:\n  |     return 1\n  | 1. one\n  |    • two\n  |     \\vec{F}\n"
    )


def test_a_text_may_begin_with_a_block() -> None:
    """Then nothing stands before it."""
    assert told("- one\n- two") == "  | • one\n  | • two\n"


def test_a_long_line_of_code_goes_on_below_itself() -> None:
    """Further in than it begins."""
    code = "Look:\n\n```\n  " + " ".join(["word"] * 12) + "\n```"
    lines = told(code, width=40).splitlines()
    assert lines[1].startswith("  |   word word")
    assert all(line.startswith(" " * 10 + "word") for line in lines[2:])
    assert max(map(len, lines)) < 40


def test_no_line_poses_as_one_of_the_quiz() -> None:
    """Whatever a curator writes into a second line."""
    out = io.StringIO()
    item = make_item("Peru", stem=carried("First\n2/9. Second\n\n```\n✓ Right: a\n```"))
    show_question(Page(out.write), question_of(item, "abcd"), 9)
    shown = out.getvalue().splitlines()
    assert shown[1:4] == ["1/9. First", "     | 2/9. Second", "     | ✓ Right: a"]


@pytest.mark.parametrize(("answer", "word"), [("`s`", "s"), ("*quit*", "quit"), ("$q$", "q")])
def test_a_marked_answer_is_no_command(answer: str, word: str) -> None:
    """A letter or a word that may be the answer is one."""
    question = question_of(make_typed(carried(answer)), "")
    assert command_of(question, word, catalogue_of("en")) is None
    assert command_of(question, f"?{word}", catalogue_of("en")) is not None


@given(st.text("*_`$~^[]()|《》\\ \nab1#-{}\x1b\ufdd0\ufdd5\ufdde\ufddf\ufdef", max_size=60))
def test_no_sign_reaches_a_terminal(text: str) -> None:
    """Nor an escape sequence, whatever is marked, and wherever a text was cut."""
    out = io.StringIO()
    page = Page(out.write)
    for each in (text, carried(text), carried(text)[:7], carried(text)[3:]):
        page.say(each, indent=2, hang=2, style=Style.STRONG)
        page.ask(each)
        page.link(each)
    assert not any("\ufdd0" <= sign <= "\ufdef" or sign == "\x1b" for sign in out.getvalue())
