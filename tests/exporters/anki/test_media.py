"""Pictures and sounds of a deck in the real engine and in a browser."""

import json
import os
import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from anki.sound import SoundOrVideoTag

from quizgen.decks.content import content_of
from quizgen.decks.lock import FIRST
from quizgen.exporters.anki import media as anki_media
from quizgen.exporters.anki import render
from quizgen.exporters.anki.media import file_name
from quizgen.items.item import Item
from quizgen.media.opening import open_medium
from quizgen.problem import PackError
from tests.exporters.browser import BROWSER, Browser
from tests.exporters.decks import Student, deck_of, edition, note_of, released
from tests.exporters.exhibits import (
    HOSTILE,
    NAMES,
    drawings,
    every_place,
    looked_at,
    marked,
    said,
)
from tests.exporters.handouts import item, several
from tests.exporters.marks import Seen
from tests.media.files import picture, sound, svg
from tests.media.records import heard, pictured

in_browser = pytest.mark.skipif(
    BROWSER is None and os.environ.get("QUIZGEN_BROWSER") != "required",
    reason="there is no Chromium on the PATH",
)


def listed(package: bytes) -> dict[str, bytes]:
    """Return the files of media in a package, by the names that a collection gives them."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        names = json.loads(archive.read("media"))
        return {name: archive.read(number) for number, name in names.items()}


def kept(student: Student) -> dict[str, bytes]:
    """Return the files of media in a student's collection."""
    folder = Path(student.collection.media.dir())
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def played(tags: Sequence[object]) -> list[str]:
    """Return the names of the sounds that Anki plays of a side, in their order."""
    assert all(isinstance(tag, SoundOrVideoTag) for tag in tags)
    return [tag.filename for tag in tags if isinstance(tag, SoundOrVideoTag)]


def body(side: str) -> str:
    """Return a side of a card without its script."""
    return re.sub(r"<script>.*?</script>", "", side, flags=re.DOTALL)


def crowd(folder: Path, count: int) -> list[Item]:
    """Make items with a picture and a sound each, all of them different."""
    made = []
    for number in range(count):
        noise = bytearray(sound())
        noise[-2:] = number.to_bytes(2, "little")
        made.append(
            replace(
                item(f"q{number}", "What is this?", "a", "b"),
                pictures=(pictured(folder, f"{number}.png", picture(size=(8, 6 + number))),),
                sounds=(heard(folder, f"{number}.wav", bytes(noise)),),
            )
        )
    return made


def test_a_package_has_each_file_once_under_the_name_of_what_it_holds(tmp_path: Path) -> None:
    """No two decks of a collection have two files of one name."""
    items = every_place(tmp_path)
    media = {medium.digest: medium for asked in items for medium in asked.media}
    files = listed(render(edition(*items)))
    assert files == {file_name(medium): open_medium(medium) for medium in media.values()}
    for name in files:
        assert re.fullmatch(r"quizgen-[0-9a-f]{16}\.(svg|png|jpg|wav|mp3)", name)


def test_the_same_deck_has_the_same_bytes(tmp_path: Path) -> None:
    """In whatever order its items name their files."""
    items = every_place(tmp_path)
    assert render(edition(*items)) == render(edition(*items))
    assert list(listed(render(edition(*items)))) == list(listed(render(edition(*items[::-1]))))


def test_large_pictures_are_scaled_down(tmp_path: Path) -> None:
    """To what a screen can show; the name stays that of the picture."""
    large = pictured(tmp_path, "large.png", picture(size=(2400, 30)))
    (data,) = listed(render(edition(replace(item("q", "?", "a", "b"), pictures=(large,))))).values()
    assert int.from_bytes(data[16:20], "big") == 1800


def test_two_hundred_pictures_and_sounds_are_imported_once(
    tmp_path: Path, student: Student
) -> None:
    """All are there, with the very bytes; a second time nothing is new, and nothing is missing."""
    items = crowd(tmp_path, 200)
    package = render(edition(*items))
    assert len(student.open(package).new) == 200
    assert len(kept(student)) == 400
    assert kept(student) == listed(package)
    log = student.open(package)
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 0, 200)
    assert len(student.notes()) == 200
    assert kept(student) == listed(package)
    found = student.collection.media.check()
    assert (list(found.unused), list(found.missing)) == ([], [])


