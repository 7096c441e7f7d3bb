"""The place of a sitting, kept until its end."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.shell.making import Making
from quizgen.shell.quizzing.bookmark import MOST, Bookmark, Note, find_bookmark
from quizgen.shell.wishes import Wishes

NOTE = Note("a1", 20_000, 7, ("mine/a/choice", "mine/b/choice"), {"mine/a/choice": 2}, 5)
WISHES = Wishes((), 10, 0, (), Making())


def test_a_note_is_found_again(tmp_path: Path) -> None:
    """As it was written, until the sitting has ended."""
    file = tmp_path / "sittings" / "one.json"
    bookmark = Bookmark(file)
    assert bookmark.read() is None
    bookmark.write(NOTE)
    assert bookmark.read() is not None
    del bookmark
    other = Bookmark(file)
    assert other.read() == NOTE
    other.remove()
    assert not file.exists()
    assert Bookmark(file).read() is None


def test_what_goes_on_elsewhere_is_left_alone(tmp_path: Path) -> None:
    """Two sittings of one command: the second is another one, and spoils nothing."""
    file = tmp_path / "one.json"
    first, second = Bookmark(file), Bookmark(file)
    first.write(NOTE)
    assert second.read() is None
    second.write(replace(NOTE, sitting="b2"))
    second.remove()
    assert json.loads(file.read_text("utf-8"))["sitting"] == "a1"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"sitting": "a"}',
        json.dumps({"sitting": 1, "day": 1, "seed": 1, "items": [], "asked": {}, "since": 0}),
        json.dumps({"sitting": "a", "day": 1, "seed": -1, "items": [], "asked": {}, "since": 0}),
        json.dumps({"sitting": "a", "day": 1, "seed": 1, "items": "b", "asked": {}, "since": 0}),
        json.dumps({"sitting": "a", "day": 1, "seed": 1, "items": [], "asked": [], "since": 0}),
        json.dumps({"sitting": "a", "day": 1, "seed": True, "items": [], "asked": {}, "since": 0}),
        "[" * 100_000,
        "\udcff",
    ],
    ids=range(12),
)
def test_what_is_no_note_is_none(tmp_path: Path, text: str) -> None:
    """Half a file, or another's: the sitting begins anew."""
    file = tmp_path / "one.json"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert Bookmark(file).read() is None


def test_where_there_is_no_place_nothing_is_kept(tmp_path: Path) -> None:
    """The quiz goes on all the same."""
    (tmp_path / "file").write_text("")
    for place in (None, tmp_path / "file" / "one.json"):
        bookmark = Bookmark(place)
        bookmark.write(NOTE)
        assert bookmark.read() is None
        bookmark.remove()


def test_old_notes_make_room(tmp_path: Path) -> None:
    """The folder does not grow for ever."""
    for number in range(MOST + 3):
        file = tmp_path / f"{number}.json"
        Bookmark(file).write(NOTE)
        if file.exists():
            os.utime(file, (number, number))
    assert len(list(tmp_path.iterdir())) <= MOST


def test_a_command_finds_its_own_sittings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever its seed, and however its answers are shown; another request has others."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    def place(wishes: Wishes) -> Path:
        find_bookmark(wishes).write(NOTE)
        (new,) = set((tmp_path / "quizgen" / "sittings").iterdir())
        new.unlink()
        return new

    same = [WISHES, replace(WISHES, making=Making(seed=4)), replace(WISHES, reveals=True)]
    assert len({place(one) for one in same}) == 1
    others = [
        WISHES,
        replace(WISHES, packs=("a.yaml",)),
        replace(WISHES, questions=11),
        replace(WISHES, topics=("oath",)),
        replace(WISHES, making=Making(kinds=("cloze",))),
        replace(WISHES, store=tmp_path / "s"),
    ]
    assert len({place(one) for one in others}) == len(others)
