"""Pictures and sounds of packs: read with their files, or told where that fails."""

import os
from pathlib import Path

import pytest

from quizgen.media.opening import open_medium
from quizgen.media.record import Picture, Sound
from quizgen.pack import load_pack, read_pack
from quizgen.pack.library import Library
from quizgen.pack.model import Pack
from quizgen.pack.reading.media import files
from quizgen.pack.shelf import examine, find_pack
from quizgen.problem import PackError, Problem
from tests.media.files import mp3, picture, sound, svg
from tests.pack.test_library import Memory

HEADER = "pack: cells\ntitle: Cells\nsources: {a: A}\n"


@pytest.fixture(name="folder")
def make_folder(tmp_path: Path) -> Path:
    """A folder with a few pictures and sounds."""
    (tmp_path / "in").mkdir()
    for name, data in {
        "cell.svg": svg(),
        "cell.png": picture("PNG", gps=True),
        "in/leaf.jpg": picture("JPEG"),
        "word.wav": sound(),
        "word.mp3": mp3(),
    }.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def problems_of(folder: Path, body: str) -> tuple[Problem, ...]:
    """Return what is told of a pack in a folder."""
    (folder / "cells.yaml").write_text(HEADER + body, encoding="utf-8")
    return examine(str(folder / "cells.yaml"))[1]


def pack_in(folder: Path, body: str) -> Pack:
    """Read a pack in a folder, which is right."""
    assert problems_of(folder, body) == ()
    return load_pack(folder / "cells.yaml")


EVERYWHERE = """
media:
  cell: {file: cell.svg, alt: A drawing, credit: Ann, license: CC0-1.0, source: her book}
  word: word.wav
entities:
  part:
    core: {name: core, image: cell, audio: word}
    wall: {name: wall, image: {id: cell, alt: Another, reveal: true}}
  thing: [{name: leaf, image: {file: in/leaf.jpg, alt: A leaf}}]
tables:
  t:
    columns: [part, number: quantity, image]
    rows: [[core, 5, cell]]
relations:
  number: {subject: part, value: quantity, table: t, single: true}
  size:
    {subject: part, value: quantity, single: true, facts: {core: {value: 7, audio: word.mp3}}}
facts:
  f:
    question: What?
    answer: {id: core}
    shows: answer
    wrong: [{text: y, image: cell, audio: {file: word.mp3, alt: Why}}, {id: leaf}]
    image: {file: cell.png, alt: Pixels, reveal: true}
open:
  o: {question: Why?, answer: So., image: cell, audio: word}
"""


def test_pictures_stand_where_they_are_told(folder: Path) -> None:
    """Of things, facts, rows, wrong answers and open questions; by id, file or record."""
    pack = pack_in(folder, EVERYWHERE)
    core, wall, leaf = (pack.entities[name] for name in ("core", "wall", "leaf"))
    assert core.image is not None
    assert (core.image.file, core.image.alt, core.image.type) == (
        "cell.svg",
        "A drawing",
        "image/svg+xml",
    )
    assert (core.image.credit, core.image.license, core.image.source) == (
        "Ann",
        "CC0-1.0",
        "her book",
    )
    assert (core.image.width, core.image.height, core.image.reveal) == (40, 30, False)
    assert isinstance(core.audio, Sound)
    assert core.audio.type == "audio/wav"
    assert wall.image is not None
    assert (wall.image.alt, wall.image.reveal, wall.image.credit) == ("Another", True, "Ann")
    assert wall.image.digest == core.image.digest
    assert wall.audio is None
    assert leaf.image is not None
    assert (leaf.image.file, leaf.image.width, leaf.image.height) == ("in/leaf.jpg", 8, 6)
    fact = pack.facts["f"]
    assert fact.image is not None
    assert fact.image.reveal
    assert fact.wrong[0].image is not None
    assert fact.wrong[0].audio is not None
    assert fact.wrong[0].audio.alt == "Why"
    assert fact.wrong[1].image is None
    row, size = pack.relations["number"].facts[0], pack.relations["size"].facts[0]
    assert row.image is not None
    assert size.audio is not None
    assert pack.open["o"].image is not None
    assert pack.open["o"].audio is not None


