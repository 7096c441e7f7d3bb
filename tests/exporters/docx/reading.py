"""Word documents as they are read: by python-docx, with the numbers that Word would write."""

import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from quizgen.markup.tree import BULLET


@dataclass
class Line:
    """A paragraph.

    Attributes:
        style: The id of its style.
        number: What stands before it where it is the entry of a list, such as ``3.`` or ``B.``.
        text: What it says.
        runs: What it says run by run, each with how that looks.
        element: What it was read from.
    """

    style: str
    number: str
    text: str
    runs: list[tuple[str, set[str]]]
    element: Any = field(repr=False)


class Opened:
    """A document.

    Attributes:
        word: What python-docx makes of it.
        body: What stands in it.
        lines: All its paragraphs, those of tables too, in their order.
    """

    def __init__(self, content: bytes) -> None:
        self.word = docx.Document(BytesIO(content))
        self.body = self.word.element.body
        self._lists = _Lists(self.word.part.numbering_part.element)
        self.lines = [self._line(element) for element in self.body.iter(qn("w:p"))]

    @property
    def text(self) -> str:
        """What it says, without spaces, but with what Word counts."""
        return "".join("".join(f"{line.number}{line.text}".split()) for line in self.lines)

    def styled(self, style: str) -> list[Line]:
        """Return the paragraphs of a style."""
        return [line for line in self.lines if line.style == style]

    @property
    def copies(self) -> list[list[Line]]:
        """The paragraphs of each copy, which its title begins."""
        found: list[list[Line]] = []
        for line in self.lines:
            if line.style == "Title":
                found.append([])
            if found:
                found[-1].append(line)
        return found

    @property
    def sections(self) -> list[Any]:
        """How each section is set."""
        return list(self.body.iter(qn("w:sectPr")))

    def _line(self, element: Any) -> Line:  # noqa: ANN401 -- lxml has no types
        own = element.find(qn("w:pPr"))
        style = own.find(qn("w:pStyle")).get(qn("w:val"))
        runs = [
            (text, _look_of(run))
            for run in element.iter(qn("w:r"), qn("m:r"))
            if (text := _text_of(run))
        ]
        text = "".join(text for text, _ in runs)
        return Line(style, self._lists.mark(own), text, runs, element)


class _Lists:
    """All lists, and how far each has been counted."""

    def __init__(self, numbering: Any) -> None:  # noqa: ANN401 -- lxml has no types
        made = {one.get(qn("w:abstractNumId")): one for one in numbering.iter(qn("w:abstractNum"))}
        self._levels: dict[str, list[Any]] = {}
        self._counts: dict[str, list[int]] = {}
        for number in numbering.iter(qn("w:num")):
            name = number.get(qn("w:numId"))
            by = number.find(qn("w:abstractNumId")).get(qn("w:val"))
            self._levels[name] = list(made[by].iter(qn("w:lvl")))
            self._counts[name] = [0] * len(self._levels[name])
            for override in number.iter(qn("w:lvlOverride")):
                start = int(override.find(qn("w:startOverride")).get(qn("w:val")))
                self._counts[name][int(override.get(qn("w:ilvl")))] = start - 1

    def mark(self, own: Any) -> str:  # noqa: ANN401 -- lxml has no types
        """Count an entry, and return what stands before it."""
        entry = own.find(qn("w:numPr"))
        if entry is None:
            return ""
        name = entry.find(qn("w:numId")).get(qn("w:val"))
        depth = int(entry.find(qn("w:ilvl")).get(qn("w:val")))
        counts = self._counts[name]
        counts[depth] += 1
        counts[depth + 1 :] = [0] * len(counts[depth + 1 :])
        level = self._levels[name][depth]
        match level.find(qn("w:numFmt")).get(qn("w:val")):
            case "bullet":
                return BULLET
            case "upperLetter":
                return f"{chr(ord('A') + counts[depth] - 1)}."
        return f"{counts[depth]}."


def _text_of(run: Any) -> str:  # noqa: ANN401 -- lxml has no types
    signs = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    kept = {qn("w:t"), qn("m:t")}
    return "".join(
        (part.text or "") if part.tag in kept else signs.get(part.tag, "") for part in run
    )


def _look_of(run: Any) -> set[str]:  # noqa: ANN401 -- lxml has no types
    own = run.find(qn("w:rPr"))
    names = {part.tag.rpartition("}")[2] for part in own} if own is not None else set()
    values = {part.get(qn("w:val"), "") for part in own} if own is not None else set()
    return names | values


def archived(content: bytes) -> zipfile.ZipFile:
    """Open a document as the archive that it is."""
    return zipfile.ZipFile(BytesIO(content))
