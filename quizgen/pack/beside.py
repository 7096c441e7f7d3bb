"""What stands beside a pack: files of its name with other suffixes."""

import os
from pathlib import Path

from quizgen.pack.bundles import archive_of
from quizgen.pack.files import read_text
from quizgen.pack.model import Pack
from quizgen.pack.shelf import bundled, shelves


def file_of(pack: Pack) -> Path | None:
    """Return the file that a pack was read from, be it an archive; None where it is the house's."""
    file = Path(pack.location.file)
    return file if file.is_file() else archive_of(file)


def read_beside(pack: Pack, suffix: str) -> tuple[str, str | None]:
    """Read the file of a pack's name and another suffix that stands beside it.

    Where a link leads to the pack, it stands beside the pack itself, so that all links share
    it; only if it is beside the link already does it stay there.

    Args:
        pack: The pack, from a file or bundled.
        suffix: The other file's suffix, such as ``.lock.json``.

    Returns:
        The other file's name, and its text if there is one.

    Raises:
        PackError: If the other file cannot be read.
    """
    file = Path(pack.location.file)
    if archive := archive_of(file):
        # What stands in an archive stays as it is: what is written stands beside it.
        file = archive.with_name(file.name)
    beside = _beside(file, pack, suffix)
    name = pack.location.file.removesuffix(".yaml")
    if not (archive or file.is_file()) and name in bundled():
        kept = shelves()[name] / beside.name
        return beside.name, kept.read_text(encoding="utf-8") if kept.is_file() else None
    if file.is_symlink() and not os.path.exists(beside):  # noqa: PTH110 -- it never raises
        beside = _beside(Path(os.path.realpath(file)), pack, suffix)
    return str(beside), read_text(beside) if os.path.exists(beside) else None  # noqa: PTH110 -- likewise


def _beside(file: Path, pack: Pack, suffix: str) -> Path:
    """Put a suffix in place of a file's own, which is none if it names the pack's language."""
    if file.suffix and not pack.name.endswith(file.suffix):
        return file.with_name(f"{file.stem}{suffix}")
    return file.with_name(f"{file.name}{suffix}")
