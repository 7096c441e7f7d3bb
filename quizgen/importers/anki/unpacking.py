"""The collection within a package: of several, the one that Anki itself would read."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

from quizgen.problem import RequestError

LARGEST = 1 << 30
"""No collection that is read has more bytes: a hundred thousand notes have a tenth of them."""

WINDOW = 1 << 27
"""So much may what decompresses a collection look back, in bytes; Anki's own does so by less."""

CHUNK = 1 << 20

DAMAGE = (BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, LookupError)
"""What reading a damaged or an encrypted archive may raise."""

NAMES = ("collection.anki21b", "collection.anki21", "collection.anki2")
"""What collections are called in packages: beside a new one stands an old one, which only says
that the other is too new."""


def unpack(package: Path, target: Path) -> None:
    """Write the collection of a package into a file.

    Args:
        package: An ``.apkg`` or a ``.colpkg``.
        target: The file, which is not there yet.

    Raises:
        RequestError: If there is none in it, or none that can be read.
    """
    try:
        with ZipFile(package) as archive:
            name = next((name for name in NAMES if name in archive.namelist()), None)
            if name is None:
                raise RequestError(_without_collection(package, archive.namelist()))
            with archive.open(name) as packed, _decompressed(packed, name) as content:
                write_within(content, target, package)
    except DAMAGE as damage:
        message = (
            f"{package} cannot be unpacked, it is damaged: {str(damage) or 'it ends too early'}"
        )
        raise RequestError(message) from None


def write_within(content: IO[bytes], target: Path, source: Path) -> None:
    """Write what a file says into another one, unless it is larger than any collection is.

    Args:
        content: What is read.
        target: What is written.
        source: What to name if it is too large.

    Raises:
        RequestError: If it is too large.
    """
    left = LARGEST
    with target.open("xb") as written:
        while chunk := content.read(CHUNK):
            left -= len(chunk)
            if left < 0:
                size = f"{LARGEST >> 20:,} MiB"
                message = f"the collection in {source} is larger than {size}: no collection is"
                raise RequestError(message)
            written.write(chunk)


@contextmanager
def _decompressed(packed: IO[bytes], name: str) -> Iterator[IO[bytes]]:
    if name != NAMES[0]:
        yield packed
        return
    # Loaded when it is needed, which it is for packages of new versions of Anki alone.
    import zstandard

    decompressor = zstandard.ZstdDecompressor(max_window_size=WINDOW)
    try:
        with decompressor.stream_reader(packed, read_across_frames=True) as content:
            yield content
    except zstandard.ZstdError as error:
        raise BadZipFile(str(error)) from None


def _without_collection(package: Path, names: list[str]) -> str:
    told = ", ".join(repr(name[:60]) for name in names[:3]) or "nothing"
    more = f" and {len(names) - 3:,} more" if names[3:] else ""
    return (
        f"{package} is no Anki package: it holds {told}{more}, and no collection; in Anki, choose "
        "File > Export, with “include scheduling information”"
    )
