"""Typst at work: source text and pictures in, pages out; no other file can get in."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from quizgen.exporters.pdf.failure import unprintable
from quizgen.exporters.pdf.plates import lay_plates
from quizgen.forms import Edition
from quizgen.machine.pattern import pattern
from quizgen.problem import FormatError

if TYPE_CHECKING:
    import typst

EMBEDDED = "Libertinus Serif", "New Computer Modern", "New Computer Modern Math", "DejaVu Sans Mono"
"""The fonts that Typst brings along: with them alone, every machine prints the same."""


class UnmeasuredError(Exception):
    """What is told under a label is nothing that pages can be filled by.

    Args:
        label: The label.
    """

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.label = label


_PAGE = pattern(r"/Type\s*/Page\b")
_FONT = pattern(r"/BaseFont\s*/(?:[A-Z]{6}\+)?([^\s/<>\[\]()]+)")


class Press:
    """Sets pages, with a root of its own.

    Args:
        root: A folder that holds the pictures, and nothing else.
        fonts: Folders and files of fonts besides those that Typst brings along.

    Attributes:
        families: The names of the fonts that were brought along.

    Raises:
        FormatError: If a file holds no font.
    """

    def __init__(self, root: Path, fonts: Sequence[Path]) -> None:
        self._root = root
        self._printed: dict[str, bytes] = {}
        self._paths = [str(_folder_of(font, root)) for font in fonts]
        self._fonts = _fonts(self._paths, is_of_system=False)
        self.families = tuple(family for family in self._fonts.families() if family not in EMBEDDED)
        if fonts and not self.families:
            named = ", ".join(map(str, fonts))
            message = f"no font is in {named}: name a .ttf or .otf file, or a folder of such"
            raise FormatError(message)

    def print(self, source: str) -> bytes:
        """Set pages; what the fonts at hand lack is taken from those of the system.

        Args:
            source: What is to be set, in Typst's language; the same is set but once.

        Raises:
            typst.TypstError: If it cannot be set, or no font has one of its characters.
        """
        if source not in self._printed:
            self._printed[source] = self._print(source)
        return self._printed[source]

    def picture(self, source: str, density: float) -> tuple[bytes, ...]:
        """Take a picture of each page, with no font of the system; the same on every machine.

        Args:
            source: What is to be set, in Typst's language.
            density: How many pixels there are to an inch.

        Returns:
            PNG files.

        Raises:
            typst.TypstError: If it cannot be set.
        """
        import typst

        compiler = typst.Compiler(source.encode(), root=self._root, font_paths=self._fonts)
        pages = compiler.compile(format="png", ppi=density)
        return (pages,) if isinstance(pages, bytes) else tuple(pages or ())

    def ask(self, source: str, label: str) -> Any:  # noqa: ANN401 -- JSON
        """Lay out a document, and return what it tells under a label.

        Args:
            source: The document, in Typst's language.
            label: What the value is called in it.

        Raises:
            typst.TypstError: If it cannot be laid out.
            UnmeasuredError: If a template of the user's own has put something else under the label.
        """
        import typst

        compiler = typst.Compiler(source.encode(), root=self._root, font_paths=self._fonts)
        try:
            found = json.loads(compiler.query(f"<{label}>", field="value"))
        except RuntimeError as error:
            # A query that fails does not say where; setting the same pages does.
            self.picture(source, 1)
            raise UnmeasuredError(label) from error
        if len(found) != 1:
            raise UnmeasuredError(label)
        return found[0]

    def _print(self, source: str) -> bytes:
        import typst

        try:
            return self._compile(source, self._fonts)
        except typst.TypstError as error:
            if not unprintable(error.diagnostic):
                raise
        return self._compile(source, _fonts(self._paths, is_of_system=True))

    def _compile(self, source: str, fonts: "typst.Fonts") -> bytes:
        import typst

        compiler = typst.Compiler(source.encode(), root=self._root, font_paths=fonts)
        pdf = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)
        return pdf if isinstance(pdf, bytes) else b"".join(pdf or ())


@contextmanager
def open_press(
    edition: Edition, fonts: Sequence[Path], beside: Mapping[str, bytes]
) -> Iterator[Press]:
    """Open a press with the pictures of an edition.

    Args:
        edition: What is to be printed.
        fonts: Folders and files of fonts besides those that Typst brings along.
        beside: Further pictures by their names, which a user's templates show.

    Raises:
        FormatError: If Typst is not installed, or a file holds no font.
    """
    try:
        import typst  # noqa: F401 -- whether it is there
    except ImportError:
        message = (
            "a PDF needs the package 'typst', which is not installed here (it is not made for "
            "Windows on ARM); print the HTML handout instead: --to html"
        )
        raise FormatError(message) from None
    with TemporaryDirectory() as root:
        for name, data in beside.items():
            Path(root, name).write_bytes(data)
        lay_plates(edition, Path(root))
        yield Press(Path(root), fonts)


def count_pages(pdf: bytes) -> int:
    """Count the pages of a file that Typst has made."""
    return len(_PAGE.findall(_read(pdf)))


def borrowed(pdf: bytes) -> tuple[str, ...]:
    """Name the fonts of a file that Typst does not bring along, each once."""
    names = dict.fromkeys(_FONT.findall(_read(pdf)))
    known = tuple(family.replace(" ", "") for family in EMBEDDED)
    return tuple(name for name in names if not name.startswith((*known, "NewCM", "DejaVuSansMono")))


def _read(pdf: bytes) -> str:
    """Return what of a file is text; the rest of it means nothing."""
    return pdf.decode("latin-1")


def _fonts(paths: Sequence[str], *, is_of_system: bool) -> "typst.Fonts":
    import typst

    return typst.Fonts(include_system_fonts=is_of_system, font_paths=list(paths))


def _folder_of(font: Path, root: Path) -> Path:
    """Return a folder that holds a font, and of a file's neighbours none."""
    if font.is_dir():
        return font
    folder = root / "fonts"
    folder.mkdir(exist_ok=True)
    copyfile(font, folder / font.name)
    return folder
