"""Collections of students who have studied decks, in all ways that Anki exports them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from anki.import_export_pb2 import ExportAnkiPackageOptions
from anki.scheduler.v3 import CardAnswer, Scheduler

from quizgen.items.item import Item
from tests.exporters.decks import DEADLINE, STANCE, Student, edition

AGAIN, EASY = CardAnswer.AGAIN, CardAnswer.EASY


def answer(student: Student, item: Item, *ratings: "CardAnswer.Rating.V") -> None:
    """Answer an item's card, once for each rating."""
    collection = student.collection
    scheduler = collection.sched
    assert isinstance(scheduler, Scheduler)
    for rating in ratings:
        card = student.card(item)
        card.start_timer()
        states = collection._backend.get_scheduling_states(card.id)  # noqa: SLF001 - no other way
        scheduler.answer_card(scheduler.build_answer(card=card, states=states, rating=rating))


def studied(folder: Path) -> Student:
    """Return a student who failed one question two times of three, and knew another one."""
    folder.mkdir(exist_ok=True)
    student = Student(folder)
    student.take(edition(DEADLINE, STANCE))
    answer(student, DEADLINE, AGAIN, AGAIN, EASY)
    answer(student, STANCE, EASY)
    note = student.note(DEADLINE)
    note.tags.append("leech")
    student.collection.update_note(note)
    return student


def package(student: Student, target: Path, *, legacy: bool) -> Path:
    """Export all of a student's decks, with their scheduling."""
    options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, legacy=legacy)
    student.collection.export_anki_package(out_path=str(target), options=options, limit=None)
    return target


def _apkg(student: Student, folder: Path) -> Path:
    return package(student, folder / "new.apkg", legacy=False)


def _old_apkg(student: Student, folder: Path) -> Path:
    return package(student, folder / "old.apkg", legacy=True)


def _colpkg(student: Student, folder: Path) -> Path:
    path = folder / "new.colpkg"
    student.collection.export_collection_package(str(path), include_media=False, legacy=False)
    return path


def _old_colpkg(student: Student, folder: Path) -> Path:
    path = folder / "old.colpkg"
    student.collection.export_collection_package(str(path), include_media=False, legacy=True)
    return path


def _closed(student: Student, folder: Path) -> Path:
    student.collection.close()
    return Path(shutil.copy(student.collection.path, folder / "closed.anki2"))


def _old(student: Student, folder: Path) -> Path:
    student.collection.close(downgrade=True)
    return Path(shutil.copy(student.collection.path, folder / "old.anki2"))


def _live(student: Student, folder: Path) -> Path:  # noqa: ARG001 -- as all have it
    """Leave the collection open, with what it has not written from its log yet."""
    path = Path(student.collection.path)
    assert path.with_name(f"{path.name}-wal").stat().st_size
    return path


WAYS: dict[str, Callable[[Student, Path], Path]] = {
    "apkg": _apkg,
    "old apkg": _old_apkg,
    "colpkg": _colpkg,
    "old colpkg": _old_colpkg,
    "closed": _closed,
    "old": _old,
    "live": _live,
}
"""What makes a file of a student's collection."""

each_way = pytest.mark.parametrize("way", WAYS)
