"""Where the files of a pack are: in a folder. What is outside of it is never read."""

import os
import stat
from pathlib import Path, PurePosixPath, PureWindowsPath
from posixpath import normpath
from typing import Protocol

from quizgen.machine.frozen import frozen
from quizgen.media.flaw import Missing, Unfit
from quizgen.problem import did_you_mean

LARGEST = 20 * 2**20
"""No picture and no sound has more bytes."""

MOST_LISTED = 2_000
"""So many files are looked at to find what a misspelt path was meant for."""


class Store(Protocol):
    """A place that has files, found by their paths in it."""

    def read(self, file: str) -> bytes:
        """Return the bytes of a file, no more than a picture or a sound may have and one.

        Args:
            file: Its path in the place, with slashes.

        Raises:
            Unfit: If there is none, it is elsewhere, or it cannot be read.
        """


@frozen
class Folder:
    """A folder on disk.

    Attributes:
        root: Its path.
    """

    root: str

    def read(self, file: str) -> bytes:
        """Return the bytes of a file in it; see `Store`."""
        check_path(file)
        root = os.path.realpath(self.root)
        place = Path(root)
        try:
            for part in PurePosixPath(file).parts:
                if part not in os.listdir(place):  # noqa: PTH208 -- also where case counts for nothing
                    raise missing(file, self._files())
                place /= part
            if os.path.commonpath((root, os.path.realpath(place))) != root:
                message = f"{file!r} is a link that leads out of the pack's folder"
                raise Unfit(message=message, hint="copy the file itself into the folder")
            if not stat.S_ISREG(place.stat().st_mode):
                raise Missing(message=f"{file!r} is no file", hint="name a picture or a sound")
            with place.open("rb") as stream:
                return stream.read(LARGEST + 1)
        except NotADirectoryError:
            raise missing(file, self._files()) from None
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            message = f"{file!r} cannot be read: {reason}"
            raise Missing(message=message, hint="check its permissions") from None

    def _files(self) -> list[str]:
        """Return the paths of the pictures and sounds in it."""
        found: list[str] = []
        for folder, folders, names in os.walk(self.root):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            inner = Path(folder).relative_to(self.root)
            found += [(inner / name).as_posix() for name in sorted(names) if is_media(name)]
            if len(found) > MOST_LISTED or len(inner.parts) > 3:  # noqa: PLR2004 -- deep enough
                break
        return found


def check_path(file: str) -> None:
    """Make sure that a path leads from the pack's folder to something in it, on every system.

    Raises:
        Unfit: If it does not.
    """
    if "\\" in file:
        message = f"{file!r} has a backslash, which parts folders on Windows alone"
        raise Unfit(message=message, hint=f"write {file.replace(chr(92), '/')!r}")
    path = PurePosixPath(file)
    if path.is_absolute() or PureWindowsPath(file).anchor or "\0" in file or ":" in file:
        name = PureWindowsPath(file).name.replace("\0", "") or "cell.svg"
        message = f"{file!r} is no path from the pack's folder"
        raise Unfit(message=message, hint=f"copy the file there, and write its name: {name}")
    if ".." in path.parts:
        straight = normpath(file)
        if straight.startswith(".."):
            message = f"{file!r} leads out of the pack's folder"
            hint = f"copy the file into it, and write its name: {path.name}"
            raise Unfit(message=message, hint=hint)
        message = f"{file!r} goes up by '..': expected a path that only goes down"
        raise Unfit(message=message, hint=f"write {straight!r}")


def is_media(name: str) -> bool:
    """Tell whether a file is a picture or a sound by its name."""
    from quizgen.media.content import SUFFIXES

    return PurePosixPath(name).suffix.lower() in SUFFIXES


def missing(file: str, files: list[str]) -> Missing:
    """Make the error of a file that is not there.

    Args:
        file: Its path.
        files: Those that are there, of which one may be meant.
    """
    by_name = {PurePosixPath(path).name: path for path in reversed(files)}
    moved = by_name.get(PurePosixPath(file).name, "")
    hint = f"did you mean {moved!r}?" if moved else did_you_mean(file[:100], files)
    message = f"there is no file {file!r} in the pack's folder"
    return Missing(message=message, hint=hint or "copy it there, beside the pack")
