"""The packs that come with quizgen, found by name; other packs, found by path."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from quizgen.machine.data import folder_of
from quizgen.media.store import Folder
from quizgen.pack.bundles import (
    SUFFIXES,
    ZIP,
    pack_in_archive,
    pack_in_folder,
    pack_like,
    packs_in,
    path_beside,
    read_from,
)
from quizgen.pack.files import (
    STDIN,
    is_file,
    is_folder,
    is_no_folder,
    read_file,
    tell_instead,
    unreadable,
)
from quizgen.pack.library import Library, Reading, Volume
from quizgen.pack.model import Pack
from quizgen.pack.rule import Rule
from quizgen.problem import PackError, did_you_mean

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from quizgen.media.archive import Archive

ALIKE = 0.75
"""A name that is less like a file's is rather meant for a bundled pack's."""


def bundled() -> tuple[str, ...]:
    """Return the names of the packs that come with quizgen."""
    return tuple(sorted(shelves()))


def askable() -> tuple[str, ...]:
    """Return the names of the bundled packs that hold facts, so that they can be asked."""
    library = Library()
    return tuple(name for name in bundled() if any(find_pack(name, library).all_facts()))


def find_pack(name: str, library: Library | None = None, home: Path = Path()) -> Pack:
    """Read a pack by its path, or by its name if it comes with quizgen.

    If there is none, the error offers bundled packs that hold facts.

    Args:
        name: A path, which has a slash, ends in ``.yaml``, ``.yml`` or ``.zip`` or leads to a
            file or a folder; ``-`` for standard input; or the name of a bundled pack.
        library: What has been read already; by default nothing.
        home: Where relative paths start from; it stands in no problem and no location.

    Raises:
        PackError: If there is no such pack, or if it has errors.
    """
    return _accepted((library or Library()).examine(_find(name, askable, home)))


def load_pack(path: str | Path, library: Library | None = None) -> Pack:
    """Read a pack from a file.

    Args:
        path: The file; its name stands in the problems as it was given.
        library: What has been read already; by default nothing.

    Raises:
        PackError: If the file cannot be read, or the pack has errors.
    """
    return _accepted((library or Library()).examine(_file(str(path))))


def examine(name: str, library: Library | None = None) -> Reading:
    """Read a pack as `find_pack` does, and find its problems, warnings too.

    Returns:
        The pack, or None where there is an error; and the problems.

    Raises:
        PackError: If there is no such pack.
    """
    return (library or Library()).examine(_find(name, bundled))


def is_path(name: str, home: Path = Path()) -> bool:
    """Tell whether a pack is named by its path; a folder may have the name of a bundled one."""
    if "/" in name or "\\" in name or name.endswith((*SUFFIXES, ZIP)):
        return True
    place = home / name
    return is_no_folder(place) or bool(packs_in(place) and name not in bundled())


def shelf() -> "Traversable":
    """Return the folder of the packs that come with quizgen."""
    return folder_of("quizgen.questions")


def shelves() -> "dict[str, Traversable]":
    """Return the folders of the packs that come with quizgen: some have one of their own."""
    whole = shelf()
    found: dict[str, Traversable] = {}
    for entry in whole.iterdir():
        if entry.name.endswith(".yaml"):
            found[entry.name.removesuffix(".yaml")] = whole
        elif "." not in entry.name and not entry.name.startswith("_") and entry.is_dir():
            for inner in entry.iterdir():
                if inner.name.endswith(".yaml") and inner.name.partition(".")[0] == entry.name:
                    found[inner.name.removesuffix(".yaml")] = entry
    return found


def _accepted(reading: Reading) -> Pack:
    pack, problems = reading
    if pack is None:
        raise PackError(problems)
    return pack


def _find(name: str, offered: Callable[[], tuple[str, ...]], home: Path = Path()) -> Volume:
    if name == STDIN or is_path(name, home):
        if name != STDIN and not os.path.lexists(_identity(str(home / name))):
            raise unreadable(name, "there is no such file", _suggest_file(name, home))
        return _at(name, home)
    if name not in bundled():
        message = "no pack of this name comes with quizgen, and there is no such file"
        message, hint = tell_instead(home / name) or (message, "")
        if file := pack_like(name, home, ALIKE):
            hint = f"did you mean the file {file}?"
        raise unreadable(name, message, hint or _suggest(name, offered()))
    return _bundled(name)


def _at(name: str, home: Path) -> Volume:
    """Name what stands at a path: a file, or a folder or an archive with a pack's files."""
    place = home / name
    if name != STDIN and is_folder(place):
        return _file(str(PurePosixPath(name, pack_in_folder(name, place))), home)
    if name.endswith(ZIP) and is_file(place):
        archive, file = pack_in_archive(name, place)
        return _member(name, archive, file)
    return _file(name, home)


