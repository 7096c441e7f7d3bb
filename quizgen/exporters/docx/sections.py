"""Copies and keys as sections: each begins on a right-hand page, and counts its own."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from quizgen.exporters.docx.desk import Desk
from quizgen.exporters.docx.element import Element, said, tag
from quizgen.exporters.docx.page import GUTTER, MARGIN
from quizgen.exporters.docx.texts.flow import paragraph
from quizgen.exporters.docx.texts.runs import plain_runs, tab
from quizgen.machine.frozen import frozen

TOP, BOTTOM, FOOT = 1_020, 1_247, 567
"""The margins above and below a page, and how high its foot stands: 18, 22 and 10 mm."""


_WIDE = 8
"""How wide a letter of a foot is, in twentieths of its page's size of letters: 0.8 times a half."""


@frozen
class Stretch:
    """What stands in so many columns."""

    columns: int
    elements: tuple[Element, ...]


@frozen
class Bound:
    """What is stapled: a copy, or a key.

    Attributes:
        mark: What it is, which stands at the foot of each page.
        stretches: What it holds.
    """

    mark: str
    stretches: tuple[Stretch, ...]


def bind(desk: Desk, title: str, sheets: Iterable[Bound]) -> Iterator[Element]:
    """Yield what stands in the body of a document.

    Args:
        desk: What the document is written with.
        title: What stands at the foot of each page, besides the mark.
        sheets: What it holds, one behind the other.
    """
    section: Element | None = None
    for number, sheet in enumerate(sheets, start=1):
        if section is not None:
            yield _end(section)
        name = f"end_{number}"
        foot = _footer(desk, title, sheet.mark, name)
        for place, stretch in enumerate(_merged(sheet.stretches)):
            if place and section is not None:
                yield _end(section)
            yield from stretch.elements
            section = _section(desk, stretch.columns, "" if place else foot)
        yield _bookmark(desk, name)
    if section is not None:
        yield section


def _merged(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield stretches, those as one that follow each other in as many columns."""
    for columns, run in groupby(stretches, key=lambda stretch: stretch.columns):
        yield Stretch(columns, tuple(element for one in run for element in one.elements))


def _end(section: Element) -> Element:
    """Return the paragraph that ends a section, which nobody sees."""
    return paragraph("End", properties=[section])


def _bookmark(desk: Desk, name: str) -> Element:
    """Return a paragraph that nobody sees, of which it can be told on which page it is."""
    number = next(desk.marks)
    begun = tag("w:bookmarkStart", {"id": number, "name": name})
    return paragraph("End", begun, tag("w:bookmarkEnd", {"id": number}))


def _section(desk: Desk, columns: int, foot: str) -> Element:
    """Say how a section is set.

    Args:
        desk: What the document is written with.
        columns: In how many columns it stands.
        foot: The name of what stands at the foot of its pages, if a copy begins with it; else it
            goes on where the one before it ends.
    """
    wide, high = desk.page.size
    return tag(
        "w:sectPr",
        None,
        tag("w:footerReference", {"type": "default", "r:id": foot}) if foot else None,
        tag("w:type", {"val": "oddPage" if foot else "continuous"}),
        tag("w:pgSz", {"w": wide, "h": high}),
        tag(
            "w:pgMar",
            {
                "top": TOP,
                "right": MARGIN,
                "bottom": BOTTOM,
                "left": MARGIN,
                "header": FOOT,
                "footer": FOOT,
                "gutter": 0,
            },
        ),
        tag("w:pgNumType", {"start": 1}) if foot else None,
        tag("w:cols", {"num": columns, "space": GUTTER}),
        tag("w:bidi") if desk.page.is_right_to_left else None,
    )


def _footer(desk: Desk, title: str, mark: str, end: str) -> str:
    """Write what stands at the foot of each page of a copy, and return its name.

    How many pages it has is told by the page on which its end stands: of several sections that
    share a page, Word would count the pages of each by itself, and LibreOffice counts none.
    """
    part, name = desk.new_footer()
    counted = desk.words.gettext("page {page} of {pages}", page="\ue000", pages="\ue001")
    fields = {"\ue000": "PAGE", "\ue001": f"PAGEREF {end}"}
    # A title without room on the line is left out, as on the PDF.
    room = desk.page.width / (_WIDE * desk.page.points)
    shown = title if len(f"{title}    {mark} · {counted}") <= room else ""
    runs: list[Element] = [*plain_runs(shown), tab(), *plain_runs(f"{mark} · ")]
    for is_field, piece in groupby(counted, key=fields.__contains__):
        text = "".join(piece)
        runs += [_field(fields[sign]) for sign in text] if is_field else plain_runs(text)
    part.clear()
    part.append(paragraph("Footer", *runs))
    return name


def _field(instruction: str) -> Element:
    """Return a number that Word fills in."""
    return tag("w:fldSimple", {"instr": f" {instruction} "}, tag("w:r", None, said("w:t", "1")))