def test_files_of_one_path_in_two_packs_do_not_meet(tmp_path: Path, student: Student) -> None:
    """Nor does a picture that was painted anew keep the look of the old one."""
    made = []
    for name in "ab":
        (tmp_path / name).mkdir()
        shown = pictured(
            tmp_path / name, "cell.svg", svg(f"<desc>{name}</desc><circle r='{ord(name)}'/>")
        )
        made.append(replace(item(name, "What?", "a", "b"), pictures=(shown,)))
    first = released(made[0])
    student.take(edition(deck=deck_of(made[0], lock=first)))
    student.take(replace(edition(made[1]), name="other", title="Other"))
    assert len(kept(student)) == 2
    painted = replace(made[0], pictures=made[1].pictures)
    lock = released(painted, lock=first, time=FIRST + 1000)
    log = student.take(edition(deck=deck_of(painted, lock=lock)))
    assert len(log.updated) == 1
    assert file_name(made[1].pictures[0]) in student.note(painted)["Question"]


def test_what_is_shown_is_part_of_what_students_see(tmp_path: Path) -> None:
    """So that studied decks take up another picture, another word for it, or another frame."""
    cell, other = drawings(tmp_path, 2)
    asked = replace(item("q", "What?", "a", "b"), pictures=(marked(cell, 0),))
    moved = replace(
        cell, regions=(replace(marked(cell).regions[0], outline=((0, 0), (1, 0), (1, 1))),)
    )
    seen = [
        item("q", "What?", "a", "b"),
        asked,
        *(
            replace(asked, pictures=(shown,))
            for shown in (
                cell,
                other,
                marked(cell, 1),
                replace(moved, marked=(0,)),
                replace(cell, alt="Another word"),
                replace(cell, credit="A. Painter"),
                replace(cell, license="CC0-1.0"),
                replace(cell, source="here"),
            )
        ),
        replace(asked, pictures=(), revealed=(cell,)),
        looked_at(item("q", "What?", "a", "b"), cell, other),
        looked_at(item("q", "What?", "a", "b"), other, cell),
    ]
    assert len({content_of(note_of(one), "en") for one in seen}) == len(seen)
    (tmp_path / "moved").mkdir()
    same = replace(asked, pictures=(marked(drawings(tmp_path / "moved", 1)[0], 0),))
    assert content_of(note_of(same), "en") == content_of(note_of(asked), "en")


def test_both_sides_show_what_stands_under_a_stem(tmp_path: Path, student: Student) -> None:
    """With its words and its marks; the sound is Anki's to play."""
    shown, word = marked(drawings(tmp_path, 1)[0], 1), heard(tmp_path, alt="a word, spoken")
    asked = replace(item("q", "What?", "a", "b"), pictures=(shown,), sounds=(word,))
    student.take(edition(asked))
    output = student.card(asked).render_output()
    for side in map(body, (output.question_text, output.answer_text)):
        assert (
            f'<img src="{file_name(shown)}" alt="Part 0; marked: upper right, 75% from the' in side
        )
        assert 'width="40" height="30"' in side
        assert side.count("<polygon ") == 4
        assert "a word, spoken" in side
    for tags in (output.question_av_tags, output.answer_av_tags):
        assert played(tags) == [file_name(word)]


def test_options_that_are_shown_are_named_on_the_back_alone(
    tmp_path: Path, student: Student
) -> None:
    """Be one right or several."""
    options = drawings(tmp_path, 4)
    for asked in (
        looked_at(item("one", "Which is it?", *NAMES), *options),
        looked_at(several("many", "Which are old?", NAMES[:2], NAMES[2:]), *options),
    ):
        student.take(edition(asked))
        front, back = student.sides(asked)
        for shown, name in zip(options, NAMES, strict=True):
            assert f'<img src="{file_name(shown)}"' in front
            assert f'<img src="{file_name(shown)}"' in back
            assert name not in body(front)
            assert name in body(back)


