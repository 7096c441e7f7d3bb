"""What is told as blocks, for faces that lay it out themselves."""

import io

import pytest

from quizgen.items.item import Item
from quizgen.languages.catalogue import catalogue_of
from quizgen.study.faces.page import Page
from quizgen.study.posing import show_question
from quizgen.study.recap import show_summary
from quizgen.study.script import Script, Style, lay_out
from quizgen.study.telling import show_verdict
from tests.study.quizzes import (
    make_item,
    make_matching,
    make_open,
    make_ordering,
    make_several,
    make_typed,
    question_of,
    session_of,
    take,
)

ENGLISH = catalogue_of("en")
PICK = make_item("Peru", stem="What is the capital of Peru? " * 4, url="https://example.org/peru")
ITEMS = [
    (PICK, "b"),
    (make_several(("Lima", "Oslo"), ("Bern", "La Paz")), "ac"),
    (make_typed("Simón Bolívar"), "Sucre"),
    (make_matching({"Peru": "Lima", "Chad": "Ndjamena"}), "1a"),
    (make_ordering("steam", "petrol", "jet"), "bac"),
    (make_open("It rains much."), ""),
]


@pytest.mark.parametrize(("item", "reply"), ITEMS, ids=lambda one: getattr(one, "kind", ""))
@pytest.mark.parametrize("width", [40, 80])
def test_blocks_come_to_the_same_on_a_page_of_any_width(item: Item, reply: str, width: int) -> None:
    """What is told once can be laid out again, such as after the window was made narrower."""
    session = take(session_of(item), reply)
    out, again = io.StringIO(), io.StringIO()
    script = Script()
    for paper in (Page(out.write, width=width), script):
        show_question(paper, question_of(item), 1)
        show_verdict(paper, session.turns[-1], ENGLISH)
        show_summary(paper, session.summarise(), ENGLISH)
    lay_out(script.blocks, Page(again.write, width=width))
    assert again.getvalue() == out.getvalue()


def test_blocks_tell_what_they_are() -> None:
    """By their style and sign, so that no face has to read their words."""
    script = Script()
    show_verdict(script, take(session_of(PICK), "b").turns[-1], ENGLISH)
    styles = [(block.style, block.sign.glyph) for block in script.blocks if block.sign]
    assert styles == [(Style.WRONG, "✗"), (Style.RIGHT, "✓")]
    assert script.blocks[-1].is_address
    assert script.blocks[-1].text == "https://example.org/peru"
