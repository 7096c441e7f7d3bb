"""Files that come with quizgen, found without the machinery that finds them in archives."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable


def folder_of(package: str) -> "Traversable":
    """Return the folder of a package's files, be it on disk or in an archive.

    Args:
        package: Its name, such as ``quizgen.questions``.
    """
    places: Iterable[str] = import_module(package).__path__
    for place in map(Path, places):
        if place.is_dir():
            return place
    from importlib.resources import files

    return files(package)
