"""The lock of a deck's releases, which stands beside its pack; a bundled pack brings its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.decks.lock import NEVER, Lock
from quizgen.decks.lockfile import SUFFIX, parse_lock, print_lock
from quizgen.machine.frozen import frozen
from quizgen.pack.beside import file_of, read_beside
from quizgen.pack.files import read_text
from quizgen.problem import PackError
from quizgen.shell.output import write_file

if TYPE_CHECKING:
    from quizgen.pack.model import Pack
    from quizgen.shell.releases.basis import Basis


@frozen
class Place:
    """Where the lock of a pack's deck is kept.

    Attributes:
        file: The file.
        text: What stands there; None where there is no such file.
        is_bundled: Whether the pack is a bundled one, of which nobody but the house releases.
    """

    file: Path
    text: str | None
    is_bundled: bool

    def read(self) -> Lock:
        """Read the lock; it is `NEVER` where there is none.

        Raises:
            PackError: If what stands there cannot be used.
        """
        return NEVER if self.text is None else parse_lock(self.text, str(self.file))

    def keep(self, lock: Lock) -> None:
        """Write a lock there.

        Raises:
            OSError: If it cannot be written; it names the file.
        """
        write_file(self.file, print_lock(lock).encode())


def find_stray(basis: Basis, place: Place) -> Path | None:
    """Find the lock of a pack's deck beside its place, where the pack's file has another name now.

    Args:
        basis: What the deck is made from.
        place: Where its lock would be kept.
    """
    names = {basis.pack.id, *basis.pack.renamed_from}
    for file in sorted(place.file.parent.glob(f"*{SUFFIX}")):
        try:
            lock = parse_lock(read_text(file), str(file))
        except PackError:
            continue
        if lock.pack in names and lock.language == basis.tongue:
            return file
    return None


def find_place(pack: Pack, mark: str = "") -> Place:
    """Find where the lock of a pack's deck is kept.

    Args:
        pack: The pack.
        mark: What its name has behind the pack's, where another language stands beside.

    Raises:
        PackError: If what stands there is no text file that can be read.
    """
    name, text = read_beside(pack, f"{mark}{SUFFIX}")
    return Place(Path(name), text, file_of(pack) is None)
