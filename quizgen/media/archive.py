"""Where the files of a pack are: in a zip archive, read within bounds and never unpacked."""

import os
import stat
import zlib
from collections import Counter
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from quizgen.machine.frozen import frozen
from quizgen.media.flaw import Missing, Unfit
from quizgen.media.store import LARGEST, check_path, is_media, missing

if TYPE_CHECKING:
    from zipfile import ZipInfo

MAX_ARCHIVE = 256 * 2**20
"""An archive has no more bytes."""

MAX_UNPACKED = 512 * 2**20
"""Nor have all of its files together."""

MAX_MEMBERS = 5_000
MAX_RATIO = 200
"""So many bytes may one byte stand for; texts and drawings have up to 20."""

_SMALL = 2**20
"""What is not larger may stand for as many as it wants."""

_ENCRYPTED = 1
_NOISE = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
"""What systems add by themselves."""

_DAMAGE = (
    BadZipFile,
    zlib.error,
    OSError,
    ValueError,
    EOFError,
    RuntimeError,
    NotImplementedError,
    LookupError,
)


@frozen
class Archive:
    """A zip archive, or a folder in it.

    Attributes:
        path: The archive's path.
        top: The folder in it that paths start from, with a slash at its end; empty for all.
    """

    path: str
    top: str = ""

    def read(self, file: str) -> bytes:
        """Return the bytes of a file in it; see `quizgen.media.store.Store`."""
        check_path(file)
        member = self.top + PurePosixPath(file).as_posix()
        try:
            archive = _opened(self.path, *_state(self.path))
            known = archive.NameToInfo
            if member not in known:
                files = [name.removeprefix(self.top) for name in known if is_media(name)]
                raise missing(file, files)
            _check_member(known[member])
            return _unpacked(archive, known[member])
        except _DAMAGE as damage:
            message = f"{file!r} cannot be read from the archive: {damage}"
            raise Missing(message=message, hint="make the archive anew") from None


def list_archive(path: str) -> list[str]:
    """Return the names of the files in an archive, which is within its bounds.

    Raises:
        Unfit: If it is no zip archive, too large, or has files that lead out of it.
    """
    try:
        if os.path.getsize(path) > MAX_ARCHIVE:  # noqa: PTH202 -- of text
            raise _too_large(message=f"this archive is larger than {MAX_ARCHIVE // 2**20} MiB")
        with ZipFile(path) as archive:
            return [info.filename for info in checked(archive)]
    except _DAMAGE:
        message = "this is no zip archive, or it is damaged"
        raise Unfit(message=message, hint="make it anew from the pack's folder") from None


def _state(path: str) -> tuple[int, int]:
    """Return what changes with a file."""
    status = os.stat(path)  # noqa: PTH116 -- of text
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=1)
def _opened(path: str, _time: int, _size: int) -> ZipFile:
    """Open an archive once for all of its files, as long as it is what it was."""
    return ZipFile(path)


def checked(archive: ZipFile) -> "list[ZipInfo]":
    """Return what stands for each file of an archive, if it is within its bounds.

    Raises:
        Unfit: If it is too large, or has files that lead out of it.
    """
    if len(archive.infolist()) > MAX_MEMBERS:
        raise _too_large(message=f"this archive has more than {MAX_MEMBERS:,} files")
    infos = [info for info in archive.infolist() if not (info.is_dir() or _is_noise(info.filename))]
    for info in infos:
        _check_member(info)
    if sum(info.file_size for info in infos) > MAX_UNPACKED:
        raise _too_large(message=f"this archive unpacks to more than {MAX_UNPACKED // 2**20} MiB")
    (name, count), *_ = *Counter(info.filename for info in infos).most_common(1), ("", 0)
    if count > 1:
        message = f"this archive has {name!r} twice"
        raise Unfit(message=message, hint="make it anew from the pack's folder")
    return infos


def _check_member(info: "ZipInfo") -> None:
    hint = "make it anew from the pack's folder"
    try:
        check_path(info.filename)
    except Unfit:
        message = f"{info.filename[:100]!r} leads out of this archive"
        raise Unfit(message=message, hint=hint) from None
    mode = info.external_attr >> 16
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG}:
        message = f"{info.filename!r} in this archive is a link, or no file"
        raise Unfit(message=message, hint=hint)
    if info.flag_bits & _ENCRYPTED:
        message = f"{info.filename!r} in this archive is encrypted"
        raise Unfit(message=message, hint="make it anew without a password")
    if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        message = f"{info.filename!r} in this archive is compressed in a way that is not read"
        raise Unfit(message=message, hint="make it anew with the usual compression (deflate)")
    if info.file_size > max(_SMALL, MAX_RATIO * info.compress_size):
        raise _too_large(
            message=f"{info.filename!r} in this archive unpacks to far more than it holds"
        )


def _unpacked(archive: ZipFile, info: "ZipInfo") -> bytes:
    """Unpack a file, no more of it than any picture, sound or pack may have, and one byte."""
    with archive.open(info) as stream:
        return stream.read(LARGEST + 1)


def _is_noise(name: str) -> bool:
    return name.startswith(_NOISE[0]) or PurePosixPath(name).name in _NOISE


def _too_large(*, message: str) -> Unfit:
    return Unfit(message=message, hint="part the pack, or scale its pictures down", too_large=True)
