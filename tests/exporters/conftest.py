"""What tests of exporters share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exporters.decks import Student


@pytest.fixture
def student(tmp_path: Path) -> Iterator[Student]:
    """Give a student with an empty collection."""
    student = Student(tmp_path)
    yield student
    student.collection.close()
