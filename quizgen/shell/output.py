"""Files on their way out: written beside, then renamed, so that none is ever half."""

import os
import sys
import tempfile
from pathlib import Path


def write_file(path: Path, content: bytes) -> None:
    """Write a file as a whole, or leave what stood there as it was.

    Args:
        path: The file; its folder is made if need be.
        content: Its bytes.

    Raises:
        OSError: If the folder or the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files that only their owner can read; a handout is for others too.
        Path(beside).chmod(_usual_mode())
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def write_stdout(content: bytes) -> None:
    """Write bytes to the standard output."""
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _usual_mode() -> int:
    """Return the mode that a new file gets from the user's umask."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
