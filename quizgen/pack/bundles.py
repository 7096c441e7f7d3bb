"""Packs in folders, and in zip archives of folders, with their pictures and sounds."""

import os
import posixpath
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from quizgen.pack.files import unreadable
from quizgen.pack.rule import Rule
from quizgen.problem import PackError, closest

if TYPE_CHECKING:
    from quizgen.media.archive import Archive
    from quizgen.media.flaw import Unfit

SUFFIXES = (".yaml", ".yml")
ZIP = ".zip"

MAIN = "pack"
"""How a pack may be called in its folder, beside the folder's own name."""


def packs_in(folder: Path) -> list[str]:
    """Name the files in a folder that may be packs, in the order of their names."""
    try:
        return sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(SUFFIXES))
    except OSError:
        return []


def pack_like(name: str, folder: Path, cutoff: float = 0.6) -> str:
    """Return the pack in a folder whose name is like another, whatever its suffix, or nothing.

    Args:
        name: The name of a file, or what it may be without its suffix.
        folder: The folder.
        cutoff: How much alike they must be (see `quizgen.problem.closest`).
    """
    stems = {_stem(file): file for file in reversed(packs_in(folder))}
    return stems.get(closest(_stem(name)[:100], stems, cutoff), "")


def pack_in_folder(name: str, place: Path) -> str:
    """Return the name of the pack's file in a folder.

    Args:
        name: The folder, as it was named.
        place: Where it is.

    Raises:
        PackError: If there is none, or if there are several.
    """
    return _main(name, packs_in(place), Path(os.path.realpath(place)).name, "folder")


def pack_in_archive(name: str, place: Path) -> "tuple[Archive, str]":
    """Return what reads an archive, and the name of the pack's file in it.

    That lies at the top, or in the one folder that all lies in.

    Args:
        name: The archive, as it was named.
        place: Where it is.

    Raises:
        PackError: If it is no archive within its bounds, or has no pack or several.
    """
    from quizgen.media.archive import Archive, list_archive
    from quizgen.media.flaw import Unfit

    try:
        members = list_archive(str(place))
    except Unfit as flaw:
        raise _refused(name, flaw) from None
    tops = {member.partition("/")[0] if "/" in member else "" for member in members}
    top = f"{next(iter(tops))}/" if len(tops) == 1 and "" not in tops else ""
    inner = [member.removeprefix(top) for member in members]
    files = sorted(file for file in inner if "/" not in file and file.endswith(SUFFIXES))
    own = top.rstrip("/") or place.name.removesuffix(ZIP)
    return Archive(os.path.realpath(place), top), _main(name, files, own, "archive")


def read_from(archive: "Archive", file: str, shown: str) -> bytes:
    """Read a pack's file from an archive.

    Args:
        archive: The archive.
        file: The file's path in it.
        shown: How problems call it.

    Raises:
        PackError: If it cannot be read.
    """
    from quizgen.media.flaw import Unfit
    from quizgen.media.store import LARGEST

    try:
        data = archive.read(file)
    except Unfit as flaw:
        raise _refused(shown, flaw) from None
    if len(data) > LARGEST:
        message = f"this file is larger than {LARGEST // 2**20} MiB, the most in an archive"
        raise unreadable(shown, message, "divide it into several packs", Rule.TOO_LARGE)
    return data


def path_beside(file: str, name: str) -> str | None:
    """Return where a path leads from a file in an archive; None where it leads out of it."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(file), name))
    return None if path.startswith(("../", "/")) else path


def archive_of(file: Path) -> Path | None:
    """Return the archive that a path leads into: ``cells.zip`` of ``cells.zip/cells.yaml``."""
    outer = (outer for outer in file.parents if outer.name.endswith(ZIP) and outer.is_file())
    return next(outer, None)


def _main(name: str, files: Sequence[str], own: str, place: str) -> str:
    """Choose the pack among the files at the top of a folder or an archive."""
    for stem in (own, MAIN):
        for suffix in SUFFIXES:
            if stem + suffix in files:
                return stem + suffix
    if len(files) == 1:
        return files[0]
    called = f"{PurePosixPath(own).name}.yaml"
    if not files:
        message = f"there is no pack in this {place}"
        raise unreadable(name, message, f"put one in it: {called}")
    message = f"there are several packs in this {place}: {', '.join(files[:10])}"
    hint = f"call the one that is meant {called} or pack.yaml"
    if place == "folder":
        hint = f"name one of them, or all: {name.rstrip('/')}/*.yaml"
    raise unreadable(name, message, hint)


def _refused(name: str, flaw: "Unfit") -> PackError:
    rule = Rule.TOO_LARGE if flaw.too_large else Rule.NO_FILE
    return unreadable(name, flaw.message, flaw.hint, rule)


def _stem(file: str) -> str:
    """Return the name of a file without what makes it a pack's."""
    return next((file.removesuffix(end) for end in SUFFIXES if file.endswith(end)), file)
