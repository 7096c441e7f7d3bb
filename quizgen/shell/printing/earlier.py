"""What earlier runs have left where files are written: what is replaced, or stands beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.exporters import EXPORTERS

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.exporters import Exporter


class Earlier:
    """Notes what was there before each file of an edition was written.

    Of decks nothing is noted, which are there to be brought up to date.
    """

    def __init__(self) -> None:
        self._written: dict[Path, bool] = {}
        self._replaced: list[Path] = []

    def note(self, exporter: Exporter, path: Path, content: bytes) -> None:
        """Note what is there before a file is written.

        Args:
            exporter: Its format.
            path: The file.
            content: What is about to stand in it.
        """
        if not exporter.PRINTED:
            return
        is_there = path.is_file()
        is_same = is_there and _holds(path, content)
        self._written[path] = is_same
        if is_there and not is_same:
            self._replaced.append(path)

    def told(self, folder: Path, stem: str) -> str:
        """Tell what was replaced by something else, and what was not written now.

        Args:
            folder: Where the files stand.
            stem: What their names begin with.

        Returns:
            A line; empty where all that was written stood there before, or nothing did.
        """
        if all(self._written.values()):
            return ""
        paths = (
            folder / f"{stem}{document.suffix}{exporter.SUFFIX}"
            for exporter in EXPORTERS
            if exporter.PRINTED
            for document in exporter.DOCUMENTS
        )
        beside = [path for path in paths if path not in self._written and path.is_file()]
        replaced = f"replaced, with other content: {_named(self._replaced)}"
        left = f"of an earlier run, and not written now: {_named(beside)}"
        return "; ".join(
            words for words, any_ in ((replaced, self._replaced), (left, beside)) if any_
        )


def _holds(path: Path, content: bytes) -> bool:
    return path.stat().st_size == len(content) and path.read_bytes() == content


def _named(paths: list[Path]) -> str:
    return ", ".join(path.name for path in paths)
