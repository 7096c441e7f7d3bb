"""Whether a folder is one of templates."""

from pathlib import Path

import pytest

from quizgen.problem import FormatError, UsageError
from quizgen.templating.checking import check_folder


def folder_of(path: Path, **files: str) -> Path:
    """Write files into a folder, by names with underscores for dots."""
    for name, text in files.items():
        (path / name.replace("__", "-").replace("_", ".")).write_text(text)
    return path


def test_one_known_template_is_enough(tmp_path: Path) -> None:
    """With whatever it includes, however deep, pictures, and notes."""
    folder = folder_of(
        tmp_path,
        paper_typ='<% include "bundled/paper.typ" %><% include "head.typ" %>',
        head_typ='<% import "deep.typ" as deep %>',
        deep_typ="",
        logo_png="",
        notes_txt="",
        paper_typ_orig="",
    )
    (folder / ".handout.css.swp").write_bytes(b"\xff")
    (folder / "forms.typ~").write_text("")
    assert check_folder(folder) == folder


def test_what_is_no_folder_is_told(tmp_path: Path) -> None:
    """With what was found in its place, and what to do."""
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match=r"'\S+/nowhere' is not there; quizgen templates lists"):
        check_folder(tmp_path / "nowhere")
    with pytest.raises(UsageError, match=r"'\S+/file' is a file; quizgen templates lists"):
        check_folder(tmp_path / "file")


def test_a_folder_without_a_template_is_told(tmp_path: Path) -> None:
    """It is another than was meant."""
    folder_of(tmp_path, notes_txt="")
    with pytest.raises(UsageError, match="has no template in it; quizgen templates lists"):
        check_folder(tmp_path)


def test_files_that_nothing_would_use_are_told(tmp_path: Path) -> None:
    """All at once, each with what may be meant; not what a template includes."""
    folder_of(tmp_path, key_typ="", form_typ="", handout_ccs="", crest_typ="")
    with pytest.raises(FormatError) as told:
        check_folder(tmp_path)
    why = "no template has this name, and none in the folder includes it [template-name]"
    assert str(told.value).split("\n") == [
        f"{tmp_path}/crest.typ: {why}",
        "  hint: quizgen templates lists the names, and copies templates out",
        f"{tmp_path}/form.typ: {why}",
        "  hint: did you mean 'forms.typ'?",
        f"{tmp_path}/handout.ccs: {why}",
        "  hint: did you mean 'handout.css'?",
    ]


def test_names_that_are_computed_may_be_any(tmp_path: Path) -> None:
    """Then no file can be told to be unused."""
    folder = folder_of(tmp_path, key_typ="<% include setting.paper ~ '.typ' %>", a4_typ="")
    assert check_folder(folder) == folder


def test_what_is_no_template_is_told_at_once(tmp_path: Path) -> None:
    """With its line, before anything is made."""
    folder_of(tmp_path, key_typ="one\n<% if %>\n")
    with pytest.raises(FormatError, match=r"/key\.typ:2: it is no template: .* \[template\]"):
        check_folder(tmp_path)
