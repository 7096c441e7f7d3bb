"""The user's cache folder: packs that were read, for the next time, and what is to be opened.

Whatever goes wrong with it, quizgen does without; it may be deleted at any time.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

MOST_FILES = 32
"""How many packs are kept; the oldest make room."""

MOST_BYTES = 8 * 2**20
"""No file that is larger is kept, or looked at."""


class Cache:
    """Keeps texts as files in a folder.

    Args:
        folder: The folder, which is made when something is kept.
        most_files: How many files it keeps; the oldest make room.
        most_bytes: How large a file may be.
    """

    def __init__(
        self, folder: Path, most_files: int = MOST_FILES, most_bytes: int = MOST_BYTES
    ) -> None:
        self._folder = folder
        self._most_files = most_files
        self._most_bytes = most_bytes

    def find(self, key: str) -> bytes | None:
        """Return what was kept under a key, if it still is."""
        path = self._folder / key
        with suppress(OSError, ValueError):
            if path.is_file():
                with path.open("rb") as file:
                    return file.read(self._most_bytes + 1)
        return None

    def file_of(self, key: str) -> Path:
        """Return where the text under a key is kept."""
        return self._folder / key

    def keep(self, key: str, text: bytes) -> None:
        """Keep a text: all of it, or nothing."""
        if len(text) > self._most_bytes:
            return
        fresh = self._folder / f"{key}.{os.getpid()}"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with fresh.open("xb") as file:
                file.write(text)
            fresh.replace(self._folder / key)
            self._make_room()
        except (OSError, ValueError):
            with suppress(OSError, ValueError):
                fresh.unlink()

    def _make_room(self) -> None:
        """Delete the oldest files beyond those that are kept."""
        with os.scandir(self._folder) as entries:
            ages = {entry.path: entry.stat().st_mtime for entry in entries if entry.is_file()}
        for path in sorted(ages, key=ages.__getitem__, reverse=True)[self._most_files :]:
            Path(path).unlink(missing_ok=True)


def find_cache() -> Cache | None:
    """Find the cache of packs; None where there is no place for it."""
    place = find_place()
    return Cache(place) if place else None


def find_place() -> Path | None:
    """Find the folder of the user's cache: in ``XDG_CACHE_HOME``, or where the platform has it.

    Returns:
        None where there is no place for it, such as a home.
    """
    place = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(place):  # noqa: PTH117 -- a path that is none is to be passed over
        place = os.path.expanduser(_USUAL.get(sys.platform, "~/.cache"))  # noqa: PTH111 -- likewise
        if sys.platform == "win32":
            place = os.environ.get("LOCALAPPDATA", place)
    return Path(place) / "quizgen" if os.path.isabs(place) else None  # noqa: PTH117


_USUAL = {"darwin": "~/Library/Caches", "win32": "~/AppData/Local"}