def test_what_is_shown_is_clean(folder: Path) -> None:
    """Bytes are had from the record, without where the picture was taken."""
    image = pack_in(folder, EVERYWHERE).facts["f"].image
    assert isinstance(image, Picture)
    data = open_medium(image)
    assert data.startswith(b"\x89PNG")
    assert b"Secret" in (folder / "cell.png").read_bytes()
    assert b"Secret" not in data


@pytest.mark.parametrize("change", [b"", svg("<circle/>"), b"no picture", None])
def test_a_file_that_changed_is_told(folder: Path, change: bytes | None) -> None:
    """Whatever it has become: what was checked is what is shown."""
    image = pack_in(folder, EVERYWHERE).entities["core"].image
    assert image is not None
    if change is None:
        (folder / "cell.svg").unlink()
    else:
        (folder / "cell.svg").write_bytes(change)
    with pytest.raises(PackError) as caught:
        open_medium(image)
    (problem,) = caught.value.problems
    assert problem.rule == "changed-medium"
    assert "has changed since it was read" in problem.message
    assert problem.location == image.location


PIC = "facts: {{f: {{question: What?, answer: x, wrong: [y, z], {}}}}}"


@pytest.mark.parametrize(
    ("said", "rule", "message", "hint"),
    [
        ("image: cell.svg", "missing-key", "a picture needs 'alt'", "{file: cell.svg, alt: …}"),
        ("image: {file: cell.svg}", "missing-key", "a picture needs 'alt'", ""),
        ("image: {file: cel.svg, alt: A}", "no-medium", "no file 'cel.svg'", "'cell.svg'"),
        ("image: {file: leaf.jpg, alt: A}", "no-medium", "no file", "'in/leaf.jpg'"),
        ("image: {file: Cell.svg, alt: A}", "no-medium", "no file 'Cell.svg'", "'cell.svg'"),
        ("image: {file: zzz.png, alt: A}", "no-medium", "no file", "copy it there"),
        ("image: {file: cell.svg/x.png, alt: A}", "no-medium", "no file", ""),
        ("image: {file: in, alt: A}", "no-medium", "is no file", ""),
        ("image: {file: ../cell.svg, alt: A}", "bad-medium", "leads out", "its name: cell.svg"),
        ("image: {file: ../leaf.jpg, alt: A}", "bad-medium", "leads out", "its name: leaf.jpg"),
        ("image: {file: in/../cell.svg, alt: A}", "bad-medium", "goes up by", "write 'cell.svg'"),
        ("image: {file: /etc/passwd.png, alt: A}", "bad-medium", "no path from", "passwd.png"),
        ("image: {file: 'C:/a.png', alt: A}", "bad-medium", "no path from", ""),
        ("image: {file: 'in\\leaf.jpg', alt: A}", "bad-medium", "backslash", "'in/leaf.jpg'"),
        ("image: {file: link.svg, alt: A}", "bad-medium", "a link that leads out", "copy the file"),
        ("image: {file: pipe.svg, alt: A}", "no-medium", "is no file", ""),
        ("image: {file: text.png, alt: A}", "bad-medium", "of no known type", "save it as PNG"),
        ("image: {file: wrong.png, alt: A}", "bad-medium", "SVG by its content", "'wrong.svg'"),
        ("image: {file: cut.png, alt: A}", "bad-medium", "damaged", ""),
        ("image: {file: word.wav, alt: A}", "bad-medium", "is a sound", "behind `audio`"),
        ("audio: {file: cell.svg}", "bad-medium", "is a picture", "behind `image`"),
        ("audio: cell.png", "bad-medium", "is a picture", "behind `image`"),
        ("audio: word.mp4", "unknown-medium", "unknown picture or sound", "list it"),
        ("audio: words.wav", "no-medium", "no file", "'word.wav'"),
        ("image: cell", "unknown-medium", "unknown picture or sound 'cell'", "{file: …, alt: …}"),
        ("image: {id: cell, file: cell.svg, alt: A}", "wrong-shape", "two ways", "keep one"),
        ("image: {alt: A}", "missing-key", "needs 'file' or 'id'", ""),
        ("image: [cell.svg]", "wrong-shape", "is a list", ""),
        ("image: {file: cell.svg, alt: A, licence: x}", "unknown-key", "licence", "license"),
    ],
)
def test_what_cannot_be_shown_is_told(
    folder: Path, said: str, rule: str, message: str, hint: str
) -> None:
    """With its place, before anything is made of the pack."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no named pipes here")
    (folder / "text.png").write_bytes(b"some text")
    (folder / "wrong.png").write_bytes(svg())
    (folder / "cut.png").write_bytes(picture()[:60])
    (folder / "link.svg").symlink_to("/etc/hostname")
    os.mkfifo(folder / "pipe.svg")
    problems = problems_of(folder, PIC.format(said))
    assert [problem.rule for problem in problems] == [rule]
    assert message in problems[0].message
    assert hint in problems[0].hint
    assert problems[0].location.line == 4


def test_all_problems_are_told_in_one_go(folder: Path) -> None:
    """Each file once, with those of the text."""
    body = """
