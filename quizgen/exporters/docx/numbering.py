"""The lists of a document: questions with their options, and lists within texts.

A question and its options are two levels of one list, as Word itself makes them: so questions
number themselves anew when one is moved, and letters begin anew at each question.
"""

from quizgen.exporters.docx.element import Element, tag
from quizgen.exporters.docx.page import Page

QUESTIONS, BULLETS, NUMBERS = 1, 2, 3
"""Lists by the numbers of what they are made by."""

LEVELS = 9


class Lists:
    """All lists of a document."""

    def __init__(self, page: Page) -> None:
        """Begin with what questions are by their style, and the bullets, which are one for all."""
        self._page = page
        self._begun: list[Element] = []
        self._begin(QUESTIONS)
        self.bullets = self._begin(BULLETS)

    def questions(self) -> int:
        """Begin to count questions from 1, and return the list's number."""
        return self._begin(QUESTIONS, _from(0, 1))

    def numbers(self, first: int, level: int) -> int:
        """Begin a list within a text, and return its number.

        Args:
            first: The number of its first entry.
            level: How many lists it stands in.
        """
        return self._begin(NUMBERS, _from(level, first))

    def fill(self, numbering: Element) -> None:
        """Write all lists into the part of a document that is for them."""
        numbering.clear()
        lists = _questions(self._page), _bullets(self._page), _numbers(self._page)
        numbering.extend([*lists, *self._begun])

    def _begin(self, made_by: int, start: Element | None = None) -> int:
        number = len(self._begun) + 1
        by = tag("w:abstractNumId", {"val": made_by})
        self._begun.append(tag("w:num", {"numId": number}, by, start))
        return number


def _from(level: int, first: int) -> Element:
    return tag("w:lvlOverride", {"ilvl": level}, tag("w:startOverride", {"val": first}))


def _questions(page: Page) -> Element:
    levels = (
        _level(0, "decimal", "%1.", (page.stem, page.stem), "Question"),
        _level(1, "upperLetter", "%2.", (page.option, page.option - page.stem), "Option"),
    )
    return _made_by(QUESTIONS, *levels)


def _bullets(page: Page) -> Element:
    levels = (_level(n, "bullet", "•", (page.step * (n + 1), page.step)) for n in range(LEVELS))
    return _made_by(BULLETS, *levels)


def _numbers(page: Page) -> Element:
    levels = (
        _level(n, "decimal", f"%{n + 1}.", (page.step * (n + 1), page.step)) for n in range(LEVELS)
    )
    return _made_by(NUMBERS, *levels)


def _made_by(number: int, *levels: Element) -> Element:
    sort = tag("w:multiLevelType", {"val": "multilevel"})
    return tag("w:abstractNum", {"abstractNumId": number}, sort, *levels)


def _level(level: int, sort: str, text: str, indents: tuple[int, int], style: str = "") -> Element:
    """Make a level of a list.

    Args:
        level: Its number, from 0.
        sort: What counts its entries, as Word calls it.
        text: What stands before an entry.
        indents: How far entries are indented, and how far what stands before them hangs out.
        style: The style of paragraphs that are its entries, if there is one.
    """
    indent, hang = indents
    is_question = style and level == 0
    bold = tag("w:rPr", None, tag("w:b"), tag("w:bCs")) if is_question else None
    return tag(
        "w:lvl",
        {"ilvl": level},
        tag("w:start", {"val": 1}),
        tag("w:numFmt", {"val": sort}),
        tag("w:pStyle", {"val": style}) if style else None,
        tag("w:lvlText", {"val": text}),
        tag("w:lvlJc", {"val": "left"}),
        tag("w:pPr", None, tag("w:ind", {"left": indent, "hanging": hang})),
        bold,
    )
