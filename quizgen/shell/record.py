"""The record of what has changed in a pack since earlier decks; it stands beside the pack."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.machine.frozen import frozen
from quizgen.pack.beside import file_of, read_beside
from quizgen.revisions import FIRST, Revisions, parse_revisions, print_revisions, revise
from quizgen.shell.output import write_file
from quizgen.shell.streams import remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.items.item import Item
    from quizgen.pack.model import Pack

SUFFIX = ".revisions.json"
"""How the record's name ends."""


@frozen
class Record:
    """What is known of when a pack's questions changed.

    Attributes:
        revised: It, brought up to date with the bank.
        file: The file that it is kept in.
        is_new: Whether it says something that the file does not.
    """

    revised: Revisions
    file: Path
    is_new: bool

    def keep(self) -> None:
        """Write it beside the pack, if it says something new."""
        if not self.is_new:
            return
        try:
            write_file(self.file, print_revisions(self.revised).encode())
        except OSError as error:
            remark(
                f"warning: {self.file} cannot be written ({error.strerror}): "
                "later decks will not tell what has changed since this one"
            )


def open_record(pack: Pack, items: Sequence[Item]) -> Record:
    """Read the record of a pack, and bring it up to date with its items.

    A bundled pack brings its record along, which stays as it is: what differs from it,
    as with another seed, is as old as its latest entry. The clock counts only for packs in
    files of the user's; so the same pack and record always give the same deck.

    Args:
        pack: The pack.
        items: The bank's items of it.

    Raises:
        PackError: If there is a record that cannot be read.
    """
    name, text = read_beside(pack, SUFFIX)
    earlier = None if text is None else parse_revisions(text, name)
    if file_of(pack) is None:
        latest = max(earlier.stamps().values(), default=FIRST) if earlier else FIRST
        return Record(revise(items, earlier, latest), Path(name), is_new=False)
    revised = revise(items, earlier, int(time.time()))
    return Record(revised, Path(name), is_new=print_revisions(revised) != text)