media:
  a: {file: a.svg, alt: A}
  b: {file: b.svg}
entities:
  part:
    core: {name: core, image: {file: a.svg, alt: A}}
    wall: {name: wall, image: {file: c.png, alt: A}, in: nowhere}
"""
    rules = [problem.rule for problem in problems_of(folder, body)]
    assert rules == ["no-medium", "missing-key", "no-medium", "no-medium", "unknown-entity"]


def test_too_large_a_file_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And too many of them."""
    (folder / "big.png").write_bytes(picture() + bytes(10 * 2**20))
    (problem,) = problems_of(folder, PIC.format("image: {file: big.png, alt: A}"))
    assert problem.rule == "too-large"
    monkeypatch.setattr(files, "MAX_TOTAL", 100)
    (problem,) = problems_of(folder, PIC.format("image: {file: cell.png, alt: A}"))
    assert problem.rule == "too-large"
    assert "files of the pack" in problem.message


def test_what_was_taken_away_from_a_drawing_is_a_warning(folder: Path) -> None:
    """Told once, at the first place; it can be used all the same."""
    (folder / "cell.svg").write_bytes(svg("<script/><rect onclick='x'/>"))
    (problem,) = problems_of(folder, EVERYWHERE)
    assert (problem.rule, problem.severity) == ("cleaned-medium", "warning")
    assert "without event attributes, scripts" in problem.message


def test_a_text_on_its_own_has_no_files() -> None:
    """Such as one from standard input."""
    text = HEADER + PIC.format("image: {file: cell.svg, alt: A}")
    pack, problems = read_pack(text.encode(), "-")
    assert pack is None
    assert [problem.rule for problem in problems] == ["no-medium"]
    assert "read on its own" in problems[0].message


def test_packs_with_files_are_not_kept(folder: Path) -> None:
    """Whether their files are what they were would have to be looked up each time."""
    (folder / "cells.yaml").write_text(HEADER + EVERYWHERE, encoding="utf-8")
    users = "pack: more\ntitle: More\nuses: cells.yaml\n"
    (folder / "more.yaml").write_text(users, encoding="utf-8")
    memory = Memory()
    for name in ("cells.yaml", "more.yaml"):
        pack = find_pack(str(folder / name), Library(memory))
        image = pack.entities["core"].image
        assert image is not None
        assert open_medium(image)
    assert memory == {}


