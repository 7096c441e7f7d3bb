"""Make the pages of the gallery of handouts anew: ``python -m docs.pages``.

Each is what a command prints, pictured by Typst with the fonts that it brings along, so that it is
the same on every machine: a test compares those that are kept with fresh ones. Beside them stands
a page that LaTeX sets, for which pdflatex and pdftoppm are needed; without them it stays as it is.
"""

import shlex
import shutil
import subprocess
import tempfile
from contextlib import chdir
from functools import cache
from io import BytesIO
from pathlib import Path

import click
from PIL import Image

from benchmarks.handouts import written
from quizgen.exporters import pdf
from quizgen.forms import Edition
from quizgen.machine.frozen import frozen
from quizgen.paper.document import Document
from quizgen.paper.setting import Setting
from quizgen.shell.making import Making
from quizgen.shell.options import bank_options, pack_argument
from quizgen.shell.printing.editions import open_editions
from quizgen.shell.printing.options import form_options
from quizgen.shell.printing.request import Request

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures" / "handouts"
DENSITY = 96
"""How many pixels a picture has to an inch of paper."""

LEVELS = 16
"""How many shades a picture has, from black to the colour of the page."""


@frozen
class Page:
    """A page of the gallery.

    Attributes:
        name: What its picture is called.
        about: What is seen on it.
        command: What prints it.
        document: The file in which it stands.
        number: Its number in that file, from 1.
    """

    name: str
    about: str
    command: str
    document: Document = Document.FORMS
    number: int = 1

    @property
    def path(self) -> Path:
        """The file of its picture."""
        return PICTURES / f"{self.name}.png"


_CHOICE = "venezuela-2019 --take 20 --versions 1"
_SIZED = "human-body --take 20 --versions 1"
_SHEET = (
    "planets --take choice:12,true-false:6,numeric:2 --answer-sheet --roster docs/gallery/class.csv"
)
_WAYS = "docs/gallery/ways.yaml --versions 1 --take"

GALLERY: dict[str, tuple[Page, ...]] = {
    "Kinds": (
        Page("choice", "Multiple choice", _CHOICE),
        Page("true-false", "True or false", "planets --take true-false:20 --versions 1"),
        Page("multiple-response", "Several right options", f"{_WAYS} multiple-response:6"),
        Page("cloze", "Blanks", "human-body --take cloze:18 --versions 1"),
        Page(
            "short-answer", "Answers of a few words", "planets --take short-answer:16 --versions 1"
        ),
        Page("numeric", "Numbers", "planets --take numeric:8 --versions 1"),
        Page("matching", "Matching", "human-body --take matching:6 --versions 1"),
        Page("ordering", "Ordering", f"{_WAYS} ordering:4"),
        Page("chronology", "What came first", f"{_WAYS} chronology:4"),
        Page("count", "How many", f"{_WAYS} count:3"),
        Page("open", "Answers that a person reads", f"{_WAYS} open:5"),
        Page("pictures", "Pictures", "planets --take moons:8 --versions 1"),
    ),
    "Paper and columns": (
        Page("a4-two", "A4, two columns", _SIZED),
        Page("a4-one", "A4, one column", f"{_SIZED} --columns 1"),
        Page("letter-two", "Letter, two columns", f"{_SIZED} --paper letter"),
        Page("letter-one", "Letter, one column", f"{_SIZED} --paper letter --columns 1"),
    ),
    "Letters": (
        Page("large", "Large print", f"{_SIZED} --large-print"),
        Page("large-two", "Large print, two columns", f"{_SIZED} --large-print --columns 2"),
        Page("dyslexia", "For dyslexic readers", f"{_SIZED} --dyslexia"),
        Page("dyslexia-one", "The same, one column", f"{_SIZED} --dyslexia --columns 1"),
        Page("large-dyslexia", "Both", f"{_SIZED} --large-print --dyslexia"),
    ),
    "An exam": (
        Page("exam", "A blueprint", "planets --blueprint docs/gallery/exam.yaml --versions 1"),
        Page("leftward", "Hebrew", "docs/gallery/rivers.he.yaml --take choice:12 --versions 1"),
    ),
    "Answer sheets": (
        Page("copy", "A student's copy", _SHEET),
        Page("sheet", "Its answer sheet", _SHEET, number=3),
        Page("overlay", "The overlay", _SHEET, Document.KEY, 5),
    ),
    "The key": (
        Page("key", "At a glance, and reasons", "venezuela-2019 --take 20", Document.KEY),
        Page(
            "key-all", "Of all kinds", f"{_WAYS} matching:2,ordering:2,count:1,open:2", Document.KEY
        ),
    ),
}
"""All pages, under what they show."""

PAGES = tuple(page for pages in GALLERY.values() for page in pages)


Asked = tuple[Edition, Setting]
"""What a command prints, and how."""


@click.command
@pack_argument
@form_options
@bank_options
@click.pass_obj
def _note(asked: list[Asked], pack: str, request: Request, making: Making) -> None:
    """Note what the words behind ``quizgen handout`` ask for."""
    _, (edition,) = open_editions([pack], making, request)
    asked.append((edition, request.setting))


@cache
def read(command: str) -> Asked:
    """Return what a command prints, and how.

    Args:
        command: The words behind ``quizgen handout``.
    """
    asked: list[Asked] = []
    with chdir(ROOT):
        _note.main(shlex.split(command), obj=asked, standalone_mode=False)
    return asked[0]


def picture(page: Page) -> Image.Image:
    """Take a fresh picture of a page.

    Args:
        page: The page.
    """
    edition, setting = read(page.command)
    taken = pdf.take_pictures(edition, page.document, setting, DENSITY)
    return shaded(Image.open(BytesIO(taken[page.number - 1])))


def shaded(image: Image.Image) -> Image.Image:
    """Return a picture in few shades, from black to the colour of the page.

    Args:
        image: A picture whose first corner has the colour of the page.
    """
    page = Image.new("RGBA", image.size, "white")
    page.alpha_composite(image.convert("RGBA"))
    ground = page.convert("RGB").tobytes()[:3]
    shades = page.convert("L")
    lightest, top = shades.tobytes()[0], LEVELS - 1
    levels = shades.point([min(top, round(level / lightest * top)) for level in range(256)])
    levels.putpalette([round(part * level / top) for level in range(LEVELS) for part in ground])
    return levels


def picture_latex() -> Image.Image | None:
    """Take a picture of the questions of the first page as LaTeX sets them, if it is here."""
    if not shutil.which("pdflatex") or not shutil.which("pdftoppm"):
        return None
    edition, _ = read(PAGES[0].command)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "exam.tex").write_text(written(edition, has_exam=True), encoding="utf-8")
        for _ in range(2):
            _run(folder, "pdflatex", "-interaction=batchmode", "exam.tex")
        size = f"-r {DENSITY} -f 1 -l 1 -png -singlefile"
        _run(folder, "pdftoppm", *size.split(), "exam.pdf", "exam")
        return shaded(Image.open(Path(folder, "exam.png")))


def _run(folder: str, *command: str) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def main() -> None:
    """Write all pictures of the gallery."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for page in PAGES:
        picture(page).save(page.path, optimize=True)
    if latex := picture_latex():
        latex.save(PICTURES / "latex.png", optimize=True)


if __name__ == "__main__":
    main()
