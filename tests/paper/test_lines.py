"""The lines of a stem, from the pack to paper, card and terminal."""

import io

import pytest

from quizgen.exporters import html
from quizgen.exporters.pdf.typesetter import typeset
from quizgen.items.item import Item
from quizgen.markup.carried import tree_of
from quizgen.markup.plain import plain
from quizgen.markup.reading import read
from quizgen.markup.tree import Style, Styled, Words
from quizgen.paper.lines import lines_of
from quizgen.study.faces.page import Page
from quizgen.study.posing import show_question
from tests.exporters.decks import parts
from tests.exporters.handouts import edition
from tests.packs import bank_of, item_of
from tests.study.quizzes import question_of

LOOP = """
    language: LANGUAGE
    facts:
      loop:
        question: SIGN
          What does this print?

          for i in range(3):
              print(i,  end="")
        answer: "012"
        single: true
        wrong: [abc, "0123"]
"""

LITERAL = 'What does this print?\n\nfor i in range(3):\n    print(i,  end="")'
FOLDED = 'What does this print? for i in range(3): print(i, end="")'


def loop(sign: str, language: str = "en") -> Item:
    """Make the item of a question whose block of text begins with a sign."""
    return item_of(bank_of(LOOP.replace("SIGN", sign).replace("LANGUAGE", language)), "loop")


@pytest.mark.parametrize("language", ["en", "es", "de", "ja"])
@pytest.mark.parametrize(
    ("sign", "stem"), [("|", LITERAL), ("|-", LITERAL), ("|+", LITERAL), (">", FOLDED)]
)
def test_lines_of_a_literal_block_stay(sign: str, stem: str, language: str) -> None:
    """And so do its runs of spaces; folded text flows, and so does the true sentence."""
    item = loop(sign, language)
    assert item.stem == stem
    assert item.statement == f"{' '.join(stem.splitlines())} 012"


def test_spaces_stay_where_they_part_no_words() -> None:
    """At the start of a line, and several of them."""
    assert lines_of("a b\n  c  d e\n") == ("a b", "\u00a0\u00a0c\u00a0\u00a0d e", "")


def test_marked_text_is_cut_where_its_lines_end() -> None:
    """What stands apart or is code stays whole, and its spaces are its own."""
    text, _ = read("*a  b\n  c* `d  e`\n\n```\nf\n  g\n```", has_blocks=True)
    first, second = lines_of(text)
    assert [plain(first), plain(second)] == ["a\u00a0\u00a0b", "c d  e\nf\n  g"]
    assert tree_of(first)[0] == Styled(Style.EMPHASIS, (Words("a\u00a0\u00a0b"),))


def test_lines_stay_on_paper() -> None:
    """In Typst by its own breaks, in HTML by the style of the stem."""
    source = typeset(edition(loop("|")))
    indented = "\u00a0" * 4 + "print(i,\u00a0\u00a0end="
    assert "What does this print?\\n\\nfor i in range(3):\\n" + indented in source
    page = html.render(edition(loop("|"))).decode()
    assert "What does this print?\n\nfor i in range(3):\n    print(i,  end=" in page
    assert ".stem { break-after: avoid; white-space: pre-wrap; }" in page


def test_lines_stay_on_cards() -> None:
    """They are broken in the note itself, so that Anki's editor shows them too."""
    stem = parts(loop("|"))["Stem"]
    assert stem.startswith("What does this print?<br><br>for i in range(3):<br>\u00a0\u00a0\u00a0")


def test_lines_stay_in_the_terminal() -> None:
    """Below the number, behind a bar, as far in as they were written."""
    screen = io.StringIO()
    show_question(Page(screen.write, width=60), question_of(loop("|")), 1)
    shown = screen.getvalue().replace("\u00a0", " ")
    assert (
        'What does this print?\n     |\n     | for i in range(3):\n     |     print(i,  end="")\n'
    ) in "\n".join(line.rstrip() for line in shown.split("\n"))
