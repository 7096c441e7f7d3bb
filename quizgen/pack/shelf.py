"""The packs that come with quizgen, found by name; other packs, found by path."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from quizgen.pack.files import STDIN, accepted, read_file, unreadable
from quizgen.pack.model import Pack
from quizgen.pack.reader import read_pack
from quizgen.problem import Problem, did_you_mean

SUFFIXES = (".yaml", ".yml")


def bundled() -> tuple[str, ...]:
    """Return the names of the packs that come with quizgen."""
    return tuple(
        sorted(
            entry.name.removesuffix(".yaml")
            for entry in _shelf().iterdir()
            if entry.name.endswith(".yaml")
        )
    )


def find_pack(name: str) -> Pack:
    """Read a pack by its path, or by its name if it comes with quizgen.

    Args:
        name: A path, which has a slash, ends in ``.yaml`` or ``.yml`` or leads to a file;
            ``-`` for standard input; or the name of a bundled pack.

    Raises:
        PackError: If there is no such pack, or if it has errors.
    """
    return accepted(*examine(name))


def examine(name: str) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Read a pack as `find_pack` does, and find its problems, warnings too.

    Returns:
        The pack, or None where there is an error; and the problems.

    Raises:
        PackError: If there is no such pack.
    """
    return read_pack(*find_text(name))


def find_text(name: str) -> tuple[bytes, str]:
    """Read a pack's file, found as `find_pack` finds it.

    Returns:
        The file's bytes, and its name as problems show it.

    Raises:
        PackError: If there is no such file.
    """
    if name == STDIN or is_path(name):
        return read_file(name), name
    known = bundled()
    if name not in known:
        hint = did_you_mean(name[:100], known) or f"these are: {', '.join(known)}"
        message = "no pack of this name comes with quizgen, and there is no such file"
        raise unreadable(name, message, hint)
    file = f"{name}.yaml"
    return (_shelf() / file).read_bytes(), file


def is_path(name: str) -> bool:
    """Tell whether a pack is named by its path."""
    return "/" in name or "\\" in name or name.endswith(SUFFIXES) or Path(name).is_file()


def read_beside(pack: Pack, suffix: str) -> tuple[str, str | None]:
    """Read the file of a pack's name and another suffix that stands beside it.

    Args:
        pack: The pack, from a file or bundled.
        suffix: The other file's suffix, such as ``.revisions.json``.

    Returns:
        The other file's name, and its text if there is one.

    Raises:
        PackError: If the other file cannot be read.
    """
    file = pack.location.file
    beside = Path(file).with_suffix(suffix)
    place: Traversable = beside
    if not Path(file).is_file() and file.removesuffix(".yaml") in bundled():
        place = _shelf() / beside.name
    if not place.is_file():
        return str(beside), None
    try:
        return str(beside), place.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        message, hint = "this file cannot be read as UTF-8 text", "delete it to begin anew"
        raise unreadable(str(beside), message, hint) from None


def _shelf() -> Traversable:
    return files("quizgen.questions")
