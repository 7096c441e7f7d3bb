"""Release the decks of the bundled packs: ``make releases``, when one of them has changed.

Their locks stand beside them, and a test tells when they are due.
"""

from pathlib import Path

from quizgen.decks.lockfile import SUFFIX
from quizgen.pack.beside import read_beside
from quizgen.pack.shelf import askable
from quizgen.shell.making import Making
from quizgen.shell.releases.basis import open_basis
from quizgen.shell.releases.releasing import release
from quizgen.shell.streams import tell

QUESTIONS = Path(__file__).parents[1] / "questions"


def main() -> None:
    """Write the locks that have something new to tell."""
    for name in askable():
        (file,) = QUESTIONS.rglob(f"{name}.yaml")
        basis = open_basis(str(file))
        made = release(basis, Making(), is_first=read_beside(basis.pack, SUFFIX)[1] is None)
        made.keep()
        tell(f"{basis.pack.name}: {made.told}")


if __name__ == "__main__":
    main()
