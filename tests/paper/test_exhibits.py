"""Pictures and sounds on a sheet and in its key: never beside a name that tells the answer."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.items.item import Item
from quizgen.languages.catalogue import catalogue_of
from quizgen.media.record import Medium, Picture
from quizgen.paper.answer_key import answer_key
from quizgen.paper.copies.layout import Layout
from quizgen.paper.copies.sheet import sheet_of
from quizgen.paper.credits import Credit, credit
from tests.exporters.handouts import item, laid_out
from tests.media.records import heard, pictured, region

ENGLISH = catalogue_of("en")


def looked_at(asked: Item, *shown: Medium) -> Item:
    """Show something instead of each option of an item."""
    options = tuple(
        replace(option, picture=medium)
        if isinstance(medium, Picture)
        else replace(option, sound=medium)
        for option, medium in zip(asked.options, shown, strict=True)
    )
    return replace(asked, options=options)


def test_what_is_seen_stands_with_its_question_and_in_the_key(tmp_path: Path) -> None:
    """What is revealed stands in the key alone."""
    cell, word = pictured(tmp_path), heard(tmp_path)
    late = pictured(tmp_path, "late.svg")
    asked = replace(
        item("q", "What is this?", "a", "b"), pictures=(cell,), sounds=(word,), revealed=(late,)
    )
    printed = laid_out(asked, labels=["A"])
    (exercise,) = sheet_of(printed.forms[0], ENGLISH).sections[0].exercises
    assert (exercise.pictures, exercise.sounds, exercise.offered) == ((cell,), (word,), ())
    assert exercise.options == ("a", "b")
    (entry,) = answer_key(printed, ENGLISH).entries
    assert (entry.pictures, entry.revealed) == ((cell,), (late,))


@pytest.mark.parametrize("ordered", [False, True])
def test_options_that_are_shown_have_no_names_on_a_sheet(tmp_path: Path, *, ordered: bool) -> None:
    """They stand in the form's order; their names are in the key."""
    shown = pictured(tmp_path, "one.png"), pictured(tmp_path, "two.svg")
    asked = replace(looked_at(item("q", "Which?", "one", "two"), *shown), ordered=ordered)
    assert not asked.is_either_or
    printed = laid_out(asked, labels=["A", "B"])
    for form in printed.forms:
        (exercise,) = sheet_of(form, ENGLISH).sections[0].exercises
        assert exercise.layout is Layout.LETTERS
        assert exercise.options == ("", "")
        assert exercise.offered == tuple(option.shown for option in form.questions[0].options)
    (entry,) = answer_key(printed, ENGLISH).entries
    assert [answer.text for reason in entry.reasons for answer in reason.answers] == ["one", "two"]


def test_each_credit_is_told_once(tmp_path: Path) -> None:
    """In the order of what is shown; what nobody says anything of has none."""
    painted = replace(pictured(tmp_path), credit="A. Painter", license="CC-BY-4.0", source="here")
    media = (
        replace(painted, alt="A cell"),
        pictured(tmp_path, alt="A leaf"),
        replace(heard(tmp_path), license="CC0-1.0"),
        replace(painted, alt="A cell"),
        replace(painted, alt="A stem"),
    )
    assert credit(media) == (
        Credit(("A cell", "A stem"), "A. Painter, CC-BY-4.0", "here"),
        Credit(("word.wav",), "CC0-1.0", ""),
    )


def test_a_key_credits_whatever_its_items_show(tmp_path: Path) -> None:
    """Under the stem, as options, and with the answer."""
    cell, late, *shown = (replace(pictured(tmp_path), credit=name) for name in "ABCD")
    one = replace(item("q", "What?", "a", "b"), pictures=(cell,), revealed=(late,))
    two = looked_at(item("r", "Which?", "c", "d"), *shown)
    key = answer_key(laid_out(one, two, one), ENGLISH)
    assert [told.about for told in key.credits] == ["A", "B", "C", "D"]


@pytest.mark.parametrize(
    ("marked", "framed", "covered"),
    [
        ((), [], []),
        ((0,), [0], [1]),  # what lies in it, or holds it, is not covered
        ((1,), [1], [0, 2, 3]),
        ((2,), [2], [1, 3]),
        ((0, 1), [0, 1], []),
    ],
)
def test_other_regions_are_covered_but_for_those_that_would_hide_what_is_asked(
    tmp_path: Path, marked: tuple[int, ...], framed: list[int], covered: list[int]
) -> None:
    """Regions that overlap the one that is asked for are left as they are."""
    regions = (
        region("cell", 0, 0, 50, 50),
        region("leaf", 60, 60, 90, 90),
        region("nucleus", 10, 10, 20, 20),
        region("wall", 0, 0, 25, 5),
    )
    told = replace(pictured(tmp_path), regions=regions, marked=marked)
    outlines = [one.outline for one in regions]
    assert told.framed == tuple(outlines[place] for place in framed)
    assert told.covered == tuple(outlines[place] for place in covered)
