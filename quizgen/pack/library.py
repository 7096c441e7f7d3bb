"""The packs of one run: each file is read once, whoever names or uses it."""

from collections.abc import Callable
from typing import TypeAlias

from quizgen.frozen import frozen
from quizgen.pack.model import Pack
from quizgen.pack.rule import Rule
from quizgen.problem import Location, PackError, Problem

MAX_CHAIN = 16
"""How many packs may use one another in a row."""

Reading: TypeAlias = tuple[Pack | None, tuple[Problem, ...]]


@frozen
class Volume:
    """A file that a pack can be read from.

    Attributes:
        file: Its name, as problems show it.
        identity: What two volumes have in common if they are the same file.
        read: Reads its bytes; raises `PackError` if that is not possible.
        find: Finds the volume that stands under its ``uses``; raises `PackError` if there
            is none.
    """

    file: str
    identity: str
    read: Callable[[], bytes]
    find: "Callable[[str], Volume]"


class Library:
    """Reads packs, and keeps what it has read."""

    def __init__(self) -> None:
        self._kept: dict[str, Reading] = {}
        self._open: dict[str, str] = {}

    def examine(self, volume: Volume) -> Reading:
        """Read a pack and those that it uses, and find their problems.

        Returns:
            The pack, or None where there is an error; and the problems.

        Raises:
            PackError: If the file cannot be read, or if it is being read already: then
                packs use each other in a circle.
        """
        if volume.identity not in self._kept:
            from quizgen.pack.reading.reader import read_pack

            self._check_chain(volume)
            text = volume.read()
            self._open[volume.identity] = volume.file
            try:
                reading = read_pack(text, volume.file, lambda name: self.examine(volume.find(name)))
            finally:
                del self._open[volume.identity]
            self._kept[volume.identity] = reading
        return self._kept[volume.identity]

    def _check_chain(self, volume: Volume) -> None:
        if volume.identity in self._open:
            chain = list(self._open)
            files = [self._open[pack] for pack in chain[chain.index(volume.identity) :]]
            rule, message = Rule.CIRCLE, f"it uses itself: {' uses '.join([*files, files[0]])}"
            hint = "move what both need into a pack of its own"
        elif len(self._open) == MAX_CHAIN:
            rule, message = Rule.TOO_DEEP, f"more than {MAX_CHAIN} packs use one another in a row"
            hint = "name the packs that are needed in one list"
        else:
            return
        raise PackError([Problem(Location(volume.file), rule.value, message, hint)])
