"""The packs of one run: each file is read once, whoever names or uses it."""

from collections.abc import Callable, Iterator
from functools import reduce
from typing import Protocol, TypeAlias

from quizgen.machine.frozen import frozen
from quizgen.media.store import Store
from quizgen.pack.keeping.recall import LARGEST, Use, digest_of, key_of, read_kept, write_kept
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
        home: Where its pictures and sounds are; None where nothing is beside it.
    """

    file: str
    identity: str
    read: Callable[[], bytes]
    find: "Callable[[str], Volume]"
    home: Store | None = None


class Keeper(Protocol):
    """Keeps texts for the next time, or does not: it never fails."""

    def find(self, key: str) -> bytes | None:
        """Return what was kept under a key, if it still is."""

    def keep(self, key: str, text: bytes) -> None:
        """Keep a text under a key, which is a short name of letters and digits."""


class Library:
    """Reads packs, and keeps what it has read.

    Args:
        keeper: Who keeps it for other libraries too; by default nobody.
    """

    def __init__(self, keeper: Keeper | None = None) -> None:
        self._keeper = keeper
        self._kept: dict[str, Reading] = {}
        self._open: dict[str, str] = {}
        self._volumes: dict[str, Volume] = {}
        self._digests: dict[str, str] = {}
        self._uses: dict[str, tuple[Use, ...]] = {}

    def examine(self, volume: Volume) -> Reading:
        """Read a pack and those that it uses, and find their problems.

        Returns:
            The pack, or None where there is an error; and the problems.

        Raises:
            PackError: If the file cannot be read, or if it is being read already: then
                packs use each other in a circle.
        """
        identity = volume.identity
        if identity not in self._kept:
            self._check_chain(volume)
            text = volume.read()
            # Whoever names a file first names it for all.
            volume = self._volumes.setdefault(identity, volume)
            self._digests[identity] = digest_of(text)
            # Whether a pack that is used can be read depends on those that use it, too.
            keeper = None if self._open or len(text) > LARGEST else self._keeper
            self._kept[identity] = self._recall(volume, text, keeper) or self._read(
                volume, text, keeper
            )
        return self._kept[identity]

    def _read(self, volume: Volume, text: bytes, keeper: Keeper | None) -> Reading:
        """Read a pack from its text, and have it kept if nothing is wrong with it."""
        from quizgen.pack.reading.reader import read_pack

        uses: list[Use] = []

        def resolve(name: str) -> Reading:
            used = volume.find(name)
            reading = self.examine(used)
            uses.extend(self._uses_through(name, used.identity))
            return reading

        self._open[volume.identity] = volume.file
        try:
            pack, problems = read_pack(text, volume.file, resolve, volume.home)
        finally:
            del self._open[volume.identity]
        self._uses[volume.identity] = tuple(uses)
        if keeper is not None and pack and not problems:
            key = key_of(text, volume.file)
            if kept := write_kept(key, pack, uses):
                keeper.keep(key, kept)
        return pack, problems

    def _uses_through(self, name: str, identity: str) -> Iterator[Use]:
        """Yield a used pack, and those that it uses."""
        yield Use((name,), self._volumes[identity].file, self._digests[identity])
        for use in self._uses[identity]:
            yield Use((name, *use.names), use.file, use.digest)

    def _recall(self, volume: Volume, text: bytes, keeper: Keeper | None) -> Reading | None:
        """Find a pack that was kept, if it and all that it uses are what they were."""
        if keeper is None:
            return None
        key = key_of(text, volume.file)
        kept = keeper.find(key)
        found = kept and read_kept(key, kept)
        if not found:
            return None
        pack, uses = found
        volumes = dict(self._volumes)
        try:
            for use in uses:
                used = reduce(lambda above, name: above.find(name), use.names, volume)
                used = volumes.setdefault(used.identity, used)
                if use.file != used.file or use.digest != digest_of(used.read()):
                    return None
        except PackError:
            return None
        self._volumes, self._uses[volume.identity] = volumes, uses
        return pack, ()

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
