"""The program's own files: any change of them is seen."""

import os
from pathlib import Path

from quizgen.machine.source import digest_source

digest = digest_source.__wrapped__


def test_any_change_of_a_file_is_seen(tmp_path: Path) -> None:
    """Of its text, its time or its name, however deep it lies; and that it is gone."""
    room = tmp_path / "room"
    room.mkdir()
    file = room / "reader.py"
    file.write_text("one = 1\n")
    os.utime(file, ns=(0, 0))
    seen = {digest(tmp_path)}
    assert digest(tmp_path) in seen
    for text, time in (("two = 22\n", 0), ("two = 22\n", 1)):
        file.write_text(text)
        os.utime(file, ns=(time, time))
        seen.add(digest(tmp_path))
    file.rename(room / "writer.py")
    seen.add(digest(tmp_path))
    (room / "writer.py").unlink()
    seen.add(digest(tmp_path))
    assert len(seen) == 5


def test_what_python_compiles_does_not_count(tmp_path: Path) -> None:
    """It changes though the program does not; nor does a folder that is not there."""
    before = digest(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "reader.pyc").write_bytes(b"\0")
    assert digest(tmp_path) == before == digest(tmp_path / "none")
