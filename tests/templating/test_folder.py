"""What is read of a user's folder of templates, and what never is."""

import os
from pathlib import Path

import pytest

from quizgen.exporters import html
from quizgen.paper.setting import Setting
from quizgen.problem import FormatError
from quizgen.templating.folder import (
    LARGEST,
    LARGEST_PICTURE,
    own_names,
    path_of,
    read_own,
    read_pictures,
)
from tests.exporters.handouts import edition, item

OUTSIDE = "what nobody may read"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder of templates, with a file beside it."""
    (tmp_path / "secret.typ").write_text(OUTSIDE)
    made = tmp_path / "school"
    made.mkdir()
    return made


def test_a_template_is_read_as_text(folder: Path) -> None:
    """Whatever ends its lines, and whether or not a mark of its order of bytes begins it."""
    (folder / "forms.typ").write_bytes("\ufeffa\r\nb\rñ\n".encode())
    assert read_own(folder, "forms.typ") == "a\nb\nñ\n"
    assert own_names(folder) == ("forms.typ",)


def test_folders_may_stand_in_it(folder: Path) -> None:
    """Slashes part their names on every system."""
    (folder / "parts").mkdir()
    (folder / "parts" / "head.typ").write_text("head")
    assert read_own(folder, "parts/head.typ") == "head"


@pytest.mark.parametrize(
    "name",
    [
        *("../secret.typ", "parts/../../secret.typ", "..", ".", "./forms.typ", ""),
        *("/etc/passwd", "\\etc\\passwd", "..\\secret.typ", "C:secret.typ", "a\0b", "//x"),
    ],
)
def test_no_name_leads_out(folder: Path, name: str) -> None:
    """Neither upwards, nor to a root, nor to a drive."""
    (folder / "parts").mkdir()
    assert path_of(folder, name) is None
    assert read_own(folder, name) is None


@pytest.mark.parametrize("target", ["../secret.typ", "absolute", "hop.typ"])
def test_a_link_out_of_it_is_refused(folder: Path, target: str) -> None:
    """Wherever it leads, and over however many links; its target is not shown."""
    (folder / "hop.typ").symlink_to("../secret.typ")
    (folder / "forms.typ").symlink_to(
        folder.parent / "secret.typ" if target == "absolute" else target
    )
    with pytest.raises(FormatError) as told:
        read_own(folder, "forms.typ")
    assert str(told.value) == (
        f"{folder / 'forms.typ'}: it is a link that leads out of the folder [template-file]\n"
        "  hint: copy the file itself"
    )


def test_a_folder_that_is_a_link_out_of_it_is_refused(folder: Path) -> None:
    """What is in it is outside, whatever its name."""
    (folder / "parts").symlink_to(folder.parent)
    with pytest.raises(FormatError, match="leads out of the folder"):
        read_own(folder, "parts/secret.typ")


def test_a_link_within_it_is_followed(folder: Path) -> None:
    """And the folder itself may be one."""
    (folder / "mine.typ").write_text("mine")
    (folder / "forms.typ").symlink_to("mine.typ")
    (folder.parent / "link").symlink_to(folder)
    assert read_own(folder.parent / "link", "forms.typ") == "mine"


@pytest.mark.parametrize(
    ("data", "line", "told"),
    [
        (b"a\nb\xff\n", ":2", "byte 0xFF is no UTF-8"),
        (b"a" * (LARGEST + 1), "", f"it has more than {LARGEST:,} bytes"),
    ],
)
def test_what_is_no_text_of_a_template_is_told(
    folder: Path, data: bytes, line: str, told: str
) -> None:
    """With its place, where it has one."""
    (folder / "forms.typ").write_bytes(data)
    with pytest.raises(FormatError) as error:
        read_own(folder, "forms.typ")
    assert str(error.value).startswith(f"{folder / 'forms.typ'}{line}: {told} [template-file]\n")


@pytest.mark.parametrize("kind", ["folder", "pipe", "broken link"])
def test_what_is_no_file_is_told(folder: Path, kind: str) -> None:
    """And not waited for: a pipe has no end."""
    path = folder / "forms.typ"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("nowhere.typ")
    with pytest.raises(FormatError, match=r"forms\.typ: it (is no file|cannot be read: .+) \["):
        read_own(folder, "forms.typ")


def test_pictures_stand_beside_templates(folder: Path) -> None:
    """Known by their names; what is none, or hidden, is left alone."""
    for name in ("logo.png", "b.SVG", ".hidden.png", "notes.txt"):
        (folder / name).write_bytes(name.encode())
    assert read_pictures(folder) == {"b.SVG": b"b.SVG", "logo.png": b"logo.png"}


def test_pictures_are_bounded_and_no_links_out(folder: Path) -> None:
    """As templates are."""
    (folder / "logo.png").symlink_to("../secret.typ")
    with pytest.raises(FormatError, match=r"logo\.png: it is a link that leads out"):
        read_pictures(folder)
    (folder / "logo.png").unlink()
    (folder / "logo.png").write_bytes(b"a" * (LARGEST_PICTURE + 1))
    with pytest.raises(FormatError, match=r"logo\.png: it has more than"):
        read_pictures(folder)


@pytest.mark.parametrize("name", ["page.html", "forms.html"])
def test_a_template_of_which_nothing_comes_is_told(folder: Path, name: str) -> None:
    """Also where another one is built upon it: nobody would notice an empty file."""
    (folder / name).write_text("\n")
    setting = Setting(templates=folder)
    with pytest.raises(FormatError, match=r"nothing comes out of forms\.html") as told:
        html.render(edition(item("q", "Who?", "Mel", "Tom")), setting=setting)
    assert name in str(told.value).partition(":")[0]