def test_sounds_to_pick_from_are_heard_in_the_order_that_is_seen(
    tmp_path: Path, student: Student
) -> None:
    """Anki plays them in that of the note; the back lets hear the right one alone."""
    words = []
    for number, alt in enumerate(("high", "low", "")):
        noise = bytearray(sound())
        noise[-1] = number
        words.append(heard(tmp_path, f"{number}.wav", bytes(noise), alt))
    asked = looked_at(item("q", "Which says it?", *NAMES[:3]), *words)
    student.take(edition(asked))
    output = student.card(asked).render_output()
    assert "data-ordered" in output.question_text
    assert played(output.question_av_tags) == list(map(file_name, words))
    assert played(output.answer_av_tags) == [file_name(words[0])]
    for name in NAMES[:3]:
        assert name not in body(output.question_text)
        assert name in body(output.answer_text)


def test_what_is_revealed_stands_on_the_back_alone(tmp_path: Path, student: Student) -> None:
    """Below the statement, if there is one."""
    late, word = drawings(tmp_path, 1)[0], heard(tmp_path)
    asked = replace(item("q", "What?", "a", "b"), revealed=(late, word))
    for one in (asked, replace(asked, id="crisis/bare/choice", statement="", why="")):
        student.take(edition(one))
        output = student.card(one).render_output()
        assert "<img" not in body(output.question_text)
        assert not output.question_av_tags
        assert output.answer_text.count("<img") == 1
        assert played(output.answer_av_tags) == [file_name(word)]


def test_credit_is_given_on_the_back(tmp_path: Path, student: Student) -> None:
    """Once, with a link where there is an address; also where no source is cited."""
    source = "https://a.example/?a=1&b=2"
    shown, other = drawings(tmp_path, 2, credit="A. Painter", terms="CC0-1.0", source=source)
    asked = replace(item("q", "What?", "a", "b"), pictures=(shown,), revealed=(other,), sources=())
    student.take(edition(asked))
    front, back = map(body, student.sides(asked))
    address = "https://a.example/?a=1&amp;b=2"
    line = f'<li>Part 0; Part 1: A. Painter, CC0-1.0, <a href="{address}">{address}</a></li>'
    assert back.count(line) == 1
    assert "Painter" not in front


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_do_nothing(tmp_path: Path, student: Student, text: str) -> None:
    """They play nothing, open no element, name no file and fill in no field."""
    plain, hostile = said(tmp_path, "plain"), said(tmp_path, text)
    for number, (one, other) in enumerate(zip(plain, hostile, strict=True)):
        pair = (
            replace(one, id=f"crisis/plain{number}/choice"),
            replace(other, id=f"crisis/hostile{number}/choice"),
        )
        student.take(edition(*pair))
        sides, attacked = (student.card(asked).render_output() for asked in pair)
        assert played(sides.question_av_tags) == played(attacked.question_av_tags)
        assert played(sides.answer_av_tags) == played(attacked.answer_av_tags)
        for side, other_side in (
            (sides.question_text, attacked.question_text),
            (sides.answer_text, attacked.answer_text),
        ):
            seen, found = Seen(body(side)), Seen(body(other_side))
            tags = [tag for tag in found.tags if tag != "a"]
            assert tags == [tag for tag in seen.tags if tag != "a"]
            assert {name for name, _ in found.attributes} <= {
                *(name for name, _ in seen.attributes),
                "href",
            }
            files = [value or "" for name, value in found.attributes if name == "src"]
            assert files == [value or "" for name, value in seen.attributes if name == "src"]
            leads = [value or "" for name, value in found.attributes if name == "href"]
            assert all(lead.startswith(("https://", "http://")) for lead in leads)
    found_media = student.collection.media.check()
    assert (list(found_media.unused), list(found_media.missing)) == ([], [])


def test_a_file_that_has_changed_is_told_at_its_place(tmp_path: Path) -> None:
    """No deck is made without it."""
    (shown,) = drawings(tmp_path, 1)
    (tmp_path / shown.file).unlink()
    with pytest.raises(PackError, match=r"cells.yaml:3:5.*has changed since it was read"):
        render(edition(replace(item("q", "What?", "a", "b"), pictures=(shown,))))


