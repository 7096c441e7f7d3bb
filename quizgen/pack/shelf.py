"""The packs that come with quizgen, found by name; other packs, found by path."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from quizgen.machine.data import folder_of
from quizgen.media.store import Folder
from quizgen.pack.files import STDIN, read_file, tell_instead, unreadable
from quizgen.pack.library import Library, Reading, Volume
from quizgen.pack.model import Pack
from quizgen.pack.rule import Rule
from quizgen.problem import PackError, closest, did_you_mean

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

SUFFIXES = (".yaml", ".yml")

ALIKE = 0.75
"""A name that is less like a file's is rather meant for a bundled pack's."""


def bundled() -> tuple[str, ...]:
    """Return the names of the packs that come with quizgen."""
    return tuple(
        sorted(
            entry.name.removesuffix(".yaml")
            for entry in shelf().iterdir()
            if entry.name.endswith(".yaml")
        )
    )


def askable() -> tuple[str, ...]:
    """Return the names of the bundled packs that hold facts, so that they can be asked."""
    library = Library()
    return tuple(name for name in bundled() if any(find_pack(name, library).all_facts()))


def find_pack(name: str, library: Library | None = None, home: Path = Path()) -> Pack:
    """Read a pack by its path, or by its name if it comes with quizgen.

    If there is none, the error offers bundled packs that hold facts.

    Args:
        name: A path, which has a slash, ends in ``.yaml`` or ``.yml`` or leads to a file;
            ``-`` for standard input; or the name of a bundled pack.
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
    return "/" in name or "\\" in name or name.endswith(SUFFIXES) or _is_no_folder(home / name)


def packs_in(folder: Path) -> list[str]:
    """Name the files in a folder that may be packs, in the order of their names."""
    try:
        return sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(SUFFIXES))
    except OSError:
        return []


def shelf() -> "Traversable":
    """Return the folder of the packs that come with quizgen."""
    return folder_of("quizgen.questions")


def _accepted(reading: Reading) -> Pack:
    pack, problems = reading
    if pack is None:
        raise PackError(problems)
    return pack


def _find(name: str, offered: Callable[[], tuple[str, ...]], home: Path = Path()) -> Volume:
    if name == STDIN or is_path(name, home):
        if name != STDIN and not os.path.lexists(_identity(str(home / name))):
            raise unreadable(name, "there is no such file", _suggest_file(name, home))
        return _file(name, home)
    if name not in bundled():
        message = "no pack of this name comes with quizgen, and there is no such file"
        file = _like(name, home, ALIKE)
        hint = f"did you mean the file {file}?" if file else _suggest(name, offered())
        raise unreadable(name, message, hint)
    return _bundled(name)


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
    place = shelf() / f"{name}.yaml"
    folder = Folder(str(shelf()))
    return Volume(place.name, _identity(str(place)), place.read_bytes, _bundled, folder)


def _find_used(home: Path, folder: Path, name: str) -> Volume:
    """Find what stands under ``uses``: a path from a folder, or a bundled pack's name."""
    if not name.endswith(SUFFIXES):
        beside = _like(name, home / folder, ALIKE)
        if name not in bundled() and beside:
            message = "no pack of this name comes with quizgen"
            raise unreadable(name, message, f"did you mean {beside!r}?", Rule.UNKNOWN_PACK)
        return _bundled(name)
    path = folder / name
    if PureWindowsPath(name).anchor:
        message, hint = "it is not a path from this file", "write one such as ../people.yaml"
    elif not _is_file(home / path):
        # Nor is anything else opened there, such as a pipe, which may never end.
        message = "there is no such file"
        hint = _suggest_file(name, home / folder)
        if instead := tell_instead(home / path):
            message, hint = instead[0], "name a file"
    else:
        return _file(str(path), home)
    raise unreadable(name, message, hint, Rule.UNKNOWN_PACK)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _is_no_folder(path: Path) -> bool:
    try:
        return path.exists() and not path.is_dir()
    except (OSError, ValueError):
        return False


def _suggest(name: str, offered: tuple[str, ...]) -> str:
    return did_you_mean(name[:100], offered) or f"these are: {', '.join(offered)}"


def _suggest_file(name: str, home: Path) -> str:
    """Suggest the path that a misspelt one stands for: of a file there, or beside where it starts.

    Args:
        name: A relative or an absolute path.
        home: Where relative paths start from.
    """
    file = _like(Path(name).name, home / Path(name).parent)
    if file:
        return f"did you mean {name[: len(name) - len(Path(name).name)] + file!r}?"
    beside = _like(Path(name).name, home, ALIKE)
    return f"did you mean {beside!r}?" if beside else "is the path right?"


def _like(name: str, folder: Path, cutoff: float = 0.6) -> str:
    """Return the pack in a folder whose name is like another, whatever its suffix, or nothing.

    Args:
        name: The name of a file, or what it may be without its suffix.
        folder: The folder.
        cutoff: How much alike they must be (see `quizgen.problem.closest`).
    """
    stems = {_stem(file): file for file in reversed(packs_in(folder))}
    return stems.get(closest(_stem(name)[:100], stems, cutoff), "")


def _stem(file: str) -> str:
    """Return the name of a file without what makes it a pack's."""
    return next((file.removesuffix(end) for end in SUFFIXES if file.endswith(end)), file)


def _identity(path: str) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return path
