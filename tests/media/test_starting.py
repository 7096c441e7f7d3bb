"""Who has no pictures does not load what reads them."""

import subprocess
import sys

PROGRAM = """
import sys
from quizgen.bank import make_bank
from quizgen.pack.shelf import find_pack
make_bank([find_pack("human-body")])
heavy = {"lxml", "PIL", "quizgen.media.drawings.drawing", "quizgen.media.raster", "zipfile"}
print(sorted(heavy & sys.modules.keys()))
"""


def test_packs_without_media_load_nothing_more() -> None:
    """Neither lxml nor Pillow, nor what reads archives."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