def _member(name: str, archive: "Archive", file: str) -> Volume:
    """Name a file in an archive; the packs that it uses are in there, or come with quizgen."""
    shown = f"{name}/{archive.top}{file}"

    def find(used: str) -> Volume:
        if not used.endswith(SUFFIXES):
            return _bundled(used)
        path = path_beside(file, used)
        if path is None:
            message, hint = "it leads out of the archive", "put the pack into the archive, too"
            raise unreadable(used, message, hint, Rule.UNKNOWN_PACK)
        return _member(name, archive, path)

    identity = f"{archive.path}/{archive.top}{file}"
    return Volume(shown, identity, partial(read_from, archive, file, shown), find, archive)


def _file(name: str, home: Path = Path()) -> Volume:
    """Name a file on disk; the packs that it uses are found from the folder it is in."""
    place = name if name == STDIN or home == Path() else str(home / name)
    find = partial(_find_used, home, Path(name).parent)
    identity = _identity(place)
    beside = None if name == STDIN else Folder(os.path.dirname(identity))  # noqa: PTH120 -- of text
    return Volume(name, identity, partial(read_file, place, name), find, beside)


def _bundled(name: str) -> Volume:
    """Take a pack that comes with quizgen, or say that there is none.

    Those that it uses are found by name alone, so that no file of the user's is taken.
    """
    if name not in bundled():
        message = "no pack of this name comes with quizgen"
        raise unreadable(name, message, _suggest(name, bundled()), Rule.UNKNOWN_PACK)
    folder = shelves()[name]
    place = folder / f"{name}.yaml"
    home = Folder(str(folder))
    return Volume(place.name, _identity(str(place)), place.read_bytes, _bundled, home)


def _find_used(home: Path, folder: Path, name: str) -> Volume:
    """Find what stands under ``uses``: a path from a folder, or a bundled pack's name."""
    if not name.endswith((*SUFFIXES, ZIP)):
        beside = pack_like(name, home / folder, ALIKE)
        if name not in bundled() and beside:
            message = "no pack of this name comes with quizgen"
            raise unreadable(name, message, f"did you mean {beside!r}?", Rule.UNKNOWN_PACK)
        return _bundled(name)
    path = folder / name
    if PureWindowsPath(name).anchor:
        message, hint = "it is not a path from this file", "write one such as ../people.yaml"
    elif not is_file(home / path):
        # Nor is anything else opened there, such as a pipe, which may never end.
        message = "there is no such file"
        hint = _suggest_file(name, home / folder)
        if instead := tell_instead(home / path):
            message, hint = instead[0], "name a file"
    else:
        return _at(str(path), home)
    raise unreadable(name, message, hint, Rule.UNKNOWN_PACK)


def _suggest(name: str, offered: tuple[str, ...]) -> str:
    return did_you_mean(name[:100], offered) or f"these are: {', '.join(offered)}"


def _suggest_file(name: str, home: Path) -> str:
    """Suggest the path that a misspelt one stands for: of a file there, or beside where it starts.

    Args:
        name: A relative or an absolute path.
        home: Where relative paths start from.
    """
    file = pack_like(Path(name).name, home / Path(name).parent)
    if file:
        return f"did you mean {name[: len(name) - len(Path(name).name)] + file!r}?"
    beside = pack_like(Path(name).name, home, ALIKE)
    return f"did you mean {beside!r}?" if beside else "is the path right?"


def _identity(path: str) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return path
