"""Fields and tags: what an item says arrives, and does nothing else."""

import json
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.exporters.anki.note import tags
from quizgen.exporters.anki.notetype import FILLED
from quizgen.exporters.anki.texts import link, text
from quizgen.exporters.anki.visible import visible
from quizgen.items.item import Citation, Option
from quizgen.markup.plain import is_marked
from tests.exporters.decks import DEADLINE, GAVE, STANCE, deck_of, note_of, parts, read, texts
from tests.exporters.responses import EVERY

GOLDEN = Path(__file__).parents[2] / "golden"

PLAIN = st.text(max_size=12).filter(lambda words: not is_marked(words))
"""Whatever a pack may say without marks: the signs of those are refused in its texts."""


def test_fields_say_what_the_item_says() -> None:
    """Each field of a multiple-choice note has its part, and the spare ones are empty."""
    note = parts(DEADLINE)
    assert note["Note"] == "venezuela-2019/deadline"
    assert note["Stem"] == DEADLINE.stem
    assert note["Answer"] == "72 hours"
    assert note["Statement"] == GAVE
    assert note["Language"] == "en"
    assert texts(read(note["Options"]).options) == texts(DEADLINE.options)
    others = [name for name in note if name.startswith(("Spare", "Claim", "Blank", "Typed"))]
    assert {note[name] for name in (*others, "Task", "Prompts", "Notice", "My notes")} == {""}


def test_the_markup_of_notes_is_as_released() -> None:
    """Whoever changes it tells Anki so, or studied notes stay without it."""
    released = json.loads((GOLDEN / "anki-fields.json").read_text("utf-8"))
    notes = {
        item.id: {name: field for name, field in parts(item).items() if field}
        for item in (DEADLINE, STANCE, *EVERY)
    }
    assert {"filled": FILLED, "notes": notes} == released, (
        "the fields of notes have changed: raise FILLED in notetype.py to the present time,"
        " unless only fields that were never released have, and renew tests/golden/anki-fields.json"
    )


def test_options_have_no_trace_of_the_key() -> None:
    """What a student may see or hear before answering is the same whichever is right."""
    last = tuple(replace(option, correct=i == 3) for i, option in enumerate(DEADLINE.options))
    assert parts(DEADLINE)["Options"] == parts(replace(DEADLINE, options=last))["Options"]
    assert parts(DEADLINE)["Solution"] != parts(replace(DEADLINE, options=last))["Solution"]


def test_solution_marks_the_key_and_gives_reasons() -> None:
    """Each reason stands beside its option, but for those that the statement gives."""
    shown = read(parts(DEADLINE)["Solution"]).options
    assert [option.verdict for option in shown] == ["wrong", "wrong", "right", "wrong"]
    assert [option.mark for option in shown] == ["✗", "✗", "✓", "✗"]
    assert [option.why for option in shown] == [
        "",
        "It was the opposition that spoke of two days.",
        "He broke off relations on the same day.",
        "",
    ]


def test_only_what_has_an_order_of_its_own_is_marked_as_ordered() -> None:
    """The script leaves numbers and dates as they are."""
    for name in ("Options", "Solution"):
        assert "data-ordered" in parts(DEADLINE)[name]
        assert "data-ordered" not in parts(STANCE)[name]


def test_sources_have_their_words_and_their_address() -> None:
    """A source without an address is named without a link."""
    shown = read(parts(DEADLINE)["Sources"])
    assert shown.links == ["https://a.example/1"]
    assert shown.text.split("\n") == [
        "",
        "giving the mission 72 hours Report of the oath",
        "72 hours to leave the country Photo essay on the crisis",
        "",
    ]
    assert parts(replace(DEADLINE, sources=()))["Sources"] == ""


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.example/?q=1&r=2", "https://a.example/?q=1&r=2"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("\x01https://a.example", "https://a.example"),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_links_lead_to_the_web_only(url: str, address: str) -> None:
    """Whatever else a click could open is shown without a link."""
    assert link(url) == address
    citation = Citation("s", "A title", "words", url)
    shown = read(parts(replace(DEADLINE, sources=(citation,)))["Sources"])
    assert shown.links == ([address] if address else [])
    assert "A title" in shown.text


@pytest.mark.parametrize(
    ("pack", "topics", "expected"),
    [
        ("p", (), ["quizgen::p"]),
        ("p", ("the crisis", "a\u3000b"), ["quizgen::p::the_crisis", "quizgen::p::a_b"]),
        ("p", ("a\tb\nc", ' "q" '), ["quizgen::p::a_b_c", "quizgen::p::q"]),
        ("p", ("::a", "a::b", "a:", ":::"), ["quizgen::p::a", "quizgen::p::a:b", "quizgen::p"]),
        ("p", ("a", "a", ""), ["quizgen::p::a", "quizgen::p"]),
        ("a b", ("\x00x\x1f", "\ud800"), ["quizgen::a_b::x", "quizgen::a_b::\ufffd"]),
    ],
)
def test_tags_are_paths_that_anki_keeps(
    pack: str, topics: tuple[str, ...], expected: list[str]
) -> None:
    """Spaces and quotation marks, and colons that would make a path of a name, are replaced."""
    note = note_of(replace(STANCE, topics=topics))
    assert tags(note, replace(deck_of(), pack=pack)) == expected


@given(
    st.text(st.characters(codec=None, categories=None)).filter(lambda words: not is_marked(words))
)
def test_text_is_shown_as_it_is(words: str) -> None:
    """A browser reads the very text, but for what nobody can see, and no element in it."""
    written = text(words)
    seen = "".join(_texts(written))
    assert seen == visible(words)
    assert not set(written) & set("<>\"'[\x00\x1f")
    written.encode()


@given(PLAIN, PLAIN, PLAIN)
def test_lists_are_shown_as_they_are(right: str, wrong: str, why: str) -> None:
    """No text of an option breaks out of its place in the list."""
    options = (Option(wrong, correct=False, why=why), Option(right, correct=True, why=""))
    shown = read(parts(replace(STANCE, options=options, statement=""))["Solution"]).options
    assert [(option.verdict, option.text, option.why) for option in shown] == [
        ("wrong", visible(wrong), visible(why)),
        ("right", visible(right), ""),
    ]


def _texts(html: str) -> list[str]:
    class Reader(HTMLParser):
        def handle_data(self, data: str) -> None:
            found.append(data)

    found: list[str] = []
    reader = Reader()
    reader.feed(html)
    reader.close()
    return found
