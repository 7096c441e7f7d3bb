"""What tests of languages share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quizgen.languages import catalogue

Listen = Callable[[Path], None]


@pytest.fixture
def listen(monkeypatch: pytest.MonkeyPatch) -> Iterator[Listen]:
    """Have quizgen find its catalogues in another folder."""

    def find(folder: Path) -> None:
        monkeypatch.setattr(catalogue, "FOLDER", folder)
        catalogue.catalogue_of.cache_clear()

    yield find
    monkeypatch.undo()
    catalogue.catalogue_of.cache_clear()
