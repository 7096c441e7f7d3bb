"""The paper of line mode: append-only, safe, as wide as the terminal."""

import io
import re
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.faces.page import NARROWEST, WIDEST, Page
from quizgen.study.script import Style
from quizgen.wrapping import measure

ALLOWED = str.maketrans("", "", "\n\u200c\u200d")
SGR = re.compile(r"\x1b\[\d+m")


@pytest.fixture
def out() -> io.StringIO:
    """Return what a page is written to."""
    return io.StringIO()


def test_later_lines_hang_below_the_text(out: io.StringIO) -> None:
    """The lines after the first leave more free, so that letters stand out."""
    page = Page(out.write, width=40)
    page.say("a) This option is too long for one line of a phone", indent=2, hang=3)
    assert out.getvalue() == ("  a) This option is too long for one\n     line of a phone\n")


def test_colours_are_ended_on_each_line(out: io.StringIO) -> None:
    """The margin is not coloured, and nothing stays coloured after a line."""
    Page(out.write, colour=True).say("✗ no", indent=2, style=Style.WRONG)
    assert out.getvalue() == "  \x1b[31m✗ no\x1b[0m\n"


def test_no_colours_unless_wanted(out: io.StringIO) -> None:
    """Without colours the same text is written, and not one code."""
    Page(out.write).say("✗ no", indent=2, style=Style.WRONG)
    assert out.getvalue() == "  ✗ no\n"


def test_addresses_stay_in_one_piece(out: io.StringIO) -> None:
    """A terminal can follow a link only where no line break is in it."""
    address = "https://example.org/" + "long/" * 30
    Page(out.write, width=40).link(address, indent=2)
    assert out.getvalue() == f"  {address}\n"


def test_a_prompt_and_its_reply_share_a_line(out: io.StringIO) -> None:
    """What follows an answer begins a line, whoever ended the one before."""
    page = Page(out.write)
    page.ask("Answer?")
    page.echo("a")
    page.say("Right.")
    page.ask("Answer?")
    page.gap()
    page.say("Interrupted.")
    assert out.getvalue() == "Answer? a\nRight.\nAnswer? \n\nInterrupted.\n"


def test_a_long_prompt_breaks_between_its_words(out: io.StringIO) -> None:
    """At its end there is room for the letter that is typed."""
    page = Page(out.write, width=40)
    page.ask("Letters in order, such as cabd, ? for help:")
    page.echo("abcd")
    assert out.getvalue() == "Letters in order, such as cabd, ? for\nhelp: abcd\n"
    page.ask("x" * 37)
    page.ask("y " + "x" * 37)
    assert max(map(len, out.getvalue().splitlines())) < 39


def test_a_terminal_that_shows_what_is_typed_ends_the_line(out: io.StringIO) -> None:
    """Where the reply is on the screen already, no further line end is written."""
    page = Page(out.write)
    page.ask("Answer?")
    page.reader_ended_line()
    page.say("Right.")
    assert out.getvalue() == "Answer? Right.\n"


def test_marks_fall_back_with_the_encoding(out: io.StringIO) -> None:
    """Where the terminal has no such characters, plainer ones stand in."""
    Page(out.write, encoding="ascii").say("✓ Guaidó — “yes”")
    assert out.getvalue() == '+ Guaido - "yes"\n'


@given(
    st.text(st.characters()),
    st.integers(min_value=0, max_value=300),
    st.sampled_from([0, 3, 8]),
    st.sampled_from(Style),
    st.sampled_from(["utf-8", "ascii"]),
)
def test_whatever_is_said_stays_on_the_page(
    text: str, width: int, hang: int, style: Style, encoding: str
) -> None:
    """However hostile the text, lines fit and only colours are sent."""
    out = io.StringIO()
    page = Page(out.write, width=width, encoding=encoding, colour=True)
    page.say(text, indent=4, hang=hang, style=style)
    page.link(text)
    page.echo(text)
    written = SGR.sub("", out.getvalue())
    kinds = {category(character) for character in written.translate(ALLOWED)}
    assert not kinds & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert written.encode(encoding)
    limit = min(max(width, NARROWEST), WIDEST)
    said = written.split("\n")[:-3]
    assert all(measure(line) < limit for line in said)