@pytest.mark.parametrize(
    ("said", "outline"),
    [
        ("rect: [4, 3, 20, 15]", ((10, 10), (60, 10), (60, 60), (10, 60))),
        ("rect: [10%, 10%, 50%, 50%]", ((10, 10), (60, 10), (60, 60), (10, 60))),
        ("polygon: [[0, 0], [40, 0], [50%, 30]]", ((0, 0), (100, 0), (50, 100))),
    ],
)
def test_regions_are_parts_of_a_picture(
    folder: Path, said: str, outline: tuple[tuple[float, float], ...]
) -> None:
    """In its own units or in per cent."""
    image = f"image: {{file: cell.svg, alt: A, ask: What?, regions: [{{label: core, {said}}}]}}"
    found = pack_in(folder, PIC.format(image)).facts["f"].image
    assert found is not None
    assert [(region.label, region.outline) for region in found.regions] == [("core", outline)]


@pytest.mark.parametrize(
    ("said", "rule", "message"),
    [
        ("rect: [30, 3, 20, 15]", "bad-region", "beyond the edge of its picture, which is 40 wide"),
        ("rect: [3 3 5 5]", "bad-region", "no commas between its numbers"),
        ("rect: [-1, 3, 20, 15]", "bad-region", "beyond the edge"),
        ("rect: [3, 3, 0, 15]", "bad-region", "no area"),
        ("rect: [3, 3, 5, 5, 5]", "bad-region", "four numbers, and this one 5"),
        ("rect: [3, 3, five, 5]", "bad-region", "'five' is no number"),
        ("rect: [3, 3, 5cm, 5]", "bad-region", "'5cm' is no number"),
        ("polygon: [[0, 0], [1, 1], [2, 2]]", "bad-region", "no area"),
        ("polygon: [[0, 0], [1, 1, 1], [2, 2]]", "bad-region", "no polygon"),
        ("polygon: [[0, 0], [1, 1]]", "bad-region", "no polygon"),
        ("rect: [3, 3]", "bad-region", "four numbers, and this one 2"),
        ("circle: [3, 3, 5]", "unknown-key", ""),
    ],
)
def test_what_is_no_region_is_told(folder: Path, said: str, rule: str, message: str) -> None:
    """Where it stands."""
    image = f"image: {{file: cell.svg, alt: A, ask: What?, regions: [{{label: core, {said}}}]}}"
    problem = problems_of(folder, PIC.format(image))[0]
    assert (problem.rule, problem.location.line) == (rule, 4)
    assert message in problem.message


def test_regions_of_a_drawing_begin_where_it_begins(folder: Path) -> None:
    """Its own units need not begin at nothing."""
    moved = svg().replace(b'viewBox="0 0 40 30"', b'viewBox="-20 -15 40 30"')
    (folder / "cell.svg").write_bytes(moved)
    image = "image: {file: cell.svg, alt: A, ask: What?, "
    image += "regions: [{label: a, rect: [-20, -15, 20, 15]}]}"
    found = pack_in(folder, PIC.format(image)).facts["f"].image
    assert found is not None
    assert found.regions[0].outline == ((0, 0), (50, 0), (50, 50), (0, 50))


def test_a_picture_that_nobody_sees_is_a_warning(folder: Path) -> None:
    """Of a wrong answer, where the answers are read."""
    body = EVERYWHERE.replace("    shows: answer\n", "")
    (problem,) = problems_of(folder, body)
    assert (problem.rule, problem.severity) == ("unseen-medium", "warning")


def test_an_answer_that_nobody_could_see_is_a_warning(folder: Path) -> None:
    """Where the others are pictures, it is never offered; nor is one that is kept back."""
    wrongs = "wrong: [{text: y, image: cell, audio: {file: word.mp3, alt: Why}}, {id: leaf}]"
    for wrong in ("z", "{id: wall}"):
        (problem,) = problems_of(folder, EVERYWHERE.replace(wrongs, f"wrong: [{wrong}]"))
        assert (problem.rule, problem.severity) == ("unseen-medium", "warning")
        assert "never offered" in problem.message
    for wrong in ("{text: y, image: cell}", "{id: leaf}"):
        assert not problems_of(folder, EVERYWHERE.replace(wrongs, f"wrong: [{wrong}]"))
