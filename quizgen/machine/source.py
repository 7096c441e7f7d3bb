"""The program's own files: what tells one state of it from another."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from quizgen.machine.blake2 import blake2b


@cache
def digest_source(folder: Path = Path(__file__).parents[1]) -> str:
    """Return a text that differs wherever the files of a program do.

    Files count by their names, sizes and times of change, for to read them all takes too long.
    What Python compiles from them does not count.

    Args:
        folder: Where they are; of what is in an archive, nothing is seen.
    """
    files = sorted(_states(os.fspath(folder)))
    return blake2b("\n".join(files).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _states(folder: str) -> Iterator[str]:
    if not os.path.isdir(folder):  # noqa: PTH112 -- pathlib is slow where this is called
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _states(entry.path)
            else:
                state = entry.stat()
                yield f"{entry.path} {state.st_size} {state.st_mtime_ns}"
