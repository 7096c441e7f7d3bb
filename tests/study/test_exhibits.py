"""Pictures and sounds in the terminal: told, opened, and never named before the answer."""

import io
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.items.item import Item
from quizgen.languages.catalogue import catalogue_of
from quizgen.media.record import Medium, Picture
from quizgen.paper.pointing import in_words
from quizgen.study.faces.line import LineFace
from quizgen.study.faces.page import Page
from tests.media.records import heard, pictured
from tests.study.quizzes import Replies, make_item, make_open, make_typed, session_of

ENGLISH = catalogue_of("en")


class Files:
    """A showroom whose files are called as their media are told."""

    def file_of(self, medium: Medium) -> str:
        """Return a path."""
        return f"/shown/{medium.file}"

    def drawing_of(self, picture: Picture) -> str:
        """Return what a terminal would take for a picture."""
        return f"<{picture.file}>"


def take(item: Item, *replies: str, showroom: Files | None = None, encoding: str = "utf-8") -> str:
    """Ask an item, and return what is on the screen."""
    out = io.StringIO()
    page = Page(out.write, encoding=encoding)
    page.showroom = showroom
    reader = Replies(replies)
    LineFace(session_of(item), reader, reader, page).run()
    return out.getvalue()


def test_a_picture_is_told_under_its_stem(tmp_path: Path) -> None:
    """With its file, or what draws it, where there is one."""
    asked = replace(make_item("Peru"), pictures=(pictured(tmp_path, alt="Two stripes"),))
    stem = "1/1. What is the capital of Peru?\n  [picture: Two stripes]\n"
    assert f"{stem}  a) Lima\n" in take(asked)
    shown = take(asked, showroom=Files())
    assert f"{stem}<cell.png>\n    /shown/cell.png\n  a) Lima\n" in shown


def test_options_are_told_by_what_they_show_until_they_are_answered(tmp_path: Path) -> None:
    """Their names stand in the verdict."""
    item = make_item("Peru")
    options = tuple(
        replace(option, picture=pictured(tmp_path, alt=f"Stripes {number}"))
        for number, option in enumerate(item.options)
    )
    screen = take(replace(item, options=options), "b")
    asked, _, verdict = screen.partition("Answer a-d")
    assert "  a) [picture: Stripes 0]\n  b) [picture: Stripes 1]\n" in asked
    for option in options:
        assert option.text not in asked
    assert "Wrong: b) Quito" in verdict
    assert "The answer: a) Lima" in verdict


def test_a_sound_is_told_in_words_after_the_answer_only(tmp_path: Path) -> None:
    """But where it cannot be played, before it."""
    asked = replace(make_typed("word"), sounds=(heard(tmp_path, alt="one syllable"),))
    before, _, after = take(asked, "word", showroom=Files()).partition("Your answer")
    assert "  [sound]\n    /shown/word.wav\n" in before
    assert "one syllable" not in before
    assert "  [sound: one syllable]\n" in after
    before, _, after = take(asked, "word").partition("Your answer")
    assert "  [sound: one syllable]\n" in before
    assert "one syllable" not in after.partition("right")[0]


@pytest.mark.parametrize(
    ("item", "reply"),
    [
        (make_item("Peru"), "a"),
        (make_item("Peru"), "b"),
        (make_item("Peru"), "s"),
        (make_typed("word"), "word"),
        (make_open("So."), "x"),
        (make_open("So."), "s"),
    ],
)
def test_what_is_kept_back_comes_with_the_answer(tmp_path: Path, item: Item, reply: str) -> None:
    """With who made it, once."""
    late = replace(
        pictured(tmp_path, alt="A later one"), credit="A. Painter", source="https://x.example"
    )
    screen = take(replace(item, revealed=(late,)), reply)
    before, _, after = screen.partition("? for help")
    assert "A later one" not in before
    assert after.count("[picture: A later one]") == 1
    assert after.count("Credit: A. Painter\n    https://x.example\n") == 1


def test_the_summary_tells_apart_what_was_asked_in_one_wording(tmp_path: Path) -> None:
    """By the picture."""
    asked = replace(make_item("Peru", stem="What is it?"), pictures=(pictured(tmp_path, alt="Ω"),))
    assert take(asked, "b").count("[picture: Ω]") == 2


@pytest.mark.parametrize("alt", ["\x1b[2J\x07", "a\nb) Lima", "\u202eab", "x" * 300, "漢字"])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_words_for_pictures_are_safe(tmp_path: Path, alt: str, encoding: str) -> None:
    """No escape, no line of their own that poses as an option, nothing but the encoding has."""
    asked = replace(make_item("Peru"), pictures=(pictured(tmp_path, alt=alt),))
    screen = take(asked, encoding=encoding)
    screen.encode(encoding)
    assert not {"\x1b", "\x07", "\u202e"} & set(screen)
    assert sum(line.startswith("  b)") for line in screen.splitlines()) == 1


def test_sounds_without_words_are_told_as_such(tmp_path: Path) -> None:
    """A picture always has words."""
    assert in_words(heard(tmp_path), ENGLISH) == "[sound]"
    assert in_words(heard(tmp_path, alt="a bell"), catalogue_of("de")) == "[Ton: a bell]"
    assert in_words(pictured(tmp_path, alt="A cell"), catalogue_of("es")) == "[imagen: A cell]"
