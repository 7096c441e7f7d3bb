"""Packs in folders and archives, with what they show."""

import stat
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from quizgen.media import archive
from quizgen.media.opening import open_medium
from quizgen.pack import shelf
from quizgen.pack.beside import file_of, read_beside
from quizgen.pack.shelf import bundled, examine, find_pack
from quizgen.problem import PackError, Problem
from tests.media.files import picture, svg

TEXT = """pack: cells
title: Cells
entities: {part: {core: {name: core, image: {file: in/cell.svg, alt: A cell}}}}
"""
FILES = {"cells.yaml": TEXT.encode(), "in/cell.svg": svg()}


def folder_with(place: Path, files: dict[str, bytes]) -> Path:
    """Make a folder with some files."""
    for name, data in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(data)
    return place


def archive_with(place: Path, files: dict[str, bytes], top: str = "") -> Path:
    """Make an archive with some files."""
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(top + name, data)
    return place


def problem_of(name: Path | str) -> Problem:
    """Return the one problem of a pack that cannot be read."""
    with pytest.raises(PackError) as caught:
        find_pack(str(name))
    (problem,) = caught.value.problems
    return problem


def shown(name: Path | str) -> bytes:
    """Return what the picture of a pack shows."""
    image = find_pack(str(name)).entities["core"].image
    assert image is not None
    return open_medium(image)


CLEAN = b'<rect width="9" height="9"/>'


