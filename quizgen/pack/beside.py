"""What stands beside a pack: files of its name with other suffixes."""

import os
from pathlib import Path

from quizgen.pack.files import read_text
from quizgen.pack.model import Pack
from quizgen.pack.shelf import bundled, shelf


def read_beside(pack: Pack, suffix: str) -> tuple[str, str | None]:
    """Read the file of a pack's name and another suffix that stands beside it.

    Where a link leads to the pack, it stands beside the pack itself, so that all links share
    it; only if it is beside the link already does it stay there.

    Args:
        pack: The pack, from a file or bundled.
        suffix: The other file's suffix, such as ``.revisions.json``.

    Returns:
        The other file's name, and its text if there is one.

    Raises:
        PackError: If the other file cannot be read.
    """
    file = Path(pack.location.file)
    beside = _beside(file, pack, suffix)
    if not file.is_file() and pack.location.file.removesuffix(".yaml") in bundled():
        kept = shelf() / beside.name
        return beside.name, kept.read_text(encoding="utf-8") if kept.is_file() else None
    if file.is_symlink() and not os.path.exists(beside):  # noqa: PTH110 -- it never raises
        beside = _beside(Path(os.path.realpath(file)), pack, suffix)
    return str(beside), read_text(beside) if os.path.exists(beside) else None  # noqa: PTH110 -- likewise


def _beside(file: Path, pack: Pack, suffix: str) -> Path:
    """Put a suffix in place of a file's own, which is none if it names the pack's language."""
    if file.suffix and not pack.name.endswith(file.suffix):
        return file.with_suffix(suffix)
    return file.with_name(f"{file.name}{suffix}")