def test_refuses_two_files_of_one_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One would be shown for the other."""
    monkeypatch.setattr(anki_media, "file_name", lambda _: "quizgen-0.svg")
    asked = replace(item("q", "What?", "a", "b"), pictures=tuple(drawings(tmp_path, 2)))
    with pytest.raises(ValueError, match="two files of media have one name"):
        list(anki_media.files([asked]))


@pytest.fixture
def pictures(tmp_path: Path) -> Item:
    """Give an item whose options are pictures."""
    return looked_at(item("seen", "Which is the first?", *NAMES), *drawings(tmp_path, 4))


@in_browser
def test_pictures_are_picked_by_click_and_by_key(tmp_path: Path, pictures: Item) -> None:
    """In one order on both sides; the back tells which was chosen."""
    many = looked_at(several("many", "Which?", NAMES[:2], NAMES[2:]), *drawings(tmp_path, 4))
    seen = Browser(tmp_path, edition(pictures, many)).run(
        f"""
        const alt = (line) => line.querySelector("img").alt;
        const point = (line) => {{
          const box = line.querySelector("img").getBoundingClientRect();
          return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        }};
        const seen = {{}};
        const [front, back] = sides["{pictures.id}"];
        show(front);
        seen.front = lines().map(alt);
        seen.roles = lines().map((line) => line.getAttribute("role"));
        point(lines()[2]).click();
        seen.clicked = checked();
        lines()[0].focus();
        seen.taken = [press("ArrowDown"), press("Enter")];
        seen.moved = checked();
        show(back);
        seen.back = lines().map(alt);
        seen.chosen = lines().filter((line) => line.matches(".chosen")).map(alt);
        seen.right = lines().filter((line) => line.matches(".right")).map(alt);
        show(sides["{many.id}"][0]);
        point(lines()[1]).click();
        lines()[3].focus();
        press(" ");
        seen.several = checked();
        return seen;
        """
    )
    assert seen["front"] == seen["back"]
    assert sorted(seen["front"]) == [f"Part {number}" for number in range(4)]
    assert seen["roles"] == ["radio"] * 4
    assert seen["clicked"] == ["false", "false", "true", "false"]
    assert seen["taken"] == [True, False]
    assert seen["moved"] == ["false", "true", "false", "false"]
    assert seen["chosen"] == [seen["front"][1]]
    assert seen["right"] == ["Part 0"]
    assert seen["several"] == ["false", "true", "false", "true"]


@in_browser
def test_pictures_stand_in_an_order_of_the_day(tmp_path: Path, pictures: Item) -> None:
    """As other options do."""
    orders = Browser(tmp_path, edition(pictures)).run(
        f"""
        return Array.from({{length: 60}}, () => {{
          now += 24 * HOUR;
          show(sides["{pictures.id}"][0]);
          return lines().map((line) => line.querySelector("img").alt).join();
        }});
        """
    )
    assert len(set(orders)) > 10


@in_browser
@pytest.mark.parametrize("night", [False, True], ids=["day", "night"])
def test_pictures_fit_a_phone_by_day_and_night(tmp_path: Path, *, night: bool) -> None:
    """Wide, high or large, under stems and as options, on white; marks lie on their pictures."""
    shapes = [(2000, 20), (20, 2000), (1500, 1500), (8, 6)]
    shown = [
        pictured(tmp_path, f"s{number}.png", picture(size=size))
        for number, size in enumerate(shapes)
    ]
    items = [
        looked_at(item("seen", "Which?", *NAMES), *shown),
        *(
            replace(item(f"under{number}", "What?", "W" * 90, "b"), pictures=(marked(one, 0),))
            for number, one in enumerate(shown)
        ),
        replace(item("late", "What?", "a", "b"), revealed=tuple(shown)),
    ]
    seen = Browser(tmp_path, edition(*items)).run(
        """
        const page = document.documentElement;
        return Object.values(sides).flat().map((side) => {
          show(side);
          const box = (element) => {
            const {left, top, width, height} = element.getBoundingClientRect();
            return [left, top, width, height].map(Math.round);
          };
          const images = Array.from(qa.querySelectorAll("img"));
          return {
            wide: page.scrollWidth - page.clientWidth,
            backs: images.map((image) => getComputedStyle(image).backgroundColor),
            heights: images.map((image) => image.getBoundingClientRect().height),
            marks: Array.from(qa.querySelectorAll("svg")).map(
              (marks) => [box(marks), box(marks.parentElement)]),
          };
        });
        """,
        night=night,
    )
    assert len(seen) == 12
    for side in seen:
        assert side["wide"] == 0
        assert set(side["backs"]) <= {"rgb(255, 255, 255)"}
        assert all(height < 330 for height in side["heights"])
        assert all(one == other for one, other in side["marks"])
