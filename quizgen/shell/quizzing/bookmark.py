"""The place of a sitting: kept from its first answer until its end, for the same command to find.

It lies in the user's cache, and only says how the sitting began; what was answered is in the
store. Whoever loses it begins another sitting, and has lost no answer.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from quizgen.machine.blake2 import blake2b
from quizgen.machine.frozen import frozen
from quizgen.shell.cache import find_place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from quizgen.shell.wishes import Wishes

MOST = 32
"""So many sittings are kept that were not ended; the oldest make room."""

DAYS = 7
"""So many days later a sitting that was drawn is still gone on with."""


@frozen
class Note:
    """How a sitting began.

    Attributes:
        sitting: Its id.
        day: The number of the day.
        seed: What its draws depend on.
        items: The ids of what was planned, in order.
        asked: How often each was asked before, by its id.
        since: How many entries the store had.
    """

    sitting: str
    day: int
    seed: int
    items: tuple[str, ...]
    asked: Mapping[str, int]
    since: int


class Bookmark:
    """Where the note of a sitting is, if there is one; held by one process at a time.

    Args:
        file: Its file; None where there is no place for it.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._held: TextIO | None = None

    def read(self) -> Note | None:
        """Return the note of a sitting that was not ended, unless it is going on elsewhere."""
        if not self._file or not self._file.is_file() or not self._hold() or not self._held:
            return None
        with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
            self._held.seek(0)
            return _note_of(json.loads(self._held.read()))
        return None

    def write(self, note: Note) -> None:
        """Keep a note, unless the same command holds another one elsewhere."""
        if not self._file:
            return
        with suppress(OSError, ValueError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self._hold() and self._held:
                self._held.seek(0)
                self._held.truncate()
                self._held.write(json.dumps({name: getattr(note, name) for name in _FIELDS}))
                self._held.flush()
                os.fsync(self._held.fileno())
                _make_room(self._file.parent)

    @property
    def is_held(self) -> bool:
        """Whether the same command will find the sitting."""
        return self._held is not None

    def remove(self) -> None:
        """Forget the sitting: it has ended."""
        if self._file and self._held:
            with suppress(OSError):
                self._held.close()
                self._file.unlink()
            self._held = None

    def _hold(self) -> bool:
        """Hold the file until this process ends; tell whether no other one does."""
        if self._held or not self._file:
            return self._held is not None
        with suppress(OSError, ValueError):
            file = self._file.open("a+", encoding="utf-8")
            if _lock(file):
                self._held = file
                return True
            file.close()
        return False


_FIELDS = ("sitting", "day", "seed", "items", "asked", "since")


def find_bookmark(wishes: Wishes) -> Bookmark:
    """Find the place of the sittings that a command asks for, whatever its seed.

    Args:
        wishes: What the quiz is to be.
    """
    place = find_place()
    if place is None:
        return Bookmark(None)
    making = wishes.making
    packs = [os.path.abspath(pack) if os.path.exists(pack) else pack for pack in wishes.packs]  # noqa: PTH100, PTH110 -- names of packs are no paths
    said = (
        *(packs, wishes.questions, wishes.topics, making.kinds, making.options),
        *(making.difficulty, repr(wishes.wish), str(wishes.store or "")),
    )
    key = blake2b(json.dumps(said).encode(), digest_size=16).hexdigest()
    return Bookmark(place / "sittings" / f"{key}.json")


def _note_of(record: Mapping[str, object]) -> Note:
    """Read a note.

    Raises:
        TypeError, KeyError: If it is none.
    """
    sitting, day, seed, items, asked, since = (record[name] for name in _FIELDS)
    numbers = [day, seed, since, *(asked.values() if isinstance(asked, dict) else [None])]
    texts = [sitting, *(items if isinstance(items, list) else [None])]
    if not all(type(number) is int and number >= 0 for number in numbers):
        raise TypeError
    if not all(isinstance(text, str) for text in texts):
        raise TypeError
    return Note(sitting, day, seed, tuple(items), asked, since)  # type: ignore[arg-type]


def _lock(file: TextIO) -> bool:
    """Lock a file until it is closed; tell whether nobody else has. Some systems have no locks."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a folder that knows no locks
        return True
    return True


def _make_room(folder: Path) -> None:
    files = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files[MOST:]:
        file.unlink(missing_ok=True)