@pytest.mark.parametrize(
    "names",
    [
        ["cells.yaml"],
        ["pack.yaml"],
        ["cells.yml"],
        ["anything.yaml"],
        ["cells.yaml", "cells.es.yaml", "people.yaml"],
        ["pack.yaml", "people.yaml"],
    ],
)
def test_a_folder_is_a_pack(
    names: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whose file is named like it, is called pack, or is the only one."""
    files = dict.fromkeys(names[1:], b"pack: others\ntitle: O\n") | {names[0]: TEXT.encode()}
    folder_with(tmp_path / "cells", files | {"in/cell.svg": svg()})
    archive_with(tmp_path / "cells.zip", files | {"in/cell.svg": svg()})
    monkeypatch.chdir(tmp_path)
    for name in ("cells", "cells/", "./cells", str(tmp_path / "cells"), "cells.zip"):
        assert CLEAN in shown(name)
        assert find_pack(name).location.file == f"{name.rstrip('/')}/{names[0]}".removeprefix("./")
    monkeypatch.chdir(tmp_path / "cells")
    assert find_pack("./").id == "cells"


@pytest.mark.parametrize("top", ["", "cells/", "cells-main/"])
def test_an_archive_may_have_one_folder(top: str, tmp_path: Path) -> None:
    """As systems pack one; what they add to it does not count."""
    place = archive_with(tmp_path / "cells.zip", FILES, top)
    with zipfile.ZipFile(place, "a") as made:
        made.writestr("__MACOSX/cells/._cells.yaml", b"noise")
        made.writestr(f"{top}.DS_Store", b"noise")
    assert CLEAN in shown(place)


@pytest.mark.parametrize(("names", "message"), [([], "no pack"), (["a.yaml", "b.yaml"], "several")])
def test_which_pack_is_meant_must_be_clear(names: list[str], message: str, tmp_path: Path) -> None:
    """Else they are named."""
    files = {"readme.txt": b"hello"} | dict.fromkeys(names, TEXT.encode())
    for place in (
        folder_with(tmp_path / "cells", files),
        archive_with(tmp_path / "cells.zip", files),
    ):
        problem = problem_of(place)
        assert (problem.rule, problem.location.file) == ("no-file", str(place))
        assert message in problem.message
        assert ", ".join(names) in problem.message


def test_problems_name_the_file_in_the_archive(tmp_path: Path) -> None:
    """With line and column; pictures that are not there, too."""
    text = TEXT.replace("cell.svg", "cel.svg")
    place = archive_with(tmp_path / "cells.zip", {**FILES, "cells.yaml": text.encode()})
    _, problems = examine(str(place))
    (problem,) = problems
    assert str(problem).startswith(f"{place}/cells.yaml:3:52: there is no file 'in/cel.svg'")
    assert problem.hint == "did you mean 'in/cell.svg'?"


def _zip_slip(made: zipfile.ZipFile) -> None:
    made.writestr("../evil.svg", svg())


def _absolute(made: zipfile.ZipFile) -> None:
    made.writestr("/etc/evil.svg", svg())


def _windows(made: zipfile.ZipFile) -> None:
    info = zipfile.ZipInfo("x")
    info.filename = "C:evil.svg"
    made.writestr(info, svg())


def _link(made: zipfile.ZipFile) -> None:
    info = zipfile.ZipInfo("evil.svg")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    made.writestr(info, "/etc/passwd")


def _bomb(made: zipfile.ZipFile) -> None:
    made.writestr("evil.svg", bytes(9 * 2**20))


def _twice(made: zipfile.ZipFile) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        made.writestr("cells.yaml", b"pack: others\ntitle: O\n")


def _compressed(made: zipfile.ZipFile) -> None:
    made.writestr("evil.svg", svg(), zipfile.ZIP_LZMA)


@pytest.mark.parametrize(
    ("attack", "rule", "message"),
    [
        (_zip_slip, "no-file", "leads out of this archive"),
        (_absolute, "no-file", "leads out of this archive"),
        (_windows, "no-file", "leads out of this archive"),
        (_link, "no-file", "is a link"),
        (_bomb, "too-large", "far more than it holds"),
        (_twice, "no-file", "'cells.yaml' twice"),
        (_compressed, "no-file", "compressed in a way"),
    ],
)
def test_hostile_archives_are_refused(
    attack: object, rule: str, message: str, tmp_path: Path
) -> None:
    """Before anything in them is read."""
    place = archive_with(tmp_path / "cells.zip", FILES)
    with zipfile.ZipFile(place, "a", zipfile.ZIP_DEFLATED) as made:
        assert callable(attack)
        attack(made)
    problem = problem_of(place)
    assert (problem.rule, problem.location.file) == (rule, str(place))
    assert message in problem.message


def test_a_folder_without_a_pack_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Named without a slash, a file beside it is what was meant."""
    monkeypatch.chdir(tmp_path)
    Path("cells").mkdir()
    Path("cells.yaml").write_text("pack: cells\ntitle: C\n")
    assert problem_of("cells").hint == "did you mean the file cells.yaml?"


def test_an_archive_that_changed_is_read_anew(tmp_path: Path) -> None:
    """And a picture in it that did is told."""
    place = archive_with(tmp_path / "cells.zip", FILES)
    image = find_pack(str(place)).entities["core"].image
    assert image is not None
    assert CLEAN in open_medium(image)
    archive_with(place, {**FILES, "in/cell.svg": svg("<circle/>")})
    with pytest.raises(PackError, match="has changed"):
        open_medium(image)


def test_archives_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In bytes, packed and unpacked, and in files."""
    place = archive_with(tmp_path / "cells.zip", FILES)
    for name in ("MAX_ARCHIVE", "MAX_UNPACKED", "MAX_MEMBERS"):
        with monkeypatch.context() as patch:
            patch.setattr(archive, name, 1)
            assert problem_of(place).rule == "too-large"


@pytest.mark.parametrize("data", [b"", b"PK\3\4 no archive", b"pack: cells"])
def test_what_is_no_archive_is_told(data: bytes, tmp_path: Path) -> None:
    """Whatever its name says."""
    (tmp_path / "cells.zip").write_bytes(data)
    assert "no zip archive" in problem_of(tmp_path / "cells.zip").message


def test_a_damaged_file_in_an_archive_is_told(tmp_path: Path) -> None:
    """Where it is named."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as made:
        for name, data in {**FILES, "in/cell.svg": svg("<text>damage</text>")}.items():
            made.writestr(name, data)
    place = tmp_path / "cells.zip"
    place.write_bytes(written.getvalue().replace(b"damage", b"DAMAGE"))
    (problem,) = examine(str(place))[1]
    assert (problem.rule, problem.location.line) == ("no-medium", 3)


def test_packs_in_an_archive_use_others_in_it(tmp_path: Path) -> None:
    """And those that come with quizgen; nothing that is outside."""
    people = b"pack: people\ntitle: P\nentities: {person: {ann: Ann}}\n"
    for name, found in {"people.yaml": True, "countries": True, "../people.yaml": False}.items():
        text = f"{TEXT}uses: {name}\n"
        files = {**FILES, "cells.yaml": text.encode(), "people.yaml": people}
        place = archive_with(tmp_path / "cells.zip", files)
        (tmp_path / "people.yaml").write_bytes(people)
        pack, problems = examine(str(place))
        assert (pack is not None) == found, problems
        if not found:
            assert "leads out of the archive" in problems[0].message


def test_a_pack_uses_one_in_an_archive(tmp_path: Path) -> None:
    """Or in a folder; and shows what its things look like."""
    archive_with(tmp_path / "cells.zip", FILES)
    (tmp_path / "more.yaml").write_text("pack: more\ntitle: More\nuses: cells.zip\n")
    assert CLEAN in shown(tmp_path / "more.yaml")


def test_what_belongs_to_an_archive_stands_beside_it(tmp_path: Path) -> None:
    """Nothing is written into it."""
    place = archive_with(tmp_path / "cells.zip", FILES, "cells/")
    pack = find_pack(str(place))
    assert file_of(pack) == place
    assert read_beside(pack, ".lock.json") == (str(tmp_path / "cells.lock.json"), None)
    (tmp_path / "cells.lock.json").write_text("{}")
    assert read_beside(pack, ".lock.json")[1] == "{}"


def test_packs_that_come_with_quizgen_may_have_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With their translations and what stands beside them."""
    folder_with(tmp_path / "cells", {**FILES, "cells.es.yaml": TEXT.encode(), "cells.json": b"{}"})
    (tmp_path / "plain.yaml").write_text("pack: plain\ntitle: P\n")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "leaf.png").write_bytes(picture())
    monkeypatch.setattr(shelf, "shelf", lambda: tmp_path)
    assert bundled() == ("cells", "cells.es", "plain")
    assert CLEAN in shown("cells")
    assert find_pack("cells").location.file == "cells.yaml"
    assert read_beside(find_pack("cells"), ".json") == ("cells.json", "{}")
