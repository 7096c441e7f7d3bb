"""What is kept of a pack that was read without a problem, and by what it is found again.

A pack is found by what it was read from: the bytes of its file, the file's name, which stands
in the places of its facts, and those of the packs that it uses; and by what read it: this
version of quizgen, be it one between two releases, and of Python. So what is found is what
reading would give.
"""

import json
import sys
from collections.abc import Sequence

from quizgen import __version__
from quizgen.machine.blake2 import blake2b
from quizgen.machine.frozen import frozen
from quizgen.machine.source import digest_source
from quizgen.pack.keeping.kept import DAMAGE, Unkept, pack_from, plain
from quizgen.pack.model import Pack

LARGEST = 512 * 1024
"""The largest file, in bytes, that is worth keeping: those of more than 1,000 facts take long
to write, and their quizzes begin late anyway."""

_DIGEST = 16


@frozen
class Use:
    """A pack that another one used, be it through a third.

    Attributes:
        names: What stands under ``uses``, from pack to pack.
        file: The file's name.
        digest: The digest of its bytes.
    """

    names: tuple[str, ...]
    file: str
    digest: str


def digest_of(*texts: bytes) -> str:
    """Return a short name of some texts, which no others have."""
    whole = blake2b(digest_size=_DIGEST)
    for text in texts:
        whole.update(b"%d:" % len(text) + text)
    return whole.hexdigest()


def key_of(text: bytes, file: str) -> str:
    """Return what a pack is found by, apart from the packs that it uses.

    Args:
        text: Its file's bytes.
        file: The file's name.
    """
    readers = (__version__.encode(), digest_source().encode(), sys.version.encode())
    return digest_of(*readers, file.encode("utf-8", "surrogateescape"), text)


def write_kept(key: str, pack: Pack, uses: Sequence[Use]) -> bytes | None:
    """Write down a pack; None where it cannot be written, or has pictures or sounds.

    Files that stand beside it may change while its text stays: it is read anew each time.

    Args:
        key: What it is found by.
        pack: The pack.
        uses: All packs that it used.
    """
    used = [[list(use.names), use.file, use.digest] for use in uses]
    try:
        data = {"uses": used, "pack": plain(pack)}
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    except (Unkept, UnicodeEncodeError):  # likewise with a file's name that is not UTF-8
        return None
    return digest_of(key.encode(), text).encode() + text


def read_kept(key: str, text: bytes) -> tuple[Pack, tuple[Use, ...]] | None:
    """Read what was written down; None where it is damaged, or was kept under another key.

    Args:
        key: What it was found by.
        text: What was kept.
    """
    check, body = text[: 2 * _DIGEST], text[2 * _DIGEST :]
    if check != digest_of(key.encode(), body).encode():
        return None
    try:
        data = json.loads(body)
        uses = tuple(_use(*use) for use in data["uses"])
        return pack_from(data["pack"]), uses
    except DAMAGE:
        return None


def _use(names: list[str], file: str, digest: str) -> Use:
    if not all(isinstance(name, str) for name in (*names, file, digest)):
        message = "a text expected"
        raise TypeError(message)
    return Use(tuple(names), file, digest)
