"""The user's cache folder, where packs that were read are kept for the next time.

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
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, key: str) -> bytes | None:
        """Return what was kept under a key, if it still is."""
        path = self._folder / key
        with suppress(OSError, ValueError):
            if path.is_file():
                with path.open("rb") as file:
                    return file.read(MOST_BYTES + 1)
        return None

    def keep(self, key: str, text: bytes) -> None:
        """Keep a text: all of it, or nothing."""
        if len(text) > MOST_BYTES:
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
        ages = {entry.path: entry.stat().st_mtime for entry in os.scandir(self._folder)}
        for path in sorted(ages, key=ages.__getitem__, reverse=True)[MOST_FILES:]:
            Path(path).unlink(missing_ok=True)


def find_cache() -> Cache | None:
    """Find the user's cache: in ``XDG_CACHE_HOME``, or where the platform has caches.

    Returns:
        None where there is no place for it, such as a home.
    """
    place = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(place):  # noqa: PTH117 -- a path that is none is to be passed over
        place = os.path.expanduser(_USUAL.get(sys.platform, "~/.cache"))  # noqa: PTH111 -- likewise
        if sys.platform == "win32":
            place = os.environ.get("LOCALAPPDATA", place)
    return Cache(Path(place) / "quizgen") if os.path.isabs(place) else None  # noqa: PTH117


_USUAL = {"darwin": "~/Library/Caches", "win32": "~/AppData/Local"}
