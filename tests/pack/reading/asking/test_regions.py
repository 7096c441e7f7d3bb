"""Regions of a picture are asked for, one label at a time."""

from pathlib import Path

import pytest

from quizgen.bank import Bank, make_bank
from quizgen.items.kinds import choice, short_answer
from quizgen.media.outline import overlap
from quizgen.media.record import Point
from quizgen.pack.shelf import examine
from quizgen.rules import no_evidence
from tests.media.files import svg

HEADER = "pack: test\ntitle: Cells\n"
BODY = """
entities:
  part:
    core: the nucleus
    inner: {name: the nucleolus, in: core}
    wall: {name: the wall, also: [the rim]}
    pump: the pump
media:
  cell:
    file: cell.svg
    alt: A cell
    ask: What is marked in the picture?
    regions:
      - {label: core, rect: [0, 0, 10, 10]}
      - {label: wall, rect: [20, 0, 10, 10]}
      - {label: a small bubble, rect: [0, 20, 5, 5]}
      - {label: a small bubble, rect: [10, 20, 5, 5]}
      - {label: inner, rect: [30, 20, 10, 10]}
"""


@pytest.fixture(name="folder")
def make_folder(tmp_path: Path) -> Path:
    """A folder with a picture."""
    (tmp_path / "cell.svg").write_bytes(svg())
    return tmp_path


def bank_in(folder: Path, body: str) -> Bank:
    """Make the bank of a pack."""
    (folder / "test.yaml").write_text(HEADER + body, encoding="utf-8")
    pack, problems = examine(str(folder / "test.yaml"))
    assert problems == ()
    assert pack is not None
    return make_bank([pack], kinds=[choice, short_answer])


def offered(bank: Bank) -> dict[str, set[str]]:
    """Return the wrong answers that are offered beside each right one."""
    return {
        item.key.text: {option.text for option in item.options if not option.correct}
        for item in bank.items
        if item.kind == "choice"
    }


def test_each_label_is_asked_for_once(folder: Path) -> None:
    """With the picture, in which all its places are marked; certified, and typed by any name."""
    bank = bank_in(folder, BODY)
    marked = {}
    for item in bank.items:
        (picture,) = item.pictures
        assert item.stem == "What is marked in the picture?"
        marked[item.id] = [picture.regions[place].label for place in picture.marked]
        assert all(option.correct or option.certificate for option in item.options)
    assert marked["test/cell#core/choice"] == ["core"]
    assert marked["test/cell#a-small-bubble/choice"] == ["a small bubble"] * 2
    assert len({item.asked for item in bank.items if item.kind == "choice"}) == 4
    typed = next(item for item in bank.items if item.id == "test/cell#wall/short-answer")
    assert {"the wall", "the rim"} <= set(typed.accepted)
    assert not list(no_evidence.check(bank))


def test_what_contains_another_is_no_wrong_answer(folder: Path) -> None:
    """Neither by what the pack says of things, nor by their places."""
    found = offered(bank_in(folder, BODY))
    assert "the nucleolus" not in found["the nucleus"]
    assert "the nucleus" not in found["the nucleolus"]
    assert {"the wall", "a small bubble"} <= found["the nucleus"]
    inside = BODY.replace("rect: [20, 0, 10, 10]", "rect: [2, 2, 5, 5]")
    found = offered(bank_in(folder, inside))
    assert "the wall" not in found.get("the nucleus", set())
    assert "the nucleus" not in found.get("the wall", set())
    assert "the pump" not in found.get("the nucleus", set())


def test_regions_without_a_question_are_told(folder: Path) -> None:
    """And those that stand beside an id."""
    text = BODY.replace("    ask: What is marked in the picture?\n", "")
    (folder / "test.yaml").write_text(HEADER + text, encoding="utf-8")
    (problem,) = examine(str(folder / "test.yaml"))[1]
    assert (problem.rule, problem.location.line) == ("missing-key", 15)
    assert "`ask: What is marked in the picture?`" in problem.hint
    text = BODY + "facts: {f: {question: Q?, answer: x, wrong: [y, z], image: {id: cell, "
    text += "regions: [{label: core, rect: [1, 1, 2, 2]}]}}}\n"
    (folder / "test.yaml").write_text(HEADER + text, encoding="utf-8")
    (problem,) = examine(str(folder / "test.yaml"))[1]
    assert problem.rule == "bad-region"


def box(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    """Return the corners of a rectangle."""
    return ((left, top), (right, top), (right, bottom), (left, bottom))


HOUSE = box(0, 0, 10, 10)


@pytest.mark.parametrize(
    ("other", "together"),
    [
        (HOUSE, True),
        (box(2, 2, 5, 5), True),
        (box(5, 5, 15, 15), True),
        (box(0, 5, 10, 15), True),
        (box(-5, 2, 15, 5), True),
        (box(0, 0, 10, 20), True),
        (box(10, 0, 20, 10), False),
        (box(0, 10, 10, 20), False),
        (box(10, 10, 20, 20), False),
        (box(11, 0, 20, 10), False),
        (((5, 5), (20, 0), (20, 10)), True),
        (((10, 5), (20, 0), (20, 10)), False),
        (((-5, 5), (5, -5), (-5, -5)), False),
    ],
)
def test_regions_overlap_where_they_share_a_place(other: tuple[Point, ...], together: bool) -> None:
    """An edge or a corner is none."""
    assert overlap(HOUSE, other) == overlap(other, HOUSE) == together
